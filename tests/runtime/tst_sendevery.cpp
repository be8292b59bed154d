// SPDX-License-Identifier: MIT
#include "support/processes.h"
#include "support/seed.h"

#include <QtCore/QRandomGenerator>

using namespace orrery;
using namespace orrery::test;

class TestSendEvery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesAfterEachPeriod();
    void doesNotDrift();
    void whatWasMissedFollowsAtOnce();
    void keepsItsPlaceAmongOtherTimers();
    void ofTwoDueTogetherTheOneArmedFirstComesFirst();
    void carriesACopyEachTime();
    void noPeriodArmsNothing();
    void anyPeriodIsValid();
    void whatRemainsIsToTheNextOne();
    void aFullMailboxDropsOneAndItGoesOn();
    void aNameIsResolvedEachTime();
    void isListedWithItsPeriod();
    void onTheRealClockItIsNeverEarly();
};

void TestSendEvery::comesAfterEachPeriod()
{
    ManualTime time;
    const Pid pid = time.runtime.spawn(asleep);
    const TimerRef timer = time.runtime.sendEvery(pid, 10ms, "tick");
    QVERIFY(timer.isPending());
    time.clock->advance(10ms - 1ns);
    QCOMPARE(depthOf(time.runtime, pid), qsizetype(0)); // the first after one period
    for (qsizetype i = 1; i <= 100; ++i) {
        time.clock->advance(1ns);
        QCOMPARE(depthOf(time.runtime, pid), i);
        time.clock->advance(10ms - 1ns);
        QCOMPARE(depthOf(time.runtime, pid), i);
    }
    QVERIFY(timer.isPending());
    QCOMPARE(time.runtime.statistics().timersFired, quint64(100));
    QCOMPARE(time.runtime.statistics().timersPending, qsizetype(1));
}

void TestSendEvery::doesNotDrift()
{
    QRandomGenerator random(announcedSeed());
    ManualTime time;
    time.clock->advance(123'456'789ns);
    const Pid pid = time.runtime.spawn(asleep);
    constexpr std::chrono::nanoseconds period = 7'654'321ns;
    const std::chrono::nanoseconds start = time.clock->now();
    time.runtime.sendEvery(pid, period, "tick");
    for (int i = 0; i < 1000; ++i) {
        time.clock->advance(std::chrono::nanoseconds(random.bounded(3 * 7'654'321)));
        QCOMPARE(depthOf(time.runtime, pid), qsizetype((time.clock->now() - start) / period));
    }
}

void TestSendEvery::whatWasMissedFollowsAtOnce()
{
    ManualTime time;
    Log<QByteArray> heard;
    const Pid pid = time.runtime.spawn(ReaderOf(heard));
    time.runtime.sendEvery(pid, 10ms, "tick");
    time.clock->advance(105ms); // one leap over ten of them
    QCOMPARE(depthOf(time.runtime, pid), qsizetype(10));
    time.clock->advance(4ms);
    QCOMPARE(depthOf(time.runtime, pid), qsizetype(10));
    time.clock->advance(1ms); // and the next one where it would have been
    QCOMPARE(depthOf(time.runtime, pid), qsizetype(11));
    time.runtime.send(pid, "read");
    QVERIFY(time.runtime.join(pid, Patience));
    QCOMPARE(heard.values(), std::vector<QByteArray>(11, "tick"));
}

void TestSendEvery::keepsItsPlaceAmongOtherTimers()
{
    for (const bool inOneLeap : {true, false}) {
        ManualTime time;
        Log<QByteArray> heard;
        const Pid pid = time.runtime.spawn(ReaderOf(heard));
        time.runtime.sendEvery(pid, 10ms, "every 10");
        for (const int due : {35, 5, 15, 25})
            time.runtime.sendAfter(pid, std::chrono::milliseconds(due), QByteArray::number(due));
        time.runtime.sendEvery(pid, 14ms, "every 14");
        for (int i = 0; i < 40; ++i)
            time.clock->advance(inOneLeap ? (i == 0 ? 40ms : 0ms) : 1ms);
        time.runtime.send(pid, "read");
        QVERIFY(time.runtime.join(pid, Patience));
        QCOMPARE(heard.values(), (std::vector<QByteArray>{"5", "every 10", "every 14", "15", "every 10", "25",
                                                          "every 14", "every 10", "35", "every 10"}));
    }
}

