// SPDX-License-Identifier: MIT
#include "system/starter.h"

#include "behaviours/table.h"

#include <orrery/runtime.h>

namespace orrery::app {

using namespace Qt::StringLiterals;

namespace {

/// What has been started so far; takes it back unless it is told to keep it.
class Started
{
public:
    explicit Started(Runtime &runtime) : m_runtime(runtime) {}
    Started(const Started &) = delete;
    Started &operator=(const Started &) = delete;
    ~Started()
    {
        for (TimerRef &timer : m_timers)
            timer.cancel();
        for (const Pid pid : std::as_const(m_pids))
            m_runtime.kill(pid);
        for (const Pid pid : std::as_const(m_pids))
            m_runtime.join(pid, std::chrono::seconds{5});
    }

    void add(const QList<Pid> &pids) { m_pids += pids; }
    void add(const TimerRef &timer) { m_timers.append(timer); }
    void keep()
    {
        m_pids.clear();
        m_timers.clear();
    }

private:
    Runtime &m_runtime;
    QList<Pid> m_pids;
    QList<TimerRef> m_timers;
};

QString heldBy(const QString &name, Pid holder)
{
    if (holder.isNull())
        return u"the name \"%1\" is taken"_s.arg(name);
    return u"the name \"%1\" is taken by %2"_s.arg(name, holder.toString());
}

QString startProcess(Runtime &runtime, const PlannedProcess &planned, Started &started)
{
    const BehaviourKind *kind = findBehaviour(planned.behaviour);
    if (!kind)
        return u"there is no behaviour \"%1\""_s.arg(planned.behaviour);
    const SpawnOptions options{
        .label = planned.label, .name = planned.name, .mailboxCapacity = planned.mailboxCapacity};
    const SpawnedProcesses spawned = spawnMany(runtime, *kind, options, planned.options, planned.count);
    started.add(spawned.pids);
    for (const QString &group : planned.groups)
        for (const Pid pid : spawned.pids)
            runtime.joinGroup(group, pid);
    switch (spawned.problem) {
    case SpawnedProcesses::Problem::None:
        break;
    case SpawnedProcesses::Problem::NameTaken:
        return heldBy(spawned.name, spawned.holder);
    case SpawnedProcesses::Problem::ShuttingDown:
        return u"the runtime is shutting down"_s;
    }
    return {};
}

QString registerName(Runtime &runtime, const PlannedName &planned)
{
    const std::optional<Pid> pid = runtime.whereis(planned.process);
    if (!pid)
        return u"the process \"%1\", which is to be called \"%2\" too, has ended already"_s.arg(planned.process,
                                                                                               planned.name);
    const RegisterResult result = runtime.registerName(planned.name, *pid);
    if (result == RegisterResult::NameTaken)
        return heldBy(planned.name, result.holder());
    return result ? QString() : result.toString();
}

QString link(Runtime &runtime, const PlannedLink &planned)
{
    const Pid process = runtime.whereis(planned.process).value_or(Pid());
    const Pid with = runtime.whereis(planned.with).value_or(Pid());
    if (runtime.link(process, with))
        return {};
    return u"the processes \"%1\" and \"%2\" cannot be linked: one of them has ended already"_s.arg(planned.process,
                                                                                                    planned.with);
}

TimerRef arm(Runtime &runtime, const PlannedTimer &planned)
{
    const Message message(planned.message);
    return planned.repeats ? runtime.sendEvery(planned.to, planned.after, message)
                           : runtime.sendAfter(planned.to, planned.after, message);
}

} // namespace

QString startSystem(Runtime &runtime, const SystemPlan &plan)
{
    Started started(runtime);
    for (const PlannedProcess &planned : plan.processes)
        if (const QString problem = startProcess(runtime, planned, started); !problem.isEmpty())
            return problem;
    for (const PlannedName &planned : plan.names)
        if (const QString problem = registerName(runtime, planned); !problem.isEmpty())
            return problem;
    for (const PlannedLink &planned : plan.links)
        if (const QString problem = link(runtime, planned); !problem.isEmpty())
            return problem;
    for (const PlannedTimer &planned : plan.timers)
        started.add(arm(runtime, planned));
    started.keep();
    return {};
}

} // namespace orrery::app
