// SPDX-License-Identifier: MIT
#include "system/starter.h"

#include "behaviours/table.h"
#include "system/treestarter.h"

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
        for (const Pid supervisor : std::as_const(m_supervisors)) // who stops its children, in order
            m_runtime.exit(supervisor, ExitReason::Shutdown);
        for (const Pid supervisor : std::as_const(m_supervisors))
            if (!m_runtime.join(supervisor, std::chrono::seconds{10}))
                m_runtime.kill(supervisor);
        for (const Pid pid : std::as_const(m_pids))
            m_runtime.kill(pid);
        for (const Pid pid : std::as_const(m_pids))
            m_runtime.join(pid, std::chrono::seconds{5});
    }

    void add(const QList<Pid> &pids) { m_pids += pids; }
    void addSupervisor(Pid pid) { m_supervisors.append(pid); }
    void add(const TimerRef &timer) { m_timers.append(timer); }
    void keep()
    {
        m_pids.clear();
        m_supervisors.clear();
        m_timers.clear();
    }

private:
    Runtime &m_runtime;
    QList<Pid> m_pids;
    QList<Pid> m_supervisors;
    QList<TimerRef> m_timers;
};

QString heldBy(const QString &name, Pid holder)
{
    if (holder.isNull())
        return u"the name \"%1\" is taken"_s.arg(name);
    return u"the name \"%1\" is taken by %2"_s.arg(name, holder.toString());
}

QString startProcess(Runtime &runtime, const PlannedProcess &planned, Started &started, QList<Pid> &pids)
{
    const BehaviourKind *kind = findBehaviour(planned.behaviour);
    if (!kind)
        return u"there is no behaviour \"%1\""_s.arg(planned.behaviour);
    const SpawnOptions options{
        .label = planned.label, .name = planned.name, .mailboxCapacity = planned.mailboxCapacity};
    const SpawnedProcesses spawned = spawnMany(runtime, *kind, options, planned.options, planned.count);
    started.add(spawned.pids);
    pids = spawned.pids;
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

QString startSupervisor(Runtime &runtime, const SystemPlan &plan, const PlannedSupervisor &planned, Started &started)
{
    const StartedTree tree = startTree(runtime, plan, planned);
    if (tree.supervisor)
        started.addSupervisor(tree.supervisor);
    return tree.problem;
}

/// Who has a name that the plan gives; waits a while for a supervised process that is just started again.
Pid holderOf(Runtime &runtime, const SystemPlan &plan, const QString &name)
{
    const auto wait = plan.supervisors.isEmpty() ? std::chrono::seconds{0} : std::chrono::seconds{2};
    return runtime.whenRegistered(name, wait).value_or(Pid());
}

void sendMessages(Runtime &runtime, const PlannedProcess &planned, const QList<Pid> &pids)
{
    for (const QByteArray &bytes : planned.messages) {
        const Message message(bytes);
        for (const Pid pid : pids)
            runtime.send(pid, message);
    }
}

QString registerName(Runtime &runtime, const SystemPlan &plan, const PlannedName &planned)
{
    const Pid pid = holderOf(runtime, plan, planned.process);
    if (!pid)
        return u"the process \"%1\", which is to be called \"%2\" too, has ended already"_s.arg(planned.process,
                                                                                               planned.name);
    const RegisterResult result = runtime.registerName(planned.name, pid);
    // A supervised one has given itself the name.
    if (result == RegisterResult::NameTaken && runtime.whereis(planned.process) == runtime.whereis(planned.name))
        return {};
    if (result == RegisterResult::NameTaken)
        return heldBy(planned.name, result.holder());
    return result ? QString() : result.toString();
}

QString link(Runtime &runtime, const SystemPlan &plan, const PlannedLink &planned)
{
    const Pid process = holderOf(runtime, plan, planned.process);
    const Pid with = holderOf(runtime, plan, planned.with);
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
    QList<QList<Pid>> pids; // of plan.processes
    for (const PlannedProcess &planned : plan.processes) {
        pids.append(QList<Pid>());
        if (const QString problem = startProcess(runtime, planned, started, pids.last()); !problem.isEmpty())
            return problem;
    }
    for (const PlannedSupervisor &planned : plan.supervisors)
        if (const QString problem = startSupervisor(runtime, plan, planned, started); !problem.isEmpty())
            return problem;
    for (const PlannedName &planned : plan.names)
        if (const QString problem = registerName(runtime, plan, planned); !problem.isEmpty())
            return problem;
    for (const PlannedLink &planned : plan.links)
        if (const QString problem = link(runtime, plan, planned); !problem.isEmpty())
            return problem;
    for (qsizetype i = 0; i < pids.size(); ++i)
        sendMessages(runtime, plan.processes.at(i), pids.at(i));
    for (const PlannedTimer &planned : plan.timers)
        started.add(arm(runtime, planned));
    started.keep();
    return {};
}

} // namespace orrery::app
