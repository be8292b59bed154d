// SPDX-License-Identifier: MIT
// What operations do to the runtime, and what they give, in the words of the model.
#include "world.h"

#include <utility>

namespace orrery::modelcheck {

namespace {

std::string inWords(bool value)
{
    return value ? "true" : "false";
}

std::string inWords(SendResult result)
{
    switch (result.reason()) {
    case SendResult::Delivered:
        return "Delivered";
    case SendResult::NoProcess:
        return "NoProcess";
    case SendResult::NoName:
        return "NoName";
    case SendResult::MailboxFull:
        return "MailboxFull";
    }
    return {};
}

std::string inWords(const World &world, RegisterResult result)
{
    switch (result.reason()) {
    case RegisterResult::Registered:
        return "Registered " + world.toText(result.holder());
    case RegisterResult::NameTaken:
        return "NameTaken " + world.toText(result.holder());
    case RegisterResult::NoProcess:
        return result.holder() ? "NoProcess, and a holder" : "NoProcess";
    case RegisterResult::BadName:
        return result.holder() ? "BadName, and a holder" : "BadName";
    }
    return {};
}

ExitReason toExitReason(const Reason &reason)
{
    switch (reason.kind) {
    case Reason::Kind::Normal:
        return ExitReason::Normal;
    case Reason::Kind::Killed:
        return ExitReason::Killed;
    case Reason::Kind::Shutdown:
        return ExitReason::Shutdown;
    case Reason::Kind::Crashed:
        return ExitReason::crashed(QString::fromStdString(reason.text));
    case Reason::Kind::NoProcess:
        return ExitReason::NoProcess;
    case Reason::Kind::Custom:
        return ExitReason::custom(QString::fromStdString(reason.text));
    }
    return {};
}

RuntimeOptions optionsOf(const Program &program, std::shared_ptr<Clock> clock)
{
    RuntimeOptions options;
    options.workers = 1;
    options.mailboxCapacity = program.capacity;
    options.clock = std::move(clock);
    options.journalCapacity = 1024;
    options.shards = program.shards;
    options.scheduleSeed = program.schedule;
    return options;
}

} // namespace

std::chrono::nanoseconds timeOf(const Operation &operation)
{
    return operation.time * std::chrono::microseconds(250);
}

Reason toReason(const ExitReason &reason)
{
    switch (reason.kind()) {
    case ExitReason::Kind::Normal:
        return {Reason::Kind::Normal};
    case ExitReason::Kind::Killed:
        return {Reason::Kind::Killed};
    case ExitReason::Kind::Shutdown:
        return {Reason::Kind::Shutdown};
    case ExitReason::Kind::Crashed:
        return {Reason::Kind::Crashed, reason.detail().toStdString()};
    case ExitReason::Kind::NoProcess:
        return {Reason::Kind::NoProcess};
    case ExitReason::Kind::Custom:
        return {Reason::Kind::Custom, reason.toString().toStdString()};
    }
    return {};
}

std::string inWords(const ExitReason &reason)
{
    return toString(toReason(reason));
}

QString nameOf(const Operation &operation)
{
    return QString::fromLatin1(Names[static_cast<std::size_t>(operation.name)]);
}

QString groupOf(const Operation &operation)
{
    return QString::fromLatin1(Groups[static_cast<std::size_t>(operation.name)]);
}

World::World(const Program &what)
    : program(what), clock(std::make_shared<ManualClock>()), runtime(std::in_place, optionsOf(what, clock)),
      m_timerSlots(Slots), m_monitorSlots(Slots)
{
}

void World::close()
{
    isClosed = true;
    runtime.reset();
}

void World::log(int actor, int operation, const std::string &result)
{
    outcomes.push_back(outcomeOf(actor, operation, result));
}

Pid World::pidOf(int actor, int process) const
{
    const int number = process == Self ? actor : process;
    const bool known = number >= 0 && number < static_cast<int>(pids.size());
    return known ? pids[static_cast<std::size_t>(number)] : Pid();
}

int World::numberOf(Pid pid) const
{
    for (std::size_t i = 0; i < pids.size(); ++i) {
        if (pids[i] == pid)
            return static_cast<int>(i);
    }
    return pid ? MostProcesses : Nobody; // the first is a pid that nobody was told
}

std::string World::toText(const Received &item)
{
    if (const auto *message = std::get_if<Message>(&item)) {
        if (message->isRequest())
            m_requests.push_back(*message);
        return (message->isRequest() ? "request " : "message ") + message->bytes().toStdString();
    }
    if (const auto *exit = std::get_if<Exit>(&item))
        return "exit from " + toText(exit->from) + ": " + modelcheck::inWords(exit->reason);
    const Down &down = std::get<Down>(item);
    std::size_t number = 0;
    while (number < m_monitors.size() && m_monitors[number] != down.ref)
        ++number;
    return "down " + std::to_string(number) + " of " + toText(down.pid) + ": " + modelcheck::inWords(down.reason);
}

void World::perform(int actor, const Operation &operation)
{
    log(actor, operation.id, resultOf(actor, operation));
}

/// The null message where there was no such request.
const Message *World::request(int back) const
{
    const std::size_t index = static_cast<std::size_t>(back);
    return index < m_requests.size() ? &m_requests[m_requests.size() - 1 - index] : nullptr;
}

std::string World::resultOf(int actor, const Operation &operation)
{
    Runtime &orrery = *runtime;
    const Pid target = pidOf(actor, operation.target);
    const Pid other = pidOf(actor, operation.other);
    const Message message(QByteArray::fromStdString(messageOf(operation)));
    const QString name = nameOf(operation);
    const auto slot = static_cast<std::size_t>(operation.slot);

    switch (operation.kind) {
    case Kind::Spawn:
    case Kind::SpawnLink:
    case Kind::WhereisOrSpawn:
        return spawn(actor, operation);
    case Kind::Send:
        return inWords(orrery.send(target, message));
    case Kind::SendNamed:
        return inWords(orrery.sendNamed(name, message));
    case Kind::Kill:
        return inWords(orrery.kill(target));
    case Kind::Exit:
        return inWords(orrery.exit(target, toExitReason(operation.reason)));
    case Kind::SetTrapExit:
        orrery.setTrapExit(target, operation.flag);
        return "done";
    case Kind::SetLabel:
        return inWords(orrery.setLabel(target, QString::fromStdString(messageOf(operation))));
    case Kind::IsAlive:
        return inWords(orrery.isAlive(target));
    case Kind::Suspend:
        return inWords(orrery.suspend(target));
    case Kind::Resume:
        return inWords(orrery.resume(target));
    case Kind::Link:
        return inWords(orrery.link(target, other));
    case Kind::Unlink:
        orrery.unlink(target, other);
        return "done";
    case Kind::Monitor: {
        const MonitorRef ref = orrery.monitor(target, other);
        m_monitorSlots[slot] = ref;
        if (ref.isNull())
            return "null";
        m_monitors.push_back(ref);
        return ref.watcher() == target ? "monitor" : "monitor of another";
    }
    case Kind::Demonitor:
        return inWords(orrery.demonitor(m_monitorSlots[slot]));
    case Kind::RegisterName:
        return inWords(*this, orrery.registerName(name, target));
    case Kind::UnregisterName:
        return inWords(orrery.unregisterName(name));
    case Kind::Whereis:
        return toText(orrery.whereis(name).value_or(Pid()));
    case Kind::JoinGroup:
        return inWords(orrery.joinGroup(groupOf(operation), target));
    case Kind::LeaveGroup:
        return inWords(orrery.leaveGroup(groupOf(operation), target));
    case Kind::GroupMembers: {
        std::string text = "members";
        for (const Pid member : orrery.groupMembers(groupOf(operation)))
            text += ' ' + toText(member);
        return text;
    }
    case Kind::SendGroup:
        return std::to_string(orrery.sendGroup(groupOf(operation), message));
    case Kind::KillGroup:
        return std::to_string(orrery.killGroup(groupOf(operation)));
    case Kind::SendAfter:
    case Kind::SendAfterNamed:
    case Kind::SendEvery:
    case Kind::SendEveryNamed:
        return arm(actor, operation);
    case Kind::Cancel:
        return inWords(m_timerSlots[slot].cancel());
    case Kind::LookAtTimer: {
        const std::optional<std::chrono::milliseconds> remaining = m_timerSlots[slot].remaining();
        if (remaining.has_value() != m_timerSlots[slot].isPending())
            return "isPending and remaining disagree";
        return remaining ? "in " + std::to_string(remaining->count()) + " ms" : "over";
    }
    case Kind::Advance:
        clock->advance(timeOf(operation));
        return "done";
    case Kind::Reply: {
        const Message *asked = request(operation.slot);
        return inWords(orrery.reply(asked ? *asked : message, message));
    }
    case Kind::Forward: {
        const Message *asked = request(operation.slot);
        return asked ? inWords(orrery.send(target, *asked)) : "nothing";
    }
    case Kind::Shutdown:
        return std::to_string(orrery.shutdown());
    default:
        return "what is that?";
    }
}

std::string World::spawn(int actor, const Operation &operation)
{
    const QString name = nameOf(operation);
    const bool full = pids.size() >= static_cast<std::size_t>(MostProcesses);
    if (operation.kind == Kind::WhereisOrSpawn) {
        if (full && !name.isEmpty() && runtime->phase() == Phase::Running && !runtime->whereis(name))
            return "no room";
        return added(runtime->whereisOrSpawn(name, Body(*this, operation.script)));
    }
    if (full)
        return "no room";
    SpawnOptions options;
    if (operation.flag)
        options.name = name;
    if (operation.capacity != RuntimesCapacity)
        options.mailboxCapacity = operation.capacity;
    if (operation.kind == Kind::Spawn)
        return added(runtime->spawn(Body(*this, operation.script), options));
    return added(runtime->spawnLink(pidOf(actor, operation.target), Body(*this, operation.script), options));
}

/// Notes a pid that was not seen before.
std::string World::added(Pid pid)
{
    if (pid && numberOf(pid) == MostProcesses) {
        if (!pids.empty() && pid < pids.back())
            return "a pid that did not grow";
        pids.push_back(pid);
    }
    return toText(pid);
}

std::string World::arm(int actor, const Operation &operation)
{
    const Pid target = pidOf(actor, operation.target);
    const QString name = nameOf(operation);
    const std::chrono::nanoseconds time = timeOf(operation);
    const Message message(QByteArray::fromStdString(messageOf(operation)));
    TimerRef &timer = m_timerSlots[static_cast<std::size_t>(operation.slot)];
    if (operation.kind == Kind::SendAfter)
        timer = runtime->sendAfter(target, time, message);
    else if (operation.kind == Kind::SendAfterNamed)
        timer = runtime->sendAfter(name, time, message);
    else if (operation.kind == Kind::SendEvery)
        timer = runtime->sendEvery(target, time, message);
    else
        timer = runtime->sendEvery(name, time, message);
    return timer.isPending() ? "pending" : "not pending";
}

} // namespace orrery::modelcheck
