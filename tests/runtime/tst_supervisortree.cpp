// SPDX-License-Identifier: MIT
#include "support/supervised.h"

using namespace orrery;
using namespace orrery::test;

// Supervisors of supervisors: how trees start, escalate, stop, and keep the names of their children.

namespace {

const QString A = QStringLiteral("a");
const QString B = QStringLiteral("b");
const QString C = QStringLiteral("c");
const QString D = QStringLiteral("d");
const QString Inner = QStringLiteral("inner");

/// Between a and d, a supervisor of b and c.
SupervisorSpec treeOf(Log<QString> &ends, SupervisorSpec inner = {})
{
    inner.children = {{.id = B, .body = ChildOf(B, ends), .name = B}, {.id = C, .body = PoliteChildOf(C, ends), .name = C}};
    SupervisorSpec outer;
    outer.children = {{.id = A, .body = PoliteChildOf(A, ends), .name = A},
                      {.id = Inner, .body = inner, .name = Inner},
                      {.id = D, .body = ChildOf(D, ends), .name = D}};
    return outer;
}

} // namespace

class TestSupervisorTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTreeStartsInOrder();
    void aTreeStopsInTheReverseOrder();
    void tooManyRestartsEscalate();
    void aTransientSupervisorThatGaveUpIsNotStartedAgain();
    void anInnerStartThatFailsIsTheOuterOnes();
    void aKilledSupervisorIsStartedAgainWithItsChildren();
    void aGraceIsGivenAndThenItIsKilled();
    void aGraceOfZeroKillsAtOnce();
    void aKillDoesNotWaitForAGrace();
    void aNameIsHeldAgainAfterARestart();
    void whoWaitsForANameGetsTheNextChild();
    void aGracefulShutdownWalksTheTreeTopDown();
    void aGracefulShutdownCountsWhoFinishedAndWhoWasKilled();
    void aGracefulShutdownEndsWhereItsGraceDoes();
    void aGracefulShutdownMayBeCalledFromInsideATree();
    void nothingIsStartedAgainDuringAShutdown_data();
    void nothingIsStartedAgainDuringAShutdown();
};

void TestSupervisorTree::aTreeStartsInOrder()
{
    for (quint64 seed = 0; seed < 50; ++seed) {
        Log<QString> ends;
        Runtime runtime({.clock = std::make_shared<ManualClock>(), .scheduleSeed = seed});
        QVERIFY(runtime.supervise(treeOf(ends)));
        QVERIFY(runtime.waitIdle(Patience));
        Pid previous;
        for (const QString &name : {A, Inner, B, C, D}) { // the inner one's children before what comes after it
            QVERIFY(runtime.whereis(name));
            QVERIFY(*runtime.whereis(name) > previous);
            previous = *runtime.whereis(name);
        }
    }
}

void TestSupervisorTree::aTreeStopsInTheReverseOrder()
{
    Log<QString> ends;
    Runtime runtime({.journalCapacity = 1000});
    const Pid supervisor = runtime.supervise(treeOf(ends));
    QVERIFY(runtime.waitIdle(Patience));
    const Pid inner = runtime.whereis(Inner).value();
    runtime.exit(supervisor, ExitReason::Shutdown);
    QVERIFY(runtime.join(supervisor, Patience));
    QCOMPARE(valuesOf(ends), (QStringList{D, C, B, A}));
    QCOMPARE(endOf(runtime, inner), std::optional(ExitReason::Shutdown));
    QVERIFY(runtime.processes().isEmpty());
}

void TestSupervisorTree::tooManyRestartsEscalate()
{
    Log<QString> ends;
    ManualTime time;
    const Pid supervisor = time.runtime.supervise(treeOf(ends, {.mostRestarts = 1}));
    QVERIFY(time.runtime.waitIdle(Patience));
    const Pid inner = time.runtime.whereis(Inner).value();
    const Pid a = time.runtime.whereis(A).value();
    for (int i = 0; i < 2; ++i) {
        endIn(time.runtime, time.runtime.whereis(B).value(), Ending::Crashed);
        QVERIFY(time.runtime.waitIdle(Patience));
    }
    QVERIFY(time.runtime.whereis(Inner).value() > inner); // another one, with all of its children
    QVERIFY(time.runtime.whereis(B) && time.runtime.whereis(C));
    QCOMPARE(time.runtime.whereis(A), std::optional(a));
    QCOMPARE(infoOf(time.runtime, supervisor).restarts, quint64(1));
    QCOMPARE(infoOf(time.runtime, time.runtime.whereis(Inner).value()).restarts, quint64(0));
    // And on to the top, which gives up at the fourth.
    for (int i = 0; i < 6; ++i) {
        endIn(time.runtime, time.runtime.whereis(B).value(), Ending::Crashed);
        QVERIFY(time.runtime.waitIdle(Patience));
    }
    QVERIFY(!time.runtime.isAlive(supervisor));
    QVERIFY(time.runtime.processes().isEmpty());
}

