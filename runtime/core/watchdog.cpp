// SPDX-License-Identifier: MIT
#include "core/watchdog.h"

#include "core/logging.h"
#include "core/runtimecore.h"
#include "core/threadname.h"

#include <algorithm>

namespace orrery::detail {

using std::chrono::milliseconds;

Watchdog::Watchdog(RuntimeCore &core, milliseconds after)
    : m_core(core),
      m_after(std::clamp<milliseconds>(after, milliseconds(0), std::chrono::years(1))), // which a wait can add to now
      m_noted(std::size_t(core.scheduler.workerCount())),
      m_known(m_noted.size())
{
}

void Watchdog::start()
{
    // Under a deterministic schedule turns are given by who waits for them, and takes what time he likes.
    if (m_after.count() > 0 && !m_core.scheduler.isDriven())
        m_thread = std::thread([this] { run(); });
}

void Watchdog::join()
{
    if (m_thread.joinable())
        m_thread.join();
}

void Watchdog::run()
{
    nameThisThread("orrery-watch");
    for (std::chrono::nanoseconds pause = m_after; m_core.scheduler.pauseWatch(pause);)
        pause = look();
}

/// Tells of those that are new, and gives how long no other turn can last too long.
std::chrono::nanoseconds Watchdog::look()
{
    std::chrono::nanoseconds pause = m_after;
    for (int index = 0; index < m_core.scheduler.workerCount(); ++index) {
        const std::optional<Stay> stay = stayOn(m_core.scheduler.worker(index));
        quint64 &noted = m_noted[std::size_t(index)];
        if (!stay || stay->began == noted)
            continue;
        if (stay->lasted < m_after) {
            pause = std::min(pause, m_after - stay->lasted);
            continue;
        }
        const RecordRef record = recordOf(index, *stay);
        if (!record)
            continue;
        noted = stay->began;
        const LongRunning found = describe(*record, *stay);
        m_core.note(JournalEvent::Kind::LongRunning, found.pid, found.label);
        qCWarning(lcWatchdog).noquote() << "process" << found.pid << found.names.join(QLatin1String(", ")) << found.label
                                        << "has not suspended for" << qint64(found.duration.count()) << "ms: it keeps worker"
                                        << index << "from others";
    }
    return std::max<std::chrono::nanoseconds>(pause, milliseconds(1));
}

std::optional<Watchdog::Stay> Watchdog::stayOn(const Worker &worker) const
{
    const Runnable *runnable = worker.running.load(std::memory_order_acquire); // pairs with Worker::giveTurn()
    if (!runnable)
        return std::nullopt;
    const quint64 began = worker.turnBegan.load(std::memory_order_relaxed);
    const quint64 now = CpuTicks::now();
    return Stay{runnable, began, worker.ticks.toTime(now > began ? now - began : 0)};
}

RecordRef Watchdog::recordOf(int worker, const Stay &stay) const
{
    Known &known = m_known[std::size_t(worker)];
    Pid pid;
    {
        const std::lock_guard lock(m_mutex);
        if (known.began == stay.began)
            pid = known.pid;
    }
    if (pid)
        return m_core.table.find(pid);
    RecordRef record = m_core.table.findRecord(static_cast<const ProcessRecord *>(stay.runnable));
    // What was found is alive from then on: if the turn goes on, it is its own, and no other that was made in its place.
    const std::optional<Stay> now = stayOn(m_core.scheduler.worker(worker));
    if (!record || !now || now->runnable != stay.runnable || now->began != stay.began)
        return {};
    const std::lock_guard lock(m_mutex);
    known = {stay.began, record->pid};
    return record;
}

LongRunning Watchdog::describe(ProcessRecord &record, const Stay &stay) const
{
    LongRunning found;
    found.pid = record.pid;
    found.duration = std::chrono::duration_cast<milliseconds>(stay.lasted);
    if (const Worker *worker = record.worker.load(std::memory_order_relaxed))
        found.worker = worker->number;
    if (const ProcessRecord::Rare *rare = record.rareIfAny()) {
        const std::lock_guard lock(m_core.table.relations(record));
        found.label = rare->label;
        found.names = rare->names.toList();
    }
    return found;
}

QList<LongRunning> Watchdog::longRunning() const
{
    QList<LongRunning> result;
    if (m_after.count() == 0)
        return result;
    for (int index = 0; index < m_core.scheduler.workerCount(); ++index) {
        const std::optional<Stay> stay = stayOn(m_core.scheduler.worker(index));
        if (!stay || stay->lasted < m_after)
            continue;
        if (const RecordRef record = recordOf(index, *stay))
            result.append(describe(*record, *stay));
    }
    for (const auto &thread : m_core.dedicated.all()) {
        const std::optional<Stay> stay = stayOn(thread->worker);
        if (!stay || stay->lasted < m_after)
            continue;
        // It runs one process alone.
        if (const RecordRef record = m_core.table.find(Pid(thread->number())))
            result.append(describe(*record, *stay));
    }
    std::stable_sort(result.begin(), result.end(),
                     [](const LongRunning &a, const LongRunning &b) { return a.duration > b.duration; });
    return result;
}

} // namespace orrery::detail
