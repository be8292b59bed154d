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

/// Sends a message when the frame that it lives in is destroyed, whichever way.
class SendOnExit
{
public:
    SendOnExit(Runtime &runtime, Pid to, Message message) : m_runtime(runtime), m_to(to), m_message(std::move(message))
    {
    }
    SendOnExit(const SendOnExit &) = delete;
    SendOnExit &operator=(const SendOnExit &) = delete;
    ~SendOnExit() { m_runtime.send(m_to, std::move(m_message)); }

private:
    Runtime &m_runtime;
    Pid m_to;
    Message m_message;
};

} // namespace orrery::app
