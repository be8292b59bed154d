// SPDX-License-Identifier: MIT
#pragma once

#include "bodies.h"

#include <deque>
#include <utility>
#include <vector>

namespace orrery::soak {

/// One thread outside of processes that does to them whatever can be done, until the era is over.
class Chaos
{
public:
    Chaos(World &world, Runtime &runtime, std::deque<Witness> &witnesses, quint64 stream)
        : m_world(world), m_runtime(runtime), m_witnesses(witnesses), m_random(world.randomFor(stream)), m_sender(runtime)
    {
    }
    void run();

private:
    void actOnOne();
    void end(Pid pid);
    void flood();
    void nameSomebody();
    void group();
    void tie();
    void armAndCancel();
    void repeat();
    void askSupervisors();
    void endSupervisor();
    void spawnOne();
    void suspendOne();
    void resumeSome(std::size_t atMost);

    World &m_world;
    Runtime &m_runtime;
    std::deque<Witness> &m_witnesses;
    Random m_random;
    Sender m_sender;
    std::vector<Pid> m_held;
    std::deque<TimerRef> m_repeating;
    std::vector<std::pair<TimerRef, ParcelPtr>> m_armed;
};

} // namespace orrery::soak
