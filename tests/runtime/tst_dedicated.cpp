// SPDX-License-Identifier: MIT
#include "support/processes.h"

#include <array>
#include <thread>

using namespace Qt::StringLiterals;
using namespace orrery;
using namespace orrery::test;

namespace {

const SpawnOptions Apart{.dedicatedThread = true};

/// Sets a name's holder free: writes down the thread that its destructor runs on.
class ThreadOfDestruction
{
public:
    explicit ThreadOfDestruction(std::atomic<std::thread::id> &id) noexcept : m_id(&id) {}
    ThreadOfDestruction(const ThreadOfDestruction &) = delete;
    ThreadOfDestruction &operator=(const ThreadOfDestruction &) = delete;
    ~ThreadOfDestruction() { *m_id = std::this_thread::get_id(); }

private:
    std::atomic<std::thread::id> *m_id;
};

} // namespace

/// SpawnOptions::dedicatedThread.
class TestDedicated : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatBlocksKeepsNobodyWaiting();
    void itStaysOnItsThread();
    void itReceivesInOrder();
    void itWakesOthers();
    void itIsLinkedAndMonitored();
    void itIsNamedAndGrouped();
    void itIsSuspended();
    void itSleepsAndTimesOut();
    void itIsKilledAtItsNextAwait();
    void aKillBeforeItsFirstTurnLeavesNothing();
    void aRefusedSpawnLeavesNoThread();
    void itIsCounted();
    void itsEndIsInTheJournal();
    void aShutdownReportsItStuck();
    void itMayShutTheRuntimeDown();
    void idleKnowsIt();
    void tenThousandLeaveNoThreads();
    void aDeterministicScheduleRunsItLikeOthers();
    void itMayDriveAnotherRuntime();
};

void TestDedicated::whatBlocksKeepsNobodyWaiting()
{
    Gate gate;
    Runtime runtime({.workers = 1});
    for (int i = 0; i < 8; ++i) {
        runtime.spawn([&gate](Context) -> Process {
            gate.pass();
            co_return;
        }, Apart);
    }
    QVERIFY(gate.waitForArrivals(8, Patience));
    const Pid brisk = runtime.spawn(brief);
    QVERIFY(runtime.join(brisk, Patience));
    QCOMPARE(runtime.statistics().dedicatedThreads, qsizetype(8));
    gate.open();
}

void TestDedicated::itStaysOnItsThread()
{
    Runtime runtime({.workers = 2});
    std::atomic<std::thread::id> destroyed;
    std::array<std::thread::id, 4> seen;
    const Pid pid = runtime.spawn([&](Context self) -> Process {
        const ThreadOfDestruction leaving(destroyed);
        seen[0] = std::this_thread::get_id();
        co_await self.yield();
        seen[1] = std::this_thread::get_id();
        co_await self.sleep(1ms);
        seen[2] = std::this_thread::get_id();
        co_await self.receive();
        seen[3] = std::this_thread::get_id();
        co_await self.receive();
    }, Apart);
    runtime.send(pid, "go on");
    QTRY_COMPARE_WITH_TIMEOUT(depthOf(runtime, pid), qsizetype(0), int(PatienceMs.count()));
    runtime.kill(pid);
    QVERIFY(runtime.join(pid, Patience));
    for (const std::thread::id id : seen) {
        QVERIFY(id == seen[0]);
        QVERIFY(id != std::this_thread::get_id());
    }
    QVERIFY(destroyed.load() == seen[0]);
}

void TestDedicated::itReceivesInOrder()
{
    constexpr int Count = 20'000;
    Runtime runtime({.workers = 2});
    std::atomic<int> next = 0;
    std::atomic<bool> ordered = true;
    const Pid pid = runtime.spawn([&](Context self) -> Process {
        for (int i = 0; i < Count; ++i) {
            Received item = co_await self.receive();
            if (textOf(item).toInt() != next++)
                ordered = false;
        }
    }, Apart);
    const Pid sender = runtime.spawn([&, pid](Context self) -> Process {
        for (int i = 0; i < Count; ++i) {
            self.runtime().send(pid, QByteArray::number(i));
            if (i % 100 == 0)
                co_await self.yield();
        }
    });
    QVERIFY(runtime.join(sender, Patience));
    QVERIFY(runtime.join(pid, Patience));
    QVERIFY(ordered);
    QCOMPARE(next.load(), Count);
}

