// SPDX-License-Identifier: MIT
#pragma once

#include "feed/frame.h"

#include <algorithm>
#include <memory>
#include <utility>

/// Makes frames by hand: one that is changed and handed out as often as wanted. Time stands still but for
/// advance().
class FrameMaker
{
public:
    FrameMaker()
    {
        m_frame.takenAt = std::chrono::seconds{1000};
        m_frame.wallTime = QDateTime(QDate(2024, 1, 1), QTime(12, 0), Qt::UTC);
    }

    FrameMaker &advance(std::chrono::milliseconds by)
    {
        m_frame.takenAt += by;
        m_frame.wallTime = m_frame.wallTime.addMSecs(by.count());
        return *this;
    }

    /// In its place by pid.
    orrery::ProcessInfo &spawn(quint64 pid, const QString &label = {})
    {
        orrery::ProcessInfo info;
        info.pid = orrery::Pid(pid);
        info.label = label;
        info.startedAt = m_frame.wallTime;
        const auto at = std::lower_bound(m_frame.processes.begin(), m_frame.processes.end(), info.pid,
                                         [](const auto &known, orrery::Pid sought) { return known.pid < sought; });
        return *m_frame.processes.insert(at, info);
    }
    orrery::ProcessInfo &process(quint64 pid)
    {
        return *std::find_if(m_frame.processes.begin(), m_frame.processes.end(),
                             [pid](const auto &info) { return info.pid == orrery::Pid(pid); });
    }
    /// Takes it out, and tells why.
    FrameMaker &end(quint64 pid, const orrery::ExitReason &reason = orrery::ExitReason::Normal)
    {
        m_frame.processes.removeIf([pid](const auto &info) { return info.pid == orrery::Pid(pid); });
        return tellEnd(pid, reason);
    }
    FrameMaker &vanish(quint64 pid)
    {
        m_frame.processes.removeIf([pid](const auto &info) { return info.pid == orrery::Pid(pid); });
        return *this;
    }
    FrameMaker &tellEnd(quint64 pid, const orrery::ExitReason &reason)
    {
        orrery::JournalEvent event;
        event.kind = orrery::JournalEvent::Kind::Exited;
        event.pid = orrery::Pid(pid);
        event.reason = reason;
        return tell(event);
    }
    FrameMaker &tell(orrery::JournalEvent event)
    {
        event.sequence = ++m_sequence;
        event.at = m_frame.wallTime;
        m_frame.events.append(event);
        return *this;
    }
    FrameMaker &name(const QString &name, quint64 pid)
    {
        unname(name);
        const auto at = std::lower_bound(m_frame.names.begin(), m_frame.names.end(), name,
                                         [](const auto &known, const QString &sought) { return known.name < sought; });
        m_frame.names.insert(at, {name, orrery::Pid(pid), m_frame.wallTime});
        return *this;
    }
    FrameMaker &unname(const QString &name)
    {
        m_frame.names.removeIf([&](const auto &info) { return info.name == name; });
        return *this;
    }
    /// Its members, ascending; with none, the group is gone.
    FrameMaker &group(const QString &name, QList<quint64> members)
    {
        std::sort(members.begin(), members.end());
        m_frame.groups.removeIf([&](const auto &info) { return info.name == name; });
        if (members.isEmpty())
            return *this;
        orrery::GroupInfo info{name, {}};
        for (const quint64 member : members)
            info.members.append(orrery::Pid(member));
        const auto at = std::lower_bound(m_frame.groups.begin(), m_frame.groups.end(), name,
                                         [](const auto &known, const QString &sought) { return known.name < sought; });
        m_frame.groups.insert(at, info);
        return *this;
    }
    orrery::TimerInfo &timer(quint64 id)
    {
        const auto at = std::lower_bound(m_frame.timers.begin(), m_frame.timers.end(), id,
                                         [](const auto &known, quint64 sought) { return known.id < sought; });
        if (at != m_frame.timers.end() && at->id == id)
            return *at;
        orrery::TimerInfo info;
        info.id = id;
        return *m_frame.timers.insert(at, info);
    }
    FrameMaker &dropTimer(quint64 id)
    {
        m_frame.timers.removeIf([id](const auto &info) { return info.id == id; });
        return *this;
    }

    orrery::ui::Frame &frame() { return m_frame; }

    /// A frame of what there is now; its events are told once.
    orrery::ui::FramePtr take()
    {
        ++m_frame.number;
        auto taken = std::make_shared<const orrery::ui::Frame>(m_frame);
        m_frame.events.clear();
        m_frame.eventsDropped = 0;
        return taken;
    }

private:
    orrery::ui::Frame m_frame;
    quint64 m_sequence = 0;
};
