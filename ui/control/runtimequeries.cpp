// SPDX-License-Identifier: MIT
#include "control/runtimequeries.h"

#include <orrery/runtime.h>

#include <QtCore/QHash>

#include <algorithm>
#include <optional>
#include <utility>

namespace orrery::ui {

QList<Pid> livingOf(Runtime &runtime, const QList<Pid> &pids)
{
    QList<Pid> result;
    for (const Pid pid : pids) {
        if (runtime.isAlive(pid))
            result.append(pid);
    }
    return result;
}

QList<ProcessInfo> infosOf(Runtime &runtime, const QList<Pid> &pids)
{
    QList<ProcessInfo> result;
    for (const Pid pid : pids) {
        if (std::optional<ProcessInfo> info = runtime.info(pid))
            result.append(std::move(*info));
    }
    return result;
}

Stragglers stragglersOf(Runtime &runtime, int most)
{
    Stragglers result;
    result.isKnown = true;
    result.phase = runtime.phase();
    const Statistics statistics = runtime.statistics();
    result.live = statistics.live;
    result.timersPending = statistics.timersPending;
    result.names = statistics.names;
    result.supervisors = runtime.supervisors().size();

    QHash<Pid, std::chrono::milliseconds> running;
    for (const LongRunning &each : statistics.longRunning)
        running.insert(each.pid, each.duration);
    QList<Pid> pids = runtime.processes();
    const auto isWorse = [&running](Pid a, Pid b) {
        const auto first = running.value(a);
        const auto second = running.value(b);
        return first != second ? first > second : a < b;
    };
    if (pids.size() > most) {
        std::nth_element(pids.begin(), pids.begin() + most, pids.end(), isWorse);
        pids.resize(most);
    }
    std::sort(pids.begin(), pids.end());
    for (ProcessInfo &info : infosOf(runtime, pids)) {
        result.some.append({info.pid, info.label, info.names, info.state, info.mailboxDepth, info.timersPending,
                            info.trapExit, running.value(info.pid)});
    }
    return result;
}

} // namespace orrery::ui
