// SPDX-License-Identifier: MIT
#pragma once

#include "schedule/runnable.h"

#include <QtCore/QtGlobal>

#include <array>
#include <atomic>
#include <cstddef>

namespace orrery::detail {

/// A worker's own queue: a ring of 256 places, first in, first out, lock-free. Its owner pushes and
/// pops; others may steal half of it. After the run queue of Go's scheduler (runtime/proc.go), which
/// Tokio's follows too.
class RunQueue
{
public:
    static constexpr quint32 Capacity = 256;

    /// Owner. False if it is full.
    bool push(Runnable *runnable) noexcept
    {
        const quint32 tail = m_tail.load(std::memory_order_relaxed);
        // Acquire: pairs with the release of a thief's or the owner's take, after which the place
        // may be written again.
        if (tail - m_head.load(std::memory_order_acquire) >= Capacity)
            return false;
        place(tail).store(runnable, std::memory_order_relaxed);
        // seq_cst: what is pushed is seen by a worker on its way to sleep, or that worker is seen
        // by who pushed (see Scheduler::notify).
        m_tail.store(tail + 1, std::memory_order_seq_cst);
        return true;
    }

    /// Owner. Null if it is empty.
    Runnable *pop() noexcept
    {
        quint32 head = m_head.load(std::memory_order_acquire);
        for (;;) {
            if (head == m_tail.load(std::memory_order_relaxed))
                return nullptr;
            Runnable *runnable = place(head).load(std::memory_order_relaxed);
            if (m_head.compare_exchange_weak(head, head + 1, std::memory_order_acq_rel, std::memory_order_acquire))
                return runnable;
        }
    }

    /// Owner, of a queue that is full: takes the older half out, and gives how many that were, 0 where others took some
    /// meanwhile.
    static constexpr quint32 Half = Capacity / 2;
    quint32 takeHalf(std::array<Runnable *, Half + 1> &out) noexcept
    {
        quint32 head = m_head.load(std::memory_order_acquire);
        if (m_tail.load(std::memory_order_relaxed) - head < Half)
            return 0;
        for (quint32 index = 0; index < Half; ++index)
            out[index] = place(head + index).load(std::memory_order_relaxed);
        // Release: the places may be written again; see push().
        return m_head.compare_exchange_strong(head, head + Half, std::memory_order_acq_rel, std::memory_order_relaxed)
            ? Half
            : 0;
    }

    /// The owner of `into`, which is empty: moves half of this, at least one, and gives one of them
    /// to be run at once. Null if there was nothing.
    Runnable *stealInto(RunQueue &into) noexcept
    {
        const quint32 start = into.m_tail.load(std::memory_order_relaxed);
        for (;;) {
            quint32 head = m_head.load(std::memory_order_acquire);
            const quint32 tail = m_tail.load(std::memory_order_acquire);
            quint32 count = tail - head;
            count -= count / 2;
            if (count == 0)
                return nullptr;
            if (count > Capacity / 2) // head and tail were read at different times
                continue;
            for (quint32 index = 0; index < count; ++index)
                into.place(start + index).store(place(head + index).load(std::memory_order_relaxed),
                                                std::memory_order_relaxed);
            if (!m_head.compare_exchange_strong(head, head + count, std::memory_order_acq_rel,
                                                std::memory_order_relaxed))
                continue;
            Runnable *last = into.place(start + count - 1).load(std::memory_order_relaxed);
            if (count > 1)
                into.m_tail.store(start + count - 1, std::memory_order_seq_cst);
            return last;
        }
    }

    /// Any thread; a guess where others push and take meanwhile.
    bool isEmpty() const noexcept { return size() == 0; }
    quint32 size() const noexcept
    {
        const quint32 head = m_head.load(std::memory_order_seq_cst);
        const quint32 tail = m_tail.load(std::memory_order_seq_cst);
        const quint32 count = tail - head;
        return count > Capacity ? 0 : count;
    }

private:
    std::atomic<Runnable *> &place(quint32 index) noexcept { return m_places[std::size_t(index % Capacity)]; }

    alignas(64) std::atomic<quint32> m_head{0}; // moved on by whoever takes
    alignas(64) std::atomic<quint32> m_tail{0}; // written by the owner alone
    std::array<std::atomic<Runnable *>, Capacity> m_places{};
};

} // namespace orrery::detail
