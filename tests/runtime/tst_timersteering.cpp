// SPDX-License-Identifier: MIT
// Timers that are fired before their time, or given another one.
#include "support/processes.h"


using namespace orrery;
using namespace orrery::test;

namespace {

quint64 onlyId(const Runtime &runtime)
{
    const QList<TimerInfo> timers = runtime.timers();
    return timers.size() == 1 ? timers.first().id : 0;
}

} // namespace

class TestTimerSteering : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFiredOneStandsInTheMailboxAndIsDone();
    void firedTwiceIsOnce();
    void oneThatRepeatsFiresOnceMoreAndKeepsItsRhythm();
    void oneThatRepeatsFiresAsOftenAsItIsAsked();
    void aFiredOneCanStillBeRevoked();
    void oneAimedAtANameFindsItsHolderNow();
    void aRescheduledOneIsDueThenAndNotBefore_data();
    void aRescheduledOneIsDueThenAndNotBefore();
    void aRescheduledOneIsCancelledByItsOldHandle();
    void thePeriodCountsFromTheNewTime();
    void sendsAtOnceForZeroOrLess();
    void whatIsNotPendingIsLeftAlone();
    void byIdAsByHandle();
    void manyAreFoundInOneSearch();
    void itEndsWithItsTargetWhateverItsTime();
    void onTheRealClock();
};

void TestTimerSteering::aFiredOneStandsInTheMailboxAndIsDone()
{
    ManualTime time;
    const Pid pid = time.runtime.spawn(asleep);
    TimerRef timer = time.runtime.sendAfter(pid, 1h, "x");
    QVERIFY(timer.fire());
    QCOMPARE(depthOf(time.runtime, pid), qsizetype(1));
    QVERIFY(!timer.isPending());
    QVERIFY(!timer.remaining().has_value());
    QVERIFY(time.runtime.timers().isEmpty());
    QCOMPARE(time.runtime.statistics().timersPending, qsizetype(0));
    QCOMPARE(time.runtime.statistics().timersFired, quint64(1));
    QCOMPARE(time.runtime.info(pid)->timersPending, qsizetype(0));
    time.clock->advance(2h);
    QCOMPARE(depthOf(time.runtime, pid), qsizetype(1));
}

void TestTimerSteering::firedTwiceIsOnce()
{
    ManualTime time;
    const Pid pid = time.runtime.spawn(asleep);
    TimerRef timer = time.runtime.sendAfter(pid, 1h, "x");
    QVERIFY(timer.fire());
    QVERIFY(!timer.fire());
    QCOMPARE(depthOf(time.runtime, pid), qsizetype(1));
}

void TestTimerSteering::oneThatRepeatsFiresOnceMoreAndKeepsItsRhythm()
{
    ManualTime time;
    const Pid pid = time.runtime.spawn(asleep);
    TimerRef timer = time.runtime.sendEvery(pid, 10ms, "x");
    time.clock->advance(14ms);
    QCOMPARE(depthOf(time.runtime, pid), qsizetype(1));
    QVERIFY(timer.fire());
    QCOMPARE(depthOf(time.runtime, pid), qsizetype(2));
    QVERIFY(timer.isPending());
    QCOMPARE(timer.remaining(), std::optional(6ms));
    time.clock->advance(5ms);
    QCOMPARE(depthOf(time.runtime, pid), qsizetype(2));
    time.clock->advance(1ms);
    QCOMPARE(depthOf(time.runtime, pid), qsizetype(3));
    time.clock->advance(10ms);
    QCOMPARE(depthOf(time.runtime, pid), qsizetype(4));
    QCOMPARE(time.runtime.statistics().timersFired, quint64(4));
}

void TestTimerSteering::oneThatRepeatsFiresAsOftenAsItIsAsked()
{
    ManualTime time;
    const Pid pid = time.runtime.spawn(asleep);
    TimerRef timer = time.runtime.sendEvery(pid, 1h, "x");
    constexpr int Many = 200; // more than one tick takes of those that are due again of themselves
    for (int i = 0; i < Many; ++i)
        QVERIFY(timer.fire());
    QCOMPARE(depthOf(time.runtime, pid), qsizetype(Many));
    QVERIFY(timer.isPending());
    QVERIFY(timer.cancel());
    QCOMPARE(depthOf(time.runtime, pid), qsizetype(0));
}

void TestTimerSteering::aFiredOneCanStillBeRevoked()
{
    ManualTime time;
    const Pid pid = time.runtime.spawn(asleep);
    TimerRef timer = time.runtime.sendAfter(pid, 1h, "x");
    QVERIFY(timer.fire());
    QVERIFY(timer.cancel());
    QCOMPARE(depthOf(time.runtime, pid), qsizetype(0));
    const Statistics statistics = time.runtime.statistics();
    QCOMPARE(statistics.messagesRevoked, quint64(1));
    QCOMPARE(statistics.messagesWaiting, qsizetype(0));
}

