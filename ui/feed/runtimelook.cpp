// SPDX-License-Identifier: MIT
#include "feed/runtimelook.h"

#include "feed/hostusage.h"
#include "feed/runtimereader.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace orrery::ui {

namespace {

/// Of more processes that others than the table of processes tell of, the rest are called by their pids alone.
constexpr qsizetype MostRelated = 4000;
/// Of one process: as many as the library tells.
constexpr qsizetype MostAimed = 1000;

void addSupervised(const Frame &frame, QList<Pid> &pids)
{
    const qsizetype most = pids.size() + MostRelated;
    for (const SupervisorInfo &supervisor : frame.supervisors) {
        if (pids.size() >= most)
            return;
        pids.append(supervisor.pid);
    }
    for (const SupervisorInfo &supervisor : frame.supervisors) {
        for (const ChildInfo &child : supervisor.children) {
            if (pids.size() >= most)
                return;
            if (!child.pid.isNull())
                pids.append(child.pid);
        }
    }
}

/// Whether the tree of supervisors may be made though nobody looks.
bool isSmall(const QList<SupervisorInfo> &supervisors)
{
    qsizetype rows = supervisors.size();
    for (const SupervisorInfo &supervisor : supervisors)
        rows += supervisor.children.size();
    return rows <= FewRows;
}

} // namespace

/// What the library tells.
class RuntimeLook::Source final : public ProcessSource, public TimerSource
{
public:
    explicit Source(const std::shared_ptr<Runtime> &runtime) : m_runtime(*runtime), m_reader(runtime) {}

    QList<ProcessInfo> infos(const QList<Pid> &pids) override { return m_reader.processes(pids); }
    QList<ProcessFigures> figures(const QList<Pid> &pids) override { return m_runtime.processFigures(pids); }

    qsizetype count() const override { return m_count; }

    void list(const Use &use) override
    {
        m_timers.emplace(m_runtime);
        for (QList<TimerFigures> portion = m_timers->next(); !portion.isEmpty(); portion = m_timers->next())
            use(portion);
    }
    QList<TimerFigures> figures(const QList<TimerFigures> &wanted) override
    {
        return m_timers ? m_timers->figures(wanted) : QList<TimerFigures>();
    }
    QList<TimerInfo> infos(const QList<TimerFigures> &wanted) override { return m_reader.timers(wanted); }
    Pid reachedBy(const TimerInfo &info) override { return m_reader.reachedBy(info); }

    /// Of what is asked for next.
    void setCount(qsizetype count) { m_count = count; }

private:
    const Runtime &m_runtime;
    const RuntimeReader m_reader;
    std::optional<TimerListing> m_timers; // the last one
    qsizetype m_count = 0;
};

RuntimeLook::RuntimeLook(std::shared_ptr<Runtime> runtime)
    : m_runtime(std::move(runtime)), m_source(std::make_unique<Source>(m_runtime)), m_watch(*m_runtime)
{
}

RuntimeLook::~RuntimeLook() = default;

void RuntimeLook::lookAgain()
{
    m_processes.lookAgain();
    m_names.lookAgain();
    m_groups.lookAgain();
    m_timers.lookAgain();
    m_supervision.want();
    m_listing.want();
}

std::chrono::nanoseconds RuntimeLook::lookCost() const
{
    return looksCost() + m_listCost;
}

std::chrono::nanoseconds RuntimeLook::looksCost() const
{
    return m_processes.lookCost() + m_names.lookCost() + m_groups.lookCost() + m_timers.lookCost()
        + m_supervision.cost();
}

void RuntimeLook::takeLists(const Interest &interest, Frame &frame)
{
    m_cpuBefore = threadCpuTime();
    m_lists = !isLong() || m_listing.isDue(frame.takenAt);
    if (m_lists)
        m_changes = m_watch.changes();
    m_listCost = threadCpuTime() - m_cpuBefore;
    frame.statistics = m_runtime->statistics();
    arrangeNames(interest, frame.takenAt, frame);
    arrangeGroups(interest, frame.takenAt, frame);
    arrangeTimers(interest, frame.takenAt, frame);
    frame.firedTimers = m_runtime->firedTimers();
    takeSupervisors(interest, frame);
}

template <typename Info>
NamedSource<Info> RuntimeLook::named(qsizetype count, QList<Info> (Runtime::*list)() const) const
{
    return {.count = count,
            .list = [this, list] { return (m_runtime.get()->*list)(); },
            .processes = [this](const QList<Pid> &pids) { return m_runtime->processInfos(pids); }};
}

/// Few are looked at each time. Many are as often as that may be, and seldom where nobody looks: just to know whether they
/// still are.
void RuntimeLook::takeSupervisors(const Interest &interest, Frame &frame)
{
    constexpr std::chrono::seconds Seldom{10};
    const bool isFew = isSmall(m_supervisors);
    const bool isWanted = isFew || interest.supervision || frame.takenAt - m_supervisorsAt >= Seldom;
    m_supervision.begin();
    m_isTreeDue = isFew || (isWanted && m_supervision.isDue(frame.takenAt));
    if (isFew)
        lookAtSupervisors(frame.takenAt);
    else if (m_isTreeDue)
        m_supervision.spend(frame.takenAt, [&] { lookAtSupervisors(frame.takenAt); });
    m_supervision.end();
    frame.supervisors = m_supervisors;
}

