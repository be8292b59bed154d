// SPDX-License-Identifier: MIT
// The end of a process, in its one order, and the end of them all.
#include "model.h"

#include <algorithm>
#include <utility>

namespace orrery::modelcheck {

void Model::end(int process, Reason reason)
{
    // Marked: nothing finds it any more. Then its frame goes, with what its destructors do.
    at(process).marked = true;
    if (const std::optional<Wait> wait = std::exchange(at(process).wait, std::nullopt); wait && wait->call != Nobody) {
        Call &call = m_calls[static_cast<std::size_t>(wait->call)];
        call.open = false;
        if (call.result.starts_with("Replied"))
            ++m_counts.discarded; // a reply that it did not live to take
    }
    for (const Operation &operation : at(process).script->farewell)
        perform(process, operation);
    release(process);
    at(process).alive = false;
    if (isWrong(Mutation::MonitorsAreToldBeforeLinks)) {
        tellMonitors(process, reason);
        tellLinks(process, reason);
    } else {
        tellLinks(process, reason);
        tellMonitors(process, reason);
    }
    tellCallers(process, reason);
    discard(process);
    m_ends.push_back({process, reason});
}

/// Its names, groups and timers go.
void Model::release(int process)
{
    for (const int name : at(process).names) {
        if (!isWrong(Mutation::NameOutlivesItsHolder))
            m_names.erase(name);
    }
    if (isWrong(Mutation::EndFreesNamesOfOthers))
        m_names.erase(0);
    at(process).names.clear();
    if (!isWrong(Mutation::GroupOutlivesItsMember))
        at(process).groups.clear();
    for (Timer &timer : m_timers) {
        if (timer.target == process && !isWrong(Mutation::TimerOutlivesItsTarget))
            timer.pending = false;
    }
}

void Model::tellLinks(int process, const Reason &reason)
{
    const std::set<int> links = at(process).links; // by pid
    at(process).links.clear();
    for (const int other : links) {
        at(other).links.erase(process);
        if (isWrong(Mutation::ShutdownSparesLinks) && reason.kind == Reason::Kind::Shutdown)
            continue;
        signalExit(process, other, isWrong(Mutation::LinksAreToldNormal) ? Reason{} : reason);
    }
}

void Model::tellMonitors(int process, const Reason &reason)
{
    // By watcher, then by number: which is the order in which a watcher made them.
    std::vector<std::size_t> due;
    for (std::size_t i = 0; i < m_monitors.size(); ++i) {
        if (m_monitors[i].stands && (m_monitors[i].target == process || m_monitors[i].watcher == process))
            due.push_back(i);
    }
    std::stable_sort(due.begin(), due.end(),
                     [&](std::size_t a, std::size_t b) { return m_monitors[a].watcher < m_monitors[b].watcher; });
    for (const std::size_t i : due) {
        Monitor &monitor = m_monitors[i];
        monitor.stands = false;
        // Who monitored it while it was ending came too late for the reason.
        const Reason told = monitor.late ? Reason{Reason::Kind::NoProcess} : reason;
        if (monitor.target == process && monitor.watcher != process)
            tell(monitor.watcher,
                 {.kind = Item::Kind::Down, .from = process, .monitor = static_cast<int>(i), .reason = told});
    }
}

void Model::tellCallers(int process, const Reason &reason)
{
    for (Call &call : m_calls) {
        if (call.target == process && call.open && !isWrong(Mutation::CallersAreNotToldOfTheEnd)) {
            call.open = false;
            call.result = "Ended: " + toString(reason);
        }
    }
}

/// What its mailbox still held.
void Model::discard(int process)
{
    for (const Item &item : std::exchange(at(process).mailbox, {}))
        m_counts.discarded += item.kind == Item::Kind::Message ? 1 : 0;
}

// From its beginning nothing can be spawned or armed; all are to be stopped before the first of them has a turn.
int Model::beginShutdown()
{
    if (std::exchange(m_closed, true))
        return 0;
    for (Timer &timer : m_timers)
        timer.pending = false;
    int stopped = 0;
    for (int i = 0; i < static_cast<int>(m_processes.size()); ++i)
        stopped += kill(i) ? 1 : 0;
    return stopped;
}

void Model::shutdown(const Operation &operation, const std::vector<End> &order)
{
    const int stopped = beginShutdown();
    for (const End &ended : order) {
        if (isKnown(ended.process) && at(ended.process).alive)
            end(ended.process, at(ended.process).stop.value_or(Reason{}));
    }
    log(Nobody, operation.id, {std::to_string(stopped)});
}

int Model::gracefulShutdown()
{
    if (m_closed)
        return 0;
    m_counted = false;
    const auto alive = std::count_if(m_processes.begin(), m_processes.end(), [](const Process &p) { return p.alive; });
    m_closed = true;
    for (Process &process : m_processes) {
        process.marked = true;
        process.alive = false;
        process.links.clear();
        process.groups.clear();
    }
    for (Monitor &monitor : m_monitors)
        monitor.stands = false;
    for (Timer &timer : m_timers)
        timer.pending = false;
    for (Call &call : m_calls)
        call.open = false;
    m_names.clear();
    m_outcomes.clear();
    m_ends.clear();
    return static_cast<int>(alive);
}

} // namespace orrery::modelcheck
