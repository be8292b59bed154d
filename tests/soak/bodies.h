// SPDX-License-Identifier: MIT
#pragma once

#include "world.h"

namespace orrery::soak {

/// A process that does as its messages say, and now and then something of its own. Copied for each start.
class Worker
{
public:
    explicit Worker(World &world, bool busy = false) noexcept : m_world(&world), m_busy(busy) {}
    Process operator()(Context self) const { return run(self, *m_world, m_busy); }

private:
    static Process run(Context self, World &world, bool busy);

    World *m_world;
    bool m_busy;
    CountedCapture m_counted;
};

/// Nobody ends it before its time: it has to receive all that was accepted for it.
struct Witness
{
    Pid pid;
    Count accepted = 0, received = 0;
    std::atomic<bool> returned = false;
};
Process witness(Context self, Witness &seen);

} // namespace orrery::soak
