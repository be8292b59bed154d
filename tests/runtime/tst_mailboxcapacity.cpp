// SPDX-License-Identifier: MIT
#include "support/processes.h"

#include <thread>
#include <vector>

using namespace orrery;
using namespace orrery::test;

namespace {

SpawnOptions roomFor(qsizetype messages)
{
    return {.label = {}, .name = {}, .mailboxCapacity = messages};
}

/// Takes as many messages as it is told to, by a value that comes with a signal of its own: it traps
/// exits, and a signal is never refused.
Process takesOnSignal(Context self)
{
    self.runtime().setTrapExit(self.pid(), true);
    for (;;) {
        Received signal = co_await self.receiveMatching(match::exitFrom());
        const int count = std::get<Exit>(signal).reason.toString().toInt();
        for (int i = 0; i < count; ++i)
            co_await self.receiveMatching(match::anyMessage());
    }
}

} // namespace

class TestMailboxCapacity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsAsManyAsTheRuntimeSays();
    void aProcessMayHaveItsOwn();
    void noneAndLessIsNoBound();
    void roomComesBackWithEachThatIsTaken();
    void whatIsRefusedIsCounted();
    void aProcessMayFillItsOwn();
    void everyWayToSendIsBounded();
    void signalsAreNeverRefused();
    void signalsTakeNoRoom();
    void aTimerIntoAFullMailboxIsDropped();
    void aRevokedMessageMakesRoom();
    void aRequestTakesRoomAndAReplyDoesNot();
    void whatMatchingLeavesStillTakesRoom();
    void neverHoldsMoreWhoeverSends();
};

void TestMailboxCapacity::holdsAsManyAsTheRuntimeSays()
{
    for (const qsizetype capacity : {1, 2, 3, 100}) {
        Runtime runtime({.workers = 2, .mailboxCapacity = capacity});
        const Pid pid = runtime.spawn(asleep);
        QCOMPARE(runtime.info(pid)->mailboxCapacity, capacity);
        for (qsizetype i = 0; i < capacity; ++i)
            QVERIFY(runtime.send(pid, "x"));
        for (int i = 0; i < 3; ++i)
            QVERIFY(runtime.send(pid, "x") == SendResult::MailboxFull);
        QCOMPARE(depthOf(runtime, pid), capacity);
    }
}

void TestMailboxCapacity::aProcessMayHaveItsOwn()
{
    Runtime runtime({.workers = 2, .mailboxCapacity = 3});
    const Pid smaller = runtime.spawn(asleep, roomFor(1));
    const Pid larger = runtime.spawn(asleep, roomFor(5));
    const Pid usual = runtime.spawn(asleep);
    const Pid child = runtime.spawnLink(usual, asleep, roomFor(2));
    for (int i = 0; i < 10; ++i) {
        for (const Pid pid : {smaller, larger, usual, child})
            runtime.send(pid, "x");
    }
    QCOMPARE(depthOf(runtime, smaller), qsizetype(1));
    QCOMPARE(depthOf(runtime, larger), qsizetype(5));
    QCOMPARE(depthOf(runtime, usual), qsizetype(3));
    QCOMPARE(depthOf(runtime, child), qsizetype(2));
    QCOMPARE(runtime.info(smaller)->mailboxCapacity, qsizetype(1));
    QCOMPARE(runtime.info(larger)->mailboxCapacity, qsizetype(5));
}