void TestSupervisorTree::aTransientSupervisorThatGaveUpIsNotStartedAgain()
{
    Log<QString> ends;
    Runtime runtime;
    SupervisorSpec inner{.mostRestarts = 0};
    inner.children = {{.id = B, .body = ChildOf(B, ends), .name = B}};
    SupervisorSpec outer;
    outer.children = {{.id = Inner, .body = inner, .restart = Restart::Transient}};
    const Pid supervisor = runtime.supervise(outer);
    QVERIFY(runtime.waitIdle(Patience));
    endIn(runtime, runtime.whereis(B).value(), Ending::Crashed);
    QVERIFY(runtime.waitIdle(Patience));
    QCOMPARE(idsOf(runtime, supervisor), QStringList{Inner});
    QVERIFY(pidOf(runtime, supervisor, Inner).isNull());
}

void TestSupervisorTree::anInnerStartThatFailsIsTheOuterOnes()
{
    Log<QString> ends;
    Runtime runtime({.journalCapacity = 1000});
    const Pid thief = runtime.spawn(parked, {.name = C});
    const Pid supervisor = runtime.supervise(treeOf(ends));
    QCOMPARE(endOfJoined(runtime, supervisor), std::optional(ExitReason::Shutdown));
    QCOMPARE(runtime.processes(), QList<Pid>{thief});
    QVERIFY(!valuesOf(ends).contains(D)); // was never started
}

void TestSupervisorTree::aKilledSupervisorIsStartedAgainWithItsChildren()
{
    for (quint64 seed = 0; seed < 200; ++seed) {
        Log<QString> ends;
        Runtime runtime({.clock = std::make_shared<ManualClock>(), .scheduleSeed = seed});
        SupervisorSpec inner{.strategy = Strategy(seed % 3)};
        for (const QString &id : {B, C, D}) // which may still be ending when the next ones are started
            inner.children.append({.id = id, .body = ChildOf(id, ends), .name = id});
        SupervisorSpec outer{.mostRestarts = 1};
        outer.children = {{.id = Inner, .body = inner}};
        const Pid supervisor = runtime.supervise(outer);
        QVERIFY(runtime.waitIdle(Patience));
        const Pid before = runtime.whereis(D).value();
        runtime.kill(pidOf(runtime, supervisor, Inner));
        QVERIFY(runtime.waitIdle(Patience));
        QCOMPARE(infoOf(runtime, supervisor).restarts, quint64(1));
        QVERIFY(runtime.whereis(B).value_or(Pid()) > before);
        QVERIFY(runtime.whereis(C) > runtime.whereis(B));
        QVERIFY(runtime.whereis(D) > runtime.whereis(C));
    }
}

void TestSupervisorTree::aGraceIsGivenAndThenItIsKilled()
{
    Log<QString> ends;
    ManualTime time;
    time.runtime.setJournalCapacity(1000);
    SupervisorSpec spec;
    spec.children = {{.id = A, .body = PoliteChildOf(A, ends)},
                     {.id = B, .body = deaf, .grace = 3s},
                     {.id = C, .body = deaf}}; // 5 s
    const Pid supervisor = time.runtime.supervise(spec);
    QVERIFY(time.runtime.waitIdle(Patience));
    const Pid b = pidOf(time.runtime, supervisor, B);
    const Pid c = pidOf(time.runtime, supervisor, C);
    time.runtime.exit(supervisor, ExitReason::Shutdown);
    QVERIFY(time.runtime.waitIdle(Patience));
    QVERIFY(time.advanceAndSettle(5s - 1ns));
    QVERIFY(time.runtime.isAlive(c));
    QVERIFY(time.advanceAndSettle(1ns));
    QCOMPARE(endOfJoined(time.runtime, c), std::optional(ExitReason::Killed));
    QVERIFY(time.advanceAndSettle(3s - 1ns));
    QVERIFY(time.runtime.isAlive(b));
    QVERIFY(ends.values().empty());
    QVERIFY(time.advanceAndSettle(1ns));
    QVERIFY(!time.runtime.isAlive(b));
    QVERIFY(!time.runtime.isAlive(supervisor));
    QCOMPARE(valuesOf(ends), QStringList{A});
}

