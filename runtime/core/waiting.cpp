// SPDX-License-Identifier: MIT
// What a process can wait for, and when it is fulfilled.
#include "core/runtimecore.h"
#include "process/flagwait.h"

namespace orrery::detail {

namespace {

/// Out of the mailbox: what the wait is fulfilled by.
Received take(Wait &wait)
{
    ProcessRecord &record = *wait.process;
    Mailbox &mailbox = *record.mailbox();
    Envelope *const before = wait.kind == Wait::Kind::Match ? static_cast<MatchWait &>(wait).looked : nullptr;
    Envelope *const envelope = mailbox.removeAfter(before);
    Q_ASSERT(envelope == wait.found);
    mailbox.countReceived(*envelope);
    if (Message *message = std::get_if<Message>(&envelope->item)) {
        record.worker.load(std::memory_order_relaxed)->counters.add(Count::Received);
        return Envelope::opened(envelope, *message);
    }
    const std::unique_ptr<Envelope> signal(envelope);
    return std::move(signal->item);
}

} // namespace

/// One look: at what was left over and at what has arrived, once, and at no more than so many. What
/// arrives during the look asks for another turn, so that a flood of messages that do not match keeps
/// neither the worker nor the time-out nor a stop waiting.
bool RuntimeCore::findMessage(Wait &wait, Mailbox &mailbox, bool late)
{
    constexpr int MostLooks = 256;
    MatchWait *const match = wait.kind == Wait::Kind::Match ? static_cast<MatchWait *>(&wait) : nullptr;
    bool collected = wait.closed;
    int looks = 0;
    wait.more = false;
    for (;;) {
        Envelope *envelope = match && match->looked ? match->looked->next : mailbox.first();
        if (!envelope) {
            if (collected) {
                return false;
            }
            collected = true;
            wait.closed = late;
            if (!mailbox.collect())
                return false;
            continue;
        }
        if (++looks > MostLooks) {
            wait.more = true;
            return false;
        }
        if (envelope->isRevoked()) {
            delete mailbox.removeAfter(match ? match->looked : nullptr);
            continue;
        }
        if (match && !match->matches(match->predicate, envelope->item)) {
            match->looked = envelope;
        } else if (envelope->claim(wait.process->pid)) {
            wait.found = envelope;
            return true;
        } else {
            delete mailbox.removeAfter(match ? match->looked : nullptr);
        }
    }
}

bool RuntimeCore::pollJoin(JoinWait &join)
{
    const RecordRef target = table.find(join.target);
    if (target) {
        const std::lock_guard lock(table.relations(*target));
        if (target->life.load(std::memory_order_relaxed) != Life::Reaped) {
            // Its end reads the list under the same mutex when it is reaped.
            if (!join.listed)
                target->rare().joiners.insert(join.process->pid);
            join.listed = true;
            return false;
        }
    }
    join.joined = true;
    return true;
}

bool RuntimeCore::look(Wait &wait)
{
    ProcessRecord &record = *wait.process;
    // Looked at before what is waited for, so that what came in time is not missed.
    const bool late = wait.timed
        && (wait.timeout().count() <= 0
            || (record.alarmSet && record.rareIfAny()->alarm->rang.load(std::memory_order_acquire)));
    try {
        switch (wait.kind) {
        case Wait::Kind::Receive:
        case Wait::Kind::Match:
            if (Mailbox *mailbox = record.mailbox(); mailbox && findMessage(wait, *mailbox, late))
                return true;
            break;
        case Wait::Kind::Join:
            if (pollJoin(static_cast<JoinWait &>(wait)))
                return true;
            break;
        case Wait::Kind::Call:
            if (pollCall(static_cast<CallWait &>(wait), late))
                return true;
            break;
        case Wait::Kind::Flag:
            // Pairs with the release of who sets it, and wakes the process after.
            return static_cast<FlagWait &>(wait).flag.load(std::memory_order_acquire);
        case Wait::Kind::Name:
            if (pollName(static_cast<NameWait &>(wait)))
                return true;
            break;
        case Wait::Kind::Yield:
        case Wait::Kind::Sleep:
            break;
        }
    } catch (...) { // the predicate's: the co_await throws it
        static_cast<MatchWait &>(wait).failure = std::current_exception();
        return true;
    }
    return late && !wait.more;
}

void RuntimeCore::disarm(ProcessRecord &record)
{
    record.alarmSet = false;
    timeOf(record.wait->kind).disarm(*record.rareIfAny()->alarm);
}

void RuntimeCore::forgetJoin(JoinWait &join) noexcept
{
    if (const RecordRef target = table.find(join.target)) {
        const std::lock_guard lock(table.relations(*target));
        if (ProcessRecord::Rare *rare = target->rareIfAny())
            rare->joiners.remove(join.process->pid);
    }
}

void joinForgotten(JoinWait &wait) noexcept
{
    wait.process->core->forgetJoin(wait);
}

std::optional<Received> takeReceivedIfAny(Wait &wait)
{
    if (wait.kind == Wait::Kind::Match && static_cast<MatchWait &>(wait).failure)
        std::rethrow_exception(static_cast<MatchWait &>(wait).failure);
    if (!wait.found)
        return std::nullopt;
    return take(wait);
}

Received takeReceived(Wait &wait)
{
    // Without a time-out it resumes with a message, or with what was thrown.
    if (wait.kind == Wait::Kind::Match && static_cast<MatchWait &>(wait).failure)
        std::rethrow_exception(static_cast<MatchWait &>(wait).failure);
    return take(wait);
}

} // namespace orrery::detail