void TestTimerSteering::oneAimedAtANameFindsItsHolderNow()
{
    ManualTime time;
    TimerRef timer = time.runtime.sendAfter(QStringLiteral("late"), 1h, "x");
    TimerRef vain = time.runtime.sendAfter(QStringLiteral("nobody"), 1h, "x");
    const Pid pid = time.runtime.spawn(asleep, {.label = {}, .name = QStringLiteral("late")});
    QVERIFY(timer.fire());
    QCOMPARE(depthOf(time.runtime, pid), qsizetype(1));
    QVERIFY(vain.fire()); // it fires; that nobody gets it is told as of any other
    QCOMPARE(time.runtime.statistics().droppedNoName, quint64(1));
}

void TestTimerSteering::aRescheduledOneIsDueThenAndNotBefore_data()
{
    QTest::addColumn<qint64>("before");
    QTest::addColumn<qint64>("delay");
    const auto row = [](const char *name, std::chrono::nanoseconds before, std::chrono::nanoseconds delay) {
        QTest::newRow(name) << qint64(before.count()) << qint64(delay.count());
    };
    row("sooner", 1h, 10ms);
    row("later", 10ms, 1h);
    row("the same", 10ms, 10ms);
    row("a nanosecond", 1h, 1ns);
    row("from as good as never", std::chrono::nanoseconds::max(), 5ms);
    row("a level of the wheel further", 63ns, 64ns);
    row("and back", 64ns, 63ns);
}

void TestTimerSteering::aRescheduledOneIsDueThenAndNotBefore()
{
    QFETCH(const qint64, before);
    QFETCH(const qint64, delay);
    const std::chrono::nanoseconds due(delay);
    for (const std::chrono::nanoseconds offset : {0ns, 1ns, 60ns}) {
        ManualTime time;
        const Pid pid = time.runtime.spawn(asleep);
        TimerRef timer = time.runtime.sendAfter(pid, std::chrono::nanoseconds(before), "x");
        time.clock->advance(offset);
        const quint64 id = timer.id();
        QVERIFY(timer.reschedule(due));
        QCOMPARE(timer.id(), id);
        QCOMPARE(timer.remaining(), std::optional(std::chrono::ceil<std::chrono::milliseconds>(due)));
        time.clock->advance(due - 1ns);
        QVERIFY(timer.isPending());
        QCOMPARE(depthOf(time.runtime, pid), qsizetype(0));
        time.clock->advance(1ns);
        QVERIFY(!timer.isPending());
        QCOMPARE(depthOf(time.runtime, pid), qsizetype(1));
        time.clock->advance(2h);
        QCOMPARE(depthOf(time.runtime, pid), qsizetype(1));
    }
}

void TestTimerSteering::aRescheduledOneIsCancelledByItsOldHandle()
{
    ManualTime time;
    const Pid pid = time.runtime.spawn(asleep);
    TimerRef old = time.runtime.sendAfter(pid, 10ms, "x");
    QVERIFY(time.runtime.rescheduleTimer(old.id(), 20ms));
    QVERIFY(old.cancel());
    QVERIFY(!old.reschedule(1ms));
    time.clock->advance(1h);
    QCOMPARE(depthOf(time.runtime, pid), qsizetype(0));
    QCOMPARE(time.runtime.statistics().timersFired, quint64(0));
    QCOMPARE(time.runtime.statistics().timersCancelled, quint64(1));
}

void TestTimerSteering::thePeriodCountsFromTheNewTime()
{
    ManualTime time;
    const Pid pid = time.runtime.spawn(asleep);
    TimerRef timer = time.runtime.sendEvery(pid, 10ms, "x");
    time.clock->advance(4ms);
    QVERIFY(timer.reschedule(3ms));
    time.clock->advance(2ms);
    QCOMPARE(depthOf(time.runtime, pid), qsizetype(0));
    time.clock->advance(1ms);
    QCOMPARE(depthOf(time.runtime, pid), qsizetype(1));
    time.clock->advance(9ms);
    QCOMPARE(depthOf(time.runtime, pid), qsizetype(1));
    time.clock->advance(1ms);
    QCOMPARE(depthOf(time.runtime, pid), qsizetype(2));
    QCOMPARE(time.runtime.timers().first().period, 10ms);
}

void TestTimerSteering::sendsAtOnceForZeroOrLess()
{
    ManualTime time;
    const Pid pid = time.runtime.spawn(asleep);
    for (const std::chrono::nanoseconds delay : {0ns, -1ns, std::chrono::nanoseconds::min()}) {
        TimerRef timer = time.runtime.sendAfter(pid, 1h, "x");
        const qsizetype before = depthOf(time.runtime, pid);
        QVERIFY(timer.reschedule(delay));
        QCOMPARE(depthOf(time.runtime, pid), before + 1);
        QVERIFY(!timer.isPending());
    }
}

