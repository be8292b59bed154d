// SPDX-License-Identifier: MIT
#include "support/processes.h"

#include <thread>

using namespace orrery;
using namespace orrery::test;

namespace {

const QString Name = QStringLiteral("name");

/// Waits for the name, and writes down what it got.
class WaiterOf
{
public:
    WaiterOf(Log<std::optional<Pid>> &into, std::chrono::nanoseconds timeout) : m_into(&into), m_timeout(timeout) {}
    Process operator()(Context self) { return wait(self, m_into, m_timeout); }

private:
    static Process wait(Context self, Log<std::optional<Pid>> *into, std::chrono::nanoseconds timeout)
    {
        into->append(co_await self.whenRegistered(Name, timeout));
    }

    Log<std::optional<Pid>> *m_into;
    std::chrono::nanoseconds m_timeout;
};

using Answers = std::vector<std::optional<Pid>>;

} // namespace

class TestWhenRegistered : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void awaitedItIsAtOnceWhoHoldsTheName();
    void awaitedItWaitsForAnyKindOfRegistration_data();
    void awaitedItWaitsForAnyKindOfRegistration();
    void awaitedItsTimeOutIsVirtual();
    void zeroPolls();
    void whoEndsMeanwhileIsNotGiven();
    void manyMayWait();
    void aWaiterMayBeStopped();
    void anotherNameWakesNobody();
    void aThreadWaits();
    void aThreadsTimeOutIsReal();
    void fromInsideAProcessTheThreadsFormAnswersAtOnce();
    void aShutdownEndsAThreadsWait();
    void underASeedTheWaitingThreadGivesTurns();
};

void TestWhenRegistered::awaitedItIsAtOnceWhoHoldsTheName()
{
    Log<std::optional<Pid>> log;
    Runtime runtime;
    const Pid holder = runtime.spawn(parked, {.name = Name});
    QVERIFY(runtime.join(runtime.spawn(WaiterOf(log, 0s)), Patience));
    QVERIFY(runtime.join(runtime.spawn(WaiterOf(log, 1h)), Patience));
    QCOMPARE(log.values(), (Answers{holder, holder}));
}

void TestWhenRegistered::awaitedItWaitsForAnyKindOfRegistration_data()
{
    QTest::addColumn<int>("kind");
    QTest::addRow("registerName") << 0;
    QTest::addRow("spawn") << 1;
    QTest::addRow("whereisOrSpawn") << 2;
}

void TestWhenRegistered::awaitedItWaitsForAnyKindOfRegistration()
{
    QFETCH(int, kind);
    Log<std::optional<Pid>> log;
    Runtime runtime;
    const Pid waiter = runtime.spawn(WaiterOf(log, 1h));
    QVERIFY(runtime.waitIdle(Patience));
    QVERIFY(runtime.isAlive(waiter));
    Pid holder;
    if (kind == 0) {
        holder = runtime.spawn(parked);
        runtime.registerName(Name, holder);
    } else {
        holder = kind == 1 ? runtime.spawn(parked, {.name = Name}) : runtime.whereisOrSpawn(Name, parked);
    }
    QVERIFY(runtime.join(waiter, Patience));
    QCOMPARE(log.values(), Answers{holder});
}

void TestWhenRegistered::awaitedItsTimeOutIsVirtual()
{
    Log<std::optional<Pid>> log;
    ManualTime time;
    const Pid waiter = time.runtime.spawn(WaiterOf(log, 1h));
    QVERIFY(time.runtime.waitIdle(Patience));
    QVERIFY(time.advanceAndSettle(1h - 1ns));
    QVERIFY(time.runtime.isAlive(waiter));
    QVERIFY(time.advanceAndSettle(1ns));
    QVERIFY(!time.runtime.isAlive(waiter));
    QCOMPARE(log.values(), Answers{std::nullopt});
    time.runtime.spawn(parked, {.name = Name}); // nobody is told
    QVERIFY(time.runtime.waitIdle(Patience));
}

void TestWhenRegistered::zeroPolls()
{
    Log<std::optional<Pid>> log;
    Runtime runtime;
    QVERIFY(runtime.join(runtime.spawn(WaiterOf(log, 0s)), Patience));
    QVERIFY(runtime.join(runtime.spawn(WaiterOf(log, -1s)), Patience));
    QCOMPARE(log.values(), (Answers{std::nullopt, std::nullopt}));
    QCOMPARE(runtime.whenRegistered(Name, 0s), std::nullopt);
    QCOMPARE(runtime.whenRegistered(QString(), 0s), std::nullopt);
}