void TestMailboxCapacity::noneAndLessIsNoBound()
{
    for (const qsizetype capacity : {0, -1, -1000}) {
        Runtime runtime({.workers = 2, .mailboxCapacity = capacity});
        Runtime bounded({.workers = 2, .mailboxCapacity = 1});
        const Pid pid = runtime.spawn(asleep);
        const Pid free = bounded.spawn(asleep, roomFor(capacity));
        QCOMPARE(runtime.info(pid)->mailboxCapacity, qsizetype(0));
        QCOMPARE(bounded.info(free)->mailboxCapacity, qsizetype(0));
        for (int i = 0; i < 10'000; ++i) {
            QVERIFY(runtime.send(pid, "x"));
            QVERIFY(bounded.send(free, "x"));
        }
        QCOMPARE(depthOf(runtime, pid), qsizetype(10'000));
        QCOMPARE(depthOf(bounded, free), qsizetype(10'000));
    }
}

void TestMailboxCapacity::roomComesBackWithEachThatIsTaken()
{
    Runtime runtime({.workers = 2, .mailboxCapacity = 4});
    const Pid pid = runtime.spawn(takesOnSignal);
    QVERIFY(runtime.waitIdle(Patience));
    while (runtime.send(pid, "x")) { }
    for (const qsizetype taken : {1, 2, 3, 4}) {
        QVERIFY(runtime.exit(pid, ExitReason::custom(QString::number(taken))));
        QVERIFY(runtime.waitIdle(Patience));
        QCOMPARE(depthOf(runtime, pid), 4 - taken);
        for (qsizetype i = 0; i < taken; ++i)
            QVERIFY(runtime.send(pid, "x"));
        QVERIFY(runtime.send(pid, "x") == SendResult::MailboxFull);
    }
}

void TestMailboxCapacity::whatIsRefusedIsCounted()
{
    Runtime runtime({.workers = 2, .mailboxCapacity = 2});
    const Pid pid = runtime.spawn(asleep);
    const Pid other = runtime.spawn(asleep);
    for (int i = 0; i < 7; ++i)
        runtime.send(pid, "x");
    runtime.send(Pid(4711), "x"); // dropped, but not by a mailbox
    QCOMPARE(runtime.info(pid)->messagesRefused, quint64(5));
    QCOMPARE(runtime.info(other)->messagesRefused, quint64(0));
    QCOMPARE(runtime.statistics().messagesDropped, quint64(6));
    QCOMPARE(runtime.statistics().messagesSent, quint64(2));
    const QList<ProcessInfo> infos = runtime.processInfos();
    QCOMPARE(infos.first().messagesRefused, quint64(5));
    QCOMPARE(infos.first().mailboxCapacity, qsizetype(2));
}

void TestMailboxCapacity::aProcessMayFillItsOwn()
{
    Runtime runtime({.workers = 2, .mailboxCapacity = 3});
    std::vector<SendResult::Reason> results;
    int received = 0;
    const Pid pid = runtime.spawn([&](Context self) -> Process {
        for (int i = 0; i < 5; ++i)
            results.push_back(self.runtime().send(self.pid(), "x").reason());
        while (co_await self.receive(0s))
            ++received;
        results.push_back(self.runtime().send(self.pid(), "x").reason());
    });
    QVERIFY(runtime.join(pid, Patience));
    QCOMPARE(results, (std::vector<SendResult::Reason>{SendResult::Delivered, SendResult::Delivered,
                                                       SendResult::Delivered, SendResult::MailboxFull,
                                                       SendResult::MailboxFull, SendResult::Delivered}));
    QCOMPARE(received, 3);
}

void TestMailboxCapacity::everyWayToSendIsBounded()
{
    ManualTime time(2, 1);
    const QString name = QStringLiteral("name");
    const Pid pid = time.runtime.spawn(asleep, {.label = {}, .name = name});
    time.runtime.joinGroup(name, pid);
    QVERIFY(time.runtime.sendNamed(name, "x"));
    QVERIFY(time.runtime.sendNamed(name, "x") == SendResult::MailboxFull);
    QVERIFY(time.runtime.send(pid, "x") == SendResult::MailboxFull);
    QCOMPARE(time.runtime.sendGroup(name, "x"), qsizetype(0));
    time.runtime.sendAfter(pid, 1ms, "x");
    time.runtime.sendAfter(name, 1ms, "x");
    time.runtime.sendEvery(pid, 1ms, "x");
    time.clock->advance(1ms);
    QCOMPARE(depthOf(time.runtime, pid), qsizetype(1));
    QCOMPARE(time.runtime.info(pid)->messagesRefused, quint64(6));
    QCOMPARE(time.runtime.statistics().messagesDropped, quint64(6));
    QCOMPARE(time.runtime.statistics().messagesSent, quint64(1));
}

void TestMailboxCapacity::signalsAreNeverRefused()
{
    Runtime runtime({.workers = 2, .mailboxCapacity = 2});
    const Pid pid = runtime.spawn(asleep);
    runtime.setTrapExit(pid, true);
    while (runtime.send(pid, "x")) { }
    for (int i = 0; i < 10; ++i) {
        const Pid linked = runtime.spawn(parked);
        QVERIFY(runtime.link(pid, linked));
        runtime.monitor(pid, linked);
        runtime.kill(linked);
        QVERIFY(runtime.join(linked, Patience));
        QVERIFY(runtime.exit(pid, ExitReason::Shutdown));
        runtime.monitor(pid, Pid());
    }
    QCOMPARE(depthOf(runtime, pid), qsizetype(2 + 4 * 10));
    QCOMPARE(runtime.info(pid)->messagesRefused, quint64(1));
    QVERIFY(runtime.send(pid, "x") == SendResult::MailboxFull);
}

void TestMailboxCapacity::signalsTakeNoRoom()
{
    Runtime runtime({.workers = 2, .mailboxCapacity = 2});
    Log<Received> seen;
    Gate gate;
    const Pid pid = runtime.spawn([&](Context self) -> Process {
        gate.pass();
        for (int i = 0; i < 7; ++i) {
            Received item = co_await self.receive();
            seen.append(std::move(item));
        }
    });
    QVERIFY(gate.waitForArrivals(1, Patience));
    runtime.setTrapExit(pid, true);
    for (int i = 0; i < 5; ++i)
        QVERIFY(runtime.exit(pid, ExitReason::Normal));
    QVERIFY(runtime.send(pid, "a")); // as much room as without them
    QVERIFY(runtime.send(pid, "b"));
    QVERIFY(runtime.send(pid, "c") == SendResult::MailboxFull);
    gate.open();
    QVERIFY(runtime.join(pid, Patience));
    QCOMPARE(only<Exit>(seen).size(), std::size_t(5));
    QCOMPARE(only<Message>(seen), (std::vector<Message>{"a", "b"}));
}

void TestMailboxCapacity::aTimerIntoAFullMailboxIsDropped()
{
    ManualTime time(2, 1);
    const Pid pid = time.runtime.spawn(asleep);
    QVERIFY(time.runtime.send(pid, "x"));
    TimerRef timer = time.runtime.sendAfter(pid, 1ms, "timer");
    time.clock->advance(1ms);
    QVERIFY(!timer.isPending());
    QVERIFY(!timer.cancel());
    QCOMPARE(depthOf(time.runtime, pid), qsizetype(1));
    QCOMPARE(time.runtime.statistics().messagesDropped, quint64(1));
    QCOMPARE(time.runtime.statistics().timersFired, quint64(1));
    QCOMPARE(time.runtime.info(pid)->messagesRefused, quint64(1));
}

void TestMailboxCapacity::aRevokedMessageMakesRoom()
{
    ManualTime time(2, 2);
    const Pid pid = time.runtime.spawn(asleep);
    TimerRef first = time.runtime.sendAfter(pid, 1ms, "timer");
    TimerRef second = time.runtime.sendAfter(pid, 1ms, "timer");
    time.clock->advance(1ms);
    QVERIFY(time.runtime.send(pid, "x") == SendResult::MailboxFull);
    QVERIFY(first.cancel());
    QVERIFY(time.runtime.send(pid, "x"));
    QVERIFY(time.runtime.send(pid, "x") == SendResult::MailboxFull);
    QVERIFY(second.cancel());
    QVERIFY(time.runtime.send(pid, "x"));
    QCOMPARE(depthOf(time.runtime, pid), qsizetype(2));
}

void TestMailboxCapacity::aRequestTakesRoomAndAReplyDoesNot()
{
    ManualTime time(2, 1);
    std::vector<CallResult::Reason> results;
    const Pid server = time.runtime.spawn([](Context self) -> Process {
        co_await self.sleep(5ms); // its mailbox fills meanwhile
        for (;;) {
            Received item = co_await self.receive();
            self.reply(std::get<Message>(item), "answer");
        }
    });
    const Pid full = time.runtime.spawn(asleep);
    QVERIFY(time.runtime.send(full, "x"));
    const Pid caller = time.runtime.spawn([&](Context self) -> Process {
        CallResult refused = co_await self.call(full, "request", 1h);
        results.push_back(refused.reason());
        self.runtime().send(self.pid(), "backlog"); // its own mailbox is full now
        CallResult answered = co_await self.call(server, "request", 1h);
        results.push_back(answered.reason());
    });
    QVERIFY(time.runtime.waitIdle(Patience));
    QCOMPARE(depthOf(time.runtime, server), qsizetype(1));
    QVERIFY(time.runtime.send(server, "x") == SendResult::MailboxFull);
    QVERIFY(time.advanceAndSettle(5ms));
    QVERIFY(time.runtime.join(caller, Patience));
    QCOMPARE(results, (std::vector<CallResult::Reason>{CallResult::MailboxFull, CallResult::Replied}));
    QCOMPARE(time.runtime.info(full)->messagesRefused, quint64(1));
}

void TestMailboxCapacity::whatMatchingLeavesStillTakesRoom()
{
    Runtime runtime({.workers = 2, .mailboxCapacity = 3});
    const Pid pid = runtime.spawn([](Context self) -> Process {
        for (;;)
            co_await self.receiveMatching(match::bytes("take me"));
    });
    QVERIFY(runtime.send(pid, "leave me"));
    QVERIFY(runtime.send(pid, "leave me"));
    for (int i = 0; i < 10; ++i) {
        QVERIFY(runtime.waitIdle(Patience));
        QCOMPARE(depthOf(runtime, pid), qsizetype(2));
        QVERIFY(runtime.send(pid, "take me"));
    }
    QVERIFY(runtime.waitIdle(Patience));
    QVERIFY(runtime.send(pid, "leave me"));
    QVERIFY(runtime.send(pid, "take me") == SendResult::MailboxFull);
}

void TestMailboxCapacity::neverHoldsMoreWhoeverSends()
{
    constexpr int senders = 4;
    constexpr qsizetype capacity = 8;
    for (int round = 0; round < 20; ++round) {
        Runtime runtime({.workers = 2, .mailboxCapacity = capacity});
        const Pid pid = runtime.spawn(asleep);
        std::atomic<int> accepted = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < senders; ++i) {
            threads.emplace_back([&] {
                for (int n = 0; n < 100; ++n)
                    accepted += runtime.send(pid, "x") ? 1 : 0;
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(accepted.load(), int(capacity)); // and not one less
        QCOMPARE(depthOf(runtime, pid), capacity);
        QCOMPARE(runtime.info(pid)->messagesRefused, quint64(senders * 100 - capacity));
    }
}

QTEST_GUILESS_MAIN(TestMailboxCapacity)
#include "tst_mailboxcapacity.moc"
