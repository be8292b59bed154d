// SPDX-License-Identifier: MIT
// What a supervisor is asked while it runs.
#include "supervise/supervisor.h"

#include "core/runtimecore.h"

namespace orrery::detail {

void Supervisor::handle(const ChildRequest &request, const Message &message)
{
    const auto reply = [&](const ChildResult &result) { answer(*m_core.facade, message, result); };
    if (m_ending || m_core.shutdown.phase() != orrery::Phase::Running)
        return reply(ChildResult::NoSupervisor);
    if (request.kind == ChildRequest::Kind::Start)
        return startNew(request, message);
    if (request.kind == ChildRequest::Kind::Resize) {
        if (m_spec->strategy != Strategy::Pool)
            return reply(ChildResult::WrongStrategy);
        resize(request.size);
        return reply(ChildResult::Done);
    }
    const auto place = m_ids.constFind(request.id);
    if (place == m_ids.cend())
        return reply(ChildResult::NoChild);
    Child &child = m_children.at(*place);
    if (request.kind == ChildRequest::Kind::Restart)
        restartOne(child, message);
    else
        stopOne(child, request.kind, message);
}

void Supervisor::startNew(const ChildRequest &request, const Message &message)
{
    const auto reply = [&](const ChildResult &result) { answer(*m_core.facade, message, result); };
    const bool isPool = m_spec->strategy == Strategy::Pool;
    if (isPool != (request.spec == nullptr))
        return reply(ChildResult::WrongStrategy);
    if (!isPool) {
        const ChildSpec &spec = *request.spec;
        if (spec.id.isEmpty() || spec.body.isNull()
            || (spec.body.isSupervisor() && !spec.body.supervisor()->problem().isEmpty()))
            return reply(ChildResult::BadChild);
        if (const auto place = m_ids.constFind(spec.id); place != m_ids.cend())
            return reply(ChildResult(ChildResult::IdTaken, m_children.at(*place).pid));
    }
    Child &child = isPool ? addToPool() : add(request.spec);
    child.asks.push_back({request.kind, message});
    toStart(child, startOfGroup());
}

void Supervisor::stopOne(Child &child, ChildRequest::Kind kind, const Message &message)
{
    const bool forgotten = kind == ChildRequest::Kind::Remove || child.wanted == Wanted::Gone
        || child.spec->restart == Restart::Temporary || m_spec->strategy == Strategy::Pool;
    answerStarts(child, ChildResult::Overruled);
    child.asks.push_back({kind, message});
    child.wanted = forgotten ? Wanted::Gone : Wanted::Down;
    child.held = true;
    dismiss(child);
}

/// Has it stopped, or settles it at once where it does not run.
void Supervisor::dismiss(Child &child)
{
    switch (child.phase) {
    case Phase::Starting:
    case Phase::Running:
        setPhase(child, Phase::Leaving);
        break;
    case Phase::Leaving:
    case Phase::Stopping:
        break;
    case Phase::Resting:
    case Phase::Delayed:
    case Phase::Ready: {
        setPhase(child, Phase::Resting);
        const std::vector<Message> stops = take(child, {ChildRequest::Kind::Stop, ChildRequest::Kind::Remove});
        settle(child);
        answerAll(stops, ChildResult::Done);
        break;
    }
    }
}

void Supervisor::restartOne(Child &child, const Message &message)
{
    if (child.wanted == Wanted::Gone)
        return answer(*m_core.facade, message, ChildResult::NoChild);
    child.asks.push_back({ChildRequest::Kind::Restart, message});
    child.wanted = Wanted::Up;
    child.held = false;
    dismiss(child);
}

void Supervisor::resize(qsizetype size)
{
    std::vector<quint64> staying;
    for (const auto &[place, child] : m_children) {
        if (child.wanted != Wanted::Gone)
            staying.push_back(place);
    }
    for (auto count = qsizetype(staying.size()); count < size; ++count)
        toStart(addToPool(), Instant(0));
    for (; qsizetype(staying.size()) > std::max<qsizetype>(size, 0); staying.pop_back()) {
        Child &child = m_children.at(staying.back());
        answerStarts(child, ChildResult::Overruled);
        child.wanted = Wanted::Gone;
        dismiss(child);
    }
}

} // namespace orrery::detail
