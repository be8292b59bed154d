// SPDX-License-Identifier: MIT
#include "views/latestframe.h"

#include "models/format.h"
#include "models/lookup.h"

#include <algorithm>
#include <utility>

namespace orrery::ui {

namespace {

/// More than a panel and a few dialogs tell of.
constexpr qsizetype MostAsked = 1000;

} // namespace

void LatestFrame::set(const FramePtr &frame)
{
    m_frame = frame;
    // One that ended since the sample is not found again: it is not asked for anew with each rearrangement of that.
    if (frame && frame->isRearranged)
        std::erase_if(m_unknown, [&](const auto &unknown) { return findProcess(*frame, unknown.first); });
    else
        m_unknown.clear();
    Q_EMIT changed();
}

const ProcessInfo *LatestFrame::process(Pid pid) const
{
    if (!m_frame || pid.isNull())
        return nullptr;
    if (m_asked.size() < MostAsked)
        m_asked.insert(pid);
    if (const ProcessInfo *known = findProcess(*m_frame, pid))
        return known;
    if (!m_frame->table || !m_frame->table->isLive(pid))
        return nullptr;
    const auto [at, isNew] = m_unknown.try_emplace(pid);
    at->second.pid = pid;
    if (isNew)
        Q_EMIT factsWanted();
    return &at->second;
}

QSet<Pid> LatestFrame::takeAsked()
{
    return std::exchange(m_asked, {});
}

Pid LatestFrame::holder(const QString &name) const
{
    const NameInfo *info = m_frame ? findByName(m_frame->names, name) : nullptr;
    return info ? info->pid : Pid();
}

QStringList LatestFrame::valuesLike(ValueKind kind, const QString &text, qsizetype most) const
{
    if (!m_frame)
        return {};
    QStringList found = ui::valuesLike(*m_frame, kind, text, most);
    // Nothing can be done to those that have ended.
    if (kind == ValueKind::Pids && m_frame->table)
        found.removeIf([this](const QString &pid) { return !m_frame->table->isLive(Pid::fromString(pid)); });
    return found;
}

QList<std::pair<Pid, QString>> LatestFrame::labelledLike(const QString &text, qsizetype most) const
{
    return m_frame ? ui::labelledLike(*m_frame, text, most) : QList<std::pair<Pid, QString>>();
}

const GroupInfo *LatestFrame::group(const QString &name) const
{
    return m_frame ? findByName(m_frame->groups, name) : nullptr;
}

const SupervisorInfo *LatestFrame::supervisor(Pid pid) const
{
    return m_frame ? findSupervisor(*m_frame, pid) : nullptr;
}

const TimerInfo *LatestFrame::timer(quint64 id) const
{
    if (!m_frame)
        return nullptr;
    if (m_frame->timerTable) {
        const TimerRow *row = m_frame->timerTable->find(id);
        return row && !row->isGone ? &row->info : nullptr;
    }
    const auto at = std::find_if(m_frame->timers.cbegin(), m_frame->timers.cend(),
                                 [id](const TimerInfo &info) { return info.id == id; });
    return at == m_frame->timers.cend() ? nullptr : &*at;
}

QList<TimerInfo> LatestFrame::timersAimedAt(const ProcessInfo &process) const
{
    if (!m_frame)
        return {};
    if (!m_frame->hasTimers) {
        m_timersAsked = process.pid;
        if (m_frame->timersOf == process.pid)
            return m_frame->aimedTimers;
        if (process.timersPending > 0)
            Q_EMIT factsWanted();
        return {};
    }
    QList<TimerInfo> result;
    std::copy_if(m_frame->timers.begin(), m_frame->timers.end(), std::back_inserter(result),
                 [&process](const TimerInfo &timer) {
                     return timer.target == process.pid
                         || (timer.target.isNull() && process.names.contains(timer.targetName));
                 });
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
