// SPDX-License-Identifier: MIT
#include "schedule/scheduler.h"

#include "core/threadname.h"
#include "schedule/threadlocal.h"

#include <QtCore/QByteArray>

#include <algorithm>
#include <utility>

namespace orrery::detail {

namespace {

constexpr quint64 SharedFirstEvery = 61;
constexpr int MostNextInARow = 16;
constexpr auto SentinelPeriod = std::chrono::milliseconds(2);

ORRERY_FAST_THREAD_LOCAL Worker *t_worker = nullptr;

} // namespace

Q_NEVER_INLINE Worker *Worker::current() noexcept
{
    return t_worker;
}

Q_NEVER_INLINE void Worker::setCurrent(Worker *worker) noexcept
{
    t_worker = worker;
}

quint64 Worker::endTurn() noexcept
{
    const quint64 now = CpuTicks::now();
    const quint64 began = turnBegan.load(std::memory_order_relaxed);
    const quint64 took = now > began ? now - began : 0; // cores whose counters differ
    turnBegan.store(now, std::memory_order_relaxed); // of the next turn, if it follows at once
    busyTicks.store(busyTicks.load(std::memory_order_relaxed) + took, std::memory_order_relaxed);
    return took;
}

Scheduler::Scheduler(int workers, std::optional<quint64> seed, TurnRunner &runner, Counters &counters)
    : m_runner(runner), m_driven(seed ? std::make_unique<SeededQueue>(*seed) : nullptr)
{
    for (int index = 0; index < workers; ++index)
        m_workers.push_back(std::make_unique<Worker>(this, ticks, index, counters.ofWorker(index)));
    m_sleepers.reserve(m_workers.size());
}

Scheduler::~Scheduler() = default;

void Scheduler::start()
{
    if (m_driven)
        return;
    for (auto &worker : m_workers)
        worker->thread = std::thread([this, &worker = *worker] { run(worker); });
}

void Scheduler::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping.store(true, std::memory_order_seq_cst);
        m_watcherBell.notify_all();
        for (auto &worker : m_workers)
            worker->bell.notify_all();
    }
    for (auto &worker : m_workers) {
        if (worker->thread.joinable())
            worker->thread.join();
    }
}

void Scheduler::submit(Runnable *runnable, Worker *worker)
{
    if (m_driven) {
        m_driven->push(runnable);
        return;
    }
    if (!worker) {
        m_shared.push(runnable);
        notify();
        return;
    }
    if (Runnable *before = worker->next.exchange(runnable, std::memory_order_seq_cst)) {
        push(*worker, before);
        notify();
    } else if (m_sleeping.load(std::memory_order_seq_cst) > 0 && !m_sentinel.load(std::memory_order_seq_cst)) {
        notify(); // somebody has to become the sentinel
    }
}

void Scheduler::submit(const std::vector<Runnable *> &runnables)
{
    if (m_driven) {
        for (Runnable *runnable : runnables)
            m_driven->push(runnable);
        return;
    }
    m_shared.push(runnables.data(), runnables.size());
    notify(); // who wakes up sees to it that the next one does, if there is more
}

void Scheduler::requeue(Runnable *runnable, Worker &worker)
{
    if (m_driven) {
        m_driven->push(runnable);
        return;
    }
    // Behind what it woke, and behind what others queued for any worker: these were runnable before.
    if (Runnable *before = worker.next.exchange(nullptr, std::memory_order_acq_rel))
        push(worker, before);
    if (m_shared.size() > 0)
        m_shared.push(runnable);
    else
        push(worker, runnable);
    // Alone it is this worker's next; more than that somebody else may share.
    if (worker.queue.size() > 1 || m_shared.size() > 0)
        notify();
}

void Scheduler::push(Worker &worker, Runnable *runnable)
{
    if (!worker.queue.push(runnable))
        m_shared.push(runnable);
}

/// Wakes a worker for something that was just queued, unless one is searching already. The queue was
/// written with seq_cst before these loads, and a worker announces its sleep with seq_cst before it
/// looks at the queues a last time: one of the two sees the other.
void Scheduler::notify()
{
    if (m_sleeping.load(std::memory_order_seq_cst) == 0 || m_searching.load(std::memory_order_seq_cst) > 0)
        return;
    wakeOne();
}

