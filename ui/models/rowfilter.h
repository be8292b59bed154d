// SPDX-License-Identifier: MIT
#pragma once

#include "models/filtertext.h"

#include <orrery/export.h>

#include <QtCore/QSortFilterProxyModel>

namespace orrery::ui {

/// Sorts and filters a model of some thousand rows; which columns an expression may speak of it asks
/// of the model's header. Sorts by SortRole and follows changes; rows that are equal keep the
/// model's order.
class ORRERY_UI_EXPORT RowFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit RowFilter(QObject *parent = nullptr);
    ~RowFilter() override;

    void setSourceModel(QAbstractItemModel *model) override;

    FilterText &text() { return m_text; }
    const FilterText &text() const { return m_text; }

    /// The row here of what has this id there; -1 where it is not shown.
    int rowOfId(quint64 id) const;

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    FilterText m_text;
};

/// The first row of a model, at any level, whose value of this role is that; invalid where none is shown.
ORRERY_UI_EXPORT QModelIndex rowWith(const QAbstractItemModel &model, int role, const QVariant &value,
                                     const QModelIndex &parent = {});

} // namespace orrery::ui