void TestWhenRegistered::whoEndsMeanwhileIsNotGiven()
{
    Log<std::optional<Pid>> log;
    ManualTime time;
    const Pid waiter = time.runtime.spawn(WaiterOf(log, 1h));
    QVERIFY(time.runtime.waitIdle(Patience));
    time.runtime.suspend(waiter);
    QVERIFY(time.runtime.join(time.runtime.spawn(brief, {.name = Name}), Patience));
    time.runtime.resume(waiter);
    QVERIFY(time.runtime.waitIdle(Patience));
    QVERIFY(time.runtime.isAlive(waiter));
    const Pid holder = time.runtime.spawn(parked, {.name = Name});
    QVERIFY(time.runtime.join(waiter, Patience));
    QCOMPARE(log.values(), Answers{holder});
}

void TestWhenRegistered::manyMayWait()
{
    constexpr int Count = 500;
    Log<std::optional<Pid>> log;
    Runtime runtime;
    for (int i = 0; i < Count; ++i)
        runtime.spawn(WaiterOf(log, 1h));
    QVERIFY(runtime.waitIdle(Patience));
    const Pid holder = runtime.spawn(parked, {.name = Name});
    QVERIFY(runtime.waitIdle(Patience));
    QCOMPARE(log.values(), Answers(Count, holder));
}

void TestWhenRegistered::aWaiterMayBeStopped()
{
    Log<std::optional<Pid>> log;
    Runtime runtime;
    const Pid one = runtime.spawn(WaiterOf(log, 1h));
    const Pid other = runtime.spawn(WaiterOf(log, 1h));
    QVERIFY(runtime.waitIdle(Patience));
    runtime.kill(one);
    QVERIFY(runtime.join(one, Patience));
    const Pid holder = runtime.spawn(parked, {.name = Name});
    QVERIFY(runtime.join(other, Patience));
    QCOMPARE(log.values(), Answers{holder});
}

void TestWhenRegistered::anotherNameWakesNobody()
{
    Log<std::optional<Pid>> log;
    Runtime runtime;
    const Pid waiter = runtime.spawn(WaiterOf(log, 1h));
    QVERIFY(runtime.waitIdle(Patience));
    runtime.spawn(parked, {.name = QStringLiteral("other")});
    QVERIFY(runtime.waitIdle(Patience));
    QVERIFY(runtime.isAlive(waiter));
    QVERIFY(log.values().empty());
}

void TestWhenRegistered::aThreadWaits()
{
    for (int round = 0; round < 200; ++round) {
        Runtime runtime({.workers = 2});
        std::optional<Pid> seen;
        std::thread waiter([&] { seen = runtime.whenRegistered(Name, std::chrono::years::max()); });
        const Pid holder = runtime.spawn(parked, {.name = Name});
        waiter.join();
        QCOMPARE(seen, std::optional(holder));
    }
}

void TestWhenRegistered::aThreadsTimeOutIsReal()
{
    ManualTime time;
    QCOMPARE(time.runtime.whenRegistered(Name, 1ms), std::nullopt);
}

void TestWhenRegistered::fromInsideAProcessTheThreadsFormAnswersAtOnce()
{
    Log<std::optional<Pid>> log;
    Runtime runtime;
    const auto body = [&log](Context self) -> Process {
        log.append(self.runtime().whenRegistered(Name, std::chrono::hours(1)));
        self.runtime().registerName(Name, self.pid());
        log.append(self.runtime().whenRegistered(Name, std::chrono::hours(1)));
        co_return;
    };
    const Pid pid = runtime.spawn(body);
    QVERIFY(runtime.join(pid, Patience));
    QCOMPARE(log.values(), (Answers{std::nullopt, pid}));
}

void TestWhenRegistered::aShutdownEndsAThreadsWait()
{
    Runtime runtime;
    std::optional<Pid> seen = Pid(1);
    std::thread waiter([&] { seen = runtime.whenRegistered(Name, std::chrono::years::max()); });
    runtime.shutdown();
    waiter.join();
    QCOMPARE(seen, std::nullopt);
}

void TestWhenRegistered::underASeedTheWaitingThreadGivesTurns()
{
    Runtime runtime({.clock = std::make_shared<ManualClock>(), .scheduleSeed = 1});
    const auto body = [](Context self) -> Process {
        co_await self.yield();
        self.runtime().registerName(Name, self.pid());
        co_await self.receive();
    };
    const Pid pid = runtime.spawn(body);
    QCOMPARE(runtime.whenRegistered(Name, Patience), std::optional(pid));
    QCOMPARE(runtime.whenRegistered(QStringLiteral("other"), 1ms), std::nullopt);
}

QTEST_GUILESS_MAIN(TestWhenRegistered)
#include "tst_whenregistered.moc"
