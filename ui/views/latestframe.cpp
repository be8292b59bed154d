// SPDX-License-Identifier: MIT
#include "views/latestframe.h"

#include <algorithm>

using namespace Qt::StringLiterals;

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
    const QList<ProcessInfo> &all = m_frame->processes;
    const auto at = std::lower_bound(all.begin(), all.end(), pid,
                                     [](const ProcessInfo &info, Pid wanted) { return info.pid < wanted; });
    return at != all.end() && at->pid == pid ? &*at : nullptr;
}

Pid LatestFrame::holder(const QString &name) const
{
    if (!m_frame)
        return {};
    const QList<NameInfo> &all = m_frame->names;
    const auto at = std::find_if(all.begin(), all.end(), [&name](const NameInfo &info) { return info.name == name; });
    return at == all.end() ? Pid() : at->pid;
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
    const ProcessInfo *info = process(pid);
    const QString known = !info ? QString() : !info->names.isEmpty() ? info->names.join(u", "_s) : info->label;
    return known.isEmpty() ? pid.toString() : pid.toString() + u' ' + known;
}

qsizetype LatestFrame::liveCount() const
{
    return m_frame ? m_frame->statistics.live : 0;
}

} // namespace orrery::ui
