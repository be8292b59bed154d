// SPDX-License-Identifier: MIT
#include "views/latestframe.h"

#include "models/format.h"
#include "models/lookup.h"

#include <algorithm>

namespace orrery::ui {

void LatestFrame::set(const FramePtr &frame)
{
    m_frame = frame;
    Q_EMIT changed();
}

const ProcessInfo *LatestFrame::process(Pid pid) const
{
    if (!m_frame || pid.isNull())
        return nullptr;
    return findProcess(*m_frame, pid);
}

Pid LatestFrame::holder(const QString &name) const
{
    const NameInfo *info = m_frame ? findName(*m_frame, name) : nullptr;
    return info ? info->pid : Pid();
}

QStringList LatestFrame::names() const
{
    QStringList result;
    if (m_frame) {
        result.reserve(m_frame->names.size());
        for (const NameInfo &info : m_frame->names)
            result.append(info.name);
    }
    return result;
}

const GroupInfo *LatestFrame::group(const QString &name) const
{
    return m_frame ? findGroup(*m_frame, name) : nullptr;
}

QStringList LatestFrame::groups() const
{
    QStringList result;
    if (m_frame) {
        result.reserve(m_frame->groups.size());
        for (const GroupInfo &info : m_frame->groups)
            result.append(info.name);
    }
    return result;
}

QList<TimerInfo> LatestFrame::timersAimedAt(const ProcessInfo &process) const
{
    QList<TimerInfo> result;
    if (m_frame) {
        std::copy_if(m_frame->timers.begin(), m_frame->timers.end(), std::back_inserter(result),
                     [&process](const TimerInfo &timer) {
                         return timer.target == process.pid
                             || (timer.target.isNull() && process.names.contains(timer.targetName));
                     });
    }
    return result;
}

QString LatestFrame::describe(Pid pid) const
{
    return Format::process(pid, process(pid));
}

qsizetype LatestFrame::liveCount() const
{
    return m_frame ? m_frame->statistics.live : 0;
}

} // namespace orrery::ui
