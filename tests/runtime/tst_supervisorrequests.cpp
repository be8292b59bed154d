// SPDX-License-Identifier: MIT
#include "support/supervised.h"

#include <thread>

using namespace orrery;
using namespace orrery::test;

// Children that are started, stopped and forgotten while their supervisor runs.

namespace {

const QString A = QStringLiteral("a");
const QString B = QStringLiteral("b");
const QString C = QStringLiteral("c");

Pid superviseTwo(Runtime &runtime, Log<QString> &ends, Strategy strategy = Strategy::OneForOne)
{
    SupervisorSpec spec{.strategy = strategy};
    spec.children = {{.id = A, .body = ChildOf(A, ends)}, {.id = B, .body = ChildOf(B, ends), .name = B}};
    const Pid supervisor = runtime.supervise(spec);
    runtime.waitIdle(Patience);
    return supervisor;
}

Pid superviseFour(Runtime &runtime)
{
    SupervisorSpec spec{.strategy = Strategy::Pool, .poolSize = 4};
    spec.children = {{.id = QStringLiteral("w"), .body = untilMessage, .name = QStringLiteral("worker")}};
    const Pid pool = runtime.supervise(spec);
    runtime.waitIdle(Patience);
    return pool;
}

} // namespace

class TestSupervisorRequests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aChildIsAddedBehindTheOthers();
    void aChildThatCannotBeIsRefused();
    void aNameThatIsTakenRefusesAChild();
    void anInnerSupervisorThatCannotStartRefusesIt();
    void aStoppedChildStaysSoUntilItIsRestarted();
    void aStoppedChildStaysSoWhenItsGroupStartsAgain();
    void aRestartedChildIsAnother();
    void aRemovedChildIsForgotten();
    void aStoppedTemporaryChildIsForgotten();
    void whoIsNotThereIsSaid();
    void aStopWaitsForTheGrace();
    void aRestartOverrulesAStopAndAnswersBoth();
    void aPoolGrowsAndShrinks();
    void aPoolTakesNoOtherChildren();
    void aProcessIsAnsweredByAwaiting();
    void fromInsideAProcessTheThreadsFormOnlyAsks();
    void whoEndsMeanwhileAnswersNobody();
    void aShutdownIsNoTimeForRequests();
    void underASeedTheWaitingThreadGivesTurns();
    void aBodyThatCannotBeCopiedIsSaid();
};

void TestSupervisorRequests::aChildIsAddedBehindTheOthers()
{
    Log<QString> ends;
    Runtime runtime;
    const Pid supervisor = superviseTwo(runtime, ends, Strategy::OneForAll);
    const ChildResult result = runtime.startChild(supervisor, {.id = C, .body = ChildOf(C, ends), .name = C});
    QVERIFY(result);
    QVERIFY(runtime.isAlive(result.pid()));
    QCOMPARE(runtime.whereis(C), std::optional(result.pid()));
    QCOMPARE(idsOf(runtime, supervisor), (QStringList{A, B, C}));
    QVERIFY(runtime.waitIdle(Patience));
    runtime.exit(supervisor, ExitReason::Shutdown);
    QVERIFY(runtime.join(supervisor, Patience));
    QCOMPARE(valuesOf(ends), (QStringList{C, B, A}));
}

void TestSupervisorRequests::aChildThatCannotBeIsRefused()
{
    Log<QString> ends;
    Runtime runtime;
    const Pid supervisor = superviseTwo(runtime, ends);
    const ChildResult taken = runtime.startChild(supervisor, {.id = A, .body = parked});
    QCOMPARE(taken, ChildResult(ChildResult::IdTaken, pidOf(runtime, supervisor, A)));
    QCOMPARE(runtime.startChild(supervisor, {.id = C}), ChildResult::BadChild);
    QCOMPARE(runtime.startChild(supervisor, {.body = parked}), ChildResult::BadChild);
    QCOMPARE(runtime.startChild(supervisor, {.id = C, .body = SupervisorSpec{.children = {{.id = C}}}}),
             ChildResult::BadChild);
    QCOMPARE(runtime.startChild(supervisor), ChildResult::WrongStrategy);
    QCOMPARE(runtime.resizePool(supervisor, 3), ChildResult::WrongStrategy);
    QCOMPARE(idsOf(runtime, supervisor), (QStringList{A, B}));
}

