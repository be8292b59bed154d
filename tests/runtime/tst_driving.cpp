// SPDX-License-Identifier: MIT
#include "support/calls.h"
#include "support/counted.h"
#include "support/processes.h"

#include <QtCore/QSet>

#include <functional>
#include <thread>

using namespace orrery;
using namespace orrery::test;

namespace {

// Out of line: a coroutine may be on another thread after each await, and must not keep an answer.
Q_NEVER_INLINE std::thread::id thisThread()
{
    return std::this_thread::get_id();
}

} // namespace

// Under a deterministic schedule processes run on whichever thread waits for them.
class TestDriving : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoDrivesRunsTheProcesses_data();
    void whoDrivesRunsTheProcesses();
    void waitIdleRunsAllThatCanRun();
    void waitIdleEndsWhereTheTimeIsUp();
    void joinGivesUpWhereNobodyCanGoOn();
    void aJoinOfAProcessWorks();
    void aGracefulShutdownWorks();
    void theDestructorStopsAll();
    void insideAProcessAStepDoesNothing();
    void whileOneThreadDrivesAnotherCannot();
};

void TestDriving::whoDrivesRunsTheProcesses_data()
{
    QTest::addColumn<int>("how");
    QTest::newRow("by step") << 0;
    QTest::newRow("by waitIdle") << 1;
    QTest::newRow("by join") << 2;
    QTest::newRow("by shutdown") << 3;
    QTest::newRow("by the destructor") << 4;
}

void TestDriving::whoDrivesRunsTheProcesses()
{
    QFETCH(const int, how);
    QSet<quint64> threads;
    const auto note = [&threads] { threads.insert(std::hash<std::thread::id>()(thisThread())); };
    {
        Runtime runtime({.workers = 4, .scheduleSeed = 3});
        Pid last;
        qsizetype live = 0;
        for (int i = 0; i < 50; ++i) {
            last = runtime.spawn([note](Context self) -> Process {
                const AtEnd atEnd(note);
                note();
                co_await self.yield();
                note();
            });
        }
        switch (how) {
        case 0:
            while (!runtime.step().isNull()) { }
            break;
        case 1:
            QVERIFY(runtime.waitIdle(Patience));
            break;
        case 2:
            QVERIFY(runtime.join(last, Patience));
            break;
        case 3:
            while (threads.isEmpty())
                runtime.step();
            live = runtime.statistics().live;
            QCOMPARE(runtime.shutdown(), live);
            break;
        default:
            while (threads.isEmpty())
                runtime.step();
            break;
        }
    }
    QCOMPARE(threads, QSet<quint64>{std::hash<std::thread::id>()(thisThread())});
}

void TestDriving::waitIdleRunsAllThatCanRun()
{
    Runtime runtime({.scheduleSeed = 5});
    const Pid first = runtime.spawn(parked);
    QVERIFY(runtime.waitIdle(Patience));
    QCOMPARE(runtime.info(first)->state, State::Waiting);
    Log<CallResult> results;
    const Pid server = runtime.spawn(answering);
    for (int i = 0; i < 20; ++i)
        runtime.spawn(CallerOf(server, results));
    QVERIFY(runtime.waitIdle(Patience));
    QCOMPARE(results.size(), std::size_t(20));
    QCOMPARE(runtime.statistics().live, qsizetype(2));
}

void TestDriving::waitIdleEndsWhereTheTimeIsUp()
{
    Runtime runtime({.scheduleSeed = 5});
    const Pid pid = runtime.spawn([](Context self) -> Process {
        for (;;)
            co_await self.yield();
    });
    QVERIFY(!runtime.waitIdle(1ms));
    QVERIFY(!runtime.join(pid, 1ms));
    runtime.kill(pid);
    QVERIFY(runtime.waitIdle(Patience));
    QVERIFY(!runtime.isAlive(pid));
}

void TestDriving::joinGivesUpWhereNobodyCanGoOn()
{
    auto clock = std::make_shared<ManualClock>();
    Runtime runtime({.clock = clock, .scheduleSeed = 5});
    const Pid pid = runtime.spawn([](Context self) -> Process { co_await self.sleep(10ms); });
    QVERIFY(!runtime.join(pid, 1ms)); // the clock stands
    clock->advance(10ms);
    QVERIFY(runtime.join(pid, Patience));
    QVERIFY(runtime.join(pid, 0s));
    QVERIFY(runtime.join(Pid(4711), 0s));
}

