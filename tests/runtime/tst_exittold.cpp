// SPDX-License-Identifier: MIT
#include "support/counted.h"
#include "support/processes.h"

#include <QtCore/QDeadlineTimer>

#include <thread>

using namespace orrery;
using namespace orrery::test;

namespace {

const QString &theName()
{
    static const QString name = QStringLiteral("name");
    return name;
}

} // namespace

// Who is told of an end, when, and what holds by then.
class TestExitTold : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void whoHoldsTheDownMayTakeTheName();
    void whoHoldsTheExitMayTakeTheName();
    void whoHoldsTheDownFindsNoMemberAndNoTimer();
    void onceItIsNotAliveItsNameIsFree();
    void linksAreToldBeforeMonitors();
    void allAreToldBeforeJoinReturns();
    void whoEndsBeforeItsFirstStepKeepsTheOrder();
    void whoEndsTogetherIsToldTogether();

private:
    std::optional<Gate> m_gate;
    Log<Received> m_seen;
    std::optional<Runtime> m_runtime;
};

void TestExitTold::init()
{
    m_gate.emplace();
    m_seen.clear();
    m_runtime.emplace(RuntimeOptions{.workers = 2});
}

void TestExitTold::cleanup()
{
    m_gate->open();
    m_runtime.reset();
}

void TestExitTold::whoHoldsTheDownMayTakeTheName()
{
    // One heir after the other: each waits for the holder's Down and then is the holder.
    constexpr int heirs = Sanitized ? 300 : 3000;
    Pid holder = m_runtime->spawn(untilMessage, {.label = {}, .name = theName()});
    std::atomic<int> took = 0;
    for (int i = 0; i < heirs; ++i) {
        const Pid heir = m_runtime->spawn([&took, holder](Context self) -> Process {
            self.runtime().monitor(self.pid(), holder);
            Received item = co_await self.receive();
            if (!self.runtime().isAlive(holder) && std::holds_alternative<Down>(item)
                && self.runtime().registerName(theName(), self.pid()))
                ++took;
            self.runtime().send(self.pid(), "end"); // for the next one
            co_await self.receive();
        });
        if (i == 0)
            m_runtime->send(holder, "end");
        holder = heir;
    }
    QVERIFY(m_runtime->join(holder, Patience));
    QCOMPARE(took.load(), heirs);
}

void TestExitTold::whoHoldsTheExitMayTakeTheName()
{
    int took = 0;
    constexpr int rounds = Sanitized ? 200 : 2000;
    const Pid heir = m_runtime->spawn([&took](Context self) -> Process {
        Runtime &runtime = self.runtime();
        runtime.setTrapExit(self.pid(), true);
        for (int i = 0; i < rounds; ++i) {
            const SpawnOptions named{.label = {}, .name = theName()};
            const Pid holder = runtime.spawnLink(self.pid(), i % 2 ? parked : untilMessage, named);
            if (i % 2)
                runtime.kill(holder);
            else
                runtime.send(holder, "end");
            co_await self.receiveMatching(match::exitFrom(holder));
            if (!runtime.isAlive(holder) && runtime.registerName(theName(), self.pid()))
                ++took;
            runtime.unregisterName(theName());
        }
    });
    QVERIFY(m_runtime->join(heir, Patience));
    QCOMPARE(took, rounds);
}

void TestExitTold::whoHoldsTheDownFindsNoMemberAndNoTimer()
{
    int clean = 0;
    constexpr int rounds = Sanitized ? 200 : 2000;
    const Pid observer = m_runtime->spawn([&clean](Context self) -> Process {
        Runtime &runtime = self.runtime();
        for (int i = 0; i < rounds; ++i) {
            const Pid pid = runtime.spawn(parked);
            runtime.joinGroup(QStringLiteral("group"), pid);
            TimerRef once = runtime.sendAfter(pid, 1h, "x");
            TimerRef every = runtime.sendEvery(pid, 1h, "x");
            runtime.monitor(self.pid(), pid);
            runtime.kill(pid);
            Received item = co_await self.receive();
            const bool gone = !runtime.isAlive(pid) && runtime.groupMembers(QStringLiteral("group")).isEmpty()
                && !once.isPending() && !every.isPending() && !once.cancel() && !every.cancel()
                && runtime.send(pid, "x") == SendResult::NoProcess;
            clean += gone && std::holds_alternative<Down>(item) ? 1 : 0;
        }
    });
    QVERIFY(m_runtime->join(observer, Patience));
    QCOMPARE(clean, rounds);
}

