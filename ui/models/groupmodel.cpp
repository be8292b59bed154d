// SPDX-License-Identifier: MIT
#include "models/groupmodel.h"

#include "models/columns.h"
#include "models/format.h"
#include "models/lookup.h"

#include <algorithm>
#include <limits>

namespace orrery::ui {

namespace {

/// In a tooltip, one below the other.
constexpr qsizetype ListedMembers = 30;

} // namespace

GroupModel::GroupModel(QObject *parent) : FrameTable(ColumnCount, 0, parent) {}

GroupModel::~GroupModel() = default;

std::vector<GroupModel::Row> GroupModel::nextRows(const Frame &frame)
{
    std::vector<Row> next;
    next.reserve(static_cast<std::size_t>(frame.groups.size()));
    for (const GroupInfo &info : frame.groups)
        next.push_back(nextRow(info, frame));
    return next;
}

GroupModel::Row GroupModel::nextRow(const GroupInfo &info, const Frame &frame)
{
    Row row;
    row.frame = &frame;
    row.info = &info;
    const qsizetype named = std::min(info.members.size(), static_cast<qsizetype>(Row::Named));
    for (qsizetype member = 0; member < named; ++member)
        row.named[static_cast<std::size_t>(member)] = findProcess(frame, info.members[member]);
    return row;
}

ColumnBits GroupModel::changes(const Row &before, const Row &after) const
{
    ColumnBits columns = 0;
    if (before.info->members.size() != after.info->members.size())
        columns |= columnBit(CountColumn);
    const auto sameName = [](const ProcessInfo *a, const ProcessInfo *b) {
        return (a == nullptr) == (b == nullptr) && (!a || (a->names == b->names && a->label == b->label));
    };
    if (before.info->members != after.info->members
        || !std::equal(before.named.begin(), before.named.end(), after.named.begin(), sameName))
        columns |= columnBit(MembersColumn);
    return columns;
}

QStringList GroupModel::members(const Row &row, qsizetype atMost)
{
    QStringList texts;
    const QList<Pid> &all = row.info->members;
    for (const Pid pid : all.first(std::min(all.size(), atMost)))
        texts.append(Format::process(pid, findProcess(*row.frame, pid)));
    return texts;
}

QVariant GroupModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = rowAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return display(row, index.column());
    case Qt::ToolTipRole:
        return index.column() == MembersColumn ? toolTip(row) : display(row, index.column());
    case Qt::TextAlignmentRole:
        return alignment(index.column() == CountColumn);
    case EndedRole:
        return false;
    case NameRole:
        return row.info->name;
    case SortRole:
        return sortKey(row, index.column());
    case FilterRole:
        return filterValue(row, index.column());
    default:
        return {};
    }
}

QVariant GroupModel::display(const Row &row, int column)
{
    switch (column) {
    case NameColumn:
        return row.info->name;
    case CountColumn:
        return Format::number(qint64{row.info->members.size()});
    case MembersColumn: {
        const qsizetype more = row.info->members.size() - static_cast<qsizetype>(Row::Named);
        const QString named = members(row, static_cast<qsizetype>(Row::Named)).join(u" \u00b7 ");
        return more <= 0 ? named : tr("%1 and %Ln more", "processes", Format::plural(qint64{more})).arg(named);
    }
    default:
        return {};
    }
}

QString GroupModel::toolTip(const Row &row)
{
    QStringList lines = members(row, ListedMembers);
    if (row.info->members.size() > ListedMembers)
        lines.append(QStringLiteral("…"));
    return lines.join(u'\n');
}

QVariant GroupModel::sortKey(const Row &row, int column)
{
    if (column == CountColumn)
        return QVariant::fromValue(qint64{row.info->members.size()});
    return display(row, column);
}

QVariant GroupModel::filterValue(const Row &row, int column)
{
    switch (column) {
    case NameColumn:
        return row.info->name;
    case CountColumn:
        return QVariant::fromValue(qint64{row.info->members.size()});
    case MembersColumn:
        return members(row, std::numeric_limits<qsizetype>::max());
    default:
        return {};
    }
}

QVariant GroupModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    using Kind = FilterField::Kind;
    switch (section) {
    case NameColumn:
        return headerAnswer({tr("Group"), tr("A group is there as long as it has members")},
                            FilterField{QStringLiteral("group"), Kind::Text, true}, role);
    case CountColumn:
        return headerAnswer({tr("Members"), tr("How many processes are in it"), true},
                            FilterField{QStringLiteral("members"), Kind::Number}, role);
    case MembersColumn:
        return headerAnswer({tr("Processes"), tr("Who is in it; a process leaves with its end")},
                            FilterField{QStringLiteral("process"), Kind::Text, true}, role);
    default:
        return {};
    }
}

} // namespace orrery::ui
