// SPDX-License-Identifier: MIT
// Processes, their mailboxes and what reaches them, and what can be seen of them.
#include "model.h"

#include <algorithm>

namespace orrery::modelcheck {

int Model::create(int script, const Operation &operation, int name)
{
    const int process = static_cast<int>(m_processes.size());
    Process made;
    made.script = &m_program.scripts[static_cast<std::size_t>(script)];
    made.capacity = operation.capacity == RuntimesCapacity ? m_program.capacity : operation.capacity;
    m_processes.push_back(std::move(made));
    if (name >= 0 && *Names[static_cast<std::size_t>(name)] != '\0')
        registerName(name, process);
    return process;
}

int Model::resolve(int actor, int process) const
{
    const int number = process == Self ? actor : process;
    return number < static_cast<int>(m_processes.size()) ? number : Nobody;
}

/// Whether anything can still be added to it.
bool Model::isLive(int process) const
{
    return process != Nobody && !at(process).marked;
}

int Model::userMessages(const Process &process) const
{
    const auto takesRoom = [this](const Item &item) {
        if (item.kind != Item::Kind::Message)
            return isWrong(Mutation::SignalsTakeRoom);
        return item.call == Nobody || !isWrong(Mutation::RequestsTakeNoRoom);
    };
    return static_cast<int>(std::count_if(process.mailbox.begin(), process.mailbox.end(), takesRoom));
}

/// A user's message: refused where the mailbox holds as many as it may.
std::string Model::send(int process, Item item)
{
    if (!isLive(process)) {
        ++m_counts.dropped;
        return "NoProcess";
    }
    Process &receiver = at(process);
    const bool findsRoom = item.timer != Nobody && isWrong(Mutation::TimersFindRoom);
    if (receiver.capacity > 0 && userMessages(receiver) >= receiver.capacity && !findsRoom) {
        ++receiver.refused;
        ++m_counts.dropped;
        return "MailboxFull";
    }
    const bool ofTimer = item.timer != Nobody;
    receiver.mailbox.push_back(std::move(item));
    if (ofTimer)
        ++m_counts.sent;
    else
        countSent();
    return "Delivered";
}

std::string Model::sendNamed(int name, Item item)
{
    if (const std::optional<int> holder = holderOf(name))
        return send(*holder, std::move(item));
    ++m_counts.dropped;
    return "NoName";
}

/// A signal: never refused.
void Model::tell(int process, Item signal)
{
    if (!isLive(process))
        return;
    const Process &receiver = at(process);
    if (isWrong(Mutation::FullMailboxesRefuseSignals) && receiver.capacity > 0
        && userMessages(receiver) >= receiver.capacity)
        return;
    at(process).mailbox.push_back(std::move(signal));
}

bool Model::kill(int process)
{
    if (!isLive(process))
        return false;
    if (isWrong(Mutation::KillCanBeTrapped))
        signalExit(Nobody, process, {Reason::Kind::Killed});
    else
        requestStop(process, {Reason::Kind::Killed});
    return true;
}

void Model::signalExit(int from, int process, const Reason &reason)
{
    const bool untrappable = isWrong(Mutation::KilledCannotBeTrapped) && reason.kind == Reason::Kind::Killed;
    if (at(process).trapsExits && !untrappable)
        tell(process, {.kind = Item::Kind::Exit, .from = from, .reason = reason});
    else if (reason.kind != Reason::Kind::Normal || (isWrong(Mutation::NormalTakesLinksAlong) && from != Nobody))
        requestStop(process, reason);
}

/// It is stopped at its next await. The first reason counts.
void Model::requestStop(int process, const Reason &reason)
{
    if (isLive(process) && (!at(process).stop || isWrong(Mutation::LastStopCounts)))
        at(process).stop = reason;
}

std::optional<int> Model::holderOf(int name) const
{
    const auto found = m_names.find(name);
    return found == m_names.end() ? std::nullopt : std::optional<int>(found->second);
}

std::vector<int> Model::membersOf(int group) const
{
    std::vector<int> members;
    for (int i = 0; i < static_cast<int>(m_processes.size()); ++i) {
        if (at(i).groups.count(group))
            members.push_back(i);
    }
    return members;
}

View Model::view() const
{
    View view;
    view.spawned = static_cast<int>(m_processes.size());
    for (int i = 0; i < view.spawned; ++i) {
        const Process &process = at(i);
        ProcessView &seen = view.processes.emplace_back();
        seen.alive = process.alive;
        view.finished += process.alive ? 0 : 1;
        if (!process.alive)
            continue;
        view.live.push_back(i);
        // A process that has something to do waits for its turn; one that has not may have been woken in vain.
        if (process.stop)
            seen.state = Runnable | Suspended;
        else if (process.suspensions > 0)
            seen.state = Suspended;
        else
            seen.state = goesOn(i) ? unsigned(Runnable) : Runnable | Waiting;
        seen.trapsExits = process.trapsExits;
        seen.label = process.label;
        seen.names.assign(process.names.begin(), process.names.end());
        seen.groups.assign(process.groups.begin(), process.groups.end());
        seen.links.assign(process.links.begin(), process.links.end());
        for (const Monitor &monitor : m_monitors) {
            if (monitor.stands && monitor.watcher == i)
                seen.monitors.push_back(monitor.target);
            if (monitor.stands && monitor.target == i)
                seen.monitoredBy.push_back(monitor.watcher);
        }
        std::sort(seen.monitors.begin(), seen.monitors.end());
        std::sort(seen.monitoredBy.begin(), seen.monitoredBy.end());
        seen.depth = static_cast<int>(process.mailbox.size());
        seen.capacity = process.capacity;
        seen.refused = process.refused;
        seen.sent = process.sent;
        seen.received = process.received;
        for (const Timer &timer : m_timers)
            seen.timers += timer.pending && timer.target == i ? 1 : 0;
    }
    for (int name = 0; name < static_cast<int>(Names.size()); ++name)
        view.holders.push_back(holderOf(name).value_or(Nobody));
    for (int group = 0; group < static_cast<int>(Groups.size()); ++group)
        view.members.push_back(membersOf(group));
    for (const Timer &timer : m_timers) {
        if (timer.pending)
            view.timers.push_back({timer.target, timer.name, (timer.due - m_now + 3) / 4, (timer.period + 3) / 4,
                                   timer.says, timer.madeBy});
    }
    std::sort(view.timers.begin(), view.timers.end());
    if (m_counted)
        view.counts = m_counts;
    view.callables = view.spawned - view.finished;
    return view;
}

} // namespace orrery::modelcheck
