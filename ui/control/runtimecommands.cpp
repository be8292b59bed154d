// SPDX-License-Identifier: MIT
#include "control/runtimecommands.h"

#include <orrery/processwatch.h>
#include <orrery/runtime.h>

#include <QtCore/QSet>

#include <algorithm>

namespace orrery::ui {

namespace {

using Reason = Outcome::Reason;

Reason reasonOf(SendResult result)
{
    switch (result.reason()) {
    case SendResult::Delivered:
        return Reason::Done;
    case SendResult::NoProcess:
        return Reason::NoProcess;
    case SendResult::NoName:
        return Reason::NoName;
    case SendResult::MailboxFull:
        return Reason::MailboxFull;
    }
    return Reason::NoProcess;
}

/// Arms a timer for the target by `arm(pid or name)`.
template <typename Arm>
Outcome armed(Runtime &runtime, const Target &target, Arm arm)
{
    Outcome outcome;
    TimerRef timer;
    if (const Pid *pid = std::get_if<Pid>(&target)) {
        outcome.pid = *pid;
        if (!runtime.isAlive(*pid))
            outcome.reason = Reason::NoProcess;
        else
            timer = arm(*pid);
    } else {
        const QString &name = std::get<QString>(target);
        if (name.isEmpty()) {
            outcome.reason = Reason::BadName;
        } else {
            outcome.pid = runtime.whereis(name).value_or(Pid());
            timer = arm(name);
        }
    }
    outcome.timer = timer.id();
    // One that is due at once may have fired already; one that never was armed has no id.
    if (outcome.isDone() && timer.id() == 0) {
        const bool ending = runtime.phase() == Phase::Killing || runtime.phase() == Phase::Stopped;
        outcome.reason = ending ? Reason::ShuttingDown : Reason::NoProcess;
    }
    return outcome;
}

/// `act(pid)` gives true where it was done, `refusal` is why not where the process lives all the same.
template <typename Act>
Outcome forEach(Runtime &runtime, const QList<Pid> &pids, Reason refusal, Act act)
{
    Outcome outcome;
    Outcome refused;
    for (const Pid pid : pids) {
        if (act(pid)) {
            outcome.pid = pid;
            ++outcome.count;
        } else {
            refused = {runtime.isAlive(pid) ? refusal : Reason::NoProcess, pid};
        }
    }
    return outcome.count == 0 ? refused : outcome;
}

/// `act(timer)` gives true where it was done.
template <typename Act>
Outcome forEachTimer(const Runtime &runtime, const QList<quint64> &ids, Act act)
{
    Outcome outcome;
    outcome.total = ids.size();
    QList<TimerRef> timers = runtime.findTimers(ids);
    for (TimerRef &timer : timers)
        outcome.count += act(timer) ? 1 : 0;
    if (outcome.count == 0 && !ids.isEmpty())
        outcome.reason = Reason::NoTimer;
    return outcome;
}

} // namespace

Outcome sendTo(Runtime &runtime, const Target &target, const Message &message)
{
    if (const Pid *pid = std::get_if<Pid>(&target))
        return {reasonOf(runtime.send(*pid, message)), *pid};
    const QString &name = std::get<QString>(target);
    const Pid holder = runtime.whereis(name).value_or(Pid());
    return {reasonOf(runtime.sendNamed(name, message)), holder};
}

Outcome scheduleFor(Runtime &runtime, const Target &target, std::chrono::nanoseconds delay, const Message &message)
{
    return armed(runtime, target, [&](const auto &to) { return runtime.sendAfter(to, delay, message); });
}

Outcome scheduleEveryFor(Runtime &runtime, const Target &target, std::chrono::nanoseconds period,
                         const Message &message)
{
    if (period < Control::ShortestPeriod)
        return Reason::BadPeriod;
    return armed(runtime, target, [&](const auto &to) { return runtime.sendEvery(to, period, message); });
}

Outcome cancelTimersOf(Runtime &runtime, const QList<quint64> &ids)
{
    return forEachTimer(runtime, ids, [](TimerRef &timer) { return timer.cancel(); });
}

Outcome fireTimersOf(Runtime &runtime, const QList<quint64> &ids)
{
    return forEachTimer(runtime, ids, [](TimerRef &timer) { return timer.fire(); });
}

Outcome rescheduleTimersOf(Runtime &runtime, const QList<quint64> &ids, std::chrono::nanoseconds delay)
{
    return forEachTimer(runtime, ids, [delay](TimerRef &timer) { return timer.reschedule(delay); });
}

Outcome giveName(Runtime &runtime, const QString &name, Pid pid)
{
    const RegisterResult result = runtime.registerName(name, pid);
    switch (result.reason()) {
    case RegisterResult::Registered:
        return {Reason::Done, result.holder()};
    case RegisterResult::NameTaken:
        return {Reason::NameTaken, result.holder()};
    case RegisterResult::NoProcess:
        return {Reason::NoProcess, pid};
    case RegisterResult::BadName:
        return {Reason::BadName, pid};
    }
    return {Reason::BadName, pid};
}

Outcome freeName(Runtime &runtime, const QString &name)
{
    const Pid holder = runtime.whereis(name).value_or(Pid());
    return {runtime.unregisterName(name) ? Reason::Done : Reason::NoName, holder};
}

Outcome askToEnd(Runtime &runtime, Pid pid)
{
    return askAllToEnd(runtime, {pid});
}

Outcome endForCertain(Runtime &runtime, Pid pid)
{
    return endAllForCertain(runtime, {pid});
}

Outcome suspendAll(Runtime &runtime, const QList<Pid> &pids)
{
    // Suspending is counted: one that is held already would have to be resumed twice.
    QSet<Pid> held;
    for (const ProcessFigures &figures : runtime.processFigures(pids)) {
        if (figures.state == State::Suspended)
            held.insert(figures.pid);
    }
    QList<Pid> meant = pids;
    meant.removeIf([&held](Pid pid) { return held.contains(pid); });
    return forEach(runtime, meant, Reason::NoProcess, [&](Pid pid) { return runtime.suspend(pid); });
}

Outcome resumeAll(Runtime &runtime, const QList<Pid> &pids)
{
    return forEach(runtime, pids, Reason::NotSuspended, [&](Pid pid) { return runtime.resume(pid); });
}

Outcome addToGroup(Runtime &runtime, const QString &group, const QList<Pid> &pids)
{
    return forEach(runtime, pids, group.isEmpty() ? Reason::BadName : Reason::NoProcess,
                   [&](Pid pid) { return runtime.joinGroup(group, pid); });
}

Outcome removeFromGroup(Runtime &runtime, const QString &group, const QList<Pid> &pids)
{
    return forEach(runtime, pids, Reason::NotMember, [&](Pid pid) { return runtime.leaveGroup(group, pid); });
}

Outcome sendToGroup(Runtime &runtime, const QString &group, const Message &message)
{
    Outcome outcome;
    outcome.total = runtime.groupMembers(group).size();
    outcome.count = runtime.sendGroup(group, message);
    // One may have joined meanwhile.
    outcome.total = std::max(outcome.total, outcome.count);
    if (outcome.total == 0)
        outcome.reason = Reason::NoGroup;
    else if (outcome.count == 0)
        outcome.reason = Reason::MailboxFull;
    return outcome;
}

Outcome sendToAll(Runtime &runtime, const QList<Pid> &pids, const Message &message)
{
    Outcome outcome;
    Outcome refused;
    outcome.total = pids.size();
    for (const Pid pid : pids) {
        const SendResult result = runtime.send(pid, message);
        if (result) {
            outcome.pid = pid;
            ++outcome.count;
        } else {
            refused = {reasonOf(result), pid};
        }
    }
    return outcome.count == 0 ? refused : outcome;
}

Outcome scheduleForAll(Runtime &runtime, const QList<Pid> &pids, const Timing &timing, const Message &message)
{
    if (timing.isRepeated && timing.span < Control::ShortestPeriod)
        return Reason::BadPeriod;
    Outcome outcome;
    Outcome refused;
    outcome.total = pids.size();
    for (const Pid pid : pids) {
        const Outcome one = timing.isRepeated ? scheduleEveryFor(runtime, pid, timing.span, message)
                                              : scheduleFor(runtime, pid, timing.span, message);
        if (one.isDone()) {
            outcome.pid = pid;
            ++outcome.count;
            outcome.timers.append(one.timer);
        } else {
            refused = one;
        }
    }
    return outcome.count == 0 ? refused : outcome;
}

Outcome scheduleForGroup(Runtime &runtime, const QString &group, const Timing &timing, const Message &message)
{
    const QList<Pid> members = runtime.groupMembers(group);
    return members.isEmpty() ? Outcome(Reason::NoGroup) : scheduleForAll(runtime, members, timing, message);
}

Outcome askAllToEnd(Runtime &runtime, const QList<Pid> &pids)
{
    return forEach(runtime, pids, Reason::NoProcess, [&](Pid pid) { return runtime.exit(pid, ExitReason::Shutdown); });
}

Outcome endAllForCertain(Runtime &runtime, const QList<Pid> &pids)
{
    return forEach(runtime, pids, Reason::NoProcess, [&](Pid pid) { return runtime.kill(pid); });
}

Outcome killMembers(Runtime &runtime, const QString &group)
{
    Outcome outcome;
    outcome.count = runtime.killGroup(group);
    if (outcome.count == 0)
        outcome.reason = Reason::NoGroup;
    return outcome;
}

Outcome linkBoth(Runtime &runtime, Pid a, Pid b)
{
    if (a == b)
        return {Reason::SameProcess, a};
    if (runtime.link(a, b))
        return {Reason::Done, a};
    return {Reason::NoProcess, runtime.isAlive(a) ? b : a};
}

Outcome unlinkBoth(Runtime &runtime, Pid a, Pid b)
{
    const std::optional<ProcessInfo> info = runtime.info(a);
    const bool linked = info && info->links.contains(b);
    runtime.unlink(a, b);
    return {linked ? Reason::Done : Reason::NotLinked, a};
}

} // namespace orrery::ui
