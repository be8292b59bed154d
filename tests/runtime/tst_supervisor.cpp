// SPDX-License-Identifier: MIT
#include "support/supervised.h"

using namespace orrery;
using namespace orrery::test;

namespace {

const QStringList Letters{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")};

} // namespace

class TestSupervisor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void childrenAreStartedInOrder();
    void childrenAreStoppedInTheReverseOrder_data();
    void childrenAreStoppedInTheReverseOrder();
    void anExitSignalEndsItWithThatReason();
    void aNormalExitSignalIsIgnored();
    void aChildCannotEndIt();
    void killedItTakesItsChildrenAlong();
    void aChildThatTrapsIsToldOfAKill();
    void aFinishedChildIsKeptAndATemporaryOneForgotten();
    void eachStartRunsACopyOfItsBody();
    void aBodyMayBeAnyCallable();
    void whatIsNoValidSpecificationIsNotStarted();
    void itIsAProcessLikeAnother();
    void itTellsOfItself();
    void aChildSaysWhoseItIsAndHowOftenItWasStartedAgain();
    void aRestartStandsInTheJournal();
    void aStartThatFailsEndsIt();
    void aNameThatIsTakenCountsAsARestart();
    void whoUnlinksItselfIsSeenToEnd();
    void aTimeOutOfItsOwnLosesNoMessage();
};

void TestSupervisor::childrenAreStartedInOrder()
{
    Log<QString> ends;
    Runtime runtime;
    SupervisorSpec spec;
    for (const QString &id : Letters)
        spec.children.append({.id = id, .body = ChildOf(id, ends), .name = id});
    const Pid supervisor = runtime.supervise(spec, {.label = QStringLiteral("sup"), .name = QStringLiteral("sup")});
    QVERIFY(supervisor);
    QCOMPARE(runtime.whereis(QStringLiteral("sup")), std::optional(supervisor));
    QVERIFY(runtime.waitIdle(Patience));
    QVERIFY(runtime.whereis(Letters[0]) < runtime.whereis(Letters[1]));
    QVERIFY(runtime.whereis(Letters[1]) < runtime.whereis(Letters[2]));
    QCOMPARE(runtime.info(*runtime.whereis(Letters[0]))->label, Letters[0]); // its id, where it has none
}

void TestSupervisor::childrenAreStoppedInTheReverseOrder_data()
{
    QTest::addColumn<Strategy>("strategy");
    QTest::addRow("one for one") << Strategy::OneForOne;
    QTest::addRow("one for all") << Strategy::OneForAll;
    QTest::addRow("rest for one") << Strategy::RestForOne;
}

void TestSupervisor::childrenAreStoppedInTheReverseOrder()
{
    QFETCH(Strategy, strategy);
    Log<QString> ends;
    Runtime runtime({.journalCapacity = 1000});
    SupervisorSpec spec{.strategy = strategy};
    spec.children = {{.id = Letters[0], .body = PoliteChildOf(Letters[0], ends)},
                     {.id = Letters[1], .body = ChildOf(Letters[1], ends)},
                     {.id = Letters[2], .body = PoliteChildOf(Letters[2], ends)}};
    const Pid supervisor = runtime.supervise(spec);
    QVERIFY(runtime.waitIdle(Patience));
    QVERIFY(runtime.exit(supervisor, ExitReason::Shutdown));
    QCOMPARE(endOfJoined(runtime, supervisor), std::optional(ExitReason::Shutdown));
    QCOMPARE(valuesOf(ends), (QStringList{Letters[2], Letters[1], Letters[0]}));
    QVERIFY(runtime.supervisors().isEmpty());
    QVERIFY(runtime.processes().isEmpty());
}

void TestSupervisor::anExitSignalEndsItWithThatReason()
{
    Runtime runtime({.journalCapacity = 1000});
    SupervisorSpec spec;
    spec.children = {{.id = Letters[0], .body = parked}};
    const Pid supervisor = runtime.supervise(spec);
    QVERIFY(runtime.waitIdle(Patience));
    const Pid child = pidOf(runtime, supervisor, Letters[0]);
    runtime.exit(supervisor, ExitReason::custom(QStringLiteral("enough")));
    QCOMPARE(endOfJoined(runtime, supervisor), std::optional(ExitReason::custom(QStringLiteral("enough"))));
    QCOMPARE(endOf(runtime, child), std::optional(ExitReason::Shutdown));
}

