// SPDX-License-Identifier: MIT
#include "models/processfields.h"

#include "models/mailboxfilter.h"

#include <algorithm>
#include <limits>

namespace orrery::ui {

using Columns = ProcessColumns;

bool ProcessFields::isSortedAsText(int column)
{
    return column == Columns::NamesColumn || column == Columns::LabelColumn || column == Columns::GroupsColumn;
}

bool ProcessFields::needsInfo(int column)
{
    return isSortedAsText(column) || column == Columns::LinksColumn || column == Columns::MonitorsColumn
        || column == Columns::MonitoredByColumn;
}

bool ProcessFields::isRate(int column)
{
    return column == Columns::ReceivedColumn || column == Columns::SentColumn || column == Columns::CpuColumn;
}

const QList<Pid> *relatedTo(const ProcessInfo &info, int column)
{
    switch (column) {
    case Columns::LinksColumn:
        return &info.links;
    case Columns::MonitorsColumn:
        return &info.monitors;
    case Columns::MonitoredByColumn:
        return &info.monitoredBy;
    default:
        return nullptr;
    }
}

QStringList pidTexts(const QList<Pid> &pids)
{
    QStringList texts;
    for (const Pid pid : pids)
        texts.append(pid.toString());
    return texts;
}

double ProcessFields::sortNumber(const ProcessRow &row, int column)
{
    const ProcessInfo &info = row.info;
    switch (column) {
    case Columns::PidColumn:
        return static_cast<double>(info.pid.number());
    case Columns::StateColumn:
        return row.ended ? static_cast<double>(State::Exiting) + 1 : static_cast<double>(info.state);
    case Columns::MailboxColumn:
        return row.ended ? -1 : static_cast<double>(info.mailboxDepth);
    case Columns::ReceivedColumn:
        return row.received;
    case Columns::SentColumn:
        return row.sent;
    case Columns::CpuColumn:
        return row.cpu;
    case Columns::TimersColumn:
        return row.ended ? -1 : static_cast<double>(info.timersPending);
    case Columns::UptimeColumn:
        // The same from sample to sample: rows do not change places because all of them grow older.
        return row.startedAt > 0 ? -static_cast<double>(row.startedAt) : std::numeric_limits<double>::quiet_NaN();
    case Columns::WorkerColumn:
        return info.worker;
    case Columns::LinksColumn:
    case Columns::MonitorsColumn:
    case Columns::MonitoredByColumn:
        return row.ended ? -1 : static_cast<double>(relatedTo(info, column)->size());
    case Columns::RefusedColumn:
        return static_cast<double>(info.messagesRefused);
    case Columns::RestartsColumn:
        return static_cast<double>(info.restarts);
    case Columns::SupervisorColumn:
        return static_cast<double>(info.supervisor.number());
    default:
        return 0;
    }
}

namespace {

QString joined(const QStringList &texts)
{
    return texts.size() == 1 ? texts.constFirst() : texts.join(u' ');
}

} // namespace

QString ProcessFields::sortText(const ProcessRow &row, int column)
{
    switch (column) {
    case Columns::NamesColumn:
        return joined(row.info.names);
    case Columns::LabelColumn:
        return row.info.label;
    case Columns::GroupsColumn:
        return joined(row.info.groups);
    default:
        return {};
    }
}

FilterValue ProcessFields::filterValue(const ProcessRow &row, int column, const FilterWords &words)
{
    const ProcessInfo &info = row.info;
    switch (column) {
    case Columns::PidColumn:
        return info.pid;
    case Columns::NamesColumn:
        return info.names;
    case Columns::LabelColumn:
        return info.label;
    case Columns::StateColumn:
        return row.ended ? words.ended : words.of(info.state);
    case Columns::MailboxColumn:
        return row.ended ? FilterValue(0) : mailboxFilterValue(info, row.refusing, words.full, words.refusing);
    case Columns::ReceivedColumn:
        return std::max(0.0, row.received);
    case Columns::SentColumn:
        return std::max(0.0, row.sent);
    case Columns::CpuColumn:
        return std::max(0.0, row.cpu) * 100;
    case Columns::TimersColumn:
        return row.ended ? qint64{0} : qint64{info.timersPending};
    case Columns::UptimeColumn:
        return qint64{std::chrono::milliseconds(row.uptime).count()};
    case Columns::WorkerColumn:
        return info.worker + 1;
    case Columns::GroupsColumn:
        return info.groups;
    case Columns::LinksColumn:
    case Columns::MonitorsColumn:
    case Columns::MonitoredByColumn:
        return row.ended ? FilterValue(QList<Pid>()) : FilterValue(*relatedTo(info, column));
    case Columns::RefusedColumn:
        return info.messagesRefused;
    case Columns::RestartsColumn:
        return info.restarts;
    case Columns::SupervisorColumn:
        return info.supervisor;
    default:
        return {};
    }
}

} // namespace orrery::ui
