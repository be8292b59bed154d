// SPDX-License-Identifier: MIT
// What becomes of messages that nobody is going to receive: none is lost without a trace.
#include "core/logging.h"
#include "core/runtimecore.h"

#include <utility>

namespace orrery::detail {

namespace {

DeadLetter::Reason lossOf(SendResult::Reason reason)
{
    switch (reason) {
    case SendResult::NoName:
        return DeadLetter::Reason::NoName;
    case SendResult::MailboxFull:
        return DeadLetter::Reason::MailboxFull;
    default:
        return DeadLetter::Reason::NoProcess;
    }
}

Count countOf(DeadLetter::Reason reason)
{
    switch (reason) {
    case DeadLetter::Reason::NoName:
        return Count::DroppedNoName;
    case DeadLetter::Reason::MailboxFull:
        return Count::DroppedMailboxFull;
    case DeadLetter::Reason::LateReply:
        return Count::DroppedLateReply;
    case DeadLetter::Reason::NoProcess:
        break;
    }
    return Count::DroppedNoProcess;
}

const char *wordsOf(DeadLetter::Reason reason)
{
    switch (reason) {
    case DeadLetter::Reason::NoName:
        return "nobody holds the name";
    case DeadLetter::Reason::MailboxFull:
        return "the mailbox is full";
    case DeadLetter::Reason::LateReply:
        return "nobody waits for the reply any more";
    case DeadLetter::Reason::NoProcess:
        break;
    }
    return "no such process";
}

} // namespace

void RuntimeCore::lose(const LostMessage &lost)
{
    // Counted last: who knows the count finds the letters.
    deadLetters.add(lost);
    if (journal.wants(JournalEvent::Kind::DeadLetter))
        noteLost(lost);
    count(countOf(lost.reason));
    if (!lcDeadLetter().isDebugEnabled())
        return;
    const QString target = lost.targetName ? u'"' + *lost.targetName + u'"' : lost.target.toString();
    qCDebug(lcDeadLetter).noquote() << "to" << target << "from" << lost.sender << "-" << wordsOf(lost.reason) << "-"
                                    << MessageHead(lost.message).preview();
}

SendResult RuntimeCore::refuse(SendResult::Reason reason, const Message &message, Pid target, const QString *name)
{
    const ProcessRecord *const sender = caller();
    lose({lossOf(reason), message, target, name, sender ? sender->pid : Pid()});
    return reason;
}

SendResult RuntimeCore::refuseFull(ProcessRecord &record, const Envelope &envelope)
{
    record.rare().refused.fetch_add(1, std::memory_order_relaxed);
    return refuse(SendResult::MailboxFull, std::get<Message>(envelope.item), record.pid);
}

void RuntimeCore::loseFired(const Timer &timer, ProcessRecord *aim, bool isFull)
{
    if (isFull)
        aim->rare().refused.fetch_add(1, std::memory_order_relaxed);
    const bool isNobodys = timer.isByName() && !aim;
    const SendResult::Reason reason = isFull ? SendResult::MailboxFull
        : isNobodys                          ? SendResult::NoName
                                             : SendResult::NoProcess;
    // Of a timer that is aimed at a name the target may be who once held it.
    const Pid target = aim ? aim->pid : isNobodys ? Pid() : timer.target();
    const Message message = timer.copyMessage();
    lose({lossOf(reason), message, target, isNobodys ? &timer.extra()->targetName : nullptr, timer.madeBy,
          timer.order});
}

void RuntimeCore::noteLost(const LostMessage &lost)
{
    Worker *const worker = scheduler.currentWorker();
    const quint64 ticks = CpuTicks::now();
    const PlainEvent event(ticks, JournalEvent::Kind::DeadLetter, lost.target, lost.reason);
    PlainEvents *const ring = worker ? worker->events.load(std::memory_order_acquire) : nullptr; // pairs with setCapacity()
    if (ring && !lost.targetName)
        ring->put(event);
    else
        journal.recordWorded(worker ? worker->number : Journal::NoWorker,
                             {event, lost.targetName ? *lost.targetName : QString(), {}});
}

void RuntimeCore::noteTimer(JournalEvent::Kind kind, const Timer &timer, Pid target)
{
    const Worker *const worker = scheduler.currentWorker();
    const PlainEvent event(CpuTicks::now(), kind, target, ExitReason::Kind::Normal);
    journal.recordWorded(worker ? worker->number : Journal::NoWorker,
                         {event, timer.isByName() ? timer.extra()->targetName : QString(), {}, timer.order});
}

/// Under the service's mutex.
void RuntimeCore::timerNoted(JournalEvent::Kind kind, const Timer &timer)
{
    if (journal.wants(kind))
        noteTimer(kind, timer, timer.isByName() ? Pid() : timer.target());
}

} // namespace orrery::detail
