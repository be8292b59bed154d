// SPDX-License-Identifier: MIT
#include "support/processes.h"

#include <QtCore/QSet>

#include <stdexcept>

using namespace orrery;
using namespace orrery::test;

class TestMonitor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aDownTellsWhoEndedAndWhy_data();
    void aDownTellsWhoEndedAndWhy();
    void theWatcherLivesOn();
    void theWatchersEndIsNoneOfTheTargets();
    void theDeadAreToldOfAtOnce();
    void aWatcherThatIsNotLiveGetsNoReference();
    void eachCallIsAMonitorOfItsOwn();
    void theDownsOfOneEndComeInTheOrderOfTheirCalls();
    void afterDemonitorNoDownComes();
    void demonitorOfWhatIsNotThereIsFalse();
    void aDownThatIsInTheMailboxStays();
    void anyoneMayTakeAMonitorBack();
    void theDownComesAfterTheMessages();
    void aDownIsFoundByItsReference();
    void whoWatchesItselfIsToldNothing();
    void isShownOnBothSides();
    void thousandsOfWatchersAreAllTold();
    void aReferenceIsAValue();

private:
    Pid watcher() { return m_runtime->spawn(TrapperOf(m_seen)); }
    bool settle() { return m_runtime->waitIdle(Patience); }

    Log<Received> m_seen;
    std::optional<Runtime> m_runtime;
};

void TestMonitor::init()
{
    m_seen.clear();
    m_runtime.emplace(RuntimeOptions{.workers = 2});
}

void TestMonitor::cleanup()
{
    m_runtime.reset();
}

void TestMonitor::aDownTellsWhoEndedAndWhy_data()
{
    QTest::addColumn<int>("how");
    QTest::addColumn<ExitReason>("reason");
    QTest::newRow("a return") << 0 << ExitReason::Normal;
    QTest::newRow("a crash") << 1 << ExitReason::crashed(QStringLiteral("boom"));
    QTest::newRow("a kill") << 2 << ExitReason::Killed;
    QTest::newRow("an exit signal, shutdown") << 3 << ExitReason::Shutdown;
    QTest::newRow("an exit signal, the user's own") << 3 << ExitReason::custom(QStringLiteral("own"));
}

void TestMonitor::aDownTellsWhoEndedAndWhy()
{
    QFETCH(const int, how);
    QFETCH(const ExitReason, reason);
    const Pid observer = watcher();
    const Pid target = m_runtime->spawn([how](Context self) -> Process {
        co_await self.receive();
        if (how == 1)
            throw std::runtime_error("boom");
    });
    const MonitorRef ref = m_runtime->monitor(observer, target);
    QVERIFY(!ref.isNull());
    QCOMPARE(ref.watcher(), observer);
    QVERIFY(settle());
    QCOMPARE(m_seen.size(), std::size_t(0));
    if (how < 2)
        m_runtime->send(target, "now");
    else if (how == 2)
        m_runtime->kill(target);
    else
        m_runtime->exit(target, reason);
    QVERIFY(m_runtime->join(target, Patience));
    QVERIFY(settle());
    QCOMPARE(only<Down>(m_seen), (std::vector<Down>{Down(ref, target, reason)}));
    QCOMPARE(only<Down>(m_seen).front().reason.detail(), reason.detail());
    QCOMPARE(m_seen.size(), std::size_t(1)); // once
}

void TestMonitor::theWatcherLivesOn()
{
    const Pid observer = m_runtime->spawn(parked); // traps nothing
    const Pid target = m_runtime->spawn(parked);
    m_runtime->monitor(observer, target);
    m_runtime->kill(target);
    QVERIFY(m_runtime->join(target, Patience));
    QVERIFY(settle());
    QVERIFY(m_runtime->isAlive(observer));
    QCOMPARE(m_runtime->info(observer)->messagesReceived, quint64(0)); // a signal is no message
}

