// SPDX-License-Identifier: MIT
#include "support/processes.h"

#include <algorithm>
#include <atomic>
#include <set>
#include <thread>

using namespace orrery;
using namespace orrery::test;

namespace {

/// What a reader of changes believes to be live.
class Known
{
public:
    void apply(const ProcessWatch::Changes &changes)
    {
        QVERIFY(std::is_sorted(changes.started.cbegin(), changes.started.cend()));
        QVERIFY(std::is_sorted(changes.ended.cbegin(), changes.ended.cend()));
        if (changes.all) {
            m_pids.clear();
            QVERIFY(changes.ended.isEmpty());
        }
        for (const Pid pid : changes.ended)
            QVERIFY2(m_pids.erase(pid) == 1, qPrintable(pid.toString()));
        for (const Pid pid : changes.started)
            QVERIFY2(m_pids.insert(pid).second, qPrintable(pid.toString()));
    }
    QList<Pid> pids() const { return QList<Pid>(m_pids.begin(), m_pids.end()); }

private:
    std::set<Pid> m_pids;
};

} // namespace

class TestProcessWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstTimeAllThatLiveHaveStarted();
    void thenWhoCameAndWhoWent();
    void whoCameAndWentInBetweenIsInNeither();
    void moreThanIsKeptGivesAllAnew();
    void whereVeryManyComeAllAreGivenUntilFewerDo();
    void severalWatchAtTheirOwnPace();
    void whatIsReadWhileEverythingMovesIsRightInTheEnd();
    void infosOfGivenPidsAreThoseOfEach();
    void figuresAreThoseOfInfo();
};

void TestProcessWatch::theFirstTimeAllThatLiveHaveStarted()
{
    Runtime runtime;
    QList<Pid> expected;
    for (int i = 0; i < 500; ++i)
        expected.append(runtime.spawn(parked));
    ProcessWatch watch(runtime);
    const ProcessWatch::Changes changes = watch.changes();
    QVERIFY(changes.all);
    QCOMPARE(changes.started, expected);
    QVERIFY(changes.ended.isEmpty());
}