void TestDriving::aJoinOfAProcessWorks()
{
    Runtime runtime({.scheduleSeed = 9});
    const Pid target = runtime.spawn(untilMessage);
    bool joined = false;
    const Pid pid = runtime.spawn([&joined, target](Context self) -> Process {
        joined = co_await self.join(target, 1h);
    });
    QVERIFY(runtime.waitIdle(Patience));
    QVERIFY(!joined);
    runtime.send(target, "end");
    QVERIFY(runtime.join(pid, Patience));
    QVERIFY(joined);
}

void TestDriving::aGracefulShutdownWorks()
{
    Runtime runtime({.scheduleSeed = 11});
    for (int i = 0; i < 3; ++i)
        runtime.spawn(parked);
    for (int i = 0; i < 2; ++i) {
        runtime.spawn([](Context self) -> Process {
            self.runtime().setTrapExit(self.pid(), true);
            co_await self.receiveMatching(match::exitFrom());
            co_await self.yield();
        });
    }
    runtime.spawn([](Context self) -> Process { // is asked, and does not go
        self.runtime().setTrapExit(self.pid(), true);
        for (;;)
            co_await self.receive();
    });
    QVERIFY(runtime.waitIdle(Patience));
    const ShutdownReport report = runtime.shutdown(ShutdownOptions{.grace = 10ms, .deadline = Patience});
    QCOMPARE(report.stopped, qsizetype(6));
    QCOMPARE(report.finishedInGrace, qsizetype(2));
    QCOMPARE(report.killed, qsizetype(1));
    QVERIFY(report.stuck.isEmpty());
    QCOMPARE(runtime.phase(), Phase::Stopped);
}

void TestDriving::theDestructorStopsAll()
{
    std::atomic<int> ended = 0;
    {
        Runtime runtime({.scheduleSeed = 13});
        for (int i = 0; i < 100; ++i) {
            const auto holding = [&ended](Context self) -> Process {
                const Counted counted(ended);
                for (;;)
                    co_await self.yield();
            };
            runtime.spawn(holding);
        }
        for (int i = 0; i < 1000; ++i)
            runtime.step();
    }
    QVERIFY(ended > 90); // those that had begun
}

void TestDriving::insideAProcessAStepDoesNothing()
{
    Runtime runtime({.scheduleSeed = 15});
    bool otherRan = false;
    std::vector<bool> answers;
    const Pid other = runtime.spawn([&otherRan](Context self) -> Process {
        co_await self.receive();
        otherRan = true;
    });
    QVERIFY(runtime.waitIdle(Patience));
    const Pid pid = runtime.spawn([&](Context self) -> Process {
        Runtime &own = self.runtime();
        own.send(other, "go");
        answers.push_back(own.step().isNull());
        answers.push_back(!own.waitIdle(1s));
        answers.push_back(!own.join(other, 1s));
        answers.push_back(!otherRan);
        co_await self.yield();
    });
    QVERIFY(runtime.join(pid, Patience));
    QCOMPARE(answers, std::vector<bool>(4, true));
    QVERIFY(runtime.join(other, Patience));
    QVERIFY(otherRan);
}

void TestDriving::whileOneThreadDrivesAnotherCannot()
{
    Runtime runtime({.scheduleSeed = 17});
    Gate gate;
    runtime.spawn([&gate](Context) -> Process {
        gate.pass();
        co_return;
    });
    std::thread driver([&runtime] { runtime.step(); });
    const bool arrived = gate.waitForArrivals(1, Patience);
    const Pid other = runtime.spawn(brief);
    const Pid stepped = runtime.step();
    const bool alive = runtime.isAlive(other);
    gate.open();
    driver.join();
    QVERIFY(arrived);
    QVERIFY(stepped.isNull());
    QVERIFY(alive);
    QCOMPARE(runtime.step(), other);
}

QTEST_GUILESS_MAIN(TestDriving)
#include "tst_driving.moc"
