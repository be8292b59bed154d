// SPDX-License-Identifier: MIT
#pragma once

#include "feed/frame.h"

#include <QtCore/QObject>
#include <QtCore/QStringList>

namespace orrery::ui {

/// The frame that the window shows now; what pages, panels and open dialogs look things up in.
class LatestFrame : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Null before the first frame and after a restart.
    const FramePtr &frame() const { return m_frame; }
    void set(const FramePtr &frame);

    /// Null where it is not among the live.
    const ProcessInfo *process(Pid pid) const;
    /// Who holds the name; null where nobody does.
    Pid holder(const QString &name) const;
    QStringList names() const;
    /// Null where nobody is in it.
    const GroupInfo *group(const QString &name) const;
    /// The names of those there are.
    QStringList groups() const;
    /// Timers aimed at it, by its pid or by one of its names.
    QList<TimerInfo> timersAimedAt(const ProcessInfo &process) const;
    /// "<0.7> logger": the pid and what it is known by.
    QString describe(Pid pid) const;
    qsizetype liveCount() const;

Q_SIGNALS:
    void changed();

private:
    FramePtr m_frame;
};

} // namespace orrery::ui
