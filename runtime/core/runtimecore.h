// SPDX-License-Identifier: MIT
#pragma once

#include "core/inspections.h"
#include "core/shutdown.h"
#include "core/watchdog.h"
#include "observe/counters.h"
#include "observe/deadletters.h"
#include "observe/journal.h"
#include "process/processrecord.h"
#include "process/processtable.h"
#include "process/recordcache.h"
#include "registry/groups.h"
#include "registry/namewaiters.h"
#include "registry/registry.h"
#include "schedule/dedicatedthread.h"
#include "schedule/scheduler.h"
#include "supervise/supervisorlist.h"
#include "timer/timerservice.h"
#include "values/messageaccess.h"

#include <orrery/runtime.h>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace orrery::detail {

/// The facade's inside: owns the parts, which do not know each other, and wires them.
///
/// Its methods stand in files by what they are about: arming.cpp, naming.cpp, delivery.cpp, relations.cpp, calls.cpp,
/// refusing.cpp, turn.cpp, waiting.cpp, ending.cpp, inspecting.cpp, snapshots.cpp; shutdown.cpp is a class of its own.
class RuntimeCore final : public TurnRunner, public TimerSink
{
public:
    RuntimeCore(Runtime *facade, RuntimeOptions options);
    ~RuntimeCore() override;

    // --- runtimecore.cpp: processes, timers
    /// Linked to the parent unless that is null.
    Pid spawn(Body &&body, const SpawnOptions &options, std::optional<Pid> parent = {});
    /// One that traps exits from the first.
    Pid spawnObserved(Body &&body, const SpawnOptions &options, std::shared_ptr<ProcessObserver> observer);
    Pid whereisOrSpawn(const QString &name, Body &&body);
    struct Child
    {
        RegisterResult result;
        Pid pid;
        MonitorRef monitor;
    };
    /// Linked to its supervisor, and monitored by it, before its first step. `restarts`: so often it was started before.
    Child spawnChild(Body &&body, const SpawnOptions &options, ProcessRecord &supervisor, quint64 restarts);
    /// How many processes there were ever; any thread.
    quint64 spawnedEver() const noexcept { return m_lastPid.load(std::memory_order_relaxed); }
    bool setLabel(Pid pid, const QString &label);
    bool isAlive(Pid pid) const;
    bool join(Pid pid, std::chrono::nanoseconds timeout);
    bool waitIdle(std::chrono::nanoseconds timeout);
    /// Until `done`, which may wait until the time that it is given, or without end; false at the time-out. Under a
    /// deterministic schedule it gives turns meanwhile. Not from inside a process.
    using WaitsUntil = std::function<bool(std::optional<ProcessTable::TimePoint>)>;
    bool waitUntil(std::chrono::nanoseconds timeout, const WaitsUntil &done);
    /// The time of timers.
    std::chrono::nanoseconds now() const noexcept;
    Pid step();
    /// Until no process is left, which only a closed table can promise; false at the deadline.
    bool waitEmpty(std::optional<ProcessTable::TimePoint> deadline);
    enum class Firing : quint8 { Once, Repeating };
    TimerRef armTimer(Pid pid, std::chrono::nanoseconds delay, Message &&message, Firing firing);
    TimerRef armTimer(const QString &name, std::chrono::nanoseconds delay, Message &&message, Firing firing);
    /// The process of this runtime that calls, or null.
    ProcessRecord *caller() const noexcept;
    /// Whether this thread is in one of its turns, and so must not wait for it.
    bool runsHere() const noexcept;

    // --- naming.cpp: names and groups
    RegisterResult registerName(const QString &name, Pid pid);
    bool unregisterName(const QString &name);
    std::optional<Pid> whenRegistered(const QString &name, std::chrono::nanoseconds timeout);
    bool joinGroup(const QString &name, Pid pid);
    bool leaveGroup(const QString &name, Pid pid);
    qsizetype sendGroup(const QString &name, const Message &message);
    qsizetype killGroup(const QString &name);

    // --- relations.cpp: links, monitors
    bool link(Pid a, Pid b);
    void unlink(Pid a, Pid b);
    MonitorRef monitor(Pid watcher, Pid target);
    bool demonitor(MonitorRef ref);

    // --- calls.cpp: requests and replies
    /// Sends the request.
    void beginCall(CallWait &call);
    /// Whether it is answered, be it by its failure.
    bool pollCall(CallWait &call, bool late);
    bool reply(const Message &request, Message &&answer);
    /// Ends a call from the caller's side; what comes later finds nobody.
    void forgetCall(CallWait &call) noexcept;
    CallResult takeResult(CallWait &call);