void TestSendEvery::ofTwoDueTogetherTheOneArmedFirstComesFirst()
{
    for (const bool inOneLeap : {true, false}) {
        ManualTime time;
        Log<QByteArray> heard;
        const Pid pid = time.runtime.spawn(ReaderOf(heard));
        time.runtime.sendAfter(pid, 30ms, "before");
        time.runtime.sendEvery(pid, 10ms, "a");
        time.runtime.sendAfter(pid, 30ms, "between");
        time.runtime.sendEvery(pid, 15ms, "b");
        if (!inOneLeap) {
            for (int i = 0; i < 29; ++i)
                time.clock->advance(1ms);
        }
        if (inOneLeap)
            time.runtime.sendAfter(pid, 30ms, "after");
        else
            time.runtime.sendAfter(pid, 1ms, "after");
        time.clock->advance(inOneLeap ? 30ms : 1ms);
        time.runtime.send(pid, "read");
        QVERIFY(time.runtime.join(pid, Patience));
        // A repeating one is armed when sendEvery is called, not each time it goes round.
        QCOMPARE(heard.values(), (std::vector<QByteArray>{"a", "b", "a", "before", "a", "between", "b", "after"}));
    }
}

void TestSendEvery::carriesACopyEachTime()
{
    ManualTime time;
    Log<QVariant> seen;
    const Pid pid = time.runtime.spawn([&seen](Context self) -> Process {
        for (int i = 0; i < 3; ++i) {
            Received item = co_await self.receive();
            seen.append(std::get<Message>(item).value());
        }
    });
    const QVariantList list{1, QStringLiteral("two")};
    time.runtime.sendEvery(pid, 1ms, Message::fromValue(list));
    time.clock->advance(5ms);
    QVERIFY(time.runtime.join(pid, Patience));
    QCOMPARE(seen.values(), std::vector<QVariant>(3, list));
}

void TestSendEvery::noPeriodArmsNothing()
{
    ManualTime time;
    const Pid pid = time.runtime.spawn(asleep);
    for (const std::chrono::nanoseconds period : {std::chrono::nanoseconds(0), std::chrono::nanoseconds(-1),
                                                  std::chrono::nanoseconds::min()}) {
        TimerRef timer = time.runtime.sendEvery(pid, period, "x");
        QVERIFY(!timer.isPending());
        QVERIFY(!timer.cancel());
        QVERIFY(!time.runtime.sendEvery(QStringLiteral("name"), period, "x").isPending());
    }
    time.clock->advance(1h);
    QCOMPARE(depthOf(time.runtime, pid), qsizetype(0));
    QCOMPARE(time.runtime.statistics().timersPending, qsizetype(0));
}

void TestSendEvery::anyPeriodIsValid()
{
    ManualTime time;
    const Pid pid = time.runtime.spawn(asleep);
    TimerRef fine = time.runtime.sendEvery(pid, 1ns, "x");
    time.clock->advance(1000ns);
    QCOMPARE(depthOf(time.runtime, pid), qsizetype(1000));
    QVERIFY(fine.cancel());
    QCOMPARE(depthOf(time.runtime, pid), qsizetype(0));
    TimerRef coarse = time.runtime.sendEvery(pid, std::chrono::years(100), "x");
    TimerRef never = time.runtime.sendEvery(pid, std::chrono::years::max(), "x");
    time.clock->advance(std::chrono::years(250)); // the third would be beyond the end of time
    QCOMPARE(depthOf(time.runtime, pid), qsizetype(2));
    QVERIFY(coarse.cancel());
    QVERIFY(never.cancel());
}

void TestSendEvery::whatRemainsIsToTheNextOne()
{
    ManualTime time;
    const Pid pid = time.runtime.spawn(asleep);
    const TimerRef timer = time.runtime.sendEvery(pid, 10ms, "x");
    QVERIFY(timer.remaining() == 10ms);
    time.clock->advance(1ns);
    QVERIFY(timer.remaining() == 10ms); // rounded up
    time.clock->advance(9ms);
    QVERIFY(timer.remaining() == 1ms);
    time.clock->advance(1ms - 1ns);
    QVERIFY(timer.remaining() == 10ms);
    time.clock->advance(25ms);
    QVERIFY(timer.remaining() == 5ms);
}

