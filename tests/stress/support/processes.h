// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/orrery.h>

#include <stdexcept>

// Bodies and endings that the stress programs have in common.
namespace orrery::stress {

using namespace std::chrono_literals;

/// Receives for ever and forgets.
inline Process parked(Context self)
{
    for (;;)
        co_await self.receive();
}

/// What its mailbox gets stays there.
inline Process asleep(Context self)
{
    co_await self.sleep(std::chrono::years::max());
}

/// Ends at the first thing that it receives; "crash" makes a crash of it.
inline Process untilMessage(Context self)
{
    Received item = co_await self.receive();
    const auto *message = std::get_if<Message>(&item);
    if (message && message->bytes() == "crash")
        throw std::runtime_error("crash");
}

/// The ways in which a process ends: endIn() of untilMessage or of parked, and with which reason.
enum class Ending { Killed, Shutdown, Custom, Crashed, Normal };
inline constexpr int Endings = 5;
/// Those that end who receives for ever too.
inline constexpr int ForcedEndings = 3;

inline ExitReason reasonOf(Ending ending)
{
    switch (ending) {
    case Ending::Killed:
        return ExitReason::Killed;
    case Ending::Shutdown:
        return ExitReason::Shutdown;
    case Ending::Custom:
        return ExitReason::custom(QStringLiteral("custom"));
    case Ending::Crashed:
        return ExitReason::Crashed;
    case Ending::Normal:
        break;
    }
    return ExitReason::Normal;
}

inline void endIn(Runtime &runtime, Pid pid, Ending ending)
{
    if (ending == Ending::Killed)
        runtime.kill(pid);
    else if (ending == Ending::Crashed || ending == Ending::Normal)
        runtime.send(pid, ending == Ending::Crashed ? "crash" : "end");
    else
        runtime.exit(pid, reasonOf(ending));
}

} // namespace orrery::stress