    // --- delivery.cpp: messages, signals, wake-ups
    SendResult send(Pid pid, Message &&message);
    SendResult sendNamed(const QString &name, Message &&message);
    bool kill(Pid pid);
    /// kill() of one whose own grace is over: during a graceful shutdown it counts as killed after it.
    bool killAfterGrace(Pid pid);
    bool exit(Pid pid, const ExitReason &reason);
    void setTrapExit(Pid pid, bool trap);
    bool suspend(Pid pid);
    bool resume(Pid pid);
    /// Sets what it is to end with and wakes it; false where it is marked already.
    bool requestStop(ProcessRecord &record, const ExitReason &reason);
    /// Kills them all, in no order; much the faster the more neighbours are of one shard.
    void killAll(const std::vector<RecordRef> &records, bool afterGrace);
    /// What exit() does to a record, if `admit()`, asked under its relations mutex, agrees. The answer says
    /// whether the process was live and admitted.
    template <typename Admit>
    bool signalExit(ProcessRecord &record, const ExitReason &reason, Pid from, Admit &&admit);
    bool signalExit(ProcessRecord &record, const ExitReason &reason, Pid from);
    void wake(ProcessRecord &record)
    {
        if (record.requestTurn())
            queue(record, scheduler.currentWorker());
    }

    // TimerSink
    Fired timerFired(Timer &timer) override;
    void alarmDue(void *sleeper) override;
    void alarmRang(void *sleeper) override;
    void timerRevoked(Pid receiver, quint32 messages) override;
    void timerNoted(JournalEvent::Kind kind, const Timer &timer) override;

    // --- refusing.cpp: what becomes of messages that nobody gets
    /// Counts it, keeps its trace, tells the journal. Never under a lock.
    void lose(const LostMessage &lost);

    // --- turn.cpp
    void runTurn(Runnable *runnable, Worker &worker) override;
    bool runDedicatedTurn(Runnable *runnable, Worker &worker) override;
    void beforeSleep(Worker &worker) override;

    // --- waiting.cpp: for the process that waits, on its worker
    /// Sees to it that a wait with a time-out is woken by it.
    void setAlarm(ProcessRecord &record, const Wait &wait);
    /// Whether the wait is fulfilled; may take a message as found.
    bool poll(Wait &wait)
    {
        // It stays so, where a suspension comes before it goes on.
        if (!wait.fulfilled)
            wait.fulfilled = wait.kind == Wait::Kind::Receive && !wait.timed ? findNext(wait) : look(wait);
        return wait.fulfilled;
    }
    void disarm(ProcessRecord &record);
    void forgetJoin(JoinWait &join) noexcept;
    void stopWaiting(NameWait &wait) noexcept;
    /// The service whose time a wait's time-out runs on.
    TimerService &timeOf(Wait::Kind kind);

    // --- ending.cpp
    // Not inlined, like what else is seldom beside the way of a message: it would cost that its registers.
    Q_NEVER_INLINE void end(ProcessRecord &record, Worker &worker);
    QString describe(ProcessRecord &record);
    /// Destroys what nobody will receive any more.
    void discardMailbox(ProcessRecord &record);

    // --- inspecting.cpp
    Inspection inspect(Pid pid, qsizetype mostItems, std::chrono::nanoseconds patience);
    /// (W) Those that are wanted of it.
    Q_NEVER_INLINE void answerInspections(ProcessRecord &record);
    Q_NEVER_INLINE void refuseInspections(ProcessRecord &record);

    // --- snapshots.cpp
    ProcessInfo infoOf(ProcessRecord &record);
    QList<ProcessInfo> processInfos();
    QList<ProcessInfo> processInfos(const QList<Pid> &pids);
    ProcessFigures figuresOf(const ProcessRecord &record) const;
    QList<ProcessFigures> processFigures(const QList<Pid> &pids) const;
    QList<TimerInfo> timersOf(Pid pid, qsizetype most) const;
    Statistics statistics() const;
    /// Nothing runnable, nothing due, and that for a moment at least.
    bool isIdle() const;

    void count(Count what, quint64 by = 1) { count(scheduler.currentWorker(), what, by); }
    /// `worker` is this thread's, of this runtime, or null.
    void count(Worker *worker, Count what, quint64 by = 1)
    {
        if (worker)
            worker->counters.add(what, by);
        else
            counters.ofThisThread().addShared(what, by);
    }
    void note(JournalEvent::Kind kind, Pid pid, const QString &text = {}, const ExitReason &reason = {});

    Runtime *const facade;
    /// No other runtime of this program ever has it.
    const quint64 number;
    const RuntimeOptions options;
    const std::chrono::steady_clock::time_point began = std::chrono::steady_clock::now();

