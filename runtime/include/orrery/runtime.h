// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/context.h>
#include <orrery/detail/body.h>
#include <orrery/detail/duration.h>
#include <orrery/exitreason.h>
#include <orrery/export.h>
#include <orrery/info.h>
#include <orrery/inspection.h>
#include <orrery/journalkinds.h>
#include <orrery/message.h>
#include <orrery/options.h>
#include <orrery/pid.h>
#include <orrery/process.h>
#include <orrery/processwatch.h>
#include <orrery/received.h>
#include <orrery/results.h>
#include <orrery/supervisor.h>
#include <orrery/timerfigures.h>
#include <orrery/timerref.h>

#include <QtCore/QList>
#include <QtCore/QString>

#include <chrono>
#include <limits>
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

    /// Starts a process that is linked to the parent before its first step. A null Pid also where the
    /// parent is not live.
    template <detail::ProcessBody B>
    Pid spawnLink(Pid parent, B &&body, const SpawnOptions &options = {})
    {
        return spawnLinkBody(parent, detail::Body(std::forward<B>(body)), options);
    }

    /// Into its mailbox. For the order of messages see the guarantees; does not block.
    SendResult send(Pid pid, Message message);
    /// Stops it at its next co_await, untrappable: what is sent to it after this returned is not received.
    /// False if it is not live.
    bool kill(Pid pid);
    /// An exit signal: who traps exits receives Exit, from the calling process or null; who does
    /// not ends with that reason at its next co_await. Normal is ignored by who does not trap.
    /// False if it is not live.
    bool exit(Pid pid, ExitReason reason);
    /// Answers a message that came by Context::call of a process of this runtime. True if the caller gets
    /// it: false if the message is no request, was answered before, or its caller has ended or given up
    /// waiting.
    bool reply(const Message &request, Message answer);

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

    /// False if it is not live.
    bool setLabel(Pid pid, const QString &label);

    /// Holds it: it is given no turn from its next co_await on, and what is sent to it after this returned waits.
    /// Counted: it goes on after as many calls of resume(). Kills, exit signals that it does not trap, and a
    /// shutdown end it all the same; its time-outs and sleeps go on meanwhile. False if it is not live.
    bool suspend(Pid pid);
    /// Takes one suspend() back. False if it is not live or not suspended.
    bool resume(Pid pid);

    // --- links and monitors

    /// Whether exit signals reach it as messages. No effect on a process that is not live.
    void setTrapExit(Pid pid, bool trap);
    /// Ties two processes together, both ways: when one ends, the other gets an exit signal with its
    /// reason, which any but Normal makes an end of it, unless it traps exits. Twice is once. False, and
    /// nothing linked, if either is not live or both are the same.
    bool link(Pid a, Pid b);
    /// After it no end of the one reaches the other; an Exit that is in a mailbox already stays there.
    void unlink(Pid a, Pid b);
    /// The watcher gets one Down when the target ends, with its reason; at once, with NoProcess, where the
    /// target is gone. Each call is a monitor of its own. A null reference if the watcher is not live.
    MonitorRef monitor(Pid watcher, Pid target);
    /// True if it kept the Down from being sent; false where there is no such monitor any more.
    bool demonitor(MonitorRef ref);

    // --- supervision

    /// Starts a supervisor: a process that starts the children of the specification, one after the other, and starts
    /// them again as they end. It traps exits and is linked to its children; whoever is to end with it, or it with
    /// them, may be linked to it as well. An exit signal from anybody but a child, unless Normal, makes an end
    /// of it, with that reason and after its children. When it is killed, its children get an exit signal Killed, which
    /// those that trap exits receive. This returns at once: its children are started on a worker. Where that fails the
    /// first time, because a name is taken, it stops those started before and ends with Shutdown. Its mailbox has no
    /// bound. A null Pid once shutdown has begun, where options.name is taken, or where the specification has a
    /// problem().
    Pid supervise(SupervisorSpec spec, const SpawnOptions &options = {});

    // Requests to a supervisor. They block until it is done, or until the time-out, on real time; called from inside
    // a process of this runtime they ask and do not wait: there it is co_await self.startChild(...) and so on.

    /// Adds a child, after the others, and starts it.
    ChildResult startChild(Pid supervisor, const ChildSpec &child,
                           std::chrono::milliseconds timeout = std::chrono::seconds{10});
    /// Starts one more child of a Pool.
    ChildResult startChild(Pid pool, std::chrono::milliseconds timeout = std::chrono::seconds{10});
    /// Stops a child, which stays so until restartChild(); one of a Pool, or a Temporary one, is forgotten.
    ChildResult stopChild(Pid supervisor, const QString &id,
                          std::chrono::milliseconds timeout = std::chrono::seconds{10});
    /// Stops the child if it runs, and starts it; at once, back-off or not. Does not count as a restart.
    ChildResult restartChild(Pid supervisor, const QString &id,
                             std::chrono::milliseconds timeout = std::chrono::seconds{10});
    /// Stops the child if it runs, and forgets it.
    ChildResult removeChild(Pid supervisor, const QString &id,
                            std::chrono::milliseconds timeout = std::chrono::seconds{10});
    /// Starts children of a Pool, or stops the last ones, until it has so many. Done once that is under way.
    ChildResult resizePool(Pid pool, qsizetype children,
                           std::chrono::milliseconds timeout = std::chrono::seconds{10});

    // --- groups: many pids under one name, apart from the registered names

    /// Joining twice is joining once. It is left with its end. False if it is not live, or the name is empty.
    bool joinGroup(const QString &name, Pid pid);
    /// False if it is no member.
    bool leaveGroup(const QString &name, Pid pid);
    /// Ordered by pid; empty where there is no such group.
    QList<Pid> groupMembers(const QString &name) const;
    /// As send() to each member, in the order of their pids; gives how many mailboxes took it.
    qsizetype sendGroup(const QString &name, Message message);
    /// As kill() of each member; gives how many were live.
    qsizetype killGroup(const QString &name);

    /// Under RuntimeOptions::scheduleSeed: gives one process one turn, on this thread, up to its next
    /// co_await, and tells which; a turn may only park it again, because what it waits for has not come or it
    /// is suspended. Null where none is runnable, where another thread runs one just
    /// now, and without a seed. From inside a process it does nothing.
    Pid step();

    // --- names

    /// One pid may hold several names; a name has one holder, and is free again once that has ended.
    RegisterResult registerName(const QString &name, Pid pid);
    /// Who holds the name; never a dead pid.
    std::optional<Pid> whereis(const QString &name) const;
    /// False if nobody holds it.
    bool unregisterName(const QString &name);
    /// Waits until somebody holds the name, and gives who; empty at the time-out, or where a shutdown ends
    /// meanwhile. Between the end of a supervised child and its next start nobody holds the child's name: who asks
    /// to wait gets the next one. Blocks; from inside a process of this runtime it answers at once, as whereis() does:
    /// there it is co_await self.whenRegistered(...). On real time.
    template <typename Rep, typename Period>
    std::optional<Pid> whenRegistered(const QString &name, std::chrono::duration<Rep, Period> timeout)
    {
        return whenRegisteredFor(name, detail::toNanoseconds(timeout));
    }
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

    /// Delivers once, never early; due at the time of this call + delay, at once for 0 or less (under a
    /// ManualClock it then stands in the mailbox when the call returns);
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
    /// Delivers a copy after each period, the first after one, until it is cancelled or its target ends. No
    /// drift: due at the time of this call + n periods; after a stall the missed ones follow at once.
    /// One that finds no room in the mailbox is dropped and counted. Shorter than a tick of 0.26 ms they
    /// come in bunches, and no more than 64 a tick of all such timers. A handle that is not pending for a
    /// period of 0 or less.
    template <typename Rep, typename Period>
    TimerRef sendEvery(Pid pid, std::chrono::duration<Rep, Period> period, Message message)
    {
        return armRepeating(pid, detail::toNanoseconds(period), std::move(message));
    }
    /// The same to whoever holds the name each time; until it is cancelled.
    template <typename Rep, typename Period>
    TimerRef sendEvery(const QString &name, std::chrono::duration<Rep, Period> period, Message message)
    {
        return armRepeating(name, detail::toNanoseconds(period), std::move(message));
    }
    /// The timer of this id; a default handle if it is not pending.
    TimerRef findTimer(quint64 id) const;
    /// The timers of these ids, each in its place: one search for all of them.
    QList<TimerRef> findTimers(const QList<quint64> &ids) const;
    /// As TimerRef::fire() of the timer of this id; false if it is not pending.
    bool fireTimer(quint64 id);
    /// As TimerRef::reschedule() of the timer of this id; false if it is not pending.
    template <typename Rep, typename Period>
    bool rescheduleTimer(quint64 id, std::chrono::duration<Rep, Period> delay)
    {
        return findTimer(id).reschedule(delay);
    }

    // --- shutdown

    /// Refuses spawns from now on, kills every live process, cancels every timer, waits until all
    /// are reaped, and gives how many it stopped: 0 the second time, and 0 at once to a second
    /// caller meanwhile. Blocks; called from inside a process it waits for nobody and gives how
    /// many it signalled, its caller among them.
    qsizetype shutdown();
    /// The graceful form: an exit signal Shutdown to all; who traps exits has the grace to finish,
    /// who does not ends at once; then the rest is killed. The children of a supervisor get
    /// theirs from it, the last one first, each with its own grace as long as this one lasts; who has to be killed
    /// after that counts as killed. Blocks until all are reaped, or until the deadline. An empty report the second
    /// time, or to a second caller meanwhile; called from inside a process it waits for nobody: the grace then runs on
    /// a thread of its own.
    ShutdownReport shutdown(ShutdownOptions options);
    Phase phase() const noexcept;

    // --- watching: snapshots; none stops the world

    QList<Pid> processes() const;
    std::optional<ProcessInfo> info(Pid pid) const;
    /// What info() gives, of all that are live, cheaper than one by one. Ordered by pid.
    QList<ProcessInfo> processInfos() const;
    /// The same of these, in their order, without those that are gone.
    QList<ProcessInfo> processInfos(const QList<Pid> &pids) const;
    /// The same of what is numbers, for looking through very many; cheapest in portions of some thousands.
    QList<ProcessFigures> processFigures(const QList<Pid> &pids) const;
    /// What a process awaits, and the first messages and signals in its mailbox, none of which is taken out; without those
    /// that were revoked, and not beyond the first thousands. Of one that runs, or is about to, it is asked for and looked at
    /// once that comes to a co_await: blocks until then, but no longer than the patience, and not at all from inside a
    /// process or under a deterministic schedule, where it is for the thread that gives the turns.
    Inspection inspect(Pid pid, qsizetype mostItems = 50,
                       std::chrono::milliseconds patience = std::chrono::milliseconds{100}) const;
    QList<NameInfo> names() const;
    /// Those that have members, ordered by name.
    QList<GroupInfo> groups() const;
    /// Those of sendAfter and its kin, in no order; sleeps and time-outs are none.
    QList<TimerInfo> timers() const;
    /// The same of what is numbers, for looking through very many.
    QList<TimerFigures> timerFigures() const;
    /// Of these, found by timerFigures() before, those that are still pending, in their order.
    QList<TimerInfo> timers(const QList<TimerFigures> &wanted) const;
    /// The timers that fired after that sequence number, oldest first: the last 256 of them.
    QList<FiredTimer> firedTimers(quint64 after = 0) const;
    /// Those that are pending and aimed at this pid, the last armed first: at most so many, and never more than 1000, as
    /// nothing can be armed while they are listed. ProcessInfo::timersPending says how many there are.
    QList<TimerInfo> timersOf(Pid pid, qsizetype most = 100) const;
    /// Those that live, ordered by pid, each with its first children, at most so many.
    QList<SupervisorInfo> supervisors(qsizetype mostChildren = std::numeric_limits<qsizetype>::max()) const;
    Statistics statistics() const;

    /// How many events the journal keeps; 0 or less, as at the start, records none and costs nothing.
    void setJournalCapacity(qsizetype events);
    qsizetype journalCapacity() const;
    /// Which kinds of events it records from now on; all at the start. Timers may be millions a minute, and would leave
    /// room for little else.
    void setJournalKinds(JournalKinds kinds);
    JournalKinds journalKinds() const;
    /// The events after that sequence number which are still kept, oldest first. Those that were overwritten before
    /// anybody read them are a gap in the numbers, and counted by Statistics::journalOverwritten.
    QList<JournalEvent> journal(quint64 after = 0) const;
    /// The messages that were refused, after that sequence number, oldest first: the last of them, as many as
    /// RuntimeOptions::deadLetterCapacity. What was refused before the call is in it.
    QList<DeadLetter> deadLetters(quint64 after = 0) const;

private:
    friend class ProcessWatch;
    friend class TimerListing;
    friend class QtMailbox;
    Pid spawnBody(detail::Body &&body, const SpawnOptions &options);
    Pid spawnLinkBody(Pid parent, detail::Body &&body, const SpawnOptions &options);
    Pid whereisOrSpawnBody(const QString &name, detail::Body &&body);
    std::optional<Pid> whenRegisteredFor(const QString &name, std::chrono::nanoseconds timeout);
    bool joinFor(Pid pid, std::chrono::nanoseconds timeout);
    bool waitIdleFor(std::chrono::nanoseconds timeout);
    TimerRef armTimer(Pid pid, std::chrono::nanoseconds delay, Message message);
    TimerRef armTimer(const QString &name, std::chrono::nanoseconds delay, Message message);
    TimerRef armRepeating(Pid pid, std::chrono::nanoseconds period, Message message);
    TimerRef armRepeating(const QString &name, std::chrono::nanoseconds period, Message message);

    std::unique_ptr<detail::RuntimeCore> d;
};

} // namespace orrery
