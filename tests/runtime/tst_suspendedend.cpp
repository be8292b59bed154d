// SPDX-License-Identifier: MIT
#include "support/counted.h"
#include "support/processes.h"

using namespace orrery;
using namespace orrery::test;

// What ends a process that is suspended, and what waits until it goes on.
class TestSuspendedEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEndIsNotHeldBack_data();
    void anEndIsNotHeldBack();
    void whoHasNotBegunEndsToo();
    void aTrappedSignalWaits();
    void aGracefulShutdownKillsWhoDoesNotGoOn();
    void theDestructorWaitsForNoResume();
};

void TestSuspendedEnd::anEndIsNotHeldBack_data()
{
    QTest::addColumn<int>("how");
    QTest::newRow("by a kill") << 0;
    QTest::newRow("by an exit signal") << 1;
    QTest::newRow("by a link") << 2;
    QTest::newRow("by a shutdown") << 3;
    QTest::newRow("by a graceful shutdown") << 4;
}

void TestSuspendedEnd::anEndIsNotHeldBack()
{
    QFETCH(const int, how);
    Runtime runtime({.workers = 2});
    runtime.setJournalCapacity(100);
    std::atomic<int> ended = 0;
    const Pid other = runtime.spawn(parked);
    const Pid pid = runtime.spawn([&ended](Context self) -> Process {
        const Counted counted(ended);
        for (;;)
            co_await self.receive();
    });
    QVERIFY(runtime.waitIdle(Patience));
    QVERIFY(runtime.suspend(pid));
    QVERIFY(runtime.suspend(pid));
    QVERIFY(runtime.send(pid, "unread"));
    QVERIFY(runtime.link(other, pid));
    if (how == 0)
        QVERIFY(runtime.kill(pid));
    else if (how == 1)
        QVERIFY(runtime.exit(pid, ExitReason::custom(QStringLiteral("own"))));
    else if (how == 2)
        QVERIFY(runtime.kill(other));
    else if (how == 3)
        QCOMPARE(runtime.shutdown(), qsizetype(2));
    else
        QCOMPARE(runtime.shutdown(ShutdownOptions{.grace = Patience, .deadline = 2 * Patience}).stopped, qsizetype(2));
    QVERIFY(runtime.join(pid, Patience));
    QCOMPARE(ended.load(), 1);
    QVERIFY(!runtime.resume(pid));
    const ExitReason reasons[] = {ExitReason::Killed, ExitReason::custom(QStringLiteral("own")), ExitReason::Killed,
                                  ExitReason::Killed, ExitReason::Shutdown};
    QVERIFY(endOfJoined(runtime, pid) == reasons[how]);
}

void TestSuspendedEnd::whoHasNotBegunEndsToo()
{
    Runtime runtime({.workers = 1});
    Gate gate;
    runtime.spawn([&gate](Context) -> Process {
        gate.pass();
        co_return;
    });
    QVERIFY(gate.waitForArrivals(1, Patience)); // the only worker is busy now
    std::atomic<int> ended = 0;
    std::atomic<bool> began = false;
    const Pid pid = runtime.spawn([&began, counted = Counted(ended)](Context) -> Process {
        began = true;
        co_return;
    });
    QVERIFY(runtime.suspend(pid));
    QVERIFY(runtime.kill(pid));
    gate.open();
    QVERIFY(runtime.join(pid, Patience));
    QVERIFY(!began);
    QCOMPARE(ended.load(), 1);
}

void TestSuspendedEnd::aTrappedSignalWaits()
{
    Runtime runtime({.workers = 2});
    Log<Received> seen;
    const Pid pid = runtime.spawn(TrapperOf(seen));
    QVERIFY(runtime.waitIdle(Patience));
    QVERIFY(runtime.suspend(pid));
    QVERIFY(runtime.exit(pid, ExitReason::Shutdown));
    QVERIFY(runtime.waitIdle(Patience));
    QCOMPARE(seen.size(), std::size_t(0));
    QVERIFY(runtime.isAlive(pid));
    QVERIFY(runtime.resume(pid));
    QVERIFY(runtime.waitIdle(Patience));
    QCOMPARE(only<Exit>(seen), (std::vector<Exit>{Exit(Pid(), ExitReason::Shutdown)}));
}

void TestSuspendedEnd::aGracefulShutdownKillsWhoDoesNotGoOn()
{
    Runtime runtime({.workers = 2});
    Log<Received> seen;
    const Pid pid = runtime.spawn(TrapperOf(seen));
    QVERIFY(runtime.waitIdle(Patience));
    QVERIFY(runtime.suspend(pid));
    const ShutdownReport report = runtime.shutdown(ShutdownOptions{.grace = 10ms, .deadline = Patience});
    QCOMPARE(report.stopped, qsizetype(1));
    QCOMPARE(report.finishedInGrace, qsizetype(0));
    QCOMPARE(report.killed, qsizetype(1));
    QVERIFY(report.stuck.isEmpty());
    QCOMPARE(seen.size(), std::size_t(0));
}

void TestSuspendedEnd::theDestructorWaitsForNoResume()
{
    std::atomic<int> ended = 0;
    {
        Runtime runtime({.workers = 2});
        for (int i = 0; i < 100; ++i) {
            const Pid pid = runtime.spawn([&ended](Context self) -> Process {
                const Counted counted(ended);
                co_await self.receive();
            });
            if (i % 2)
                QVERIFY(runtime.waitIdle(Patience));
            QVERIFY(runtime.suspend(pid));
        }
    }
    QVERIFY(ended.load() >= 50); // those that had begun
}

QTEST_GUILESS_MAIN(TestSuspendedEnd)
#include "tst_suspendedend.moc"
