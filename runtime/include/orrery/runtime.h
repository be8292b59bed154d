// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/context.h>
#include <orrery/detail/body.h>
#include <orrery/detail/duration.h>
#include <orrery/exitreason.h>
#include <orrery/export.h>
#include <orrery/info.h>
#include <orrery/message.h>
#include <orrery/options.h>
#include <orrery/pid.h>
#include <orrery/process.h>
#include <orrery/results.h>
#include <orrery/timerref.h>

#include <QtCore/QList>
#include <QtCore/QString>

#include <chrono>
#include <memory>
#include <optional>
#include <utility>

namespace orrery {

namespace detail {
class RuntimeCore;
}

/// A system of processes: their table, their names, their timers, and the threads they run on.
///
/// Every call is safe from any thread and from inside processes, and takes no longer than its
/// work; those that wait say so. Where a pid is asked for, a null or ended one is an answer
/// ("false", "NoProcess", empty), never an error.
class ORRERY_RUNTIME_EXPORT Runtime
{
public:
    /// Starts the workers and the wheel thread.
    explicit Runtime(RuntimeOptions options = {});
    /// Shuts down and joins its threads. Blocks while a process does not suspend, and logs for
    /// whom. Called from inside one of its own processes it ends the program with a message.
    ~Runtime();
    Runtime(const Runtime &) = delete;
    Runtime &operator=(const Runtime &) = delete;

    // --- processes

    /// Starts a process whose body is any callable, move-only ones included, from Context to
    /// Process. The runtime keeps the callable as long as the process. Body and coroutine run on a
    /// worker; this only queues it. A null Pid once shutdown has begun, or where options.name is
    /// taken.
    template <detail::ProcessBody B>
    Pid spawn(B &&body, const SpawnOptions &options = {})
    {
        return spawnBody(detail::Body(std::forward<B>(body)), options);
    }

    /// Into its mailbox. For the order of messages see the guarantees; does not block.
    SendResult send(Pid pid, Message message);
    /// Stops it at its next co_await, untrappable. False if it is not live.
    bool kill(Pid pid);
    /// An exit signal: who traps exits receives Exit, from the calling process or null; who does
    /// not ends with that reason at its next co_await. Normal is ignored by who does not trap.
    /// False if it is not live.
    bool exit(Pid pid, ExitReason reason);

    /// False once it is ended and its names are free; for good.
    bool isAlive(Pid pid) const;

    /// Waits until it is gone and reaped; true at once where it never was, false at the time-out.
    /// All that the process did happens before the return. Blocks; from inside a process of this
    /// runtime it returns false at once: there it is co_await self.join(...). On real time.
    template <typename Rep, typename Period>
    bool join(Pid pid, std::chrono::duration<Rep, Period> timeout)
    {
        return joinFor(pid, detail::toNanoseconds(timeout));
    }

    /// True once no process is runnable and nothing is due; false at the time-out. For tests.
    /// Blocks; from inside a process of this runtime it returns false at once. On real time.
    template <typename Rep, typename Period>
    bool waitIdle(std::chrono::duration<Rep, Period> timeout)
    {
        return waitIdleFor(detail::toNanoseconds(timeout));
    }

    /// Whether exit signals reach it as messages. No effect on a process that is not live.
    void setTrapExit(Pid pid, bool trap);
    /// False if it is not live.
    bool setLabel(Pid pid, const QString &label);

    // --- names

    /// One pid may hold several names; a name has one holder, and is free again once that has ended.
    RegisterResult registerName(const QString &name, Pid pid);
    /// Who holds the name; never a dead pid.
    std::optional<Pid> whereis(const QString &name) const;
    /// False if nobody holds it.
    bool unregisterName(const QString &name);
    /// Resolves and delivers in one step.
    SendResult sendNamed(const QString &name, Message message);
    /// The holder of the name, or a new process under it: of any number of callers at once one
    /// spawns, and all get the same pid. Null once shutdown has begun, or for an empty name.
    template <detail::ProcessBody B>
    Pid whereisOrSpawn(const QString &name, B &&body)
    {
        return whereisOrSpawnBody(name, detail::Body(std::forward<B>(body)));
    }

    // --- timers

    /// Delivers once, never early; due at the time of this call + delay, at once for 0 or less;
    /// any delay is valid, the longest are as good as never. It ends with its target. The handle
    /// is not pending where the target is not live or shutdown is past its grace.
    template <typename Rep, typename Period>
    TimerRef sendAfter(Pid pid, std::chrono::duration<Rep, Period> delay, Message message)
    {
        return armTimer(pid, detail::toNanoseconds(delay), std::move(message));
    }
    /// The same to whoever holds the name when it fires; nobody need hold it before.
    template <typename Rep, typename Period>
    TimerRef sendAfter(const QString &name, std::chrono::duration<Rep, Period> delay, Message message)
    {
        return armTimer(name, detail::toNanoseconds(delay), std::move(message));
    }
    /// The timer of this id; a default handle if it is not pending.
    TimerRef findTimer(quint64 id) const;

    // --- shutdown

    /// Refuses spawns from now on, kills every live process, cancels every timer, waits until all
    /// are reaped, and gives how many it stopped: 0 the second time, and 0 at once to a second
    /// caller meanwhile. Blocks; called from inside a process it waits for nobody and gives how
    /// many it signalled, its caller among them.
    qsizetype shutdown();
    /// The graceful form: an exit signal Shutdown to all; who traps exits has the grace to finish,
    /// who does not ends at once; then the rest is killed. Blocks until all are reaped, or until
    /// the deadline. An empty report the second time, or to a second caller meanwhile; called from
    /// inside a process it waits for nobody: the grace then runs on a thread of its own.
    ShutdownReport shutdown(ShutdownOptions options);
    Phase phase() const noexcept;

    // --- watching: snapshots; none stops the world

    QList<Pid> processes() const;
    std::optional<ProcessInfo> info(Pid pid) const;
    /// What info() gives, of all that are live, cheaper than one by one. Ordered by pid.
    QList<ProcessInfo> processInfos() const;
    QList<NameInfo> names() const;
    /// Those of sendAfter and its kin, in no order; sleeps and time-outs are none.
    QList<TimerInfo> timers() const;
    Statistics statistics() const;

    /// How many events the journal keeps; 0, as at the start, records none and costs nothing.
    void setJournalCapacity(qsizetype events);
    qsizetype journalCapacity() const;
    /// The events after that sequence number which are still kept, oldest first.
    QList<JournalEvent> journal(quint64 after = 0) const;

private:
    Pid spawnBody(detail::Body &&body, const SpawnOptions &options);
    Pid whereisOrSpawnBody(const QString &name, detail::Body &&body);
    bool joinFor(Pid pid, std::chrono::nanoseconds timeout);
    bool waitIdleFor(std::chrono::nanoseconds timeout);
    TimerRef armTimer(Pid pid, std::chrono::nanoseconds delay, Message message);
    TimerRef armTimer(const QString &name, std::chrono::nanoseconds delay, Message message);

    std::unique_ptr<detail::RuntimeCore> d;
};

} // namespace orrery
