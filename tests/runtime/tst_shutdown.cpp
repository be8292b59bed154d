// SPDX-License-Identifier: MIT
#include "support/counted.h"
#include "support/processes.h"

#include <thread>

using namespace orrery;
using namespace orrery::test;

class TestShutdown : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesHowManyItStopped();
    void ofNothingStopsNothing();
    void leavesNothingBehind();
    void aSecondCallerGetsNothingAtOnce();
    void refusesSpawnsFromItsBeginning();
    void spawnsOfItsVictimsAreRefused();
    void stopsThoseThatAlwaysHaveWork();
    void stopsThoseThatNeverHadATurn();
    void fromInsideAProcessItWaitsForNobody();
    void theDestructorStopsEverything();
    void theDestructorWaitsForWhoDoesNotSuspend();
    void callsAfterwardsAnswerAndDoNothing();
    void tenThousandProcessesAndTimers();
};

void TestShutdown::givesHowManyItStopped()
{
    Runtime runtime;
    for (int i = 0; i < 100; ++i)
        runtime.spawn(parked);
    const Pid gone = runtime.spawn(brief);
    QVERIFY(runtime.join(gone, Patience));
    QCOMPARE(runtime.shutdown(), qsizetype(100));
    QCOMPARE(runtime.shutdown(), qsizetype(0));
}

void TestShutdown::ofNothingStopsNothing()
{
    Runtime runtime;
    QCOMPARE(runtime.shutdown(), qsizetype(0));
    Runtime other;
    const ShutdownReport report = other.shutdown(ShutdownOptions{});
    QCOMPARE(report.stopped, qsizetype(0));
    QVERIFY(report.stuck.isEmpty());
}

void TestShutdown::leavesNothingBehind()
{
    Runtime runtime;
    QList<Pid> pids;
    for (int i = 0; i < 100; ++i) {
        pids.append(runtime.spawn(parked, {.label = {}, .name = QString::number(i)}));
        runtime.sendAfter(pids.last(), 1h, "x");
        runtime.sendAfter(QStringLiteral("nobody"), 1h, "x");
    }
    QCOMPARE(runtime.shutdown(), qsizetype(100));
    for (const Pid pid : pids) {
        QVERIFY(!runtime.isAlive(pid));
        QVERIFY(runtime.join(pid, 0s));
    }
    QVERIFY(runtime.processes().isEmpty());
    QVERIFY(runtime.names().isEmpty());
    QVERIFY(runtime.timers().isEmpty());
    const Statistics statistics = runtime.statistics();
    QCOMPARE(statistics.live, qsizetype(0));
    QCOMPARE(statistics.finished, quint64(100));
    QCOMPARE(statistics.names, qsizetype(0));
    QCOMPARE(statistics.timersPending, qsizetype(0));
}

void TestShutdown::aSecondCallerGetsNothingAtOnce()
{
    Runtime runtime({.workers = 2, .mailboxCapacity = 0, .clock = {}});
    Gate gate;
    runtime.spawn([&gate](Context self) -> Process {
        gate.pass();
        co_await self.yield();
    });
    QVERIFY(gate.waitForArrivals(1, Patience));
    std::atomic<qsizetype> first = -1;
    std::thread caller([&] { first = runtime.shutdown(); });
    QTRY_VERIFY_WITH_TIMEOUT(runtime.phase() != Phase::Running, PatienceMs.count());
    QCOMPARE(runtime.shutdown(), qsizetype(0)); // while the first still waits for the gate
    QCOMPARE(first.load(), qsizetype(-1));
    gate.open();
    caller.join();
    QCOMPARE(first.load(), qsizetype(1));
}

void TestShutdown::refusesSpawnsFromItsBeginning()
{
    std::atomic<int> callables = 0;
    Runtime runtime;
    runtime.shutdown();
    QVERIFY(runtime.spawn(parked).isNull());
    QVERIFY(runtime.spawn([counted = Counted(callables)](Context) -> Process { co_return; }).isNull());
    QCOMPARE(callables.load(), 1);
    QVERIFY(runtime.spawn(parked, {.label = {}, .name = QStringLiteral("name")}).isNull());
    QVERIFY(!runtime.whereis(QStringLiteral("name")).has_value());
    QCOMPARE(runtime.statistics().spawned, quint64(0));
    QCOMPARE(runtime.statistics().finished, quint64(0));
}

void TestShutdown::spawnsOfItsVictimsAreRefused()
{
    std::atomic<bool> refused = false;
    Runtime runtime({.workers = 2, .mailboxCapacity = 0, .clock = {}});
    Gate gate;
    runtime.spawn([&](Context self) -> Process {
        gate.pass();
        refused = self.runtime().spawn(parked).isNull(); // marked for its end, not there yet
        co_await self.yield();
    });
    QVERIFY(gate.waitForArrivals(1, Patience));
    std::thread caller([&] { runtime.shutdown(); });
    QTRY_VERIFY_WITH_TIMEOUT(runtime.phase() != Phase::Running, PatienceMs.count());
    gate.open();
    caller.join();
    QVERIFY(refused);
}

