// SPDX-License-Identifier: MIT
#include "models/firedmodel.h"

#include "models/format.h"
#include "models/roles.h"

#include <QtCore/QThread>

#include <algorithm>

namespace orrery::ui {

namespace {

QVariant alignmentOf(int column)
{
    return QVariant::fromValue((column == FiredModel::LatenessColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

} // namespace

FiredModel::FiredModel(QObject *parent) : QAbstractTableModel(parent) {}

FiredModel::~FiredModel() = default;

int FiredModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_fired.size());
}

int FiredModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

void FiredModel::apply(const FramePtr &frame)
{
    Q_ASSERT(QThread::currentThread() == thread());
    const QList<FiredTimer> next = frame ? frame->firedTimers : QList<FiredTimer>();
    const auto sequenceOf = [](const QList<FiredTimer> &list, bool last) {
        return list.isEmpty() ? 0 : last ? list.constLast().sequence : list.constFirst().sequence;
    };
    // Rows that stay are those that both have; of another runtime, none.
    const bool goesOn = sequenceOf(next, true) >= sequenceOf(m_fired, true);
    const qsizetype gone = !goesOn
        ? m_fired.size()
        : std::lower_bound(m_fired.cbegin(), m_fired.cend(), next.isEmpty() ? quint64(-1) : sequenceOf(next, false),
                           [](const FiredTimer &fired, quint64 sequence) { return fired.sequence < sequence; })
            - m_fired.cbegin();
    if (gone > 0) { // the oldest stand last
        const auto rows = static_cast<int>(m_fired.size());
        beginRemoveRows({}, rows - static_cast<int>(gone), rows - 1);
        m_fired.remove(0, gone);
        endRemoveRows();
    }
    const quint64 known = sequenceOf(m_fired, true);
    const auto firstNew = std::find_if(next.cbegin(), next.cend(), [known](const FiredTimer &fired) { return fired.sequence > known; });
    if (firstNew == next.cend())
        return;
    beginInsertRows({}, 0, static_cast<int>(next.cend() - firstNew) - 1);
    m_fired.append(QList<FiredTimer>(firstNew, next.cend()));
    endInsertRows();
}

QVariant FiredModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FiredTimer &fired = m_fired.at(m_fired.size() - 1 - index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(fired, index.column());
    case Qt::ToolTipRole:
        return index.column() == DueColumn ? Format::dateTime(fired.dueAt) : QVariant();
    case Qt::TextAlignmentRole:
        return alignmentOf(index.column());
    case PidRole:
        return QVariant::fromValue(fired.target);
    default:
        return {};
    }
}

QVariant FiredModel::display(const FiredTimer &fired, int column) const
{
    switch (column) {
    case TargetColumn:
        return fired.target.isNull() ? fired.targetName : fired.target.toString();
    case DueColumn:
        return Format::time(fired.dueAt);
    case LatenessColumn:
        return Format::elapsed(fired.lateness);
    case OutcomeColumn:
        return fired.delivered ? tr("delivered") : tr("in vain");
    default:
        return {};
    }
}

QVariant FiredModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return alignmentOf(section);
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const bool tip = role == Qt::ToolTipRole;
    switch (section) {
    case TargetColumn:
        return tip ? tr("Who the message was for: a process, or the holder of a name") : tr("Target");
    case DueColumn:
        return tip ? tr("When it was due") : tr("Due at");
    case LatenessColumn:
        return tip ? tr("From when it was due until its message stood in the mailbox") : tr("Late by");
    case OutcomeColumn:
        return tip ? tr("In vain where nobody was there, or the mailbox was full") : tr("Outcome");
    default:
        return {};
    }
}

} // namespace orrery::ui
