// SPDX-License-Identifier: MIT
#include "models/processmodel.h"

#include "models/lookup.h"

#include <algorithm>
#include <utility>

namespace orrery::ui {

using std::chrono::duration_cast;
using std::chrono::milliseconds;
using std::chrono::nanoseconds;
using std::chrono::seconds;

namespace {

constexpr double NotKnown = -1;

milliseconds age(const QDateTime &startedAt, const QDateTime &now)
{
    return milliseconds{startedAt.isValid() ? std::max<qint64>(0, startedAt.msecsTo(now)) : 0};
}

/// Of a counter, in its unit a second.
double rateOf(quint64 before, quint64 now, double elapsed)
{
    return now > before ? static_cast<double>(now - before) / elapsed : 0;
}

} // namespace

ProcessModel::ProcessModel(QObject *parent) : FrameTable(ColumnCount, columnBit(UptimeColumn), parent) {}

ProcessModel::~ProcessModel() = default;

std::optional<ProcessInfo> ProcessModel::info(Pid pid) const
{
    const Row *row = find(pid);
    return row ? std::optional(*row->info) : std::nullopt;
}

std::optional<ExitReason> ProcessModel::exitReason(Pid pid) const
{
    const Row *row = find(pid);
    return row && row->ended ? row->ended->reason : std::nullopt;
}

int ProcessModel::liveCount() const
{
    return rowCount() - endedCount();
}

int ProcessModel::endedCount() const
{
    return static_cast<int>(m_ended.size());
}

void ProcessModel::settle()
{
    m_gone.clear();
}

void ProcessModel::forget()
{
    m_ended.clear();
    m_reasons.clear();
}

void ProcessModel::noteEnds(const Frame &frame)
{
    for (const JournalEvent &event : frame.events) {
        if (event.kind == JournalEvent::Kind::Exited)
            m_reasons.insert_or_assign(event.pid, event.reason);
    }
    auto live = frame.processes.cbegin();
    for (const Row &row : rows()) {
        while (live != frame.processes.cend() && live->pid < row.info->pid)
            ++live;
        if (!row.ended && (live == frame.processes.cend() || live->pid != row.info->pid))
            m_ended.try_emplace(row.info->pid, EndedProcess{*row.info, {}, frame.takenAt, row.uptime});
    }
    // A reason may come with a later frame than the end, or with an earlier one.
    for (auto known = m_reasons.begin(); known != m_reasons.end();) {
        const auto ended = m_ended.find(known->first);
        if (ended != m_ended.end())
            ended->second.reason = known->second;
        known = findProcess(frame, known->first) ? std::next(known) : m_reasons.erase(known);
    }
}

void ProcessModel::letEndedGo(nanoseconds now)
{
    for (auto at = m_ended.begin(); at != m_ended.end();) {
        const auto here = at++;
        const nanoseconds since = now - here->second.since;
        if (since >= Lingering || since < nanoseconds::zero())
            m_gone.push_back(m_ended.extract(here));
    }
    while (m_ended.size() > MaxLingering)
        m_gone.push_back(m_ended.extract(m_ended.begin()));
}

std::vector<ProcessModel::Row> ProcessModel::nextRows(const Frame &frame)
{
    noteEnds(frame);
    letEndedGo(frame.takenAt);
    std::vector<Row> next;
    next.reserve(static_cast<std::size_t>(frame.processes.size()) + m_ended.size());
    auto before = rows().begin();
    auto ended = m_ended.begin();
    const auto addEndedBelow = [&](Pid pid) {
        for (; ended != m_ended.end() && ended->first < pid; ++ended)
            next.push_back(endedRow(ended->second));
    };
    for (const ProcessInfo &info : frame.processes) {
        addEndedBelow(info.pid);
        if (ended != m_ended.end() && ended->first == info.pid)
            ++ended; // a feed that thought better of it
        while (before != rows().end() && before->info->pid < info.pid)
            ++before;
        const bool wasThere = before != rows().end() && before->info->pid == info.pid;
        next.push_back(nextRow(info, wasThere ? &*before : nullptr, frame));
    }
    for (; ended != m_ended.end(); ++ended)
        next.push_back(endedRow(ended->second));
    for (const LongRunning &each : frame.statistics.longRunning) {
        const auto at = std::lower_bound(next.begin(), next.end(), each.pid,
                                         [](const Row &row, Pid pid) { return row.key() < pid; });
        if (at != next.end() && at->key() == each.pid && !at->ended)
            at->longRunning = std::max(each.duration, milliseconds{1});
    }
    return next;
}

ProcessModel::Row ProcessModel::nextRow(const ProcessInfo &info, const Row *before, const Frame &frame) const
{
    Row row;
    row.info = &info;
    row.uptime = duration_cast<seconds>(age(info.startedAt, frame.wallTime));
    row.received = row.sent = row.cpu = NotKnown;
    if (!lastFrame())
        return row;
    const double elapsed = std::chrono::duration<double>(frame.takenAt - lastFrame()->takenAt).count();
    if (elapsed > 0) {
        static const ProcessInfo unborn; // its counters began at 0 after the frame before
        const ProcessInfo &then = before ? *before->info : unborn;
        row.received = rateOf(then.messagesReceived, info.messagesReceived, elapsed);
        row.sent = rateOf(then.messagesSent, info.messagesSent, elapsed);
        row.cpu = std::max(0.0, std::chrono::duration<double>(info.cpuTime - then.cpuTime).count() / elapsed);
        row.refusing = info.messagesRefused > then.messagesRefused;
    } else if (before) {
        row.received = before->received;
        row.sent = before->sent;
        row.cpu = before->cpu;
        row.refusing = before->refusing;
    }
    return row;
}

ProcessModel::Row ProcessModel::endedRow(const EndedProcess &ended)
{
    Row row;
    row.info = &ended.info;
    row.ended = &ended;
    row.hasReason = ended.reason.has_value();
    row.received = row.sent = row.cpu = NotKnown;
    row.uptime = ended.uptime;
    return row;
}

ColumnBits ProcessModel::changes(const Row &before, const Row &after) const
{
    constexpr ColumnBits all = columnBit(ColumnCount) - 1;
    if ((before.ended != nullptr) != (after.ended != nullptr))
        return all;
    ColumnBits columns = 0;
    const auto note = [&columns](bool differs, Column column) { columns |= differs ? columnBit(column) : 0; };
    note(before.info->names != after.info->names, NamesColumn);
    note(before.info->label != after.info->label, LabelColumn);
    note(before.info->state != after.info->state || before.hasReason != after.hasReason
             || before.longRunning != after.longRunning,
         StateColumn);
    note(before.info->mailboxDepth != after.info->mailboxDepth || before.refusing != after.refusing
             || before.info->mailboxCapacity != after.info->mailboxCapacity,
         MailboxColumn);
    note(before.received != after.received, ReceivedColumn);
    note(before.sent != after.sent, SentColumn);
    note(before.cpu != after.cpu, CpuColumn);
    note(before.info->timersPending != after.info->timersPending, TimersColumn);
    note(before.uptime != after.uptime, UptimeColumn);
    note(before.info->worker != after.info->worker, WorkerColumn);
    note(before.info->groups != after.info->groups, GroupsColumn);
    note(before.info->links != after.info->links, LinksColumn);
    note(before.info->monitors != after.info->monitors, MonitorsColumn);
    note(before.info->monitoredBy != after.info->monitoredBy, MonitoredByColumn);
    note(before.info->messagesRefused != after.info->messagesRefused, RefusedColumn);
    return columns;
}

} // namespace orrery::ui