void TestShutdown::stopsThoseThatAlwaysHaveWork()
{
    Runtime runtime({.workers = 2, .mailboxCapacity = 0, .clock = {}});
    for (int i = 0; i < 20; ++i) {
        runtime.spawn([](Context self) -> Process {
            for (;;)
                co_await self.yield();
        });
        runtime.spawn([](Context self) -> Process {
            for (;;) {
                self.runtime().send(self.pid(), "again");
                co_await self.receive();
            }
        });
    }
    QCOMPARE(runtime.shutdown(), qsizetype(40));
}

void TestShutdown::stopsThoseThatNeverHadATurn()
{
    std::atomic<int> callables = 0;
    {
        Runtime runtime({.workers = 1, .mailboxCapacity = 0, .clock = {}});
        Gate gate;
        runtime.spawn([&gate](Context self) -> Process {
            gate.pass();
            co_await self.yield();
        });
        QVERIFY(gate.waitForArrivals(1, Patience));
        for (int i = 0; i < 100; ++i)
            runtime.spawn([counted = Counted(callables)](Context self) -> Process { co_await self.receive(); });
        std::atomic<qsizetype> stopped = -1;
        std::thread caller([&] { stopped = runtime.shutdown(); });
        QTRY_VERIFY_WITH_TIMEOUT(runtime.phase() != Phase::Running, PatienceMs.count());
        gate.open();
        caller.join();
        QCOMPARE(stopped.load(), qsizetype(101));
    }
    QCOMPARE(callables.load(), 100);
}

void TestShutdown::fromInsideAProcessItWaitsForNobody()
{
    Runtime runtime({.workers = 2, .mailboxCapacity = 0, .clock = {}});
    QList<Pid> pids;
    for (int i = 0; i < 10; ++i)
        pids.append(runtime.spawn(parked));
    std::atomic<qsizetype> signalled = -1;
    std::atomic<bool> passed = false;
    pids.append(runtime.spawn([&](Context self) -> Process {
        signalled = self.runtime().shutdown();
        co_await self.yield();
        passed = true;
    }));
    for (const Pid pid : pids)
        QVERIFY(runtime.join(pid, Patience));
    QCOMPARE(signalled.load(), qsizetype(11));
    QVERIFY(!passed);
    QCOMPARE(runtime.shutdown(), qsizetype(0));
    QVERIFY(runtime.spawn(parked).isNull());
}

void TestShutdown::theDestructorStopsEverything()
{
    std::atomic<int> frames = 0;
    std::atomic<int> callables = 0;
    {
        Runtime runtime;
        for (int i = 0; i < 100; ++i) {
            runtime.spawn([counted = Counted(callables), &frames](Context self) -> Process {
                const Counted local(frames);
                co_await self.receive();
            });
        }
        QVERIFY(runtime.waitIdle(Patience));
    }
    QCOMPARE(frames.load(), 100);
    QCOMPARE(callables.load(), 100);
}

void TestShutdown::theDestructorWaitsForWhoDoesNotSuspend()
{
    Gate gate;
    std::atomic<bool> worked = false;
    std::atomic<bool> workedAtTheEnd = false;
    auto runtime = std::make_unique<Runtime>(RuntimeOptions{.workers = 2, .mailboxCapacity = 0, .clock = {}});
    Runtime *raw = runtime.get();
    runtime->spawn([&](Context self) -> Process {
        gate.pass();
        worked = true;
        co_await self.yield();
    });
    QVERIFY(gate.waitForArrivals(1, Patience));
    std::thread destroyer([&] {
        runtime.reset();
        workedAtTheEnd = worked.load();
    });
    QTRY_VERIFY_WITH_TIMEOUT(raw->phase() != Phase::Running, PatienceMs.count()); // it cannot end before the gate opens
    gate.open();
    destroyer.join();
    QVERIFY(workedAtTheEnd);
}

void TestShutdown::callsAfterwardsAnswerAndDoNothing()
{
    Runtime runtime;
    const Pid pid = runtime.spawn(parked, {.label = {}, .name = QStringLiteral("name")});
    runtime.shutdown();
    QVERIFY(runtime.send(pid, "x") == SendResult::NoProcess);
    QVERIFY(runtime.sendNamed(QStringLiteral("name"), "x") == SendResult::NoName);
    QVERIFY(!runtime.kill(pid));
    QVERIFY(!runtime.exit(pid, ExitReason::Shutdown));
    QVERIFY(runtime.join(pid, Patience));
    QVERIFY(runtime.registerName(QStringLiteral("name"), pid) == RegisterResult::NoProcess);
    QVERIFY(!runtime.unregisterName(QStringLiteral("name")));
    QVERIFY(!runtime.sendAfter(pid, 0s, "x").isPending());
    QVERIFY(!runtime.info(pid).has_value());
    QVERIFY(runtime.waitIdle(Patience));
    QCOMPARE(runtime.statistics().finished, quint64(1));
}

void TestShutdown::tenThousandProcessesAndTimers()
{
    Runtime runtime;
    for (int i = 0; i < 10'000; ++i) {
        const Pid pid = runtime.spawn(parked);
        runtime.sendAfter(pid, std::chrono::hours(1), "x");
    }
    QCOMPARE(runtime.shutdown(), qsizetype(10'000));
    const Statistics statistics = runtime.statistics();
    QCOMPARE(statistics.spawned, quint64(10'000));
    QCOMPARE(statistics.finished, quint64(10'000));
    QCOMPARE(statistics.timersCancelled, quint64(10'000));
}

QTEST_GUILESS_MAIN(TestShutdown)
#include "tst_shutdown.moc"
