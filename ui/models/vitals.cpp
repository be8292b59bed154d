// SPDX-License-Identifier: MIT
#include "models/vitals.h"

#include <QtCore/QThread>

#include <algorithm>

namespace orrery::ui {

Vitals::Vitals(QObject *parent) : QObject(parent) {}

Vitals::~Vitals() = default;

void Vitals::apply(const FramePtr &frame)
{
    Q_ASSERT(QThread::currentThread() == thread());
    if (!frame)
        return;

    const Statistics &statistics = frame->statistics;
    if (m_busy.size() != static_cast<std::size_t>(statistics.workers.size())) {
        m_busy.resize(static_cast<std::size_t>(statistics.workers.size()));
        Q_EMIT workerCountChanged(workerCount());
    }
    m_live.append(static_cast<double>(statistics.live));
    m_backlog.append(static_cast<double>(statistics.messagesWaiting));
    m_timers.append(static_cast<double>(statistics.timersPending));
    m_resident.append(static_cast<double>(frame->residentBytes));
    if (m_frame && frame->takenAt > m_frame->takenAt)
        applyRates(*m_frame, *frame);
    m_frame = frame;
    Q_EMIT changed();
}

void Vitals::applyRates(const Frame &before, const Frame &now)
{
    const double elapsed = std::chrono::duration<double>(now.takenAt - before.takenAt).count();
    const quint64 then = before.statistics.messagesReceived;
    const quint64 received = now.statistics.messagesReceived;
    m_messageRate.append(received > then ? static_cast<double>(received - then) / elapsed : 0);

    const QList<WorkerStatistics> &workers = now.statistics.workers;
    const QList<WorkerStatistics> &workersBefore = before.statistics.workers;
    for (qsizetype i = 0; i < std::min(workers.size(), workersBefore.size()); ++i) {
        const std::chrono::duration<double> busy = workers[i].busyTime - workersBefore[i].busyTime;
        m_busy[static_cast<std::size_t>(i)].append(std::clamp(busy.count() / elapsed, 0.0, 1.0));
    }
}

void Vitals::clear()
{
    for (SampleRing *ring : {&m_live, &m_messageRate, &m_backlog, &m_timers, &m_resident})
        ring->clear();
    const bool hadWorkers = !m_busy.empty();
    m_busy.clear();
    m_frame.reset();
    if (hadWorkers)
        Q_EMIT workerCountChanged(0);
    Q_EMIT changed();
}

} // namespace orrery::ui
