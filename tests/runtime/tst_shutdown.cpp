// SPDX-License-Identifier: MIT
#include "support/counted.h"
#include "support/processes.h"

#include <thread>

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
    void fromInsideGracefullyItWaitsForNobody();
    void gracefullyItTellsWhoTrapsAndEndsTheOthers();
    void gracefullyTheReasonIsShutdown();
    void theGraceIsForWork();
    void afterTheGraceTheRestIsKilled();
    void aNegativeGraceIsNone();
    void whoDoesNotSuspendIsReportedAndNotWaitedFor();
    void aSecondGracefulCallerGetsAnEmptyReport();
    void timersAreCancelledAndCounted();
    void theDestructorStopsEverything();
    void theDestructorWaitsForWhoDoesNotSuspend();
    void phasesFollowEachOther();
    void callsAfterwardsAnswerAndDoNothing();
    void isOnRealTimeUnderAManualClock();
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

void TestShutdown::fromInsideGracefullyItWaitsForNobody()
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

void TestShutdown::gracefullyItTellsWhoTrapsAndEndsTheOthers()
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

void TestShutdown::gracefullyTheReasonIsShutdown()
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

void TestShutdown::theGraceIsForWork()
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

void TestShutdown::afterTheGraceTheRestIsKilled()
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

void TestShutdown::aNegativeGraceIsNone()
{
    Runtime runtime;
    for (int i = 0; i < 5; ++i)
        runtime.spawn(deaf);
    QVERIFY(runtime.waitIdle(Patience));
    const ShutdownReport report = runtime.shutdown(ShutdownOptions{.grace = -1h, .deadline = Patience});
    QCOMPARE(report.stopped, qsizetype(5));
    QCOMPARE(report.killed, qsizetype(5));
}

void TestShutdown::whoDoesNotSuspendIsReportedAndNotWaitedFor()
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

void TestShutdown::aSecondGracefulCallerGetsAnEmptyReport()
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

void TestShutdown::timersAreCancelledAndCounted()
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

void TestShutdown::phasesFollowEachOther()
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

void TestShutdown::isOnRealTimeUnderAManualClock()
{
    ManualTime time; // never moved
    time.runtime.spawn(deaf);
    time.runtime.spawn(asleep);
    QVERIFY(time.runtime.waitIdle(Patience));
    const ShutdownReport report = time.runtime.shutdown(ShutdownOptions{.grace = 10ms, .deadline = Patience});
    QCOMPARE(report.stopped, qsizetype(2));
    QCOMPARE(report.killed, qsizetype(1));
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
