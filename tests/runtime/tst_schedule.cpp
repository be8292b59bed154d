// SPDX-License-Identifier: MIT
#include "support/calls.h"
#include "support/processes.h"
#include "support/seed.h"

#include <QtCore/QRandomGenerator>
#include <QtCore/QSet>

using namespace orrery;
using namespace orrery::test;

namespace {

/// A small world in which much happens, and what everybody did, in the order in which they did it.
/// Time passes by hand.
QByteArrayList historyOf(quint64 seed)
{
    auto clock = std::make_shared<ManualClock>();
    Log<QByteArray> history;
    Runtime runtime({.clock = clock, .scheduleSeed = seed});
    const Pid server = runtime.spawn(answering);
    QList<Pid> pids;
    for (int i = 0; i < 6; ++i) {
        pids.append(runtime.spawn([&history, server, i](Context self) -> Process {
            const QByteArray own = QByteArray::number(i);
            self.runtime().setTrapExit(self.pid(), i % 2 == 0);
            self.runtime().joinGroup(QStringLiteral("group"), self.pid());
            history.append(own + " began");
            co_await self.yield();
            self.runtime().sendGroup(QStringLiteral("group"), own);
            co_await self.sleep(std::chrono::milliseconds(i % 3));
            history.append(own + " slept");
            CallResult got = co_await self.call(server, own, 10ms);
            history.append(own + ' ' + got.reply().bytes());
            while (std::optional<Received> item = co_await self.receive(5ms))
                history.append(own + " got " + QByteArray::number(item->index()) + ' ' + textOf(*item));
            if (i == 3)
                self.runtime().exit(self.pid(), ExitReason::custom(QStringLiteral("own")));
            co_await self.yield();
        }));
        if (i > 0)
            runtime.link(pids[i], pids[i - 1]);
    }
    runtime.sendEvery(pids[0], 1ms, "tick");
    for (int i = 0; i < 20; ++i) {
        if (!runtime.waitIdle(Patience))
            return {};
        clock->advance(1ms);
        if (i == 3)
            runtime.exit(pids[5], ExitReason::Shutdown);
    }
    const std::vector<QByteArray> all = history.values();
    return QByteArrayList(all.begin(), all.end());
}

} // namespace

class TestSchedule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameSeedGivesTheSameRun();
    void otherSeedsGiveOtherRuns();
    void anyOfTheRunnableMayBeNext();
    void nothingRunsUntilItIsDriven();
    void aStepIsOneAwaitLong();
    void aStepSaysWhoHadIt();
    void aStepOfAnAwaitThatWaitsOnlyParks();
    void whoIsSuspendedHasNoTurn();
    void theTimeMovesByHandAlone();
    void withoutASeedAStepDoesNothing();
};

void TestSchedule::theSameSeedGivesTheSameRun()
{
    QRandomGenerator random(announcedSeed());
    for (int i = 0; i < 20; ++i) {
        const quint64 seed = random.generate64();
        const QByteArrayList first = historyOf(seed);
        QVERIFY(first.size() > 20);
        for (int again = 0; again < 3; ++again)
            QCOMPARE(historyOf(seed), first);
    }
}

void TestSchedule::otherSeedsGiveOtherRuns()
{
    QSet<QByteArray> histories;
    for (quint64 seed = 0; seed < 50; ++seed)
        histories.insert(historyOf(seed).join('\n'));
    QVERIFY2(histories.size() > 40, qPrintable(QString::number(histories.size())));
}

void TestSchedule::anyOfTheRunnableMayBeNext()
{
    // Three processes of one step each: all six orders come up.
    QSet<QByteArray> orders;
    for (quint64 seed = 0; seed < 300; ++seed) {
        Runtime runtime({.scheduleSeed = seed});
        QByteArray order;
        for (const char who : {'a', 'b', 'c'}) {
            runtime.spawn([&order, who](Context) -> Process {
                order.append(who);
                co_return;
            });
        }
        QVERIFY(runtime.waitIdle(Patience));
        orders.insert(order);
    }
    QCOMPARE(orders.size(), qsizetype(6));
}

void TestSchedule::nothingRunsUntilItIsDriven()
{
    Runtime runtime({.workers = 4, .scheduleSeed = 1});
    std::atomic<int> began = 0;
    QList<Pid> pids;
    for (int i = 0; i < 100; ++i) {
        pids.append(runtime.spawn([&began](Context self) -> Process {
            ++began;
            co_await self.receive();
        }));
        runtime.send(pids.last(), "x");
        runtime.sendAfter(pids.last(), 0s, "x");
    }
    for (const Pid pid : pids)
        QCOMPARE(runtime.info(pid)->state, State::Runnable);
    QCOMPARE(began.load(), 0);
    QVERIFY(!runtime.step().isNull());
    QCOMPARE(began.load(), 1);
    QVERIFY(runtime.waitIdle(Patience));
    QCOMPARE(began.load(), 100);
}

