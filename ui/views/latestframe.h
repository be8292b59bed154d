// SPDX-License-Identifier: MIT
#pragma once

#include "feed/frame.h"
#include "models/framevalues.h"

#include <QtCore/QObject>
#include <QtCore/QSet>
#include <QtCore/QStringList>

#include <map>
#include <utility>

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

    /// Null where it is not among the live. Of one that nobody had looked at, its pid alone, and all of it soon: what is
    /// asked for here is in the next frame.
    const ProcessInfo *process(Pid pid) const;
    /// Whether more than its pid is known of one that is among the live.
    bool isKnown(Pid pid) const { return !m_unknown.contains(pid); }
    /// What was asked for since the last call, or since the frame came.
    QSet<Pid> takeAsked();
    /// Whose timers were asked for last, since the last call; null for nobody's.
    Pid takeTimersAsked() { return std::exchange(m_timersAsked, Pid()); }
    /// Whether the frame tells of all names, and of all groups: long lists are not fetched until a dialog is open.
    bool knowsNames() const { return m_frame && m_frame->hasNames; }
    bool knowsGroups() const { return m_frame && m_frame->hasGroups; }
    /// Who holds the name; null where nobody does.
    Pid holder(const QString &name) const;
    /// What a person may go on with; see framevalues.h.
    QStringList valuesLike(ValueKind kind, const QString &text, qsizetype most) const;
    QList<std::pair<Pid, QString>> labelledLike(const QString &text, qsizetype most) const;
    /// Null where nobody is in it.
    const GroupInfo *group(const QString &name) const;
    /// Null where it is none.
    const SupervisorInfo *supervisor(Pid pid) const;
    /// Null where it is not pending, or nothing is known of it.
    const TimerInfo *timer(quint64 id) const;
    /// Timers aimed at it, by its pid or by one of its names; where there are very many of all, some of those that are
    /// aimed at its pid, and those soon: whose are asked for here is in the next frame.
    QList<TimerInfo> timersAimedAt(const ProcessInfo &process) const;
    /// "<0.7> logger": the pid and what it is known by.
    QString describe(Pid pid) const;
    qsizetype liveCount() const;

Q_SIGNALS:
    void changed();
    /// Somebody asked for a process of which only the pid is known.
    void factsWanted() const;

private:
    FramePtr m_frame;
    mutable QSet<Pid> m_asked;
    mutable Pid m_timersAsked;
    mutable std::map<Pid, ProcessInfo> m_unknown; // that were asked for
};

} // namespace orrery::ui