void TestSupervisorTree::aGraceOfZeroKillsAtOnce()
{
    Runtime runtime({.journalCapacity = 1000});
    SupervisorSpec spec;
    spec.children = {{.id = A, .body = parked, .grace = 0ms}};
    const Pid supervisor = runtime.supervise(spec);
    QVERIFY(runtime.waitIdle(Patience));
    const Pid child = pidOf(runtime, supervisor, A);
    runtime.exit(supervisor, ExitReason::Shutdown);
    QCOMPARE(endOfJoined(runtime, child), std::optional(ExitReason::Killed));
    QCOMPARE(endOfJoined(runtime, supervisor), std::optional(ExitReason::Shutdown));
}

void TestSupervisorTree::aKillDoesNotWaitForAGrace()
{
    ManualTime time;
    SupervisorSpec spec;
    spec.children = {{.id = A, .body = deaf, .grace = ChildSpec::Endless}};
    const Pid supervisor = time.runtime.supervise(spec);
    QVERIFY(time.runtime.waitIdle(Patience));
    time.runtime.exit(supervisor, ExitReason::Shutdown);
    QVERIFY(time.advanceAndSettle(std::chrono::hours(24 * 365)));
    QVERIFY(time.runtime.isAlive(supervisor));
    time.runtime.kill(supervisor);
    QVERIFY(time.runtime.join(supervisor, Patience));
}

void TestSupervisorTree::aNameIsHeldAgainAfterARestart()
{
    Log<QString> ends;
    ManualTime time;
    const Pid supervisor = time.runtime.supervise(treeOf(ends, {.mostRestarts = 100, .backOff = {.first = 10ms}}));
    QVERIFY(supervisor);
    QVERIFY(time.runtime.waitIdle(Patience));
    const Pid before = time.runtime.whereis(B).value();
    endIn(time.runtime, before, Ending::Killed);
    QVERIFY(time.runtime.waitIdle(Patience));
    QVERIFY(!time.runtime.whereis(B));
    QVERIFY(time.advanceAndSettle(10ms));
    QVERIFY(time.runtime.whereis(B).value() > before);
}

void TestSupervisorTree::whoWaitsForANameGetsTheNextChild()
{
    Log<QString> ends;
    Log<std::optional<Pid>> seen;
    ManualTime time;
    time.runtime.supervise(treeOf(ends, {.mostRestarts = 100, .backOff = {.first = 10ms}}));
    QVERIFY(time.runtime.waitIdle(Patience));
    endIn(time.runtime, time.runtime.whereis(B).value(), Ending::Crashed);
    QVERIFY(time.runtime.waitIdle(Patience));
    const Pid waiter = time.runtime.spawn([&](Context self) -> Process {
        seen.append(co_await self.whenRegistered(B, 1s));
    });
    QVERIFY(time.advanceAndSettle(10ms));
    QVERIFY(time.runtime.join(waiter, Patience));
    QCOMPARE(seen.values(), std::vector{time.runtime.whereis(B)});
    QVERIFY(seen.values().front());
}

void TestSupervisorTree::aGracefulShutdownWalksTheTreeTopDown()
{
    Log<QString> ends;
    Runtime runtime({.workers = 2});
    runtime.supervise(treeOf(ends));
    QVERIFY(runtime.waitIdle(Patience));
    const ShutdownReport report = runtime.shutdown(ShutdownOptions{.grace = Patience, .deadline = 2 * Patience});
    QCOMPARE(valuesOf(ends), (QStringList{D, C, B, A}));
    QCOMPARE(report.stopped, qsizetype(6));
    QCOMPARE(report.finishedInGrace, qsizetype(4)); // two supervisors, a and c
    QCOMPARE(report.killed, qsizetype(0));
    QVERIFY(report.stuck.isEmpty());
    QVERIFY(report.elapsed < Patience);
}

