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

/// The holder of this name in a frame, whose names ascend; null where nobody holds it.
inline const NameInfo *findName(const Frame &frame, const QString &name)
{
    const auto at = std::lower_bound(frame.names.cbegin(), frame.names.cend(), name,
                                     [](const NameInfo &info, const QString &sought) { return info.name < sought; });
    return at != frame.names.cend() && at->name == name ? &*at : nullptr;
}

/// The group of this name in a frame, whose groups ascend; null where it has no members.
inline const GroupInfo *findGroup(const Frame &frame, const QString &name)
{
    const auto at = std::lower_bound(frame.groups.cbegin(), frame.groups.cend(), name,
                                     [](const GroupInfo &info, const QString &sought) { return info.name < sought; });
    return at != frame.groups.cend() && at->name == name ? &*at : nullptr;
}

/// What this supervisor tells, in a frame whose supervisors ascend; null where it is none.
inline const SupervisorInfo *findSupervisor(const Frame &frame, Pid pid)
{
    const auto at = std::lower_bound(frame.supervisors.cbegin(), frame.supervisors.cend(), pid,
                                     [](const SupervisorInfo &info, Pid sought) { return info.pid < sought; });
    return at != frame.supervisors.cend() && at->pid == pid ? &*at : nullptr;
}

} // namespace orrery::ui
