// SPDX-License-Identifier: MIT
#pragma once

#include "models/filtertext.h"
#include "models/tablequery.h"

#include <orrery/export.h>

#include <QtCore/QAbstractTableModel>

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
    /// What whoever arranges is to go by.
    const TableQuery &query() const { return m_query; }

    /// The rows that a filter hides included.
    virtual int totalCount() const = 0;
    /// The row of what has this id, or this name, where a row is about one; invalid where it is not shown.
    virtual QModelIndex rowWithId(quint64 id) const;
    virtual QModelIndex rowWithName(const QString &name) const;

    void setRowsInSight(RowsInSight rows) { m_inSight = rows; }
    RowsInSight rowsInSight() const { return m_inSight; }
    /// Of what is selected all is to be known, wherever it stands.
    /// `anew`: it was selected just now, and what is not known yet is asked for at once.
    virtual void setSelectedRows(const QList<int> &rows, bool anew) = 0;

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
    void noteQuery();

    FilterText m_text;
    TableQuery m_query;
    RowsInSight m_inSight;
    mutable bool m_wanting = false;
};

} // namespace orrery::ui
