// SPDX-License-Identifier: MIT
#pragma once

#include "models/arrangedmodel.h"
#include "models/changeset.h"
#include "models/roworder.h"

#include <algorithm>
#include <bit>
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
    TableView<Key> view() const { return {rowsInSight(), m_selected}; }
    void setSelectedRows(const QList<int> &rows, bool anew) override;
    const RowOrder<Key> &order() const { return m_order; }

protected:
    using ArrangedModel::ArrangedModel;

    /// Whether more than the key is known of it.
    virtual bool isKnown(const Key &key) const = 0;
    /// A row that is about to come or to go has none: then a default one.
    Key keyAt(int row) const { return row < m_order.size() ? m_order.at(row) : Key(); }
    void adopt(const RowOrder<Key> &next);
    /// Tells where known rows differ from those before, if any, both ascending by key, in one rectangle: a view looks at
    /// what of it is on the screen. `differences(before, after)` gives the columns.
    template <typename Row, typename Differences>
    void announce(const std::vector<Row> *before, const std::vector<Row> &after, Differences differences);
    void dropAll();

private:
    /// Of tables that are longer, it is not looked whether rows were only appended.
    static constexpr int ShortTable = 20'000;

    RowOrder<Key> m_order;
    int m_count = 0;
    QList<Key> m_selected;
};

template <typename Key>
void ArrangedTable<Key>::setSelectedRows(const QList<int> &rows, bool anew)
{
    m_selected.clear();
    bool areKnown = true;
    for (const int row : rows) {
        m_selected.append(keyAt(row));
        areKnown = areKnown && isKnown(m_selected.constLast());
    }
    if (anew && !areKnown)
        wantFacts();
}

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
template <typename Row, typename Differences>
void ArrangedTable<Key>::announce(const std::vector<Row> *before, const std::vector<Row> &after, Differences differences)
{
    const ColumnBits all = columnBit(columnCount()) - 1;
    std::size_t old = 0;
    ColumnBits columns = 0;
    int first = rowCount();
    int last = -1;
    for (const Row &row : after) {
        while (before && old < before->size() && (*before)[old].key() < row.key())
            ++old;
        const bool wasKnown = before && old < before->size() && (*before)[old].key() == row.key();
        const ColumnBits differing = wasKnown ? differences((*before)[old], row) : all;
        const int at = differing ? rowOf(row.key()) : -1;
        if (at < 0)
            continue;
        columns |= differing;
        first = std::min(first, at);
        last = std::max(last, at);
    }
    if (columns)
        Q_EMIT dataChanged(index(first, std::countr_zero(columns)),
                           index(last, static_cast<int>(std::bit_width(columns)) - 1));
}

template <typename Key>
void ArrangedTable<Key>::dropAll()
{
    beginResetModel();
    m_order = {};
    m_count = 0;
    m_selected.clear();
    endResetModel();
}

} // namespace orrery::ui
