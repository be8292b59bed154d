// SPDX-License-Identifier: MIT
#pragma once

#include "feed/frame.h"
#include "models/arrangedtable.h"
#include "models/timerbook.h"

#include <chrono>
#include <memory>
#include <optional>

namespace orrery::ui {

/// The timers of the last frame in the order that is wanted, counting down between frames. Where the feed arranges them,
/// the model shows what it made; of a feed that hands out complete frames it does that itself.
class ORRERY_UI_EXPORT TimerModel : public ArrangedTable<quint64>, public TimerColumns
{
    Q_OBJECT
public:
    explicit TimerModel(QObject *parent = nullptr);
    ~TimerModel() override;

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    /// PidRole is the process that the message would reach now.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    QModelIndex rowWithId(quint64 id) const override;

    /// Brings the rows to this frame; one that knows nothing of timers leaves them.
    void apply(const FramePtr &frame);
    /// Forgets everything: the runtime behind the frames is another one.
    void clear();

    /// What is shown now; null before the first frame.
    const TimerTablePtr &table() const { return m_table; }

    /// What the last frame knows of it.
    std::optional<TimerInfo> info(quint64 id) const;

public Q_SLOTS:
    /// Counts down: so much time has passed since the last frame was taken. At most one signal.
    void tick(std::chrono::milliseconds sinceFrame);

protected:
    bool isKnown(const quint64 &id) const override { return m_table && m_table->find(id); }

private:
    using Row = TimerRow;

    void arrange();
    void show(const TimerTablePtr &table);
    std::chrono::milliseconds remaining(const Row &row) const;
    QVariant display(const Row &row, int column) const;

    TimerTablePtr m_table;
    std::chrono::milliseconds m_sinceFrame{0};
    std::unique_ptr<TimerBook> m_book; // of complete frames
    FramePtr m_frame;                  // the last of those
};

} // namespace orrery::ui
