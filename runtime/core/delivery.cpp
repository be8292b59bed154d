// SPDX-License-Identifier: MIT
// Messages, signals and wake-ups: how anything reaches a process.
#include "core/runtimecore.h"

#include <utility>

namespace orrery::detail {

void RuntimeCore::wake(ProcessRecord &record)
{
    if (!record.requestTurn())
        return;
    // Counted before it is queued, so that its turn's end is never counted first; see isIdle().
    count(Count::Woken);
    scheduler.submit(&record);
}

void RuntimeCore::put(ProcessRecord &record, quint64 arrival, Received &&item, Timer *timer)
{
    record.mailbox()->put(new Envelope(std::move(item), arrival, timer));
    wake(record);
}

/// A user's message. Decides between the receiver's end and the delivery by its mark: who finds it
/// unmarked delivers, and what is delivered after it is discarded because the receiver ended.
SendResult RuntimeCore::deliver(ProcessRecord &record, Message &&message)
{
    if (record.life.load(std::memory_order_acquire) != Life::Live) {
        count(Count::Dropped);
        return SendResult::NoProcess;
    }
    const quint64 arrival = record.ensureMailbox().reserve(options.mailboxCapacity);
    if (arrival == 0) {
        count(Count::Dropped);
        return SendResult::MailboxFull;
    }
    count(Count::Sent);
    if (ProcessRecord *sender = currentProcess()) // of whichever runtime
        sender->sent.store(sender->sent.load(std::memory_order_relaxed) + 1, std::memory_order_relaxed);
    put(record, arrival, Received(std::move(message)), nullptr);
    return SendResult::Delivered;
}

SendResult RuntimeCore::send(Pid pid, Message &&message)
{
    const RecordRef record = table.find(pid);
    if (!record) {
        count(Count::Dropped);
        return SendResult::NoProcess;
    }
    return deliver(*record, std::move(message));
}

SendResult RuntimeCore::sendNamed(const QString &name, Message &&message)
{
    const RecordRef record = registry.findRecord(name);
    if (!record) {
        count(Count::Dropped);
        return SendResult::NoName;
    }
    return deliver(*record, std::move(message));
}

bool RuntimeCore::requestStop(ProcessRecord &record, const ExitReason &reason, bool afterGrace)
{
    Stop stop = Stop::Other;
    if (reason == ExitReason::Killed)
        stop = afterGrace ? Stop::KilledAfterGrace : Stop::Killed;
    else if (reason == ExitReason::Shutdown)
        stop = Stop::Shutdown;
    {
        const std::lock_guard lock(table.relations(record));
        if (record.life.load(std::memory_order_relaxed) != Life::Live)
            return false;
        // The first reason stands, but a kill after the grace is counted whatever came before it.
        if (!record.stopRequested() || afterGrace) {
            if (stop == Stop::Other)
                record.rare().stopReason = reason;
            record.stop.store(stop, std::memory_order_release);
        }
    }
    wake(record);
    return true;
}

bool RuntimeCore::kill(Pid pid)
{
    const RecordRef record = table.find(pid);
    return record && requestStop(*record, ExitReason::Killed);
}

bool RuntimeCore::signalExit(ProcessRecord &record, const ExitReason &reason, Pid from)
{
    bool trapped = false;
    {
        // Against setTrapExit and against its end.
        const std::lock_guard lock(table.relations(record));
        if (record.life.load(std::memory_order_relaxed) != Life::Live)
            return false;
        trapped = record.trapExit.load(std::memory_order_relaxed);
    }
    if (trapped) {
        // A signal is no user's message: no capacity refuses it.
        const quint64 arrival = record.ensureMailbox().reserve(0);
        put(record, arrival, Received(Exit(from, reason)), nullptr);
        return true;
    }
    if (reason == ExitReason::Normal)
        return true;
    return requestStop(record, reason);
}

bool RuntimeCore::exit(Pid pid, const ExitReason &reason)
{
    const RecordRef record = table.find(pid);
    const ProcessRecord *sender = caller();
    return record && signalExit(*record, reason, sender ? sender->pid : Pid());
}

bool RuntimeCore::timerFired(Timer &timer)
{
    const RecordRef record = timer.targetName ? registry.findRecord(*timer.targetName) : table.find(timer.target);
    const bool live = record && record->life.load(std::memory_order_acquire) == Life::Live;
    const quint64 arrival = live ? record->ensureMailbox().reserve(options.mailboxCapacity) : 0;
    const bool room = arrival != 0;
    // cancel() may revoke it from the next line on, and takes it off the depth then: so the depth
    // was counted before, and the pid it is found by is set before.
    if (room)
        timer.target = record->pid;
    if (!timer.moveState(Timer::State::Firing, room ? Timer::State::Delivered : Timer::State::Done)) {
        if (room)
            record->mailbox()->countRemoved();
        return false;
    }
    if (!room) {
        count(Count::Dropped);
        return true;
    }
    count(Count::Sent);
    timer.retain(); // the envelope's
    put(*record, arrival, Received(std::move(timer.message)), &timer);
    return true;
}

void RuntimeCore::timerRevoked(Timer &timer)
{
    table.with(timer.target, [](const ProcessRecord &record) { record.mailbox()->countRemoved(); });
}

void RuntimeCore::alarmDue(void *sleeper)
{
    static_cast<ProcessRecord *>(sleeper)->retain();
}

void RuntimeCore::alarmRang(void *sleeper)
{
    const RecordRef record = RecordRef::adopt(static_cast<ProcessRecord *>(sleeper));
    wake(*record);
}

} // namespace orrery::detail
