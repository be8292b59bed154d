// SPDX-License-Identifier: MIT
#include "program.h"

#include <algorithm>
#include <set>

namespace orrery::modelcheck {

namespace {

std::string quoted(const char *text)
{
    return '"' + std::string(text) + '"';
}

std::string name(const Operation &operation)
{
    return quoted(Names[static_cast<std::size_t>(operation.name)]);
}

std::string group(const Operation &operation)
{
    return quoted(Groups[static_cast<std::size_t>(operation.name)]);
}

std::string time(const Operation &operation)
{
    std::string whole = std::to_string(operation.time / 4);
    static constexpr std::array<const char *, 4> Fractions{"", ".25", ".5", ".75"};
    return whole + Fractions[static_cast<std::size_t>(operation.time < 0 ? 0 : operation.time % 4)] + " ms";
}

std::string slot(const Operation &operation)
{
    return '[' + std::to_string(operation.slot) + ']';
}

std::string message(const Operation &operation)
{
    return quoted(messageOf(operation).c_str());
}

std::string spawned(const Operation &operation)
{
    std::string text = "script " + std::to_string(operation.script);
    if (operation.flag && operation.kind != Kind::WhereisOrSpawn)
        text += ", name " + name(operation);
    if (operation.capacity != RuntimesCapacity)
        text += ", capacity " + std::to_string(operation.capacity);
    return text;
}

std::string pattern(const Operation &operation)
{
    switch (operation.pattern) {
    case Pattern::Anything:
        return "anything";
    case Pattern::Nothing:
        return "nothing";
    case Pattern::Letter:
        return operation.flag ? "message p…" : "message q…";
    case Pattern::AnyExit:
        return "any exit";
    case Pattern::ExitFrom:
        return "exit from " + processName(operation.target);
    case Pattern::AnyDown:
        return "any down";
    case Pattern::DownOf:
        return "down of monitors" + slot(operation);
    case Pattern::Throws:
        return "throw at the first";
    }
    return {};
}

std::string block(const char *title, const std::vector<Operation> &operations)
{
    std::string text = std::string(title) + "\n";
    for (auto at = operations.begin(); at != operations.end();) {
        const auto end = at->kind == Kind::Step
            ? std::find_if(at, operations.end(), [](const Operation &next) { return next.kind != Kind::Step; })
            : at + 1;
        text += "    #" + std::to_string(at->id) + ' ' + toString(*at);
        if (end - at > 1)
            text += " × " + std::to_string(end - at);
        text += '\n';
        at = end;
    }
    return text;
}

void collectSpawned(const std::vector<Operation> &operations, std::set<int> &scripts)
{
    for (const Operation &operation : operations) {
        if (operation.kind == Kind::Spawn || operation.kind == Kind::SpawnLink
            || operation.kind == Kind::WhereisOrSpawn)
            scripts.insert(operation.script);
    }
}

} // namespace

std::string toString(const Reason &reason)
{
    switch (reason.kind) {
    case Reason::Kind::Normal:
        return "normal";
    case Reason::Kind::Killed:
        return "killed";
    case Reason::Kind::Shutdown:
        return "shutdown";
    case Reason::Kind::Crashed:
        return "crashed(" + reason.text + ')';
    case Reason::Kind::NoProcess:
        return "no process";
    case Reason::Kind::Custom:
        return "custom(" + reason.text + ')';
    }
    return {};
}

std::string processName(int process)
{
    switch (process) {
    case Self:
        return "self";
    case Nobody:
        return "nobody";
    default:
        return 'P' + std::to_string(process);
    }
}

bool isAwait(Kind kind)
{
    return kind >= Kind::Receive && kind <= Kind::CallNamed;
}

std::string messageOf(const Operation &operation)
{
    return (operation.flag ? 'p' : 'q') + std::to_string(operation.id);
}

std::string toString(const Operation &operation)
{
    const std::string target = processName(operation.target);
    switch (operation.kind) {
    case Kind::Spawn:
        return "spawn(" + spawned(operation) + ')';
    case Kind::SpawnLink:
        return "spawnLink(" + target + ", " + spawned(operation) + ')';
    case Kind::WhereisOrSpawn:
        return "whereisOrSpawn(" + name(operation) + ", " + spawned(operation) + ')';
    case Kind::Send:
        return "send(" + target + ", " + message(operation) + ')';
    case Kind::SendNamed:
        return "sendNamed(" + name(operation) + ", " + message(operation) + ')';
    case Kind::Kill:
        return "kill(" + target + ')';
    case Kind::Exit:
        return "exit(" + target + ", " + toString(operation.reason) + ')';
    case Kind::SetTrapExit:
        return "setTrapExit(" + target + (operation.flag ? ", true)" : ", false)");
    case Kind::SetLabel:
        return "setLabel(" + target + ", " + message(operation) + ')';
    case Kind::IsAlive:
        return "isAlive(" + target + ')';
    case Kind::Suspend:
        return "suspend(" + target + ')';
    case Kind::Resume:
        return "resume(" + target + ')';
    case Kind::Link:
        return "link(" + target + ", " + processName(operation.other) + ')';
    case Kind::Unlink:
        return "unlink(" + target + ", " + processName(operation.other) + ')';
    case Kind::Monitor:
        return "monitors" + slot(operation) + " = monitor(" + target + ", " + processName(operation.other) + ')';
    case Kind::Demonitor:
        return "demonitor(monitors" + slot(operation) + ')';
    case Kind::RegisterName:
        return "registerName(" + name(operation) + ", " + target + ')';
    case Kind::UnregisterName:
        return "unregisterName(" + name(operation) + ')';
    case Kind::Whereis:
        return "whereis(" + name(operation) + ')';
    case Kind::JoinGroup:
        return "joinGroup(" + group(operation) + ", " + target + ')';
    case Kind::LeaveGroup:
        return "leaveGroup(" + group(operation) + ", " + target + ')';
    case Kind::GroupMembers:
        return "groupMembers(" + group(operation) + ')';
    case Kind::SendGroup:
        return "sendGroup(" + group(operation) + ", " + message(operation) + ')';
    case Kind::KillGroup:
        return "killGroup(" + group(operation) + ')';
    case Kind::SendAfter:
        return "timers" + slot(operation) + " = sendAfter(" + target + ", " + time(operation) + ", "
            + message(operation) + ')';
    case Kind::SendAfterNamed:
        return "timers" + slot(operation) + " = sendAfter(" + name(operation) + ", " + time(operation) + ", "
            + message(operation) + ')';
    case Kind::SendEvery:
        return "timers" + slot(operation) + " = sendEvery(" + target + ", " + time(operation) + ", "
            + message(operation) + ')';
    case Kind::SendEveryNamed:
        return "timers" + slot(operation) + " = sendEvery(" + name(operation) + ", " + time(operation) + ", "
            + message(operation) + ')';
    case Kind::Cancel:
        return "timers" + slot(operation) + ".cancel()";
    case Kind::LookAtTimer:
        return "timers" + slot(operation) + ".isPending(), .remaining()";
    case Kind::Advance:
        return "clock.advance(" + time(operation) + ')';
    case Kind::Reply:
        return "reply(requests" + slot(operation) + ", " + message(operation) + ')';
    case Kind::Forward:
        return "send(" + target + ", requests" + slot(operation) + ')';
    case Kind::Receive:
        return "co_await receive()";
    case Kind::ReceiveFor:
        return "co_await receive(" + time(operation) + ')';
    case Kind::Match:
        return "co_await receiveMatching(" + pattern(operation) + ')';
    case Kind::MatchFor:
        return "co_await receiveMatching(" + pattern(operation) + ", " + time(operation) + ')';
    case Kind::Sleep:
        return "co_await sleep(" + time(operation) + ')';
    case Kind::Yield:
        return "co_await yield()";
    case Kind::Join:
        return "co_await join(" + target + ", ever)";
    case Kind::Call:
        return "co_await call(" + target + ", " + message(operation) + ", " + time(operation) + ')';
    case Kind::CallNamed:
        return "co_await call(" + name(operation) + ", " + message(operation) + ", " + time(operation) + ')';
    case Kind::EnterTask:
        return "co_await a task of the rest";
    case Kind::Return:
        return "co_return";
    case Kind::Throw:
        return "throw";
    case Kind::Step:
        return "step()";
    case Kind::Settle:
        return "step() until nobody is runnable";
    case Kind::Shutdown:
        return "shutdown()";
    case Kind::GracefulShutdown:
        return "shutdown({ .grace = " + time(operation) + " })";
    }
    return {};
}

std::string outcomeOf(int actor, int operation, const std::string &result)
{
    const std::string who = actor == Nobody ? "outside" : processName(actor);
    return who + " #" + std::to_string(operation) + ' ' + result;
}

int sizeOf(const Program &program)
{
    std::size_t size = 0;
    for (const Script &script : program.scripts)
        size += script.body.size() + script.farewell.size();
    const auto isTurn = [](const Operation &operation) {
        return operation.kind == Kind::Step || operation.kind == Kind::Settle;
    };
    const auto turns = std::count_if(program.outside.begin(), program.outside.end(), isTurn);
    return static_cast<int>(size + program.outside.size()) - static_cast<int>(turns);
}

std::string toString(const Program &program)
{
    std::string text = "runtime: scheduleSeed " + std::to_string(program.schedule);
    if (program.capacity != 0)
        text += ", mailboxCapacity " + std::to_string(program.capacity);
    if (program.shards != 0)
        text += ", shards " + std::to_string(program.shards);
    text += '\n' + block("outside:", program.outside);

    std::set<int> spawned;
    collectSpawned(program.outside, spawned);
    for (const Script &script : program.scripts) {
        collectSpawned(script.body, spawned);
        collectSpawned(script.farewell, spawned);
    }
    for (const int number : spawned) {
        const Script &script = program.scripts[static_cast<std::size_t>(number)];
        text += block(("script " + std::to_string(number) + ":").c_str(), script.body);
        if (!script.farewell.empty())
            text += block("  its destructor:", script.farewell);
    }
    return text;
}

} // namespace orrery::modelcheck
