// SPDX-License-Identifier: MIT
#pragma once

#include "observe/counters.h"
#include "observe/cputicks.h"
#include "observe/wallclock.h"
#include "schedule/runqueue.h"

#include <QtCore/QtGlobal>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <thread>

namespace orrery::detail {

class PlainEvents;
class Scheduler;

/// One thread that gives turns to processes: of a scheduler, or of one process alone (see DedicatedThread). The fields are
/// the worker's own but for those marked.
class Worker
{
public:
    /// Without a scheduler where that is null; then its number is none's.
    Worker(Scheduler *scheduler, const CpuTicks &cpuTicks, int index, Counters::Cell &cell)
        : owner(scheduler), ticks(cpuTicks), number(index), counters(cell), random(quint32(index) * 2654435761u + 1u)
    {
    }
    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;

    /// The worker whose thread this is, of whichever runtime; or null.
    static Worker *current() noexcept;
    static void setCurrent(Worker *worker) noexcept;

    void giveTurn(Runnable *runnable, TurnRunner &runner)
    {
        turns.store(turns.load(std::memory_order_relaxed) + 1, std::memory_order_relaxed);
        running.store(runnable, std::memory_order_release); // see turnBegan
        runner.runTurn(runnable, *this);
        running.store(nullptr, std::memory_order_relaxed);
    }

    /// Called in a turn before the runnable is given away: books the time since the turn began. Gives the
    /// ticks.
    quint64 endTurn() noexcept;

    Scheduler *const owner;
    const CpuTicks &ticks; ///< what they are in time
    const int number;
    Counters::Cell &counters;

    RunQueue queue;
    /// What was made runnable last: next to run, while its message is in this core's cache. Any
    /// thread may take it out.
    std::atomic<Runnable *> next{nullptr};
    int budget = 0; ///< awaits left in this turn
    int nextInARow = 0; ///< turns from `next` since one from the queue

    /// When the turn in progress began, or the last one ended; read by anybody. Written before `running` is released: who
    /// acquires that has at least this turn's.
    std::atomic<quint64> turnBegan{0};
    std::atomic<Runnable *> running{nullptr}; ///< whose turn it is; others only see whether there is one
    /// What this thread ran when it began to drive another runtime, whose worker this is; null but there.
    Worker *below = nullptr;
    std::atomic<quint64> turns{0};  ///< read by anybody
    std::atomic<quint64> steals{0}; ///< read by anybody
    std::atomic<quint64> busyTicks{0}; ///< read by anybody

    WallClock wallClock;
    /// Where the journal wants to know what happens on it; null where nobody does. The journal's.
    std::atomic<PlainEvents *> events{nullptr};

    // Guarded by the scheduler's mutex.
    std::condition_variable bell;
    bool rung = false;

    quint32 random; ///< state of the generator that picks whom to steal from
    std::thread thread;
};

} // namespace orrery::detail
