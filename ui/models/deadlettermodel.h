// SPDX-License-Identifier: MIT
#pragma once

#include "feed/frame.h"
#include "models/roles.h"

#include <orrery/export.h>

#include <QtCore/QAbstractTableModel>

#include <deque>

namespace orrery::ui {

/// The messages that nobody received, oldest first; the oldest make room for the newest.
class ORRERY_UI_EXPORT DeadLetterModel : public QAbstractTableModel
{
    Q_OBJECT
    Q_PROPERTY(quint64 dropped READ dropped NOTIFY droppedChanged)
public:
    enum Column { TimeColumn, ReasonColumn, TargetColumn, SenderColumn, MessageColumn, ColumnCount };
    Q_ENUM(Column)

    static constexpr qsizetype Capacity = 10'000;

    explicit DeadLetterModel(QObject *parent = nullptr);
    ~DeadLetterModel() override;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    /// PidRole and NameRole are the target.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// Letters that never came: overwritten before the feed read them, or more than fit in one frame.
    quint64 dropped() const { return m_dropped; }

public Q_SLOTS:
    /// Appends those of this frame.
    void apply(const orrery::ui::FramePtr &frame);
    /// Forgets everything: the runtime behind the frames is another one.
    void clear();

Q_SIGNALS:
    void droppedChanged(quint64 dropped);

private:
    QVariant display(const DeadLetter &letter, int column) const;
    QVariant sortKey(const DeadLetter &letter, int column) const;
    QVariant filterValue(const DeadLetter &letter, int column) const;

    std::deque<DeadLetter> m_letters;
    quint64 m_dropped = 0;
};

} // namespace orrery::ui
