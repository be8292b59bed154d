// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QtGlobal>

#include <atomic>
#include <utility>

namespace orrery::detail {

/// What copies of a SharedValue share, whatever it is of.
struct SharedCell
{
    void (*destroy)(SharedCell *) noexcept;
    std::atomic<quint32> references{1};
};

/// A value that copies share and nobody changes, or none. One pointer where a std::shared_ptr is two, and a constant
/// where there is none. T may be incomplete where neither a value is given nor looked at, so that what has one can be
/// moved and destroyed inline.
template <typename T>
class SharedValue
{
public:
    constexpr SharedValue() noexcept = default;
    explicit SharedValue(T value) : m_cell(new Cell(std::move(value))) {}
    SharedValue(const SharedValue &other) noexcept : m_cell(other.m_cell)
    {
        if (m_cell)
            m_cell->references.fetch_add(1, std::memory_order_relaxed);
    }
    SharedValue(SharedValue &&other) noexcept : m_cell(std::exchange(other.m_cell, nullptr)) {}
    SharedValue &operator=(SharedValue other) noexcept
    {
        std::swap(m_cell, other.m_cell);
        return *this;
    }
    ~SharedValue()
    {
        if (m_cell && m_cell->references.fetch_sub(1, std::memory_order_acq_rel) == 1)
            m_cell->destroy(m_cell);
    }

    explicit operator bool() const noexcept { return m_cell != nullptr; }
    const T &operator*() const noexcept { return static_cast<const Cell *>(m_cell)->value; }
    const T *operator->() const noexcept { return &**this; }
    /// Whether both share the same one, or have none.
    bool isSameAs(const SharedValue &other) const noexcept { return m_cell == other.m_cell; }

private:
    struct Cell : SharedCell
    {
        explicit Cell(T &&given)
            : SharedCell{[](SharedCell *cell) noexcept { delete static_cast<Cell *>(cell); }}, value(std::move(given))
        {
        }
        const T value;
    };

    SharedCell *m_cell = nullptr;
};

} // namespace orrery::detail
