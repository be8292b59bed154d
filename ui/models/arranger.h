// SPDX-License-Identifier: MIT
#pragma once

#include "models/pageallocator.h"
#include "models/roworder.h"
#include "models/tablequery.h"
#include "models/textranks.h"
#include "models/vectorpool.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>
#include <utility>
#include <vector>

namespace orrery::ui {

/// Keeps all rows of a table in the order that a query asks for, without those that it hides: from a look at each, and
/// between two looks from who came and who went. On the thread that samples.
///
/// `Fields` says what rows are sorted and filtered by: its Key and Row, the KeyColumn, isSortedAsText(column),
/// sortNumber(row, column), sortText(row, column) and filterValue(row, column, words). Where sortNumber is not a number,
/// nothing is known and the row comes last in either order. Of a column that is sorted as text, rows without one go by
/// their sortNumber, which is 0 or less, and ascending they come before the others.
template <typename Fields>
class Arranger
{
public:
    using Key = typename Fields::Key;
    using Row = typename Fields::Row;
    using Keys = typename RowOrder<Key>::Keys;
    using Indices = std::vector<quint32>;
    /// Is called for each of the places in the keys, ascending, with what is known of the row there.
    using Use = std::function<void(quint32 index, const Row &row)>;
    using Visit = std::function<void(const Indices &indices, const Use &use)>;

    /// How the keys became others: where each of them stands now, Hidden of those that are gone, and which are new.
    struct KeysChange
    {
        Indices newIndex;
        Indices added;
    };

    /// Of vectors that an order is made of, `spares` are kept for the next ones.
    explicit Arranger(std::size_t spares = 0) : m_pool(spares) {}

    void setQuery(const TableQuery &query)
    {
        m_looked = m_looked && query.number == m_query.number;
        m_query = query;
        if (isPlain())
            settle();
    }
    const TableQuery &query() const { return m_query; }
    bool isPlain() const { return m_query.isPlain(Fields::KeyColumn); }
    /// Whether the order is wanted that no look at all has been taken for.
    bool needsLook() const { return !isPlain() && !m_looked; }

    /// All anew.
    RowOrder<Key> lookAtAll(const Keys &keys, const Visit &visit);
    /// What it was, carried over to other keys; only the new ones are looked at.
    RowOrder<Key> carryOver(const Keys &keys, const KeysChange &change, const Visit &visit);
    /// What it was.
    RowOrder<Key> order(const Keys &keys)
    {
        if (isPlain())
            m_order = RowOrder<Key>(keys);
        return m_order;
    }
    /// Of whatever keys and query it was.
    const RowOrder<Key> &lastOrder() const { return m_order; }
    /// Keeps the order alone: it will not be carried over.
    void settle()
    {
        m_entries = {};
        m_ranks.clear();
    }
    void forget()
    {
        m_looked = false;
        settle();
        m_order = {};
    }

private:
    struct Entry
    {
        double key;
        quint32 index;
    };

    static constexpr auto comesBefore
        = [](const Entry &a, const Entry &b) { return a.key != b.key ? a.key < b.key : a.index < b.index; };
    /// Ascends in the order that is asked for.
    double ascending(double key) const
    {
        if (std::isnan(key))
            return std::numeric_limits<double>::infinity();
        return m_query.sortOrder == Qt::AscendingOrder ? key : -key;
    }
    bool accepts(const Row &row) const
    {
        return m_query.filter.isEmpty() || m_query.filter.matches([&](qsizetype field) {
            return Fields::filterValue(row, m_query.columns[field], m_query.words);
        });
    }
    double keyOf(const Row &row) const;
    void rank();
    RowOrder<Key> publish(const Keys &keys);

    TableQuery m_query;
    bool m_looked = false;
    std::vector<Entry, PageAllocator<Entry>> m_entries; // sorted
    TextRanks m_ranks; // of the texts that were sorted by at the last look
    RowOrder<Key> m_order;
    VectorPool<quint32> m_pool;
};

template <typename Fields>
RowOrder<typename Fields::Key> Arranger<Fields>::lookAtAll(const Keys &keys, const Visit &visit)
{
    m_looked = true;
    m_entries.clear();
    m_ranks.clear();
    if (isPlain())
        return m_order = RowOrder<Key>(keys);

    const bool byText = Fields::isSortedAsText(m_query.sortColumn);
    Indices all(keys->size());
    std::iota(all.begin(), all.end(), 0U);
    m_entries.reserve(all.size()); // of which nothing is taken but what is filled
    visit(all, [&](quint32 index, const Row &row) {
        if (!accepts(row))
            return;
        const QString text = byText ? Fields::sortText(row, m_query.sortColumn) : QString();
        // Until all are there, the number of its text stands for its rank.
        const double key = text.isEmpty() ? Fields::sortNumber(row, m_query.sortColumn) : 1.0 + m_ranks.add(text);
        m_entries.push_back({byText ? key : ascending(key), index});
    });
    all = {};
    if (byText)
        rank();
    std::sort(m_entries.begin(), m_entries.end(), comesBefore);
    return publish(keys);
}

template <typename Fields>
void Arranger<Fields>::rank()
{
    const std::vector<quint32> ranks = m_ranks.rank();
    for (Entry &entry : m_entries)
        entry.key = ascending(entry.key > 0 ? ranks[static_cast<std::size_t>(entry.key) - 1] : entry.key);
}

/// Of one that came after the last look, a text goes between those that were sorted then.
template <typename Fields>
double Arranger<Fields>::keyOf(const Row &row) const
{
    const QString text
        = Fields::isSortedAsText(m_query.sortColumn) ? Fields::sortText(row, m_query.sortColumn) : QString();
    return ascending(text.isEmpty() ? Fields::sortNumber(row, m_query.sortColumn) : m_ranks.rankOf(text));
}

template <typename Fields>
RowOrder<typename Fields::Key> Arranger<Fields>::carryOver(const Keys &keys, const KeysChange &change, const Visit &visit)
{
    if (isPlain())
        return m_order = RowOrder<Key>(keys);
    std::erase_if(m_entries, [&](Entry &entry) {
        entry.index = change.newIndex[entry.index];
        return entry.index == RowOrder<Key>::Hidden;
    });
    const auto before = static_cast<std::ptrdiff_t>(m_entries.size());
    visit(change.added, [&](quint32 index, const Row &row) {
        if (accepts(row))
            m_entries.push_back({keyOf(row), index});
    });
    std::sort(m_entries.begin() + before, m_entries.end(), comesBefore);
    std::inplace_merge(m_entries.begin(), m_entries.begin() + before, m_entries.end(), comesBefore);
    return publish(keys);
}

template <typename Fields>
RowOrder<typename Fields::Key> Arranger<Fields>::publish(const Keys &keys)
{
    const auto byRow = m_pool.take(m_entries.size());
    const auto rowOf = m_pool.take(keys->size());
    rowOf->assign(keys->size(), RowOrder<Key>::Hidden);
    for (const Entry &entry : m_entries) {
        (*rowOf)[entry.index] = static_cast<quint32>(byRow->size());
        byRow->push_back(entry.index);
    }
    return m_order = RowOrder<Key>(keys, byRow, rowOf);
}

} // namespace orrery::ui
