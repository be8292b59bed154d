// SPDX-License-Identifier: MIT
#include "models/processexport.h"

#include "models/lookup.h"
#include "models/processfields.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace orrery::ui {

namespace {

/// Processes that are asked for in one go.
constexpr qsizetype Portion = 2048;

QVariant known(double value)
{
    return value < 0 ? QVariant() : QVariant(std::round(value * 1000) / 1000);
}

} // namespace

ProcessExport::ProcessExport(const Feed &feed, FramePtr frame, ProcessTablePtr table, QList<int> columns)
    : m_read(feed.processReader()), m_frame(std::move(frame)), m_table(std::move(table)), m_columns(std::move(columns)),
      m_all(true), m_words(ProcessWords::ofPresentLanguage()), m_total(m_table ? m_table->order.size() : 0)
{
}

ProcessExport::ProcessExport(const Feed &feed, FramePtr frame, ProcessTablePtr table, QList<int> columns,
                             QList<Pid> pids)
    : m_read(feed.processReader()), m_frame(std::move(frame)), m_table(std::move(table)), m_columns(std::move(columns)),
      m_all(false), m_pids(std::move(pids)), m_words(ProcessWords::ofPresentLanguage()), m_total(m_pids.size())
{
}

void ProcessExport::noteRestarts()
{
    if (!m_frame)
        return;
    for (const SupervisorInfo &supervisor : m_frame->supervisors) {
        for (const ChildInfo &child : supervisor.children) {
            if (!child.pid.isNull() && child.restarts > 0)
                m_restarts.emplace(child.pid, child.restarts);
        }
    }
}

ProcessRow ProcessExport::rowOf(const ProcessInfo &info) const
{
    ProcessRow row;
    row.info = info;
    if (info.startedAt.isValid() && m_frame && m_frame->wallTime.isValid()) {
        const std::chrono::milliseconds lived(std::max<qint64>(0, info.startedAt.msecsTo(m_frame->wallTime)));
        row.uptime = std::chrono::duration_cast<std::chrono::seconds>(lived);
    }
    if (const auto restarts = m_restarts.find(info.pid); restarts != m_restarts.end())
        row.restarts = restarts->second;
    return row;
}

bool ProcessExport::next(std::vector<QVariantList> &rows, std::chrono::milliseconds)
{
    if (m_done >= m_total)
        return false;
    if (m_done == 0)
        noteRestarts();
    const qsizetype end = std::min(m_done + Portion, m_total);
    QList<Pid> pids, unknown;
    for (qsizetype at = m_done; at < end; ++at) {
        pids.append(m_all ? m_table->order.at(static_cast<int>(at)) : m_pids[at]);
        if (!m_table || !m_table->find(pids.constLast()))
            unknown.append(pids.constLast());
    }
    const QList<ProcessInfo> infos = m_read ? m_read(unknown) : QList<ProcessInfo>();
    auto info = infos.cbegin();
    for (const Pid pid : std::as_const(pids)) {
        const ProcessRow *row = m_table ? m_table->find(pid) : nullptr;
        ProcessRow made;
        if (!row && info != infos.cend() && info->pid == pid) {
            made = rowOf(*info++);
            row = &made;
        } else if (const ProcessInfo *inFrame = !row && !m_read && m_frame ? findProcess(*m_frame, pid) : nullptr) {
            made = rowOf(*inFrame);
            row = &made;
        }
        if (!row)
            continue;
        QVariantList values;
        values.reserve(m_columns.size());
        for (const int column : m_columns)
            values.append(value(*row, column, m_words));
        rows.push_back(std::move(values));
    }
    m_done = end;
    return true;
}

QVariant ProcessExport::value(const ProcessRow &row, int column, const ProcessWords &words)
{
    using Columns = ProcessColumns;
    const ProcessInfo &info = row.info;
    if (!row.isKnown && column != Columns::PidColumn && column != Columns::StateColumn)
        return {};
    switch (column) {
    case Columns::StateColumn:
        return row.ended ? words.ended.value(0) : words.states[static_cast<std::size_t>(info.state)].value(0);
    case Columns::MailboxColumn:
        return row.ended ? QVariant() : QVariant(qint64{info.mailboxDepth});
    case Columns::ReceivedColumn:
        return known(row.received);
    case Columns::SentColumn:
        return known(row.sent);
    case Columns::CpuColumn:
        return row.cpu < 0 ? QVariant() : known(row.cpu * 100);
    case Columns::WorkerColumn:
        return info.worker < 0 ? QVariant() : QVariant(info.worker + 1);
    default:
        return filterValue(row, column, words);
    }
}

} // namespace orrery::ui