void TestExitTold::onceItIsNotAliveItsNameIsFree()
{
    for (int i = 0; i < 1000; ++i) {
        const Pid pid = m_runtime->spawn(parked, {.label = {}, .name = theName()});
        QVERIFY(m_runtime->joinGroup(QStringLiteral("group"), pid));
        m_runtime->kill(pid);
        const QDeadlineTimer deadline(PatienceMs);
        while (m_runtime->isAlive(pid) && !deadline.hasExpired()) // so closely that nothing comes between
            std::this_thread::yield();
        QVERIFY(!m_runtime->isAlive(pid));
        QVERIFY(!m_runtime->whereis(theName()).has_value());
        QVERIFY(m_runtime->groupMembers(QStringLiteral("group")).isEmpty());
    }
}

void TestExitTold::linksAreToldBeforeMonitors()
{
    for (const bool monitorFirst : {true, false}) {
        m_seen.clear();
        const Pid observer = m_runtime->spawn(TrapperOf(m_seen));
        m_runtime->setTrapExit(observer, true);
        const Pid pid = m_runtime->spawn(parked);
        MonitorRef ref;
        if (monitorFirst)
            ref = m_runtime->monitor(observer, pid);
        QVERIFY(m_runtime->link(observer, pid));
        if (!monitorFirst)
            ref = m_runtime->monitor(observer, pid);
        m_runtime->kill(pid);
        QVERIFY(m_runtime->join(pid, Patience));
        QVERIFY(m_runtime->waitIdle(Patience));
        QCOMPARE(m_seen.values(), (std::vector<Received>{Exit(pid, ExitReason::Killed),
                                                         Down(ref, pid, ExitReason::Killed)}));
    }
}

void TestExitTold::allAreToldBeforeJoinReturns()
{
    constexpr int count = 500;
    const Pid pid = m_runtime->spawn(parked);
    QList<Pid> observers;
    for (int i = 0; i < count; ++i) {
        observers.append(m_runtime->spawn(asleep));
        m_runtime->setTrapExit(observers.last(), true);
        QVERIFY(m_runtime->link(observers.last(), pid));
        m_runtime->monitor(observers.last(), pid);
    }
    m_runtime->kill(pid);
    QVERIFY(m_runtime->join(pid, Patience));
    for (const Pid observer : observers)
        QCOMPARE(depthOf(*m_runtime, observer), qsizetype(2));
}

void TestExitTold::whoEndsBeforeItsFirstStepKeepsTheOrder()
{
    Runtime &runtime = m_runtime.emplace(RuntimeOptions{.workers = 1});
    const Pid observer = runtime.spawn(TrapperOf(m_seen));
    runtime.setTrapExit(observer, true);
    const Pid busy = runtime.spawn([this](Context) -> Process {
        m_gate->pass(); // with the only worker
        co_return;
    });
    QVERIFY(m_gate->waitForArrivals(1, Patience));
    auto goes = [&runtime, observer] { runtime.send(observer, "callable"); };
    auto atEnd = std::make_unique<AtEnd<decltype(goes)>>(goes);
    const Pid pid = runtime.spawn([atEnd = std::move(atEnd)](Context self) -> Process { co_await self.receive(); },
                                  {.label = {}, .name = theName()});
    const MonitorRef ref = runtime.monitor(observer, pid);
    QVERIFY(runtime.link(pid, observer));
    QVERIFY(runtime.kill(pid));
    m_gate->open();
    QVERIFY(runtime.join(pid, Patience));
    QVERIFY(runtime.join(busy, Patience));
    QVERIFY(runtime.waitIdle(Patience));
    QCOMPARE(m_seen.values(), (std::vector<Received>{Message("callable"), Exit(pid, ExitReason::Killed),
                                                     Down(ref, pid, ExitReason::Killed)}));
}

void TestExitTold::whoEndsTogetherIsToldTogether()
{
    // Watchers that are linked to what they watch end with it: nobody waits for anybody, no Down is lost.
    const Pid survivor = m_runtime->spawn(TrapperOf(m_seen));
    QList<Pid> pids;
    std::vector<MonitorRef> refs;
    for (int i = 0; i < 100; ++i) {
        pids.append(m_runtime->spawn(parked));
        refs.push_back(m_runtime->monitor(survivor, pids.last()));
        if (i > 0) {
            QVERIFY(m_runtime->link(pids[i], pids[i - 1]));
            m_runtime->monitor(pids[i], pids[i - 1]);
            m_runtime->monitor(pids[i - 1], pids[i]);
        }
    }
    m_runtime->kill(pids[50]);
    for (const Pid pid : pids)
        QVERIFY(m_runtime->join(pid, Patience));
    QVERIFY(m_runtime->waitIdle(Patience));
    const std::vector<Down> seen = only<Down>(m_seen);
    QCOMPARE(seen.size(), refs.size());
    for (const Down &down : seen)
        QCOMPARE(down.reason, ExitReason::Killed);
}

QTEST_GUILESS_MAIN(TestExitTold)
#include "tst_exittold.moc"
