// SPDX-License-Identifier: MIT
#pragma once

#include "feed/frame.h"

#include <orrery/export.h>

#include <QtCore/QAbstractTableModel>
#include <QtCore/QList>

#include <algorithm>
#include <deque>

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

public Q_SLOTS:
    /// Appends those of this frame.
    virtual void apply(const orrery::ui::FramePtr &frame) = 0;
    /// Forgets everything: the runtime behind the frames is another one.
    virtual void clear() = 0;

Q_SIGNALS:
    void droppedChanged(quint64 dropped);

protected:
    explicit LogModelBase(QObject *parent);
    void setDropped(quint64 dropped);

private:
    quint64 m_dropped = 0;
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
        setDropped(0);
    }

protected:
    using LogModelBase::LogModelBase;

    const Entry &entry(int row) const { return m_entries[static_cast<std::size_t>(row)]; }
    void append(const QList<Entry> &entries, quint64 dropped)
    {
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

private:
    std::deque<Entry> m_entries;
};

} // namespace orrery::ui