/// Of each as many children as a tree shows; where that were too many in all, of each the same part.
void RuntimeLook::lookAtSupervisors(std::chrono::nanoseconds now)
{
    constexpr qsizetype Least = 8;
    m_supervisorsAt = now;
    m_supervisors = m_runtime->supervisors(0);
    qsizetype rows = m_supervisors.size();
    for (const SupervisorInfo &each : std::as_const(m_supervisors))
        rows += std::min(each.childCount, SupervisionTree::MostChildren);
    if (rows == m_supervisors.size())
        return;
    const qsizetype part = std::max(Least, SupervisionTree::MostRows / m_supervisors.size());
    m_supervisors = m_runtime->supervisors(rows <= SupervisionTree::MostRows ? SupervisionTree::MostChildren : part);
}

void RuntimeLook::arrangeNames(const Interest &interest, std::chrono::nanoseconds now, Frame &frame)
{
    const qsizetype count = frame.statistics.names;
    frame.hasNames = interest.allNames || interest.names.isInSight || count <= FewRows;
    if (!frame.hasNames) {
        m_names.clear();
        frame.names.clear();
        frame.nameTable.reset();
        return;
    }
    m_names.setQuery(interest.names.query);
    m_names.setView(interest.names.view);
    frame.nameTable = m_names.take(named(count, &Runtime::names), now);
    frame.names = m_names.list();
}

void RuntimeLook::arrangeGroups(const Interest &interest, std::chrono::nanoseconds now, Frame &frame)
{
    // A few groups may have very many members.
    const Statistics &counts = frame.statistics;
    const qsizetype count = counts.groups == 0 ? 0 : std::max(counts.groups, counts.live);
    frame.hasGroups = interest.allGroups || interest.groups.isInSight || count <= FewRows;
    if (!frame.hasGroups) {
        m_groups.clear();
        frame.groups.clear();
        frame.groupTable.reset();
        return;
    }
    m_groups.setQuery(interest.groups.query);
    m_groups.setView(interest.groups.view);
    frame.groupTable = m_groups.take(named(count, &Runtime::groups), now);
    frame.groups = m_groups.list();
}

void RuntimeLook::arrangeTimers(const Interest &interest, std::chrono::nanoseconds now, Frame &frame)
{
    const qsizetype count = frame.statistics.timersPending;
    frame.timers.clear();
    frame.timerTable.reset();
    frame.hasTimers = count <= FewRows;
    frame.timersOf = frame.hasTimers ? Pid() : interest.timersOf;
    frame.aimedTimers = frame.timersOf.isNull() ? QList<TimerInfo>() : m_runtime->timersOf(frame.timersOf, MostAimed);
    if (!frame.hasTimers && !interest.timers.isInSight) {
        m_timers.clear();
        return;
    }
    m_source->setCount(count);
    m_timers.setQuery(interest.timers.query);
    m_timers.setView(interest.timers.view);
    frame.timerTable = m_timers.take(*m_source, now);
    if (!frame.hasTimers)
        return;
    for (const TimerRow &row : frame.timerTable->rows) {
        if (!row.isGone)
            frame.timers.append(row.info);
    }
}

void RuntimeLook::takeProcesses(const Interest &interest, Frame &frame)
{
    look(interest, frame);
    const std::chrono::nanoseconds before = threadCpuTime();
    frame.table = m_lists ? m_processes.take(m_changes, *m_source, frame) : m_processes.takeInSight(*m_source, frame);
    const std::chrono::nanoseconds after = threadCpuTime();
    m_listCost += after - before - m_processes.lookCost();
    if (!m_lists || frame.table->live <= FewRows)
        m_listCost = {};
    if (m_lists)
        m_listing.listed(frame.takenAt, m_changes.all, m_listCost);
    m_listing.sampled(after - m_cpuBefore - lookCost());
    m_changes = {};
    fill(frame);
    if (!interest.supervision && !isSmall(frame.supervisors))
        return;
    if (m_isTreeDue || !m_last || !m_last->supervisionTree)
        m_supervision.add([&] { frame.supervisionTree = supervisionTreeOf(frame, m_supervisorsAt); });
    else
        frame.supervisionTree = m_last->supervisionTree;
}

FramePtr RuntimeLook::rearrange(const Interest &interest)
{
    auto frame = std::make_shared<Frame>(*m_last);
    frame->isRearranged = true;
    frame->events.clear();
    frame->eventsDropped = 0;
    frame->deadLetters.clear();
    frame->lettersDropped = 0;
    const std::chrono::nanoseconds now = std::chrono::steady_clock::now().time_since_epoch();
    arrangeNames(interest, now, *frame);
    arrangeGroups(interest, now, *frame);
    arrangeTimers(interest, now, *frame);
    look(interest, *frame);
    frame->table = m_processes.again(*m_source, now);
    fill(*frame);
    if (interest.supervision)
        frame->supervisionTree = supervisionTreeOf(*frame, m_supervisorsAt);
    return frame;
}

void RuntimeLook::look(const Interest &interest, const Frame &frame)
{
    m_processes.setQuery(interest.processes.query);
    TableView<Pid> view = interest.processes.view;
    if (interest.supervision)
        addSupervised(frame, view.keys);
    m_processes.setView(view);
}

void RuntimeLook::fill(Frame &frame)
{
    frame.processes.clear();
    for (const ProcessRow &row : frame.table->rows) {
        if (!row.ended && row.isKnown)
            frame.processes.append(row.info);
    }
}

} // namespace orrery::ui
