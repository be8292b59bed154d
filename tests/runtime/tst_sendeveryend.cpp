// SPDX-License-Identifier: MIT
#include "support/processes.h"

using namespace orrery;
using namespace orrery::test;

// How a repeating timer ends.
class TestSendEveryEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCancelEndsIt();
    void aCancelRevokesWhatWaits();
    void itsReceiverMayCancelIt();
    void endsWithItsTarget();
    void isNotArmedForADeadTarget();
    void aShutdownCancelsIt();
};

void TestSendEveryEnd::aCancelEndsIt()
{
    ManualTime time;
    const Pid pid = time.runtime.spawn(parked);
    for (const int rounds : {0, 3}) {
        TimerRef timer = time.runtime.sendEvery(pid, 10ms, "tick");
        for (int i = 0; i < rounds; ++i)
            QVERIFY(time.advanceAndSettle(10ms));
        const quint64 received = time.runtime.info(pid)->messagesReceived;
        QVERIFY(timer.cancel()); // of what is to come, even where all that came was received
        QVERIFY(!timer.isPending());
        QVERIFY(!timer.remaining().has_value());
        QVERIFY(!timer.cancel());
        QVERIFY(time.advanceAndSettle(1h));
        QCOMPARE(time.runtime.info(pid)->messagesReceived, received);
        QCOMPARE(time.runtime.statistics().timersPending, qsizetype(0));
    }
    QCOMPARE(time.runtime.statistics().timersCancelled, quint64(2));
}

void TestSendEveryEnd::aCancelRevokesWhatWaits()
{
    ManualTime time;
    Log<QByteArray> heard;
    const Pid pid = time.runtime.spawn(ReaderOf(heard));
    TimerRef first = time.runtime.sendEvery(pid, 10ms, "first");
    TimerRef second = time.runtime.sendEvery(pid, 10ms, "second");
    time.clock->advance(50ms);
    time.runtime.send(pid, "message");
    QCOMPARE(depthOf(time.runtime, pid), qsizetype(11));
    QVERIFY(first.cancel());
    QCOMPARE(depthOf(time.runtime, pid), qsizetype(6));
    time.clock->advance(10ms);
    QCOMPARE(depthOf(time.runtime, pid), qsizetype(7));
    time.runtime.send(pid, "read");
    QVERIFY(time.runtime.join(pid, Patience));
    QCOMPARE(heard.values(),
             (std::vector<QByteArray>{"second", "second", "second", "second", "second", "message", "second"}));
}

void TestSendEveryEnd::itsReceiverMayCancelIt()
{
    ManualTime time;
    int received = 0;
    bool cancelled = false;
    const Pid pid = time.runtime.spawn([&](Context self) -> Process {
        TimerRef timer = self.runtime().sendEvery(self.pid(), 10ms, "tick");
        for (;;) {
            std::optional<Received> item = co_await self.receive(1h);
            if (!item)
                co_return;
            if (++received == 3)
                cancelled = timer.cancel();
        }
    });
    QVERIFY(time.runtime.waitIdle(Patience));
    QVERIFY(time.advanceAndSettle(100ms)); // seven more stand in its mailbox when it has read the third
    QVERIFY(time.advanceAndSettle(2h));
    QVERIFY(time.runtime.join(pid, Patience));
    QVERIFY(cancelled);
    QCOMPARE(received, 3);
}

void TestSendEveryEnd::endsWithItsTarget()
{
    ManualTime time;
    const Pid pid = time.runtime.spawn(asleep);
    TimerRef timer = time.runtime.sendEvery(pid, 10ms, "x");
    QCOMPARE(time.runtime.info(pid)->timersPending, qsizetype(1));
    time.clock->advance(30ms); // some wait in the mailbox when it ends
    QCOMPARE(time.runtime.info(pid)->timersPending, qsizetype(1));
    QVERIFY(time.runtime.kill(pid));
    QVERIFY(time.runtime.join(pid, Patience));
    QVERIFY(!timer.isPending());
    QVERIFY(!timer.remaining().has_value());
    QVERIFY(!timer.cancel());
    QCOMPARE(time.runtime.statistics().timersPending, qsizetype(0));
    QCOMPARE(time.runtime.statistics().messagesDiscarded, quint64(3));
    time.clock->advance(1h);
    QCOMPARE(time.runtime.statistics().messagesDropped, quint64(0));
}

void TestSendEveryEnd::isNotArmedForADeadTarget()
{
    ManualTime time;
    const Pid pid = time.runtime.spawn(brief);
    QVERIFY(time.runtime.join(pid, Patience));
    for (const Pid target : {pid, Pid(), Pid(4711)}) {
        TimerRef timer = time.runtime.sendEvery(target, 10ms, "x");
        QVERIFY(!timer.isPending());
        QVERIFY(!timer.cancel());
    }
    QCOMPARE(time.runtime.statistics().timersPending, qsizetype(0));
}

void TestSendEveryEnd::aShutdownCancelsIt()
{
    ManualTime time;
    const Pid pid = time.runtime.spawn(asleep);
    TimerRef byPid = time.runtime.sendEvery(pid, 10ms, "x");
    TimerRef byName = time.runtime.sendEvery(QStringLiteral("name"), 10ms, "x");
    time.clock->advance(30ms);
    const ShutdownReport report = time.runtime.shutdown(ShutdownOptions{.grace = 0ms, .deadline = Patience});
    QCOMPARE(report.timersCancelled, qsizetype(2));
    for (TimerRef timer : {byPid, byName}) {
        QVERIFY(!timer.isPending());
        QVERIFY(!timer.cancel());
    }
    QVERIFY(!time.runtime.sendEvery(QStringLiteral("name"), 10ms, "x").isPending());
}

QTEST_GUILESS_MAIN(TestSendEveryEnd)
#include "tst_sendeveryend.moc"
