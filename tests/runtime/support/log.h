// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <mutex>
#include <utility>
#include <vector>

namespace orrery::test {

/// What processes write down and a test reads. Any thread.
template <typename T>
class Log
{
public:
    void append(T value)
    {
        const std::lock_guard lock(m_mutex);
        m_values.push_back(std::move(value));
    }
    void clear()
    {
        const std::lock_guard lock(m_mutex);
        m_values.clear();
    }
    std::vector<T> values() const
    {
        const std::lock_guard lock(m_mutex);
        return m_values;
    }
    std::size_t size() const
    {
        const std::lock_guard lock(m_mutex);
        return m_values.size();
    }

private:
    mutable std::mutex m_mutex;
    std::vector<T> m_values;
};

} // namespace orrery::test
