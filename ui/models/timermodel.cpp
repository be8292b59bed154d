// SPDX-License-Identifier: MIT
#include "models/timermodel.h"

#include "models/columns.h"
#include "models/format.h"
#include "models/lookup.h"

#include <QtCore/QThread>

#include <algorithm>

namespace orrery::ui {

using std::chrono::milliseconds;
using std::chrono::nanoseconds;

namespace {

/// By how much a time that is rounded up to milliseconds may seem to move.
constexpr milliseconds Rounding{2};

nanoseconds dueAt(const TimerInfo &info, const Frame &frame)
{
    // The longest delays do not fit on top of a point in time.
    constexpr auto longest = std::chrono::duration_cast<milliseconds>(nanoseconds::max());
    const milliseconds room = longest - std::chrono::ceil<milliseconds>(frame.takenAt);
    return info.remaining >= room ? nanoseconds::max() : frame.takenAt + info.remaining;
}

Pid reachedBy(const TimerInfo &info, const Frame &frame)
{
    if (!info.target.isNull())
        return findProcess(frame, info.target) ? info.target : Pid();
    const NameInfo *holder = findName(frame, info.targetName);
    return holder ? holder->pid : Pid();
}

} // namespace

TimerModel::TimerModel(QObject *parent) : FrameTable(ColumnCount, columnBit(DueColumn), parent) {}

TimerModel::~TimerModel() = default;

std::optional<TimerInfo> TimerModel::info(quint64 id) const
{
    const Row *row = find(id);
    return row ? std::optional(*row->info) : std::nullopt;
}

std::vector<TimerModel::Row> TimerModel::nextRows(const Frame &frame)
{
    std::vector<Row> next;
    next.reserve(static_cast<std::size_t>(frame.timers.size()));
    auto before = rows().begin();
    for (const TimerInfo &info : frame.timers) {
        Row row{&info, reachedBy(info, frame), dueAt(info, frame)};
        while (before != rows().end() && before->info->id < info.id)
            ++before;
        const bool wasThere = before != rows().end() && before->info->id == info.id;
        if (wasThere && std::chrono::abs(row.due - before->due) <= Rounding)
            row.due = before->due;
        next.push_back(row);
    }
    return next;
}

void TimerModel::settle()
{
    m_sinceFrame = {};
}

void TimerModel::forget()
{
    m_sinceFrame = {};
}

ColumnBits TimerModel::changes(const Row &before, const Row &after) const
{
    ColumnBits columns = columnBit(DueColumn); // it is closer in any case
    const auto note = [&columns](bool differs, Column column) { columns |= differs ? columnBit(column) : 0; };
    note(before.info->target != after.info->target || before.info->targetName != after.info->targetName, TargetColumn);
    note(before.resolves != after.resolves, ResolvesColumn);
    note(before.info->preview != after.info->preview, MessageColumn);
    note(before.info->period != after.info->period, KindColumn);
    note(before.info->madeBy != after.info->madeBy, MadeByColumn);
    return columns;
}

void TimerModel::tick(milliseconds sinceFrame)
{
    Q_ASSERT(QThread::currentThread() == thread());
    if (rows().empty() || sinceFrame == m_sinceFrame)
        return;
    m_sinceFrame = sinceFrame;
    Q_EMIT dataChanged(index(0, DueColumn), index(rowCount() - 1, DueColumn), {Qt::DisplayRole});
}

milliseconds TimerModel::remaining(const Row &row) const
{
    return std::max(milliseconds{0}, row.info->remaining - m_sinceFrame);
}

QVariant TimerModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = rowAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return display(row, index.column());
    case Qt::ToolTipRole:
        return index.column() == MessageColumn ? row.info->preview : QVariant();
    case Qt::TextAlignmentRole:
        return alignment(index.column() == DueColumn);
    case PidRole:
        return row.resolves.isNull() ? QVariant() : QVariant::fromValue(row.resolves);
    case IdRole:
        return QVariant::fromValue(row.info->id);
    case EndedRole:
        return false;
    case NameRole:
        return row.info->targetName;
    case SortRole:
        return sortKey(row, index.column());
    case FilterRole:
        return filterValue(row, index.column());
    default:
        return {};
    }
}

QVariant TimerModel::display(const Row &row, int column) const
{
    const TimerInfo &info = *row.info;
    switch (column) {
    case TargetColumn:
        return info.target.isNull() ? info.targetName : info.target.toString();
    case ResolvesColumn:
        return Format::pid(row.resolves);
    case MessageColumn:
        return info.preview;
    case DueColumn:
        return Format::countdown(remaining(row));
    case KindColumn:
        return info.period.count() > 0 ? tr("every %1").arg(Format::delay(info.period)) : tr("once");
    case MadeByColumn:
        return Format::pid(info.madeBy);
    default:
        return {};
    }
}

QVariant TimerModel::sortKey(const Row &row, int column) const
{
    switch (column) {
    case ResolvesColumn:
        return QVariant::fromValue(row.resolves.number());
    case DueColumn:
        return QVariant::fromValue(qint64{row.due.count()});
    case KindColumn:
        return QVariant::fromValue(qint64{row.info->period.count()});
    case MadeByColumn:
        return QVariant::fromValue(row.info->madeBy.number());
    default:
        return display(row, column);
    }
}

QVariant TimerModel::filterValue(const Row &row, int column) const
{
    const auto pidText = [](Pid pid) { return pid.isNull() ? QString() : pid.toString(); };
    switch (column) {
    case ResolvesColumn:
        return pidText(row.resolves);
    case DueColumn:
        return QVariant::fromValue(qint64{remaining(row).count()});
    case KindColumn:
        return QVariant::fromValue(qint64{row.info->period.count()});
    case MadeByColumn:
        return pidText(row.info->madeBy);
    default:
        return display(row, column);
    }
}

QVariant TimerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    using Kind = FilterField::Kind;
    switch (section) {
    case TargetColumn:
        return headerAnswer({tr("Target"), tr("Who the message is for: a process, or the holder of a name when it fires")},
                            FilterField{QStringLiteral("target"), Kind::Text, true}, role);
    case ResolvesColumn:
        return headerAnswer({tr("Resolves to"), tr("The process that the message would reach now")},
                            FilterField{QStringLiteral("pid"), Kind::Text, true}, role);
    case MessageColumn:
        return headerAnswer({tr("Message"), tr("The beginning of the message")},
                            FilterField{QStringLiteral("message"), Kind::Text, true}, role);
    case DueColumn:
        return headerAnswer({tr("Due in"), tr("How long until it fires"), true},
                            FilterField{QStringLiteral("due"), Kind::Duration}, role);
    case KindColumn:
        return headerAnswer({tr("Kind"), tr("Once, or again after each period")},
                            FilterField{QStringLiteral("period"), Kind::Duration}, role);
    case MadeByColumn:
        return headerAnswer({tr("Made by"), tr("The process that armed it; a dash where it was armed from outside")},
                            FilterField{QStringLiteral("by"), Kind::Text}, role);
    default:
        return {};
    }
}

} // namespace orrery::ui
