// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>

namespace orrery::ui {

/// The last values of one quantity, oldest first. At most Capacity of them, without allocation.
class SampleRing
{
public:
    static constexpr std::size_t Capacity = 240;

    void append(double value) noexcept
    {
        m_values[(m_first + m_size) % Capacity] = value;
        if (m_size < Capacity)
            ++m_size;
        else
            m_first = (m_first + 1) % Capacity;
    }
    void clear() noexcept { m_first = m_size = 0; }

    std::size_t size() const noexcept { return m_size; }
    bool isEmpty() const noexcept { return m_size == 0; }
    /// 0 is the oldest.
    double at(std::size_t i) const noexcept { return m_values[(m_first + i) % Capacity]; }
    /// The newest; 0 where there is none.
    double last() const noexcept { return m_size == 0 ? 0 : at(m_size - 1); }
    /// 0 where there is none.
    double maximum() const noexcept
    {
        double result = m_size == 0 ? 0 : at(0);
        for (std::size_t i = 1; i < m_size; ++i)
            result = std::max(result, at(i));
        return result;
    }

private:
    std::array<double, Capacity> m_values{};
    std::size_t m_first = 0;
    std::size_t m_size = 0;
};

} // namespace orrery::ui