/// Who comes and goes is not written down where that is overwritten anyway.
void TestProcessWatch::whereVeryManyComeAllAreGivenUntilFewerDo()
{
    Runtime runtime;
    ProcessWatch watch(runtime);
    ProcessWatch other(runtime);
    Known known, knownToOther;
    known.apply(watch.changes());
    knownToOther.apply(other.changes());
    for (const int many : {140'000, 50'000, 50'000}) {
        for (int i = 0; i < many; ++i)
            runtime.spawn(brief);
        runtime.spawn(parked);
        QVERIFY(runtime.waitIdle(Patience));
        const ProcessWatch::Changes changes = watch.changes();
        QVERIFY(changes.all);
        known.apply(changes);
        QCOMPARE(known.pids(), runtime.processes());
    }
    // Once more, as nothing of the meantime was kept; and from then on what has changed.
    const ProcessWatch::Changes last = watch.changes();
    QVERIFY(last.all);
    known.apply(last);
    knownToOther.apply(other.changes());
    for (int i = 0; i < 3; ++i) {
        const Pid stays = runtime.spawn(parked);
        const ProcessWatch::Changes changes = watch.changes();
        QVERIFY(!changes.all);
        QCOMPARE(changes.started, QList<Pid>{stays});
        known.apply(changes);
        knownToOther.apply(other.changes());
        QCOMPARE(known.pids(), runtime.processes());
        QCOMPARE(knownToOther.pids(), runtime.processes());
    }
}

void TestProcessWatch::thenWhoCameAndWhoWent()
{
    Runtime runtime;
    const Pid first = runtime.spawn(parked);
    const Pid second = runtime.spawn(parked);
    ProcessWatch watch(runtime);
    watch.changes();
    const Pid third = runtime.spawn(parked);
    const Pid fourth = runtime.spawn(parked);
    runtime.kill(first);
    QVERIFY(runtime.join(first, Patience));
    ProcessWatch::Changes changes = watch.changes();
    QVERIFY(!changes.all);
    QCOMPARE(changes.started, (QList<Pid>{third, fourth}));
    QCOMPARE(changes.ended, QList<Pid>{first});
    runtime.shutdown();
    changes = watch.changes();
    QCOMPARE(changes.ended, (QList<Pid>{second, third, fourth}));
    QVERIFY(changes.started.isEmpty());
}

void TestProcessWatch::whoCameAndWentInBetweenIsInNeither()
{
    Runtime runtime;
    ProcessWatch watch(runtime);
    watch.changes();
    for (int i = 0; i < 100; ++i)
        QVERIFY(runtime.join(runtime.spawn(brief), Patience));
    const Pid stays = runtime.spawn(parked);
    const ProcessWatch::Changes changes = watch.changes();
    QVERIFY(!changes.all);
    QCOMPARE(changes.started, QList<Pid>{stays});
    QVERIFY(changes.ended.isEmpty());
}

void TestProcessWatch::moreThanIsKeptGivesAllAnew()
{
    Runtime runtime(RuntimeOptions{.shards = 1});
    ProcessWatch watch(runtime);
    Known known;
    known.apply(watch.changes());
    for (int i = 0; i < 140'000; ++i)
        runtime.spawn(brief);
    const Pid stays = runtime.spawn(parked);
    QVERIFY(runtime.waitIdle(Patience));
    const ProcessWatch::Changes changes = watch.changes();
    QVERIFY(changes.all);
    known.apply(changes);
    QCOMPARE(known.pids(), QList<Pid>{stays});
    const ProcessWatch::Changes again = watch.changes(); // as nothing was kept since
    QVERIFY(again.all);
    known.apply(again);
    const ProcessWatch::Changes none = watch.changes();
    QVERIFY(!none.all && none.started.isEmpty() && none.ended.isEmpty());
}

void TestProcessWatch::severalWatchAtTheirOwnPace()
{
    Runtime runtime;
    ProcessWatch early(runtime);
    early.changes();
    const Pid first = runtime.spawn(parked);
    {
        ProcessWatch late(runtime);
        QCOMPARE(late.changes().started, QList<Pid>{first});
        const Pid second = runtime.spawn(parked);
        QCOMPARE(late.changes().started, QList<Pid>{second});
        QCOMPARE(early.changes().started, (QList<Pid>{first, second}));
    }
    const Pid third = runtime.spawn(parked); // the log is still kept for the other one
    QCOMPARE(early.changes().started, QList<Pid>{third});
}

void TestProcessWatch::whatIsReadWhileEverythingMovesIsRightInTheEnd()
{
    Runtime runtime(RuntimeOptions{.workers = 3});
    ProcessWatch watch(runtime);
    Known known;
    std::atomic<bool> done = false;
    std::vector<std::thread> spawners;
    for (int i = 0; i < 2; ++i) {
        spawners.emplace_back([&] {
            for (int n = 0; n < 5000; ++n) {
                runtime.spawn(brief);
                if (n % 10 == 0)
                    runtime.spawn(parked);
            }
        });
    }
    std::thread joiner([&] {
        for (std::thread &each : spawners)
            each.join();
        done = true;
    });
    while (!done)
        known.apply(watch.changes());
    joiner.join();
    QVERIFY(runtime.waitIdle(Patience));
    known.apply(watch.changes());
    QCOMPARE(known.pids(), runtime.processes());
    QCOMPARE(known.pids().size(), 1000);
}

void TestProcessWatch::infosOfGivenPidsAreThoseOfEach()
{
    Runtime runtime;
    QList<Pid> pids;
    for (int i = 0; i < 300; ++i)
        pids.append(runtime.spawn(parked, {.label = QString::number(i)}));
    runtime.kill(pids[7]);
    QVERIFY(runtime.join(pids[7], Patience));
    const QList<Pid> asked{pids[200], pids[7], Pid(), Pid(123456), pids[3]};
    const QList<ProcessInfo> infos = runtime.processInfos(asked);
    QCOMPARE(infos.size(), 2);
    QCOMPARE(infos[0].pid, pids[200]);
    QCOMPARE(infos[0].label, QStringLiteral("200"));
    QCOMPARE(infos[1].pid, pids[3]);
    QVERIFY(runtime.processInfos(QList<Pid>()).isEmpty());
}

void TestProcessWatch::figuresAreThoseOfInfo()
{
    Runtime runtime;
    QList<Pid> pids;
    pids.append(runtime.spawn(parked));
    pids.append(runtime.spawn(asleep, {.label = QStringLiteral("labelled"), .mailboxCapacity = 2}));
    pids.append(runtime.spawn(asleep));
    QVERIFY(runtime.waitIdle(Patience));
    for (int i = 0; i < 3; ++i)
        runtime.send(pids[1], "x");
    runtime.send(pids[2], "x");
    runtime.sendAfter(pids[2], 1h, "later");
    runtime.suspend(pids[2]);
    QVERIFY(runtime.waitIdle(Patience));
    const QList<ProcessFigures> figures = runtime.processFigures(pids + QList<Pid>{Pid(99)});
    QCOMPARE(figures.size(), pids.size());
    for (qsizetype i = 0; i < pids.size(); ++i) {
        const std::optional<ProcessInfo> info = runtime.info(pids[i]);
        QVERIFY(info);
        QCOMPARE(figures[i].pid, info->pid);
        QCOMPARE(figures[i].state, info->state);
        QCOMPARE(figures[i].worker, info->worker);
        QCOMPARE(figures[i].mailboxDepth, info->mailboxDepth);
        QCOMPARE(figures[i].mailboxCapacity, info->mailboxCapacity);
        QCOMPARE(figures[i].timersPending, info->timersPending);
        QCOMPARE(figures[i].messagesReceived, info->messagesReceived);
        QCOMPARE(figures[i].messagesSent, info->messagesSent);
        QCOMPARE(figures[i].messagesRefused, info->messagesRefused);
        // How long a tick of the processor lasts becomes known better with time.
        QVERIFY(std::chrono::abs(figures[i].cpuTime - info->cpuTime) <= info->cpuTime / 10);
        QCOMPARE(std::chrono::duration_cast<std::chrono::milliseconds>(figures[i].startedAt).count(),
                 info->startedAt.toMSecsSinceEpoch());
    }
    QVERIFY(!figures[0].hasMore);
    QVERIFY(figures[1].hasMore);
    QCOMPARE(figures[1].messagesRefused, 1);
    QCOMPARE(figures[2].state, State::Suspended);
}

QTEST_GUILESS_MAIN(TestProcessWatch)
#include "tst_processwatch.moc"
