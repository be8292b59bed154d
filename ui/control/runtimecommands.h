// SPDX-License-Identifier: MIT
#pragma once

#include "control/control.h"

namespace orrery {
class Runtime;
}

namespace orrery::ui {

// The commands of a Control, done to a runtime of this program: what RuntimeControl calls on its thread.
// None of them waits for a process.

Outcome sendTo(Runtime &runtime, const Target &target, const Message &message);
Outcome scheduleFor(Runtime &runtime, const Target &target, std::chrono::nanoseconds delay, const Message &message);
Outcome scheduleEveryFor(Runtime &runtime, const Target &target, std::chrono::nanoseconds period,
                         const Message &message);
Outcome cancelTimersOf(Runtime &runtime, const QList<quint64> &ids);
Outcome fireTimersOf(Runtime &runtime, const QList<quint64> &ids);
Outcome rescheduleTimersOf(Runtime &runtime, const QList<quint64> &ids, std::chrono::nanoseconds delay);
Outcome giveName(Runtime &runtime, const QString &name, Pid pid);
Outcome freeName(Runtime &runtime, const QString &name);
Outcome askToEnd(Runtime &runtime, Pid pid);
Outcome endForCertain(Runtime &runtime, Pid pid);
Outcome suspendAll(Runtime &runtime, const QList<Pid> &pids);
Outcome resumeAll(Runtime &runtime, const QList<Pid> &pids);
Outcome addToGroup(Runtime &runtime, const QString &group, const QList<Pid> &pids);
Outcome removeFromGroup(Runtime &runtime, const QString &group, const QList<Pid> &pids);
Outcome sendToGroup(Runtime &runtime, const QString &group, const Message &message);
Outcome sendToAll(Runtime &runtime, const QList<Pid> &pids, const Message &message);
Outcome scheduleForAll(Runtime &runtime, const QList<Pid> &pids, const Timing &timing, const Message &message);
Outcome scheduleForGroup(Runtime &runtime, const QString &group, const Timing &timing, const Message &message);
Outcome askAllToEnd(Runtime &runtime, const QList<Pid> &pids);
Outcome endAllForCertain(Runtime &runtime, const QList<Pid> &pids);
Outcome killMembers(Runtime &runtime, const QString &group);
Outcome linkBoth(Runtime &runtime, Pid a, Pid b);
Outcome unlinkBoth(Runtime &runtime, Pid a, Pid b);

} // namespace orrery::ui
