// SPDX-License-Identifier: MIT
#include "schedule/dedicatedthread.h"

#include "core/threadname.h"

#include <QtCore/QByteArray>

#include <utility>

namespace orrery::detail {

void DedicatedThread::submit()
{
    const std::lock_guard lock(m_mutex);
    m_queued = true;
    m_bell.notify_one();
}

void DedicatedThread::dismiss()
{
    const std::lock_guard lock(m_mutex);
    m_over = true;
    m_bell.notify_one();
}

void DedicatedThread::run(TurnRunner &runner)
{
    Worker::setCurrent(&worker);
    nameThisThread(QByteArray("orrery-d" + QByteArray::number(m_number)).left(15).constData());
    for (;;) {
        {
            std::unique_lock lock(m_mutex);
            m_bell.wait(lock, [this] { return m_queued || m_over; });
            if (m_over)
                break;
            m_queued = false;
        }
        worker.turnBegan.store(CpuTicks::now(), std::memory_order_relaxed);
        if (!runner.runDedicatedTurn(m_runnable, worker))
            break;
    }
    Worker::setCurrent(nullptr);
}

std::shared_ptr<DedicatedThread> DedicatedThreads::start(Runnable *runnable, quint64 number)
{
    Counters::Cell &cell = m_counters.lend();
    std::shared_ptr<DedicatedThread> thread;
    try {
        thread = std::make_shared<DedicatedThread>(runnable, number, m_ticks, cell);
        const std::lock_guard lock(m_mutex);
        m_live.push_back(thread);
        thread->m_place = m_live.size() - 1;
        try {
            // Under the mutex, so that it finds its handle when it goes.
            thread->m_thread = std::thread([this, thread]() mutable {
                thread->run(m_runner);
                goes(*thread);
                thread.reset();
            });
        } catch (...) {
            m_live.pop_back();
            throw;
        }
    } catch (...) {
        m_counters.giveBack(cell);
        throw;
    }
    return thread;
}

/// Under the mutex.
void DedicatedThreads::unlist(DedicatedThread &thread)
{
    const std::size_t place = thread.m_place;
    std::swap(m_live[place], m_live.back());
    m_live[place]->m_place = place;
    m_live.pop_back(); // never the last reference: its own thread has one
}

/// On its own thread, which touches nothing of the runtime after.
void DedicatedThreads::goes(DedicatedThread &thread)
{
    std::thread before;
    {
        const std::lock_guard lock(m_mutex);
        m_counters.giveBack(thread.worker.counters);
        before = std::exchange(m_last, std::move(thread.m_thread));
        unlist(thread);
        if (m_live.empty())
            m_gone.notify_all();
    }
    if (before.joinable())
        before.join();
}

qsizetype DedicatedThreads::count() const
{
    const std::lock_guard lock(m_mutex);
    return qsizetype(m_live.size());
}

std::vector<std::shared_ptr<DedicatedThread>> DedicatedThreads::all() const
{
    const std::lock_guard lock(m_mutex);
    return m_live;
}

void DedicatedThreads::waitUntilAllAreGone()
{
    std::thread last;
    {
        std::unique_lock lock(m_mutex);
        m_gone.wait(lock, [this] { return m_live.empty(); });
        last = std::exchange(m_last, {});
    }
    if (last.joinable())
        last.join(); // and it all before it
}

} // namespace orrery::detail
