// SPDX-License-Identifier: MIT
#include "support/processes.h"

using namespace orrery;
using namespace orrery::test;

namespace {

/// Traps exits and ends by itself when it is asked to.
Process wellBehaved(Context self)
{
    self.runtime().setTrapExit(self.pid(), true);
    co_await self.receiveMatching(match::exitFrom());
}

/// Traps exits and takes no notice.
Process deaf(Context self)
{
    self.runtime().setTrapExit(self.pid(), true);
    for (;;)
        co_await self.receive();
}

} // namespace

class TestGracefulShutdown : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromInsideGracefullyItWaitsForNobody();
    void gracefullyItTellsWhoTrapsAndEndsTheOthers();
    void gracefullyTheReasonIsShutdown();
    void theGraceIsForWork();
    void afterTheGraceTheRestIsKilled();
    void aNegativeGraceIsNone();
    void whoDoesNotSuspendIsReportedAndNotWaitedFor();
    void aSecondGracefulCallerGetsAnEmptyReport();
    void timersAreCancelledAndCounted();
    void phasesFollowEachOther();
    void isOnRealTimeUnderAManualClock();
    void whoIsParkedIsNeverStuck();
};

void TestGracefulShutdown::fromInsideGracefullyItWaitsForNobody()
{
    Runtime runtime({.workers = 2, .mailboxCapacity = 0, .clock = {}});
    QList<Pid> pids{runtime.spawn(parked), runtime.spawn(wellBehaved), runtime.spawn(deaf)};
    QVERIFY(runtime.waitIdle(Patience));
    std::atomic<bool> returned = false;
    pids.append(runtime.spawn([&](Context self) -> Process {
        self.runtime().shutdown(ShutdownOptions{.grace = 10ms, .deadline = Patience});
        returned = true;
        co_await self.receive();
    }));
    for (const Pid pid : pids)
        QVERIFY(runtime.join(pid, Patience));
    QVERIFY(returned);
    QTRY_COMPARE_WITH_TIMEOUT(runtime.phase(), Phase::Stopped, PatienceMs.count());
}

void TestGracefulShutdown::gracefullyItTellsWhoTrapsAndEndsTheOthers()
{
    Runtime runtime({.workers = 2, .mailboxCapacity = 0, .clock = {}});
    for (int i = 0; i < 3; ++i)
        runtime.spawn(parked);
    for (int i = 0; i < 2; ++i)
        runtime.spawn(wellBehaved);
    QVERIFY(runtime.waitIdle(Patience));
    const ShutdownReport report = runtime.shutdown(ShutdownOptions{.grace = Patience, .deadline = 2 * Patience});
    QCOMPARE(report.stopped, qsizetype(5));
    QCOMPARE(report.finishedInGrace, qsizetype(2));
    QCOMPARE(report.killed, qsizetype(0));
    QVERIFY(report.stuck.isEmpty());
    QVERIFY(report.elapsed < Patience); // it does not wait for the grace when all are gone
    QVERIFY(report.elapsed >= 0ms);
}

void TestGracefulShutdown::gracefullyTheReasonIsShutdown()
{
    std::optional<Exit> told;
    Runtime runtime;
    runtime.setJournalCapacity(1000);
    const Pid trapping = runtime.spawn([&told](Context self) -> Process {
        self.runtime().setTrapExit(self.pid(), true);
        Received item = co_await self.receive();
        if (const auto *exit = std::get_if<Exit>(&item))
            told = *exit;
    });
    const Pid other = runtime.spawn(parked);
    QVERIFY(runtime.waitIdle(Patience));
    runtime.shutdown(ShutdownOptions{.grace = Patience, .deadline = 2 * Patience});
    QVERIFY(told.has_value());
    QCOMPARE(told->reason, ExitReason::Shutdown);
    QVERIFY(told->from.isNull());
    QVERIFY(endOf(runtime, trapping) == ExitReason::Normal);
    QVERIFY(endOf(runtime, other) == ExitReason::Shutdown);
}