void TestSupervisorRequests::aNameThatIsTakenRefusesAChild()
{
    Log<QString> ends;
    Runtime runtime;
    const Pid supervisor = superviseTwo(runtime, ends);
    const Pid holder = runtime.spawn(parked, {.name = C});
    QCOMPARE(runtime.startChild(supervisor, {.id = C, .body = parked, .name = C}),
             ChildResult(ChildResult::NameTaken, holder));
    QCOMPARE(idsOf(runtime, supervisor), (QStringList{A, B}));
    QVERIFY(runtime.stopChild(supervisor, B));
    const Pid other = runtime.spawn(parked, {.name = B});
    QCOMPARE(runtime.restartChild(supervisor, B), ChildResult(ChildResult::NameTaken, other));
    QCOMPARE(idsOf(runtime, supervisor), (QStringList{A, B})); // it rests
    runtime.kill(other);
    QVERIFY(runtime.join(other, Patience));
    QVERIFY(runtime.restartChild(supervisor, B));
    QCOMPARE(infoOf(runtime, supervisor).restarts, quint64(0));
}

void TestSupervisorRequests::anInnerSupervisorThatCannotStartRefusesIt()
{
    Log<QString> ends;
    Runtime runtime;
    const Pid supervisor = superviseTwo(runtime, ends);
    SupervisorSpec inner;
    inner.children = {{.id = C, .body = parked, .name = B}}; // which is held
    QCOMPARE(runtime.startChild(supervisor, {.id = C, .body = inner}), ChildResult::Overruled);
    QCOMPARE(idsOf(runtime, supervisor), (QStringList{A, B}));
    QVERIFY(runtime.stopChild(supervisor, B));
    QVERIFY(runtime.startChild(supervisor, {.id = C, .body = inner}));
    QVERIFY(runtime.whereis(B)); // it was started with all of its children
    runtime.kill(pidOf(runtime, supervisor, C));
    QVERIFY(runtime.waitIdle(Patience));
    const Pid thief = runtime.whenRegistered(B, Patience).value();
    QCOMPARE(runtime.restartChild(supervisor, B), ChildResult(ChildResult::NameTaken, thief));
    QCOMPARE(infoOf(runtime, supervisor).restarts, quint64(1));
}

void TestSupervisorRequests::aStoppedChildStaysSoUntilItIsRestarted()
{
    Log<QString> ends;
    Runtime runtime;
    const Pid supervisor = superviseTwo(runtime, ends);
    const Pid before = pidOf(runtime, supervisor, B);
    QCOMPARE(runtime.stopChild(supervisor, B), ChildResult(ChildResult::Done, before));
    QVERIFY(!runtime.isAlive(before));
    QVERIFY(!runtime.whereis(B));
    QVERIFY(pidOf(runtime, supervisor, B).isNull());
    QVERIFY(!childOf(runtime, supervisor, B).isWaiting);
    QCOMPARE(runtime.stopChild(supervisor, B), ChildResult(ChildResult::Done));
    const ChildResult again = runtime.restartChild(supervisor, B);
    QVERIFY(again);
    QCOMPARE(runtime.whereis(B), std::optional(again.pid()));
}

void TestSupervisorRequests::aStoppedChildStaysSoWhenItsGroupStartsAgain()
{
    Log<QString> ends;
    Runtime runtime;
    const Pid supervisor = superviseTwo(runtime, ends, Strategy::OneForAll);
    QVERIFY(runtime.stopChild(supervisor, B));
    endIn(runtime, pidOf(runtime, supervisor, A), Ending::Crashed);
    QVERIFY(runtime.waitIdle(Patience));
    QVERIFY(pidOf(runtime, supervisor, A));
    QVERIFY(pidOf(runtime, supervisor, B).isNull());
}

void TestSupervisorRequests::aRestartedChildIsAnother()
{
    Log<QString> ends;
    Runtime runtime;
    const Pid supervisor = superviseTwo(runtime, ends);
    const Pid before = pidOf(runtime, supervisor, B);
    const ChildResult result = runtime.restartChild(supervisor, B);
    QVERIFY(result);
    QVERIFY(result.pid() > before);
    QVERIFY(!runtime.isAlive(before));
    QCOMPARE(runtime.whereis(B), std::optional(result.pid()));
}

void TestSupervisorRequests::aRemovedChildIsForgotten()
{
    Log<QString> ends;
    Runtime runtime;
    const Pid supervisor = superviseTwo(runtime, ends);
    const Pid before = pidOf(runtime, supervisor, A);
    QCOMPARE(runtime.removeChild(supervisor, A), ChildResult(ChildResult::Done, before));
    QCOMPARE(idsOf(runtime, supervisor), QStringList{B});
    QCOMPARE(runtime.removeChild(supervisor, A), ChildResult::NoChild);
    QCOMPARE(runtime.restartChild(supervisor, A), ChildResult::NoChild);
    QVERIFY(runtime.startChild(supervisor, {.id = A, .body = parked}));
    QCOMPARE(idsOf(runtime, supervisor), (QStringList{B, A}));
}

