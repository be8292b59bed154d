// SPDX-License-Identifier: MIT
// A supervisor as a process, and how it is asked from outside.
#include "supervise/supervise.h"

#include "core/runtimecore.h"
#include "process/endwith.h"
#include "supervise/supervisor.h"

#include <utility>

namespace orrery {

namespace detail {

namespace {

Process superviseChildren(Context self, RuntimeCore &core, std::shared_ptr<SupervisorBoard> board,
                          std::shared_ptr<const SupervisorSpec> spec, Pid parent)
{
    Supervisor supervisor(core, std::move(board), std::move(spec), parent);
    while (supervisor.goOn()) {
        if (const std::optional<std::chrono::nanoseconds> span = supervisor.untilDue()) {
            const std::optional<Received> item = co_await self.receive(*span);
            if (item)
                supervisor.take(*item);
        } else {
            const Received item = co_await self.receive();
            supervisor.take(item);
        }
    }
    throw EndWith{supervisor.reason()};
}

ChildRequestRef startRequest(std::shared_ptr<const ChildSpec> spec)
{
    auto request = std::make_shared<ChildRequest>(ChildRequest::Kind::Start);
    request->spec = std::move(spec);
    return request;
}

ChildRequestRef resizeRequest(qsizetype size)
{
    auto request = std::make_shared<ChildRequest>(ChildRequest::Kind::Resize);
    request->size = size;
    return request;
}

ChildResult ask(RuntimeCore &core, Pid supervisor, ChildRequestRef request, std::chrono::milliseconds timeout)
{
    if (!core.supervisors.contains(supervisor))
        return ChildResult::NoSupervisor;
    if (core.runsHere())
        return core.send(supervisor, Message::fromValue(std::move(request))) ? ChildResult::Asked
                                                                            : ChildResult::NoSupervisor;
    const auto outcome = std::make_shared<ChildOutcome>();
    request->outcome = outcome;
    if (!core.send(supervisor, Message::fromValue(std::exchange(request, nullptr))))
        return ChildResult::NoSupervisor;
    ChildResult result = ChildResult::TimedOut;
    core.waitUntil(toNanoseconds(timeout), [&](auto until) {
        const std::optional<ChildResult> done = outcome->waitUntil(until);
        result = done.value_or(ChildResult::TimedOut);
        return done.has_value();
    });
    return result;
}

Task<ChildResult> askFrom(Context self, RuntimeCore &core, Pid supervisor, ChildRequestRef request,
                          std::chrono::milliseconds timeout)
{
    if (!core.supervisors.contains(supervisor))
        co_return ChildResult::NoSupervisor;
    const CallResult answer = co_await self.call(supervisor, Message::fromValue(std::move(request)), timeout);
    if (answer)
        co_return answer.reply().value().value<ChildResult>();
    co_return answer == CallResult::TimedOut ? ChildResult::TimedOut : ChildResult::NoSupervisor;
}

} // namespace

SupervisorStart prepareSupervisor(RuntimeCore &core, std::shared_ptr<const SupervisorSpec> spec, Pid parent)
{
    auto board = std::make_shared<SupervisorBoard>(*spec, parent);
    auto entry = std::make_unique<SupervisorList::Entry>(core.supervisors, board);
    Body body([&core, board, entry = std::move(entry), spec = std::move(spec), parent](Context self) {
        return superviseChildren(self, core, board, spec, parent);
    });
    return {std::move(body), std::move(board)};
}

} // namespace detail

using detail::ChildRequest;

Pid Runtime::supervise(SupervisorSpec spec, const SpawnOptions &options)
{
    if (!spec.problem().isEmpty())
        return {};
    SpawnOptions own = options;
    own.mailboxCapacity = 0;
    detail::SupervisorStart start =
        detail::prepareSupervisor(*d, std::make_shared<const SupervisorSpec>(std::move(spec)), Pid());
    const Pid pid = d->spawn(std::move(start.body), own);
    if (pid)
        d->supervisors.add(pid, start.board);
    return pid;
}

ChildResult Runtime::startChild(Pid supervisor, const ChildSpec &child, std::chrono::milliseconds timeout)
{
    return detail::ask(*d, supervisor, detail::startRequest(std::make_shared<const ChildSpec>(child)), timeout);
}

ChildResult Runtime::startChild(Pid pool, std::chrono::milliseconds timeout)
{
    return detail::ask(*d, pool, detail::startRequest(nullptr), timeout);
}

ChildResult Runtime::stopChild(Pid supervisor, const QString &id, std::chrono::milliseconds timeout)
{
    return detail::ask(*d, supervisor, std::make_shared<ChildRequest>(ChildRequest::Kind::Stop, id), timeout);
}

ChildResult Runtime::restartChild(Pid supervisor, const QString &id, std::chrono::milliseconds timeout)
{
    return detail::ask(*d, supervisor, std::make_shared<ChildRequest>(ChildRequest::Kind::Restart, id), timeout);
}

ChildResult Runtime::removeChild(Pid supervisor, const QString &id, std::chrono::milliseconds timeout)
{
    return detail::ask(*d, supervisor, std::make_shared<ChildRequest>(ChildRequest::Kind::Remove, id), timeout);
}

ChildResult Runtime::resizePool(Pid pool, qsizetype children, std::chrono::milliseconds timeout)
{
    return detail::ask(*d, pool, detail::resizeRequest(children), timeout);
}

Task<ChildResult> Context::startChild(Pid supervisor, const ChildSpec &child, std::chrono::milliseconds timeout) const
{
    return detail::askFrom(*this, *m_process->core, supervisor,
                           detail::startRequest(std::make_shared<const ChildSpec>(child)), timeout);
}

Task<ChildResult> Context::startChild(Pid pool, std::chrono::milliseconds timeout) const
{
    return detail::askFrom(*this, *m_process->core, pool, detail::startRequest(nullptr), timeout);
}

Task<ChildResult> Context::stopChild(Pid supervisor, const QString &id, std::chrono::milliseconds timeout) const
{
    return detail::askFrom(*this, *m_process->core, supervisor,
                           std::make_shared<ChildRequest>(ChildRequest::Kind::Stop, id), timeout);
}

Task<ChildResult> Context::restartChild(Pid supervisor, const QString &id, std::chrono::milliseconds timeout) const
{
    return detail::askFrom(*this, *m_process->core, supervisor,
                           std::make_shared<ChildRequest>(ChildRequest::Kind::Restart, id), timeout);
}

Task<ChildResult> Context::removeChild(Pid supervisor, const QString &id, std::chrono::milliseconds timeout) const
{
    return detail::askFrom(*this, *m_process->core, supervisor,
                           std::make_shared<ChildRequest>(ChildRequest::Kind::Remove, id), timeout);
}

Task<ChildResult> Context::resizePool(Pid pool, qsizetype children, std::chrono::milliseconds timeout) const
{
    return detail::askFrom(*this, *m_process->core, pool, detail::resizeRequest(children), timeout);
}

} // namespace orrery
