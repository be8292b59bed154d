// SPDX-License-Identifier: MIT
#include "behaviours/table.h"
#include "host/headless.h"
#include "host/host.h"
#include "system/demosystem.h"
#include "system/starter.h"
#include "system/systemfile.h"

#include <orrery/runtime.h>

#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtTest/QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace orrery;
using namespace orrery::app;

namespace {

constexpr auto patience = 20s;

SystemPlan planOf(const QByteArray &text)
{
    SystemFileResult result = parseSystem(text, u"test"_s);
    return std::holds_alternative<SystemPlan>(result) ? std::get<SystemPlan>(result) : SystemPlan();
}

const QByteArray smallSystem = R"({
    "processes": [ { "behaviour": "echo", "name": "a" }, { "behaviour": "crowd", "name": "c", "count": 3 } ],
    "names": [ { "name": "b", "process": "a" } ],
    "timers": [ { "to": "b", "after": "1 h", "message": "hello" }, { "to": "c-2", "after": "2 h", "message": "" } ]
})";

const QByteArray smallTree = R"({
    "processes": [ { "behaviour": "crowd", "name": "outside" }, { "behaviour": "counter", "name": "sum", "label": "sum" } ],
    "supervisors": [ { "name": "top", "label": "the top", "strategy": "one-for-one", "children": [
        { "behaviour": "echo", "name": "a", "groups": [ "g", "h" ], "options": { "to": "sum" },
          "messages": [ "one", { "hex": "32" } ] },
        { "behaviour": "pingpong", "name": "p" },
        { "supervisor": { "name": "pool", "strategy": "pool", "size": 2, "children": [
            { "behaviour": "crowd", "name": "w", "groups": [ "g" ] } ] } } ] } ],
    "names": [ { "name": "alias", "process": "a" } ],
    "links": [ { "process": "p", "with": "a" } ]
})";

QSet<QString> namesOf(const Runtime &runtime)
{
    QSet<QString> names;
    for (const NameInfo &info : runtime.names())
        names.insert(info.name);
    return names;
}

} // namespace

class TestHost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPlanIsStartedWhole();
    void whatCannotBeStartedWholeIsUndone();
    void aTreeIsStartedAsDescribed();
    void whoIsStartedAgainIsAsBefore();
    void aTreeThatCannotStartIsUndone();
    void theSameSystemStartsAgainAfterAShutdown();
    void aFailedStartLeavesNoRuntimeAndSaysWhy();
    void theDemoSystemKeepsToItsPlan();
    void theDemoSystemLives();
    void aLineOfStatisticsTellsTheRates();
    void theLastLineTellsWhatWasStopped();
};

void TestHost::aPlanIsStartedWhole()
{
    Host host({}, planOf(smallSystem));
    QVERIFY(!host.runtime());
    const std::shared_ptr<Runtime> runtime = host.start();
    QVERIFY(runtime);
    QCOMPARE(host.runtime(), runtime);
    QCOMPARE(runtime->processes().size(), 4);
    QCOMPARE(namesOf(*runtime), (QSet<QString>{u"a"_s, u"b"_s, u"c-1"_s, u"c-2"_s, u"c-3"_s}));
    QCOMPARE(runtime->whereis(u"a"_s), runtime->whereis(u"b"_s));
    QCOMPARE(runtime->timers().size(), 2);
}

void TestHost::whatCannotBeStartedWholeIsUndone()
{
    Runtime runtime;
    const Pid holder = runtime.spawn([](Context self) -> Process { co_await self.receive(); },
                                     SpawnOptions{.label = {}, .name = u"c-3"_s});
    const QString problem = startSystem(runtime, planOf(smallSystem));
    QCOMPARE(problem, u"the name \"c-3\" is taken by %1"_s.arg(holder.toString()));
    QCOMPARE(runtime.processes(), QList<Pid>{holder});
    QCOMPARE(namesOf(runtime), QSet<QString>{u"c-3"_s});
    QCOMPARE(runtime.timers().size(), 0);

    QVERIFY(runtime.unregisterName(u"c-3"_s));
    QVERIFY(runtime.registerName(u"b"_s, holder));
    QCOMPARE(startSystem(runtime, planOf(smallSystem)), u"the name \"b\" is taken by %1"_s.arg(holder.toString()));
    QCOMPARE(runtime.processes(), QList<Pid>{holder});

    runtime.shutdown();
    QCOMPARE(startSystem(runtime, planOf(smallSystem)), u"the runtime is shutting down"_s);
}

