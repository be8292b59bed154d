// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/runtime.h>

namespace orrery::app {

/// Ends another process along with the frame that it lives in: how a process takes what it
/// spawned for itself with it, whichever way it ends.
class KillOnExit
{
public:
    KillOnExit(Runtime &runtime, Pid pid) noexcept : m_runtime(runtime), m_pid(pid) {}
    KillOnExit(const KillOnExit &) = delete;
    KillOnExit &operator=(const KillOnExit &) = delete;
    ~KillOnExit() { m_runtime.kill(m_pid); }

    void watch(Pid pid) noexcept { m_pid = pid; }

private:
    Runtime &m_runtime;
    Pid m_pid;
};

} // namespace orrery::app
