// SPDX-License-Identifier: MIT
#pragma once

#include "feed/frame.h"
#include "models/livetablemodel.h"

#include <chrono>
#include <optional>
#include <vector>

namespace orrery::ui {

/// The timers of the last frame, in the order they were armed, counting down between frames.
class ORRERY_UI_EXPORT TimerModel : public LiveTableModel
{
    Q_OBJECT
public:
    enum Column { TargetColumn, ResolvesColumn, MessageColumn, DueColumn, KindColumn, MadeByColumn, ColumnCount };
    Q_ENUM(Column)

    explicit TimerModel(QObject *parent = nullptr);
    ~TimerModel() override;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    /// PidRole is the process that the message would reach now.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// -1 where no such timer is pending.
    int rowOf(quint64 id) const;
    /// What the last frame knows of it.
    std::optional<TimerInfo> info(quint64 id) const;

public Q_SLOTS:
    /// Brings the rows to this frame.
    void apply(const orrery::ui::FramePtr &frame);
    /// Forgets everything: the runtime behind the frames is another one.
    void clear();
    /// Counts down: so much time has passed since the last frame was taken. At most one signal.
    void tick(std::chrono::milliseconds sinceFrame);

private:
    struct Row
    {
        const TimerInfo *info = nullptr; // of m_frame
        Pid resolves;
        // On the frames' clock. Kept from frame to frame: what is left is rounded up, and rows that
        // are sorted by it must not change places because of that.
        std::chrono::nanoseconds due{0};
    };

    std::chrono::milliseconds remaining(const Row &row) const;
    static ColumnBits changes(const Row &before, const Row &after);
    QVariant display(const Row &row, int column) const;
    QVariant sortKey(const Row &row, int column) const;
    QVariant filterValue(const Row &row, int column) const;

    FramePtr m_frame; // what the rows point into
    std::vector<Row> m_rows;
    std::chrono::milliseconds m_sinceFrame{0};
};

} // namespace orrery::ui
