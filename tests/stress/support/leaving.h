// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>

namespace orrery::stress {

/// Counts how often a frame is destroyed.
class Leaving
{
public:
    explicit Leaving(std::atomic<int> &count) noexcept : m_count(&count) {}
    Leaving(const Leaving &) = delete;
    Leaving &operator=(const Leaving &) = delete;
    ~Leaving() { m_count->fetch_add(1, std::memory_order_relaxed); }

private:
    std::atomic<int> *m_count;
};

} // namespace orrery::stress
