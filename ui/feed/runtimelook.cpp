// SPDX-License-Identifier: MIT
#include "feed/runtimelook.h"

#include "feed/hostusage.h"
#include "feed/runtimereader.h"
#include "models/groupmodel.h"

#include <algorithm>
#include <utility>

namespace orrery::ui {

namespace {

/// Of more processes that others than the table of processes tell of, the rest are called by their pids alone.
constexpr qsizetype MostRelated = 4000;

void addSupervised(const Frame &frame, QList<Pid> &pids)
{
    const qsizetype most = pids.size() + MostRelated;
    for (const SupervisorInfo &supervisor : frame.supervisors)
        pids.append(supervisor.pid);
    for (const SupervisorInfo &supervisor : frame.supervisors) {
        for (const ChildInfo &child : supervisor.children) {
            if (pids.size() >= most)
                return;
            if (!child.pid.isNull())
                pids.append(child.pid);
        }
    }
}

/// The first of each group, which the table of groups names.
void addMembers(const Frame &frame, QList<Pid> &pids)
{
    const qsizetype most = pids.size() + MostRelated;
    constexpr auto named = static_cast<qsizetype>(GroupRow::Named);
    for (const GroupInfo &group : frame.groups) {
        if (pids.size() >= most)
            return;
        pids.append(group.members.first(std::min(group.members.size(), named)));
    }
}

} // namespace

/// What the library tells.
class RuntimeLook::Source final : public ProcessSource, public NameSource, public TimerSource
{
public:
    explicit Source(const std::shared_ptr<Runtime> &runtime) : m_runtime(*runtime), m_reader(runtime) {}

    QList<ProcessInfo> infos(const QList<Pid> &pids) override { return m_reader.processes(pids); }
    QList<ProcessFigures> figures(const QList<Pid> &pids) override { return m_runtime.processFigures(pids); }

    qsizetype count() const override { return m_count; }
    QList<NameInfo> names() override { return m_reader.names(); }

    QList<TimerFigures> figures() override { return m_reader.timerFigures(); }
    QList<TimerInfo> infos(const QList<TimerFigures> &wanted) override { return m_reader.timers(wanted); }
    Pid reachedBy(const TimerInfo &info) override { return m_reader.reachedBy(info); }

    /// Of what is asked for next.
    void setCount(qsizetype count) { m_count = count; }

private:
    const Runtime &m_runtime;
    const RuntimeReader m_reader;
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
    m_timers.lookAgain();
}

std::chrono::nanoseconds RuntimeLook::lookCost() const
{
    return m_processes.lookCost() + m_names.lookCost() + m_timers.lookCost() + m_listCost;
}

void RuntimeLook::takeLists(const Interest &interest, Frame &frame)
{
    const std::chrono::nanoseconds before = threadCpuTime();
    m_changes = m_watch.changes();
    m_listCost = threadCpuTime() - before;
    frame.statistics = m_runtime->statistics();
    const Statistics &counts = frame.statistics;
    arrangeNames(interest, frame.takenAt, frame);
    arrangeTimers(interest, frame.takenAt, frame);
    frame.hasGroups = interest.allGroups || (counts.groups <= FewRows && counts.live <= FewRows);
    if (frame.hasGroups)
        frame.groups = m_runtime->groups();
    frame.firedTimers = m_runtime->firedTimers();
    frame.supervisors = m_runtime->supervisors();
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
    m_source->setCount(count);
    m_names.setQuery(interest.names.query);
    m_names.setView(interest.names.view);
    frame.nameTable = m_names.take(*m_source, now);
    frame.names = m_names.names();
}

void RuntimeLook::arrangeTimers(const Interest &interest, std::chrono::nanoseconds now, Frame &frame)
{
    const qsizetype count = frame.statistics.timersPending;
    frame.timers.clear();
    frame.timerTable.reset();
    frame.hasTimers = count <= FewRows;
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
    frame.table = m_processes.take(m_changes, *m_source, frame);
    m_listCost += threadCpuTime() - before - m_processes.lookCost();
    // To wait long after a listing of all would let so much change that all had to be listed again, and so on. Where that
    // happens all the same, the listing is what a sample costs.
    if (!m_changes.all || std::exchange(m_hasListed, m_changes.all))
        m_listCost = {};
    m_hasListed = m_changes.all;
    m_changes = {};
    fill(frame);
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
    arrangeTimers(interest, now, *frame);
    look(interest, *frame);
    frame->table = m_processes.again(*m_source, now);
    fill(*frame);
    return frame;
}

void RuntimeLook::look(const Interest &interest, const Frame &frame)
{
    m_processes.setQuery(interest.processes.query);
    TableView<Pid> view = interest.processes.view;
    if (interest.supervision)
        addSupervised(frame, view.keys);
    if (interest.allGroups && frame.hasGroups)
        addMembers(frame, view.keys);
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