void TestMonitor::theWatchersEndIsNoneOfTheTargets()
{
    const Pid observer = watcher();
    const Pid target = m_runtime->spawn(parked);
    m_runtime->monitor(observer, target);
    m_runtime->kill(observer);
    QVERIFY(m_runtime->join(observer, Patience));
    QVERIFY(settle());
    QVERIFY(m_runtime->isAlive(target));
    QVERIFY(m_runtime->info(target)->monitoredBy.isEmpty());
    m_runtime->kill(target); // whom nobody is told of any more
    QVERIFY(m_runtime->join(target, Patience));
}

void TestMonitor::theDeadAreToldOfAtOnce()
{
    const Pid observer = m_runtime->spawn(asleep);
    const Pid gone = m_runtime->spawn(brief);
    QVERIFY(m_runtime->join(gone, Patience));
    qsizetype depth = 0;
    for (const Pid nobody : {gone, Pid(), Pid(4711)}) {
        const MonitorRef ref = m_runtime->monitor(observer, nobody);
        QVERIFY(!ref.isNull());
        QCOMPARE(depthOf(*m_runtime, observer), ++depth); // stands there when the call returns
        QVERIFY(!m_runtime->demonitor(ref));
    }
    QVERIFY(m_runtime->info(observer)->monitors.isEmpty());

    const Pid other = watcher();
    const MonitorRef ref = m_runtime->monitor(other, gone);
    QVERIFY(settle());
    QCOMPARE(only<Down>(m_seen), (std::vector<Down>{Down(ref, gone, ExitReason::NoProcess)}));
}

void TestMonitor::aWatcherThatIsNotLiveGetsNoReference()
{
    const Pid target = m_runtime->spawn(parked);
    const Pid gone = m_runtime->spawn(brief);
    QVERIFY(m_runtime->join(gone, Patience));
    for (const Pid nobody : {gone, Pid(), Pid(4711)}) {
        QVERIFY(m_runtime->monitor(nobody, target).isNull());
        QVERIFY(m_runtime->monitor(nobody, nobody).isNull());
    }
    QVERIFY(m_runtime->info(target)->monitoredBy.isEmpty());
}

void TestMonitor::eachCallIsAMonitorOfItsOwn()
{
    const Pid observer = watcher();
    const Pid target = m_runtime->spawn(parked);
    const MonitorRef first = m_runtime->monitor(observer, target);
    const MonitorRef second = m_runtime->monitor(observer, target);
    const MonitorRef third = m_runtime->monitor(observer, target);
    QCOMPARE((QSet<MonitorRef>{first, second, third}.size()), qsizetype(3));
    QVERIFY(m_runtime->demonitor(second));
    m_runtime->kill(target);
    QVERIFY(m_runtime->join(target, Patience));
    QVERIFY(settle());
    QCOMPARE(only<Down>(m_seen),
             (std::vector<Down>{Down(first, target, ExitReason::Killed), Down(third, target, ExitReason::Killed)}));
}

void TestMonitor::theDownsOfOneEndComeInTheOrderOfTheirCalls()
{
    const Pid observer = watcher();
    const Pid target = m_runtime->spawn(parked);
    std::vector<Down> expected;
    for (int i = 0; i < 100; ++i)
        expected.emplace_back(m_runtime->monitor(observer, target), target, ExitReason::Killed);
    m_runtime->kill(target);
    QVERIFY(m_runtime->join(target, Patience));
    QVERIFY(settle());
    QCOMPARE(only<Down>(m_seen), expected);
}

void TestMonitor::afterDemonitorNoDownComes()
{
    const Pid observer = watcher();
    const Pid target = m_runtime->spawn(parked);
    const MonitorRef ref = m_runtime->monitor(observer, target);
    QVERIFY(m_runtime->demonitor(ref));
    QVERIFY(!m_runtime->demonitor(ref));
    QVERIFY(m_runtime->info(observer)->monitors.isEmpty());
    QVERIFY(m_runtime->info(target)->monitoredBy.isEmpty());
    m_runtime->kill(target);
    QVERIFY(m_runtime->join(target, Patience));
    QVERIFY(settle());
    QCOMPARE(m_seen.size(), std::size_t(0));
}

