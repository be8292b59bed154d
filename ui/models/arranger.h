// SPDX-License-Identifier: MIT
#pragma once

#include "models/roworder.h"
#include "models/tablequery.h"
#include "models/vectorpool.h"

#include <QtCore/QCollator>
#include <QtCore/QStringList>

#include <algorithm>
#include <functional>
#include <numeric>
#include <utility>
#include <vector>

namespace orrery::ui {

/// Keeps all rows of a table in the order that a query asks for, without those that it hides: from a look at each, and
/// between two looks from who came and who went. On the thread that samples.
///
/// `Fields` says what rows are sorted and filtered by: its Key and Row, the KeyColumn, isSortedAsText(column), sortNumber(row,
/// column), sortText(row, column) and filterValue(row, column, words).
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

    void setQuery(const TableQuery &query)
    {
        m_looked = m_looked && query.number == m_query.number;
        m_query = query;
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
    void forget()
    {
        m_looked = false;
        m_entries.clear();
        m_texts.clear();
        m_order = {};
    }

private:
    struct Entry
    {
        double key;
        quint32 index;
    };
    using Texts = std::vector<std::pair<QString, std::size_t>>;

    bool comesBefore(const Entry &a, const Entry &b) const
    {
        if (a.key != b.key)
            return m_query.sortOrder == Qt::AscendingOrder ? a.key < b.key : a.key > b.key;
        return a.index < b.index;
    }
    bool accepts(const Row &row) const
    {
        return m_query.filter.isEmpty() || m_query.filter.matches([&](qsizetype field) {
            return Fields::filterValue(row, m_query.columns[field], m_query.words);
        });
    }
    static QCollator collator()
    {
        QCollator made;
        made.setCaseSensitivity(Qt::CaseInsensitive);
        return made;
    }
    double keyOf(const Row &row) const;
    void rank(Texts &texts);
    RowOrder<Key> publish(const Keys &keys);

    TableQuery m_query;
    bool m_looked = false;
    std::vector<Entry> m_entries; // sorted
    QStringList m_texts;          // that were sorted by at the last look, ascending
    RowOrder<Key> m_order;
    VectorPool<quint32> m_pool;
};

template <typename Fields>
RowOrder<typename Fields::Key> Arranger<Fields>::lookAtAll(const Keys &keys, const Visit &visit)
{
    m_looked = true;
    m_entries.clear();
    if (isPlain())
        return m_order = RowOrder<Key>(keys);

    const bool byText = Fields::isSortedAsText(m_query.sortColumn);
    Texts texts;
    Indices all(keys->size());
    std::iota(all.begin(), all.end(), 0U);
    m_entries.reserve(m_query.filter.isEmpty() ? all.size() : 0);
    visit(all, [&](quint32 index, const Row &row) {
        if (!accepts(row))
            return;
        if (!byText) {
            m_entries.push_back({Fields::sortNumber(row, m_query.sortColumn), index});
            return;
        }
        if (QString text = Fields::sortText(row, m_query.sortColumn); !text.isEmpty())
            texts.emplace_back(std::move(text), m_entries.size());
        m_entries.push_back({0, index});
    });
    if (byText)
        rank(texts);
    std::sort(m_entries.begin(), m_entries.end(), [this](const Entry &a, const Entry &b) { return comesBefore(a, b); });
    return publish(keys);
}

/// What is sorted as text is sorted by its rank among all of those texts.
template <typename Fields>
void Arranger<Fields>::rank(Texts &texts)
{
    const QCollator order = collator();
    std::sort(texts.begin(), texts.end(),
              [&](const auto &a, const auto &b) { return order.compare(a.first, b.first) < 0; });
    m_texts.clear();
    for (const auto &[text, entry] : texts) {
        if (m_texts.isEmpty() || order.compare(m_texts.constLast(), text) != 0)
            m_texts.append(text);
        m_entries[entry].key = static_cast<double>(m_texts.size());
    }
}

/// Of one that came after the last look, a text goes between those that were sorted then.
template <typename Fields>
double Arranger<Fields>::keyOf(const Row &row) const
{
    if (!Fields::isSortedAsText(m_query.sortColumn))
        return Fields::sortNumber(row, m_query.sortColumn);
    const QString text = Fields::sortText(row, m_query.sortColumn);
    if (text.isEmpty())
        return 0;
    const QCollator order = collator();
    const auto at = std::lower_bound(m_texts.cbegin(), m_texts.cend(), text,
                                     [&](const QString &a, const QString &b) { return order.compare(a, b) < 0; });
    const auto below = static_cast<double>(at - m_texts.cbegin());
    return at != m_texts.cend() && order.compare(*at, text) == 0 ? below + 1 : below + 0.5;
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
    const auto less = [this](const Entry &a, const Entry &b) { return comesBefore(a, b); };
    std::sort(m_entries.begin() + before, m_entries.end(), less);
    std::inplace_merge(m_entries.begin(), m_entries.begin() + before, m_entries.end(), less);
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
