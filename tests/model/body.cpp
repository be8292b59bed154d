// SPDX-License-Identifier: MIT
// What a process of a program is: a coroutine that goes through its script.
#include "world.h"

#include <stdexcept>
#include <utility>

namespace orrery::modelcheck {

namespace {

constexpr auto Ever = std::chrono::hours(24); // of real time, which joins count in

class Wanted
{
public:
    Wanted(World &world, int number, const Operation &operation)
        : m_world(&world), m_number(number), m_operation(&operation)
    {
    }

    bool operator()(const Received &item) const
    {
        switch (m_operation->pattern) {
        case Pattern::Anything:
            return true;
        case Pattern::Nothing:
            return false;
        case Pattern::Letter:
            return match::startsWith(m_operation->flag ? "p" : "q")(item);
        case Pattern::AnyExit:
            return match::exitFrom()(item);
        case Pattern::ExitFrom:
            return match::exitFrom(m_world->pidOf(m_number, m_operation->target))(item);
        case Pattern::AnyDown:
            return std::holds_alternative<Down>(item);
        case Pattern::DownOf:
            return match::downOf(m_world->monitorIn(m_operation->slot))(item);
        case Pattern::Throws:
            throw std::runtime_error(messageOf(*m_operation));
        }
        return false;
    }

private:
    World *m_world;
    int m_number;
    const Operation *m_operation;
};

std::string inWords(World &world, const std::optional<Received> &item)
{
    return item ? world.toText(*item) : "nothing";
}

std::string inWords(const CallResult &result)
{
    switch (result.reason()) {
    case CallResult::Replied:
        return "Replied " + result.reply().bytes().toStdString();
    case CallResult::TimedOut:
        return "TimedOut";
    case CallResult::NoProcess:
        return "NoProcess";
    case CallResult::NoName:
        return "NoName";
    case CallResult::MailboxFull:
        return "MailboxFull";
    case CallResult::Ended:
        return "Ended: " + modelcheck::inWords(result.exitReason());
    case CallResult::CallingSelf:
        return "CallingSelf";
    }
    return {};
}

/// The same for the body itself and for the tasks that it goes into.
template <typename Coroutine>
Coroutine interpret(Context self, World &world, int number, const Script &script, std::size_t next)
{
    while (next < script.body.size()) {
        const Operation &operation = script.body[next++];
        const std::chrono::nanoseconds time = timeOf(operation);
        const Pid target = world.pidOf(number, operation.target);
        const Message message(QByteArray::fromStdString(messageOf(operation)));
        Wanted wanted(world, number, operation);
        std::string result = "on";
        switch (operation.kind) {
        case Kind::Receive: {
            const Received item = co_await self.receive();
            result = world.toText(item);
            break;
        }
        case Kind::ReceiveFor: {
            const std::optional<Received> item = co_await self.receive(time);
            result = inWords(world, item);
            break;
        }
        case Kind::Match: {
            const Received item = co_await self.receiveMatching(wanted);
            result = world.toText(item);
            break;
        }
        case Kind::MatchFor: {
            const std::optional<Received> item = co_await self.receiveMatching(wanted, time);
            result = inWords(world, item);
            break;
        }
        case Kind::Sleep:
            co_await self.sleep(time);
            break;
        case Kind::Yield:
            co_await self.yield();
            break;
        case Kind::Join: {
            const bool joined = co_await self.join(target, Ever);
            result = joined ? "true" : "false";
            break;
        }
        case Kind::Call: {
            const CallResult answer = co_await self.call(target, message, time);
            result = inWords(answer);
            break;
        }
        case Kind::CallNamed: {
            const QString name = nameOf(operation);
            const CallResult answer = co_await self.call(name, message, time);
            result = inWords(answer);
            break;
        }
        case Kind::EnterTask:
            co_await interpret<Task<>>(self, world, number, script, next);
            co_return;
        case Kind::Return:
            co_return;
        case Kind::Throw:
            throw std::runtime_error(messageOf(operation));
        default:
            world.perform(number, operation);
            continue;
        }
        world.log(number, operation.id, result);
    }
}

} // namespace

Body::Body(World &world, int script) : m_world(&world), m_script(script), m_number(static_cast<int>(world.pids.size()))
{
    ++world.callables;
}

Body::Body(Body &&other) noexcept
    : m_world(std::exchange(other.m_world, nullptr)), m_script(other.m_script), m_number(other.m_number)
{
}

Body::~Body()
{
    if (!m_world)
        return;
    --m_world->callables;
    const bool wasSpawned = m_number < static_cast<int>(m_world->pids.size());
    if (!wasSpawned || m_world->isClosed)
        return;
    for (const Operation &operation : m_world->program.scripts[static_cast<std::size_t>(m_script)].farewell)
        m_world->perform(m_number, operation);
}

Process Body::operator()(Context self)
{
    return interpret<Process>(self, *m_world, m_number, m_world->program.scripts[static_cast<std::size_t>(m_script)],
                              0);
}

} // namespace orrery::modelcheck
