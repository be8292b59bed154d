// SPDX-License-Identifier: MIT
#include "system/treestarter.h"

#include "behaviours/table.h"

#include <orrery/runtime.h>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <utility>

namespace orrery::app {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto longestStart = 30s;
constexpr auto betweenLooks = 10ms;

/// Counts first steps, for whoever waits for all of them.
class FirstSteps
{
public:
    void expect(qint64 more)
    {
        const std::lock_guard lock(m_mutex);
        m_left += more;
    }
    void done()
    {
        const std::lock_guard lock(m_mutex);
        if (--m_left == 0)
            m_all.notify_all();
    }
    bool wait(std::chrono::milliseconds span)
    {
        std::unique_lock lock(m_mutex);
        return m_all.wait_for(lock, span, [this] { return m_left == 0; });
    }

private:
    std::mutex m_mutex; // guards what follows
    std::condition_variable m_all;
    qint64 m_left = 0;
};

/// What may tie any process of the plan to others.
struct Ties
{
    QList<PlannedName> names;
    QList<PlannedLink> links;
};

/// What a child of a supervisor is given at each of its starts, and what it runs.
struct ChildStart
{
    PlannedProcess process;
    ChildBody::Callable body;
    std::shared_ptr<const Ties> ties;
    std::shared_ptr<FirstSteps> firstSteps;
    mutable std::atomic<qint64> expected{1}; ///< first steps of it; more in a pool
};

void link(Runtime &runtime, Pid self, const QString &other)
{
    if (const std::optional<Pid> pid = runtime.whereis(other))
        runtime.link(self, *pid);
    // Else it makes the link when it starts itself.
}

void tie(Context self, const Ties &ties)
{
    if (ties.names.isEmpty() && ties.links.isEmpty())
        return;
    Runtime &runtime = self.runtime();
    const std::optional<ProcessInfo> info = runtime.info(self.pid());
    for (const QString &own : info ? info->names : QStringList()) {
        for (const PlannedName &name : ties.names)
            if (name.process == own)
                runtime.registerName(name.name, self.pid());
        for (const PlannedLink &planned : ties.links) {
            if (planned.process == own)
                link(runtime, self.pid(), planned.with);
            else if (planned.with == own)
                link(runtime, self.pid(), planned.process);
        }
    }
}

/// In the process itself, before its body.
void begin(Context self, const ChildStart &start)
{
    Runtime &runtime = self.runtime();
    for (const QString &group : start.process.groups)
        runtime.joinGroup(group, self.pid());
    tie(self, *start.ties);
    for (const QByteArray &message : start.process.messages)
        runtime.send(self.pid(), Message(message));
    if (start.expected.load() > 0 && start.expected.fetch_sub(1) > 0)
        start.firstSteps->done();
}

/// Makes one specification of a tree, and knows how many processes it starts.
class TreeSpec
{
public:
    explicit TreeSpec(const SystemPlan &plan) : m_ties(std::make_shared<Ties>(Ties{plan.names, plan.links})) {}

    SupervisorSpec of(const PlannedSupervisor &planned)
    {
        SupervisorSpec spec;
        spec.strategy = planned.strategy;
        spec.mostRestarts = planned.mostRestarts;
        spec.window = planned.window;
        spec.backOff = planned.backOff;
        spec.poolSize = planned.poolSize;
        const bool isPool = planned.strategy == Strategy::Pool;
        for (const PlannedChild &child : planned.children)
            spec.children.append(childOf(child, isPool ? planned.poolSize : 1));
        return spec;
    }

    FirstSteps &firstSteps() { return *m_firstSteps; }

private:
    ChildSpec childOf(const PlannedChild &planned, qint64 copies)
    {
        ChildSpec spec;
        spec.id = planned.id;
        spec.restart = planned.restart;
        spec.grace = planned.grace;
        if (planned.supervisor) {
            spec.name = planned.supervisor->name;
            spec.label = planned.supervisor->label;
            spec.body = ChildBody(of(*planned.supervisor));
            return spec;
        }
        spec.name = planned.process.name;
        spec.label = planned.process.label;
        spec.mailboxCapacity = planned.process.mailboxCapacity;
        const auto start = std::make_shared<ChildStart>();
        start->process = planned.process;
        start->body = findBehaviour(planned.process.behaviour)->body(planned.process.options);
        start->ties = m_ties;
        start->firstSteps = m_firstSteps;
        start->expected = copies;
        m_firstSteps->expect(copies);
        // The coroutine that the body gives may live in what the body has captured: a copy for each process.
        spec.body = ChildBody([start = std::shared_ptr<const ChildStart>(start), // read by several workers at once
                               body = start->body](Context self) mutable {
            begin(self, *start);
            return body(self);
        });
        return spec;
    }

    std::shared_ptr<const Ties> m_ties;
    std::shared_ptr<FirstSteps> m_firstSteps = std::make_shared<FirstSteps>();
};

void addNames(const PlannedSupervisor &planned, QStringList &names)
{
    if (!planned.name.isEmpty())
        names.append(planned.name);
    for (const PlannedChild &child : planned.children) {
        if (child.supervisor)
            addNames(*child.supervisor, names);
        else if (!child.process.name.isEmpty() && planned.strategy != Strategy::Pool)
            names.append(child.process.name);
        else if (!child.process.name.isEmpty())
            for (int i = 1; i <= planned.poolSize; ++i)
                names.append(child.process.name + u'.' + QString::number(i));
    }
}

/// Of a tree that has not started: who is in its way, where anybody is.
QString whyNot(Runtime &runtime, const PlannedSupervisor &planned)
{
    if (runtime.phase() != Phase::Running)
        return u"the runtime is shutting down"_s;
    QStringList names;
    addNames(planned, names);
    for (const QString &name : std::as_const(names))
        if (const std::optional<Pid> holder = runtime.whereis(name))
            return u"the name \"%1\" is taken by %2"_s.arg(name, holder->toString());
    return u"the children of the supervisor \"%1\" could not be started"_s.arg(
        planned.name.isEmpty() ? planned.label : planned.name);
}

} // namespace

StartedTree startTree(Runtime &runtime, const SystemPlan &plan, const PlannedSupervisor &planned)
{
    TreeSpec tree(plan);
    StartedTree started;
    started.supervisor =
        runtime.supervise(tree.of(planned), SpawnOptions{.label = planned.label, .name = planned.name});
    const auto giveUp = std::chrono::steady_clock::now() + longestStart;
    // A supervisor that cannot start its children ends.
    bool waits = !started.supervisor.isNull();
    while (waits && !tree.firstSteps().wait(betweenLooks))
        waits = runtime.isAlive(started.supervisor) && std::chrono::steady_clock::now() < giveUp;
    if (!waits)
        started.problem = whyNot(runtime, planned);
    return started;
}

} // namespace orrery::app