void TestSupervisorRequests::aStoppedTemporaryChildIsForgotten()
{
    Log<QString> ends;
    Runtime runtime;
    const Pid supervisor = superviseTwo(runtime, ends);
    QVERIFY(runtime.startChild(supervisor, {.id = C, .body = parked, .restart = Restart::Temporary}));
    QVERIFY(runtime.stopChild(supervisor, C));
    QCOMPARE(idsOf(runtime, supervisor), (QStringList{A, B}));
}

void TestSupervisorRequests::whoIsNotThereIsSaid()
{
    Log<QString> ends;
    Runtime runtime;
    const Pid supervisor = superviseTwo(runtime, ends);
    QCOMPARE(runtime.stopChild(supervisor, C), ChildResult::NoChild);
    QCOMPARE(runtime.stopChild(Pid(), A), ChildResult::NoSupervisor);
    QCOMPARE(runtime.stopChild(pidOf(runtime, supervisor, A), A), ChildResult::NoSupervisor);
    runtime.kill(supervisor);
    QVERIFY(runtime.join(supervisor, Patience));
    QCOMPARE(runtime.stopChild(supervisor, A), ChildResult::NoSupervisor);
}

void TestSupervisorRequests::aStopWaitsForTheGrace()
{
    Log<QString> ends;
    ManualTime time;
    const Pid supervisor = superviseTwo(time.runtime, ends);
    QVERIFY(time.runtime.startChild(supervisor, {.id = C, .body = deaf, .grace = 2s}));
    QVERIFY(time.runtime.waitIdle(Patience));
    QCOMPARE(time.runtime.stopChild(supervisor, C, 1ms), ChildResult::TimedOut);
    QVERIFY(time.runtime.restartChild(supervisor, A)); // the others' requests are answered meanwhile
    QVERIFY(pidOf(time.runtime, supervisor, C));
    QVERIFY(time.advanceAndSettle(2s - 1ns));
    QVERIFY(pidOf(time.runtime, supervisor, C));
    QVERIFY(time.advanceAndSettle(1ns));
    QVERIFY(pidOf(time.runtime, supervisor, C).isNull());
}

void TestSupervisorRequests::aRestartOverrulesAStopAndAnswersBoth()
{
    Log<QString> ends;
    Log<ChildResult> results;
    ManualTime time;
    const Pid supervisor = superviseTwo(time.runtime, ends);
    QVERIFY(time.runtime.startChild(supervisor, {.id = C, .body = deaf, .grace = 2s}));
    QVERIFY(time.runtime.waitIdle(Patience));
    const Pid before = pidOf(time.runtime, supervisor, C);
    time.runtime.spawn([&](Context self) -> Process {
        results.append(co_await self.stopChild(supervisor, C));
    });
    QVERIFY(time.runtime.waitIdle(Patience));
    time.runtime.spawn([&](Context self) -> Process {
        results.append(co_await self.restartChild(supervisor, C));
    });
    QVERIFY(time.runtime.waitIdle(Patience));
    time.runtime.spawn([&](Context self) -> Process {
        results.append(co_await self.restartChild(supervisor, A));
    });
    QVERIFY(time.runtime.waitIdle(Patience));
    QCOMPARE(results.size(), std::size_t(1));
    QVERIFY(time.advanceAndSettle(2s));
    std::vector<ChildResult> seen = results.values();
    QCOMPARE(seen.size(), std::size_t(3));
    QVERIFY(std::find(seen.begin(), seen.end(), ChildResult(ChildResult::Done, before)) != seen.end());
    const Pid after = pidOf(time.runtime, supervisor, C);
    QVERIFY(after > before);
    QVERIFY(std::find(seen.begin(), seen.end(), ChildResult(ChildResult::Done, after)) != seen.end());
}

void TestSupervisorRequests::aPoolGrowsAndShrinks()
{
    Runtime runtime;
    const Pid pool = superviseFour(runtime);
    QCOMPARE(infoOf(runtime, pool).children.size(), 4);
    QVERIFY(runtime.whereis(QStringLiteral("worker.4")));
    const ChildResult more = runtime.startChild(pool);
    QVERIFY(more);
    QCOMPARE(runtime.whereis(QStringLiteral("worker.5")), std::optional(more.pid()));
    QVERIFY(runtime.stopChild(pool, QStringLiteral("w.2")));
    QCOMPARE(idsOf(runtime, pool), (QStringList{QStringLiteral("w.1"), QStringLiteral("w.3"), QStringLiteral("w.4"),
                                                QStringLiteral("w.5")}));
    QVERIFY(runtime.resizePool(pool, 300));
    QVERIFY(runtime.waitIdle(Patience));
    QCOMPARE(infoOf(runtime, pool).children.size(), 300);
    QCOMPARE(runtime.processes().size(), 301);
    QVERIFY(runtime.resizePool(pool, 1));
    QVERIFY(runtime.waitIdle(Patience));
    QCOMPARE(idsOf(runtime, pool), QStringList{QStringLiteral("w.1")});
    QVERIFY(runtime.resizePool(pool, -1));
    QVERIFY(runtime.waitIdle(Patience));
    QVERIFY(idsOf(runtime, pool).isEmpty());
    QVERIFY(runtime.isAlive(pool));
}

