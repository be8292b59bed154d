// SPDX-License-Identifier: MIT
#include "support/processes.h"

#include <algorithm>

using namespace orrery;
using namespace orrery::test;

class TestSnapshots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allThatLiveAreListed();
    void infoTellsWhatAProcessIs();
    void infoOfNobodyIsNothing();
    void infosOfAllAreThoseOfEach();
    void statesAreToldApart();
    void messagesAreCountedWhereTheyGo();
    void timeOnAWorkerIsCounted();
    void timersAreListed();
    void aTimerIsFoundByItsNumber();
    void timersInFiguresAreThoseInFull();
    void timersOfOneAreListedLastArmedFirst();
    void statisticsAddUp();
    void statisticsAddUpWhileEverythingMoves();
    void workersTellTheirShare();
};

void TestSnapshots::allThatLiveAreListed()
{
    Runtime runtime;
    QVERIFY(runtime.processes().isEmpty());
    QList<Pid> expected;
    for (int i = 0; i < 1000; ++i)
        expected.append(runtime.spawn(parked));
    const Pid gone = runtime.spawn(brief);
    QVERIFY(runtime.join(gone, Patience));
    QList<Pid> seen = runtime.processes();
    std::sort(seen.begin(), seen.end());
    QCOMPARE(seen, expected);
}

void TestSnapshots::infoTellsWhatAProcessIs()
{
    Runtime runtime;
    const QDateTime before = QDateTime::currentDateTime().addSecs(-1);
    const Pid pid = runtime.spawn(asleep, {.label = QStringLiteral("label"), .name = QStringLiteral("name")});
    runtime.setTrapExit(pid, true);
    runtime.send(pid, "a");
    runtime.send(pid, "b");
    runtime.sendAfter(pid, 1h, "c");
    QVERIFY(runtime.waitIdle(Patience));
    const std::optional<ProcessInfo> info = runtime.info(pid);
    QVERIFY(info.has_value());
    QCOMPARE(info->pid, pid);
    QCOMPARE(info->label, QStringLiteral("label"));
    QCOMPARE(info->names, QStringList{QStringLiteral("name")});
    QVERIFY(info->groups.isEmpty());
    QVERIFY(info->links.isEmpty());
    QVERIFY(info->monitors.isEmpty());
    QVERIFY(info->monitoredBy.isEmpty());
    QCOMPARE(info->state, State::Waiting);
    QCOMPARE(info->mailboxDepth, qsizetype(2));
    QCOMPARE(info->messagesReceived, quint64(0));
    QCOMPARE(info->timersPending, qsizetype(1));
    QVERIFY(info->trapExit);
    QVERIFY(info->startedAt >= before);
    QVERIFY(info->startedAt <= QDateTime::currentDateTime().addSecs(1));
    QVERIFY(info->worker >= 0);
    QVERIFY(info->worker < runtime.statistics().workers.size());
    QVERIFY(info->cpuTime >= 0ns);
}

void TestSnapshots::infoOfNobodyIsNothing()
{
    Runtime runtime;
    QVERIFY(!runtime.info(Pid()).has_value());
    QVERIFY(!runtime.info(Pid(4711)).has_value());
}

void TestSnapshots::infosOfAllAreThoseOfEach()
{
    Runtime runtime;
    for (int i = 0; i < 300; ++i) {
        const Pid pid = runtime.spawn(asleep, {.label = QString::number(i), .name = {}});
        for (int j = 0; j < i % 4; ++j)
            runtime.send(pid, "x");
    }
    QVERIFY(runtime.waitIdle(Patience));
    const QList<ProcessInfo> all = runtime.processInfos();
    QCOMPARE(all.size(), qsizetype(300));
    Pid last;
    for (const ProcessInfo &info : all) {
        QVERIFY(last < info.pid); // ordered by pid
        last = info.pid;
        const std::optional<ProcessInfo> one = runtime.info(info.pid);
        QVERIFY(one.has_value());
        QCOMPARE(info.label, one->label);
        QCOMPARE(info.mailboxDepth, one->mailboxDepth);
        QCOMPARE(info.state, one->state);
        QCOMPARE(info.startedAt, one->startedAt);
    }
}

