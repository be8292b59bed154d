// SPDX-License-Identifier: MIT
// Looking into a process from outside: what it awaits, and what waits in its mailbox. Both are its worker's alone. So one
// that is parked is seized for the moment that it takes, as if it had a turn; one that is not is asked to answer itself,
// by a flag that it finds where it looks whether it is suspended. Who is not looked at pays nothing for it.
#include "core/runtimecore.h"

#include <algorithm>
#include <optional>

namespace orrery::detail {

namespace {

constexpr qsizetype MostItems = 1000;
/// Envelopes that are looked at, as many may have been revoked.
constexpr qsizetype MostLooks = 4096;

/// Shares nothing with the original: see infoOf().
QString copyOf(const QString &text)
{
    return QString(text.constData(), text.size());
}

Inspected::Item itemOf(const Envelope &envelope)
{
    Inspected::Item item;
    if (const Message *message = std::get_if<Message>(&envelope.item)) {
        item.head = MessageHead(*message);
        if (const CallId call = MessageAccess::caller(*message); call.serial != 0) {
            item.kind = MailboxItem::Kind::Request;
            item.sender = call.caller;
        }
        if (envelope.timer) {
            item.timer = envelope.timer->order;
            item.sender = envelope.timer->madeBy;
        }
    } else if (const Exit *exit = std::get_if<Exit>(&envelope.item)) {
        item.kind = MailboxItem::Kind::Exit;
        item.sender = exit->from;
        item.reason = exit->reason;
    } else if (const Down *down = std::get_if<Down>(&envelope.item)) {
        item.kind = MailboxItem::Kind::Down;
        item.sender = down->pid;
        item.reason = down->reason;
    }
    return item;
}

} // namespace

WaitInfo RuntimeCore::describeWait(ProcessRecord &record)
{
    WaitInfo info;
    const Wait *const wait = record.wait;
    if (!wait)
        return info;
    switch (wait->kind) {
    case Wait::Kind::Receive:
        info.kind = WaitInfo::Kind::Message;
        break;
    case Wait::Kind::Match:
        info.kind = WaitInfo::Kind::MatchingMessage;
        break;
    case Wait::Kind::Sleep:
        info.kind = WaitInfo::Kind::Time;
        break;
    case Wait::Kind::Yield:
        info.kind = WaitInfo::Kind::Turn;
        break;
    case Wait::Kind::Join:
        info.kind = WaitInfo::Kind::ProcessEnd;
        info.pid = static_cast<const JoinWait *>(wait)->target;
        break;
    case Wait::Kind::Call: {
        const auto &call = *static_cast<const CallWait *>(wait);
        info.kind = WaitInfo::Kind::Reply;
        info.pid = call.target;
        info.name = copyOf(call.name);
        break;
    }
    case Wait::Kind::Name:
        info.kind = WaitInfo::Kind::Name;
        info.name = copyOf(static_cast<const NameWait *>(wait)->name);
        break;
    case Wait::Kind::Flag:
        info.kind = WaitInfo::Kind::Other;
        break;
    }
    if (record.alarmSet)
        info.remaining = timeOf(wait->kind).remaining(*record.rareIfAny()->alarm);
    return info;
}

/// By who has it to himself: its worker in its turn, or who has seized it.
void RuntimeCore::inspectNow(ProcessRecord &record, Inspected &into)
{
    into.result = Inspection::Result::Done;
    into.wait = describeWait(record);
    Mailbox *const mailbox = record.mailbox();
    if (!mailbox || into.most <= 0)
        return;
    qsizetype looks = 0;
    const Envelope *envelope = mailbox->first();
    const Envelope *last = nullptr;
    for (;;) {
        if (!envelope) {
            // No more than it takes: what waits on, compacted, is half as large.
            if (!mailbox->collect(quint64(into.most - qsizetype(into.items.size()))))
                return;
            envelope = last ? last->next : mailbox->first();
            continue;
        }
        if (++looks > MostLooks)
            return;
        if (!envelope->isRevoked()) {
            into.items.push_back(itemOf(*envelope));
            if (qsizetype(into.items.size()) == into.most)
                return;
        }
        last = envelope;
        envelope = envelope->next;
    }
}

/// False where it is not parked.
bool RuntimeCore::inspectParked(ProcessRecord &record, Inspected &into)
{
    // It counts as a turn, for isIdle(): what comes meanwhile is queued only after it.
    count(Count::Woken);
    if (!record.seize()) {
        count(Count::Parked);
        return false;
    }
    inspectNow(record, into);
    if (record.park())
        count(Count::Parked);
    else
        submit(record, scheduler.currentWorker()); // counted above; its turn's end is going to be
    return true;
}

Inspection RuntimeCore::inspect(Pid pid, qsizetype mostItems, std::chrono::nanoseconds patience)
{
    const RecordRef record = table.find(pid);
    const auto isLive = [&record] { return record->life.load(std::memory_order_acquire) == Life::Live; };
    if (!record || !isLive())
        return {};
    const auto request = std::make_shared<InspectionRequest>(pid, std::clamp<qsizetype>(mostItems, 0, MostItems));
    if (caller() == record.get()) {
        inspectNow(*record, request->inspected);
        return request->inspected.toInspection();
    }
    if (inspectParked(*record, request->inspected))
        return request->inspected.toInspection();

    Inspection unanswered;
    unanswered.result = Inspection::Result::DoesNotSuspend;
    if (scheduler.isDriven() || runsHere())
        return unanswered;
    inspections.add(request);
    bool asked = false;
    {
        // Against its end, which refuses those that it was asked for before it was marked.
        const std::lock_guard lock(table.relations(*record));
        if (isLive()) {
            record->suspensions.fetch_or(ProcessRecord::InspectionWanted, std::memory_order_acq_rel);
            asked = true;
        }
    }
    if (!asked) {
        inspections.remove(request);
        return {};
    }
    wake(*record); // it may have parked meanwhile
    if (request->wait(std::chrono::steady_clock::now() + std::clamp<std::chrono::nanoseconds>(patience, {}, std::chrono::hours(1))))
        return request->inspected.toInspection();
    // The flag stays, and is cleared by the process when it comes to it.
    inspections.remove(request);
    return unanswered;
}

void RuntimeCore::answerInspections(ProcessRecord &record)
{
    if (!(record.suspensions.load(std::memory_order_acquire) & ProcessRecord::InspectionWanted))
        return;
    record.suspensions.fetch_and(~ProcessRecord::InspectionWanted, std::memory_order_acq_rel);
    for (const Inspections::Request &request : inspections.take(record.pid)) {
        inspectNow(record, request->inspected);
        request->answer();
    }
}

void RuntimeCore::refuseInspections(ProcessRecord &record)
{
    for (const Inspections::Request &request : inspections.take(record.pid)) {
        request->inspected.result = Inspection::Result::NoProcess;
        request->answer();
    }
}

} // namespace orrery::detail
