// SPDX-License-Identifier: MIT
#include "support/counted.h"
#include "support/processes.h"

#include <functional>

using namespace orrery;
using namespace orrery::test;

class TestSuspend : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsSentWaits();
    void isCounted();
    void isForTheLiving();
    void actsFromTheNextAwait();
    void actsAgainstALookThatGoesOn();
    void holdsWhoAlwaysHasWork();
    void holdsWhoHasNotBegun();
    void aProcessMaySuspendItself();
    void timeOutsAndSleepsGoOn();
    void timersGoOn();
    void aReplyIsThereAfterIt();
    void whoIsSuspendedIsIdle();
};

void TestSuspend::whatIsSentWaits()
{
    Runtime runtime({.workers = 2});
    Log<QByteArray> heard;
    const Pid pid = runtime.spawn([&heard](Context self) -> Process {
        for (;;) {
            Received item = co_await self.receive();
            heard.append(textOf(item));
        }
    });
    QVERIFY(runtime.waitIdle(Patience));
    QVERIFY(runtime.suspend(pid));
    QCOMPARE(runtime.info(pid)->state, State::Suspended);
    for (const char *text : {"a", "b", "c"})
        QVERIFY(runtime.send(pid, text));
    QVERIFY(runtime.waitIdle(Patience));
    QCOMPARE(heard.size(), std::size_t(0));
    QCOMPARE(depthOf(runtime, pid), qsizetype(3));
    QCOMPARE(runtime.info(pid)->state, State::Suspended);
    QVERIFY(runtime.isAlive(pid));

    QVERIFY(runtime.resume(pid));
    QVERIFY(runtime.waitIdle(Patience));
    QCOMPARE(heard.values(), (std::vector<QByteArray>{"a", "b", "c"}));
    QCOMPARE(runtime.info(pid)->state, State::Waiting);
}

void TestSuspend::isCounted()
{
    Runtime runtime({.workers = 2});
    const Pid pid = runtime.spawn(untilMessage);
    for (int i = 0; i < 3; ++i)
        QVERIFY(runtime.suspend(pid));
    runtime.send(pid, "end");
    for (int i = 0; i < 2; ++i) {
        QVERIFY(runtime.resume(pid));
        QVERIFY(runtime.waitIdle(Patience));
        QCOMPARE(runtime.info(pid)->state, State::Suspended);
    }
    QVERIFY(runtime.resume(pid));
    QVERIFY(runtime.join(pid, Patience));
}

void TestSuspend::isForTheLiving()
{
    Runtime runtime({.workers = 2});
    const Pid gone = runtime.spawn(brief);
    QVERIFY(runtime.join(gone, Patience));
    for (const Pid nobody : {gone, Pid(), Pid(4711)}) {
        QVERIFY(!runtime.suspend(nobody));
        QVERIFY(!runtime.resume(nobody));
    }
    const Pid pid = runtime.spawn(parked);
    QVERIFY(!runtime.resume(pid)); // there is nothing to take back
    QVERIFY(runtime.suspend(pid));
    QVERIFY(runtime.resume(pid));
    QVERIFY(!runtime.resume(pid));
    QVERIFY(runtime.suspend(pid)); // the refused ones counted for nothing
    QCOMPARE(runtime.info(pid)->state, State::Suspended);
}

void TestSuspend::actsFromTheNextAwait()
{
    Runtime runtime({.workers = 2});
    Gate gate;
    Log<int> steps;
    const Pid pid = runtime.spawn([&](Context self) -> Process {
        gate.pass();
        steps.append(1);
        co_await self.yield();
        steps.append(2);
    });
    QVERIFY(gate.waitForArrivals(1, Patience));
    QVERIFY(runtime.suspend(pid)); // it does not wait for it
    gate.open();
    QVERIFY(runtime.waitIdle(Patience));
    QCOMPARE(steps.values(), std::vector<int>{1});
    QCOMPARE(runtime.info(pid)->state, State::Suspended);
    QVERIFY(runtime.resume(pid));
    QVERIFY(runtime.join(pid, Patience));
    QCOMPARE(steps.values(), (std::vector<int>{1, 2}));
}

