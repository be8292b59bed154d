// SPDX-License-Identifier: MIT
#include "models/namehistorymodel.h"

#include "models/columns.h"
#include "models/format.h"
#include "models/lookup.h"

#include <QtCore/QThread>

#include <algorithm>
#include <iterator>

namespace orrery::ui {

namespace {

/// Of more names than this it is not kept since when they are held.
constexpr qsizetype MostHeld = 20'000;

} // namespace

NameHistoryModel::NameHistoryModel(QObject *parent) : QAbstractTableModel(parent) {}

NameHistoryModel::~NameHistoryModel() = default;

int NameHistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int NameHistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

void NameHistoryModel::clear()
{
    beginResetModel();
    m_entries.clear();
    m_unknown.clear();
    m_held.clear();
    m_names.clear();
    endResetModel();
}

void NameHistoryModel::apply(const FramePtr &frame)
{
    Q_ASSERT(QThread::currentThread() == thread());
    if (!frame)
        return;
    std::vector<Entry> coming;
    for (const JournalEvent &event : frame->events)
        take(event, coming);
    append(std::move(coming));
    countLetters(frame->deadLetters);
    if (frame->hasNames)
        m_names = frame->names;
}

/// Of one whose registration was not seen the frame before tells, where that knew of it.
QDateTime NameHistoryModel::heldSince(const QString &name, Pid pid)
{
    if (const Holding held = m_held.take(name); held.pid == pid)
        return held.since;
    const NameInfo *known = findByName(m_names, name);
    return known && known->pid == pid ? known->since : QDateTime();
}

void NameHistoryModel::take(const JournalEvent &event, std::vector<Entry> &coming)
{
    Entry entry;
    entry.name = event.text;
    entry.pid = event.pid;
    entry.at = event.at;
    switch (event.kind) {
    case JournalEvent::Kind::Registered:
        if (m_held.size() < MostHeld)
            m_held.insert(event.text, {event.pid, event.at});
        return;
    case JournalEvent::Kind::Unregistered:
        entry.since = heldSince(event.text, event.pid);
        break;
    case JournalEvent::Kind::NameRefused:
        entry.kind = Entry::Kind::Refused;
        entry.holder = event.holder;
        break;
    default:
        return;
    }
    coming.push_back(entry);
}

/// Numbers them; the oldest make room.
void NameHistoryModel::append(std::vector<Entry> &&coming)
{
    if (coming.empty())
        return;
    if (const qsizetype excess = qsizetype(coming.size()) - Capacity; excess > 0)
        coming.erase(coming.begin(), coming.begin() + excess);
    if (const qsizetype going = qsizetype(m_entries.size() + coming.size()) - Capacity; going > 0) {
        beginRemoveRows({}, 0, static_cast<int>(going) - 1);
        for (auto at = m_entries.begin(); at != m_entries.begin() + going; ++at) {
            if (at->kind == Entry::Kind::Unknown)
                m_unknown.remove(at->name);
        }
        m_entries.erase(m_entries.begin(), m_entries.begin() + going);
        endRemoveRows();
    }
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(coming.size()) - 1);
    for (Entry &entry : coming) {
        entry.id = ++m_lastId;
        if (entry.kind == Entry::Kind::Unknown)
            m_unknown.insert(entry.name, entry.id);
        m_entries.push_back(std::move(entry));
    }
    endInsertRows();
}