void Scheduler::wakeOne()
{
    Worker *worker = nullptr;
    {
        const std::lock_guard lock(m_mutex);
        if (m_sleepers.empty() || m_searching.load(std::memory_order_relaxed) > 0)
            return;
        worker = m_sleepers.back();
        m_sleepers.pop_back();
        m_sleeping.fetch_sub(1, std::memory_order_seq_cst);
        wakeWatcher();
        m_searching.fetch_add(1, std::memory_order_seq_cst); // on its behalf
        worker->rung = true;
    }
    worker->bell.notify_one(); // not under the mutex, which it needs to wake up
}

bool Scheduler::anyWork() const noexcept
{
    if (m_shared.size() > 0)
        return true;
    return std::any_of(m_workers.begin(), m_workers.end(), [](const auto &worker) { return !worker->queue.isEmpty(); });
}

Runnable *Scheduler::takeOwn(Worker &worker)
{
    if (worker.nextInARow < MostNextInARow) {
        if (Runnable *runnable = worker.next.exchange(nullptr, std::memory_order_acq_rel)) {
            ++worker.nextInARow;
            return runnable;
        }
    }
    worker.nextInARow = 0;
    if (Runnable *runnable = worker.queue.pop()) {
        // What waits in `next` waits for one turn from the queue, no more.
        return runnable;
    }
    return worker.next.exchange(nullptr, std::memory_order_acq_rel);
}

Runnable *Scheduler::takeShared(Worker &worker)
{
    const qsizetype share = m_shared.size() / qsizetype(m_workers.size()) + 1;
    // No more than there is room for, and the one that is run: what spilled would be back at the end of the line, behind
    // all whom it had been before.
    const qsizetype room = qsizetype(RunQueue::Capacity - worker.queue.size()) + 1;
    const qsizetype most = std::min<qsizetype>({share, RunQueue::Capacity / 2, room});
    Runnable *first = nullptr;
    m_shared.pop(most, [&](Runnable *runnable) {
        if (!first)
            first = runnable;
        else
            push(worker, runnable);
    });
    // While they were in no queue, a worker that looked for them may have gone to sleep.
    if (!worker.queue.isEmpty())
        notify();
    return first;
}

Runnable *Scheduler::steal(Worker &worker)
{
    // xorshift32 (Marsaglia, 2003)
    worker.random ^= worker.random << 13;
    worker.random ^= worker.random >> 17;
    worker.random ^= worker.random << 5;
    const std::size_t count = m_workers.size();
    for (std::size_t step = 0; step < count; ++step) {
        Worker &victim = *m_workers[(worker.random + step) % count];
        if (&victim == &worker)
            continue;
        if (Runnable *runnable = victim.queue.stealInto(worker.queue)) {
            worker.steals.store(worker.steals.load(std::memory_order_relaxed) + 1, std::memory_order_relaxed);
            return runnable;
        }
    }
    return nullptr;
}

Runnable *Scheduler::findWork(Worker &worker)
{
    if (worker.turns.load(std::memory_order_relaxed) % SharedFirstEvery == 0) {
        if (Runnable *runnable = takeShared(worker))
            return runnable;
    }
    if (Runnable *runnable = takeOwn(worker))
        return runnable;
    return takeShared(worker);
}

Runnable *Scheduler::search(Worker &worker)
{
    bool searching = false; // counted in m_searching
    while (!m_stopping.load(std::memory_order_relaxed)) {
        if (!searching && 2 * m_searching.load(std::memory_order_seq_cst) < int(m_workers.size())) {
            m_searching.fetch_add(1, std::memory_order_seq_cst);
            searching = true;
        }
        Runnable *found = nullptr;
        if (searching) {
            found = takeShared(worker);
            for (int attempt = 0; attempt < 4 && !found; ++attempt)
                found = steal(worker);
            // The last one to stop searching sees to it that more work finds a worker.
            const bool last = m_searching.fetch_sub(1, std::memory_order_seq_cst) == 1;
            searching = false;
            if (found) {
                if (last && anyWork())
                    notify();
                return found;
            }
        }
        m_runner.beforeSleep(worker);
        found = sleep(worker);
        if (found)
            return found;
        searching = worker.rung; // who rang counted us
        worker.rung = false;
    }
    if (searching)
        m_searching.fetch_sub(1, std::memory_order_seq_cst);
    return nullptr;
}

