// SPDX-License-Identifier: MIT
#pragma once

#include "schedule/injectqueue.h"
#include "schedule/seededqueue.h"
#include "schedule/worker.h"

#include <orrery/info.h>

#include <QtCore/QList>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

namespace orrery::detail {

/// Workers and their queues: M runnables on N threads, with work stealing.
///
/// A worker looks for work in its `next`, its own queue, the shared queue, and then in the others'
/// queues, beginning with a random one; every 61st turn it begins with the shared queue, and after
/// a few turns in a row from `next` the queue comes first, so that neither starves. With none it
/// sleeps. At most half of the workers search at a time, and who finds something while it was the
/// last to search wakes another, so that work spreads without a stampede.
///
/// What stands in `next` is not stolen at once: its message is in that core's cache, and its turn is
/// next. Only where the turn before it does not end does another worker take it: while any worker
/// is busy, one of the sleeping ones is the sentinel, which looks every 2 ms, also for what stands in
/// the others' queues. When all sleep nobody looks, and the program uses no CPU.
class Scheduler
{
public:
    /// With a seed it is driven: no threads, one worker, which is whoever calls driveOne().
    Scheduler(int workers, std::optional<quint64> seed, TurnRunner &runner, Counters &counters);
    ~Scheduler();
    Scheduler(const Scheduler &) = delete;
    Scheduler &operator=(const Scheduler &) = delete;

    void start();
    /// Joins the threads; nothing may be runnable any more. Not from a worker.
    void stop();

    /// Queues what has become runnable. Any thread; does not wait for it to run.
    void submit(Runnable *runnable) { submit(runnable, currentWorker()); }
    /// `worker` is this thread's currentWorker().
    void submit(Runnable *runnable, Worker *worker);
    void submit(const std::vector<Runnable *> &runnables);
    /// Queues behind all that this worker has, in the middle of a turn. That worker alone.
    void requeue(Runnable *runnable, Worker &worker);

    bool isDriven() const noexcept { return m_driven != nullptr; }
    /// Where it is driven: gives one runnable its turn on this thread, after chosen(Runnable &). False where
    /// none is runnable or another thread gives a turn just now.
    template <typename Chosen>
    bool driveOne(Chosen &&chosen)
    {
        const std::unique_lock turn(m_driven->turn, std::try_to_lock);
        Runnable *runnable = turn ? m_driven->take() : nullptr;
        if (!runnable)
            return false;
        chosen(*runnable);
        runDriven(runnable);
        return true;
    }

    /// This thread's worker if it is one of these, or null.
    Worker *currentWorker() noexcept
    {
        Worker *worker = Worker::current();
        return worker && worker->owner == this ? worker : nullptr;
    }
    /// What a worker's ticks are in time.
    const CpuTicks ticks;

    Worker &worker(int index) noexcept { return *m_workers[std::size_t(index)]; }
    int workerCount() const noexcept { return int(m_workers.size()); }
    QList<WorkerStatistics> statistics(std::chrono::nanoseconds uptime) const;
    /// For the thread that watches over the turns: waits for so long, and on for as long as all workers sleep. False once it
    /// is to stop.
    bool pauseWatch(std::chrono::nanoseconds span);

private:
    void run(Worker &worker);
    void runDriven(Runnable *runnable);
    Runnable *findWork(Worker &worker);
    Runnable *takeOwn(Worker &worker);
    Runnable *takeShared(Worker &worker);
    Runnable *steal(Worker &worker);
    /// Null once it is to stop.
    Runnable *search(Worker &worker);
    bool anyWork() const noexcept;
    void notify();
    void wakeOne();
    /// Null when it was woken, or is to stop; what it found where it was the sentinel.
    Runnable *sleep(Worker &worker);
    Runnable *watchOver(Worker &worker, std::unique_lock<std::mutex> &lock);
    void push(Worker &worker, Runnable *runnable);
    /// Under the mutex, when a worker gets up.
    void wakeWatcher()
    {
        if (std::exchange(m_watcherSleeps, false))
            m_watcherBell.notify_one();
    }

    TurnRunner &m_runner;
    const std::unique_ptr<SeededQueue> m_driven; // null where there are threads
    InjectQueue m_shared;
    std::vector<std::unique_ptr<Worker>> m_workers;

    // Written under the mutex, read without it; seq_cst, see notify().
    std::atomic<int> m_sleeping{0};
    std::atomic<bool> m_sentinel{false};
    std::atomic<int> m_searching{0};
    std::atomic<bool> m_stopping{false};
    std::mutex m_mutex; // guards who sleeps and whose bell was rung
    std::vector<Worker *> m_sleepers;
    bool m_watcherSleeps = false; ///< until a worker gets up
    std::condition_variable m_watcherBell;
};

} // namespace orrery::detail