/// Back and forth with one on a worker, and with one on a thread of its own.
void TestDedicated::itWakesOthers()
{
    for (const bool bothApart : {false, true}) {
        constexpr int Rounds = 1'000;
        Runtime runtime({.workers = 2});
        const auto echo = [](Context self) -> Process {
            for (;;) {
                Received item = co_await self.receive();
                self.reply(std::get<Message>(item), std::get<Message>(item));
            }
        };
        const Pid other = runtime.spawn(echo, {.dedicatedThread = bothApart});
        std::atomic<int> answered = 0;
        const Pid pid = runtime.spawn([&answered, other](Context self) -> Process {
            for (int i = 0; i < Rounds; ++i) {
                const CallResult result = co_await self.call(other, "ping", Patience);
                answered += result ? 1 : 0;
            }
        }, Apart);
        QVERIFY(runtime.join(pid, Patience));
        QCOMPARE(answered.load(), Rounds);
    }
}

void TestDedicated::itIsLinkedAndMonitored()
{
    Runtime runtime({.workers = 2, .journalCapacity = 100});
    Log<Received> log;
    const Pid watcher = runtime.spawn(TrapperOf(log));
    QVERIFY(runtime.waitIdle(Patience)); // it traps by now
    const Pid pid = runtime.spawnLink(watcher, untilMessage, Apart);
    const MonitorRef ref = runtime.monitor(watcher, pid);
    QVERIFY(!ref.isNull());
    QCOMPARE(runtime.info(pid)->links, QList<Pid>{watcher});
    const Pid linked = runtime.spawn(parked, Apart);
    QVERIFY(runtime.link(pid, linked));
    runtime.exit(pid, ExitReason::custom(u"enough"_s));
    QVERIFY(runtime.join(linked, Patience));
    QCOMPARE(endOf(runtime, linked), std::optional(ExitReason::custom(u"enough"_s)));
    QTRY_COMPARE_WITH_TIMEOUT(log.values().size(), std::size_t(2), int(PatienceMs.count()));
    QCOMPARE(only<Exit>(log).at(0).from, pid);
    QCOMPARE(only<Down>(log).at(0).ref, ref);
}

void TestDedicated::itIsNamedAndGrouped()
{
    Runtime runtime({.workers = 2});
    const Pid pid = runtime.spawn(untilMessage, {.name = u"apart"_s, .dedicatedThread = true});
    QCOMPARE(runtime.whereis(u"apart"_s), std::optional(pid));
    QVERIFY(runtime.joinGroup(u"them"_s, pid));
    const std::optional<ProcessInfo> info = runtime.info(pid);
    QVERIFY(info && info->dedicatedThread);
    QCOMPARE(info->worker, -1);
    QVERIFY(runtime.sendNamed(u"apart"_s, "end"));
    QVERIFY(runtime.join(pid, Patience));
    QVERIFY(!runtime.whereis(u"apart"_s));
    QVERIFY(runtime.groupMembers(u"them"_s).isEmpty());
}

void TestDedicated::itIsSuspended()
{
    Runtime runtime({.workers = 2});
    Tally received;
    const Pid pid = runtime.spawn([&](Context self) -> Process {
        for (;;) {
            co_await self.receive();
            received.add();
        }
    }, Apart);
    QVERIFY(runtime.suspend(pid));
    QVERIFY(runtime.send(pid, "waits"));
    QVERIFY(runtime.waitIdle(Patience));
    QCOMPARE(received.value(), 0);
    QCOMPARE(runtime.info(pid)->state, State::Suspended);
    QVERIFY(runtime.resume(pid));
    QVERIFY(received.waitFor(1, Patience));
}

