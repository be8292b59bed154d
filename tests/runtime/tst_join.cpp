// SPDX-License-Identifier: MIT
#include "support/processes.h"

#include <thread>

using namespace orrery;
using namespace orrery::test;

class TestJoin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTrueOnceTheProcessIsGone();
    void isTrueAtOnceForWhoNeverWas();
    void isFalseAtTheTimeOut();
    void sharesAllThatTheProcessDid();
    void manyThreadsMayJoinOneProcess();
    void fromInsideAProcessItIsFalseAtOnce();
    void awaitedItIsTrueOnceTheProcessIsGone();
    void awaitedItIsTrueAtOnceForWhoIsGone();
    void awaitedItIsFalseAtTheTimeOut();
    void awaitedItSharesAllThatTheProcessDid();
    void manyProcessesMayJoinOne();
    void aJoinerMayBeStopped();
    void aChainOfJoinersUnwinds();
    void isOnRealTimeUnderAManualClock();
    void waitIdleIsFalseFromInsideAProcess();
    void waitIdleIsFalseWhileAProcessIsBusy();
    void processesOfOneRuntimeMayJoinThoseOfAnother();
};

void TestJoin::isTrueOnceTheProcessIsGone()
{
    Runtime runtime;
    const Pid pid = runtime.spawn(untilMessage, {.label = {}, .name = QStringLiteral("name")});
    std::thread sender([&] { runtime.send(pid, "go"); });
    QVERIFY(runtime.join(pid, Patience));
    QVERIFY(!runtime.isAlive(pid));
    QVERIFY(!runtime.info(pid).has_value());
    QVERIFY(!runtime.whereis(QStringLiteral("name")).has_value());
    QCOMPARE(runtime.statistics().finished, quint64(1));
    sender.join();
}

void TestJoin::isTrueAtOnceForWhoNeverWas()
{
    Runtime runtime;
    QVERIFY(runtime.join(Pid(), 0s));
    QVERIFY(runtime.join(Pid(4711), 0s));
    const Pid pid = runtime.spawn(brief);
    QVERIFY(runtime.join(pid, std::chrono::years::max()));
    QVERIFY(runtime.join(pid, 0s));
    QVERIFY(runtime.join(pid, -1s));
}

void TestJoin::isFalseAtTheTimeOut()
{
    Runtime runtime;
    const Pid pid = runtime.spawn(parked);
    QVERIFY(!runtime.join(pid, 0s));
    QVERIFY(!runtime.join(pid, -1s));
    QVERIFY(!runtime.join(pid, 1ms));
    QVERIFY(runtime.isAlive(pid));
}

void TestJoin::sharesAllThatTheProcessDid()
{
    Runtime runtime;
    for (int round = 0; round < 200; ++round) {
        int plain = 0; // no atomic: the join is what orders the two
        const Pid pid = runtime.spawn([&plain](Context self) -> Process {
            for (int i = 0; i < 10; ++i) {
                ++plain;
                co_await self.yield();
            }
        });
        QVERIFY(runtime.join(pid, Patience));
        QCOMPARE(plain, 10);
    }
}

void TestJoin::manyThreadsMayJoinOneProcess()
{
    Runtime runtime;
    const Pid pid = runtime.spawn(parked);
    std::atomic<int> joined = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([&] {
            if (runtime.join(pid, Patience))
                ++joined;
        });
    }
    runtime.kill(pid);
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(joined.load(), 8);
}

void TestJoin::fromInsideAProcessItIsFalseAtOnce()
{
    Runtime runtime;
    const Pid other = runtime.spawn(parked);
    std::vector<bool> seen;
    const Pid pid = runtime.spawn([&seen, other](Context self) -> Process {
        seen.push_back(self.runtime().join(other, std::chrono::hours(1)));
        seen.push_back(self.runtime().join(self.pid(), std::chrono::hours(1)));
        co_return;
    });
    QVERIFY(runtime.join(pid, Patience));
    QCOMPARE(seen, (std::vector<bool>{false, false}));
}

void TestJoin::awaitedItIsTrueOnceTheProcessIsGone()
{
    Runtime runtime;
    const Pid other = runtime.spawn(untilMessage, {.label = {}, .name = QStringLiteral("name")});
    std::optional<bool> joined;
    bool alive = true;
    bool named = true;
    const Pid pid = runtime.spawn([&, other](Context self) -> Process {
        joined = co_await self.join(other, Patience);
        alive = self.runtime().isAlive(other);
        named = self.runtime().whereis(QStringLiteral("name")).has_value();
    });
    QVERIFY(runtime.waitIdle(Patience));
    QVERIFY(runtime.isAlive(pid));
    runtime.send(other, "go");
    QVERIFY(runtime.join(pid, Patience));
    QVERIFY(joined == true);
    QVERIFY(!alive);
    QVERIFY(!named);
}

void TestJoin::awaitedItIsTrueAtOnceForWhoIsGone()
{
    Runtime runtime;
    const Pid gone = runtime.spawn(brief);
    QVERIFY(runtime.join(gone, Patience));
    std::vector<bool> seen;
    const Pid pid = runtime.spawn([&seen, gone](Context self) -> Process {
        seen.push_back(co_await self.join(gone, 0s));
        seen.push_back(co_await self.join(Pid(), std::chrono::hours(1)));
        seen.push_back(co_await self.join(Pid(4711), -1s));
    });
    QVERIFY(runtime.join(pid, Patience));
    QCOMPARE(seen, (std::vector<bool>{true, true, true}));
}

