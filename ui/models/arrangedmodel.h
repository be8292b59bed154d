// SPDX-License-Identifier: MIT
#pragma once

#include "models/filtertext.h"

#include <orrery/export.h>

#include <QtCore/QAbstractTableModel>

#include <functional>

namespace orrery::ui {

/// A table that sorts and filters itself, or rather has it done elsewhere: what it is asked for it tells by
/// queryChanged(), and goes on showing what it has until the answer is there. For tables of any length: nothing here
/// walks over all rows.
///
/// GUI thread, like every model.
class ORRERY_UI_EXPORT ArrangedModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    ~ArrangedModel() override;

    FilterText &text() { return m_text; }
    const FilterText &text() const { return m_text; }

    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    int sortColumn() const { return m_sortColumn; }
    Qt::SortOrder sortOrder() const { return m_sortOrder; }

    /// The rows that a filter hides included.
    virtual int totalCount() const = 0;
    /// The row of what has this id, or this value of another role; invalid where it is not shown.
    virtual QModelIndex rowWithId(quint64 id) const = 0;

    /// What is in sight, from first to last; a last one below the first is nothing.
    void setRowsInSight(int first, int last);
    int firstRowInSight() const { return m_firstRow; }
    int lastRowInSight() const { return m_lastRow; }

Q_SIGNALS:
    /// Another order or another filter is wanted.
    void queryChanged();
    /// Something is in sight of which too little is known.
    void factsWanted();

protected:
    /// By the model, once its header can be asked.
    void readColumns();
    /// From data(): soon tells factsWanted(), once.
    void wantFacts() const;

private:
    FilterText m_text;
    int m_sortColumn = 0;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    int m_firstRow = 0;
    int m_lastRow = -1;
    mutable bool m_wanting = false;
};

} // namespace orrery::ui
