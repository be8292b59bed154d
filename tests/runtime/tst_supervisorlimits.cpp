// SPDX-License-Identifier: MIT
#include "support/supervised.h"

using namespace orrery;
using namespace orrery::test;

// How often a supervisor starts its children again, and when.

namespace {

const QString A = QStringLiteral("a");
const QString B = QStringLiteral("b");

/// A supervisor of two children, on a time that moves by hand.
struct Tree : ManualTime
{
    explicit Tree(SupervisorSpec spec)
    {
        runtime.setJournalCapacity(10000);
        spec.children = {{.id = A, .body = ChildOf(A, ends)}, {.id = B, .body = ChildOf(B, ends)}};
        supervisor = runtime.supervise(spec);
        settled = runtime.waitIdle(Patience);
    }
    ~Tree() { runtime.shutdown(); } // before what its children write into
    Pid pid(const QString &id) const { return pidOf(runtime, supervisor, id); }
    bool isWaiting(const QString &id) const { return childOf(runtime, supervisor, id).isWaiting; }
    bool crash(const QString &id)
    {
        endIn(runtime, pid(id), Ending::Crashed);
        return runtime.waitIdle(Patience);
    }

    Log<QString> ends;
    Pid supervisor;
    bool settled = false;
};

} // namespace

class TestSupervisorLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asManyRestartsAsItMayAreMade_data();
    void asManyRestartsAsItMayAreMade();
    void noRestartsMayBeAllowed();
    void theWindowSlides();
    void aGroupCountsOnce();
    void whatIsAskedForDoesNotCount();
    void aBackOffGrowsUpToItsMost();
    void aBackOffBeginsAnewAfterAQuietTime();
    void whileOneWaitsTheOthersAreLookedAfter();
    void aGroupWaitsTogether();
    void aLaterFailureInAWaitingGroupPutsItOff();
    void itsOwnEndDoesNotWaitForABackOff();
    void aChildThatWaitsMayBeStoppedAndRestarted();
    void aFactorBelowOneIsOne();
};

void TestSupervisorLimits::asManyRestartsAsItMayAreMade_data()
{
    QTest::addColumn<int>("most");
    for (const int most : {1, 2, 3, 10})
        QTest::addRow("%d", most) << most;
}

void TestSupervisorLimits::asManyRestartsAsItMayAreMade()
{
    QFETCH(int, most);
    Tree tree({.mostRestarts = most, .window = 5s});
    for (int i = 0; i < most; ++i) {
        QVERIFY(tree.crash(A));
        QCOMPARE(infoOf(tree.runtime, tree.supervisor).restartsInWindow, i + 1);
    }
    QVERIFY(tree.runtime.isAlive(tree.pid(A)));
    QVERIFY(tree.crash(A));
    QCOMPARE(endOfJoined(tree.runtime, tree.supervisor), std::optional(ExitReason::Shutdown));
    QCOMPARE(valuesOf(tree.ends).constLast(), B); // it was stopped before
    QVERIFY(tree.runtime.processes().isEmpty());
}

void TestSupervisorLimits::noRestartsMayBeAllowed()
{
    Tree tree({.mostRestarts = -1});
    QVERIFY(tree.crash(B));
    QVERIFY(!tree.runtime.isAlive(tree.supervisor));
}

void TestSupervisorLimits::theWindowSlides()
{
    Tree tree({.mostRestarts = 2, .window = 5s});
    QVERIFY(tree.crash(A)); // at 0
    QVERIFY(tree.advanceAndSettle(3s));
    QVERIFY(tree.crash(B)); // at 3 s
    QVERIFY(tree.advanceAndSettle(2s + 1ns));
    QCOMPARE(infoOf(tree.runtime, tree.supervisor).restartsInWindow, 1);
    QVERIFY(tree.crash(A)); // just after 5 s: that of 0 is forgotten
    QVERIFY(tree.runtime.isAlive(tree.supervisor));
    QCOMPARE(infoOf(tree.runtime, tree.supervisor).restarts, quint64(3));
    QVERIFY(tree.advanceAndSettle(3s - 1ns));
    QVERIFY(tree.crash(A)); // at 8 s: that of 3 s still counts
    QVERIFY(!tree.runtime.isAlive(tree.supervisor));
}

void TestSupervisorLimits::aGroupCountsOnce()
{
    Tree tree({.strategy = Strategy::OneForAll, .mostRestarts = 1});
    QVERIFY(tree.crash(A));
    const SupervisorInfo info = infoOf(tree.runtime, tree.supervisor);
    QCOMPARE(info.restarts, quint64(1));
    QCOMPARE(info.children[0].restarts, quint64(1));
    QCOMPARE(info.children[1].restarts, quint64(1));
}

void TestSupervisorLimits::whatIsAskedForDoesNotCount()
{
    Tree tree({.mostRestarts = 0});
    for (int i = 1; i <= 3; ++i) {
        QVERIFY(tree.runtime.restartChild(tree.supervisor, A));
        QCOMPARE(childOf(tree.runtime, tree.supervisor, A).restarts, quint64(i));
    }
    QCOMPARE(infoOf(tree.runtime, tree.supervisor).restarts, quint64(0));
}

