// SPDX-License-Identifier: MIT
#pragma once

#include "../stress/support/random.h"
#include "parcel.h"

#include <orrery/orrery.h>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <vector>

namespace orrery::soak {

using stress::Random;
using namespace std::chrono_literals;

/// What the processes and the threads of one era share. Outlives its runtime.
class World
{
public:
    World(quint64 itsSeed, int howMany, bool isExact)
        : seed(itsSeed), processes(howMany), exact(isExact), m_pids(std::size_t(processes)), m_supervisors(256)
    {
    }

    const quint64 seed;
    const int processes;
    /// No message of a timer is revoked in this era: then what was sent is received or discarded, to the last one.
    const bool exact;

    Random randomFor(quint64 stream) const noexcept
    {
        Random first(seed ^ (stream * 0xd1342543de82ef95u));
        return Random(first.next());
    }

    // Of those that were started lately; many have ended.
    void enter(Pid pid) noexcept { enter(m_pids, m_next, pid); }
    Pid somebody(Random &random) const noexcept { return anyOf(m_pids, random); }
    void enterSupervisor(Pid pid) noexcept { enter(m_supervisors, m_nextSupervisor, pid); }
    Pid someSupervisor(Random &random) const noexcept { return anyOf(m_supervisors, random); }

    static QString someName(Random &random) { return QStringLiteral("n.%1").arg(random.below(200)); }
    static QString someGroup(Random &random) { return QStringLiteral("g.%1").arg(random.below(20)); }

    /// Whether more messages may be made: what waits stays within bounds.
    bool hasRoom() const noexcept { return tally().parcels.load(std::memory_order_relaxed) < 200'000; }

    bool goesOn() const noexcept { return !m_over.load(std::memory_order_acquire); }
    /// Less than the time where the era ends meanwhile.
    void rest(std::chrono::milliseconds time)
    {
        std::unique_lock lock(m_mutex);
        m_ended.wait_for(lock, time, [this] { return !goesOn(); });
    }
    void end()
    {
        const std::lock_guard lock(m_mutex);
        m_over.store(true, std::memory_order_release); // pairs with goesOn()
        m_ended.notify_all();
    }

private:
    using Pids = std::vector<std::atomic<quint64>>;
    static void enter(Pids &pids, Count &next, Pid pid) noexcept
    {
        const quint64 place = next.fetch_add(1, std::memory_order_relaxed);
        pids[std::size_t(place % pids.size())].store(pid.number(), std::memory_order_relaxed);
    }
    static Pid anyOf(const Pids &pids, Random &random) noexcept
    {
        return Pid(pids[std::size_t(random.below(int(pids.size())))].load(std::memory_order_relaxed));
    }

    Pids m_pids, m_supervisors;
    Count m_next = 0, m_nextSupervisor = 0;
    std::mutex m_mutex; // guards the moment of the end
    std::condition_variable m_ended;
    std::atomic<bool> m_over = false;
};

} // namespace orrery::soak
