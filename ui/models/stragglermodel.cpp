// SPDX-License-Identifier: MIT
#include "models/stragglermodel.h"

#include "models/columns.h"
#include "models/format.h"
#include "models/mergeplan.h"
#include "models/roles.h"

namespace orrery::ui {

namespace {

bool isNumber(int column)
{
    return column == StragglerModel::MailboxColumn || column == StragglerModel::TimersColumn
        || column == StragglerModel::RunningColumn;
}

} // namespace

StragglerModel::~StragglerModel() = default;

void StragglerModel::setStragglers(const QList<Straggler> &stragglers)
{
    m_asOf = QDateTime::currentDateTime();
    std::vector<Straggler> next(stragglers.begin(), stragglers.end());
    const MergePlan plan = planMerge(m_rows, next, [](const Straggler &row) { return row.pid; });
    for (auto run = plan.removals.rbegin(); run != plan.removals.rend(); ++run) {
        beginRemoveRows({}, run->first, run->last);
        m_rows.erase(m_rows.begin() + run->first, m_rows.begin() + run->last + 1);
        endRemoveRows();
    }
    for (const RowRun &run : plan.insertions) {
        beginInsertRows({}, run.first, run.last);
        m_rows.insert(m_rows.begin() + run.first, next.begin() + run.first, next.begin() + run.last + 1);
        endInsertRows();
    }
    // They are few: what changed is told in one.
    int first = -1;
    int last = -1;
    for (int row = 0; row < static_cast<int>(next.size()); ++row) {
        if (m_rows[static_cast<std::size_t>(row)] == next[static_cast<std::size_t>(row)])
            continue;
        first = first < 0 ? row : first;
        last = row;
    }
    m_rows = std::move(next);
    if (first >= 0)
        Q_EMIT dataChanged(index(first, 0), index(last, RunningColumn));
}

void StragglerModel::setCanKill(bool can)
{
    if (can == m_canKill)
        return;
    m_canKill = can;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, KillColumn), index(rowCount() - 1, KillColumn));
}

int StragglerModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int StragglerModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant StragglerModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Straggler &row = m_rows[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return toolTip(row, column);
    case Qt::TextAlignmentRole:
        return alignment(isNumber(column));
    case PidRole:
        return QVariant::fromValue(row.pid);
    case IdRole:
        return QVariant::fromValue(row.pid.number());
    case SortRole:
        return sortKey(row, column);
    case MarkRole:
        return column == RunningColumn && row.notSuspendedFor.count() > 0
            ? QVariant(static_cast<int>(Mark::LongRunning))
            : QVariant();
    default:
        return {};
    }
}

QString StragglerModel::text(const Straggler &straggler, int column) const
{
    switch (column) {
    case PidColumn:
        return Format::pid(straggler.pid);
    case NamesColumn:
        return Format::list(straggler.names);
    case LabelColumn:
        return straggler.label;
    case MailboxColumn:
        return Format::number(qint64{straggler.mailboxDepth});
    case TimersColumn:
        return Format::number(qint64{straggler.timersPending});
    case RunningColumn:
        return straggler.notSuspendedFor.count() > 0 ? Format::elapsed(straggler.notSuspendedFor) : Format::none();
    case KillColumn:
        return m_canKill ? tr("Kill") : QString();
    default:
        return {};
    }
}

QString StragglerModel::toolTip(const Straggler &straggler, int column) const
{
    if (column == KillColumn && !m_canKill)
        return tr("It has been killed, and ends when it next suspends");
    if (column != RunningColumn)
        return text(straggler, column);
    if (straggler.notSuspendedFor.count() <= 0)
        return tr("It suspends, and has not ended yet");
    return tr("It has not suspended since %1").arg(Format::time(m_asOf.addMSecs(-straggler.notSuspendedFor.count())));
}

QVariant StragglerModel::sortKey(const Straggler &straggler, int column) const
{
    switch (column) {
    case PidColumn:
    case KillColumn:
        return QVariant::fromValue(straggler.pid.number());
    case MailboxColumn:
        return QVariant::fromValue(qint64{straggler.mailboxDepth});
    case TimersColumn:
        return QVariant::fromValue(qint64{straggler.timersPending});
    case RunningColumn:
        return QVariant::fromValue(qint64{straggler.notSuspendedFor.count()});
    default:
        return text(straggler, column);
    }
}

QVariant StragglerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return alignment(isNumber(section));
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    switch (section) {
    case PidColumn:
        return tr("Pid");
    case NamesColumn:
        return tr("Names");
    case LabelColumn:
        return tr("Label");
    case MailboxColumn:
        return tr("Mailbox");
    case TimersColumn:
        return tr("Timers");
    case RunningColumn:
        return role == Qt::ToolTipRole ? tr("How long it has not suspended") : tr("Not suspended for");
    case KillColumn:
        return tr("Kill");
    default:
        return {};
    }
}

} // namespace orrery::ui