void TestSuspend::actsAgainstALookThatGoesOn()
{
    // What comes while it looks through what was left over is found by the same look.
    Runtime runtime({.workers = 2});
    std::atomic<int> heard = 0;
    const Pid pid = runtime.spawn([&heard](Context self) -> Process {
        co_await self.receiveMatching(match::bytes("go"));
        co_await self.receiveMatching([&](const Received &item) {
            if (textOf(item) == "late")
                return true;
            if (self.runtime().info(self.pid())->mailboxDepth == 1) {
                self.runtime().suspend(self.pid());
                self.runtime().send(self.pid(), "late");
            }
            return false;
        });
        ++heard;
        co_await self.receive();
        ++heard;
    });
    runtime.send(pid, "left over");
    runtime.send(pid, "go");
    QVERIFY(runtime.waitIdle(Patience));
    QCOMPARE(runtime.info(pid)->state, State::Suspended);
    QCOMPARE(heard.load(), 0);
    QCOMPARE(depthOf(runtime, pid), qsizetype(2));
    QVERIFY(runtime.resume(pid));
    QVERIFY(runtime.join(pid, Patience));
    QCOMPARE(heard.load(), 2);
}

void TestSuspend::holdsWhoAlwaysHasWork()
{
    Runtime runtime({.workers = 2});
    std::atomic<int> turns = 0;
    const std::function<Process(Context)> bodies[] = {
        [&turns](Context self) -> Process {
            for (;; ++turns)
                co_await self.yield();
        },
        [&turns](Context self) -> Process {
            for (;; ++turns)
                co_await self.receive(0s);
        },
        [&turns](Context self) -> Process {
            for (;; ++turns) {
                self.runtime().send(self.pid(), "again");
                co_await self.receive();
            }
        },
    };
    for (const auto &body : bodies) {
        const Pid pid = runtime.spawn(body);
        for (int round = 0; round < 10; ++round) {
            const int before = turns;
            QTRY_VERIFY_WITH_TIMEOUT(turns > before + 100, PatienceMs.count());
            QVERIFY(runtime.suspend(pid));
            QVERIFY(runtime.waitIdle(Patience));
            const int held = turns;
            QVERIFY(runtime.waitIdle(Patience));
            QCOMPARE(turns.load(), held);
            QVERIFY(runtime.resume(pid));
        }
        runtime.kill(pid);
        QVERIFY(runtime.join(pid, Patience));
    }
}

void TestSuspend::holdsWhoHasNotBegun()
{
    Runtime runtime({.workers = 1});
    Gate gate;
    const Pid busy = runtime.spawn([&gate](Context) -> Process {
        gate.pass();
        co_return;
    });
    QVERIFY(gate.waitForArrivals(1, Patience)); // the only worker is busy now
    std::atomic<bool> began = false;
    const Pid pid = runtime.spawn([&began](Context) -> Process {
        began = true;
        co_return;
    });
    QVERIFY(runtime.suspend(pid));
    gate.open();
    QVERIFY(runtime.join(busy, Patience));
    QVERIFY(runtime.waitIdle(Patience));
    QVERIFY(!began);
    QCOMPARE(runtime.info(pid)->state, State::Suspended);
    QVERIFY(runtime.resume(pid));
    QVERIFY(runtime.join(pid, Patience));
    QVERIFY(began);
}

void TestSuspend::aProcessMaySuspendItself()
{
    Runtime runtime({.workers = 2});
    Log<int> steps;
    const Pid pid = runtime.spawn([&steps](Context self) -> Process {
        self.runtime().suspend(self.pid());
        steps.append(1);
        co_await self.yield();
        steps.append(2);
    });
    QVERIFY(runtime.waitIdle(Patience));
    QCOMPARE(steps.values(), std::vector<int>{1});
    QVERIFY(runtime.resume(pid));
    QVERIFY(runtime.join(pid, Patience));
}