void TestDedicated::itSleepsAndTimesOut()
{
    ManualTime time;
    Tally steps;
    const Pid pid = time.runtime.spawn([&](Context self) -> Process {
        co_await self.sleep(1h);
        steps.add();
        const std::optional<Received> none = co_await self.receive(1h);
        steps.add(none ? 100 : 1);
        const bool joined = co_await self.join(Pid(4711), 1h);
        steps.add(joined ? 1 : 100);
    }, Apart);
    QVERIFY(time.runtime.waitIdle(Patience));
    QVERIFY(time.advanceAndSettle(1h));
    QCOMPARE(steps.value(), 1);
    QVERIFY(time.advanceAndSettle(1h));
    QVERIFY(time.runtime.join(pid, Patience));
    QCOMPARE(steps.value(), 3);
}

void TestDedicated::itIsKilledAtItsNextAwait()
{
    Gate gate;
    Runtime runtime({.workers = 1});
    std::atomic<bool> wentOn = false;
    const Pid pid = runtime.spawn([&](Context self) -> Process {
        gate.pass();
        co_await self.yield();
        wentOn = true;
    }, Apart);
    QVERIFY(gate.waitForArrivals(1, Patience));
    QVERIFY(runtime.kill(pid));
    QVERIFY(runtime.isAlive(pid));
    gate.open();
    QVERIFY(runtime.join(pid, Patience));
    QVERIFY(!wentOn);
}

void TestDedicated::aKillBeforeItsFirstTurnLeavesNothing()
{
    Runtime runtime({.workers = 2});
    for (int i = 0; i < 200; ++i) {
        const Pid pid = runtime.spawn(parked, Apart);
        QVERIFY(runtime.kill(pid));
        QVERIFY(runtime.join(pid, Patience));
    }
    QTRY_COMPARE_WITH_TIMEOUT(runtime.statistics().dedicatedThreads, qsizetype(0), int(PatienceMs.count()));
}

void TestDedicated::aRefusedSpawnLeavesNoThread()
{
    Runtime runtime({.workers = 1});
    runtime.spawn(parked, {.name = u"taken"_s});
    QVERIFY(runtime.spawn(parked, {.name = u"taken"_s, .dedicatedThread = true}).isNull());
    QVERIFY(runtime.spawnLink(Pid(4711), parked, Apart).isNull());
    runtime.shutdown();
    QVERIFY(runtime.spawn(parked, Apart).isNull());
    QTRY_COMPARE_WITH_TIMEOUT(runtime.statistics().dedicatedThreads, qsizetype(0), int(PatienceMs.count()));
}

void TestDedicated::itIsCounted()
{
    Runtime runtime({.workers = 1});
    const Pid sink = runtime.spawn(parked);
    for (int i = 0; i < 20; ++i) {
        const Pid pid = runtime.spawn([sink](Context self) -> Process {
            co_await self.receive();
            self.runtime().send(sink, "x");
        }, Apart);
        runtime.send(pid, "x");
        QVERIFY(runtime.join(pid, Patience));
    }
    QVERIFY(runtime.waitIdle(Patience));
    const Statistics statistics = runtime.statistics();
    QCOMPARE(statistics.spawned, quint64(21));
    QCOMPARE(statistics.finished, quint64(20));
    QCOMPARE(statistics.live, qsizetype(1));
    QCOMPARE(statistics.messagesSent, quint64(40));
    QCOMPARE(statistics.messagesReceived, quint64(40));
}

void TestDedicated::itsEndIsInTheJournal()
{
    Runtime runtime({.workers = 1, .journalCapacity = 100});
    const Pid returns = runtime.spawn(brief, Apart);
    QVERIFY(runtime.join(returns, Patience));
    QCOMPARE(endOf(runtime, returns), std::optional(ExitReason::Normal));
    const Pid crashes = runtime.spawn([](Context) -> Process {
        throw std::runtime_error("bang");
        co_return;
    }, Apart);
    QVERIFY(runtime.join(crashes, Patience));
    QCOMPARE(endOf(runtime, crashes)->detail(), u"bang"_s);
}

