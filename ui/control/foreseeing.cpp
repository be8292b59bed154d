// SPDX-License-Identifier: MIT
#include "control/runtimequeries.h"

#include <orrery/runtime.h>

#include <QtCore/QHash>
#include <QtCore/QSet>

#include <algorithm>
#include <optional>
#include <utility>

namespace orrery::ui {

namespace {

/// Follows links and supervision from process to process, each once.
class Foreseer
{
public:
    Foreseer(Runtime &runtime, Foresight::Way way) : m_runtime(runtime), m_supervisors(runtime.supervisors())
    {
        m_result.way = way;
        for (const SupervisorInfo &each : m_supervisors) {
            m_byPid.insert(each.pid, &each);
            for (qsizetype index = 0; index < each.children.size(); ++index) {
                if (const Pid child = each.children.at(index).pid; !child.isNull())
                    m_places.insert(child, {&each, index});
            }
        }
    }

    Foresight follow(const QList<Pid> &asked)
    {
        for (const Pid pid : asked)
            meet(pid, Foresight::Cause::Asked, {});
        // Those that are found are appended, and so come to their turn.
        for (qsizetype next = 0; next < m_result.endings.size(); ++next)
            followFrom(next);
        for (const Foresight::Ending &ending : std::as_const(m_result.endings))
            noteRestart(ending.info.pid);
        noteTooMany();
        return std::move(m_result);
    }

private:
    /// Where a child stands.
    struct Place
    {
        const SupervisorInfo *supervisor = nullptr;
        qsizetype index = 0;
    };

    bool isFull()
    {
        if (m_looked < Foresight::MostFollowed)
            return false;
        m_result.isComplete = false;
        return true;
    }

    void meet(Pid pid, Foresight::Cause cause, Pid through)
    {
        if (m_ending.contains(pid) || (cause == Foresight::Cause::Linked && m_told.contains(pid)) || isFull())
            return;
        std::optional<ProcessInfo> info = m_runtime.info(pid);
        if (!info)
            return;
        ++m_looked;
        if (cause == Foresight::Cause::Linked && stays(*info, through)) {
            m_told.insert(pid);
            m_result.told.append(withoutTies(std::move(*info)));
            return;
        }
        if (m_told.remove(pid))
            m_result.told.removeIf([pid](const ProcessInfo &told) { return told.pid == pid; });
        m_ending.insert(pid);
        m_links.append(std::exchange(info->links, {}));
        const bool hasTimers = info->timersPending > 0;
        m_result.endings.append({withoutTies(std::move(*info)), cause, through, m_byPid.contains(pid)});
        if (hasTimers)
            m_result.endings.last().timers = timersOf(pid);
    }

    QList<TimerInfo> timersOf(Pid pid)
    {
        const qsizetype most = std::min(Foresight::MostTimers, Foresight::MostTimersInAll - m_timers);
        if (most <= 0)
            return {};
        QList<TimerInfo> timers = m_runtime.timersOf(pid, most);
        std::stable_sort(timers.begin(), timers.end(),
                         [](const TimerInfo &a, const TimerInfo &b) { return a.remaining < b.remaining; });
        m_timers += timers.size();
        return timers;
    }

    bool isKill() const { return m_result.way == Foresight::Way::Kill; }

    /// A supervisor does not stay where the end is that of a stranger.
    bool stays(const ProcessInfo &info, Pid through) const
    {
        return info.trapExit && (!m_byPid.contains(info.pid) || supervisorOf(through) == info.pid);
    }

    Pid supervisorOf(Pid pid) const
    {
        const SupervisorInfo *supervisor = m_places.value(pid).supervisor;
        return supervisor ? supervisor->pid : Pid();
    }

    void followFrom(qsizetype index)
    {
        const Pid pid = m_result.endings.at(index).info.pid;
        // Children first: they end with their supervisor though they trap exits. One that is killed cannot see to
        // that: to its children it is a link.
        const SupervisorInfo *supervisor = m_byPid.value(pid);
        const bool isKilled = isKill() && m_result.endings.at(index).cause == Foresight::Cause::Asked;
        if (supervisor && !isKilled) {
            for (const ChildInfo &child : supervisor->children) {
                if (!child.pid.isNull())
                    meet(child.pid, Foresight::Cause::Supervised, pid);
            }
        }
        const QList<Pid> links = std::exchange(m_links[index], {});
        for (const Pid linked : links) {
            meet(linked, Foresight::Cause::Linked, pid);
            if (!m_result.isComplete)
                return;
        }
    }

    void noteRestart(Pid pid)
    {
        const auto [supervisor, index] = m_places.value(pid);
        if (!supervisor || m_ending.contains(supervisor->pid))
            return;
        const ChildInfo &child = supervisor->children.at(index);
        if (child.restart == Restart::Temporary)
            return;
        Foresight::Restarting restarting{pid, child.restart, child.id, supervisor->pid, knownAs(supervisor->pid),
                                         supervisor->strategy};
        if (supervisor->strategy == Strategy::OneForAll)
            restarting.others = supervisor->children.size() - 1;
        else if (supervisor->strategy == Strategy::RestForOne)
            restarting.others = supervisor->children.size() - 1 - index;
        m_result.restarts.append(restarting);
        if (isCounted(child.restart)) {
            int &counted = m_counted[supervisor->pid];
            const bool isGrouped = supervisor->strategy == Strategy::OneForAll
                || supervisor->strategy == Strategy::RestForOne;
            counted = isGrouped ? 1 : counted + 1;
        }
    }

    /// Whether its end is one that it has to be started again for, for certain.
    bool isCounted(Restart restart) const { return restart == Restart::Permanent || isKill(); }

    void noteTooMany()
    {
        for (Foresight::Restarting &each : m_result.restarts) {
            const SupervisorInfo &supervisor = *m_byPid.value(each.supervisor);
            each.isOneTooMany = isCounted(each.restart)
                && supervisor.restartsInWindow + m_counted.value(supervisor.pid) > supervisor.mostRestarts;
        }
    }

    const QString &knownAs(Pid pid)
    {
        auto at = m_knownAs.find(pid);
        if (at == m_knownAs.end()) {
            const std::optional<ProcessInfo> info = m_runtime.info(pid);
            at = m_knownAs.insert(pid, !info ? QString() : info->names.isEmpty() ? info->label : info->names.first());
        }
        return *at;
    }

    static ProcessInfo withoutTies(ProcessInfo info)
    {
        info.links.clear();
        info.monitors.clear();
        info.monitoredBy.clear();
        return info;
    }

    Runtime &m_runtime;
    const QList<SupervisorInfo> m_supervisors;
    QHash<Pid, const SupervisorInfo *> m_byPid;
    QHash<Pid, Place> m_places;
    QHash<Pid, int> m_counted; // by supervisor: restarts that are to come
    QHash<Pid, QString> m_knownAs;
    QSet<Pid> m_ending, m_told;
    QList<QList<Pid>> m_links; // of each ending, until they have been followed
    qsizetype m_looked = 0;
    qsizetype m_timers = 0; // listed
    Foresight m_result;
};

} // namespace

Foresight foreseen(Runtime &runtime, const QList<Pid> &pids, Foresight::Way way)
{
    return Foreseer(runtime, way).follow(pids);
}

} // namespace orrery::ui
