// SPDX-License-Identifier: MIT
#pragma once

#include "world.h"

#include <vector>

namespace orrery::soak {

/// The trees of supervisors, some hundred processes each. A tree whose top has ended is planted again.
class Forest
{
public:
    Forest(World &world, Runtime &runtime);

    /// Plants what is missing; tells whoever looks for a supervisor which there are.
    void tend();
    int trees() const noexcept { return int(m_tops.size()); }
    quint64 replanted() const noexcept { return m_replanted; }

private:
    void plant(std::size_t tree);
    SupervisorSpec specOf(const QString &place, int processes, int depth);

    World &m_world;
    Runtime &m_runtime;
    Random m_random;
    std::vector<Pid> m_tops;
    quint64 m_replanted = 0;
};

} // namespace orrery::soak