void TestHost::aTreeIsStartedAsDescribed()
{
    Runtime runtime(RuntimeOptions{.workers = 2});
    QCOMPARE(startSystem(runtime, planOf(smallTree)), QString());
    QCOMPARE(namesOf(runtime), (QSet<QString>{u"outside"_s, u"sum"_s, u"top"_s, u"a"_s, u"alias"_s, u"p"_s, u"pool"_s,
                                              u"w.1"_s, u"w.2"_s}));
    const QList<SupervisorInfo> supervisors = runtime.supervisors();
    QCOMPARE(supervisors.size(), 2);
    const SupervisorInfo &top = supervisors.at(0), &pool = supervisors.at(1);
    QCOMPARE(top.pid, runtime.whereis(u"top"_s).value());
    QCOMPARE(runtime.info(top.pid)->label, u"the top"_s);
    QCOMPARE(top.children.size(), 3);
    QCOMPARE(top.children.at(0).id, u"a"_s);
    QCOMPARE(top.children.at(0).pid, runtime.whereis(u"a"_s).value());
    QVERIFY(top.children.at(2).isSupervisor);
    QCOMPARE(pool.parent, top.pid);
    QVERIFY(pool.strategy == Strategy::Pool);
    QCOMPARE(pool.children.size(), 2);
    QCOMPARE(runtime.groupMembers(u"g"_s).size(), 3);
    QCOMPARE(runtime.groupMembers(u"h"_s), QList<Pid>{top.children.at(0).pid});
    QVERIFY(runtime.info(top.children.at(1).pid)->links.contains(top.children.at(0).pid));
    // What it was told at the start it has repeated.
    QTRY_COMPARE(runtime.info(*runtime.whereis(u"sum"_s))->label, u"sum · 2"_s);
    const qsizetype live = runtime.statistics().live;
    QCOMPARE(runtime.shutdown(ShutdownOptions{}).stopped, live);
}

void TestHost::whoIsStartedAgainIsAsBefore()
{
    Runtime runtime(RuntimeOptions{.workers = 2});
    QCOMPARE(startSystem(runtime, planOf(smallTree)), QString());
    QTRY_COMPARE(runtime.info(*runtime.whereis(u"sum"_s))->label, u"sum · 2"_s);
    const Pid before = *runtime.whereis(u"a"_s);
    const Pid partner = *runtime.whereis(u"p"_s);
    QVERIFY(runtime.kill(before));
    QTRY_VERIFY(runtime.whereis(u"alias"_s).value_or(before) != before);
    const Pid again = *runtime.whereis(u"a"_s);
    QCOMPARE(runtime.whereis(u"alias"_s), again);
    QCOMPARE(runtime.groupMembers(u"g"_s).size(), 3);
    QCOMPARE(runtime.groupMembers(u"h"_s), QList<Pid>{again});
    QTRY_COMPARE(runtime.info(*runtime.whereis(u"sum"_s))->label, u"sum · 4"_s);
    // Its partner was asked to end by the link, and has come back as well, linked with it.
    QTRY_VERIFY(runtime.whereis(u"p"_s).value_or(partner) != partner);
    QTRY_VERIFY(runtime.info(*runtime.whereis(u"a"_s))->links.contains(runtime.whereis(u"p"_s).value_or(Pid())));
}

void TestHost::aTreeThatCannotStartIsUndone()
{
    Runtime runtime;
    const Pid holder = runtime.spawn([](Context self) -> Process { co_await self.receive(); },
                                     SpawnOptions{.label = {}, .name = u"w.2"_s});
    SystemPlan plan = planOf(smallTree);
    const QString taken = u"the name \"w.2\" is taken by %1"_s.arg(holder.toString());
    QCOMPARE(startSystem(runtime, plan), taken);
    QCOMPARE(runtime.processes(), QList<Pid>{holder});
    QCOMPARE(namesOf(runtime), QSet<QString>{u"w.2"_s});
    // A name that comes after the tree.
    QVERIFY(runtime.unregisterName(u"w.2"_s));
    QVERIFY(runtime.registerName(u"alias"_s, holder));
    QCOMPARE(startSystem(runtime, plan), u"the name \"alias\" is taken by %1"_s.arg(holder.toString()));
    QCOMPARE(runtime.processes(), QList<Pid>{holder});
    runtime.shutdown();
    QCOMPARE(startSystem(runtime, plan), u"the runtime is shutting down"_s);
}

void TestHost::theSameSystemStartsAgainAfterAShutdown()
{
    Host host(RuntimeOptions{.workers = 2, .mailboxCapacity = 0, .clock = nullptr}, planOf(smallSystem));
    const std::shared_ptr<Runtime> first = host.start();
    QCOMPARE(first->shutdown(), 4);
    QCOMPARE(first->phase(), Phase::Stopped);
    const std::shared_ptr<Runtime> second = host.start();
    QVERIFY(second && second != first);
    QCOMPARE(host.runtime(), second);
    QCOMPARE(second->phase(), Phase::Running);
    QCOMPARE(second->processes().size(), 4);
    QCOMPARE(namesOf(*second).size(), 5);
    QCOMPARE(second->timers().size(), 2);
    QCOMPARE(second->shutdown(), 4);
}

