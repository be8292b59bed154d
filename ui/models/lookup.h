// SPDX-License-Identifier: MIT
#pragma once

#include "feed/frame.h"

#include <algorithm>

namespace orrery::ui {

/// The process of this pid in a frame, whose processes ascend; null where it is not in it.
inline const ProcessInfo *findProcess(const Frame &frame, Pid pid)
{
    const auto at = std::lower_bound(frame.processes.cbegin(), frame.processes.cend(), pid,
                                     [](const ProcessInfo &info, Pid sought) { return info.pid < sought; });
    return at != frame.processes.cend() && at->pid == pid ? &*at : nullptr;
}

/// That of this name in an ascending list; null where there is none.
template <typename Info>
const Info *findByName(const QList<Info> &list, const QString &name)
{
    const auto at = std::lower_bound(list.cbegin(), list.cend(), name,
                                     [](const Info &info, const QString &sought) { return info.name < sought; });
    return at != list.cend() && at->name == name ? &*at : nullptr;
}

/// What this supervisor tells, in a frame whose supervisors ascend; null where it is none.
inline const SupervisorInfo *findSupervisor(const Frame &frame, Pid pid)
{
    const auto at = std::lower_bound(frame.supervisors.cbegin(), frame.supervisors.cend(), pid,
                                     [](const SupervisorInfo &info, Pid sought) { return info.pid < sought; });
    return at != frame.supervisors.cend() && at->pid == pid ? &*at : nullptr;
}

} // namespace orrery::ui
