// SPDX-License-Identifier: MIT
#pragma once

#include "feed/frame.h"
#include "models/samplering.h"

#include <orrery/export.h>

#include <QtCore/QObject>

#include <vector>

namespace orrery::ui {

/// The runtime as a whole over the last frames, for small charts. GUI thread.
class ORRERY_UI_EXPORT Vitals : public QObject
{
    Q_OBJECT
public:
    explicit Vitals(QObject *parent = nullptr);
    ~Vitals() override;

    /// Live processes.
    const SampleRing &live() const { return m_live; }
    /// Messages received by processes, a second.
    const SampleRing &messageRate() const { return m_messageRate; }
    /// Messages that wait in mailboxes.
    const SampleRing &backlog() const { return m_backlog; }
    /// Pending timers.
    const SampleRing &timers() const { return m_timers; }
    /// Resident memory in bytes; 0 where the feed does not know it.
    const SampleRing &resident() const { return m_resident; }

    int workerCount() const { return static_cast<int>(m_busy.size()); }
    /// The share of its time that a worker, from 0, spent on processes: 0 to 1.
    const SampleRing &busy(int worker) const { return m_busy[static_cast<std::size_t>(worker)]; }

    /// The last frame; null before the first.
    const FramePtr &frame() const { return m_frame; }

public Q_SLOTS:
    void apply(const orrery::ui::FramePtr &frame);
    /// Forgets everything: the runtime behind the frames is another one.
    void clear();

Q_SIGNALS:
    void changed();
    /// Comes before changed().
    void workerCountChanged(int workers);

private:
    void applyRates(const Frame &before, const Frame &now);

    SampleRing m_live, m_messageRate, m_backlog, m_timers, m_resident;
    std::vector<SampleRing> m_busy;
    FramePtr m_frame;
};

} // namespace orrery::ui