void TestSnapshots::statesAreToldApart()
{
    Runtime runtime({.workers = 1, .mailboxCapacity = 0, .clock = {}});
    const Pid waiting = runtime.spawn(parked);
    QVERIFY(runtime.waitIdle(Patience));
    Gate gate;
    const Pid running = runtime.spawn([&gate](Context self) -> Process {
        gate.pass();
        co_await self.receive();
    });
    QVERIFY(gate.waitForArrivals(1, Patience)); // the only worker is busy now
    const Pid runnable = runtime.spawn(parked);
    QCOMPARE(runtime.info(waiting)->state, State::Waiting);
    QCOMPARE(runtime.info(running)->state, State::Running);
    QCOMPARE(runtime.info(runnable)->state, State::Runnable);
    QCOMPARE(runtime.info(runnable)->worker, -1);
    runtime.send(waiting, "x");
    QCOMPARE(runtime.info(waiting)->state, State::Runnable);
    gate.open();
    QVERIFY(runtime.waitIdle(Patience));
    QCOMPARE(runtime.info(running)->state, State::Waiting);
    QCOMPARE(runtime.info(runnable)->state, State::Waiting);
}

void TestSnapshots::messagesAreCountedWhereTheyGo()
{
    Runtime runtime;
    const Pid sink = runtime.spawn(parked);
    const Pid source = runtime.spawn([sink](Context self) -> Process {
        for (int i = 0; i < 50; ++i)
            self.runtime().send(sink, "x");
        self.runtime().send(Pid(4711), "x"); // refused: counts as dropped
        co_await self.receive();
    });
    QVERIFY(runtime.waitIdle(Patience));
    QCOMPARE(runtime.info(sink)->messagesReceived, quint64(50));
    QCOMPARE(runtime.info(sink)->messagesSent, quint64(0));
    QCOMPARE(runtime.info(source)->messagesSent, quint64(50));
    QCOMPARE(runtime.info(source)->messagesReceived, quint64(0));
    const Statistics statistics = runtime.statistics();
    QCOMPARE(statistics.messagesSent, quint64(50));
    QCOMPARE(statistics.messagesReceived, quint64(50));
    QCOMPARE(statistics.messagesDropped, quint64(1));
}

void TestSnapshots::timeOnAWorkerIsCounted()
{
    Runtime runtime;
    const Pid pid = runtime.spawn([](Context self) -> Process {
        for (;;)
            co_await self.yield();
    });
    QTRY_VERIFY_WITH_TIMEOUT(runtime.info(pid)->cpuTime > 1ms, PatienceMs.count());
}

void TestSnapshots::timersAreListed()
{
    ManualTime time;
    const Pid pid = time.runtime.spawn([](Context self) -> Process {
        self.runtime().sendAfter(self.pid(), 20ms, "from inside");
        co_await self.sleep(1h);
    });
    QVERIFY(time.runtime.waitIdle(Patience));
    const TimerRef byPid = time.runtime.sendAfter(pid, 10ms, "by pid");
    const TimerRef byName = time.runtime.sendAfter(QStringLiteral("name"), 30ms, "by name");
    time.clock->advance(1ns);
    QList<TimerInfo> timers = time.runtime.timers();
    std::sort(timers.begin(), timers.end(),
              [](const TimerInfo &a, const TimerInfo &b) { return a.remaining < b.remaining; });
    QCOMPARE(timers.size(), qsizetype(3));
    QCOMPARE(timers[0].target, pid);
    QVERIFY(timers[0].targetName.isEmpty());
    QVERIFY(timers[0].remaining == 10ms); // rounded up
    QVERIFY(timers[0].period == 0ms);
    QCOMPARE(timers[0].preview, QStringLiteral("by pid"));
    QCOMPARE(timers[0].id, byPid.id());
    QVERIFY(timers[0].madeBy.isNull());
    QCOMPARE(timers[1].target, pid);
    QCOMPARE(timers[1].madeBy, pid);
    QCOMPARE(timers[1].preview, QStringLiteral("from inside"));
    QVERIFY(timers[2].target.isNull());
    QCOMPARE(timers[2].targetName, QStringLiteral("name"));
    QCOMPARE(timers[2].id, byName.id());
    QCOMPARE(time.runtime.info(pid)->timersPending, qsizetype(2));
    QCOMPARE(time.runtime.statistics().timersPending, qsizetype(3));

    time.clock->advance(10ms);
    QCOMPARE(time.runtime.timers().size(), qsizetype(2));
}

