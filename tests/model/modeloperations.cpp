// SPDX-License-Identifier: MIT
// What each call of the public API does, and what it gives.
#include "model.h"

#include <algorithm>
#include <utility>

namespace orrery::modelcheck {

namespace {

std::string toText(bool value)
{
    return value ? "true" : "false";
}

bool isFull(std::size_t processes)
{
    return processes >= static_cast<std::size_t>(MostProcesses);
}

} // namespace

void Model::perform(int actor, const Operation &operation)
{
    if (operation.kind == Kind::EnterTask) // a task is but a part of a body that has a name
        return;
    m_actor = actor;
    log(actor, operation.id, resultOf(actor, operation));
    m_actor = Nobody;
}

Outcome Model::resultOf(int actor, const Operation &operation)
{
    const int target = resolve(actor, operation.target);
    const int other = resolve(actor, operation.other);
    const std::string says = messageOf(operation);

    switch (operation.kind) {
    case Kind::Spawn:
    case Kind::SpawnLink:
        return spawn(target, operation);
    case Kind::WhereisOrSpawn:
        return whereisOrSpawn(operation);
    case Kind::Send:
        return {send(target, {.says = says})};
    case Kind::SendNamed:
        return {sendNamed(operation.name, {.says = says})};
    case Kind::Kill:
        return {toText(kill(target))};
    case Kind::Exit:
        return {exit(actor, target, operation.reason)};
    case Kind::SetTrapExit:
        if (isLive(target))
            at(target).trapsExits = operation.flag;
        if (isLive(target) && operation.flag && isWrong(Mutation::TrapCallsAStopOff))
            at(target).stop.reset();
        return {"done"};
    case Kind::SetLabel:
        if (isLive(target))
            at(target).label = says;
        return {toText(isLive(target))};
    case Kind::IsAlive:
        return {toText(target != Nobody && at(target).alive)};
    case Kind::Suspend:
        if (isLive(target))
            ++at(target).suspensions;
        return {toText(isLive(target))};
    case Kind::Resume: {
        const bool was = isLive(target) && at(target).suspensions > 0;
        if (was)
            at(target).suspensions = isWrong(Mutation::ResumeUndoesAll) ? 0 : at(target).suspensions - 1;
        return {toText(was)};
    }
    case Kind::Link:
        return {link(target, other)};
    case Kind::Unlink:
        if (target != Nobody && other != Nobody) {
            at(target).links.erase(other);
            if (!isWrong(Mutation::UnlinkOfOneSide))
                at(other).links.erase(target);
        }
        return {"done"};
    case Kind::Monitor:
        return {monitor(target, other, operation.slot)};
    case Kind::Demonitor:
        return demonitor(operation.slot);
    case Kind::RegisterName:
        return registerName(operation.name, target);
    case Kind::UnregisterName:
        return {unregisterName(operation.name)};
    case Kind::Whereis:
        return {processName(holderOf(operation.name).value_or(Nobody))};
    case Kind::JoinGroup:
        return {joinGroup(operation.name, target)};
    case Kind::LeaveGroup:
        return {leaveGroup(operation.name, target)};
    case Kind::GroupMembers: {
        std::string text = "members";
        for (const int member : membersOf(operation.name))
            text += ' ' + processName(member);
        return {text};
    }
    case Kind::SendGroup:
        return {sendGroup(operation.name, says)};
    case Kind::KillGroup:
        return {killGroup(operation.name)};
    case Kind::SendAfter:
    case Kind::SendAfterNamed:
    case Kind::SendEvery:
    case Kind::SendEveryNamed:
        return {arm(actor, operation)};
    case Kind::Cancel:
        return cancel(operation.slot);
    case Kind::LookAtTimer:
        return {lookAtTimer(operation.slot)};
    case Kind::Advance:
        advance(operation.time);
        return {"done"};
    case Kind::Reply:
        return {reply(operation)};
    case Kind::Forward:
        return {forward(target, operation.slot)};
    case Kind::Shutdown:
        return {std::to_string(beginShutdown())};
    default:
        return {"what is that?"};
    }
}

// With a name that is taken nothing is spawned; nor once shutdown has begun, nor for a parent that is not live.
Outcome Model::spawn(int parent, const Operation &operation)
{
    if (isFull(m_processes.size()))
        return {"no room"};
    const bool links = operation.kind == Kind::SpawnLink;
    const int name = operation.flag ? operation.name : -1;
    if (m_closed || (links && !isLive(parent)) || holderOf(name))
        return {processName(Nobody)};
    const int process = create(operation.script, operation, name);
    if (links)
        link(parent, process);
    return {processName(process)};
}

Outcome Model::whereisOrSpawn(const Operation &operation)
{
    const std::optional<int> holder = holderOf(operation.name);
    if (holder) // once shutdown has begun: the holder, or null, as for any other name
        return {processName(*holder), m_closed ? processName(Nobody) : ""};
    if (m_closed || *Names[static_cast<std::size_t>(operation.name)] == '\0')
        return {processName(Nobody)};
    if (isFull(m_processes.size()))
        return {"no room"};
    Operation plain = operation;
    plain.capacity = RuntimesCapacity;
    return {processName(create(operation.script, plain, operation.name))};
}

std::string Model::exit(int actor, int process, const Reason &reason)
{
    const bool live = isLive(process);
    if (live)
        signalExit(actor, process, reason);
    return toText(live);
}

std::string Model::link(int a, int b)
{
    if (!isLive(a) || !isLive(b) || a == b)
        return toText(false);
    at(b).links.insert(a);
    if (!isWrong(Mutation::LinksTellOneWay))
        at(a).links.insert(b);
    return toText(true);
}

std::string Model::monitor(int watcher, int target, int slot)
{
    auto &kept = m_monitorSlots[static_cast<std::size_t>(slot)];
    kept.reset();
    if (!isLive(watcher))
        return "null";
    const bool stands = target != Nobody && at(target).alive;
    kept = m_monitors.size();
    const int number = static_cast<int>(m_monitors.size());
    m_monitors.push_back({watcher, target, stands, stands && at(target).marked});
    if (!stands && !isWrong(Mutation::DeadAreMonitoredInSilence)) {
        const Reason::Kind reason =
            isWrong(Mutation::DeadTellTheirReason) ? Reason::Kind::Killed : Reason::Kind::NoProcess;
        tell(watcher, {.kind = Item::Kind::Down, .from = target, .monitor = number, .reason = {reason}});
    }
    return "monitor";
}

Outcome Model::demonitor(int slot)
{
    const auto &kept = m_monitorSlots[static_cast<std::size_t>(slot)];
    if (!kept)
        return {toText(false)};
    Monitor &monitor = m_monitors[*kept];
    const bool stood = monitor.stands;
    if (!isWrong(Mutation::DemonitorForgets))
        monitor.stands = false;
    // Once the watcher is ending it hears of nobody: whether that was kept from it is open.
    const bool open = stood && at(monitor.watcher).marked;
    return {toText(stood), open ? toText(!stood) : ""};
}

Outcome Model::registerName(int name, int process)
{
    // Where more than one reason holds, which of them it says is open.
    const bool bad = *Names[static_cast<std::size_t>(name)] == '\0';
    const std::optional<int> holder = holderOf(name);
    const std::string refusal = bad ? "BadName" : holder ? "NameTaken " + processName(*holder) : "";
    if (!isLive(process))
        return {"NoProcess", refusal};
    if (!refusal.empty())
        return {refusal};
    m_names[name] = process;
    at(process).names.insert(name);
    return {"Registered " + processName(process)};
}

std::string Model::unregisterName(int name)
{
    const std::optional<int> holder = holderOf(name);
    if (holder) {
        m_names.erase(name);
        at(*holder).names.erase(name);
    }
    return toText(holder.has_value());
}

std::string Model::joinGroup(int group, int process)
{
    if (!isLive(process) || *Groups[static_cast<std::size_t>(group)] == '\0')
        return toText(false);
    if (!at(process).groups.count(group) || isWrong(Mutation::JoiningTwiceCounts))
        at(process).groups.insert(group);
    return toText(true);
}

std::string Model::leaveGroup(int group, int process)
{
    if (process == Nobody)
        return toText(false);
    std::multiset<int> &groups = at(process).groups;
    const auto found = groups.find(group);
    const bool was = found != groups.end();
    if (was)
        groups.erase(found);
    return toText(was);
}

std::string Model::sendGroup(int group, const std::string &says)
{
    int taken = 0;
    for (const int member : membersOf(group))
        taken += send(member, {.says = says}) == "Delivered" ? 1 : 0;
    return std::to_string(taken);
}

std::string Model::killGroup(int group)
{
    int killed = 0;
    for (const int member : membersOf(group))
        killed += kill(member) ? 1 : 0;
    return std::to_string(killed);
}

/// It counts for whoever sent it, unless that was a timer.
void Model::countSent()
{
    ++m_counts.sent;
    if (m_actor != Nobody)
        ++at(m_actor).sent;
}

/// The first answer to a call that still waits for one counts, whoever gives it.
std::string Model::reply(const Operation &operation)
{
    const std::size_t back = static_cast<std::size_t>(operation.slot);
    if (back >= m_requests.size()) {
        ++m_counts.dropped;
        return toText(false); // a message that is no request
    }
    Call &call = m_calls[static_cast<std::size_t>(m_requests[m_requests.size() - 1 - back].call)];
    const bool counts = call.open || (isWrong(Mutation::SecondReplyCounts) && call.result.starts_with("Replied"));
    if (counts) {
        call.open = false;
        call.result = "Replied " + messageOf(operation);
        countSent();
    } else {
        ++m_counts.dropped;
    }
    return toText(counts);
}

/// A copy of a request may be answered like the request.
std::string Model::forward(int process, int slot)
{
    const std::size_t back = static_cast<std::size_t>(slot);
    if (back >= m_requests.size())
        return "nothing";
    Item copy = m_requests[m_requests.size() - 1 - back];
    return send(process, std::move(copy));
}

} // namespace orrery::modelcheck
