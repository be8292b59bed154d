// SPDX-License-Identifier: MIT
#pragma once

#include "schedule/runnable.h"

#include <QtCore/QtGlobal>

#include <atomic>
#include <mutex>

namespace orrery::detail {

/// The queue that all workers share: what threads outside of the workers make runnable, and what
/// a full run queue spills. First in, first out.
class InjectQueue
{
public:
    void push(Runnable *runnable)
    {
        runnable->queueNext = nullptr;
        const std::lock_guard lock(m_mutex);
        if (m_last)
            m_last->queueNext = runnable;
        else
            m_first = runnable;
        m_last = runnable;
        m_size.store(m_size.load(std::memory_order_relaxed) + 1, std::memory_order_seq_cst);
    }

    /// Hands up to `most` to take(Runnable *), oldest first, without the lock.
    template <typename Take>
    void pop(qsizetype most, Take &&take)
    {
        if (size() == 0)
            return;
        Runnable *chain = nullptr;
        {
            const std::lock_guard lock(m_mutex);
            chain = m_first;
            qsizetype count = 0;
            Runnable *last = nullptr;
            for (Runnable *next = m_first; next && count < most; next = next->queueNext) {
                last = next;
                ++count;
            }
            if (!last)
                return;
            m_first = last->queueNext;
            if (!m_first)
                m_last = nullptr;
            last->queueNext = nullptr;
            m_size.store(m_size.load(std::memory_order_relaxed) - count, std::memory_order_seq_cst);
        }
        while (chain) {
            Runnable *next = chain->queueNext; // once taken it may be anywhere
            take(chain);
            chain = next;
        }
    }

    /// Any thread.
    qsizetype size() const noexcept { return m_size.load(std::memory_order_seq_cst); }

private:
    std::mutex m_mutex; // guards the list
    Runnable *m_first = nullptr;
    Runnable *m_last = nullptr;
    std::atomic<qsizetype> m_size{0}; // written under the mutex
};

} // namespace orrery::detail
