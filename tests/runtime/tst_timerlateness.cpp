// SPDX-License-Identifier: MIT
// How late timers fired, and which fired last.
#include "support/processes.h"

using namespace orrery;
using namespace orrery::test;

class TestTimerLateness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLatenessHasItsBucket();
    void percentilesAreBoundsOfBuckets();
    void aSpanIsTheDifferenceOfTwo();
    void whatComesInTimeIsNotLate();
    void aJumpOfTheClockMakesLate();
    void cancelledOnesAndSleepsDoNotCount();
    void theLastOnesAreTold();
    void aNameAndAFiringInVainAreTold();
    void allThatAreDueAtOnceAreTold_data();
    void allThatAreDueAtOnceAreTold();
    void onlyTheLast256AreKept();
    void whatWasReadIsNotToldAgain();
    void revokedMessagesDoNotWait();
    void onTheRealClockTheyAreToldToo();
};

void TestTimerLateness::everyLatenessHasItsBucket()
{
    using L = TimerLateness;
    QCOMPARE(L::bucketOf(-5ns), 0);
    QCOMPARE(L::bucketOf(0ns), 0);
    QCOMPARE(L::bucketOf(1023ns), 0);
    QCOMPARE(L::bucketOf(1024ns), 1);
    QCOMPARE(L::bucketOf(std::chrono::nanoseconds::max()), L::Buckets - 1);
    QCOMPARE(L::bucketOf(std::chrono::nanoseconds::min()), 0);
    QVERIFY(L::lowerBound(L::Buckets) > 1h);
    for (int bucket = 0; bucket < L::Buckets; ++bucket) {
        const std::chrono::nanoseconds from = L::lowerBound(bucket);
        const std::chrono::nanoseconds to = L::lowerBound(bucket + 1);
        QVERIFY2(from < to, qPrintable(QString::number(bucket)));
        QCOMPARE(L::bucketOf(from), bucket);
        QCOMPARE(L::bucketOf(to - 1ns), bucket);
        if (bucket >= 8) // an eighth of itself
            QVERIFY2((to - from) * 8 <= from, qPrintable(QString::number(bucket)));
    }
}

void TestTimerLateness::percentilesAreBoundsOfBuckets()
{
    TimerLateness lateness;
    QCOMPARE(lateness.percentile(0.5), 0ns);
    QCOMPARE(lateness.total(), quint64(0));
    for (int i = 0; i < 90; ++i)
        lateness.add(1ms);
    for (int i = 0; i < 9; ++i)
        lateness.add(10ms);
    lateness.add(1s);
    QCOMPARE(lateness.total(), quint64(100));
    const auto boundOf = [](std::chrono::nanoseconds value) {
        return TimerLateness::lowerBound(TimerLateness::bucketOf(value) + 1);
    };
    QCOMPARE(lateness.percentile(0), boundOf(1ms));
    QCOMPARE(lateness.percentile(0.5), boundOf(1ms));
    QCOMPARE(lateness.percentile(0.9), boundOf(1ms));
    QCOMPARE(lateness.percentile(0.91), boundOf(10ms));
    QCOMPARE(lateness.percentile(0.99), boundOf(10ms));
    QCOMPARE(lateness.percentile(1), boundOf(1s));
    QCOMPARE(lateness.percentile(7), boundOf(1s));
    QVERIFY(lateness.percentile(0.5) > 1ms && lateness.percentile(0.5) <= 1125us);
}

void TestTimerLateness::aSpanIsTheDifferenceOfTwo()
{
    TimerLateness before;
    before.add(1ms);
    TimerLateness now = before;
    now.add(20ms);
    TimerLateness expected;
    expected.add(20ms);
    QCOMPARE(now.since(before), expected);
    QCOMPARE(now.since(now), TimerLateness());
    QCOMPARE(before.since(now), TimerLateness()); // of another runtime
}

void TestTimerLateness::whatComesInTimeIsNotLate()
{
    ManualTime time;
    const Pid pid = time.runtime.spawn(asleep);
    for (int i = 0; i < 5; ++i) {
        time.runtime.sendAfter(pid, 3ms, "x");
        time.clock->advance(3ms);
    }
    const TimerLateness lateness = time.runtime.statistics().timerLateness;
    QCOMPARE(lateness.total(), quint64(5));
    QCOMPARE(lateness.count(0), quint64(5));
}

