// SPDX-License-Identifier: MIT
// What the cells of a ProcessModel say.
#include "models/processmodel.h"

#include "models/columns.h"
#include "models/format.h"
#include "models/mailboxfilter.h"
#include "models/processfields.h"
#include "models/statefilter.h"

#include <algorithm>

namespace orrery::ui {

namespace {

/// More than these are counted, not listed.
constexpr qsizetype ListedPids = 40;

bool isNumeric(int column)
{
    switch (column) {
    case ProcessModel::NamesColumn:
    case ProcessModel::LabelColumn:
    case ProcessModel::StateColumn:
    case ProcessModel::GroupsColumn:
        return false;
    default:
        return true;
    }
}

} // namespace

QVariant ProcessModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Pid pid = keyAt(index.row());
    const Row *row = m_table ? m_table->find(pid) : nullptr;
    switch (role) {
    case Qt::DisplayRole:
        if (row && row->isKnown)
            return display(*row, index.column());
        if (!row && !pid.isNull())
            wantFacts();
        return displayUnknown(pid, row && row->ended ? row : nullptr, index.column());
    case Qt::ToolTipRole:
        return row && (row->isKnown || row->ended) ? toolTip(*row, index.column()) : QVariant();
    case Qt::TextAlignmentRole:
        return alignment(isNumeric(index.column()));
    case PidRole:
        return QVariant::fromValue(pid);
    case IdRole:
        return QVariant::fromValue(pid.number());
    case EndedRole:
        return row && row->ended;
    case NameRole:
        return row ? row->info.names.value(0) : QString();
    case MarkRole:
        return row ? mark(*row, index.column()) : QVariant();
    default:
        return {};
    }
}

/// Of a process of which only the pid is known, yet or for good.
QVariant ProcessModel::displayUnknown(Pid pid, const Row *ended, int column) const
{
    if (column == PidColumn)
        return Format::pid(pid);
    return ended && column == StateColumn ? display(*ended, column) : QString();
}

QVariant ProcessModel::display(const Row &row, int column) const
{
    const ProcessInfo &info = row.info;
    switch (column) {
    case PidColumn:
        return Format::pid(info.pid);
    case NamesColumn:
        return Format::list(info.names);
    case LabelColumn:
        return info.label;
    case StateColumn:
        if (!row.ended && row.longRunning.count() > 0)
            return tr("running for %1", "without a pause").arg(Format::elapsed(row.longRunning));
        if (!row.ended)
            return Format::state(info.state);
        return row.reason ? tr("ended: %1").arg(Format::exitReason(*row.reason)) : Format::ended();
    case MailboxColumn:
        return row.ended ? Format::none() : Format::mailbox(info, row.refusing);
    case ReceivedColumn:
        return Format::rate(row.received);
    case SentColumn:
        return Format::rate(row.sent);
    case CpuColumn:
        return Format::percent(row.cpu);
    case TimersColumn:
        return row.ended ? Format::none() : Format::number(qint64{info.timersPending});
    case UptimeColumn:
        return Format::uptime(row.uptime);
    case WorkerColumn:
        return info.worker < 0 ? Format::none() : Format::number(qint64{info.worker} + 1);
    case GroupsColumn:
        return Format::list(info.groups);
    case LinksColumn:
    case MonitorsColumn:
    case MonitoredByColumn:
        return row.ended ? Format::none() : Format::number(qint64{relatedTo(info, column)->size()});
    case RefusedColumn:
        return Format::number(info.messagesRefused);
    case RestartsColumn:
        return Format::number(info.restarts);
    case SupervisorColumn:
        return info.supervisor.isNull() ? Format::none() : Format::pid(info.supervisor);
    default:
        return {};
    }
}

QVariant ProcessModel::mark(const Row &row, int column)
{
    if (row.ended)
        return {};
    if (column == StateColumn && row.info.state == State::Suspended)
        return static_cast<int>(Mark::Suspended);
    if (column == StateColumn && row.longRunning.count() > 0)
        return static_cast<int>(Mark::LongRunning);
    if (column == MailboxColumn && (row.refusing || isFull(row.info)))
        return static_cast<int>(Mark::Refusing);
    return {};
}

