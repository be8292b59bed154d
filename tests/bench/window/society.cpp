// SPDX-License-Identifier: MIT
#include "window/society.h"

#include "harness/processes.h"

#include <orrery/supervisor.h>

#include <algorithm>
#include <chrono>

namespace orrery::bench {

using namespace std::chrono_literals;

namespace {

/// Says something to somebody 200 times a second.
Process chat(Context self, Pid listener)
{
    for (;;) {
        self.runtime().send(listener, payload());
        co_await self.sleep(5ms);
    }
}

/// Never takes what it is sent.
Process deaf(Context self)
{
    co_await self.sleep(10'000h);
}

Process arm(Context self, QList<Pid> targets)
{
    for (int i = 0; i < Society::Once; ++i)
        self.runtime().sendAfter(targets[i], 2h, "tick");
    for (int i = 0; i < Society::Repeating; ++i)
        self.runtime().sendEvery(targets[i], 1h, "tick");
    co_await self.sleep(10'000h);
}

/// Restarts on request: no supervisor gives up for them.
Process restarter(Context self, const std::vector<Pid> &supervisors, Pid pool, int poolSize, std::atomic<quint64> &done)
{
    for (quint64 turn = 0;; ++turn) {
        const bool ofPool = turn % 2 == 0;
        const auto supervisor = turn / 2 % supervisors.size();
        const QString id = ofPool ? QStringLiteral("worker.%1").arg(1 + turn / 2 * 37 % static_cast<quint64>(poolSize))
                                  : QStringLiteral("child %1").arg(turn / 2 / supervisors.size() % Society::Children);
        const ChildResult result = co_await self.restartChild(ofPool ? pool : supervisors[supervisor], id);
        if (result)
            done.fetch_add(1, std::memory_order_relaxed);
        co_await self.sleep(5ms);
    }
}

} // namespace

Society::Society(const Run &run, Crowd &crowd) : m_crowd(crowd)
{
    const QList<Pid> pids = crowd.runtime().processes();
    gather(run, pids);
    supervise(run);
    standOut(run, pids);
}

/// One of very many, some of many, and a tail of those with one to three members.
void Society::gather(const Run &run, const QList<Pid> &pids)
{
    Runtime &runtime = m_crowd.runtime();
    m_members = static_cast<int>(run.count(100'000));
    for (int i = 0; i < m_members; ++i)
        runtime.joinGroup(QStringLiteral("everyone"), pids[i]);
    for (int group = 0; group < LargeGroups; ++group) {
        for (int i = 0; i < MembersOfLarge; ++i)
            runtime.joinGroup(QStringLiteral("many %1").arg(group), pids[group * MembersOfLarge + i]);
    }
    const qsizetype small = run.count(100'000) - LargeGroups - 1;
    for (qsizetype group = 0; group < small; ++group) {
        for (qsizetype i = 0; i <= group % 3; ++i)
            runtime.joinGroup(QStringLiteral("few %1").arg(group), pids[(group * 7 + i) % pids.size()]);
    }
    run.require(runtime.statistics().groups == run.count(100'000), "not as many groups as were made");
}

void Society::supervise(const Run &run)
{
    Runtime &runtime = m_crowd.runtime();
    const qsizetype before = runtime.statistics().live;
    const auto count = static_cast<int>(run.count(1000));
    for (int i = 0; i < count; ++i) {
        SupervisorSpec spec;
        for (int child = 0; child < Children; ++child) {
            ChildSpec each;
            each.id = QStringLiteral("child %1").arg(child);
            each.body = parked;
            each.label = QStringLiteral("helper");
            if (child == 0)
                each.name = QStringLiteral("service %1").arg(i);
            spec.children.append(each);
        }
        m_supervisors.push_back(runtime.supervise(spec));
    }
    ChildSpec worker;
    worker.id = QStringLiteral("worker");
    worker.body = parked;
    SupervisorSpec pool;
    pool.strategy = Strategy::Pool;
    pool.children = {worker};
    pool.poolSize = m_poolSize = static_cast<int>(run.count(100'000));
    m_pool = runtime.supervise(pool);
    run.require(runtime.waitIdle(Patience), "the supervisors do not come to rest");
    run.require(runtime.statistics().live == before + count * (Children + 1) + m_poolSize + 1,
                "not as many children as were specified");
}

void Society::standOut(const Run &run, const QList<Pid> &pids)
{
    Runtime &runtime = m_crowd.runtime();
    for (int i = 0; i < 2; ++i)
        runtime.send(pids[Crowd::Held / 2], "x");
    const Pid full = runtime.spawn(deaf, {.label = QStringLiteral("deaf"), .mailboxCapacity = 1});
    for (int i = 0; i < 3; ++i)
        runtime.send(full, "x");
    const QList<Pid> targets = pids.sliced(Crowd::Held, std::max(Once, Repeating));
    m_armer = runtime.spawn([targets](Context self) { return arm(self, targets); });
    run.require(runtime.waitIdle(Patience), "the timers are not armed");
    for (int i = 0; i < Chatters; ++i) {
        const Pid listener = pids[pids.size() - 1 - i];
        m_chatters.push_back(runtime.spawn([listener](Context self) { return chat(self, listener); },
                                           {.label = QStringLiteral("chatter")}));
    }
    runtime.link(chatter(0), chatter(1));
    runtime.monitor(chatter(2), chatter(3));
}

void Society::stir()
{
    m_crowd.runtime().spawn(
        [this](Context self) { return restarter(self, m_supervisors, m_pool, m_poolSize, m_restarts); });
}

} // namespace orrery::bench