Runnable *Scheduler::sleep(Worker &worker)
{
    std::unique_lock lock(m_mutex);
    m_sleepers.push_back(&worker);
    m_sleeping.fetch_add(1, std::memory_order_seq_cst);
    const auto getUp = [&] {
        std::erase(m_sleepers, &worker);
        m_sleeping.fetch_sub(1, std::memory_order_seq_cst);
        wakeWatcher();
    };
    if (anyWork()) { // queued before it was known that we sleep
        getUp();
        return nullptr;
    }
    while (!worker.rung && !m_stopping.load(std::memory_order_relaxed)) {
        const bool othersAwake = m_sleepers.size() < m_workers.size();
        if (othersAwake && !m_sentinel.load(std::memory_order_relaxed)) {
            m_sentinel.store(true, std::memory_order_seq_cst);
            Runnable *found = watchOver(worker, lock);
            m_sentinel.store(false, std::memory_order_seq_cst);
            // The watch goes on with another sleeper, if there is one to take it over.
            const auto other = std::find_if(m_sleepers.begin(), m_sleepers.end(),
                                            [&](const Worker *sleeper) { return sleeper != &worker; });
            if (other != m_sleepers.end())
                (*other)->bell.notify_one();
            if (found) {
                if (!worker.rung) {
                    getUp();
                } else { // rung as well: what it was rung for is somebody's still
                    worker.rung = false;
                    m_searching.fetch_sub(1, std::memory_order_seq_cst);
                    lock.unlock();
                    notify();
                }
                return found;
            }
            continue;
        }
        worker.bell.wait(lock);
    }
    if (!worker.rung)
        getUp();
    return nullptr;
}

/// The sentinel's watch: until it is rung, or nobody else is awake, or it found in some worker's
/// `next` what has waited there for a whole period while that worker's turn did not end.
Runnable *Scheduler::watchOver(Worker &worker, std::unique_lock<std::mutex> &lock)
{
    struct Seen
    {
        Runnable *next = nullptr;
        quint64 turns = 0;
    };
    std::vector<Seen> seen(m_workers.size());
    while (!worker.rung && !m_stopping.load(std::memory_order_relaxed) && m_sleepers.size() < m_workers.size()) {
        worker.bell.wait_for(lock, SentinelPeriod);
        for (std::size_t index = 0; index < m_workers.size(); ++index) {
            Worker &other = *m_workers[index];
            const Seen now{other.next.load(std::memory_order_acquire), other.turns.load(std::memory_order_relaxed)};
            if (now.next && now.next == seen[index].next && now.turns == seen[index].turns) {
                Runnable *expected = now.next;
                if (other.next.compare_exchange_strong(expected, nullptr, std::memory_order_acq_rel))
                    return now.next;
            }
            seen[index] = now;
        }
    }
    return nullptr;
}

void Scheduler::run(Worker &worker)
{
    t_worker = &worker;
    nameThisThread(QByteArray("orrery-w" + QByteArray::number(worker.number)).constData());
    worker.turnBegan.store(CpuTicks::now(), std::memory_order_relaxed);
    for (;;) {
        Runnable *runnable = findWork(worker);
        if (!runnable) {
            runnable = search(worker);
            if (!runnable)
                break;
            worker.turnBegan.store(CpuTicks::now(), std::memory_order_relaxed);
        }
        worker.giveTurn(runnable, m_runner);
    }
    t_worker = nullptr;
}

void Scheduler::runDriven(Runnable *runnable)
{
    Worker &worker = *m_workers.front();
    // It may be a worker of another runtime, in the middle of a turn there.
    worker.below = std::exchange(t_worker, &worker);
    worker.turnBegan.store(CpuTicks::now(), std::memory_order_relaxed);
    worker.giveTurn(runnable, m_runner);
    t_worker = std::exchange(worker.below, nullptr);
}

} // namespace orrery::detail
