// SPDX-License-Identifier: MIT
#include "models/namemodel.h"

#include "models/columns.h"
#include "models/format.h"
#include "models/lookup.h"
#include "models/statefilter.h"

namespace orrery::ui {

NameModel::NameModel(QObject *parent) : FrameTable(ColumnCount, 0, parent) {}

NameModel::~NameModel() = default;

QStringList NameModel::names() const
{
    QStringList result;
    result.reserve(rowCount());
    for (const Row &row : rows())
        result.append(row.info->name);
    return result;
}

std::vector<NameModel::Row> NameModel::nextRows(const Frame &frame)
{
    std::vector<Row> next;
    next.reserve(static_cast<std::size_t>(frame.names.size()));
    for (const NameInfo &info : frame.names)
        next.push_back({&info, findProcess(frame, info.pid)});
    return next;
}

ColumnBits NameModel::changes(const Row &before, const Row &after) const
{
    ColumnBits columns = 0;
    const auto note = [&columns](bool differs, Column column) { columns |= differs ? columnBit(column) : 0; };
    if ((before.holder != nullptr) != (after.holder != nullptr)) {
        columns = columnBit(ColumnCount) - 1; // greyed, or no more
    } else if (before.holder) {
        note(before.holder->label != after.holder->label, LabelColumn);
        note(before.holder->state != after.holder->state, StateColumn);
    }
    note(before.info->pid != after.info->pid, PidColumn);
    note(before.info->since != after.info->since, SinceColumn);
    return columns;
}

QVariant NameModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = rowAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return display(row, index.column());
    case Qt::ToolTipRole:
        return index.column() == SinceColumn ? Format::dateTime(row.info->since) : display(row, index.column());
    case Qt::TextAlignmentRole:
        return alignment(index.column() == PidColumn);
    case PidRole:
        return QVariant::fromValue(row.info->pid);
    case EndedRole:
        return row.holder == nullptr;
    case NameRole:
        return row.info->name;
    case SortRole:
        return sortKey(row, index.column());
    case FilterRole:
        return filterValue(row, index.column());
    case ExportRole:
        return index.column() == SinceColumn ? QVariant(row.info->since) : QVariant();
    case MarkRole:
        return index.column() == StateColumn && row.holder && row.holder->state == State::Suspended
            ? static_cast<int>(Mark::Suspended)
            : QVariant();
    default:
        return {};
    }
}

QVariant NameModel::display(const Row &row, int column) const
{
    switch (column) {
    case NameColumn:
        return row.info->name;
    case PidColumn:
        return Format::pid(row.info->pid);
    case LabelColumn:
        return row.holder ? row.holder->label : QString();
    case StateColumn:
        return row.holder ? Format::state(row.holder->state) : Format::none();
    case SinceColumn:
        return Format::time(row.info->since);
    default:
        return {};
    }
}

QVariant NameModel::sortKey(const Row &row, int column) const
{
    switch (column) {
    case PidColumn:
        return QVariant::fromValue(row.info->pid.number());
    case StateColumn:
        return row.holder ? static_cast<int>(row.holder->state) : -1;
    case SinceColumn:
        return row.info->since.toMSecsSinceEpoch();
    default:
        return display(row, column);
    }
}

QVariant NameModel::filterValue(const Row &row, int column) const
{
    switch (column) {
    case PidColumn:
        return row.info->pid.toString();
    case StateColumn:
        return row.holder ? stateWords(row.holder->state) : endedWords();
    default:
        return display(row, column);
    }
}

QVariant NameModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == ExportKeyRole)
        return section == SinceColumn ? QStringLiteral("since") : QString();
    using Kind = FilterField::Kind;
    switch (section) {
    case NameColumn:
        return headerAnswer({tr("Name"), tr("A name has one holder and is free again once that has ended")},
                            FilterField{QStringLiteral("name"), Kind::Text, true}, role);
    case PidColumn:
        return headerAnswer({tr("Pid"), tr("The process that holds it"), true},
                            FilterField{QStringLiteral("pid"), Kind::Text, true}, role);
    case LabelColumn:
        return headerAnswer({tr("Label"), tr("What its holder says it is")},
                            FilterField{QStringLiteral("label"), Kind::Text, true}, role);
    case StateColumn:
        return headerAnswer({tr("State"), tr("What its holder is doing")}, stateField(), role);
    case SinceColumn:
        return headerAnswer({tr("Since"), tr("When it was registered")}, std::nullopt, role);
    default:
        return {};
    }
}

} // namespace orrery::ui