/// One row a name, whose count grows.
void NameHistoryModel::countLetters(const QList<DeadLetter> &letters)
{
    std::vector<Entry> coming;
    QHash<QString, std::size_t> places; // in `coming`
    int first = rowCount();
    int last = -1;
    const auto note = [](Entry &entry, const DeadLetter &letter) {
        ++entry.count;
        entry.pid = letter.sender;
        entry.at = letter.at;
    };
    for (const DeadLetter &letter : letters) {
        if (letter.reason != DeadLetter::Reason::NoName)
            continue;
        if (const quint64 id = m_unknown.value(letter.targetName); id != 0) {
            const auto at = std::lower_bound(m_entries.begin(), m_entries.end(), id,
                                             [](const Entry &entry, quint64 sought) { return entry.id < sought; });
            note(*at, letter);
            const int row = static_cast<int>(std::distance(m_entries.begin(), at));
            first = std::min(first, row);
            last = std::max(last, row);
            continue;
        }
        const bool isNew = !places.contains(letter.targetName);
        if (isNew) {
            places.insert(letter.targetName, coming.size());
            Entry &entry = coming.emplace_back();
            entry.kind = Entry::Kind::Unknown;
            entry.name = letter.targetName;
        }
        note(coming[places.value(letter.targetName)], letter);
    }
    if (last >= 0)
        Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
    append(std::move(coming));
}

QString NameHistoryModel::details(const Entry &entry) const
{
    switch (entry.kind) {
    case Entry::Kind::Held:
        return entry.since.isValid() ? tr("since %1").arg(Format::time(entry.since)) : QString();
    case Entry::Kind::Refused:
        return tr("held by %1").arg(Format::pid(entry.holder));
    case Entry::Kind::Unknown:
        return tr("%Ln message(s)", nullptr, Format::plural(entry.count));
    }
    return {};
}

QVariant NameHistoryModel::display(const Entry &entry, int column) const
{
    switch (column) {
    case TimeColumn:
        return Format::time(entry.at);
    case NameColumn:
        return entry.name;
    case EventColumn:
        return entry.kind == Entry::Kind::Held ? tr("held until then")
            : entry.kind == Entry::Kind::Refused ? tr("refused")
                                                 : tr("nobody held it");
    case PidColumn:
        return Format::pid(entry.pid);
    case DetailsColumn:
        return details(entry);
    default:
        return {};
    }
}

QVariant NameHistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry &entry = m_entries[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return display(entry, column);
    case Qt::ToolTipRole:
        return column == TimeColumn ? Format::dateTime(entry.at) : display(entry, column);
    case Qt::TextAlignmentRole:
        return alignment(column == PidColumn);
    case PidRole:
        return entry.pid.isNull() ? QVariant() : QVariant::fromValue(entry.pid);
    case IdRole:
        return QVariant::fromValue(entry.id);
    case EndedRole:
        return false;
    case NameRole:
        return entry.name;
    case SortRole:
        if (column == TimeColumn)
            return entry.at.toMSecsSinceEpoch();
        if (column == DetailsColumn && entry.kind == Entry::Kind::Unknown)
            return QString::number(entry.count).rightJustified(20);
        return column == PidColumn ? QVariant::fromValue(entry.pid.number()) : display(entry, column);
    case FilterRole:
        return column == PidColumn ? QVariant(entry.pid.toString()) : display(entry, column);
    default:
        return {};
    }
}

QVariant NameHistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    using Kind = FilterField::Kind;
    switch (section) {
    case TimeColumn:
        return headerAnswer({tr("Time"), tr("When it happened, or happened last")}, std::nullopt, role);
    case NameColumn:
        return headerAnswer({tr("Name"), tr("What it happened to")}, FilterField{QStringLiteral("name"), Kind::Text, true}, role);
    case EventColumn:
        return headerAnswer({tr("Event"), tr("Whether it was held, refused as somebody held it, or sent to while nobody did")},
                            FilterField{QStringLiteral("event"), Kind::Text, true}, role);
    case PidColumn:
        return headerAnswer({tr("Process"), tr("Who held the name, was refused it, or sent to it"), true},
                            FilterField{QStringLiteral("pid"), Kind::Text, true}, role);
    case DetailsColumn:
        return headerAnswer({tr("Details"), tr("Since when it was held, who held it, or how many messages were sent")},
                            FilterField{QStringLiteral("details"), Kind::Text, true}, role);
    default:
        return {};
    }
}

} // namespace orrery::ui
