// SPDX-License-Identifier: MIT
// Requests and replies. A reply goes to the call itself, past the mailbox: so it is found at once however much waits
// there, and one that comes late finds no call and is dropped.
#include "core/runtimecore.h"

#include <utility>

namespace orrery::detail {

void RuntimeCore::beginCall(CallWait &call)
{
    // Answered by its own failure, where the request does not get into the mailbox.
    if (!sendRequest(call))
        call.answered.store(true, std::memory_order_relaxed);
}

/// False, with the call's result set, where it was not sent.
bool RuntimeCore::sendRequest(CallWait &call)
{
    ProcessRecord &record = *call.process;
    const RecordRef target = call.byName ? registry.findRecord(call.name) : table.find(call.target);
    if (!target) {
        call.result = call.byName ? CallResult::NoName : CallResult::NoProcess;
        refuse(call.byName ? SendResult::NoName : SendResult::NoProcess, call.message, call.target,
               call.byName ? &call.name : nullptr);
        return false;
    }
    call.target = target->pid;
    if (target.get() == &record) {
        call.result = CallResult::CallingSelf;
        return false;
    }
    const CallId id{number, record.pid, ++record.rare().lastCall};
    {
        const PairLock lock(table, record, *target);
        if (target->life.load(std::memory_order_relaxed) == Life::Live) {
            target->rare().ties.callers.insert(record.pid, id.serial);
            record.rare().call = &call;
            call.serial = id.serial;
        }
    }
    if (call.serial == 0) {
        call.result = CallResult::NoProcess;
        refuse(SendResult::NoProcess, call.message, call.target);
        return false;
    }
    MessageAccess::setCaller(call.message, id);
    const SendResult sent = deliver(*target, std::move(call.message), scheduler.currentWorker());
    if (sent)
        return true;
    forgetCall(call);
    call.result = sent == SendResult::MailboxFull ? CallResult::MailboxFull : CallResult::NoProcess;
    return false;
}

bool RuntimeCore::pollCall(CallWait &call, bool late)
{
    ProcessRecord &record = *call.process;
    if (call.answered.load(std::memory_order_acquire))
        return true;
    if (!late)
        return false;
    const std::lock_guard lock(table.relations(record));
    record.rare().call = nullptr; // from here on a reply finds nobody
    call.answered.store(true, std::memory_order_relaxed);
    return true;
}

/// Whoever is first answers: a reply, or the end of who was asked. False where it was not.
bool RuntimeCore::answer(CallId id, CallResult &&result)
{
    const RecordRef record = table.find(id.caller);
    if (!record)
        return false;
    {
        const std::lock_guard lock(table.relations(*record));
        ProcessRecord::Rare *rare = record->rareIfAny();
        if (record->life.load(std::memory_order_relaxed) != Life::Live || !rare || !rare->call
            || rare->call->serial != id.serial)
            return false;
        CallWait *call = std::exchange(rare->call, nullptr);
        // Counted before it can be received.
        if (result == CallResult::Replied)
            countSent(scheduler.currentWorker());
        call->result = std::move(result);
        call->answered.store(true, std::memory_order_release);
    }
    wake(*record);
    return true;
}

bool RuntimeCore::reply(const Message &request, Message &&message)
{
    const CallId id = MessageAccess::caller(request);
    const bool isOurs = id.serial != 0 && id.runtime == number;
    CallResult result(std::move(message));
    if (isOurs && answer(id, std::move(result))) // and is left as it was where it finds nobody
        return true;
    const ProcessRecord *const sender = caller();
    lose({DeadLetter::Reason::LateReply, result.reply(), isOurs ? id.caller : Pid(), nullptr, sender ? sender->pid : Pid()});
    return false;
}

void RuntimeCore::forgetCall(CallWait &call) noexcept
{
    {
        const std::lock_guard lock(table.relations(*call.process));
        call.process->rare().call = nullptr;
    }
    if (const RecordRef target = table.find(call.target)) {
        const std::lock_guard lock(table.relations(*target));
        if (ProcessRecord::Rare *rare = target->rareIfAny())
            rare->ties.callers.remove(call.process->pid);
    }
    if (call.result == CallResult::Replied) // and was not taken: the caller was stopped meanwhile
        count(Count::Discarded);
    call.serial = 0;
}

CallResult RuntimeCore::takeResult(CallWait &call)
{
    if (call.result == CallResult::Replied) {
        auto &replies = call.process->rare().replies;
        replies.store(replies.load(std::memory_order_relaxed) + 1, std::memory_order_relaxed);
        count(Count::Received);
    }
    return std::exchange(call.result, CallResult::TimedOut);
}

void callForgotten(CallWait &call) noexcept
{
    call.process->core->forgetCall(call);
}

CallResult takeCallResult(CallWait &call)
{
    return call.process->core->takeResult(call);
}

} // namespace orrery::detail
