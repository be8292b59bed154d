// SPDX-License-Identifier: MIT
// Messages, signals and wake-ups: how anything reaches a process.
#include "core/runtimecore.h"

#include <algorithm>
#include <utility>

namespace orrery::detail {

void RuntimeCore::queue(ProcessRecord &record, Worker *worker)
{
    // Counted before it is queued, so that its turn's end is never counted first; see isIdle().
    count(worker, Count::Woken);
    submit(record, worker);
}

void RuntimeCore::submitDedicated(ProcessRecord &record)
{
    const std::shared_ptr<DedicatedThread> thread = record.rareIfAny()->thread; // outlives what it does at once
    thread->submit();
}

void RuntimeCore::countSent(Worker *worker) noexcept
{
    count(worker, Count::Sent);
    const Worker *const here = worker ? worker : Worker::current();
    if (ProcessRecord *sender = here ? runningOn(*here) : nullptr)
        sender->sent.store(sender->sent.load(std::memory_order_relaxed) + 1, std::memory_order_relaxed);
}

/// A user's message. Decides between the receiver's end and the delivery by its mark: who finds it
/// unmarked delivers, and what is delivered after it is discarded because the receiver ended.
SendResult RuntimeCore::deliver(ProcessRecord &record, Message &&message, Worker *worker)
{
    if (record.life.load(std::memory_order_acquire) != Life::Live)
        return refuse(SendResult::NoProcess, message, record.pid);
    Mailbox &mailbox = record.ensureMailbox();
    // Made before its place is taken, so that a failure takes none.
    auto envelope = std::make_unique<Envelope>(std::move(message));
    const bool bounded = mailbox.isBounded();
    if (bounded && !mailbox.reserve())
        return refuseFull(record, *envelope);
    countSent(worker); // before it can be received
    if (bounded)
        mailbox.putReserved(envelope.release());
    else
        mailbox.put(envelope.release());
    if (record.requestTurnForMessage())
        queue(record, worker);
    return SendResult::Delivered;
}

void RuntimeCore::putSignal(ProcessRecord &record, Received &&signal)
{
    record.ensureMailbox().putSignal(new Envelope(std::move(signal)));
}

/// As the table does, but for one that this worker has looked up lately without its lock and a reference.
RuntimeCore::Found RuntimeCore::find(Pid pid, Worker *worker)
{
    RecordCache *const cache = worker && !m_caches.empty() ? &m_caches[std::size_t(worker->number)] : nullptr;
    if (ProcessRecord *record = cache ? cache->find(pid) : nullptr)
        return {record, {}, cache};
    RecordRef reference = table.find(pid);
    if (cache && reference)
        cache->keep(reference);
    ProcessRecord *const record = reference.get();
    return {record, std::move(reference), cache};
}

SendResult RuntimeCore::send(Pid pid, Message &&message)
{
    Worker *const worker = scheduler.currentWorker();
    const auto [record, reference, cache] = find(pid, worker);
    if (!record)
        return refuse(SendResult::NoProcess, message, pid);
    const SendResult result = deliver(*record, std::move(message), worker);
    // One that ends meanwhile may have got what nobody discards while it is kept.
    if (cache && record->life.load(std::memory_order_acquire) != Life::Live)
        cache->forget(pid);
    return result;
}

SendResult RuntimeCore::sendNamed(const QString &name, Message &&message)
{
    const RecordRef record = registry.findRecord(name);
    if (!record)
        return refuse(SendResult::NoName, message, {}, &name);
    return deliver(*record, std::move(message), scheduler.currentWorker());
}

/// False where it is marked already. Under its relations mutex; it has to be woken after.
bool RuntimeCore::stopLocked(ProcessRecord &record, const ExitReason &reason, bool afterGrace)
{
    if (record.life.load(std::memory_order_relaxed) != Life::Live)
        return false;
    if (afterGrace)
        record.rare().killedAfterGrace = true;
    if (record.stopRequested())
        return true; // the first reason stands
    Stop stop = Stop::Other;
    if (reason == ExitReason::Killed)
        stop = Stop::Killed;
    else if (reason == ExitReason::Shutdown)
        stop = Stop::Shutdown;
    else
        record.rare().stopReason = reason;
    record.stop.store(stop, std::memory_order_release);
    return true;
}

bool RuntimeCore::requestStop(ProcessRecord &record, const ExitReason &reason)
{
    {
        const std::lock_guard lock(table.relations(record));
        if (!stopLocked(record, reason, false))
            return false;
    }
    wake(record);
    return true;
}

void RuntimeCore::killAll(const std::vector<RecordRef> &records, bool afterGrace)
{
    // Neighbours of one shard, so many at once, as others want its mutex as well; then of the next one. Workers that take
    // them in these portions end processes of different shards, and do not wait for each other.
    constexpr std::ptrdiff_t MostAtOnce = InjectQueue::PageSize;
    struct Part
    {
        std::vector<RecordRef>::const_iterator next, end;
    };
    std::vector<Part> parts;
    for (auto next = records.begin(); next != records.end();) {
        const LightMutex &relations = table.relations(**next);
        const auto end = std::find_if(next, records.end(), [&](const RecordRef &record) { return &table.relations(*record) != &relations; });
        parts.push_back({next, end});
        next = end;
    }
    std::vector<Runnable *> woken;
    std::vector<ProcessRecord *> wokenApart; // on threads of their own
    woken.reserve(std::size_t(MostAtOnce));
    while (!parts.empty()) {
        for (Part &part : parts) {
            const auto end = part.next + std::min(MostAtOnce, part.end - part.next);
            woken.clear();
            wokenApart.clear();
            {
                const std::lock_guard lock(table.relations(**part.next));
                for (; part.next != end; ++part.next) {
                    ProcessRecord *const record = part.next->get();
                    if (!stopLocked(*record, ExitReason::Killed, afterGrace) || !record->requestTurn())
                        continue;
                    if (record->dedicated)
                        wokenApart.push_back(record);
                    else
                        woken.push_back(record);
                }
            }
            for (ProcessRecord *record : wokenApart)
                queue(*record, nullptr);
            if (woken.empty())
                continue;
            count(Count::Woken, woken.size()); // before they are queued, as in wake()
            scheduler.submit(woken);
        }
        std::erase_if(parts, [](const Part &part) { return part.next == part.end; });
    }
}

bool RuntimeCore::kill(Pid pid)
{
    const RecordRef record = table.find(pid);
    return record && requestStop(*record, ExitReason::Killed);
}

bool RuntimeCore::killAfterGrace(Pid pid)
{
    const RecordRef record = table.find(pid);
    if (!record)
        return false;
    {
        const std::lock_guard lock(table.relations(*record));
        if (!stopLocked(*record, ExitReason::Killed, shutdown.countsEnds()))
            return false;
    }
    wake(*record);
    return true;
}

bool RuntimeCore::signalExit(ProcessRecord &record, const ExitReason &reason, Pid from)
{
    return signalExit(record, reason, from, [] { return true; });
}

bool RuntimeCore::exit(Pid pid, const ExitReason &reason)
{
    const RecordRef record = table.find(pid);
    const ProcessRecord *sender = caller();
    return record && signalExit(*record, reason, sender ? sender->pid : Pid());
}

void RuntimeCore::setTrapExit(Pid pid, bool trap)
{
    const RecordRef record = table.find(pid);
    if (!record)
        return;
    const std::lock_guard lock(table.relations(*record));
    if (record->life.load(std::memory_order_relaxed) == Life::Live)
        record->trapExit.store(trap, std::memory_order_relaxed);
}

bool RuntimeCore::suspend(Pid pid)
{
    const RecordRef record = table.find(pid);
    if (!record)
        return false;
    const std::lock_guard lock(table.relations(*record));
    if (record->life.load(std::memory_order_relaxed) != Life::Live)
        return false;
    record->suspensions.fetch_add(1, std::memory_order_acq_rel);
    return true;
}

bool RuntimeCore::resume(Pid pid)
{
    const RecordRef record = table.find(pid);
    if (!record)
        return false;
    {
        const std::lock_guard lock(table.relations(*record));
        if (record->life.load(std::memory_order_relaxed) != Life::Live || !record->isSuspended())
            return false;
        if (record->suspensions.fetch_sub(1, std::memory_order_acq_rel) > 1)
            return true;
    }
    wake(*record);
    return true;
}

RuntimeCore::Fired RuntimeCore::timerFired(Timer &timer)
{
    const RecordRef record =
        timer.isByName() ? registry.findRecord(timer.extra()->targetName) : table.find(timer.target());
    const bool live = record && record->life.load(std::memory_order_acquire) == Life::Live;
    const bool room = live && record->ensureMailbox().reserve();
    // cancel() may revoke it once it is noted as delivered, and takes it off the depth then: so the depth
    // was counted before, and the pid it is found by is set before.
    bool goesOn = true;
    if (timer.isRepeating()) {
        goesOn = !room || timers->noteDelivery(timer, record->pid);
    } else {
        if (room)
            timer.setTarget(record->pid);
        goesOn = timer.moveState(Timer::State::Firing, room ? Timer::State::Delivered : Timer::State::Done);
    }
    if (!goesOn) {
        if (room)
            record->mailbox()->giveBack();
        return Fired::Cancelled;
    }
    if (journal.wants(JournalEvent::Kind::TimerFired))
        noteTimer(JournalEvent::Kind::TimerFired, timer, record ? record->pid : Pid());
    if (!room) {
        loseFired(timer, record.get(), live);
        return Fired::InVain;
    }
    count(Count::Sent);
    const QByteArrayView bytes = timer.shortMessage();
    auto *envelope = !bytes.isEmpty() ? new Envelope(bytes)
        : timer.isRepeating()         ? new Envelope(timer.copyMessage())
                                      : new Envelope(timer.takeMessage());
    timer.retain(); // the envelope's
    envelope->timer = &timer;
    record->mailbox()->putReserved(envelope);
    wake(*record);
    return Fired::Delivered;
}

void RuntimeCore::timerRevoked(Pid receiver, quint32 messages)
{
    count(Count::Revoked, messages);
    table.with(receiver, [messages](const ProcessRecord &record) { record.mailbox()->countRemoved(messages); });
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