QVariant ProcessModel::toolTip(const Row &row, int column) const
{
    const ProcessInfo &info = row.info;
    switch (column) {
    case StateColumn:
        if (!row.ended && row.longRunning.count() > 0)
            return tr("Has not suspended for %1").arg(Format::elapsed(row.longRunning)) + u'\n'
                + (info.dedicatedThread ? tr("It has a thread of its own") : tr("It keeps a worker from the others"));
        return display(row, column);
    case NamesColumn:
    case LabelColumn:
    case GroupsColumn:
        return display(row, column); // which may not fit
    case MailboxColumn:
        if (info.mailboxCapacity <= 0 || row.ended)
            return {};
        return tr("Holds %Ln message(s) at most", nullptr, Format::plural(qint64{info.mailboxCapacity})) + u'\n'
            + tr("%Ln refused so far", "messages", Format::plural(info.messagesRefused));
    case LinksColumn:
    case MonitorsColumn:
    case MonitoredByColumn:
        return Format::list(pidTexts(relatedTo(info, column)->first(
            std::min<qsizetype>(relatedTo(info, column)->size(), ListedPids))));
    case UptimeColumn:
        return info.startedAt.isValid() ? tr("Started %1").arg(Format::dateTime(info.startedAt)) : QVariant();
    default:
        return {};
    }
}

QVariant ProcessModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    using Kind = FilterField::Kind;
    const bool number = isNumeric(section);
    switch (section) {
    case PidColumn:
        return headerAnswer({tr("Pid"), tr("The process; its number is never used again"), number},
                            FilterField{QStringLiteral("pid"), Kind::Text, true}, role);
    case NamesColumn:
        return headerAnswer({tr("Name"), tr("The names under which it is registered"), number},
                            FilterField{QStringLiteral("name"), Kind::Text, true}, role);
    case LabelColumn:
        return headerAnswer({tr("Label"), tr("What it says it is; several may say the same"), number},
                            FilterField{QStringLiteral("label"), Kind::Text, true}, role);
    case StateColumn:
        return headerAnswer({tr("State"), tr("What it is doing; or, for some seconds, how it ended"), number},
                            stateField(), role);
    case MailboxColumn:
        return headerAnswer({tr("Mailbox"), tr("Messages that wait to be received"), number},
                            mailboxField(), role);
    case ReceivedColumn:
        return headerAnswer({tr("Received/s"), tr("Messages it takes out of its mailbox, a second"), number},
                            FilterField{QStringLiteral("received"), Kind::Number}, role);
    case SentColumn:
        return headerAnswer({tr("Sent/s"), tr("Messages it sends, a second"), number},
                            FilterField{QStringLiteral("sent"), Kind::Number}, role);
    case CpuColumn:
        return headerAnswer({tr("CPU"), tr("Share of one core that it uses"), number},
                            FilterField{QStringLiteral("cpu"), Kind::Number}, role);
    case TimersColumn:
        return headerAnswer({tr("Timers"), tr("Pending timers aimed at it"), number},
                            FilterField{QStringLiteral("timers"), Kind::Number}, role);
    case UptimeColumn:
        return headerAnswer({tr("Up"), tr("How long it has lived"), number},
                            FilterField{QStringLiteral("uptime"), Kind::Duration, false, {}, QStringLiteral("age")}, role);
    case WorkerColumn:
        return headerAnswer({tr("Worker"), tr("The thread it runs on or ran on last"), number},
                            FilterField{QStringLiteral("worker"), Kind::Number}, role);
    case GroupsColumn:
        return headerAnswer({tr("Groups"), tr("The groups it is in"), number},
                            FilterField{QStringLiteral("group"), Kind::Text}, role);
    case LinksColumn:
        return headerAnswer({tr("Links"), tr("Processes that end with it, and it with them"), number},
                            FilterField{QStringLiteral("links"), Kind::Text}, role);
    case MonitorsColumn:
        return headerAnswer({tr("Monitors"), tr("Processes of whose end it is told"), number},
                            FilterField{QStringLiteral("monitors"), Kind::Text}, role);
    case MonitoredByColumn:
        return headerAnswer({tr("Monitored by"), tr("Processes that are told of its end"), number},
                            FilterField{QStringLiteral("monitoredby"), Kind::Text}, role);
    case RefusedColumn:
        return headerAnswer({tr("Refused"), tr("Messages that its full mailbox has refused"), number},
                            FilterField{QStringLiteral("refused"), Kind::Number}, role);
    case RestartsColumn:
        return headerAnswer({tr("Restarts"), tr("How often its supervisor has started it again"), number},
                            FilterField{QStringLiteral("restarts"), Kind::Number}, role);
    case SupervisorColumn:
        return headerAnswer({tr("Supervisor"), tr("Who starts it again, as its child"), number},
                            FilterField{QStringLiteral("supervisor"), Kind::Text}, role);
    default:
        return {};
    }
}

} // namespace orrery::ui