void TestMonitor::demonitorOfWhatIsNotThereIsFalse()
{
    const Pid observer = watcher();
    const Pid target = m_runtime->spawn(parked);
    const MonitorRef ref = m_runtime->monitor(observer, target);
    QVERIFY(!m_runtime->demonitor(MonitorRef()));
    QVERIFY(!m_runtime->demonitor(MonitorRef(observer, ref.number() + 4711)));
    QVERIFY(!m_runtime->demonitor(MonitorRef(target, ref.number())));
    QVERIFY(!m_runtime->demonitor(MonitorRef(Pid(4711), ref.number())));
    QCOMPARE(m_runtime->info(observer)->monitors, QList<Pid>{target});
    m_runtime->kill(observer);
    QVERIFY(m_runtime->join(observer, Patience));
    QVERIFY(!m_runtime->demonitor(ref)); // it went with its watcher
}

void TestMonitor::aDownThatIsInTheMailboxStays()
{
    const Pid observer = m_runtime->spawn(asleep);
    const Pid target = m_runtime->spawn(parked);
    const MonitorRef ref = m_runtime->monitor(observer, target);
    m_runtime->kill(target);
    QVERIFY(m_runtime->join(target, Patience));
    QCOMPARE(depthOf(*m_runtime, observer), qsizetype(1)); // told before the join returned
    QVERIFY(!m_runtime->demonitor(ref));
    QCOMPARE(depthOf(*m_runtime, observer), qsizetype(1));
}

void TestMonitor::anyoneMayTakeAMonitorBack()
{
    const Pid observer = watcher();
    const Pid target = m_runtime->spawn(parked);
    const MonitorRef ref = m_runtime->monitor(observer, target);
    bool took = false;
    const Pid third = m_runtime->spawn([&took, ref](Context self) -> Process {
        took = self.runtime().demonitor(ref);
        co_return;
    });
    QVERIFY(m_runtime->join(third, Patience));
    QVERIFY(took);
    m_runtime->kill(target);
    QVERIFY(m_runtime->join(target, Patience));
    QVERIFY(settle());
    QCOMPARE(m_seen.size(), std::size_t(0));
}

void TestMonitor::theDownComesAfterTheMessages()
{
    const Pid observer = watcher();
    const Pid target = m_runtime->spawn([observer](Context self) -> Process {
        co_await self.receive();
        for (int i = 0; i < 1000; ++i) {
            self.runtime().send(observer, QByteArray::number(i));
            if (i % 10 == 0)
                co_await self.yield(); // on whichever worker it goes on
        }
    });
    const MonitorRef ref = m_runtime->monitor(observer, target);
    m_runtime->send(target, "go");
    QVERIFY(m_runtime->join(target, Patience));
    QVERIFY(settle());
    const std::vector<Received> seen = m_seen.values();
    QCOMPARE(seen.size(), std::size_t(1001));
    for (int i = 0; i < 1000; ++i)
        QCOMPARE(textOf(seen[static_cast<std::size_t>(i)]).toInt(), i);
    QCOMPARE(seen.back(), Received(Down(ref, target, ExitReason::Normal)));
}

void TestMonitor::aDownIsFoundByItsReference()
{
    std::vector<Pid> ended;
    const Pid first = m_runtime->spawn(parked);
    const Pid second = m_runtime->spawn(parked);
    const Pid observer = m_runtime->spawn([&](Context self) -> Process {
        const MonitorRef one = self.runtime().monitor(self.pid(), first);
        const MonitorRef two = self.runtime().monitor(self.pid(), second);
        for (const MonitorRef ref : {two, one}) { // whichever came first
            Received item = co_await self.receiveMatching(match::downOf(ref));
            ended.push_back(std::get<Down>(item).pid);
        }
    });
    QVERIFY(settle());
    m_runtime->kill(first);
    QVERIFY(m_runtime->join(first, Patience));
    m_runtime->kill(second);
    QVERIFY(m_runtime->join(observer, Patience));
    QCOMPARE(ended, (std::vector<Pid>{second, first}));
}

