// SPDX-License-Identifier: MIT
// How a supervisor's children are started, stopped and forgotten.
#include "supervise/supervisor.h"

#include "core/logging.h"
#include "core/runtimecore.h"
#include "supervise/supervise.h"

#include <algorithm>
#include <exception>
#include <utility>

namespace orrery::detail {

namespace {

/// So many are started or stopped before the supervisor looks into its mailbox again.
constexpr int MostAtOnce = 64;

std::chrono::nanoseconds graceOf(const ChildSpec &spec)
{
    if (spec.grace)
        return toNanoseconds(*spec.grace);
    return toNanoseconds(spec.body.isSupervisor() ? ChildSpec::Endless : std::chrono::milliseconds(5000));
}

} // namespace

/// Behind all others, resting.
Supervisor::Child &Supervisor::add(std::shared_ptr<const ChildSpec> spec)
{
    const quint64 place = ++m_lastPlace;
    Child &child = m_children[place];
    child.place = place;
    child.id = spec->id;
    child.name = spec->name;
    child.spec = std::move(spec);
    m_ids.insert(child.id, place);
    in(Phase::Resting).insert(place);
    return child;
}

Supervisor::Child &Supervisor::addToPool()
{
    if (!m_template)
        m_template = std::make_shared<const ChildSpec>(m_spec->children.constFirst());
    Child &child = add(m_template);
    m_ids.remove(child.id);
    const QString number = QString::number(child.place);
    child.id += QLatin1Char('.') + number;
    if (!child.name.isEmpty())
        child.name += QLatin1Char('.') + number;
    m_ids.insert(child.id, child.place);
    return child;
}

void Supervisor::setPhase(Child &child, Phase phase, Instant due)
{
    if (child.due != Never)
        m_due.erase({child.due, child.place});
    if (due != Never)
        m_due.emplace(due, child.place);
    in(child.phase).erase(child.place);
    in(phase).insert(child.place);
    child.phase = phase;
    child.due = due;
    show(child);
}

void Supervisor::toStart(Child &child, Instant due)
{
    if (due > m_now)
        setPhase(child, Phase::Delayed, due);
    else
        setPhase(child, Phase::Ready);
}

void Supervisor::settle(Child &child)
{
    if (child.wanted == Wanted::Up)
        toStart(child, startOfGroup());
    else if (child.wanted == Wanted::Gone)
        forget(child);
    else
        answerStarts(child, ChildResult::Overruled);
}

void Supervisor::forget(Child &child)
{
    const std::vector<Message> starts = take(child, {ChildRequest::Kind::Start, ChildRequest::Kind::Restart});
    if (child.due != Never)
        m_due.erase({child.due, child.place});
    const quint64 place = child.place;
    in(child.phase).erase(place);
    m_ids.remove(child.id);
    m_board->remove(place);
    m_children.erase(place);
    answerAll(starts, ChildResult::Overruled);
}

void Supervisor::show(const Child &child)
{
    ChildInfo info;
    info.id = child.id;
    info.pid = child.pid;
    info.restart = child.spec->restart;
    info.restarts = child.restarts;
    info.isSupervisor = child.spec->body.isSupervisor();
    info.isWaiting = child.phase == Phase::Delayed;
    m_board->show(child.place, info);
}

void Supervisor::handleDue()
{
    while (!m_due.empty() && m_due.begin()->first <= m_now) {
        Child &child = m_children.at(m_due.begin()->second);
        if (child.phase == Phase::Stopping)
            m_core.killAfterGrace(child.pid);
        setPhase(child, child.phase == Phase::Stopping ? Phase::Stopping : Phase::Ready);
    }
}

void Supervisor::stopLeaving()
{
    const bool ordered = goesInOrder();
    for (int stopped = 0; !in(Phase::Leaving).empty(); ++stopped) {
        if (ordered && !in(Phase::Stopping).empty())
            return;
        if (stopped == MostAtOnce) {
            m_more = true;
            return;
        }
        stop(m_children.at(*in(Phase::Leaving).rbegin()));
    }
}

void Supervisor::stop(Child &child)
{
    const std::chrono::nanoseconds grace = graceOf(*child.spec);
    if (grace.count() > 0) {
        setPhase(child, Phase::Stopping, later(m_now, grace));
        m_core.exit(child.pid, ExitReason::Shutdown);
    } else {
        setPhase(child, Phase::Stopping);
        m_core.killAfterGrace(child.pid);
    }
}

void Supervisor::startReady()
{
    const bool ordered = goesInOrder();
    for (int started = 0; !in(Phase::Ready).empty(); ++started) {
        if (ordered && !(in(Phase::Leaving).empty() && in(Phase::Stopping).empty() && in(Phase::Starting).empty()))
            return;
        if (ordered && !m_awaited.isEmpty())
            return;
        if (isGrouped() && !in(Phase::Delayed).empty() && *in(Phase::Delayed).begin() < *in(Phase::Ready).begin())
            return;
        // After a start that has failed it looks into its mailbox before it tries again.
        if (started == MostAtOnce || !start(m_children.at(*in(Phase::Ready).begin()))) {
            m_more = true;
            return;
        }
    }
}

/// False where it could not be started. It may be gone then.
bool Supervisor::start(Child &child)
{
    RegisterResult result = RegisterResult::NoProcess;
    try {
        result = tryStart(child);
    } catch (const std::exception &exception) {
        qCWarning(lcRuntime).noquote() << "supervisor" << m_record.pid << "could not copy the body of its child" << child.id
                                       << exception.what();
        notStarted(child, ChildResult::BadChild);
        return false;
    }
    if (result)
        return true;
    if (result == RegisterResult::NameTaken) {
        if (awaitEnd(child, result.holder()))
            return false;
        qCWarning(lcRuntime).noquote() << "supervisor" << m_record.pid << "could not start its child" << child.id
                                       << "whose name" << child.name << "is held by" << result.holder();
        notStarted(child, ChildResult(ChildResult::NameTaken, result.holder()));
    } else {
        notStarted(child, ChildResult::NoSupervisor); // the runtime takes no process any more
    }
    return false;
}

RegisterResult Supervisor::tryStart(Child &child)
{
    const ChildSpec &spec = *child.spec;
    const bool nested = spec.body.isSupervisor();
    SpawnOptions options;
    options.label = spec.label.isEmpty() ? child.id : spec.label;
    options.name = child.name;
    options.mailboxCapacity = nested ? std::optional<qsizetype>(0) : spec.mailboxCapacity;
    std::shared_ptr<SupervisorBoard> board;
    Body body;
    if (nested) {
        SupervisorStart start = prepareSupervisor(m_core, spec.body.supervisor(), m_record.pid);
        body = std::move(start.body);
        board = std::move(start.board);
    } else {
        body = Body(ChildBody::Callable(*spec.body.callable()));
    }
    const RuntimeCore::Child spawned = m_core.spawnChild(std::move(body), options, m_record, child.restarts + (child.started ? 1 : 0));
    if (!spawned.result)
        return spawned.result;
    if (board)
        m_core.supervisors.add(spawned.pid, board);
    child.pid = spawned.pid;
    child.monitor = spawned.monitor;
    m_pids.insert(child.pid, child.place);
    (isGrouped() ? m_groupBackOff : child.backOff).started(m_now);
    if (std::exchange(child.started, true)) {
        ++child.restarts;
        m_core.note(JournalEvent::Kind::Restarted, child.pid, child.id, child.lastEnd);
    }
    setPhase(child, nested ? Phase::Starting : Phase::Running);
    if (!nested)
        answerStarts(child, ChildResult(ChildResult::Done, child.pid));
    return spawned.result;
}

/// Whether who holds the child's name is on its way out: then the child is started once it has gone, and this is no
/// failure. So it is with the children of a supervisor that was killed, when the next one starts.
bool Supervisor::awaitEnd(Child &child, Pid holder)
{
    const RecordRef record = m_core.table.find(holder);
    if (record && record->life.load(std::memory_order_acquire) == Life::Live && !record->stopRequested())
        return false;
    if (!m_awaited.contains(holder))
        m_core.monitor(m_record.pid, holder); // tells once its names are free
    m_awaited.insert(holder, child.place);
    setPhase(child, Phase::Delayed);
    return true;
}

void Supervisor::endAwaited(Pid holder)
{
    const QList<quint64> places = m_awaited.values(holder);
    m_awaited.remove(holder);
    for (const quint64 place : places) {
        const auto found = m_children.find(place);
        if (found != m_children.end() && found->second.phase == Phase::Delayed && found->second.due == Never)
            toStart(found->second, startOfGroup());
    }
}

void Supervisor::notStarted(Child &child, const ChildResult &why)
{
    setPhase(child, Phase::Resting);
    const bool asked = !child.asks.empty();
    const bool isNew = asked && child.asks.front().kind == ChildRequest::Kind::Start; // and never ran
    if (asked || m_core.shutdown.phase() != orrery::Phase::Running) {
        const std::vector<Message> starts = take(child, {ChildRequest::Kind::Start, ChildRequest::Kind::Restart});
        child.wanted = isNew ? Wanted::Gone : Wanted::Down;
        child.held = asked;
        settle(child);
        answerAll(starts, why);
    } else if (m_initial) {
        beginEnd(ExitReason::Shutdown);
    } else {
        failed(child);
    }
}

/// Its requests of these kinds, not to be answered twice.
std::vector<Message> Supervisor::take(Child &child, std::initializer_list<ChildRequest::Kind> kinds)
{
    std::vector<Message> requests;
    std::erase_if(child.asks, [&](Ask &ask) {
        if (std::find(kinds.begin(), kinds.end(), ask.kind) == kinds.end())
            return false;
        requests.push_back(std::move(ask.request));
        return true;
    });
    return requests;
}

void Supervisor::answerAll(const std::vector<Message> &requests, const ChildResult &result)
{
    for (const Message &request : requests)
        answer(*m_core.facade, request, result);
}

void Supervisor::answerStarts(Child &child, const ChildResult &result)
{
    answerAll(take(child, {ChildRequest::Kind::Start, ChildRequest::Kind::Restart}), result);
}

} // namespace orrery::detail