void TestSuspend::timeOutsAndSleepsGoOn()
{
    ManualTime time;
    Log<QByteArray> steps;
    const Pid sleeper = time.runtime.spawn([&steps](Context self) -> Process {
        co_await self.sleep(10ms);
        steps.append("slept");
    });
    const Pid receiver = time.runtime.spawn([&steps](Context self) -> Process {
        std::optional<Received> item = co_await self.receive(10ms);
        steps.append(item ? "received" : "timed out");
    });
    QVERIFY(time.runtime.waitIdle(Patience));
    QVERIFY(time.runtime.suspend(sleeper));
    QVERIFY(time.runtime.suspend(receiver));
    QVERIFY(time.advanceAndSettle(10ms));
    QCOMPARE(steps.size(), std::size_t(0));
    QVERIFY(time.runtime.resume(sleeper)); // its time is over already
    QVERIFY(time.runtime.join(sleeper, Patience));
    QVERIFY(time.runtime.resume(receiver));
    QVERIFY(time.runtime.join(receiver, Patience));
    QCOMPARE(steps.values(), (std::vector<QByteArray>{"slept", "timed out"}));

    // One that goes on before its time is up waits for the rest of it, no more and no less.
    const Pid early = time.runtime.spawn([&steps](Context self) -> Process {
        co_await self.sleep(10ms);
        steps.append("slept");
    });
    QVERIFY(time.runtime.waitIdle(Patience));
    QVERIFY(time.runtime.suspend(early));
    QVERIFY(time.advanceAndSettle(4ms));
    QVERIFY(time.runtime.resume(early));
    QVERIFY(time.advanceAndSettle(6ms - 1ns));
    QVERIFY(time.runtime.isAlive(early));
    QVERIFY(time.advanceAndSettle(1ns));
    QVERIFY(time.runtime.join(early, Patience));
}

void TestSuspend::timersGoOn()
{
    ManualTime time;
    const Pid pid = time.runtime.spawn(parked);
    QVERIFY(time.runtime.suspend(pid));
    time.runtime.sendAfter(pid, 10ms, "once");
    time.runtime.sendEvery(pid, 4ms, "every");
    QVERIFY(time.advanceAndSettle(10ms));
    QCOMPARE(depthOf(time.runtime, pid), qsizetype(3));
    QVERIFY(time.runtime.resume(pid));
    QVERIFY(time.runtime.waitIdle(Patience));
    QCOMPARE(time.runtime.info(pid)->messagesReceived, quint64(3));
}

void TestSuspend::aReplyIsThereAfterIt()
{
    ManualTime time;
    QByteArray answer;
    const Pid server = time.runtime.spawn([](Context self) -> Process {
        Received item = co_await self.receive();
        co_await self.sleep(5ms);
        self.reply(std::get<Message>(item), "answer");
    });
    const Pid caller = time.runtime.spawn([&answer, server](Context self) -> Process {
        CallResult result = co_await self.call(server, "request", 1h);
        answer = result.reply().bytes();
    });
    QVERIFY(time.runtime.waitIdle(Patience));
    QVERIFY(time.runtime.suspend(caller));
    QVERIFY(time.advanceAndSettle(5ms));
    QVERIFY(time.runtime.isAlive(caller));
    QVERIFY(time.runtime.resume(caller));
    QVERIFY(time.runtime.join(caller, Patience));
    QCOMPARE(answer, QByteArray("answer"));
}

void TestSuspend::whoIsSuspendedIsIdle()
{
    Runtime runtime({.workers = 2});
    const Pid pid = runtime.spawn([](Context self) -> Process {
        for (;;)
            co_await self.yield();
    });
    QVERIFY(!runtime.waitIdle(1ms)); // it never is by itself
    QVERIFY(runtime.suspend(pid));
    QVERIFY(runtime.waitIdle(Patience));
    runtime.send(pid, "x");
    QVERIFY(runtime.waitIdle(Patience));
    QVERIFY(!runtime.join(pid, 0s));
}

QTEST_GUILESS_MAIN(TestSuspend)
#include "tst_suspend.moc"
