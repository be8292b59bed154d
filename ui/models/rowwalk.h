// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/export.h>

#include <QtCore/QAbstractItemModel>
#include <QtCore/QList>
#include <QtCore/QPersistentModelIndex>

namespace orrery::ui {

/// Goes through the rows of a table or tree from top to bottom, a branch before what comes below it, a few now and a few
/// later: rows that come, go or move meanwhile make it neither start anew nor tell one twice that stays where it is.
/// Two persistent indexes are all that it costs. GUI thread.
class ORRERY_UI_EXPORT RowWalk
{
public:
    /// Through all rows. The model outlives it.
    explicit RowWalk(const QAbstractItemModel &model);
    /// Through these, without those that go meanwhile.
    RowWalk(const QAbstractItemModel &model, const QModelIndexList &rows);

    /// The next row, its first column; invalid at the end.
    QModelIndex next();
    /// How many rows were gone past.
    qsizetype done() const { return m_done; }
    /// How many there are in all, as far as is known: of a tree, at its top level.
    qsizetype total() const;

private:
    QModelIndex after(const QModelIndex &row) const;
    QModelIndex rowAtPath() const;
    void remember(const QModelIndex &row);

    const QAbstractItemModel &m_model;
    const bool m_all;
    QList<QPersistentModelIndex> m_rows;
    QPersistentModelIndex m_next;
    QPersistentModelIndex m_last; // before it, should it go
    QList<int> m_path;            // to m_next, should both go
    qsizetype m_done = 0;
    bool m_atEnd = false;
};

} // namespace orrery::ui
