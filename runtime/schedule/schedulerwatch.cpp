// SPDX-License-Identifier: MIT
// What of the workers is seen from outside.
#include "schedule/scheduler.h"

#include <algorithm>

namespace orrery::detail {

bool Scheduler::pauseWatch(std::chrono::nanoseconds span)
{
    const auto stopping = [this] { return m_stopping.load(std::memory_order_relaxed); };
    std::unique_lock lock(m_mutex);
    m_watcherBell.wait_for(lock, span, stopping);
    if (m_sleepers.size() == m_workers.size()) {
        // Once woken it stays so for a span, even if all sleep again: who wakes a worker wakes it that often at most.
        m_watcherSleeps = true;
        m_watcherBell.wait(lock, [&] { return !m_watcherSleeps || stopping(); });
    }
    return !stopping();
}

QList<WorkerStatistics> Scheduler::statistics(std::chrono::nanoseconds uptime) const
{
    QList<WorkerStatistics> result;
    result.reserve(qsizetype(m_workers.size()));
    const quint64 now = CpuTicks::now();
    for (const auto &worker : m_workers) {
        WorkerStatistics one;
        quint64 busy = worker->busyTicks.load(std::memory_order_relaxed);
        // A turn that does not end is what one looks for most.
        if (worker->running.load(std::memory_order_relaxed)) {
            const quint64 began = worker->turnBegan.load(std::memory_order_relaxed);
            busy += now > began ? now - began : 0;
        }
        one.busyTime = ticks.toTime(busy);
        if (uptime.count() > 0)
            one.busy = std::min(1.0, double(one.busyTime.count()) / double(uptime.count()));
        one.runQueueLength = qsizetype(worker->queue.size()) + (worker->next.load(std::memory_order_relaxed) ? 1 : 0);
        one.turns = worker->turns.load(std::memory_order_relaxed);
        one.steals = worker->steals.load(std::memory_order_relaxed);
        result.append(one);
    }
    // What waits for any worker: shown with the first, so that the sum is the backlog of turns.
    if (!result.isEmpty())
        result.first().runQueueLength += m_shared.size() + (m_driven ? qsizetype(m_driven->size()) : 0);
    return result;
}

} // namespace orrery::detail
