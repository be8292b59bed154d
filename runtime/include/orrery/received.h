// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/exitreason.h>
#include <orrery/message.h>
#include <orrery/pid.h>

#include <QtCore/QHashFunctions>

#include <variant>

namespace orrery {

/// Names one monitoring of one process by another. A default one names none.
class MonitorRef
{
public:
    constexpr MonitorRef() noexcept = default;
    /// For tools that keep references as numbers; a number is of its watcher alone.
    constexpr MonitorRef(Pid watcher, quint64 number) noexcept : m_watcher(watcher), m_number(number) {}

    constexpr bool isNull() const noexcept { return m_number == 0; }
    constexpr Pid watcher() const noexcept { return m_watcher; }
    constexpr quint64 number() const noexcept { return m_number; }

    friend constexpr bool operator==(MonitorRef, MonitorRef) noexcept = default;
    friend constexpr auto operator<=>(MonitorRef, MonitorRef) noexcept = default;
    friend size_t qHash(MonitorRef ref, size_t seed = 0) noexcept
    {
        return qHashMulti(seed, ref.m_watcher, ref.m_number);
    }

private:
    Pid m_watcher;
    quint64 m_number = 0;
};

// The two have constructors on purpose: GCC 12 destroys an aggregate twice that is a temporary of
// a co_await expression.

/// An exit signal reached a process that traps exits: a linked process ended, or somebody
/// called exit(). `from` is the sender, null where a thread outside of processes sent it.
struct Exit
{
    Exit(Pid sender, ExitReason why) noexcept : from(sender), reason(std::move(why)) {}

    friend bool operator==(const Exit &, const Exit &) noexcept = default;

    Pid from;
    ExitReason reason;
};

/// A monitored process ended, for this reason; NoProcess where it was gone when it was monitored.
struct Down
{
    Down(MonitorRef monitor, Pid ended, ExitReason why) noexcept : ref(monitor), pid(ended), reason(std::move(why)) {}

    friend bool operator==(const Down &, const Down &) noexcept = default;

    MonitorRef ref;
    Pid pid;
    ExitReason reason;
};

/// What a mailbox holds.
using Received = std::variant<Message, Exit, Down>;

} // namespace orrery