void TestSupervisor::aNormalExitSignalIsIgnored()
{
    Runtime runtime;
    SupervisorSpec spec;
    spec.children = {{.id = Letters[0], .body = parked}};
    const Pid supervisor = runtime.supervise(spec);
    QVERIFY(runtime.waitIdle(Patience));
    runtime.exit(supervisor, ExitReason::Normal);
    runtime.send(supervisor, "hello");
    QVERIFY(runtime.waitIdle(Patience));
    QVERIFY(runtime.isAlive(supervisor));
}

void TestSupervisor::aChildCannotEndIt()
{
    Runtime runtime;
    SupervisorSpec spec;
    const auto body = [](Context self) -> Process {
        const Received item = co_await self.receive();
        const auto *message = std::get_if<Message>(&item);
        self.runtime().exit(message->value().value<Pid>(), ExitReason::Shutdown);
        co_await self.receive();
    };
    spec.children = {{.id = Letters[0], .body = body}};
    const Pid supervisor = runtime.supervise(spec);
    QVERIFY(runtime.waitIdle(Patience));
    const Pid child = pidOf(runtime, supervisor, Letters[0]);
    runtime.send(child, Message::fromValue(supervisor));
    QVERIFY(runtime.waitIdle(Patience));
    QVERIFY(runtime.isAlive(supervisor));
    QCOMPARE(pidOf(runtime, supervisor, Letters[0]), child);
}

void TestSupervisor::killedItTakesItsChildrenAlong()
{
    Log<QString> ends;
    Runtime runtime({.journalCapacity = 1000});
    SupervisorSpec spec;
    spec.children = {{.id = Letters[0], .body = ChildOf(Letters[0], ends)}};
    const Pid supervisor = runtime.supervise(spec);
    QVERIFY(runtime.waitIdle(Patience));
    const Pid child = pidOf(runtime, supervisor, Letters[0]);
    runtime.kill(supervisor);
    QCOMPARE(endOfJoined(runtime, child), std::optional(ExitReason::Killed));
    QVERIFY(runtime.join(supervisor, Patience));
    QVERIFY(runtime.supervisors().isEmpty());
}

void TestSupervisor::aChildThatTrapsIsToldOfAKill()
{
    Log<Received> log;
    Runtime runtime;
    SupervisorSpec spec;
    spec.children = {{.id = Letters[0], .body = TrapperOf(log)}};
    const Pid supervisor = runtime.supervise(spec);
    QVERIFY(runtime.waitIdle(Patience));
    runtime.kill(supervisor);
    QVERIFY(runtime.join(supervisor, Patience));
    QVERIFY(runtime.waitIdle(Patience));
    QCOMPARE(only<Exit>(log), (std::vector{Exit(supervisor, ExitReason::Killed)}));
}

void TestSupervisor::aFinishedChildIsKeptAndATemporaryOneForgotten()
{
    Runtime runtime;
    SupervisorSpec spec;
    spec.children = {{.id = Letters[0], .body = brief, .restart = Restart::Transient},
                     {.id = Letters[1], .body = brief, .restart = Restart::Temporary},
                     {.id = Letters[2], .body = parked}};
    const Pid supervisor = runtime.supervise(spec);
    QVERIFY(runtime.waitIdle(Patience));
    QCOMPARE(idsOf(runtime, supervisor), (QStringList{Letters[0], Letters[2]}));
    QVERIFY(pidOf(runtime, supervisor, Letters[0]).isNull());
}