void TestGracefulShutdown::theGraceIsForWork()
{
    // In its grace a process may still talk to others that have theirs, wait and set timers.
    std::vector<QByteArray> seen;
    Runtime runtime({.workers = 2, .mailboxCapacity = 0, .clock = {}});
    const Pid helper = runtime.spawn([](Context self) -> Process {
        self.runtime().setTrapExit(self.pid(), true);
        Received asked = co_await self.receiveMatching(match::anyMessage());
        if (const auto *message = std::get_if<Message>(&asked))
            self.runtime().send(message->value().value<Pid>(), "help");
    });
    runtime.spawn([&seen, helper](Context self) -> Process {
        self.runtime().setTrapExit(self.pid(), true);
        co_await self.receiveMatching(match::exitFrom());
        self.runtime().send(helper, Message::fromValue(self.pid()));
        Received answer = co_await self.receive();
        seen.push_back(textOf(answer));
        co_await self.sleep(1ms);
        self.runtime().sendAfter(self.pid(), 1ms, "timer");
        Received timer = co_await self.receive();
        seen.push_back(textOf(timer));
        seen.push_back(self.runtime().spawn(parked).isNull() ? "no spawn" : "spawn");
    });
    QVERIFY(runtime.waitIdle(Patience));
    const ShutdownReport report = runtime.shutdown(ShutdownOptions{.grace = Patience, .deadline = 2 * Patience});
    QCOMPARE(report.finishedInGrace, qsizetype(2));
    QCOMPARE(seen, (std::vector<QByteArray>{"help", "timer", "no spawn"}));
}

void TestGracefulShutdown::afterTheGraceTheRestIsKilled()
{
    Runtime runtime({.workers = 2, .mailboxCapacity = 0, .clock = {}});
    runtime.setJournalCapacity(1000);
    const Pid stubborn = runtime.spawn(deaf);
    const Pid polite = runtime.spawn(wellBehaved);
    QVERIFY(runtime.waitIdle(Patience));
    const ShutdownReport report = runtime.shutdown(ShutdownOptions{.grace = 50ms, .deadline = Patience});
    QCOMPARE(report.stopped, qsizetype(2));
    QCOMPARE(report.killed, qsizetype(1));
    QVERIFY(report.elapsed >= 50ms);
    QVERIFY(report.stuck.isEmpty());
    QVERIFY(endOf(runtime, stubborn) == ExitReason::Killed);
    QVERIFY(endOf(runtime, polite).has_value());
}

void TestGracefulShutdown::aNegativeGraceIsNone()
{
    Runtime runtime;
    for (int i = 0; i < 5; ++i)
        runtime.spawn(deaf);
    QVERIFY(runtime.waitIdle(Patience));
    const ShutdownReport report = runtime.shutdown(ShutdownOptions{.grace = -1h, .deadline = Patience});
    QCOMPARE(report.stopped, qsizetype(5));
    QCOMPARE(report.killed, qsizetype(5));
}

void TestGracefulShutdown::whoDoesNotSuspendIsReportedAndNotWaitedFor()
{
    Gate gate;
    std::atomic<bool> passed = false;
    {
        Runtime runtime({.workers = 2, .mailboxCapacity = 0, .clock = {}});
        const Pid stuck = runtime.spawn([&](Context self) -> Process {
            gate.pass();
            co_await self.yield();
            passed = true;
        });
        for (int i = 0; i < 5; ++i)
            runtime.spawn(parked);
        QVERIFY(gate.waitForArrivals(1, Patience));
        const ShutdownReport report = runtime.shutdown(ShutdownOptions{.grace = 0ms, .deadline = 200ms});
        QCOMPARE(report.stuck, QList<Pid>{stuck});
        QCOMPARE(report.stopped, qsizetype(5));
        QVERIFY(report.elapsed >= 200ms);
        QVERIFY(runtime.spawn(parked).isNull());
        gate.open();
        QVERIFY(runtime.join(stuck, Patience)); // it ends when it suspends
    }
    QVERIFY(!passed);
}