void TestTimerLateness::aJumpOfTheClockMakesLate()
{
    ManualTime time;
    const Pid pid = time.runtime.spawn(asleep);
    constexpr int Many = 100; // so that the clock is looked at in between
    for (int i = 0; i < Many; ++i)
        time.runtime.sendAfter(pid, 10ms, "x");
    time.runtime.sendEvery(pid, 40ms, "x"); // twice in 100 ms: 60 and 20 late
    time.clock->advance(100ms);
    const TimerLateness lateness = time.runtime.statistics().timerLateness;
    QCOMPARE(lateness.total(), quint64(Many + 2));
    QCOMPARE(lateness.count(TimerLateness::bucketOf(90ms)), quint64(Many));
    QCOMPARE(lateness.count(TimerLateness::bucketOf(60ms)), quint64(1));
    QCOMPARE(lateness.count(TimerLateness::bucketOf(20ms)), quint64(1));
}

void TestTimerLateness::cancelledOnesAndSleepsDoNotCount()
{
    ManualTime time;
    const Pid pid = time.runtime.spawn([](Context self) -> Process {
        for (int i = 0; i < 10; ++i)
            co_await self.sleep(1ms);
    });
    time.runtime.sendAfter(pid, 1h, "x").cancel();
    for (int i = 0; i < 10; ++i)
        QVERIFY(time.advanceAndSettle(1ms));
    QCOMPARE(time.runtime.statistics().timerLateness.total(), quint64(0));
    QVERIFY(time.runtime.firedTimers().isEmpty());
}

void TestTimerLateness::theLastOnesAreTold()
{
    ManualTime time;
    const Pid pid = time.runtime.spawn(asleep);
    const TimerRef once = time.runtime.sendAfter(pid, 5ms, "x");
    const TimerRef again = time.runtime.sendEvery(pid, 8ms, "x");
    time.clock->advance(16ms);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QList<FiredTimer> fired = time.runtime.firedTimers();
    QCOMPARE(fired.size(), 3);
    const auto check = [&](int place, quint64 id, std::chrono::nanoseconds lateness) {
        QCOMPARE(fired.at(place).sequence, quint64(place + 1));
        QCOMPARE(fired.at(place).id, id);
        QCOMPARE(fired.at(place).target, pid);
        QVERIFY(fired.at(place).targetName.isEmpty());
        QCOMPARE(fired.at(place).lateness, lateness);
        QVERIFY(fired.at(place).delivered);
    };
    check(0, once.id(), 11ms);
    check(1, again.id(), 8ms);
    check(2, again.id(), 0ns);
    // Reckoned back from the reading, so as far apart as they were due.
    QCOMPARE(fired.at(0).dueAt.msecsTo(fired.at(1).dueAt), 3);
    QVERIFY(fired.at(2).dueAt >= now);
}

void TestTimerLateness::aNameAndAFiringInVainAreTold()
{
    ManualTime time;
    const Pid pid = time.runtime.spawn(asleep, {.label = {}, .name = QStringLiteral("held")});
    time.runtime.sendAfter(QStringLiteral("held"), 1ms, "x");
    time.runtime.sendAfter(QStringLiteral("nobody"), 2ms, "x");
    time.runtime.sendAfter(pid, 3ms, "x");
    time.clock->advance(3ms);
    const QList<FiredTimer> fired = time.runtime.firedTimers();
    QCOMPARE(fired.size(), 3);
    QCOMPARE(fired.at(0).targetName, QStringLiteral("held"));
    QVERIFY(fired.at(0).target.isNull());
    QVERIFY(fired.at(0).delivered);
    QCOMPARE(fired.at(1).targetName, QStringLiteral("nobody"));
    QVERIFY(!fired.at(1).delivered);
    QVERIFY(fired.at(2).targetName.isEmpty());
    QCOMPARE(fired.at(2).target, pid);
}

void TestTimerLateness::allThatAreDueAtOnceAreTold_data()
{
    QTest::addColumn<int>("many");
    for (const int many : {31, 32, 33, 64, 200})
        QTest::addRow("%d", many) << many;
}