void TestSupervisor::eachStartRunsACopyOfItsBody()
{
    Log<int> seen;
    ManualTime time;
    SupervisorSpec spec;
    const auto body = [&seen, count = 0](Context self) mutable -> Process {
        seen.append(++count);
        co_await self.receive();
    };
    spec.children = {{.id = Letters[0], .body = body}};
    const Pid supervisor = time.runtime.supervise(spec);
    for (int i = 0; i < 3; ++i) {
        QVERIFY(time.runtime.waitIdle(Patience));
        time.runtime.send(pidOf(time.runtime, supervisor, Letters[0]), "end");
    }
    QVERIFY(time.runtime.waitIdle(Patience));
    QCOMPARE(seen.values(), (std::vector{1, 1, 1, 1}));
}

void TestSupervisor::aBodyMayBeAnyCallable()
{
    QVERIFY(ChildBody().isNull());
    QVERIFY(!ChildBody(parked).isNull());
    QVERIFY(!ChildBody(&parked).isSupervisor());
    QVERIFY(ChildBody(SupervisorSpec{}).isSupervisor());
    QVERIFY((!std::is_constructible_v<ChildBody, int>));
    const auto moveOnly = [held = std::make_unique<int>(1)](Context) -> Process { co_return; };
    QVERIFY((!std::is_constructible_v<ChildBody, decltype(moveOnly)>));
}

void TestSupervisor::whatIsNoValidSpecificationIsNotStarted()
{
    Runtime runtime;
    const ChildSpec good{.id = Letters[0], .body = parked};
    QVERIFY(SupervisorSpec{}.problem().isEmpty());
    QVERIFY(SupervisorSpec{.children = {good}}.problem().isEmpty());
    const QList<SupervisorSpec> bad{
        {.children = {good, good}},
        {.children = {{.id = Letters[0]}}},
        {.children = {{.body = parked}}},
        {.strategy = Strategy::Pool},
        {.strategy = Strategy::Pool, .children = {good, {.id = Letters[1], .body = parked}}},
        {.children = {{.id = Letters[0], .body = SupervisorSpec{.children = {good, good}}}}},
    };
    for (const SupervisorSpec &spec : bad) {
        QVERIFY(!spec.problem().isEmpty());
        QVERIFY(runtime.supervise(spec).isNull());
    }
    runtime.spawn(parked, {.name = Letters[0]});
    QVERIFY(runtime.supervise({}, {.name = Letters[0]}).isNull());
    QVERIFY(runtime.supervisors().isEmpty());
    runtime.shutdown();
    QVERIFY(runtime.supervise({}).isNull());
}

void TestSupervisor::itIsAProcessLikeAnother()
{
    Runtime runtime({.mailboxCapacity = 3});
    SupervisorSpec spec;
    spec.children = {{.id = Letters[0], .body = parked, .label = QStringLiteral("label"), .mailboxCapacity = 7}};
    const Pid supervisor = runtime.supervise(spec, {.label = QStringLiteral("sup")});
    QVERIFY(runtime.waitIdle(Patience));
    const Pid child = pidOf(runtime, supervisor, Letters[0]);
    const std::optional<ProcessInfo> info = runtime.info(supervisor);
    QVERIFY(info.has_value());
    QVERIFY(info->trapExit);
    QCOMPARE(info->label, QStringLiteral("sup"));
    QCOMPARE(info->links, QList<Pid>{child});
    QCOMPARE(info->monitors, QList<Pid>{child});
    QCOMPARE(info->mailboxCapacity, qsizetype(0));
    QCOMPARE(runtime.info(child)->monitoredBy, QList<Pid>{supervisor});
    QCOMPARE(runtime.info(child)->links, QList<Pid>{supervisor});
    QCOMPARE(runtime.info(child)->label, QStringLiteral("label"));
    QCOMPARE(runtime.info(child)->mailboxCapacity, qsizetype(7));
}