void TestJoin::awaitedItIsFalseAtTheTimeOut()
{
    Runtime runtime;
    const Pid other = runtime.spawn(parked);
    std::vector<bool> seen;
    const Pid pid = runtime.spawn([&seen, other](Context self) -> Process {
        seen.push_back(co_await self.join(other, 0s));
        seen.push_back(co_await self.join(other, -1s));
        seen.push_back(co_await self.join(other, 1ms));
        seen.push_back(co_await self.join(self.pid(), 1ms)); // it cannot outlive itself
    });
    QVERIFY(runtime.join(pid, Patience));
    QCOMPARE(seen, (std::vector<bool>{false, false, false, false}));
}

void TestJoin::awaitedItSharesAllThatTheProcessDid()
{
    Runtime runtime;
    for (int round = 0; round < 200; ++round) {
        int plain = 0;
        int seen = -1;
        const Pid other = runtime.spawn([&plain](Context self) -> Process {
            co_await self.yield();
            plain = 42;
        });
        const Pid pid = runtime.spawn([&, other](Context self) -> Process {
            if (co_await self.join(other, Patience))
                seen = plain;
        });
        QVERIFY(runtime.join(pid, Patience));
        QCOMPARE(seen, 42);
    }
}

void TestJoin::manyProcessesMayJoinOne()
{
    Runtime runtime;
    const Pid other = runtime.spawn(parked);
    std::atomic<int> joined = 0;
    std::vector<Pid> joiners;
    for (int i = 0; i < 1000; ++i) {
        joiners.push_back(runtime.spawn([&joined, other](Context self) -> Process {
            if (co_await self.join(other, std::chrono::years::max()))
                ++joined;
        }));
    }
    QVERIFY(runtime.waitIdle(Patience));
    QCOMPARE(joined.load(), 0);
    runtime.kill(other);
    for (const Pid pid : joiners)
        QVERIFY(runtime.join(pid, Patience));
    QCOMPARE(joined.load(), 1000);
}

void TestJoin::aJoinerMayBeStopped()
{
    Runtime runtime;
    const Pid other = runtime.spawn(parked);
    for (int i = 0; i < 100; ++i) {
        const Pid pid = runtime.spawn([other](Context self) -> Process { co_await self.join(other, 1h); });
        if (i % 2)
            QVERIFY(runtime.waitIdle(Patience));
        QVERIFY(runtime.kill(pid));
        QVERIFY(runtime.join(pid, Patience));
    }
    runtime.kill(other); // tells none of those who gave up
    QVERIFY(runtime.join(other, Patience));
}

void TestJoin::aChainOfJoinersUnwinds()
{
    Runtime runtime;
    constexpr int length = Sanitized ? 5'000 : 50'000;
    const Pid first = runtime.spawn(untilMessage);
    Pid last = first;
    for (int i = 0; i < length; ++i) {
        last = runtime.spawn([before = last](Context self) -> Process {
            co_await self.join(before, std::chrono::hours(1));
        });
    }
    runtime.send(first, "go");
    QVERIFY(runtime.join(last, Patience));
    QCOMPARE(runtime.statistics().live, qsizetype(0));
}

void TestJoin::isOnRealTimeUnderAManualClock()
{
    ManualTime time; // never moved
    const Pid other = time.runtime.spawn(parked);
    std::optional<bool> seen;
    const Pid pid = time.runtime.spawn([&seen, other](Context self) -> Process {
        seen = co_await self.join(other, 1ms);
    });
    QVERIFY(time.runtime.join(pid, Patience));
    QVERIFY(seen == false);
    QVERIFY(!time.runtime.join(other, 1ms));
}

void TestJoin::waitIdleIsFalseFromInsideAProcess()
{
    Runtime runtime;
    std::optional<bool> seen;
    const Pid pid = runtime.spawn([&seen](Context self) -> Process {
        seen = self.runtime().waitIdle(std::chrono::hours(1));
        co_return;
    });
    QVERIFY(runtime.join(pid, Patience));
    QVERIFY(seen == false);
}

void TestJoin::waitIdleIsFalseWhileAProcessIsBusy()
{
    Runtime runtime;
    Gate gate;
    runtime.spawn([&gate](Context) -> Process {
        gate.pass();
        co_return;
    });
    QVERIFY(gate.waitForArrivals(1, Patience));
    QVERIFY(!runtime.waitIdle(0s));
    QVERIFY(!runtime.waitIdle(1ms));
    gate.open();
    QVERIFY(runtime.waitIdle(Patience));
}

void TestJoin::processesOfOneRuntimeMayJoinThoseOfAnother()
{
    Runtime first;
    Runtime second;
    const Pid other = second.spawn(untilMessage);
    std::optional<bool> seen;
    const Pid pid = first.spawn([&, other](Context) -> Process {
        second.send(other, "go");
        seen = second.join(other, Patience); // a thread of no process of that runtime: it waits
        co_return;
    });
    QVERIFY(first.join(pid, Patience));
    QVERIFY(seen == true);
}

QTEST_GUILESS_MAIN(TestJoin)
#include "tst_join.moc"
