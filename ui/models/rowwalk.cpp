// SPDX-License-Identifier: MIT
#include "models/rowwalk.h"

#include <algorithm>

namespace orrery::ui {

RowWalk::RowWalk(const QAbstractItemModel &model) : m_model(model), m_all(true)
{
    remember(model.index(0, 0));
}

RowWalk::RowWalk(const QAbstractItemModel &model, const QModelIndexList &rows)
    : m_model(model), m_all(false), m_rows(rows.cbegin(), rows.cend())
{
}

QModelIndex RowWalk::next()
{
    if (!m_all) {
        while (m_done < m_rows.size()) {
            if (const QModelIndex row = m_rows[m_done++]; row.isValid())
                return row.siblingAtColumn(0);
        }
        return {};
    }
    if (m_atEnd)
        return {};
    const QModelIndex row = m_next.isValid() ? QModelIndex(m_next)
        : m_last.isValid()                  ? after(m_last)
                                            : rowAtPath();
    if (!row.isValid()) {
        m_atEnd = true;
        return {};
    }
    ++m_done;
    m_last = row;
    remember(after(row));
    return row;
}

qsizetype RowWalk::total() const
{
    return m_all ? std::max<qsizetype>(m_done, m_model.rowCount()) : m_rows.size();
}

QModelIndex RowWalk::after(const QModelIndex &row) const
{
    if (m_model.rowCount(row) > 0)
        return m_model.index(0, 0, row);
    for (QModelIndex at = row; at.isValid(); at = at.parent()) {
        if (const QModelIndex sibling = at.siblingAtRow(at.row() + 1); sibling.isValid())
            return sibling;
    }
    return {};
}

/// What stands now where the next row stood, or what comes after that.
QModelIndex RowWalk::rowAtPath() const
{
    QModelIndex parent;
    for (qsizetype level = 0; level < m_path.size(); ++level) {
        const QModelIndex at = m_model.index(m_path[level], 0, parent);
        if (!at.isValid()) {
            for (; parent.isValid(); parent = parent.parent()) {
                if (const QModelIndex sibling = parent.siblingAtRow(parent.row() + 1); sibling.isValid())
                    return sibling;
            }
            return {};
        }
        parent = at;
    }
    return parent;
}

void RowWalk::remember(const QModelIndex &row)
{
    m_next = row;
    m_path.clear();
    for (QModelIndex at = row; at.isValid(); at = at.parent())
        m_path.prepend(at.row());
    m_atEnd = !row.isValid();
}

} // namespace orrery::ui
