// SPDX-License-Identifier: MIT
#pragma once

#include "window/crowd.h"

#include <orrery/pid.h>

#include <atomic>
#include <vector>

namespace orrery::bench {

/// What gives a crowd something to tell: groups large and small, supervisors and their children, some who talk all the
/// time, and for each column of the window's tables somebody who stands out in it.
class Society
{
public:
    static constexpr int Children = 10; // of each supervisor but the pool
    static constexpr int Chatters = 20;
    static constexpr int LargeGroups = 10;
    static constexpr int MembersOfLarge = 1000;
    /// How many timers fire once, and how many time and again, beside the crowd's.
    static constexpr int Once = 100, Repeating = 100;

    /// Nobody but the crowd is there yet.
    Society(const Run &run, Crowd &crowd);

    /// From now on some hundred children a second are started again, those of the pool among them.
    void stir();
    quint64 restarts() const { return m_restarts; }

    /// Each with one child that has a name.
    int supervisors() const { return static_cast<int>(m_supervisors.size()); }
    int children() const { return supervisors() * Children + m_poolSize; }
    int members() const { return m_members; }
    Pid chatter(int which) const { return m_chatters[static_cast<std::size_t>(which)]; }
    /// Who has armed the timers beside the crowd's.
    Pid armer() const { return m_armer; }

private:
    void supervise(const Run &run);
    void gather(const Run &run, const QList<Pid> &pids);
    void standOut(const Run &run, const QList<Pid> &pids);

    Crowd &m_crowd;
    std::vector<Pid> m_supervisors;
    Pid m_pool;
    int m_poolSize = 0;
    int m_members = 0; // of the largest group
    std::vector<Pid> m_chatters;
    Pid m_armer;
    std::atomic<quint64> m_restarts = 0;
};

} // namespace orrery::bench