void TestTimerSteering::whatIsNotPendingIsLeftAlone()
{
    ManualTime time;
    const Pid pid = time.runtime.spawn(asleep);
    TimerRef none;
    QVERIFY(!none.fire());
    QVERIFY(!none.reschedule(1ms));
    QVERIFY(!time.runtime.fireTimer(0));
    QVERIFY(!time.runtime.fireTimer(4711));
    QVERIFY(!time.runtime.rescheduleTimer(4711, 1ms));
    TimerRef fired = time.runtime.sendAfter(pid, 1ms, "x");
    time.clock->advance(1ms);
    QVERIFY(!fired.fire());
    QVERIFY(!fired.reschedule(1ms));
    QVERIFY(!time.runtime.fireTimer(fired.id()));
    TimerRef cancelled = time.runtime.sendAfter(pid, 1ms, "x");
    QVERIFY(cancelled.cancel());
    QVERIFY(!cancelled.fire());
    QVERIFY(!cancelled.reschedule(1ms));
    time.clock->advance(1h);
    QCOMPARE(depthOf(time.runtime, pid), qsizetype(1));

    TimerRef orphan;
    {
        ManualTime other;
        orphan = other.runtime.sendAfter(other.runtime.spawn(asleep), 1h, "x");
    }
    QVERIFY(!orphan.fire());
    QVERIFY(!orphan.reschedule(1ms));
}

void TestTimerSteering::byIdAsByHandle()
{
    ManualTime time;
    const Pid pid = time.runtime.spawn(asleep);
    time.runtime.sendAfter(pid, 1h, "x");
    QVERIFY(time.runtime.rescheduleTimer(onlyId(time.runtime), 5ms));
    QCOMPARE(time.runtime.timers().first().remaining, 5ms);
    QVERIFY(time.runtime.fireTimer(onlyId(time.runtime)));
    QCOMPARE(depthOf(time.runtime, pid), qsizetype(1));
}

void TestTimerSteering::manyAreFoundInOneSearch()
{
    ManualTime time;
    const Pid pid = time.runtime.spawn(asleep);
    QList<quint64> ids;
    QList<TimerRef> timers;
    for (int i = 0; i < 5000; ++i) {
        timers.append(time.runtime.sendAfter(pid, std::chrono::milliseconds(1 + i), "x"));
        ids.append(timers.last().id());
    }
    timers[7].cancel();
    std::reverse(ids.begin(), ids.end());
    ids.append(4'000'000);   // no such timer
    ids.append(ids.first()); // asked for twice
    const QList<TimerRef> found = time.runtime.findTimers(ids);
    QCOMPARE(found.size(), ids.size());
    for (qsizetype i = 0; i < ids.size(); ++i) {
        const bool isThere = ids.at(i) != 4'000'000 && ids.at(i) != timers.at(7).id();
        QCOMPARE(found.at(i).id(), isThere ? ids.at(i) : quint64(0));
    }
    QVERIFY(time.runtime.findTimers({}).isEmpty());
}

void TestTimerSteering::itEndsWithItsTargetWhateverItsTime()
{
    ManualTime time;
    const Pid pid = time.runtime.spawn(asleep);
    TimerRef timer = time.runtime.sendAfter(pid, 1ms, "x");
    QVERIFY(timer.reschedule(1h));
    QVERIFY(time.runtime.kill(pid));
    QVERIFY(time.runtime.join(pid, Patience));
    QVERIFY(!timer.isPending());
    QVERIFY(!timer.reschedule(1ms));
    QVERIFY(!timer.fire());
    QCOMPARE(time.runtime.statistics().timersPending, qsizetype(0));
}

void TestTimerSteering::onTheRealClock()
{
    Runtime runtime(RuntimeOptions{.workers = 2});
    Log<QByteArray> heard;
    const Pid pid = runtime.spawn([&heard](Context self) -> Process {
        for (int i = 0; i < 2; ++i) {
            Received item = co_await self.receive();
            heard.append(std::get<Message>(item).bytes());
        }
    });
    TimerRef first = runtime.sendAfter(pid, 1h, "fired");
    TimerRef second = runtime.sendAfter(pid, 10h, "rescheduled");
    const auto began = std::chrono::steady_clock::now();
    QVERIFY(first.fire());
    QVERIFY(second.reschedule(50ms));
    QVERIFY(runtime.join(pid, Patience));
    QVERIFY(std::chrono::steady_clock::now() - began >= 50ms);
    QCOMPARE(heard.values(), (std::vector<QByteArray>{"fired", "rescheduled"}));
    QVERIFY(!first.isPending());
    QVERIFY(!second.isPending());
}

QTEST_GUILESS_MAIN(TestTimerSteering)
#include "tst_timersteering.moc"
