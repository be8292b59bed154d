// SPDX-License-Identifier: MIT
#include "schedule/scheduler.h"

#include "core/threadname.h"
#include "sync/threadlocal.h"

#include <QtCore/QByteArray>

#include <algorithm>
#include <array>
#include <utility>

namespace orrery::detail {

namespace {

constexpr quint64 SharedFirstEvery = 61;
constexpr int MostNextInARow = 16;

ORRERY_FAST_THREAD_LOCAL Worker *t_worker = nullptr;

/// Of the worker itself.
Runnable *takeNext(Worker &worker) noexcept
{
    // Nobody else fills it: where it is empty, there is nothing to take.
    return worker.next.load(std::memory_order_relaxed) ? worker.next.exchange(nullptr, std::memory_order_acq_rel) : nullptr;
}

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
    // Others only take it out: where it is empty it stays so until this thread fills it, and needs no read-modify-write.
    // Who goes to sleep meanwhile becomes the sentinel by itself, as this worker is awake.
    if (!worker->next.load(std::memory_order_relaxed)) {
        // Release: pairs with the acquire of who takes it.
        worker->next.store(runnable, std::memory_order_release);
        if (m_sleeping.load(std::memory_order_seq_cst) > 0 && !m_sentinel.load(std::memory_order_seq_cst))
            notify(); // somebody has to become the sentinel
    } else {
        if (Runnable *before = worker->next.exchange(runnable, std::memory_order_acq_rel))
            push(*worker, before);
        notify();
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
    if (Runnable *before = takeNext(worker))
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
    while (!worker.queue.push(runnable)) {
        // Half of it at once, as others do: each one alone would be a step under the mutex.
        std::array<Runnable *, RunQueue::Half + 1> spilt;
        if (const quint32 count = worker.queue.takeHalf(spilt)) {
            spilt[count] = runnable;
            m_shared.push(spilt.data(), count + 1);
            return;
        }
    }
}

Runnable *Scheduler::takeOwn(Worker &worker)
{
    if (worker.nextInARow < MostNextInARow) {
        if (Runnable *runnable = takeNext(worker)) {
            ++worker.nextInARow;
            return runnable;
        }
    }
    worker.nextInARow = 0;
    if (Runnable *runnable = worker.queue.pop()) {
        // What waits in `next` waits for one turn from the queue, no more.
        return runnable;
    }
    return takeNext(worker);
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