void TestTimerLateness::allThatAreDueAtOnceAreTold()
{
    QFETCH(int, many);
    ManualTime time;
    const Pid pid = time.runtime.spawn(asleep);
    QList<quint64> ids;
    for (int i = 0; i < many; ++i)
        ids.append(time.runtime.sendAfter(pid, 5ms, "x").id());
    time.clock->advance(5ms);
    QList<quint64> told;
    for (const FiredTimer &fired : time.runtime.firedTimers())
        told.append(fired.id);
    QCOMPARE(told, ids);
}

void TestTimerLateness::onlyTheLast256AreKept()
{
    ManualTime time;
    const Pid pid = time.runtime.spawn(asleep);
    for (int i = 0; i < 1000; ++i) // all of one tick, more than the ring holds
        time.runtime.sendAfter(pid, 1ms, "x");
    for (int i = 0; i < 10; ++i)
        time.runtime.sendAfter(QStringLiteral("nobody"), 2ms, "x");
    time.clock->advance(2ms);
    const QList<FiredTimer> fired = time.runtime.firedTimers();
    QCOMPARE(fired.size(), 256);
    for (qsizetype i = 0; i < fired.size(); ++i) {
        QCOMPARE(fired.at(i).sequence, quint64(1010 - 255 + i));
        QCOMPARE(fired.at(i).delivered, i < 246);
        QCOMPARE(fired.at(i).targetName.isEmpty(), i < 246);
    }
    QCOMPARE(time.runtime.statistics().timerLateness.total(), quint64(1010));
}

void TestTimerLateness::whatWasReadIsNotToldAgain()
{
    ManualTime time;
    const Pid pid = time.runtime.spawn(asleep);
    time.runtime.sendEvery(pid, 1ms, "x");
    time.clock->advance(3ms);
    QCOMPARE(time.runtime.firedTimers(3).size(), 0);
    QCOMPARE(time.runtime.firedTimers(4711).size(), 0);
    time.clock->advance(2ms);
    const QList<FiredTimer> fired = time.runtime.firedTimers(3);
    QCOMPARE(fired.size(), 2);
    QCOMPARE(fired.first().sequence, quint64(4));
}

void TestTimerLateness::revokedMessagesDoNotWait()
{
    ManualTime time;
    const Pid pid = time.runtime.spawn(asleep);
    TimerRef once = time.runtime.sendAfter(pid, 1ms, "x");
    TimerRef again = time.runtime.sendEvery(pid, 1ms, "x");
    time.runtime.send(pid, "x");
    time.clock->advance(3ms);
    QCOMPARE(time.runtime.statistics().messagesWaiting, qsizetype(5));
    QVERIFY(once.cancel());
    QVERIFY(again.cancel());
    const Statistics statistics = time.runtime.statistics();
    QCOMPARE(statistics.messagesRevoked, quint64(4));
    QCOMPARE(statistics.messagesWaiting, qsizetype(1));
    QVERIFY(time.runtime.kill(pid));
    QVERIFY(time.runtime.join(pid, Patience));
    QCOMPARE(time.runtime.statistics().messagesWaiting, qsizetype(0));
}

void TestTimerLateness::onTheRealClockTheyAreToldToo()
{
    Runtime runtime(RuntimeOptions{.workers = 1});
    const Pid pid = runtime.spawn([](Context self) -> Process { co_await self.receive(); });
    const QDateTime before = QDateTime::currentDateTimeUtc();
    runtime.sendAfter(pid, 2ms, "x");
    QVERIFY(runtime.join(pid, Patience));
    QTRY_COMPARE(runtime.firedTimers().size(), 1);
    const FiredTimer fired = runtime.firedTimers().first();
    QVERIFY(fired.lateness >= 0ns);
    QVERIFY(fired.delivered);
    QVERIFY(fired.dueAt >= before.addMSecs(-1)); // truncated to milliseconds
    QCOMPARE(runtime.statistics().timerLateness.total(), quint64(1));
}

QTEST_GUILESS_MAIN(TestTimerLateness)
#include "tst_timerlateness.moc"