void TestSendEvery::aFullMailboxDropsOneAndItGoesOn()
{
    ManualTime time(2, 2);
    const Pid pid = time.runtime.spawn([](Context self) -> Process {
        for (;;) {
            co_await self.receiveMatching(match::bytes("go"));
            while (co_await self.receive(0s)) { }
        }
    });
    TimerRef timer = time.runtime.sendEvery(pid, 10ms, "x");
    QVERIFY(time.advanceAndSettle(50ms));
    QCOMPARE(depthOf(time.runtime, pid), qsizetype(2));
    QCOMPARE(time.runtime.statistics().messagesDropped, quint64(3));
    QVERIFY(timer.isPending());
    // The two that wait are taken back, and with them the room that they took.
    QVERIFY(timer.cancel());
    QCOMPARE(depthOf(time.runtime, pid), qsizetype(0));
    timer = time.runtime.sendEvery(pid, 10ms, "x");
    QVERIFY(time.advanceAndSettle(10ms));
    time.runtime.send(pid, "go");
    QVERIFY(time.runtime.waitIdle(Patience));
    QCOMPARE(depthOf(time.runtime, pid), qsizetype(0));
    QVERIFY(time.advanceAndSettle(20ms)); // there is room again
    QCOMPARE(depthOf(time.runtime, pid), qsizetype(2));
    QCOMPARE(time.runtime.statistics().messagesDropped, quint64(3));
}

void TestSendEvery::aNameIsResolvedEachTime()
{
    ManualTime time;
    const QString name = QStringLiteral("name");
    TimerRef timer = time.runtime.sendEvery(name, 10ms, "x");
    QVERIFY(timer.isPending());
    time.clock->advance(20ms); // nobody holds it: dropped, counted, and on it goes
    QVERIFY(timer.isPending());
    QCOMPARE(time.runtime.statistics().messagesDropped, quint64(2));
    const Pid first = time.runtime.spawn(asleep, {.label = {}, .name = name});
    QCOMPARE(time.runtime.info(first)->timersPending, qsizetype(0));
    time.clock->advance(10ms);
    QCOMPARE(depthOf(time.runtime, first), qsizetype(1));
    QVERIFY(time.runtime.unregisterName(name));
    const Pid second = time.runtime.spawn(asleep, {.label = {}, .name = name});
    time.clock->advance(20ms);
    QCOMPARE(depthOf(time.runtime, second), qsizetype(2));
    time.runtime.kill(second);
    QVERIFY(time.runtime.join(second, Patience));
    QVERIFY(timer.isPending()); // it outlives its holders
    const Pid third = time.runtime.spawn(asleep, {.label = {}, .name = name});
    time.clock->advance(10ms);
    QCOMPARE(depthOf(time.runtime, third), qsizetype(1));
    QVERIFY(timer.cancel()); // and revokes what waits with each of them
    QCOMPARE(depthOf(time.runtime, first), qsizetype(0));
    QCOMPARE(depthOf(time.runtime, third), qsizetype(0));
    time.clock->advance(1h);
    QCOMPARE(depthOf(time.runtime, third), qsizetype(0));
}

void TestSendEvery::isListedWithItsPeriod()
{
    ManualTime time;
    const Pid pid = time.runtime.spawn(asleep);
    const TimerRef timer = time.runtime.sendEvery(pid, 1500us, "every");
    for (int i = 0; i < 3; ++i) {
        const QList<TimerInfo> timers = time.runtime.timers();
        QCOMPARE(timers.size(), qsizetype(1));
        QCOMPARE(timers.first().target, pid);
        QVERIFY(timers.first().period == 2ms); // rounded up
        QVERIFY(timers.first().remaining == 2ms);
        QCOMPARE(timers.first().preview, QStringLiteral("every"));
        QCOMPARE(timers.first().id, timer.id());
        QVERIFY(time.runtime.findTimer(timer.id()) == timer);
        time.clock->advance(1500us);
    }
}

void TestSendEvery::onTheRealClockItIsNeverEarly()
{
    using Steady = std::chrono::steady_clock;
    Runtime runtime;
    static constexpr std::chrono::microseconds period(700);
    int early = 0;
    const Pid pid = runtime.spawn([&early](Context self) -> Process {
        const Steady::time_point start = Steady::now();
        TimerRef timer = self.runtime().sendEvery(self.pid(), period, "x");
        for (int i = 1; i <= 100; ++i) {
            co_await self.receive();
            early += Steady::now() < start + i * period ? 1 : 0;
        }
        timer.cancel();
    });
    QVERIFY(runtime.join(pid, Patience));
    QCOMPARE(early, 0);
    QCOMPARE(runtime.statistics().timersPending, qsizetype(0));
}

QTEST_GUILESS_MAIN(TestSendEvery)
#include "tst_sendevery.moc"
