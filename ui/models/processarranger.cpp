// SPDX-License-Identifier: MIT
#include "models/processarranger.h"

#include "models/processfields.h"

#include <QtCore/QCollator>

#include <algorithm>
#include <iterator>
#include <numeric>

namespace orrery::ui {

namespace {

QCollator collator()
{
    QCollator made;
    made.setCaseSensitivity(Qt::CaseInsensitive);
    return made;
}

} // namespace

void ProcessArranger::setQuery(const ProcessQuery &query)
{
    if (query.number != m_query.number)
        m_looked = false;
    m_query = query;
}

bool ProcessArranger::accepts(const ProcessRow &row) const
{
    return m_query.filter.isEmpty() || m_query.filter.matches([&](qsizetype field) {
        return filterValue(row, m_query.columns[field], m_query.words);
    });
}

/// Of one that came after the last look, a text goes between those that were sorted then.
double ProcessArranger::keyOf(const ProcessRow &row) const
{
    if (!isSortedAsText(m_query.sortColumn))
        return sortNumber(row, m_query.sortColumn);
    const QString text = sortText(row, m_query.sortColumn);
    if (text.isEmpty())
        return 0;
    const QCollator order = collator();
    const auto at = std::lower_bound(m_texts.cbegin(), m_texts.cend(), text,
                                     [&](const QString &a, const QString &b) { return order.compare(a, b) < 0; });
    const auto rank = static_cast<double>(at - m_texts.cbegin());
    return at != m_texts.cend() && *at == text ? rank + 1 : rank + 0.5;
}

RowOrder<Pid> ProcessArranger::lookAtAll(const Keys &keys, const Visit &visit)
{
    m_looked = true;
    m_entries.clear();
    if (m_query.isPlain())
        return m_order = RowOrder<Pid>(keys);

    const bool byText = isSortedAsText(m_query.sortColumn);
    std::vector<std::pair<QString, std::size_t>> texts;
    std::vector<quint32> all(keys->size());
    std::iota(all.begin(), all.end(), 0U);
    m_entries.reserve(m_query.filter.isEmpty() ? all.size() : 0);
    visit(all, [&](quint32 index, const ProcessRow &row) {
        if (!accepts(row))
            return;
        if (!byText) {
            m_entries.push_back({sortNumber(row, m_query.sortColumn), index});
            return;
        }
        if (QString text = sortText(row, m_query.sortColumn); !text.isEmpty())
            texts.emplace_back(std::move(text), m_entries.size());
        m_entries.push_back({0, index});
    });
    if (byText)
        sortTexts(texts);
    std::sort(m_entries.begin(), m_entries.end(), [this](const Entry &a, const Entry &b) { return comesBefore(a, b); });
    return publish(keys);
}

/// Their ranks become the keys of their entries.
void ProcessArranger::sortTexts(std::vector<std::pair<QString, std::size_t>> &texts)
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

RowOrder<Pid> ProcessArranger::carryOver(const Keys &keys, const KeysChange &change, const Visit &visit)
{
    if (m_query.isPlain())
        return m_order = RowOrder<Pid>(keys);
    std::erase_if(m_entries, [&](Entry &entry) {
        entry.index = change.newIndex[entry.index];
        return entry.index == RowOrder<Pid>::Hidden;
    });
    const auto before = static_cast<std::ptrdiff_t>(m_entries.size());
    visit(change.added, [&](quint32 index, const ProcessRow &row) {
        if (accepts(row))
            m_entries.push_back({keyOf(row), index});
    });
    const auto less = [this](const Entry &a, const Entry &b) { return comesBefore(a, b); };
    std::sort(m_entries.begin() + before, m_entries.end(), less);
    std::inplace_merge(m_entries.begin(), m_entries.begin() + before, m_entries.end(), less);
    return publish(keys);
}

RowOrder<Pid> ProcessArranger::order(const Keys &keys)
{
    if (m_query.isPlain())
        m_order = RowOrder<Pid>(keys);
    return m_order;
}

RowOrder<Pid> ProcessArranger::publish(const Keys &keys)
{
    const auto byRow = m_pool.take(m_entries.size());
    const auto rowOf = m_pool.take(keys->size());
    rowOf->assign(keys->size(), RowOrder<Pid>::Hidden);
    for (const Entry &entry : m_entries) {
        (*rowOf)[entry.index] = static_cast<quint32>(byRow->size());
        byRow->push_back(entry.index);
    }
    return m_order = RowOrder<Pid>(keys, byRow, rowOf);
}

void ProcessArranger::forget()
{
    m_looked = false;
    m_entries.clear();
    m_texts.clear();
    m_order = {};
}

} // namespace orrery::ui