void TestHost::aFailedStartLeavesNoRuntimeAndSaysWhy()
{
    SystemPlan plan = planOf(smallSystem);
    plan.processes.append(plan.processes.constFirst());
    Host host({}, plan);
    QVERIFY(!host.start());
    QVERIFY(!host.runtime());
    QVERIFY2(host.problem().startsWith(u"the name \"a\" is taken by <0."_s), qPrintable(host.problem()));
}

void TestHost::theDemoSystemKeepsToItsPlan()
{
    const SystemPlan plan = demoSystem();
    QSet<QString> names;
    for (const PlannedProcess &process : plan.processes) {
        QVERIFY2(findBehaviour(process.behaviour), qPrintable(process.behaviour));
        for (const QString &name : numberedNames(process.name, process.count)) {
            QVERIFY2(!names.contains(name), qPrintable(name));
            names.insert(name);
        }
    }
    QCOMPARE(plan.supervisors.size(), 1);
    for (const PlannedName &name : plan.names)
        QVERIFY2(names.contains(name.process), qPrintable(name.process));
}

void TestHost::theDemoSystemLives()
{
    const auto clock = std::make_shared<ManualClock>();
    Host host(RuntimeOptions{.workers = 2, .mailboxCapacity = 0, .clock = clock}, demoSystem());
    const std::shared_ptr<Runtime> runtime = host.start();
    QVERIFY2(runtime, qPrintable(host.problem()));
    runtime->setJournalCapacity(10'000);
    // A minute of its life.
    for (int i = 0; i < 600; ++i) {
        QVERIFY(runtime->waitIdle(patience));
        clock->advance(100ms);
    }
    QVERIFY(runtime->waitIdle(patience));
    int crashes = 0;
    for (const JournalEvent &event : runtime->journal())
        crashes += event.kind == JournalEvent::Kind::Exited && event.reason == ExitReason::Crashed;
    QVERIFY2(crashes >= 2, qPrintable(u"%1 crashes"_s.arg(crashes)));
    QVERIFY(runtime->whereis(u"keeper"_s));
    // The probe crashes every eight seconds, and its supervisor allows it.
    const QList<SupervisorInfo> supervisors = runtime->supervisors();
    QCOMPARE(supervisors.size(), 4);
    const auto probes = std::ranges::find(supervisors, *runtime->whereis(u"probes"_s), &SupervisorInfo::pid);
    QVERIFY(probes != supervisors.end());
    QCOMPARE(probes->restarts, quint64{7});
    QVERIFY(runtime->whereis(u"probe"_s));
    QCOMPARE(runtime->groupMembers(u"tower"_s).size(), 4);
    QCOMPARE(runtime->groupMembers(u"assistants"_s).size(), 3);
    const Statistics statistics = runtime->statistics();
    QVERIFY(statistics.live > 90);
    QVERIFY(statistics.names > 15);
    QVERIFY(statistics.timersPending > 10);
    QVERIFY(statistics.timersFired > 600);
    QVERIFY(statistics.messagesReceived > 1000);
    QCOMPARE(runtime->shutdown(), statistics.live);
}

void TestHost::aLineOfStatisticsTellsTheRates()
{
    Statistics before;
    before.uptime = 1000ms;
    before.messagesReceived = 100;
    before.workers = {WorkerStatistics{.busy = 0, .runQueueLength = 0, .busyTime = 100ms}};
    Statistics now = before;
    now.uptime = 3000ms;
    now.live = 7;
    now.spawned = 9;
    now.finished = 2;
    now.messagesSent = 305;
    now.messagesReceived = 300;
    now.messagesDiscarded = 2;
    now.messagesDropped = 1;
    now.timersPending = 4;
    now.timersFired = 11;
    now.names = 5;
    now.workers[0].busyTime = 1100ms;
    QCOMPARE(statisticsLine(now, before),
             QByteArray("up=3s live=7 spawned=9 finished=2 msg/s=100 backlog=3 dropped=1 timers=4 fired=11 names=5 "
                        "load=50.0%"));
    // Nothing to divide by.
    QVERIFY(statisticsLine(now, now).contains(" msg/s=0 "));
    QVERIFY(statisticsLine({}, {}).endsWith(" load=0.0%"));
}

void TestHost::theLastLineTellsWhatWasStopped()
{
    ShutdownReport report;
    report.stopped = 1204;
    report.timersCancelled = 88;
    report.elapsed = 400ms;
    QCOMPARE(stoppedLine(report), QByteArray("stopped 1204 processes in 0.400 s, 88 timers cancelled"));
    report.stopped = 1;
    report.timersCancelled = 1;
    report.stuck = {Pid(1), Pid(2)};
    QCOMPARE(stoppedLine(report),
             QByteArray("stopped 1 process in 0.400 s, 1 timer cancelled, 2 processes did not end"));
}

QTEST_GUILESS_MAIN(TestHost)
#include "tst_host.moc"
