// SPDX-License-Identifier: MIT
#pragma once

#include "schedule/runnable.h"

#include <QtCore/QtGlobal>

#include <atomic>
#include <cstddef>
#include <mutex>
#include <vector>

namespace orrery::detail {

/// What is runnable under a deterministic schedule: a generator decides who of them is next, so that the same
/// pushes and the same seed give the same order.
class SeededQueue
{
public:
    explicit SeededQueue(quint64 seed) noexcept : m_state(seed) {}

    /// Any thread.
    void push(Runnable *runnable);
    /// Null where there is none. By who holds `turn`.
    Runnable *take();
    std::size_t size() const noexcept { return m_size.load(std::memory_order_relaxed); }

    /// Held by the thread that gives a turn: one at a time.
    std::mutex turn;

private:
    quint64 draw() noexcept;

    std::mutex m_mutex; // guards the list; a leaf
    std::vector<Runnable *> m_runnable;
    std::atomic<std::size_t> m_size{0}; // written under the mutex
    quint64 m_state;
};

} // namespace orrery::detail
