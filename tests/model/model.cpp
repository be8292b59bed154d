// SPDX-License-Identifier: MIT
// Whose turn it is, and what it waits for.
#include "model.h"

#include <algorithm>
#include <utility>

namespace orrery::modelcheck {

std::string toString(const End &end)
{
    return processName(end.process) + " ended: " + toString(end.reason);
}

Model::Model(const Program &program, Mutation wrong)
    : m_program(program), m_wrong(wrong), m_timerSlots(Slots), m_monitorSlots(Slots)
{
}

void Model::log(int actor, int operation, Outcome result)
{
    result.text = outcomeOf(actor, operation, result.text);
    if (!result.orElse.empty())
        result.orElse = outcomeOf(actor, operation, result.orElse);
    m_outcomes.push_back(std::move(result));
}

std::vector<Outcome> Model::takeOutcomes()
{
    return std::exchange(m_outcomes, {});
}

std::vector<End> Model::takeEnds()
{
    return std::exchange(m_ends, {});
}

// A stop takes effect where the process awaits, whatever it waits for and suspended or not. A wait that is not
// fulfilled changes nothing.
void Model::step(int process)
{
    if (!isKnown(process) || !at(process).alive)
        return;
    if (at(process).stop && !(isWrong(Mutation::SuspensionHoldsStopsOff) && at(process).suspensions > 0)) {
        end(process, *at(process).stop);
        return;
    }
    if (at(process).suspensions > 0)
        return;
    if (goesOn(process))
        resume(process);
}

/// Up to the next await, or to the end.
void Model::run(int process)
{
    const std::vector<Operation> &body = at(process).script->body;
    while (at(process).next < body.size()) {
        const Operation &operation = body[at(process).next++];
        if (isAwait(operation.kind)) {
            await(process, operation);
            return;
        }
        if (operation.kind == Kind::Return)
            break;
        if (operation.kind == Kind::Throw) {
            end(process, {isWrong(Mutation::CrashIsNormal) ? Reason::Kind::Normal : Reason::Kind::Crashed,
                          messageOf(operation)});
            return;
        }
        perform(process, operation);
    }
    end(process, {Reason::Kind::Normal});
}

// The time counts from here. One that is to be stopped is stopped here: its request is not sent.
void Model::await(int process, const Operation &operation)
{
    Wait wait{operation, m_now + operation.time, resolve(process, operation.target)};
    if ((operation.kind == Kind::Call || operation.kind == Kind::CallNamed) && !at(process).stop)
        startCall(process, wait);
    at(process).wait = std::move(wait);
}

/// Whether a turn would take it on. It has to be alive.
bool Model::goesOn(int process) const
{
    if (!at(process).started)
        return true;
    const Wait &wait = *at(process).wait;
    switch (wait.operation.kind) {
    case Kind::Receive:
    case Kind::Match:
        return found(process).has_value();
    case Kind::ReceiveFor:
    case Kind::MatchFor:
        return found(process).has_value() || isOver(wait);
    case Kind::Sleep:
        return isOver(wait);
    case Kind::Join:
        if (wait.target == Nobody)
            return !isWrong(Mutation::JoinOfNobodyWaits);
        return !at(wait.target).alive;
    case Kind::Call:
    case Kind::CallNamed:
        return wait.call == Nobody || !m_calls[static_cast<std::size_t>(wait.call)].open || isOver(wait);
    default: // a yield
        return true;
    }
}

/// What its wait gives, and on.
void Model::resume(int process)
{
    if (!std::exchange(at(process).started, true)) {
        run(process);
        return;
    }
    const Wait wait = *std::exchange(at(process).wait, std::nullopt);
    std::string result;
    switch (wait.operation.kind) {
    case Kind::Receive:
    case Kind::ReceiveFor:
    case Kind::Match:
    case Kind::MatchFor: {
        at(process).wait = wait;
        const std::optional<std::size_t> index = found(process);
        at(process).wait.reset();
        const bool matching = wait.operation.kind == Kind::Match || wait.operation.kind == Kind::MatchFor;
        if (index && matching && wait.operation.pattern == Pattern::Throws) {
            end(process, {Reason::Kind::Crashed, messageOf(wait.operation)});
            return;
        }
        result = index && !(isWrong(Mutation::TimeOutBeatsMessage) && wait.operation.kind != Kind::Receive
                            && wait.operation.kind != Kind::Match && isOver(wait))
            ? take(process, *index)
            : "nothing";
        break;
    }
    case Kind::Join:
        result = "true";
        break;
    case Kind::Call:
    case Kind::CallNamed: {
        Call &call = m_calls[static_cast<std::size_t>(wait.call)];
        result = call.open ? "TimedOut" : call.result;
        if (!isWrong(Mutation::LateReplyCounts))
            call.open = false; // an answer that comes from here on is too late
        if (result.starts_with("Replied")) {
            ++m_counts.received;
            ++at(process).received;
        }
        break;
    }
    default:
        result = "on";
    }
    log(process, wait.operation.id, {result});
    run(process);
}

/// The first in its mailbox that it waits for.
std::optional<std::size_t> Model::found(int process) const
{
    const std::vector<Item> &mailbox = at(process).mailbox;
    const Operation &operation = at(process).wait->operation;
    const auto wanted = [&](const Item &item) { return matches(process, operation, item); };
    if (isWrong(Mutation::MatchingTakesTheLast) && operation.kind == Kind::Match) {
        const auto last = std::find_if(mailbox.rbegin(), mailbox.rend(), wanted);
        return last == mailbox.rend() ? std::nullopt : std::optional<std::size_t>(mailbox.rend() - last - 1);
    }
    const auto first = std::find_if(mailbox.begin(), mailbox.end(), wanted);
    return first == mailbox.end() ? std::nullopt : std::optional<std::size_t>(first - mailbox.begin());
}

bool Model::matches(int process, const Operation &operation, const Item &item) const
{
    if (operation.kind == Kind::Receive || operation.kind == Kind::ReceiveFor)
        return true;
    switch (operation.pattern) {
    case Pattern::Anything:
    case Pattern::Throws: // it does so at the first it is shown
        return true;
    case Pattern::Nothing:
        return false;
    case Pattern::Letter:
        return item.kind == Item::Kind::Message && item.says.front() == (operation.flag ? 'p' : 'q');
    case Pattern::AnyExit:
        return item.kind == Item::Kind::Exit;
    case Pattern::ExitFrom: {
        // Of nobody in particular is of anybody.
        const int from = resolve(process, operation.target);
        return item.kind == Item::Kind::Exit && (from == Nobody || item.from == from);
    }
    case Pattern::AnyDown:
        return item.kind == Item::Kind::Down;
    case Pattern::DownOf: {
        const auto &slot = m_monitorSlots[static_cast<std::size_t>(operation.slot)];
        return item.kind == Item::Kind::Down && slot && item.monitor == static_cast<int>(*slot);
    }
    }
    return false;
}

/// Takes it out of the mailbox; what it is, in words.
std::string Model::take(int process, std::size_t index)
{
    std::vector<Item> &mailbox = at(process).mailbox;
    const auto position = mailbox.begin() + static_cast<std::ptrdiff_t>(index);
    const Item item = *position;
    if (isWrong(Mutation::MatchingDropsTheOthers))
        mailbox.erase(mailbox.begin(), position + 1);
    else
        mailbox.erase(position);
    switch (item.kind) {
    case Item::Kind::Message:
        ++m_counts.received;
        ++at(process).received;
        if (item.call != Nobody)
            m_requests.push_back(item);
        return (item.call == Nobody ? "message " : "request ") + item.says;
    case Item::Kind::Exit:
        return "exit from " + processName(item.from) + ": " + toString(item.reason);
    case Item::Kind::Down:
        return "down " + std::to_string(item.monitor) + " of " + processName(item.from) + ": "
            + toString(item.reason);
    }
    return {};
}

/// Sends the request, or knows the answer already.
void Model::startCall(int process, Wait &wait)
{
    const Operation &operation = wait.operation;
    std::string result;
    if (operation.kind == Kind::CallNamed) {
        const std::optional<int> holder = holderOf(operation.name);
        wait.target = holder.value_or(Nobody);
        if (!holder) {
            result = "NoName";
            ++m_counts.dropped;
        }
    }
    m_actor = process;
    wait.call = static_cast<int>(m_calls.size());
    if (result.empty() && wait.target == process && !isWrong(Mutation::CallOfItselfIsSent))
        result = "CallingSelf";
    if (result.empty()) {
        const std::string sent = send(wait.target, {.says = messageOf(operation), .call = wait.call});
        if (sent != "Delivered")
            result = sent;
    }
    m_actor = Nobody;
    m_calls.push_back({process, wait.target, result.empty(), result});
}

std::vector<int> Model::runnable() const
{
    std::vector<int> all;
    for (int i = 0; i < static_cast<int>(m_processes.size()); ++i) {
        if (at(i).alive && (at(i).stop || (at(i).suspensions == 0 && goesOn(i))))
            all.push_back(i);
    }
    return all;
}

} // namespace orrery::modelcheck