void TestSupervisor::itTellsOfItself()
{
    Runtime runtime;
    SupervisorSpec spec{.strategy = Strategy::RestForOne, .mostRestarts = 7, .window = 9s};
    spec.children = {{.id = Letters[0], .body = parked, .restart = Restart::Transient},
                     {.id = Letters[1], .body = SupervisorSpec{}}};
    const Pid supervisor = runtime.supervise(spec);
    QCOMPARE(infoOf(runtime, supervisor).pid, supervisor); // at once
    QVERIFY(runtime.waitIdle(Patience));
    const QList<SupervisorInfo> all = runtime.supervisors();
    QCOMPARE(all.size(), 2);
    QCOMPARE(all[0].pid, supervisor);
    QVERIFY(all[0].parent.isNull());
    QCOMPARE(all[0].strategy, Strategy::RestForOne);
    QCOMPARE(all[0].mostRestarts, 7);
    QCOMPARE(all[0].window, std::chrono::milliseconds(9s));
    QCOMPARE(all[0].restarts, quint64(0));
    QCOMPARE(all[0].children.size(), 2);
    QCOMPARE(all[0].children[0].restart, Restart::Transient);
    QVERIFY(!all[0].children[0].isSupervisor);
    QVERIFY(all[0].children[1].isSupervisor);
    QCOMPARE(all[0].children[1].pid, all[1].pid);
    QCOMPARE(all[1].parent, supervisor);
    QVERIFY(all[1].children.isEmpty());

    QCOMPARE(all[0].childCount, qsizetype(2));
    QCOMPARE(all[1].childCount, qsizetype(0));
    const QList<SupervisorInfo> brief = runtime.supervisors(1);
    QCOMPARE(brief[0].children.size(), 1);
    QCOMPARE(brief[0].children[0].id, Letters[0]);
    QCOMPARE(brief[0].childCount, qsizetype(2));
    QVERIFY(runtime.supervisors(0)[0].children.isEmpty());
    QVERIFY(runtime.supervisors(-1)[0].children.isEmpty());
}

void TestSupervisor::aChildSaysWhoseItIsAndHowOftenItWasStartedAgain()
{
    Log<QString> ends;
    Runtime runtime;
    SupervisorSpec spec;
    spec.children = {{.id = Letters[0], .body = ChildOf(Letters[0], ends)}};
    const Pid supervisor = runtime.supervise(spec);
    QVERIFY(runtime.waitIdle(Patience));
    QVERIFY(runtime.info(supervisor)->supervisor.isNull());
    for (quint64 restarts = 0; restarts < 3; ++restarts) {
        const Pid child = pidOf(runtime, supervisor, Letters[0]);
        QCOMPARE(runtime.info(child)->supervisor, supervisor);
        QCOMPARE(runtime.info(child)->restarts, restarts);
        QCOMPARE(childOf(runtime, supervisor, Letters[0]).restarts, restarts);
        endIn(runtime, child, Ending::Crashed);
        QVERIFY(runtime.waitIdle(Patience));
    }
}

void TestSupervisor::aRestartStandsInTheJournal()
{
    Log<QString> ends;
    Runtime runtime({.journalCapacity = 1000});
    SupervisorSpec spec;
    spec.children = {{.id = Letters[0], .body = ChildOf(Letters[0], ends)}};
    const Pid supervisor = runtime.supervise(spec);
    QVERIFY(runtime.waitIdle(Patience));
    endIn(runtime, pidOf(runtime, supervisor, Letters[0]), Ending::Crashed);
    QVERIFY(runtime.waitIdle(Patience));
    QList<JournalEvent> restarted = runtime.journal();
    restarted.removeIf([](const JournalEvent &event) { return event.kind != JournalEvent::Kind::Restarted; });
    QCOMPARE(restarted.size(), 1);
    QCOMPARE(restarted[0].pid, pidOf(runtime, supervisor, Letters[0]));
    QCOMPARE(restarted[0].text, Letters[0]);
    QCOMPARE(restarted[0].reason, ExitReason::Crashed);
    QCOMPARE(restarted[0].reason.detail(), QStringLiteral("told to"));
}

