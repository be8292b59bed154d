// SPDX-License-Identifier: MIT
#pragma once

#include "feed/frame.h"

#include <orrery/export.h>

#include <QtCore/QAbstractTableModel>
#include <QtCore/QList>

#include <algorithm>
#include <deque>
#include <utility>

namespace orrery::ui {

/// What all logs have in common, whatever their entries are: how many of these never came.
class ORRERY_UI_EXPORT LogModelBase : public QAbstractTableModel
{
    Q_OBJECT
    Q_PROPERTY(quint64 dropped READ dropped NOTIFY droppedChanged)
public:
    static constexpr qsizetype Capacity = 10'000;

    ~LogModelBase() override;

    /// Entries that never came: overwritten before the feed read them, or more than fit in one frame.
    quint64 dropped() const { return m_dropped; }

    /// While it is paused, no row comes or goes; what happens meanwhile waits, as many entries as the model holds at most,
    /// and comes all at once when the pause ends.
    void setPaused(bool paused);
    bool isPaused() const { return m_paused; }
    /// How many entries wait.
    virtual qsizetype waiting() const = 0;

public Q_SLOTS:
    /// Appends those of this frame.
    virtual void apply(const orrery::ui::FramePtr &frame) = 0;
    /// Forgets everything: the runtime behind the frames is another one.
    virtual void clear() = 0;

Q_SIGNALS:
    void droppedChanged(quint64 dropped);
    void pausedChanged(bool paused);
    void waitingChanged();

protected:
    explicit LogModelBase(QObject *parent);
    void setDropped(quint64 dropped);
    virtual void appendWaiting() = 0;

private:
    quint64 m_dropped = 0;
    bool m_paused = false;
};

/// Entries in the order they came, oldest first; the oldest make room for the newest.
template <typename Entry>
class LogModel : public LogModelBase
{
public:
    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
    }
    void clear() override
    {
        beginResetModel();
        m_entries.clear();
        endResetModel();
        m_waiting.clear();
        m_waitingDropped = 0;
        Q_EMIT waitingChanged();
        setDropped(0);
    }
    qsizetype waiting() const override { return m_waiting.size(); }

protected:
    using LogModelBase::LogModelBase;

    const Entry &entry(int row) const { return m_entries[static_cast<std::size_t>(row)]; }
    void append(const QList<Entry> &entries, quint64 dropped)
    {
        if (isPaused()) {
            hold(entries, dropped);
            return;
        }
        const qsizetype skipped = std::max<qsizetype>(0, entries.size() - Capacity);
        const qsizetype coming = entries.size() - skipped;
        const qsizetype going = std::max<qsizetype>(0, rowCount() + coming - Capacity);
        if (going > 0) {
            beginRemoveRows({}, 0, static_cast<int>(going) - 1);
            m_entries.erase(m_entries.begin(), m_entries.begin() + going);
            endRemoveRows();
        }
        if (coming > 0) {
            beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(coming) - 1);
            m_entries.insert(m_entries.end(), entries.cbegin() + skipped, entries.cend());
            endInsertRows();
        }
        setDropped(this->dropped() + dropped + static_cast<quint64>(skipped));
    }

    void appendWaiting() override
    {
        append(std::exchange(m_waiting, {}), std::exchange(m_waitingDropped, 0));
        Q_EMIT waitingChanged();
    }

private:
    void hold(const QList<Entry> &entries, quint64 dropped)
    {
        m_waiting += entries;
        m_waitingDropped += dropped;
        if (const qsizetype excess = m_waiting.size() - Capacity; excess > 0) {
            m_waiting.remove(0, excess);
            m_waitingDropped += static_cast<quint64>(excess);
        }
        Q_EMIT waitingChanged();
    }

    std::deque<Entry> m_entries;
    QList<Entry> m_waiting; // of a pause
    quint64 m_waitingDropped = 0;
};

} // namespace orrery::ui