void TestGracefulShutdown::aSecondGracefulCallerGetsAnEmptyReport()
{
    Runtime runtime;
    runtime.spawn(parked);
    QCOMPARE(runtime.shutdown(ShutdownOptions{}).stopped, qsizetype(1));
    const ShutdownReport again = runtime.shutdown(ShutdownOptions{});
    QCOMPARE(again.stopped, qsizetype(0));
    QCOMPARE(again.finishedInGrace, qsizetype(0));
    QCOMPARE(again.killed, qsizetype(0));
    QCOMPARE(again.timersCancelled, qsizetype(0));
    QVERIFY(again.stuck.isEmpty());
    QCOMPARE(runtime.shutdown(), qsizetype(0));
}

void TestGracefulShutdown::timersAreCancelledAndCounted()
{
    ManualTime time;
    const Pid pid = time.runtime.spawn(asleep);
    QList<TimerRef> timers;
    for (int i = 0; i < 10; ++i) {
        timers.append(time.runtime.sendAfter(pid, 1h, "with its target"));
        timers.append(time.runtime.sendAfter(QStringLiteral("nobody"), 1h, "to a name"));
    }
    time.runtime.sendAfter(pid, 1ms, "fired");
    time.clock->advance(1ms);
    const ShutdownReport report = time.runtime.shutdown(ShutdownOptions{});
    QCOMPARE(report.timersCancelled, qsizetype(20));
    for (TimerRef &timer : timers) {
        QVERIFY(!timer.isPending());
        QVERIFY(!timer.cancel());
    }
    QCOMPARE(time.runtime.statistics().timersPending, qsizetype(0));
    QVERIFY(!time.runtime.sendAfter(QStringLiteral("nobody"), 1h, "x").isPending());
}

void TestGracefulShutdown::phasesFollowEachOther()
{
    Runtime runtime({.workers = 2, .mailboxCapacity = 0, .clock = {}});
    QCOMPARE(runtime.phase(), Phase::Running);
    Gate gate;
    Log<Phase> seen;
    runtime.spawn([&](Context self) -> Process {
        self.runtime().setTrapExit(self.pid(), true);
        gate.pass();
        co_await self.receiveMatching(match::exitFrom());
        seen.append(self.runtime().phase());
        co_await self.receive(); // until it is killed
    });
    gate.open();
    QVERIFY(gate.waitForArrivals(1, Patience));
    QVERIFY(runtime.waitIdle(Patience));
    runtime.shutdown(ShutdownOptions{.grace = 100ms, .deadline = Patience});
    QCOMPARE(seen.values(), std::vector<Phase>{Phase::Grace});
    QCOMPARE(runtime.phase(), Phase::Stopped);
}

void TestGracefulShutdown::isOnRealTimeUnderAManualClock()
{
    ManualTime time; // never moved
    time.runtime.spawn(deaf);
    time.runtime.spawn(asleep);
    QVERIFY(time.runtime.waitIdle(Patience));
    const ShutdownReport report = time.runtime.shutdown(ShutdownOptions{.grace = 10ms, .deadline = Patience});
    QCOMPARE(report.stopped, qsizetype(2));
    QCOMPARE(report.killed, qsizetype(1));
}

void TestGracefulShutdown::whoIsParkedIsNeverStuck()
{
    // The grace lasts until the deadline, or longer: who only has to be stopped then is not stuck.
    for (const std::chrono::milliseconds grace : {50ms, 60'000ms}) {
        Runtime runtime;
        for (int i = 0; i < 10; ++i)
            runtime.spawn(deaf);
        QVERIFY(runtime.waitIdle(Patience));
        const ShutdownReport report = runtime.shutdown(ShutdownOptions{.grace = grace, .deadline = 50ms});
        QVERIFY(report.stuck.isEmpty());
        QCOMPARE(report.stopped, qsizetype(10));
        QCOMPARE(report.killed, qsizetype(10));
    }
}

QTEST_GUILESS_MAIN(TestGracefulShutdown)
#include "tst_gracefulshutdown.moc"