void TestMonitor::whoWatchesItselfIsToldNothing()
{
    const Pid pid = watcher();
    const MonitorRef ref = m_runtime->monitor(pid, pid);
    QVERIFY(!ref.isNull());
    QVERIFY(settle());
    QCOMPARE(m_seen.size(), std::size_t(0));
    m_runtime->kill(pid);
    QVERIFY(m_runtime->join(pid, Patience));
    QCOMPARE(m_seen.size(), std::size_t(0));
    QVERIFY(!m_runtime->demonitor(ref));
}

void TestMonitor::isShownOnBothSides()
{
    QList<Pid> pids;
    for (int i = 0; i < 4; ++i)
        pids.append(m_runtime->spawn(parked));
    m_runtime->monitor(pids[1], pids[3]);
    m_runtime->monitor(pids[1], pids[0]);
    m_runtime->monitor(pids[1], pids[3]);
    m_runtime->monitor(pids[2], pids[3]);
    m_runtime->monitor(pids[0], pids[3]);
    QCOMPARE(m_runtime->info(pids[1])->monitors, (QList<Pid>{pids[0], pids[3], pids[3]}));
    QCOMPARE(m_runtime->info(pids[3])->monitoredBy, (QList<Pid>{pids[0], pids[1], pids[1], pids[2]}));
    QVERIFY(m_runtime->info(pids[3])->monitors.isEmpty());
    for (const ProcessInfo &info : m_runtime->processInfos()) {
        QCOMPARE(info.monitors, m_runtime->info(info.pid)->monitors);
        QCOMPARE(info.monitoredBy, m_runtime->info(info.pid)->monitoredBy);
    }
    m_runtime->kill(pids[3]);
    QVERIFY(m_runtime->join(pids[3], Patience));
    QCOMPARE(m_runtime->info(pids[1])->monitors, QList<Pid>{pids[0]});
    QVERIFY(m_runtime->info(pids[2])->monitors.isEmpty());
}

void TestMonitor::thousandsOfWatchersAreAllTold()
{
    constexpr int count = Sanitized ? 1000 : 10'000;
    const Pid target = m_runtime->spawn(parked);
    QList<Pid> observers;
    for (int i = 0; i < count; ++i) {
        observers.append(m_runtime->spawn([](Context self) -> Process { co_await self.receive(); }));
        QVERIFY(!m_runtime->monitor(observers.last(), target).isNull());
    }
    m_runtime->kill(target);
    for (const Pid observer : observers)
        QVERIFY(m_runtime->join(observer, Patience));
}

void TestMonitor::aReferenceIsAValue()
{
    QVERIFY(MonitorRef().isNull());
    QCOMPARE(MonitorRef().number(), quint64(0));
    QVERIFY(MonitorRef().watcher().isNull());
    const MonitorRef ref(Pid(7), 3);
    QCOMPARE(ref.watcher(), Pid(7));
    QCOMPARE(ref.number(), quint64(3));
    QVERIFY(ref == MonitorRef(Pid(7), 3));
    QVERIFY(ref != MonitorRef(Pid(8), 3)); // a number is of its watcher alone
    QVERIFY(ref != MonitorRef(Pid(7), 4));
    QVERIFY(ref < MonitorRef(Pid(8), 1));
    QVERIFY(ref < MonitorRef(Pid(7), 4));
    QCOMPARE(qHash(ref), qHash(MonitorRef(Pid(7), 3)));
}

QTEST_GUILESS_MAIN(TestMonitor)
#include "tst_monitor.moc"
