// SPDX-License-Identifier: MIT
#pragma once

#include "models/frametable.h"

#include <chrono>
#include <optional>
#include <vector>

namespace orrery::ui {

struct TimerRow
{
    const TimerInfo *info = nullptr; // of the frame
    Pid resolves;
    // On the frames' clock. Kept from frame to frame: what is left is rounded up, and rows that
    // are sorted by it must not change places because of that.
    std::chrono::nanoseconds due{0};

    quint64 key() const { return info->id; }
};

/// The timers of the last frame, in the order they were armed, counting down between frames.
class ORRERY_UI_EXPORT TimerModel : public FrameTable<TimerRow>
{
    Q_OBJECT
public:
    enum Column { TargetColumn, ResolvesColumn, MessageColumn, DueColumn, KindColumn, MadeByColumn, ColumnCount };
    Q_ENUM(Column)

    explicit TimerModel(QObject *parent = nullptr);
    ~TimerModel() override;

    /// PidRole is the process that the message would reach now.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// What the last frame knows of it.
    std::optional<TimerInfo> info(quint64 id) const;

public Q_SLOTS:
    /// Counts down: so much time has passed since the last frame was taken. At most one signal.
    void tick(std::chrono::milliseconds sinceFrame);

private:
    std::vector<Row> nextRows(const Frame &frame) override;
    ColumnBits changes(const Row &before, const Row &after) const override;
    void settle() override;
    void forget() override;
    std::chrono::milliseconds remaining(const Row &row) const;
    QVariant display(const Row &row, int column) const;
    QVariant sortKey(const Row &row, int column) const;
    QVariant filterValue(const Row &row, int column) const;

    std::chrono::milliseconds m_sinceFrame{0};
};

} // namespace orrery::ui
