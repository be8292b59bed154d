// SPDX-License-Identifier: MIT
#pragma once

#include "feed/frame.h"
#include "models/historytier.h"
#include "models/recentlateness.h"

#include <orrery/export.h>

#include <QtCore/QDateTime>
#include <QtCore/QObject>

#include <array>
#include <optional>
#include <vector>

namespace orrery::ui {

/// The course of a runtime's figures over the last hour, for charts: each frame of the last minute, means of seconds
/// of the last ten, and means of six seconds beyond. Its memory is fixed for a number of workers. Fed by the
/// statistics of frames alone. GUI thread.
class ORRERY_UI_EXPORT ChartHistory : public QObject
{
    Q_OBJECT
public:
    enum Figure : quint8 {
        SpawnRate, ///< a second, as all rates
        ExitRate,
        SentRate,
        ReceivedRate,
        Live,
        Backlog, ///< messages that wait
        TimersPending,
        FiredRate,
        LatenessMedian, ///< of the timers that fired since the frame before, in nanoseconds; unknown where none did
        LatenessP90,
        LatenessP99,
        LatenessMost, ///< of the one that was the latest
        FirstWorker, ///< the share of its time that a worker spent on processes, 0 to 1; the others follow
    };
    enum class Span : quint8 { Minute, TenMinutes, Hour };
    static constexpr std::array<Span, 3> Spans{Span::Minute, Span::TenMinutes, Span::Hour};
    static std::chrono::seconds lengthOf(Span span);

    explicit ChartHistory(QObject *parent = nullptr);
    ~ChartHistory() override;

    int workerCount() const { return m_workers; }
    int figureCount() const { return FirstWorker + m_workers; }
    /// What there is of this span, and maybe more that is older.
    const HistoryTier &tier(Span span) const { return m_tiers[static_cast<std::size_t>(span)]; }
    /// Steady time of the last frame; 0 before the first.
    std::chrono::nanoseconds newest() const { return m_newest; }
    /// When that was, by the clock of the last frame.
    QDateTime wallTime(std::chrono::nanoseconds steady) const;
    /// Of the timers that fired in the last minute.
    TimerLateness recentLateness() const { return m_lateness.recent(); }

public Q_SLOTS:
    void apply(const orrery::ui::FramePtr &frame);
    /// Nobody looks for a while: what comes next is not joined to what came before.
    void interrupt();
    /// The runtime behind the frames is another one: its counters begin anew. What is known stays.
    void restart();

Q_SIGNALS:
    void changed();
    /// Comes before changed().
    void workerCountChanged(int workers);

private:
    bool isApart(const Frame &frame) const;
    void setWorkers(int workers);
    std::vector<float> valuesOf(const Frame &frame, bool apart) const;

    std::array<HistoryTier, 3> m_tiers;
    RecentLateness m_lateness;
    int m_workers = 0;
    std::chrono::nanoseconds m_newest{0};
    std::chrono::nanoseconds m_step{0}; // from the frame before the last to the last
    QDateTime m_newestWall;
    bool m_interrupted = false;
    // Of the last frame; none at the start of a runtime.
    std::optional<Statistics> m_before;
};

} // namespace orrery::ui
