// SPDX-License-Identifier: MIT
#include "support/processes.h"
#include "support/seed.h"

#include <QtCore/QRandomGenerator>

#include <algorithm>
#include <limits>

using namespace orrery;
using namespace orrery::test;

class TestTimer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firesWhenItIsDueAndNotBefore_data();
    void firesWhenItIsDueAndNotBefore();
    void firesOnce();
    void firesInTheOrderDueThenArmed();
    void oneAdvanceKeepsTheOrderOfMany();
    void zeroOrLessIsAtOnce();
    void anyDelayIsValid();
    void whatRemainsIsRoundedUp();
    void aNameIsResolvedWhenItFires();
    void aNamedOneOutlivesTheHolder();
    void aNamedOneThatFindsNobodyIsCounted();
    void processesArmTimersToo();
    void aMessageBeforeAFiringComesBeforeIt();
    void whatItWasGivenArrives_data();
    void whatItWasGivenArrives();
    void onTheRealClockItIsNeverEarly();
};

void TestTimer::firesWhenItIsDueAndNotBefore_data()
{
    QTest::addColumn<qint64>("nanoseconds");
    QTest::newRow("a nanosecond") << qint64(1);
    QTest::newRow("below a millisecond") << qint64(999'999);
    QTest::newRow("a millisecond") << qint64(1'000'000);
    QTest::newRow("above a millisecond") << qint64(1'000'001);
    QTest::newRow("a second") << qint64(1'000'000'000);
    QTest::newRow("64 ms") << qint64(64'000'000);
    QTest::newRow("4096 ms") << qint64(4'096'000'000);
    QTest::newRow("an odd minute") << qint64(60'123'456'789);
    QTest::newRow("an hour") << qint64(3'600'000'000'000);
    QTest::newRow("a year") << qint64(31'556'952'000'000'000);
    QTest::newRow("25 years") << qint64(25) * 31'556'952'000'000'000;
    QTest::newRow("250 years") << qint64(250) * 31'556'952'000'000'000;
}

void TestTimer::firesWhenItIsDueAndNotBefore()
{
    QFETCH(const qint64, nanoseconds);
    const std::chrono::nanoseconds delay(nanoseconds);
    for (const std::chrono::nanoseconds offset : {0ns, 1ns, 500'000ns, 63'999'999ns}) {
        ManualTime time;
        time.clock->advance(offset); // the tick it falls into must not matter
        const Pid pid = time.runtime.spawn(asleep);
        const TimerRef timer = time.runtime.sendAfter(pid, delay, "tick");
        QVERIFY(timer.isPending());
        time.clock->advance(delay - 1ns);
        QVERIFY(timer.isPending());
        QCOMPARE(depthOf(time.runtime, pid), qsizetype(0));
        time.clock->advance(1ns);
        QVERIFY(!timer.isPending());
        QCOMPARE(depthOf(time.runtime, pid), qsizetype(1));
        QVERIFY(!timer.remaining().has_value());
        QCOMPARE(time.runtime.statistics().timersFired, quint64(1));
        QCOMPARE(time.runtime.statistics().timersPending, qsizetype(0));
    }
}

void TestTimer::firesOnce()
{
    ManualTime time;
    const Pid pid = time.runtime.spawn(asleep);
    time.runtime.sendAfter(pid, 10ms, "tick");
    for (int i = 0; i < 100; ++i)
        time.clock->advance(10ms);
    time.clock->advance(1000h);
    QCOMPARE(depthOf(time.runtime, pid), qsizetype(1));
    QCOMPARE(time.runtime.statistics().timersFired, quint64(1));
}

void TestTimer::firesInTheOrderDueThenArmed()
{
    QRandomGenerator random(announcedSeed());
    ManualTime time;
    Log<QByteArray> heard;
    const Pid pid = time.runtime.spawn(ReaderOf(heard));
    struct Armed
    {
        int due;
        int number;
    };
    std::vector<Armed> expected;
    for (int i = 0; i < 2000; ++i) {
        const int due = random.bounded(1, i % 2 ? 50 : 100'000);
        expected.push_back({due, i});
        time.runtime.sendAfter(pid, std::chrono::milliseconds(due), QByteArray::number(i));
    }
    std::stable_sort(expected.begin(), expected.end(), [](const Armed &a, const Armed &b) { return a.due < b.due; });
    for (int now = 0; now < 100'000;) {
        const int step = random.bounded(1, 5000);
        time.clock->advance(std::chrono::milliseconds(step));
        now += step;
    }
    time.runtime.send(pid, "read");
    QVERIFY(time.runtime.join(pid, Patience));
    const std::vector<QByteArray> seen = heard.values();
    QCOMPARE(seen.size(), expected.size());
    for (std::size_t i = 0; i < seen.size(); ++i)
        QCOMPARE(seen[i].toInt(), expected[i].number);
}

void TestTimer::oneAdvanceKeepsTheOrderOfMany()
{
    ManualTime time;
    Log<QByteArray> heard;
    const Pid pid = time.runtime.spawn(ReaderOf(heard));
    // Armed at different times for the same moment, across the levels of any wheel.
    constexpr int count = 1000;
    for (int i = 0; i < count; ++i) {
        time.runtime.sendAfter(pid, std::chrono::milliseconds(10'000 - i * 7), QByteArray::number(i));
        time.clock->advance(7ms);
    }
    time.clock->advance(1h);
    time.runtime.send(pid, "read");
    QVERIFY(time.runtime.join(pid, Patience));
    const std::vector<QByteArray> seen = heard.values();
    QCOMPARE(seen.size(), std::size_t(count));
    for (int i = 0; i < count; ++i)
        QCOMPARE(seen[static_cast<std::size_t>(i)].toInt(), i);
}

void TestTimer::zeroOrLessIsAtOnce()
{
    ManualTime time;
    Log<QByteArray> heard;
    const Pid pid = time.runtime.spawn(ReaderOf(heard));
    time.runtime.sendAfter(pid, 0s, "a");
    time.runtime.sendAfter(pid, -1s, "b");
    time.runtime.sendAfter(pid, std::chrono::years::min(), "c");
    time.runtime.sendAfter(pid, std::chrono::duration<double>(-0.5), "d");
    time.clock->advance(0s); // moves nothing, waits for what is due
    QCOMPARE(depthOf(time.runtime, pid), qsizetype(4));
    QCOMPARE(time.runtime.statistics().timersPending, qsizetype(0));
    time.runtime.send(pid, "read");
    QVERIFY(time.runtime.join(pid, Patience));
    QCOMPARE(heard.values(), (std::vector<QByteArray>{"a", "b", "c", "d"}));
}

void TestTimer::anyDelayIsValid()
{
    ManualTime time;
    const Pid pid = time.runtime.spawn(asleep);
    time.clock->advance(1h); // so that the longest, added to it, would not fit
    const TimerRef timers[] = {
        time.runtime.sendAfter(pid, std::chrono::years::max(), "x"),
        time.runtime.sendAfter(pid, std::chrono::hours::max(), "x"),
        time.runtime.sendAfter(pid, std::chrono::nanoseconds::max(), "x"),
        time.runtime.sendAfter(pid, std::chrono::duration<double>(std::numeric_limits<double>::infinity()), "x"),
        time.runtime.sendAfter(pid, std::chrono::duration<double>(1e300), "x"),
        time.runtime.sendAfter(QStringLiteral("nobody"), std::chrono::seconds::max(), "x"),
    };
    for (int i = 0; i < 10; ++i) {
        time.clock->advance(std::chrono::years(10));
        for (const TimerRef &timer : timers) {
            QVERIFY(timer.isPending());
            QVERIFY(timer.remaining().has_value());
            QVERIFY(*timer.remaining() > std::chrono::years(100));
        }
    }
    QCOMPARE(depthOf(time.runtime, pid), qsizetype(0));
    QCOMPARE(time.runtime.statistics().timersPending, qsizetype(6));
    for (TimerRef timer : timers)
        QVERIFY(timer.cancel());
}

void TestTimer::whatRemainsIsRoundedUp()
{
    ManualTime time;
    const Pid pid = time.runtime.spawn(asleep);
    const TimerRef timer = time.runtime.sendAfter(pid, 10ms, "x");
    QVERIFY(timer.remaining() == 10ms);
    time.clock->advance(1ns);
    QVERIFY(timer.remaining() == 10ms);
    time.clock->advance(1ms - 1ns);
    QVERIFY(timer.remaining() == 9ms);
    time.clock->advance(9ms - 1ns);
    QVERIFY(timer.remaining() == 1ms);
    QVERIFY(timer.isPending());
    time.clock->advance(1ns);
    QVERIFY(!timer.remaining().has_value());

    const TimerRef fine = time.runtime.sendAfter(pid, 1us, "x");
    QVERIFY(fine.remaining() == 1ms);
}

void TestTimer::aNameIsResolvedWhenItFires()
{
    ManualTime time;
    const TimerRef timer = time.runtime.sendAfter(QStringLiteral("name"), 10ms, "x"); // nobody holds it yet
    QVERIFY(timer.isPending());
    const Pid first = time.runtime.spawn(asleep, {.label = {}, .name = QStringLiteral("name")});
    time.clock->advance(5ms);
    QVERIFY(time.runtime.unregisterName(QStringLiteral("name")));
    const Pid second = time.runtime.spawn(asleep, {.label = {}, .name = QStringLiteral("name")});
    time.clock->advance(5ms);
    QCOMPARE(depthOf(time.runtime, first), qsizetype(0));
    QCOMPARE(depthOf(time.runtime, second), qsizetype(1));
    QCOMPARE(time.runtime.statistics().timersFired, quint64(1));
}

void TestTimer::aNamedOneOutlivesTheHolder()
{
    ManualTime time;
    const Pid first = time.runtime.spawn(asleep, {.label = {}, .name = QStringLiteral("name")});
    TimerRef timer = time.runtime.sendAfter(QStringLiteral("name"), 10ms, "x");
    QCOMPARE(time.runtime.info(first)->timersPending, qsizetype(0));
    time.runtime.kill(first);
    QVERIFY(time.runtime.join(first, Patience));
    QVERIFY(timer.isPending());
    const Pid second = time.runtime.spawn(asleep, {.label = {}, .name = QStringLiteral("name")});
    time.clock->advance(10ms);
    QCOMPARE(depthOf(time.runtime, second), qsizetype(1));
    QVERIFY(timer.cancel()); // unread as yet
    QCOMPARE(depthOf(time.runtime, second), qsizetype(0));
}

void TestTimer::aNamedOneThatFindsNobodyIsCounted()
{
    ManualTime time;
    TimerRef timer = time.runtime.sendAfter(QStringLiteral("nobody"), 10ms, "x");
    time.clock->advance(10ms);
    QVERIFY(!timer.isPending());
    QVERIFY(!timer.cancel());
    QCOMPARE(time.runtime.statistics().messagesDropped, quint64(1));
    QCOMPARE(time.runtime.statistics().messagesSent, quint64(0));
    QCOMPARE(time.runtime.statistics().timersPending, qsizetype(0));
}

void TestTimer::processesArmTimersToo()
{
    ManualTime time;
    std::vector<std::chrono::nanoseconds> seen;
    const Pid pid = time.runtime.spawn([&](Context self) -> Process {
        for (int i = 0; i < 3; ++i) {
            self.runtime().sendAfter(self.pid(), 10ms, "tick");
            co_await self.receive();
            seen.push_back(time.clock->now());
        }
    });
    QVERIFY(time.runtime.waitIdle(Patience));
    for (int i = 0; i < 3; ++i)
        QVERIFY(time.advanceAndSettle(10ms));
    QVERIFY(time.runtime.join(pid, Patience));
    QVERIFY((seen == std::vector<std::chrono::nanoseconds>{10ms, 20ms, 30ms}));
}

void TestTimer::aMessageBeforeAFiringComesBeforeIt()
{
    ManualTime time;
    Log<QByteArray> heard;
    const Pid pid = time.runtime.spawn(ReaderOf(heard));
    time.runtime.sendAfter(pid, 10ms, "timer");
    time.runtime.send(pid, "before");
    time.clock->advance(10ms);
    time.runtime.send(pid, "after");
    time.runtime.send(pid, "read");
    QVERIFY(time.runtime.join(pid, Patience));
    QCOMPARE(heard.values(), (std::vector<QByteArray>{"before", "timer", "after"}));
}

void TestTimer::whatItWasGivenArrives_data()
{
    QTest::addColumn<Message>("message");
    for (const int size : {0, 1, 16, 31, 32, 33, 63, 64, 1000})
        QTest::addRow("%d bytes", size) << Message(QByteArray(size, 'x'));
    QTest::addRow("bytes with a zero among them") << Message(QByteArray("a\0b", 3));
    QTest::addRow("no bytes") << Message(QByteArray());
    QTest::addRow("a value") << Message::fromValue(42);
    QTest::addRow("bytes that are somebody else's") << Message(QByteArray::fromRawData("static", 6));
}

/// Short bytes stand in the timer itself meanwhile.
void TestTimer::whatItWasGivenArrives()
{
    QFETCH(const Message, message);
    ManualTime time;
    Log<Received> log;
    const Pid pid = time.runtime.spawn(TrapperOf(log));
    QVERIFY(time.runtime.waitIdle(Patience));
    time.runtime.sendAfter(pid, 20ms, message);
    time.runtime.sendEvery(pid, 10ms, message);
    TimerRef cancelled = time.runtime.sendAfter(pid, 20ms, message);
    for (const TimerInfo &timer : time.runtime.timers())
        QCOMPARE(timer.preview, message.preview());
    QVERIFY(cancelled.cancel());
    QVERIFY(time.advanceAndSettle(10ms));
    QVERIFY(time.advanceAndSettle(10ms));
    QCOMPARE(log.values(), std::vector<Received>(3, message));
}

void TestTimer::onTheRealClockItIsNeverEarly()
{
    using Steady = std::chrono::steady_clock;
    Runtime runtime;
    constexpr int count = 200;
    std::vector<Steady::time_point> due(count);
    std::atomic<int> early = 0;
    Tally armed;
    const Pid pid = runtime.spawn([&](Context self) -> Process {
        for (int i = 0; i < count; ++i) {
            Received item = co_await self.receive();
            const Steady::time_point now = Steady::now();
            armed.waitFor(1, Patience);
            if (now < due[static_cast<std::size_t>(textOf(item).toInt())])
                ++early;
        }
    });
    for (int i = 0; i < count; ++i) {
        const auto delay = std::chrono::microseconds(i * 250);
        due[static_cast<std::size_t>(i)] = Steady::now() + delay;
        runtime.sendAfter(pid, delay, QByteArray::number(i));
    }
    armed.add();
    QVERIFY(runtime.join(pid, Patience));
    QCOMPARE(early.load(), 0);
}

QTEST_GUILESS_MAIN(TestTimer)
#include "tst_timer.moc"