void TestSnapshots::timersInFiguresAreThoseInFull()
{
    ManualTime time;
    const Pid pid = time.runtime.spawn(parked);
    QList<TimerRef> refs;
    for (int i = 0; i < 2000; ++i)
        refs.append(time.runtime.sendAfter(pid, std::chrono::milliseconds(10 + i), QByteArray::number(i)));
    refs.append(time.runtime.sendEvery(QStringLiteral("name"), 7s, "again and again"));
    refs[500].cancel();
    QList<TimerFigures> figures = time.runtime.timerFigures();
    std::sort(figures.begin(), figures.end(), [](const auto &a, const auto &b) { return a.id < b.id; });
    QList<TimerInfo> whole = time.runtime.timers();
    std::sort(whole.begin(), whole.end(), [](const auto &a, const auto &b) { return a.id < b.id; });
    QCOMPARE(figures.size(), 2000);
    QCOMPARE(whole.size(), 2000);
    for (qsizetype i = 0; i < whole.size(); ++i) {
        QCOMPARE(figures[i].id, whole[i].id);
        QCOMPARE(figures[i].target, whole[i].target);
        QCOMPARE(figures[i].madeBy, whole[i].madeBy);
        QCOMPARE(std::chrono::ceil<std::chrono::milliseconds>(figures[i].remaining), whole[i].remaining);
        QCOMPARE(std::chrono::ceil<std::chrono::milliseconds>(figures[i].period), whole[i].period);
    }
    // The same portion by portion, all as of one moment.
    TimerListing listing(time.runtime);
    QList<TimerFigures> listed;
    for (QList<TimerFigures> portion = listing.next(); !portion.isEmpty(); portion = listing.next())
        listed += portion;
    QVERIFY(listing.next().isEmpty());
    std::sort(listed.begin(), listed.end(), [](const auto &a, const auto &b) { return a.id < b.id; });
    time.clock->advance(3ms);
    const QList<TimerFigures> again = listing.figures(listed);
    QCOMPARE(listed.size(), figures.size());
    QCOMPARE(again.size(), figures.size());
    for (qsizetype i = 0; i < figures.size(); ++i) {
        QCOMPARE(listed[i].id, figures[i].id);
        QCOMPARE(again[i].place, figures[i].place);
        QVERIFY(listed[i].remaining == figures[i].remaining);
        QVERIFY(again[i].remaining == figures[i].remaining);
    }
    refs[7].cancel();
    // One takes the place of another that was looked at.
    const TimerRef newcomer = time.runtime.sendAfter(pid, 1h, "newcomer");
    const QList<TimerInfo> some = time.runtime.timers({figures[7], figures[1999], figures[3], TimerFigures()});
    QCOMPARE(some.size(), 2);
    QCOMPARE(some[0].id, refs[2000].id());
    QCOMPARE(some[0].targetName, QStringLiteral("name"));
    QVERIFY(some[0].period == 7s);
    QCOMPARE(some[1].preview, QStringLiteral("3"));
    QVERIFY(newcomer.isPending());
    TimerFigures nowhere;
    nowhere.place = 0xffffffff;
    QVERIFY(time.runtime.timers({nowhere}).isEmpty());
}

void TestSnapshots::timersOfOneAreListedLastArmedFirst()
{
    ManualTime time;
    Runtime &runtime = time.runtime;
    const Pid pid = runtime.spawn(parked, {.name = QStringLiteral("name")});
    const Pid other = runtime.spawn(parked);
    QVERIFY(runtime.timersOf(pid).isEmpty());
    runtime.sendAfter(other, 1s, "another's");
    const TimerRef first = runtime.sendAfter(pid, 3s, "first");
    const TimerRef second = runtime.sendEvery(pid, 2s, "second");
    const TimerRef third = runtime.sendAfter(pid, 1s, "third");
    runtime.sendAfter(QStringLiteral("name"), 1s, "aimed at the name");
    const auto ids = [&](qsizetype most) {
        QList<quint64> found;
        for (const TimerInfo &timer : runtime.timersOf(pid, most))
            found.append(timer.id);
        return found;
    };
    QCOMPARE(ids(100), (QList<quint64>{third.id(), second.id(), first.id()}));
    QCOMPARE(ids(2), (QList<quint64>{third.id(), second.id()}));
    QVERIFY(ids(0).isEmpty() && ids(-1).isEmpty());
    const TimerInfo info = runtime.timersOf(pid).at(1);
    QCOMPARE(info.target, pid);
    QCOMPARE(info.period, 2000ms);
    QCOMPARE(info.preview, QStringLiteral("second"));
    QVERIFY(TimerRef(third).cancel());
    QVERIFY(time.advanceAndSettle(3s));
    QCOMPARE(ids(100), QList<quint64>{second.id()});
    for (int i = 0; i < 1100; ++i)
        runtime.sendAfter(pid, 1h, "one of many");
    QCOMPARE(runtime.timersOf(pid, 5000).size(), qsizetype(1000));
    runtime.kill(pid);
    QVERIFY(runtime.join(pid, Patience));
    QVERIFY(runtime.timersOf(pid).isEmpty());
    QVERIFY(runtime.timersOf(Pid()).isEmpty());
}

