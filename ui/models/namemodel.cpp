// SPDX-License-Identifier: MIT
#include "models/namemodel.h"

#include "models/columns.h"
#include "models/format.h"
#include "models/roles.h"
#include "models/statefilter.h"

namespace orrery::ui {

NameModel::NameModel(QObject *parent) : NamedModel(parent)
{
    begin();
}

NameModel::~NameModel() = default;

ColumnBits NameModel::differences(const Row &before, const Row &after) const
{
    if (before.holder.has_value() != after.holder.has_value())
        return columnBit(ColumnCount) - 1; // greyed, or no more
    ColumnBits columns = 0;
    const auto note = [&columns](bool differs, int column) { columns |= differs ? columnBit(column) : 0; };
    if (before.holder) {
        note(before.holder->label != after.holder->label, LabelColumn);
        note(before.holder->state != after.holder->state, StateColumn);
    }
    note(before.info.pid != after.info.pid, PidColumn);
    note(before.info.since != after.info.since, SinceColumn);
    return columns;
}

QVariant NameModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QString name = keyAt(index.row());
    const Row *row = find(name);
    switch (role) {
    case Qt::DisplayRole:
        if (row)
            return display(*row, index.column());
        if (!name.isEmpty())
            wantFacts();
        return index.column() == NameColumn ? name : QString();
    case Qt::ToolTipRole:
        if (!row)
            return {};
        return index.column() == SinceColumn ? Format::dateTime(row->info.since) : display(*row, index.column());
    case Qt::TextAlignmentRole:
        return alignment(index.column() == PidColumn);
    case PidRole:
        return row ? QVariant::fromValue(row->info.pid) : QVariant();
    case EndedRole:
        return row && !row->holder;
    case NameRole:
        return name;
    case MarkRole:
        return index.column() == StateColumn && row && row->holder && row->holder->state == State::Suspended
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
        return row.info.name;
    case PidColumn:
        return Format::pid(row.info.pid);
    case LabelColumn:
        return row.holder ? row.holder->label : QString();
    case StateColumn:
        return row.holder ? Format::state(row.holder->state) : Format::none();
    case SinceColumn:
        return Format::time(row.info.since);
    default:
        return {};
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
