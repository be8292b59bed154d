// SPDX-License-Identifier: MIT
#include "models/groupmodel.h"

#include "models/columns.h"
#include "models/format.h"
#include "models/roles.h"

namespace orrery::ui {

GroupModel::GroupModel(QObject *parent) : NamedModel(parent)
{
    begin();
}

GroupModel::~GroupModel() = default;

ColumnBits GroupModel::differences(const Row &before, const Row &after) const
{
    ColumnBits columns = 0;
    if (before.info.members.size() != after.info.members.size())
        columns |= columnBit(CountColumn) | columnBit(MembersColumn);
    if (before.members != after.members)
        columns |= columnBit(MembersColumn);
    return columns;
}

QVariant GroupModel::data(const QModelIndex &index, int role) const
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
        return index.column() == MembersColumn ? toolTip(*row) : display(*row, index.column());
    case Qt::TextAlignmentRole:
        return alignment(index.column() == CountColumn);
    case EndedRole:
        return false;
    case NameRole:
        return name;
    default:
        return {};
    }
}

QVariant GroupModel::display(const Row &row, int column)
{
    switch (column) {
    case NameColumn:
        return row.info.name;
    case CountColumn:
        return Format::number(qint64{row.info.members.size()});
    case MembersColumn: {
        const QStringList named = row.named();
        const QString text = named.join(u" \u00b7 ");
        const qsizetype more = row.info.members.size() - named.size();
        return more <= 0 ? text : tr("%1 and %Ln more", "processes", Format::plural(qint64{more})).arg(text);
    }
    default:
        return {};
    }
}

QString GroupModel::toolTip(const Row &row)
{
    QStringList lines = row.members.first(std::min(row.members.size(), GroupRow::Told));
    if (row.info.members.size() > lines.size())
        lines.append(QStringLiteral("…"));
    return lines.join(u'\n');
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