    Counters counters;
    ProcessTable table;
    Registry registry;
    NameWaiters nameWaiters;
    Groups groups;
    Scheduler scheduler;
    DedicatedThreads dedicated;
    Journal journal;
    DeadLetters deadLetters;
    TimerService *const timers;
    ShutdownMachine shutdown;
    Watchdog watchdog;
    SupervisorList supervisors;
    Inspections inspections;

private:
    /// Who spawns, and when.
    struct Spawning
    {
        Worker *worker = nullptr; ///< null where it is another thread
        quint64 ticks = CpuTicks::now();
    };
    struct Found
    {
        ProcessRecord *record; ///< null where there is none
        RecordRef reference;   ///< where the cache has none, or may lose it
        RecordCache *cache;    ///< the worker's
    };
    Found find(Pid pid, Worker *worker);
    RecordRef makeRecord(Body &&body, const SpawnOptions &options, const Spawning &spawning);
    RegisterResult tryStart(RecordRef &record, const SpawnOptions &options, const Spawning &spawning,
                            std::optional<Pid> parent = {});
    void noteSpawned(const Spawning &spawning, Pid pid, const SpawnOptions &options);
    bool linkToParent(ProcessRecord &record, Pid parent);
    /// One whose turn was requested while it was parked.
    void queue(ProcessRecord &record, Worker *worker);
    void submit(ProcessRecord &record, Worker *worker)
    {
        if (record.dedicated)
            submitDedicated(record);
        else
            scheduler.submit(&record, worker);
    }
    Q_NEVER_INLINE static void submitDedicated(ProcessRecord &record);
    /// Behind the others, in its turn.
    void requeue(ProcessRecord &record, Worker &worker);
    /// One of its own, unless the schedule is a deterministic one.
    Q_NEVER_INLINE void giveThread(ProcessRecord &record);
    SendResult deliver(ProcessRecord &record, Message &&message, Worker *worker);
    /// By the process that this thread runs, if any, of whichever runtime.
    void countSent(Worker *worker) noexcept;
    /// Loses what the calling process sends, and gives the reason back.
    Q_NEVER_INLINE SendResult refuse(SendResult::Reason reason, const Message &message, Pid target,
                                     const QString *name = nullptr);
    Q_NEVER_INLINE SendResult refuseFull(ProcessRecord &record, const Envelope &envelope);
    /// What a timer fired in vain: `aim` is null where nobody is there.
    void loseFired(const Timer &timer, ProcessRecord *aim, bool isFull);
    void noteTimer(JournalEvent::Kind kind, const Timer &timer, Pid target);
    void noteLost(const LostMessage &lost);
    /// Into its mailbox, without waking it: under its relations mutex.
    void putSignal(ProcessRecord &record, Received &&signal);
    bool stopLocked(ProcessRecord &record, const ExitReason &reason, bool afterGrace);
    ProcessRecord::Rare *rareOfLive(ProcessRecord &record);
    TimerRef arm(TimerOwner *owner, TimerService::Shot &shot);
    template <typename Done>
    bool drive(std::optional<ProcessTable::TimePoint> deadline, Done &&done);
    bool sendRequest(CallWait &call);
    bool answer(CallId call, CallResult &&result);
    /// A look of receive(), without a time-out, at what has arrived.
    bool findNext(Wait &wait)
    {
        Mailbox *const mailbox = wait.process->mailbox();
        constexpr quint64 AtOnce = 64;
        if (!mailbox || (!mailbox->first() && !mailbox->collect(AtOnce)))
            return false;
        if (mailbox->first()->timer)
            return findMessage(wait, *mailbox, false);
        wait.found = mailbox->first();
        return true;
    }
    Q_NEVER_INLINE bool startBody(ProcessRecord &record);
    bool parkOrGoOn(ProcessRecord &record, Worker &worker, bool mayPark);
    Q_NEVER_INLINE bool look(Wait &wait);
    Q_NEVER_INLINE bool findMessage(Wait &wait, Mailbox &mailbox, bool late);
    bool inspectParked(ProcessRecord &record, Inspected &into);
    void inspectNow(ProcessRecord &record, Inspected &into);
    WaitInfo describeWait(ProcessRecord &record);
    bool pollJoin(JoinWait &join);
    bool pollName(NameWait &wait);
    /// Whoever waits for the name looks again.
    void tellRegistered(const QString &name)
    {
        if (nameWaiters.any())
            wakeWaiters(name);
    }
    Q_NEVER_INLINE void wakeWaiters(const QString &name);
    void destroyFrames(ProcessRecord &record);
    Q_NEVER_INLINE void noteNameRefused(const QString &name, Pid pid, Pid holder);
    void noteSpawnRefused(const QString &name, Pid holder);
    void forgetName(HeldName &held);
    void releaseNames(ProcessRecord &record);
    void tellTies(ProcessRecord &record, Ties &ties, const ExitReason &reason);
    void tellJoiners(ProcessRecord &record);
    TimerService &realTime();

    std::atomic<quint64> m_lastPid{0}; // as pids are counted, how many there were ever
    std::vector<RecordCache> m_caches; // one of each worker's
    std::mutex m_realTimeMutex; // guards the making of m_realTime
    std::atomic<TimerService *> m_realTime{nullptr};
};

template <typename Admit>
bool RuntimeCore::signalExit(ProcessRecord &record, const ExitReason &reason, Pid from, Admit &&admit)
{
    {
        // Against setTrapExit, unlink and its end: what it does is done before any of them returns.
        const std::lock_guard lock(table.relations(record));
        if (record.life.load(std::memory_order_relaxed) != Life::Live || !admit())
            return false;
        if (record.trapExit.load(std::memory_order_relaxed)) {
            if (reason == ExitReason::Shutdown && shutdown.countsEnds())
                record.rare().inGrace = true;
            putSignal(record, Exit(from, reason));
        } else if (reason == ExitReason::Normal)
            return true;
        else
            stopLocked(record, reason, false);
    }
    wake(record);
    return true;
}

} // namespace orrery::detail