void TestSupervisorLimits::aBackOffGrowsUpToItsMost()
{
    Tree tree({.mostRestarts = 100, .backOff = {.first = 100ms, .factor = 3, .most = 500ms}});
    for (const std::chrono::milliseconds delay : {100ms, 300ms, 500ms, 500ms}) {
        QVERIFY(tree.crash(A));
        QVERIFY(tree.pid(A).isNull());
        QVERIFY(tree.isWaiting(A));
        QVERIFY(tree.advanceAndSettle(delay - 1ns));
        QVERIFY(tree.pid(A).isNull());
        QVERIFY(tree.advanceAndSettle(1ns));
        QVERIFY(tree.runtime.isAlive(tree.pid(A)));
        QVERIFY(!tree.isWaiting(A));
    }
    QVERIFY(tree.crash(B)); // has a back-off of its own
    QVERIFY(tree.advanceAndSettle(100ms));
    QVERIFY(tree.pid(B));
}

void TestSupervisorLimits::aBackOffBeginsAnewAfterAQuietTime()
{
    Tree tree({.mostRestarts = 100, .backOff = {.first = 100ms, .quiet = 1s}});
    QVERIFY(tree.crash(A));
    QVERIFY(tree.advanceAndSettle(100ms));
    QVERIFY(tree.advanceAndSettle(1s - 1ns));
    QVERIFY(tree.crash(A)); // not quiet for long enough
    QVERIFY(tree.advanceAndSettle(200ms - 1ns));
    QVERIFY(tree.pid(A).isNull());
    QVERIFY(tree.advanceAndSettle(1ns));
    QVERIFY(tree.pid(A));
    QVERIFY(tree.advanceAndSettle(1s));
    QVERIFY(tree.crash(A));
    QVERIFY(tree.advanceAndSettle(100ms));
    QVERIFY(tree.pid(A));
}

void TestSupervisorLimits::whileOneWaitsTheOthersAreLookedAfter()
{
    Tree tree({.mostRestarts = 100, .backOff = {.first = 100ms}});
    QVERIFY(tree.crash(A));
    QVERIFY(tree.advanceAndSettle(50ms));
    QVERIFY(tree.crash(B));
    QVERIFY(tree.advanceAndSettle(50ms));
    QVERIFY(tree.pid(A));
    QVERIFY(tree.pid(B).isNull());
    QVERIFY(tree.runtime.startChild(tree.supervisor, {.id = QStringLiteral("c"), .body = parked}));
    QVERIFY(tree.advanceAndSettle(50ms));
    QVERIFY(tree.pid(B));
}

void TestSupervisorLimits::aGroupWaitsTogether()
{
    Tree tree({.strategy = Strategy::RestForOne, .mostRestarts = 100, .backOff = {.first = 100ms}});
    const Pid first = tree.pid(A);
    QVERIFY(tree.crash(B));
    QCOMPARE(tree.pid(A), first);
    QVERIFY(tree.advanceAndSettle(100ms));
    QVERIFY(tree.pid(B));
    QVERIFY(tree.crash(A)); // the second failure of the group
    QVERIFY(tree.pid(B).isNull()); // stopped at once
    QVERIFY(tree.isWaiting(A));
    QVERIFY(tree.isWaiting(B));
    QVERIFY(tree.advanceAndSettle(200ms - 1ns));
    QVERIFY(tree.pid(A).isNull());
    QVERIFY(tree.advanceAndSettle(1ns));
    QVERIFY(tree.pid(A));
    QVERIFY(tree.pid(A) < tree.pid(B));
}

void TestSupervisorLimits::aLaterFailureInAWaitingGroupPutsItOff()
{
    Tree tree({.strategy = Strategy::RestForOne, .mostRestarts = 100, .backOff = {.first = 100ms}});
    QVERIFY(tree.crash(B)); // due at 100 ms
    QVERIFY(tree.advanceAndSettle(60ms));
    QVERIFY(tree.crash(A)); // due at 260 ms, and all with it
    QVERIFY(tree.advanceAndSettle(200ms - 1ns));
    QVERIFY(tree.pid(A).isNull() && tree.pid(B).isNull());
    QVERIFY(tree.advanceAndSettle(1ns));
    QVERIFY(tree.pid(A) && tree.pid(B));
}

void TestSupervisorLimits::itsOwnEndDoesNotWaitForABackOff()
{
    Tree tree({.mostRestarts = 100, .backOff = {.first = std::chrono::hours(1), .most = std::chrono::hours(1)}});
    QVERIFY(tree.crash(A));
    tree.runtime.exit(tree.supervisor, ExitReason::Shutdown);
    QVERIFY(tree.runtime.join(tree.supervisor, Patience));
    QVERIFY(tree.runtime.processes().isEmpty());
}

void TestSupervisorLimits::aChildThatWaitsMayBeStoppedAndRestarted()
{
    Tree tree({.mostRestarts = 100, .backOff = {.first = 100ms}});
    QVERIFY(tree.crash(A));
    QVERIFY(tree.runtime.restartChild(tree.supervisor, A)); // at once
    QVERIFY(tree.crash(A));
    const ChildResult stopped = tree.runtime.stopChild(tree.supervisor, A);
    QVERIFY(stopped);
    QVERIFY(stopped.pid().isNull());
    QVERIFY(tree.advanceAndSettle(1h));
    QVERIFY(tree.pid(A).isNull());
}

void TestSupervisorLimits::aFactorBelowOneIsOne()
{
    Tree tree({.mostRestarts = 100, .backOff = {.first = 100ms, .factor = 0.1}});
    for (int i = 0; i < 3; ++i) {
        QVERIFY(tree.crash(A));
        QVERIFY(tree.advanceAndSettle(100ms - 1ns));
        QVERIFY(tree.pid(A).isNull());
        QVERIFY(tree.advanceAndSettle(1ns));
        QVERIFY(tree.pid(A));
    }
}

QTEST_GUILESS_MAIN(TestSupervisorLimits)
#include "tst_supervisorlimits.moc"
