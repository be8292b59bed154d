// SPDX-License-Identifier: MIT
#pragma once

#include "harness/run.h"

#include <orrery/runtime.h>

#include <atomic>

namespace orrery::bench {

/// A system of that many parked processes, with as many timers, a tenth as many names, and some that are held with a
/// message.
class Crowd
{
public:
    static constexpr int Held = 100;

    Crowd(const Run &run, qsizetype count);

    /// From now on 50,000 spawns a second, each of which ends at once.
    void churn();
    quint64 spawned() const { return m_spawned; }
    Runtime &runtime() { return m_runtime; }

private:
    std::atomic<quint64> m_spawned = 0;
    Runtime m_runtime; // gone first
};

} // namespace orrery::bench
