// SPDX-License-Identifier: MIT
#include "models/journalmodel.h"

#include "models/columns.h"
#include "models/format.h"

#include <QtCore/QThread>

#include <optional>

namespace orrery::ui {

namespace {

/// Of others the text is a label, or a child's id.
bool isAboutAName(JournalEvent::Kind kind)
{
    using Kind = JournalEvent::Kind;
    return kind != Kind::Spawned && kind != Kind::Exited && kind != Kind::LongRunning && kind != Kind::Restarted;
}

QString detailsOf(const JournalEvent &event)
{
    QStringList details;
    if (event.kind == JournalEvent::Kind::Exited)
        details.append(Format::exitReason(event.reason));
    if (event.kind == JournalEvent::Kind::DeadLetter)
        details.append(Format::lossReason(event.refusal));
    if (event.timer != 0)
        details.append(u'#' + QString::number(event.timer));
    if (!event.text.isEmpty())
        details.append(event.text);
    if (event.kind == JournalEvent::Kind::NameRefused)
        details.append(JournalModel::tr("held by %1").arg(Format::pid(event.holder)));
    if (event.kind == JournalEvent::Kind::Restarted) // why the one before it had ended
        details.append(Format::exitReason(event.reason));
    return details.join(QStringLiteral(" · "));
}

} // namespace

JournalModel::JournalModel(QObject *parent) : LogModel(parent) {}

JournalModel::~JournalModel() = default;

int JournalModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

void JournalModel::apply(const FramePtr &frame)
{
    Q_ASSERT(QThread::currentThread() == thread());
    if (frame)
        append(frame->events, frame->eventsDropped);
}

QVariant JournalModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const JournalEvent &event = entry(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(event, index.column());
    case Qt::ToolTipRole:
        return index.column() == TimeColumn ? Format::dateTime(event.at) : display(event, index.column());
    case Qt::TextAlignmentRole:
        return alignment(index.column() == PidColumn);
    case PidRole:
        return event.pid.isNull() ? QVariant() : QVariant::fromValue(event.pid);
    case IdRole:
        return QVariant::fromValue(event.sequence);
    case EndedRole:
        return false;
    case NameRole:
        return isAboutAName(event.kind) ? event.text : QString();
    case SortRole:
        return sortKey(event, index.column());
    case FilterRole:
        return filterValue(event, index.column());
    case ExportRole:
        return index.column() == TimeColumn ? QVariant(event.at) : QVariant();
    default:
        return {};
    }
}

QVariant JournalModel::display(const JournalEvent &event, int column) const
{
    switch (column) {
    case TimeColumn:
        return Format::time(event.at);
    case KindColumn:
        return Format::eventKind(event.kind);
    case PidColumn:
        return Format::pid(event.pid);
    case TextColumn:
        return detailsOf(event);
    default:
        return {};
    }
}

QVariant JournalModel::sortKey(const JournalEvent &event, int column) const
{
    switch (column) {
    case TimeColumn:
        return QVariant::fromValue(event.sequence); // finer than the clock
    case PidColumn:
        return QVariant::fromValue(event.pid.number());
    default:
        return display(event, column);
    }
}

QVariant JournalModel::filterValue(const JournalEvent &event, int column) const
{
    if (column == PidColumn)
        return event.pid.isNull() ? QString() : event.pid.toString();
    return display(event, column);
}

QVariant JournalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == ExportKeyRole)
        return section == TimeColumn ? QStringLiteral("time") : QString();
    using Kind = FilterField::Kind;
    switch (section) {
    case TimeColumn:
        return headerAnswer({tr("Time"), tr("When it happened")}, std::nullopt, role);
    case KindColumn:
        return headerAnswer({tr("Event"), tr("What happened")},
                            FilterField{QStringLiteral("event"), Kind::Text, true}, role);
    case PidColumn:
        return headerAnswer({tr("Pid"), tr("The process it happened to"), true},
                            FilterField{QStringLiteral("pid"), Kind::Text, true}, role);
    case TextColumn:
        return headerAnswer({tr("Details"), tr("The label, the name, the timer, or why it ended")},
                            FilterField{QStringLiteral("text"), Kind::Text, true}, role);
    default:
        return {};
    }
}

} // namespace orrery::ui