void TestSupervisorRequests::aPoolTakesNoOtherChildren()
{
    Runtime runtime;
    const Pid pool = superviseFour(runtime);
    QCOMPARE(runtime.startChild(pool, {.id = A, .body = parked}), ChildResult::WrongStrategy);
}

void TestSupervisorRequests::aProcessIsAnsweredByAwaiting()
{
    Log<QString> ends;
    Log<ChildResult> results;
    Runtime runtime;
    const Pid supervisor = superviseTwo(runtime, ends);
    const Pid pool = superviseFour(runtime);
    const Pid asking = runtime.spawn([&](Context self) -> Process {
        const ChildSpec child{.id = C, .body = parked};
        results.append(co_await self.startChild(supervisor, child));
        results.append(co_await self.stopChild(supervisor, C));
        results.append(co_await self.restartChild(supervisor, C));
        results.append(co_await self.removeChild(supervisor, C));
        results.append(co_await self.startChild(pool));
        results.append(co_await self.resizePool(pool, 0));
        results.append(co_await self.stopChild(supervisor, C));
        results.append(co_await self.stopChild(self.pid(), C));
    });
    QVERIFY(runtime.join(asking, Patience));
    const std::vector<ChildResult> seen = results.values();
    QCOMPARE(seen.size(), std::size_t(8));
    for (std::size_t i = 0; i < 6; ++i)
        QCOMPARE(seen[i].reason(), ChildResult::Done);
    QCOMPARE(seen[0], seen[1]); // the one that was started is the one that was stopped
    QCOMPARE(seen[6], ChildResult::NoChild);
    QCOMPARE(seen[7], ChildResult::NoSupervisor);
}

void TestSupervisorRequests::fromInsideAProcessTheThreadsFormOnlyAsks()
{
    Log<QString> ends;
    Log<ChildResult> results;
    Runtime runtime;
    const Pid supervisor = superviseTwo(runtime, ends);
    runtime.spawn([&](Context self) -> Process {
        results.append(self.runtime().stopChild(supervisor, A));
        co_return;
    });
    QVERIFY(runtime.waitIdle(Patience));
    QCOMPARE(results.values(), std::vector<ChildResult>{ChildResult::Asked});
    QVERIFY(pidOf(runtime, supervisor, A).isNull());
}

void TestSupervisorRequests::whoEndsMeanwhileAnswersNobody()
{
    Log<QString> ends;
    ManualTime time;
    const Pid supervisor = superviseTwo(time.runtime, ends);
    time.runtime.suspend(supervisor);
    std::thread killer([&] {
        while (depthOf(time.runtime, supervisor) == 0)
            std::this_thread::yield();
        time.runtime.kill(supervisor);
    });
    QCOMPARE(time.runtime.stopChild(supervisor, A, Patience), ChildResult::NoSupervisor);
    killer.join();
}

void TestSupervisorRequests::aShutdownIsNoTimeForRequests()
{
    Log<QString> ends;
    Runtime runtime;
    const Pid supervisor = superviseTwo(runtime, ends);
    runtime.shutdown();
    QCOMPARE(runtime.startChild(supervisor, {.id = C, .body = parked}), ChildResult::NoSupervisor);
}

void TestSupervisorRequests::underASeedTheWaitingThreadGivesTurns()
{
    Runtime runtime({.clock = std::make_shared<ManualClock>(), .scheduleSeed = 1});
    const Pid supervisor = runtime.supervise({});
    const ChildResult result = runtime.startChild(supervisor, {.id = C, .body = parked});
    QVERIFY(result);
    QCOMPARE(runtime.stopChild(supervisor, C), result);
}

void TestSupervisorRequests::aBodyThatCannotBeCopiedIsSaid()
{
    struct Uncopyable
    {
        Uncopyable() = default;
        Uncopyable(const Uncopyable &other) : armed(other.armed)
        {
            if (*armed)
                throw std::runtime_error("no copy");
        }
        Process operator()(Context self) { return parked(self); }
        std::shared_ptr<bool> armed = std::make_shared<bool>(false);
    };
    Log<QString> ends;
    Runtime runtime;
    const Pid supervisor = superviseTwo(runtime, ends);
    const Uncopyable body;
    const ChildSpec child{.id = C, .body = body};
    *body.armed = true;
    QCOMPARE(runtime.startChild(supervisor, child), ChildResult::BadChild);
    QCOMPARE(idsOf(runtime, supervisor), (QStringList{A, B}));
}

QTEST_GUILESS_MAIN(TestSupervisorRequests)
#include "tst_supervisorrequests.moc"
