// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QCollator>
#include <QtCore/QHash>
#include <QtCore/QString>

#include <algorithm>
#include <utility>
#include <vector>

namespace orrery::ui {

/// Texts in the order in which a person sorts them, upper and lower case the same. Of a million rows most say what
/// others say: each text is looked at once, and compared by a key, as comparing two by the rules of a language takes as
/// long as making one.
class TextRanks
{
public:
    TextRanks() { m_collator.setCaseSensitivity(Qt::CaseInsensitive); }

    void clear()
    {
        m_numbers.clear();
        m_keys = {};
    }

    /// From 0, in the order in which they come; of one that came before, that of before.
    quint32 add(const QString &text)
    {
        if (const auto known = m_numbers.constFind(text); known != m_numbers.cend())
            return *known;
        return *m_numbers.insert(text, static_cast<quint32>(m_numbers.size()));
    }
    /// By number, the rank of each text that was added: from 1, those that are sorted alike have the same.
    std::vector<quint32> rank();
    /// Among those that were ranked; between two of them where it is another one.
    double rankOf(const QString &text) const
    {
        const QCollatorSortKey key = keyOf(text);
        const auto at = std::lower_bound(m_keys.cbegin(), m_keys.cend(), key);
        const auto below = static_cast<double>(at - m_keys.cbegin());
        return at != m_keys.cend() && at->compare(key) == 0 ? below + 1 : below + 0.5;
    }

private:
    /// Where no language is set, keys would tell upper from lower case.
    QCollatorSortKey keyOf(const QString &text) const { return m_collator.sortKey(text.toCaseFolded()); }

    QCollator m_collator;
    QHash<QString, quint32> m_numbers;    // until they are ranked
    std::vector<QCollatorSortKey> m_keys; // of those that were, ascending
};

inline std::vector<quint32> TextRanks::rank()
{
    std::vector<std::pair<QCollatorSortKey, quint32>> sorted;
    sorted.reserve(static_cast<std::size_t>(m_numbers.size()));
    for (auto each = m_numbers.cbegin(); each != m_numbers.cend(); ++each)
        sorted.emplace_back(keyOf(each.key()), each.value());
    m_numbers = {};
    std::sort(sorted.begin(), sorted.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<quint32> ranks(sorted.size());
    m_keys = {};
    for (auto &[key, number] : sorted) {
        if (m_keys.empty() || m_keys.back().compare(key) != 0)
            m_keys.push_back(std::move(key));
        ranks[number] = static_cast<quint32>(m_keys.size());
    }
    return ranks;
}

} // namespace orrery::ui
