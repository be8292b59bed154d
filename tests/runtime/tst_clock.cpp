// SPDX-License-Identifier: MIT
#include "support/processes.h"

#include <thread>

using namespace orrery;
using namespace orrery::test;

class TestClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aManualOneStandsStill();
    void zeroOrLessMovesNothing();
    void anyDurationMovesIt();
    void aSleepEndsWhenItIsDueAndNotBefore();
    void aSleepOfNothingIsAYield();
    void whatIsArmedInAnswerCountsFromTheNewTime();
    void sleepsAndTimeOutsAreNoTimers();
    void twoRuntimesMayShareOne();
    void anAdvanceDeliversBeforeItReturns();
    void aProcessMayMoveTheTime();
    void manyThreadsMayMoveTheTime();
    void aRuntimeMayEndBeforeItsClock();
    void aThousandSleepersWakeInOrder();
    void theRealClockSleepsNoLessThanAsked();
};

void TestClock::aManualOneStandsStill()
{
    ManualClock clock;
    QVERIFY(clock.isManual());
    QVERIFY(clock.now() == 0ns);
    clock.advance(5ms);
    QVERIFY(clock.now() == 5ms);
    clock.advance(1ns);
    QVERIFY(clock.now() == 5'000'001ns);
}

void TestClock::zeroOrLessMovesNothing()
{
    ManualTime time;
    time.clock->advance(0s);
    time.clock->advance(-1h);
    time.clock->advance(std::chrono::years::min());
    QVERIFY(time.clock->now() == 0ns);
}

void TestClock::anyDurationMovesIt()
{
    ManualTime time;
    const Pid pid = time.runtime.spawn(asleep);
    time.runtime.sendAfter(pid, std::chrono::years(100), "x");
    for (int i = 0; i < 100; ++i)
        time.clock->advance(std::chrono::years(1));
    QCOMPARE(depthOf(time.runtime, pid), qsizetype(1));
    time.clock->advance(std::chrono::years::max()); // as far as it goes
    QVERIFY(time.clock->now() > std::chrono::years(290));
    time.clock->advance(std::chrono::hours::max());
    QVERIFY(time.clock->now() > std::chrono::years(290));
}

void TestClock::aSleepEndsWhenItIsDueAndNotBefore()
{
    ManualTime time;
    std::optional<std::chrono::nanoseconds> woke;
    const Pid pid = time.runtime.spawn([&](Context self) -> Process {
        co_await self.sleep(10ms);
        woke = time.clock->now();
    });
    QVERIFY(time.runtime.waitIdle(Patience));
    QVERIFY(time.advanceAndSettle(10ms - 1ns));
    QVERIFY(time.runtime.isAlive(pid));
    QVERIFY(time.advanceAndSettle(1ns));
    QVERIFY(time.runtime.join(pid, Patience));
    QVERIFY(woke == 10ms);
}

void TestClock::aSleepOfNothingIsAYield()
{
    ManualTime time; // stands still
    const Pid pid = time.runtime.spawn([](Context self) -> Process {
        for (int i = 0; i < 1000; ++i) {
            co_await self.sleep(0s);
            co_await self.sleep(-1s);
        }
    });
    QVERIFY(time.runtime.join(pid, Patience));
}

void TestClock::whatIsArmedInAnswerCountsFromTheNewTime()
{
    ManualTime time;
    std::atomic<int> wakes = 0;
    time.runtime.spawn([&wakes](Context self) -> Process {
        for (;;) {
            co_await self.sleep(10ms);
            ++wakes;
        }
    });
    QVERIFY(time.runtime.waitIdle(Patience));
    QVERIFY(time.advanceAndSettle(100ms)); // one jump, one wake: the next sleep begins at 100 ms
    QCOMPARE(wakes.load(), 1);
    QVERIFY(time.advanceAndSettle(9ms));
    QCOMPARE(wakes.load(), 1);
    QVERIFY(time.advanceAndSettle(1ms));
    QCOMPARE(wakes.load(), 2);
}

void TestClock::sleepsAndTimeOutsAreNoTimers()
{
    ManualTime time;
    const Pid pid = time.runtime.spawn([](Context self) -> Process {
        co_await self.sleep(10ms);
        co_await self.receive(10ms);
        co_await self.receiveMatching(match::bytes("x"), 10ms);
    });
    for (int i = 0; i < 3; ++i) {
        QVERIFY(time.runtime.waitIdle(Patience));
        QVERIFY(time.runtime.timers().isEmpty());
        QCOMPARE(time.runtime.statistics().timersPending, qsizetype(0));
        QCOMPARE(time.runtime.info(pid)->timersPending, qsizetype(0));
        time.clock->advance(10ms);
    }
    QVERIFY(time.runtime.join(pid, Patience));
    QCOMPARE(time.runtime.statistics().timersFired, quint64(0));
    QCOMPARE(time.runtime.statistics().timersCancelled, quint64(0));
    QCOMPARE(time.runtime.statistics().messagesSent, quint64(0));
}

