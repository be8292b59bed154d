// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QtGlobal>

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

namespace orrery::ui {

/// Which rows a table shows, and in which order: what sorting and filtering came to. Made on any thread, never changed
/// once handed out, and shared: a copy costs nothing, however many rows there are.
template <typename Key>
class RowOrder
{
public:
    using Keys = std::shared_ptr<const std::vector<Key>>;
    using Indices = std::shared_ptr<const std::vector<quint32>>;

    RowOrder() = default;
    /// All of them, as they are; they ascend strictly.
    explicit RowOrder(Keys keys) : m_keys(std::move(keys)) {}
    /// Row by row, which of the keys stands there; `rowOf` says the same the other way around, Hidden of those that
    /// stand nowhere.
    RowOrder(Keys keys, Indices byRow, Indices rowOf)
        : m_keys(std::move(keys)), m_byRow(std::move(byRow)), m_rowOf(std::move(rowOf))
    {
    }

    static constexpr quint32 Hidden = ~quint32{0};

    /// Rows that are shown.
    int size() const { return static_cast<int>(m_byRow ? m_byRow->size() : total()); }
    /// Those that a filter hides as well.
    std::size_t total() const { return m_keys ? m_keys->size() : 0; }

    const Key &at(int row) const { return (*m_keys)[indexAt(row)]; }
    /// -1 where it is not shown.
    int rowOf(const Key &key) const
    {
        const std::size_t index = indexOf(key);
        if (index == total())
            return -1;
        if (!m_rowOf)
            return static_cast<int>(index);
        const quint32 row = (*m_rowOf)[index];
        return row == Hidden ? -1 : static_cast<int>(row);
    }
    bool contains(const Key &key) const { return indexOf(key) != total(); }
    /// Ascending.
    const Keys &keys() const { return m_keys; }

    /// Whether it is the very same; of two that were made apart it may say no though they are equal.
    bool isSameAs(const RowOrder &other) const { return m_keys == other.m_keys && m_byRow == other.m_byRow; }
    /// Whether its rows are the first ones of the other.
    bool isPrefixOf(const RowOrder &other) const
    {
        if (size() > other.size())
            return false;
        for (int row = 0; row < size(); ++row) {
            if (at(row) != other.at(row))
                return false;
        }
        return true;
    }

private:
    std::size_t indexAt(int row) const
    {
        const auto at = static_cast<std::size_t>(row);
        return m_byRow ? (*m_byRow)[at] : at;
    }
    std::size_t indexOf(const Key &key) const
    {
        if (!m_keys)
            return 0;
        const auto at = std::lower_bound(m_keys->begin(), m_keys->end(), key);
        return at != m_keys->end() && *at == key ? static_cast<std::size_t>(at - m_keys->begin()) : m_keys->size();
    }

    Keys m_keys;
    Indices m_byRow, m_rowOf;
};

} // namespace orrery::ui