void TestSchedule::aStepIsOneAwaitLong()
{
    Runtime runtime({.scheduleSeed = 1});
    int step = 0;
    const Pid pid = runtime.spawn([&step](Context self) -> Process {
        for (const char *text : {"a", "b"})
            self.runtime().send(self.pid(), text);
        ++step;
        co_await self.yield();
        ++step;
        co_await self.receive(); // is there, and is a step all the same
        ++step;
        co_await self.receive(0s);
        ++step;
        co_await self.join(Pid(), 1s);
        ++step;
    });
    for (int i = 1; i <= 5; ++i) {
        QCOMPARE(runtime.step(), pid);
        QCOMPARE(step, i);
    }
    QVERIFY(!runtime.isAlive(pid)); // its end was part of the last one
    QVERIFY(runtime.step().isNull());
}

void TestSchedule::aStepSaysWhoHadIt()
{
    Runtime runtime({.scheduleSeed = 7});
    QVERIFY(runtime.step().isNull()); // nobody there
    std::vector<Pid> ran;
    for (int i = 0; i < 5; ++i) {
        runtime.spawn([&ran](Context self) -> Process {
            for (int n = 0; n < 10; ++n) {
                ran.push_back(self.pid());
                co_await self.yield();
            }
            ran.push_back(self.pid());
        });
    }
    std::vector<Pid> told;
    for (Pid pid = runtime.step(); !pid.isNull(); pid = runtime.step())
        told.push_back(pid);
    QCOMPARE(told, ran);
    QCOMPARE(told.size(), std::size_t(55));
    QCOMPARE(runtime.statistics().live, qsizetype(0));
}

void TestSchedule::aStepOfAnAwaitThatWaitsOnlyParks()
{
    Runtime runtime({.scheduleSeed = 1});
    Log<QByteArray> heard;
    const Pid pid = runtime.spawn([&heard](Context self) -> Process {
        Received item = co_await self.receiveMatching(match::bytes("this"));
        heard.append(textOf(item));
        co_await self.receive();
    });
    QCOMPARE(runtime.step(), pid);
    QVERIFY(runtime.waitIdle(Patience));
    QCOMPARE(runtime.info(pid)->state, State::Waiting);
    runtime.send(pid, "that");
    QCOMPARE(runtime.info(pid)->state, State::Runnable);
    QVERIFY(runtime.waitIdle(Patience));
    QCOMPARE(runtime.info(pid)->state, State::Waiting);
    QCOMPARE(heard.size(), std::size_t(0));
    runtime.send(pid, "this");
    QVERIFY(runtime.waitIdle(Patience));
    QCOMPARE(heard.values(), std::vector<QByteArray>{"this"});
}

void TestSchedule::whoIsSuspendedHasNoTurn()
{
    Runtime runtime({.scheduleSeed = 19});
    const Pid held = runtime.spawn(brief);
    QVERIFY(runtime.suspend(held));
    QVERIFY(runtime.waitIdle(Patience));
    QVERIFY(runtime.isAlive(held));
    QCOMPARE(runtime.info(held)->state, State::Suspended);
    QVERIFY(runtime.resume(held));
    while (!runtime.step().isNull()) { }
    QVERIFY(!runtime.isAlive(held));
}

void TestSchedule::theTimeMovesByHandAlone()
{
    auto clock = std::make_shared<ManualClock>();
    Runtime runtime({.clock = clock, .scheduleSeed = 21});
    std::vector<int> order;
    for (const int due : {30, 10, 20}) {
        runtime.spawn([&order, due](Context self) -> Process {
            co_await self.sleep(std::chrono::milliseconds(due));
            order.push_back(due);
        });
    }
    QVERIFY(runtime.waitIdle(Patience));
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(order.size(), std::size_t(i));
        clock->advance(10ms);
        QCOMPARE(order.size(), std::size_t(i)); // due, and not driven yet
        QVERIFY(runtime.waitIdle(Patience));
    }
    QCOMPARE(order, (std::vector<int>{10, 20, 30}));
}

void TestSchedule::withoutASeedAStepDoesNothing()
{
    Runtime runtime({.workers = 1});
    QVERIFY(runtime.step().isNull());
    QVERIFY(runtime.join(runtime.spawn(brief), Patience));
    QVERIFY(runtime.step().isNull());
}

QTEST_GUILESS_MAIN(TestSchedule)
#include "tst_schedule.moc"
