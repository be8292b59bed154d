// SPDX-License-Identifier: MIT
#include "models/processfields.h"

#include "models/mailboxfilter.h"

#include <algorithm>

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
        return -static_cast<double>(row.startedAt);
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

QString ProcessFields::sortText(const ProcessRow &row, int column)
{
    switch (column) {
    case Columns::NamesColumn:
        return row.info.names.join(u' ');
    case Columns::LabelColumn:
        return row.info.label;
    case Columns::GroupsColumn:
        return row.info.groups.join(u' ');
    default:
        return {};
    }
}

QVariant ProcessFields::filterValue(const ProcessRow &row, int column, const FilterWords &words)
{
    const ProcessInfo &info = row.info;
    switch (column) {
    case Columns::PidColumn:
        return info.pid.toString();
    case Columns::NamesColumn:
        return info.names;
    case Columns::LabelColumn:
        return info.label;
    case Columns::StateColumn:
        return row.ended ? words.ended : words.of(info.state);
    case Columns::MailboxColumn:
        return row.ended ? QVariant(qint64{0}) : mailboxFilterValue(info, row.refusing, words.full, words.refusing);
    case Columns::ReceivedColumn:
        return std::max(0.0, row.received);
    case Columns::SentColumn:
        return std::max(0.0, row.sent);
    case Columns::CpuColumn:
        return std::max(0.0, row.cpu) * 100;
    case Columns::TimersColumn:
        return row.ended ? qint64{0} : qint64{info.timersPending};
    case Columns::UptimeColumn:
        return QVariant::fromValue(std::chrono::milliseconds(row.uptime).count());
    case Columns::WorkerColumn:
        return info.worker + 1;
    case Columns::GroupsColumn:
        return info.groups;
    case Columns::LinksColumn:
    case Columns::MonitorsColumn:
    case Columns::MonitoredByColumn:
        return row.ended ? QStringList() : pidTexts(*relatedTo(info, column));
    case Columns::RefusedColumn:
        return QVariant::fromValue(info.messagesRefused);
    case Columns::RestartsColumn:
        return QVariant::fromValue(info.restarts);
    case Columns::SupervisorColumn:
        return info.supervisor.isNull() ? QString() : info.supervisor.toString();
    default:
        return {};
    }
}

} // namespace orrery::ui
