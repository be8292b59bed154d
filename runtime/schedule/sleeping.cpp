// SPDX-License-Identifier: MIT
// Workers with nothing to do: how they search, sleep, and are woken.
#include "schedule/scheduler.h"

#include <algorithm>
#include <chrono>

namespace orrery::detail {

namespace {

constexpr auto SentinelPeriod = std::chrono::milliseconds(2);

} // namespace

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

/// The sentinel's watch: until it is rung, or nobody else is awake, or it found work: a share of what stands in some
/// worker's queue, or in its `next` what has waited there for a whole period while that worker's turn did not end.
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
        // What was queued while somebody searched, and was not left when it was found, rang no bell.
        if (Runnable *runnable = steal(worker))
            return runnable;
    }
    return nullptr;
}

} // namespace orrery::detail