void TestSupervisorTree::aGracefulShutdownCountsWhoFinishedAndWhoWasKilled()
{
    Log<QString> ends;
    Runtime runtime({.workers = 2});
    SupervisorSpec spec;
    spec.children = {{.id = A, .body = PoliteChildOf(A, ends)},
                     {.id = B, .body = deaf, .grace = 1ms},
                     {.id = C, .body = parked, .grace = 0ms}};
    runtime.supervise(spec);
    runtime.spawn(PoliteChildOf(D, ends)); // no part of the tree
    runtime.spawn(parked);
    QVERIFY(runtime.waitIdle(Patience));
    const ShutdownReport report = runtime.shutdown(ShutdownOptions{.grace = Patience, .deadline = 2 * Patience});
    QCOMPARE(report.stopped, qsizetype(6));
    QCOMPARE(report.finishedInGrace, qsizetype(3)); // the supervisor, a and d
    QCOMPARE(report.killed, qsizetype(2));          // b after its own grace, c without one
    QVERIFY(report.elapsed < Patience);
}

void TestSupervisorTree::aGracefulShutdownEndsWhereItsGraceDoes()
{
    Log<QString> ends;
    Runtime runtime({.workers = 2});
    SupervisorSpec spec;
    spec.children = {{.id = A, .body = PoliteChildOf(A, ends)}, {.id = B, .body = deaf, .grace = ChildSpec::Endless}};
    runtime.supervise(spec);
    QVERIFY(runtime.waitIdle(Patience));
    const ShutdownReport report = runtime.shutdown(ShutdownOptions{.grace = 20ms, .deadline = Patience});
    QCOMPARE(report.stopped, qsizetype(3));
    // The first child may hear of the end of its supervisor, and end, just before its own kill.
    QVERIFY(report.finishedInGrace <= 1);
    QCOMPARE(report.finishedInGrace + report.killed, qsizetype(3));
}

void TestSupervisorTree::aGracefulShutdownMayBeCalledFromInsideATree()
{
    Log<QString> ends;
    Runtime runtime({.workers = 2});
    const auto caller = [](Context self) -> Process {
        co_await self.receive();
        self.runtime().shutdown(ShutdownOptions{.grace = Patience, .deadline = 2 * Patience});
        co_await self.receive();
    };
    SupervisorSpec spec = treeOf(ends);
    spec.children.append(ChildSpec{.id = QStringLiteral("e"), .body = caller, .name = QStringLiteral("e")});
    const Pid supervisor = runtime.supervise(spec);
    QVERIFY(runtime.waitIdle(Patience));
    runtime.sendNamed(QStringLiteral("e"), "go");
    QVERIFY(runtime.join(supervisor, Patience));
    QCOMPARE(valuesOf(ends), (QStringList{D, C, B, A}));
    QTRY_COMPARE_WITH_TIMEOUT(runtime.phase(), orrery::Phase::Stopped, PatienceMs.count());
}

void TestSupervisorTree::nothingIsStartedAgainDuringAShutdown_data()
{
    QTest::addColumn<bool>("graceful");
    QTest::addRow("at once") << false;
    QTest::addRow("gracefully") << true;
}

void TestSupervisorTree::nothingIsStartedAgainDuringAShutdown()
{
    QFETCH(bool, graceful);
    for (int round = 0; round < 50; ++round) {
        Runtime runtime({.workers = 2, .journalCapacity = 100000});
        SupervisorSpec pool{.strategy = Strategy::Pool, .poolSize = 50};
        pool.children = {{.id = A, .body = parked}};
        SupervisorSpec top;
        top.children = {{.id = B, .body = pool}, {.id = C, .body = pool}};
        runtime.supervise(top);
        QVERIFY(runtime.waitIdle(Patience));
        if (graceful) {
            const auto report = runtime.shutdown(ShutdownOptions{.grace = Patience, .deadline = 2 * Patience});
            QCOMPARE(report.stopped, qsizetype(103));
            QCOMPARE(report.finishedInGrace, qsizetype(3));
        } else {
            QCOMPARE(runtime.shutdown(), qsizetype(103));
        }
        const QList<JournalEvent> events = runtime.journal();
        for (const JournalEvent &event : events)
            QVERIFY(event.kind != JournalEvent::Kind::Restarted);
        QCOMPARE(runtime.statistics().spawned, quint64(103));
    }
}

QTEST_GUILESS_MAIN(TestSupervisorTree)
#include "tst_supervisortree.moc"
