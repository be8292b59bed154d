// SPDX-License-Identifier: MIT
#pragma once

#include "core/shutdown.h"
#include "observe/counters.h"
#include "observe/journal.h"
#include "process/processrecord.h"
#include "process/processtable.h"
#include "registry/registry.h"
#include "schedule/scheduler.h"
#include "timer/timerservice.h"

#include <orrery/runtime.h>

#include <atomic>
#include <chrono>
#include <memory>
#include <mutex>
#include <optional>

namespace orrery::detail {

/// The facade's inside: owns the parts, which do not know each other, and wires them.
///
/// Its methods stand in files by what they are about: delivery.cpp, turn.cpp, waiting.cpp,
/// ending.cpp, snapshots.cpp; shutdown.cpp is a class of its own.
class RuntimeCore final : public TurnRunner, public TimerSink
{
public:
    RuntimeCore(Runtime *facade, RuntimeOptions options);
    ~RuntimeCore() override;

    // --- runtimecore.cpp: processes, names, timers
    Pid spawn(Body &&body, const SpawnOptions &options);
    Pid whereisOrSpawn(const QString &name, Body &&body);
    bool setLabel(Pid pid, const QString &label);
    void setTrapExit(Pid pid, bool trap);
    bool isAlive(Pid pid) const;
    bool join(Pid pid, std::chrono::nanoseconds timeout);
    bool waitIdle(std::chrono::nanoseconds timeout);
    RegisterResult registerName(const QString &name, Pid pid);
    bool unregisterName(const QString &name);
    TimerRef armTimer(Pid pid, std::chrono::nanoseconds delay, Message &&message);
    TimerRef armTimer(const QString &name, std::chrono::nanoseconds delay, Message &&message);
    /// Whether this thread runs one of this runtime's processes now.
    ProcessRecord *caller() const noexcept;

    // --- delivery.cpp: messages, signals, wake-ups
    SendResult send(Pid pid, Message &&message);
    SendResult sendNamed(const QString &name, Message &&message);
    bool kill(Pid pid);
    bool exit(Pid pid, const ExitReason &reason);
    /// Sets what it is to end with and wakes it; false where it is marked already.
    bool requestStop(ProcessRecord &record, const ExitReason &reason, bool afterGrace = false);
    /// What exit() does to a record. The answer says whether the process was live.
    bool signalExit(ProcessRecord &record, const ExitReason &reason, Pid from);
    void wake(ProcessRecord &record);

    // TimerSink
    bool timerFired(Timer &timer) override;
    void alarmDue(void *sleeper) override;
    void alarmRang(void *sleeper) override;
    void timerRevoked(Timer &timer) override;

    // --- turn.cpp
    void runTurn(Runnable *runnable, Worker &worker) override;

    // --- waiting.cpp: for the process that waits, on its worker
    /// Whether the wait is fulfilled; may take a message as found.
    bool poll(Wait &wait);
    void disarm(ProcessRecord &record);
    void forgetJoin(Wait &wait) noexcept;
    /// The service whose time a wait's time-out runs on.
    TimerService &timeOf(Wait::Kind kind);

    // --- ending.cpp
    void end(ProcessRecord &record, Worker &worker);
    /// Destroys what nobody will receive any more.
    void discardMailbox(ProcessRecord &record);

    // --- snapshots.cpp
    ProcessInfo infoOf(ProcessRecord &record);
    QList<ProcessInfo> processInfos();
    Statistics statistics() const;
    /// Nothing runnable, nothing due, and that for a moment at least.
    bool isIdle() const;

    void count(Count what);
    void note(JournalEvent::Kind kind, Pid pid, const QString &text = {}, const ExitReason &reason = {});

    Runtime *const facade;
    const RuntimeOptions options;
    const std::chrono::steady_clock::time_point began = std::chrono::steady_clock::now();

    Counters counters;
    ProcessTable table;
    Registry registry;
    Journal journal;
    Scheduler scheduler;
    TimerService *const timers;
    ShutdownMachine shutdown;

private:
    RecordRef makeRecord(Body &&body, const SpawnOptions &options);
    RegisterResult tryStart(RecordRef &record, const SpawnOptions &options);
    SendResult deliver(ProcessRecord &record, Message &&message);
    void put(ProcessRecord &record, quint64 arrival, Received &&item, Timer *timer);
    void setAlarm(ProcessRecord &record);
    bool startBody(ProcessRecord &record);
    bool findMessage(Wait &wait, Mailbox &mailbox, bool late);
    bool pollJoin(Wait &wait);
    void destroyFrames(ProcessRecord &record);
    void releaseNames(ProcessRecord &record);
    void tellJoiners(ProcessRecord &record);
    TimerService &realTime();

    std::atomic<quint64> m_lastPid{0};
    std::mutex m_realTimeMutex; // guards the making of m_realTime
    std::atomic<TimerService *> m_realTime{nullptr};
};

} // namespace orrery::detail
