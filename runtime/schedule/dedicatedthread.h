// SPDX-License-Identifier: MIT
#pragma once

#include "observe/counters.h"
#include "schedule/worker.h"

#include <QtCore/QtGlobal>

#include <condition_variable>
#include <cstddef>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace orrery::detail {

class DedicatedThreads;

/// A thread that gives turns to one runnable alone, which may block in them. It sleeps while that is parked, and goes
/// when that has ended. What it runs is a worker of no scheduler: what is woken there goes to the shared queue.
class DedicatedThread
{
public:
    DedicatedThread(Runnable *runnable, quint64 number, const CpuTicks &ticks, Counters::Cell &cell)
        : worker(nullptr, ticks, -1, cell), m_runnable(runnable), m_number(number)
    {
    }
    DedicatedThread(const DedicatedThread &) = delete;
    DedicatedThread &operator=(const DedicatedThread &) = delete;

    /// Queues its runnable. Any thread; who calls holds a reference, for the thread may be gone before the return.
    void submit();
    /// It gives no turn any more. Any thread.
    void dismiss();
    /// In its name, and whose it is.
    quint64 number() const noexcept { return m_number; }

    Worker worker;

private:
    friend class DedicatedThreads;

    void run(TurnRunner &runner);

    Runnable *const m_runnable;
    const quint64 m_number;
    std::mutex m_mutex;     // guards the two below; a leaf
    bool m_queued = false;
    bool m_over = false;
    std::condition_variable m_bell;
    std::thread m_thread;    // guarded by the owner's mutex
    std::size_t m_place = 0; // guarded by the owner's mutex: where it stands there
};

/// All of them of one runtime. Nobody waits for one to go but the runtime's own end: who goes joins who went before, which
/// is in its last instructions, so that there is one at most that is not joined.
class DedicatedThreads
{
public:
    DedicatedThreads(TurnRunner &runner, const CpuTicks &ticks, Counters &counters) noexcept
        : m_runner(runner), m_ticks(ticks), m_counters(counters)
    {
    }
    DedicatedThreads(const DedicatedThreads &) = delete;
    DedicatedThreads &operator=(const DedicatedThreads &) = delete;

    /// It waits for the first submit(). Throws std::system_error where the system has no more threads.
    std::shared_ptr<DedicatedThread> start(Runnable *runnable, quint64 number);
    qsizetype count() const;
    /// Those of now, one by one or none.
    std::vector<std::shared_ptr<DedicatedThread>> all() const;
    /// Not from one of them.
    void waitUntilAllAreGone();

private:
    void goes(DedicatedThread &thread);
    void unlist(DedicatedThread &thread);

    TurnRunner &m_runner;
    const CpuTicks &m_ticks;
    Counters &m_counters;
    mutable std::mutex m_mutex; // guards the rest; a leaf
    std::vector<std::shared_ptr<DedicatedThread>> m_live;
    std::thread m_last; ///< who went last
    std::condition_variable m_gone;
};

} // namespace orrery::detail
