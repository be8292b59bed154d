// SPDX-License-Identifier: MIT
#pragma once

#include "models/arrangedmodel.h"
#include "models/roworder.h"

#include <utility>
#include <vector>

namespace orrery::ui {

/// The rows of a RowOrder, brought from one order to the next in time that does not grow with the table: rows come and go
/// at the end, and in between those that stay are told to have moved, so that selection and current row go along with
/// what they are about. What goes takes its selection with it.
template <typename Key>
class ArrangedTable : public ArrangedModel
{
public:
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : m_count; }
    int totalCount() const override { return static_cast<int>(m_order.total()); }

    /// -1 where it is not shown.
    int rowOf(const Key &key) const { return m_order.rowOf(key); }
    const RowOrder<Key> &order() const { return m_order; }

protected:
    using ArrangedModel::ArrangedModel;

    /// A row that is about to come or to go has none: then a default one.
    Key keyAt(int row) const { return row < m_order.size() ? m_order.at(row) : Key(); }
    void adopt(const RowOrder<Key> &next);
    void dropAll();

private:
    /// Of tables that are longer, it is not looked whether rows were only appended.
    static constexpr int ShortTable = 20'000;

    RowOrder<Key> m_order;
    int m_count = 0;
};

template <typename Key>
void ArrangedTable<Key>::adopt(const RowOrder<Key> &next)
{
    if (next.isSameAs(m_order))
        return;
    const int before = m_count;
    const bool appends = before <= ShortTable && m_order.isPrefixOf(next);
    if (next.size() > before) {
        beginInsertRows({}, before, next.size() - 1);
        m_count = next.size();
        if (appends)
            m_order = next;
        endInsertRows();
    }
    if (appends) {
        m_order = next;
        return;
    }
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList old = persistentIndexList();
    QModelIndexList moved;
    moved.reserve(old.size());
    for (const QModelIndex &each : old) {
        const int row = each.row() < m_order.size() ? next.rowOf(m_order.at(each.row())) : -1;
        moved.append(row < 0 ? QModelIndex() : index(row, each.column()));
    }
    m_order = next;
    changePersistentIndexList(old, moved);
    Q_EMIT layoutChanged({}, VerticalSortHint);
    if (next.size() < before) {
        beginRemoveRows({}, next.size(), before - 1);
        m_count = next.size();
        endRemoveRows();
    }
}

template <typename Key>
void ArrangedTable<Key>::dropAll()
{
    beginResetModel();
    m_order = {};
    m_count = 0;
    endResetModel();
}

} // namespace orrery::ui