void TestClock::twoRuntimesMayShareOne()
{
    auto clock = std::make_shared<ManualClock>();
    Runtime first({.workers = 2, .mailboxCapacity = 0, .clock = clock});
    Runtime second({.workers = 2, .mailboxCapacity = 0, .clock = clock});
    const Pid a = first.spawn(asleep);
    const Pid b = second.spawn(asleep);
    first.sendAfter(a, 10ms, "x");
    second.sendAfter(b, 10ms, "x");
    second.sendAfter(b, 20ms, "x");
    clock->advance(10ms);
    QCOMPARE(depthOf(first, a), qsizetype(1));
    QCOMPARE(depthOf(second, b), qsizetype(1));
    first.shutdown();
    clock->advance(10ms);
    QCOMPARE(depthOf(second, b), qsizetype(2));
}

void TestClock::anAdvanceDeliversBeforeItReturns()
{
    ManualTime time;
    const Pid pid = time.runtime.spawn(asleep);
    qsizetype expected = 0;
    for (int i = 1; i <= 500; ++i) {
        for (int j = 0; j < i % 5; ++j) {
            time.runtime.sendAfter(pid, std::chrono::microseconds(j + 1), "x");
            ++expected;
        }
        time.clock->advance(5us);
        QCOMPARE(depthOf(time.runtime, pid), expected);
    }
}

void TestClock::aProcessMayMoveTheTime()
{
    ManualTime time(1); // one worker: the advance must not need another one
    const Pid target = time.runtime.spawn(asleep);
    time.runtime.sendAfter(target, 10ms, "x");
    qsizetype depth = -1;
    const Pid pid = time.runtime.spawn([&](Context self) -> Process {
        time.clock->advance(10ms);
        depth = depthOf(self.runtime(), target);
        co_await self.yield();
    });
    QVERIFY(time.runtime.join(pid, Patience));
    QCOMPARE(depth, qsizetype(1));
}

void TestClock::manyThreadsMayMoveTheTime()
{
    ManualTime time;
    const Pid pid = time.runtime.spawn(asleep);
    for (int i = 1; i <= 1000; ++i)
        time.runtime.sendAfter(pid, std::chrono::milliseconds(i), "x");
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            for (int step = 0; step < 250; ++step)
                time.clock->advance(1ms);
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QVERIFY(time.clock->now() == 1000ms);
    QCOMPARE(depthOf(time.runtime, pid), qsizetype(1000));
}

void TestClock::aRuntimeMayEndBeforeItsClock()
{
    auto clock = std::make_shared<ManualClock>();
    for (int i = 0; i < 20; ++i) {
        {
            Runtime runtime({.workers = 1, .mailboxCapacity = 0, .clock = clock});
            runtime.sendAfter(runtime.spawn(asleep), 10ms, "x");
        }
        clock->advance(10ms); // tells only who is still there
    }
    QVERIFY(clock->now() == 200ms);
}

void TestClock::aThousandSleepersWakeInOrder()
{
    ManualTime time(1);
    Log<int> order;
    for (int i = 0; i < 1000; ++i) {
        const int turn = (i * 379) % 1000; // another order than that of spawning
        time.runtime.spawn([&order, turn](Context self) -> Process {
            co_await self.sleep(std::chrono::milliseconds(turn + 1));
            order.append(turn);
        });
    }
    QVERIFY(time.runtime.waitIdle(Patience));
    for (int i = 0; i < 1000; ++i) {
        QVERIFY(time.advanceAndSettle(1ms));
        QCOMPARE(order.size(), std::size_t(i + 1));
    }
    const std::vector<int> seen = order.values();
    for (int i = 0; i < 1000; ++i)
        QCOMPARE(seen[static_cast<std::size_t>(i)], i);
}

void TestClock::theRealClockSleepsNoLessThanAsked()
{
    using Steady = std::chrono::steady_clock;
    Runtime runtime;
    std::atomic<int> early = 0;
    std::vector<Pid> pids;
    for (int i = 0; i < 100; ++i) {
        pids.push_back(runtime.spawn([&early, i](Context self) -> Process {
            const auto duration = std::chrono::microseconds(i * 200);
            const Steady::time_point start = Steady::now();
            co_await self.sleep(duration);
            if (Steady::now() < start + duration)
                ++early;
            std::optional<Received> nothing = co_await self.receive(duration);
            if (nothing || Steady::now() < start + 2 * duration)
                ++early;
        }));
    }
    for (const Pid pid : pids)
        QVERIFY(runtime.join(pid, Patience));
    QCOMPARE(early.load(), 0);
}

QTEST_GUILESS_MAIN(TestClock)
#include "tst_clock.moc"