void TestSnapshots::aTimerIsFoundByItsNumber()
{
    ManualTime time;
    const Pid pid = time.runtime.spawn(asleep);
    const TimerRef timer = time.runtime.sendAfter(pid, 10ms, "x");
    TimerRef found = time.runtime.findTimer(timer.id());
    QVERIFY(found == timer);
    QVERIFY(time.runtime.findTimer(0) == TimerRef());
    QVERIFY(time.runtime.findTimer(timer.id() + 4711) == TimerRef());
    QVERIFY(found.cancel());
    QVERIFY(time.runtime.findTimer(timer.id()) == TimerRef());
}

void TestSnapshots::statisticsAddUp()
{
    ManualTime time;
    for (int i = 0; i < 20; ++i)
        time.runtime.spawn(brief);
    QVERIFY(time.runtime.waitIdle(Patience));
    QTRY_COMPARE_WITH_TIMEOUT(time.runtime.statistics().finished, quint64(20), PatienceMs.count());
    const Pid pid = time.runtime.spawn(asleep, {.label = {}, .name = QStringLiteral("name")});
    for (int i = 0; i < 3; ++i)
        time.runtime.sendAfter(pid, std::chrono::milliseconds(i + 1), "x");
    time.runtime.sendAfter(pid, 1h, "x").cancel();
    time.clock->advance(2ms);
    time.runtime.send(pid, "x");
    Statistics statistics = time.runtime.statistics();
    QCOMPARE(statistics.spawned, quint64(21));
    QCOMPARE(statistics.live, qsizetype(1));
    QCOMPARE(statistics.names, qsizetype(1));
    QCOMPARE(statistics.timersFired, quint64(2));
    QCOMPARE(statistics.timersCancelled, quint64(1));
    QCOMPARE(statistics.timersPending, qsizetype(1));
    QCOMPARE(statistics.messagesSent, quint64(3));
    QCOMPARE(statistics.messagesReceived, quint64(0));
    time.runtime.kill(pid);
    QVERIFY(time.runtime.join(pid, Patience));
    statistics = time.runtime.statistics();
    QCOMPARE(statistics.messagesDiscarded, quint64(3)); // what it never read
    QCOMPARE(statistics.live, qsizetype(0));
    QCOMPARE(statistics.timersPending, qsizetype(0));
    QVERIFY(statistics.uptime >= 0ms);
}

void TestSnapshots::statisticsAddUpWhileEverythingMoves()
{
    Runtime runtime({.workers = 4, .mailboxCapacity = 0, .clock = {}});
    std::atomic<bool> stop = false;
    const Pid spawner = runtime.spawn([&stop](Context self) -> Process {
        while (!stop) {
            const Pid child = self.runtime().spawn(untilMessage);
            self.runtime().send(child, "go");
            co_await self.yield();
        }
    });
    for (int i = 0; i < 2000; ++i) {
        const Statistics statistics = runtime.statistics();
        QCOMPARE(quint64(statistics.live), statistics.spawned - statistics.finished);
        QVERIFY(statistics.finished <= statistics.spawned);
    }
    stop = true;
    QVERIFY(runtime.join(spawner, Patience));
    QTRY_COMPARE_WITH_TIMEOUT(runtime.statistics().live, qsizetype(0), PatienceMs.count());
    const Statistics end = runtime.statistics();
    QCOMPARE(end.messagesSent, end.messagesReceived + end.messagesDiscarded);
}

void TestSnapshots::workersTellTheirShare()
{
    Runtime runtime({.workers = 3, .mailboxCapacity = 0, .clock = {}});
    QVERIFY(runtime.join(runtime.spawn([](Context self) -> Process {
        for (int i = 0; i < 1000; ++i)
            co_await self.yield();
    }), Patience));
    const Statistics statistics = runtime.statistics();
    QCOMPARE(statistics.workers.size(), qsizetype(3));
    quint64 turns = 0;
    for (const WorkerStatistics &worker : statistics.workers) {
        QVERIFY2(worker.busy >= 0 && worker.busy <= 1, qPrintable(QString::number(worker.busy)));
        QVERIFY(worker.runQueueLength >= 0);
        QVERIFY(worker.busyTime >= 0ns);
        turns += worker.turns;
    }
    QVERIFY(turns >= 1000);
}

QTEST_GUILESS_MAIN(TestSnapshots)
#include "tst_snapshots.moc"
