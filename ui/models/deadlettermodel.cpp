// SPDX-License-Identifier: MIT
#include "models/deadlettermodel.h"

#include "models/columns.h"
#include "models/format.h"

#include <QtCore/QThread>

#include <optional>

namespace orrery::ui {

DeadLetterModel::DeadLetterModel(QObject *parent) : LogModel(parent) {}

DeadLetterModel::~DeadLetterModel() = default;

int DeadLetterModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

void DeadLetterModel::apply(const FramePtr &frame)
{
    Q_ASSERT(QThread::currentThread() == thread());
    if (frame)
        append(frame->deadLetters, frame->lettersDropped);
}

QVariant DeadLetterModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DeadLetter &letter = entry(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(letter, index.column());
    case Qt::ToolTipRole:
        return index.column() == TimeColumn ? Format::dateTime(letter.at) : display(letter, index.column());
    case Qt::TextAlignmentRole:
        return alignment(false);
    case PidRole:
        return letter.target.isNull() ? QVariant() : QVariant::fromValue(letter.target);
    case IdRole:
        return QVariant::fromValue(letter.sequence);
    case EndedRole:
        return false;
    case NameRole:
        return letter.targetName;
    case SortRole:
        return sortKey(letter, index.column());
    case FilterRole:
        return filterValue(letter, index.column());
    case ExportRole:
        return index.column() == TimeColumn ? QVariant(letter.at) : QVariant();
    default:
        return {};
    }
}

QVariant DeadLetterModel::display(const DeadLetter &letter, int column) const
{
    switch (column) {
    case TimeColumn:
        return Format::time(letter.at);
    case ReasonColumn:
        return Format::lossReason(letter.reason);
    case TargetColumn:
        return letter.targetName.isEmpty() ? Format::pid(letter.target) : letter.targetName;
    case SenderColumn:
        if (letter.timer != 0)
            return tr("%1, timer #%2", "who armed it, its number").arg(Format::pid(letter.sender)).arg(letter.timer);
        return Format::pid(letter.sender);
    case MessageColumn:
        return letter.preview;
    default:
        return {};
    }
}

QVariant DeadLetterModel::sortKey(const DeadLetter &letter, int column) const
{
    switch (column) {
    case TimeColumn:
        return QVariant::fromValue(letter.sequence); // finer than the clock
    case TargetColumn:
        // Names behind all pids, which are numbers and stand in their order.
        return letter.targetName.isEmpty() ? QVariant(u'<' + QString::number(letter.target.number()).rightJustified(20, u'0'))
                                           : QVariant(letter.targetName);
    case SenderColumn:
        return QVariant::fromValue(letter.sender.number());
    default:
        return display(letter, column);
    }
}

QVariant DeadLetterModel::filterValue(const DeadLetter &letter, int column) const
{
    return display(letter, column);
}

QVariant DeadLetterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == ExportKeyRole)
        return section == TimeColumn ? QStringLiteral("time") : QString();
    using Kind = FilterField::Kind;
    switch (section) {
    case TimeColumn:
        return headerAnswer({tr("Time"), tr("When it was refused")}, std::nullopt, role);
    case ReasonColumn:
        return headerAnswer({tr("Reason"), tr("Why nobody received it")},
                            FilterField{QStringLiteral("reason"), Kind::Text, true}, role);
    case TargetColumn:
        return headerAnswer({tr("Target"), tr("The process or the name it was sent to")},
                            FilterField{QStringLiteral("target"), Kind::Text, true}, role);
    case SenderColumn:
        return headerAnswer({tr("Sender"), tr("The process that sent it or armed the timer")},
                            FilterField{QStringLiteral("sender"), Kind::Text, true}, role);
    case MessageColumn:
        return headerAnswer({tr("Message"), tr("The beginning of what it says")},
                            FilterField{QStringLiteral("message"), Kind::Text, true}, role);
    default:
        return {};
    }
}

} // namespace orrery::ui
