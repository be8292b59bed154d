// SPDX-License-Identifier: MIT
// What the cells of a SupervisionModel say.
#include "models/supervisionnode.h"

#include "models/columns.h"
#include "models/format.h"

#include <algorithm>

namespace orrery::ui {

namespace {

bool isNumeric(int column)
{
    return column == SupervisionModel::PidColumn || column == SupervisionModel::RestartsColumn
        || column == SupervisionModel::ChildrenColumn;
}

} // namespace

QVariant SupervisionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node &node = nodeOf(index);
    switch (role) {
    case Qt::DisplayRole:
        return display(node.value, index.column());
    case Qt::ToolTipRole:
        return toolTip(node, index.column());
    case Qt::TextAlignmentRole:
        return alignment(isNumeric(index.column()));
    case PidRole:
        return node.value.pid.isNull() ? QVariant() : QVariant::fromValue(node.value.pid);
    case IdRole:
        return QVariant::fromValue(node.id);
    case EndedRole:
        return node.value.pid.isNull() && !node.value.isWaiting;
    case NameRole:
        return node.value.key;
    case FilterRole:
        return filterValue(node.value, index.column());
    case MarkRole:
        return mark(node, index.column());
    case HeatRole:
        if (index.column() != RestartsColumn || node.recentRestarts == 0)
            return {};
        return double(std::min(node.recentRestarts, MostHeat)) / double(MostHeat);
    default:
        return {};
    }
}

QVariant SupervisionModel::display(const Row &row, int column) const
{
    switch (column) {
    case ChildColumn:
        return !row.isTop || row.process.isEmpty() ? row.key : row.process;
    case PidColumn:
        return Format::pid(row.pid);
    case ProcessColumn:
        return row.process;
    case StateColumn:
        if (!row.pid.isNull())
            return row.state == State::Suspended ? Format::state(row.state) : tr("running", "child of a supervisor");
        return row.isWaiting ? tr("waits to be started again") : Format::ended();
    case RestartColumn:
        return row.isTop ? Format::none() : Format::restart(row.restart);
    case RestartsColumn:
        return Format::number(row.restarts);
    case StrategyColumn:
        return row.strategy ? Format::strategy(*row.strategy) : QString();
    case LimitColumn:
        if (!row.strategy)
            return QString();
        return tr("%1 of %2 in %3", "restarts, of how many, in a time")
            .arg(Format::number(qint64{row.restartsInWindow}), Format::number(qint64{row.mostRestarts}),
                 Format::delay(row.window));
    case ChildrenColumn:
        return row.strategy ? Format::number(qint64{row.childCount}) : QString();
    default:
        return {};
    }
}

QVariant SupervisionModel::toolTip(const Node &node, int column) const
{
    const Row &row = node.value;
    if (column == RestartsColumn)
        return tr("%Ln restart(s) in the last minute", nullptr, Format::plural(node.recentRestarts));
    if (!row.strategy || (column != LimitColumn && column != StrategyColumn && column != ChildColumn))
        return display(row, column); // which may not fit
    const QString limit = tr("%Ln restart(s) within %1", nullptr, row.mostRestarts).arg(Format::delay(row.window));
    QString text = tr("%1: %2, %3 used", "strategy, so many restarts within a time, how many of them")
                       .arg(Format::strategy(*row.strategy), limit, Format::number(qint64{row.restartsInWindow}));
    if (column == LimitColumn)
        text += QLatin1Char('\n') + tr("%Ln restart(s) in all", nullptr, Format::plural(row.allRestarts));
    return text;
}

QVariant SupervisionModel::filterValue(const Row &row, int column) const
{
    switch (column) {
    case RestartsColumn:
        return QVariant::fromValue(row.restarts);
    case ChildrenColumn:
        return QVariant::fromValue(qint64{row.childCount});
    case PidColumn:
        return row.pid.isNull() ? QString() : row.pid.toString();
    default:
        return display(row, column);
    }
}

QVariant SupervisionModel::mark(const Node &node, int column) const
{
    if (column == RestartsColumn && node.isMarked)
        return static_cast<int>(Mark::Restarted);
    if (column != StateColumn)
        return {};
    if (node.value.pid.isNull())
        return node.value.isWaiting ? QVariant(static_cast<int>(Mark::BackOff)) : QVariant();
    return node.value.state == State::Suspended ? QVariant(static_cast<int>(Mark::Suspended)) : QVariant();
}

QVariant SupervisionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == ExportKeyRole)
        return section == LimitColumn ? QStringLiteral("intensity") : QString();
    using Kind = FilterField::Kind;
    const bool number = isNumeric(section);
    switch (section) {
    case ChildColumn:
        return headerAnswer({tr("Supervisor or Child"), tr("The id of the child; at the top, what the supervisor is known by")},
                            FilterField{QStringLiteral("child"), Kind::Text, true}, role);
    case PidColumn:
        return headerAnswer({tr("Pid"), tr("The process that runs there now"), number},
                            FilterField{QStringLiteral("pid"), Kind::Text, true}, role);
    case ProcessColumn:
        return headerAnswer({tr("Process"), tr("Its names, or its label")},
                            FilterField{QStringLiteral("process"), Kind::Text, true}, role);
    case StateColumn:
        return headerAnswer({tr("State"), tr("Whether it runs, or waits until its supervisor starts it again")},
                            FilterField{QStringLiteral("state"), Kind::Text}, role);
    case RestartColumn:
        return headerAnswer({tr("Restart"), tr("After which ends it is started again")},
                            FilterField{QStringLiteral("restart"), Kind::Text}, role);
    case RestartsColumn:
        return headerAnswer({tr("Restarts"), tr("How often it was started again; at the top, how often any child was"), number},
                            FilterField{QStringLiteral("restarts"), Kind::Number}, role);
    case StrategyColumn:
        return headerAnswer({tr("Strategy"), tr("Whom the supervisor starts again when a child has to be")},
                            FilterField{QStringLiteral("strategy"), Kind::Text}, role);
    case LimitColumn:
        return headerAnswer({tr("Intensity"), tr("Restarts within the window until now; one more than so many ends the supervisor")},
                            std::nullopt, role);
    case ChildrenColumn:
        return headerAnswer({tr("Children"), tr("How many children it has; of a pool, its size"), number},
                            FilterField{QStringLiteral("children"), Kind::Number}, role);
    default:
        return {};
    }
}

} // namespace orrery::ui
