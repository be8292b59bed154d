// SPDX-License-Identifier: MIT
// What a process can wait for, and when it is fulfilled.
#include "core/runtimecore.h"

namespace orrery::detail {

namespace {

void drop(Mailbox &mailbox, Envelope *envelope)
{
    mailbox.remove(envelope);
    delete envelope;
}

} // namespace

/// One look: at what was left over and at what has arrived, once, and at no more than so many. What
/// arrives during the look asks for another turn, so that a flood of messages that do not match keeps
/// neither the worker nor the time-out nor a stop waiting.
bool RuntimeCore::findMessage(Wait &wait, Mailbox &mailbox, bool late)
{
    constexpr int MostLooks = 256;
    bool collected = wait.closed;
    int looks = 0;
    wait.more = false;
    for (;;) {
        Envelope *envelope = wait.looked ? wait.looked->next : mailbox.first();
        if (!envelope) {
            if (collected) {
                wait.more = !wait.closed && mailbox.holdsBack();
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
            drop(mailbox, envelope);
            continue;
        }
        if (wait.matches && !wait.matches(wait.predicate, envelope->item)) {
            wait.looked = envelope;
        } else if (envelope->claim(wait.process->pid)) {
            wait.found = envelope;
            return true;
        } else {
            drop(mailbox, envelope);
        }
    }
}

bool RuntimeCore::pollJoin(Wait &wait)
{
    const RecordRef target = table.find(wait.target);
    if (target) {
        const std::lock_guard lock(table.relations(*target));
        if (target->life.load(std::memory_order_relaxed) != Life::Reaped) {
            // Its end reads the list under the same mutex when it is reaped.
            if (!wait.listed)
                target->rare().joiners.insert(wait.process->pid);
            wait.listed = true;
            return false;
        }
    }
    wait.joined = true;
    return true;
}

bool RuntimeCore::poll(Wait &wait)
{
    if (wait.found || wait.failure || wait.expired)
        return true; // decided before a suspension came; or a yield, in its new turn
    ProcessRecord &record = *wait.process;
    // Looked at before what is waited for, so that what came in time is not missed.
    const bool late = wait.timed
        && (wait.timeout.count() <= 0
            || (record.alarmSet && record.rareIfAny()->alarm->rang.load(std::memory_order_acquire)));
    try {
        switch (wait.kind) {
        case Wait::Kind::Receive:
        case Wait::Kind::Match:
            if (Mailbox *mailbox = record.mailbox(); mailbox && findMessage(wait, *mailbox, late))
                return true;
            break;
        case Wait::Kind::Join:
            if (pollJoin(wait))
                return true;
            break;
        case Wait::Kind::Call:
            if (pollCall(wait, late))
                return true;
            break;
        case Wait::Kind::Yield:
        case Wait::Kind::Sleep:
            break;
        }
    } catch (...) { // the predicate's: the co_await throws it
        wait.failure = std::current_exception();
        return true;
    }
    wait.expired = late && !wait.more;
    return wait.expired;
}

void RuntimeCore::disarm(ProcessRecord &record)
{
    record.alarmSet = false;
    timeOf(record.wait->kind).disarm(*record.rareIfAny()->alarm);
}

void RuntimeCore::forgetJoin(Wait &wait) noexcept
{
    if (const RecordRef target = table.find(wait.target)) {
        const std::lock_guard lock(table.relations(*target));
        if (ProcessRecord::Rare *rare = target->rareIfAny())
            rare->joiners.remove(wait.process->pid);
    }
}

void joinForgotten(Wait &wait) noexcept
{
    wait.process->core->forgetJoin(wait);
}

void RuntimeCore::countReceived(ProcessRecord &record)
{
    record.received.store(record.received.load(std::memory_order_relaxed) + 1, std::memory_order_relaxed);
    count(Count::Received);
}

std::optional<Received> takeReceivedIfAny(Wait &wait)
{
    if (wait.failure)
        std::rethrow_exception(wait.failure);
    Envelope *envelope = wait.found;
    if (!envelope)
        return std::nullopt;
    ProcessRecord &record = *wait.process;
    Mailbox &mailbox = *record.mailbox();
    mailbox.remove(envelope);
    mailbox.countRemoved(*envelope);
    const std::unique_ptr<Envelope> owned(envelope);
    if (std::holds_alternative<Message>(owned->item))
        record.core->countReceived(record);
    return std::move(owned->item);
}

Received takeReceived(Wait &wait)
{
    return *takeReceivedIfAny(wait); // without a time-out it resumes with a message, or with what was thrown
}

} // namespace orrery::detail
