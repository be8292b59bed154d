// SPDX-License-Identifier: MIT
// What a supervisor receives, and which children it starts again.
#include "supervise/supervisor.h"

#include "core/logging.h"
#include "core/runtimecore.h"

#include <algorithm>
#include <utility>

namespace orrery::detail {

Supervisor::Supervisor(RuntimeCore &core, std::shared_ptr<SupervisorBoard> board,
                       std::shared_ptr<const SupervisorSpec> spec, Pid parent)
    : m_core(core), m_record(*core.caller()), m_board(std::move(board)), m_spec(std::move(spec)), m_parent(parent)
{
    m_core.setTrapExit(m_record.pid, true);
    m_core.supervisors.add(m_record.pid, m_board);
    m_now = m_core.now();
    if (m_spec->strategy == Strategy::Pool) {
        for (int i = 0; i < m_spec->poolSize; ++i)
            toStart(addToPool(), m_now);
    } else {
        for (const ChildSpec &child : m_spec->children)
            toStart(add(std::make_shared<const ChildSpec>(child)), m_now);
    }
}

/// Whether the children are started again together.
bool Supervisor::isGrouped() const noexcept
{
    return m_spec->strategy == Strategy::OneForAll || m_spec->strategy == Strategy::RestForOne;
}

bool Supervisor::goesInOrder() const noexcept
{
    return isGrouped() || (m_spec->strategy != Strategy::Pool && (m_initial || m_ending));
}

bool Supervisor::goOn()
{
    m_now = m_core.now();
    m_more = false;
    handleDue();
    stopLeaving();
    if (m_ending)
        return !in(Phase::Leaving).empty() || !in(Phase::Stopping).empty();
    startReady();
    if (m_initial && !m_ending && in(Phase::Ready).empty() && in(Phase::Starting).empty() && m_awaited.isEmpty()) {
        m_initial = false;
        if (m_parent)
            m_core.send(m_parent, Message::fromValue(ChildReady{m_record.pid}));
    }
    return true;
}

std::optional<std::chrono::nanoseconds> Supervisor::untilDue() const
{
    if (m_more)
        return std::chrono::nanoseconds(0);
    if (m_due.empty())
        return std::nullopt;
    return std::max(m_due.begin()->first - m_core.now(), std::chrono::nanoseconds(0));
}

void Supervisor::take(const Received &item)
{
    m_now = m_core.now();
    if (const auto *down = std::get_if<Down>(&item)) {
        const auto place = m_pids.constFind(down->pid);
        if (place == m_pids.cend())
            return endAwaited(down->pid);
        Child &child = m_children.at(*place);
        if (child.monitor == down->ref) // somebody may have set further monitors
            ended(child, down->reason);
    } else if (const auto *exit = std::get_if<Exit>(&item)) {
        // A child's end is told by its monitor as well, which nobody can pretend. What else a child sends is not obeyed,
        // but that a shutdown may have been called from inside one.
        const bool shuttingDown = exit->reason == ExitReason::Shutdown && m_core.shutdown.phase() != orrery::Phase::Running;
        if (exit->reason != ExitReason::Normal && (shuttingDown || !m_pids.contains(exit->from)))
            beginEnd(exit->reason);
    } else {
        const Message &message = std::get<Message>(item);
        if (const ChildRequestRef request = requestOf(message)) {
            handle(*request, message);
        } else if (const std::optional<ChildReady> ready = readyOf(message)) {
            const auto place = m_pids.constFind(ready->pid);
            if (place == m_pids.cend() || m_children.at(*place).phase != Phase::Starting)
                return;
            Child &child = m_children.at(*place);
            setPhase(child, Phase::Running);
            answerStarts(child, ChildResult(ChildResult::Done, child.pid));
        }
    }
}

void Supervisor::ended(Child &child, const ExitReason &reason)
{
    const Phase phase = child.phase;
    const Pid pid = std::exchange(child.pid, Pid());
    m_pids.remove(pid);
    child.lastEnd = reason;
    setPhase(child, Phase::Resting);
    const std::vector<Message> stops = take(child, {ChildRequest::Kind::Stop, ChildRequest::Kind::Remove});
    settleEnd(child, phase, reason);
    answerAll(stops, ChildResult(ChildResult::Done, pid)); // who is answered sees it done
}

/// What comes after the end of a child that was in that phase. The child may be gone after it.
void Supervisor::settleEnd(Child &child, Phase phase, const ExitReason &reason)
{
    if (m_ending)
        return;
    if (phase == Phase::Leaving || phase == Phase::Stopping) {
        settle(child);
    } else if (phase == Phase::Starting && !child.asks.empty()) {
        notStarted(child, ChildResult::Overruled);
    } else if (phase == Phase::Starting && m_initial) {
        qCWarning(lcRuntime).noquote() << "supervisor" << m_record.pid << "could not start its child" << child.id
                                       << "which ended:" << reason.toString();
        beginEnd(ExitReason::Shutdown);
    } else if (child.spec->restart == Restart::Permanent
               || (child.spec->restart == Restart::Transient && reason.isAbnormal())) {
        failed(child);
    } else {
        const bool kept = child.spec->restart != Restart::Temporary && m_spec->strategy != Strategy::Pool;
        child.wanted = kept ? Wanted::Down : Wanted::Gone;
        settle(child);
    }
}

/// It has to be started again, be it because it has ended or because the last try has failed.
void Supervisor::failed(Child &child)
{
    if (m_core.shutdown.phase() != orrery::Phase::Running) {
        child.wanted = Wanted::Down; // nothing is started any more; the signal to end is on its way
        settle(child);
        return;
    }
    const auto most = std::size_t(std::max(0, m_spec->mostRestarts));
    if (m_board->addRestart(m_now) > most) {
        qCWarning(lcRuntime).noquote() << "supervisor" << m_record.pid << "gives up: its child" << child.id
                                       << "ended, and more than" << most << "restarts within" << m_spec->window.count()
                                       << "ms are too many";
        beginEnd(ExitReason::Shutdown);
        return;
    }
    child.wanted = Wanted::Up;
    BackOffProgress &backOff = isGrouped() ? m_groupBackOff : child.backOff;
    const Instant due = later(m_now, backOff.next(m_now, m_spec->backOff));
    if (!isGrouped()) {
        toStart(child, due);
        return;
    }
    m_groupDue = std::max(m_groupDue, due);
    restartGroup(child);
}

/// The child and who is started again with it: stopped first where they run.
void Supervisor::restartGroup(Child &child)
{
    const auto first = m_spec->strategy == Strategy::OneForAll ? m_children.begin() : m_children.find(child.place);
    for (auto one = first; one != m_children.end(); ++one) {
        Child &other = one->second;
        switch (other.phase) {
        case Phase::Starting:
        case Phase::Running:
            other.wanted = other.spec->restart == Restart::Temporary ? Wanted::Gone : Wanted::Up;
            setPhase(other, Phase::Leaving);
            break;
        case Phase::Leaving:
        case Phase::Stopping:
            break;
        case Phase::Resting:
            if (other.held)
                break;
            other.wanted = Wanted::Up; // also who had ended as it should
            Q_FALLTHROUGH();
        case Phase::Delayed:
        case Phase::Ready:
            toStart(other, m_groupDue);
            break;
        }
    }
}

void Supervisor::beginEnd(const ExitReason &reason)
{
    if (m_ending)
        return; // the first reason stands
    m_ending = true;
    m_more = true;
    m_reason = reason;
    for (auto &[place, child] : m_children) {
        answerStarts(child, ChildResult::NoSupervisor);
        if (child.phase == Phase::Delayed || child.phase == Phase::Ready)
            setPhase(child, Phase::Resting);
        else if (child.phase == Phase::Starting || child.phase == Phase::Running)
            setPhase(child, Phase::Leaving);
    }
}

} // namespace orrery::detail
