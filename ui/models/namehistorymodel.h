// SPDX-License-Identifier: MIT
#pragma once

#include "feed/frame.h"

#include <orrery/export.h>

#include <QtCore/QAbstractTableModel>
#include <QtCore/QHash>

#include <deque>
#include <vector>

namespace orrery::ui {

/// What became of names: who held them before, who was refused one that somebody held, and messages to those that nobody
/// holds. Out of the journal and the dead letters of frames, the oldest first; the oldest make room for the newest.
///
/// GUI thread, like every model.
class ORRERY_UI_EXPORT NameHistoryModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { TimeColumn, NameColumn, EventColumn, PidColumn, DetailsColumn, ColumnCount };
    Q_ENUM(Column)

    static constexpr qsizetype Capacity = 2'000;

    explicit NameHistoryModel(QObject *parent = nullptr);
    ~NameHistoryModel() override;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    /// PidRole is who held the name, was refused it, or sent to it last.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    void apply(const FramePtr &frame);
    /// Forgets everything: the runtime behind the frames is another one.
    void clear();

private:
    struct Entry
    {
        enum class Kind : quint8 { Held, Refused, Unknown };

        quint64 id = 0;
        Kind kind = Kind::Held;
        QString name;
        Pid pid;
        QDateTime at;    ///< until when it was held, when it was refused, when the last message was sent
        QDateTime since; ///< of Held; invalid where that is not known
        Pid holder;      ///< of Refused
        quint64 count = 0; ///< of Unknown: messages
    };

    void take(const JournalEvent &event, std::vector<Entry> &coming);
    QDateTime heldSince(const QString &name, Pid pid);
    void append(std::vector<Entry> &&coming);
    void countLetters(const QList<DeadLetter> &letters);
    QString details(const Entry &entry) const;
    QVariant display(const Entry &entry, int column) const;

    std::deque<Entry> m_entries; // ascending by id
    quint64 m_lastId = 0;
    QHash<QString, quint64> m_unknown; // the entry of a name that nobody held
    struct Holding
    {
        Pid pid;
        QDateTime since;
    };
    QHash<QString, Holding> m_held; // of those whose registration was seen
    QList<NameInfo> m_names;        // of the last frame that told of them, ascending
};

} // namespace orrery::ui
