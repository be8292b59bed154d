// SPDX-License-Identifier: MIT
#include "models/charthistory.h"

#include <QtCore/QThread>

#include <algorithm>

using namespace std::chrono_literals;

namespace orrery::ui {

using std::chrono::nanoseconds;

namespace {

// Frames come every 50 ms at the most. Beyond those of a span there is the one that it has begun with, and the one
// before.
constexpr int RawCapacity = 1202;
constexpr int BinCapacity = 602;

/// A pause that nobody told of: longer than this, and than several of the steps before it.
constexpr auto LongStep = 3s;
constexpr int ManySteps = 4;

} // namespace

ChartHistory::ChartHistory(QObject *parent)
    : QObject(parent), m_tiers{HistoryTier(0ns, RawCapacity), HistoryTier(1s, BinCapacity),
                               HistoryTier(6s, BinCapacity)}
{
    setWorkers(0);
}

ChartHistory::~ChartHistory() = default;

std::chrono::seconds ChartHistory::lengthOf(Span span)
{
    switch (span) {
    case Span::Minute:
        return 60s;
    case Span::TenMinutes:
        return 600s;
    case Span::Hour:
        break;
    }
    return 3600s;
}

QDateTime ChartHistory::wallTime(nanoseconds steady) const
{
    return m_newestWall.addMSecs(-std::chrono::duration_cast<std::chrono::milliseconds>(m_newest - steady).count());
}

void ChartHistory::setWorkers(int workers)
{
    m_workers = workers;
    for (HistoryTier &tier : m_tiers)
        tier.setFigures(figureCount());
}

bool ChartHistory::isApart(const Frame &frame) const
{
    if (!m_before || m_interrupted)
        return true;
    const nanoseconds step = frame.takenAt - m_newest;
    const Statistics &now = frame.statistics;
    // Counters that have shrunk are another runtime's.
    return (step > LongStep && step > ManySteps * m_step) || now.spawned < m_before->spawned
        || now.finished < m_before->finished || now.messagesSent < m_before->messagesSent
        || now.messagesReceived < m_before->messagesReceived || now.timersFired < m_before->timersFired;
}

std::vector<float> ChartHistory::valuesOf(const Frame &frame, bool apart) const
{
    std::vector<float> values(static_cast<std::size_t>(figureCount()), HistoryTier::Unknown);
    const Statistics &now = frame.statistics;
    values[Live] = static_cast<float>(now.live);
    values[Backlog] = static_cast<float>(now.messagesWaiting);
    values[TimersPending] = static_cast<float>(now.timersPending);
    if (apart)
        return values;
    const Statistics &before = *m_before;
    const double seconds = std::chrono::duration<double>(frame.takenAt - m_newest).count();
    const auto rate = [seconds](quint64 then, quint64 since) {
        return static_cast<float>(static_cast<double>(since - then) / seconds);
    };
    values[SpawnRate] = rate(before.spawned, now.spawned);
    values[ExitRate] = rate(before.finished, now.finished);
    values[SentRate] = rate(before.messagesSent, now.messagesSent);
    values[ReceivedRate] = rate(before.messagesReceived, now.messagesReceived);
    values[FiredRate] = rate(before.timersFired, now.timersFired);
    if (const TimerLateness fired = now.timerLateness.since(before.timerLateness); fired.total() > 0) {
        values[LatenessMedian] = static_cast<float>(fired.percentile(0.5).count());
        values[LatenessP90] = static_cast<float>(fired.percentile(0.9).count());
        values[LatenessP99] = static_cast<float>(fired.percentile(0.99).count());
        values[LatenessMost] = static_cast<float>(fired.percentile(1).count());
    }
    for (qsizetype worker = 0; worker < std::min(now.workers.size(), before.workers.size()); ++worker) {
        const std::chrono::duration<double> busy = now.workers[worker].busyTime - before.workers[worker].busyTime;
        values[static_cast<std::size_t>(FirstWorker + worker)]
            = static_cast<float>(std::clamp(busy.count() / seconds, 0.0, 1.0));
    }
    return values;
}

void ChartHistory::apply(const FramePtr &frame)
{
    Q_ASSERT(QThread::currentThread() == thread());
    if (!frame || frame->takenAt == m_newest)
        return;
    if (frame->takenAt < m_newest) { // of another clock
        for (HistoryTier &tier : m_tiers)
            tier.clear();
        m_lateness.clear();
        m_before.reset();
        m_step = {};
    }
    const auto workers = static_cast<int>(frame->statistics.workers.size());
    const bool otherWorkers = workers != m_workers;
    if (otherWorkers)
        setWorkers(workers);
    const bool apart = isApart(*frame);
    const std::vector<float> values = valuesOf(*frame, apart);
    for (HistoryTier &tier : m_tiers)
        tier.add(frame->takenAt, values, apart);
    m_lateness.append(frame->takenAt, frame->statistics.timerLateness);
    m_step = m_newest.count() == 0 ? 0ns : frame->takenAt - m_newest;
    m_newest = frame->takenAt;
    m_newestWall = frame->wallTime;
    m_before = frame->statistics;
    m_interrupted = false;
    if (otherWorkers)
        Q_EMIT workerCountChanged(m_workers);
    Q_EMIT changed();
}

void ChartHistory::interrupt()
{
    m_interrupted = true;
}

void ChartHistory::restart()
{
    m_before.reset();
    m_lateness.clear();
    Q_EMIT changed();
}

} // namespace orrery::ui