void TestSupervisor::aStartThatFailsEndsIt()
{
    Log<QString> ends;
    Runtime runtime({.journalCapacity = 1000});
    runtime.spawn(parked, {.name = Letters[2]});
    SupervisorSpec spec;
    for (const QString &id : Letters)
        spec.children.append({.id = id, .body = ChildOf(id, ends), .name = id});
    const Pid supervisor = runtime.supervise(spec);
    QCOMPARE(endOfJoined(runtime, supervisor), std::optional(ExitReason::Shutdown));
    QVERIFY(!runtime.whereis(Letters[0]));
    QVERIFY(!runtime.whereis(Letters[1]));
    QVERIFY(runtime.whereis(Letters[2]));
}

void TestSupervisor::aNameThatIsTakenCountsAsARestart()
{
    Log<QString> ends;
    ManualTime time;
    SupervisorSpec spec{.mostRestarts = 3, .backOff = {.first = 100ms, .factor = 1}};
    spec.children = {{.id = Letters[0], .body = ChildOf(Letters[0], ends), .name = Letters[0]}};
    const Pid supervisor = time.runtime.supervise(spec);
    QVERIFY(time.runtime.waitIdle(Patience));
    endIn(time.runtime, pidOf(time.runtime, supervisor, Letters[0]), Ending::Crashed);
    QVERIFY(time.runtime.waitIdle(Patience));
    const Pid thief = time.runtime.spawn(untilMessage, {.name = Letters[0]});
    QVERIFY(time.advanceAndSettle(100ms));
    QCOMPARE(infoOf(time.runtime, supervisor).restarts, quint64(2));
    QVERIFY(childOf(time.runtime, supervisor, Letters[0]).isWaiting);
    time.runtime.send(thief, "end");
    QVERIFY(time.runtime.join(thief, Patience));
    QVERIFY(time.advanceAndSettle(100ms));
    QCOMPARE(infoOf(time.runtime, supervisor).restarts, quint64(2));
    QVERIFY(time.runtime.isAlive(pidOf(time.runtime, supervisor, Letters[0])));
    QCOMPARE(time.runtime.whereis(Letters[0]), std::optional(pidOf(time.runtime, supervisor, Letters[0])));
}

void TestSupervisor::whoUnlinksItselfIsSeenToEnd()
{
    Log<QString> ends;
    Runtime runtime;
    SupervisorSpec spec;
    spec.children = {{.id = Letters[0], .body = ChildOf(Letters[0], ends)}};
    const Pid supervisor = runtime.supervise(spec);
    QVERIFY(runtime.waitIdle(Patience));
    const Pid child = pidOf(runtime, supervisor, Letters[0]);
    runtime.unlink(child, supervisor);
    runtime.monitor(supervisor, child); // another one's: its Down is not the supervisor's own
    endIn(runtime, child, Ending::Crashed);
    QVERIFY(runtime.waitIdle(Patience));
    QVERIFY(pidOf(runtime, supervisor, Letters[0]) > child);
    QCOMPARE(infoOf(runtime, supervisor).restarts, quint64(1));
}

void TestSupervisor::aTimeOutOfItsOwnLosesNoMessage()
{
    Log<QString> ends;
    ManualTime time;
    SupervisorSpec spec{.mostRestarts = 100, .backOff = {.first = 10ms}};
    spec.children = {{.id = Letters[0], .body = ChildOf(Letters[0], ends)},
                     {.id = Letters[1], .body = ChildOf(Letters[1], ends)}};
    const Pid supervisor = time.runtime.supervise(spec);
    QVERIFY(time.runtime.waitIdle(Patience));
    endIn(time.runtime, pidOf(time.runtime, supervisor, Letters[0]), Ending::Crashed);
    QVERIFY(time.runtime.waitIdle(Patience));
    time.runtime.suspend(supervisor);
    time.clock->advance(10ms);
    endIn(time.runtime, pidOf(time.runtime, supervisor, Letters[1]), Ending::Crashed);
    QVERIFY(time.runtime.waitIdle(Patience));
    time.runtime.resume(supervisor);
    QVERIFY(time.runtime.waitIdle(Patience));
    QVERIFY(pidOf(time.runtime, supervisor, Letters[0]));
    QVERIFY(childOf(time.runtime, supervisor, Letters[1]).isWaiting);
}

QTEST_GUILESS_MAIN(TestSupervisor)
#include "tst_supervisor.moc"