void TestDedicated::aShutdownReportsItStuck()
{
    Gate gate;
    Runtime runtime({.workers = 1});
    const Pid stuck = runtime.spawn([&gate](Context self) -> Process {
        gate.pass();
        co_await self.receive();
    }, Apart);
    runtime.spawn(parked, Apart);
    QVERIFY(gate.waitForArrivals(1, Patience));
    const ShutdownReport report = runtime.shutdown(ShutdownOptions{.grace = 0ms, .deadline = 1ms});
    QCOMPARE(report.stuck, QList<Pid>{stuck});
    QCOMPARE(report.stopped, qsizetype(1));
    gate.open();
    QVERIFY(runtime.join(stuck, Patience));
}

void TestDedicated::itMayShutTheRuntimeDown()
{
    Runtime runtime({.workers = 1});
    runtime.spawn(parked);
    std::atomic<qsizetype> signalled = 0;
    const Pid pid = runtime.spawn([&](Context self) -> Process {
        signalled = self.runtime().shutdown();
        co_await self.receive();
    }, Apart);
    QVERIFY(runtime.join(pid, Patience));
    QCOMPARE(signalled.load(), qsizetype(2));
}

void TestDedicated::idleKnowsIt()
{
    Gate gate;
    Runtime runtime({.workers = 1});
    runtime.spawn([&gate](Context) -> Process {
        gate.pass();
        co_return;
    }, Apart);
    QVERIFY(gate.waitForArrivals(1, Patience));
    QVERIFY(!runtime.waitIdle(0s));
    gate.open();
    QVERIFY(runtime.waitIdle(Patience));
}

void TestDedicated::tenThousandLeaveNoThreads()
{
    constexpr int Count = Sanitized ? 1'000 : 10'000;
    constexpr int AtOnce = 50;
    Runtime runtime({.workers = 2});
    for (int i = 0; i < Count / AtOnce; ++i) {
        std::array<Pid, AtOnce> pids;
        for (Pid &pid : pids)
            pid = runtime.spawn(untilMessage, Apart);
        for (const Pid pid : pids)
            QVERIFY(runtime.send(pid, "end"));
        for (const Pid pid : pids)
            QVERIFY(runtime.join(pid, Patience));
        QVERIFY(runtime.statistics().dedicatedThreads <= AtOnce);
    }
    QTRY_COMPARE_WITH_TIMEOUT(runtime.statistics().dedicatedThreads, qsizetype(0), int(PatienceMs.count()));
    QCOMPARE(runtime.statistics().finished, quint64(Count));
}

void TestDedicated::aDeterministicScheduleRunsItLikeOthers()
{
    Runtime runtime({.scheduleSeed = 7});
    std::thread::id thread;
    const Pid pid = runtime.spawn([&thread](Context self) -> Process {
        co_await self.yield();
        thread = std::this_thread::get_id();
    }, Apart);
    QVERIFY(!runtime.info(pid)->dedicatedThread);
    QVERIFY(runtime.join(pid, Patience));
    QVERIFY(thread == std::this_thread::get_id());
}

void TestDedicated::itMayDriveAnotherRuntime()
{
    Runtime runtime({.workers = 1});
    std::atomic<bool> joined = false;
    const Pid pid = runtime.spawn([&](Context self) -> Process {
        Runtime inner({.scheduleSeed = 7});
        joined = inner.join(inner.spawn(brief), Patience);
        co_await self.yield();
    }, Apart);
    QVERIFY(runtime.join(pid, Patience));
    QVERIFY(joined);
}

QTEST_APPLESS_MAIN(TestDedicated)
#include "tst_dedicated.moc"
