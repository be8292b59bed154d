// SPDX-License-Identifier: MIT
#include "support/processes.h"

using namespace orrery;
using namespace orrery::test;

class TestTimerCancel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCancelledOneNeverComes();
    void aFiredOneThatIsUnreadIsRevoked();
    void aReceivedOneCannotBeCancelled();
    void copiesAreOneTimer();
    void aDefaultHandleIsNotPending();
    void aHandleOutlivesItsRuntime();
    void endsWithItsTarget();
    void isNotArmedForADeadTarget();
    void aHundredThousandCancelledLeaveNothingBehind();
};

void TestTimerCancel::aCancelledOneNeverComes()
{
    ManualTime time;
    const Pid pid = time.runtime.spawn(asleep);
    TimerRef timer = time.runtime.sendAfter(pid, 10ms, "x");
    QVERIFY(timer.cancel());
    QVERIFY(!timer.isPending());
    QVERIFY(!timer.remaining().has_value());
    QVERIFY(!timer.cancel());
    time.clock->advance(1h);
    QCOMPARE(depthOf(time.runtime, pid), qsizetype(0));
    QCOMPARE(time.runtime.statistics().timersPending, qsizetype(0));
    QCOMPARE(time.runtime.statistics().timersFired, quint64(0));
    QCOMPARE(time.runtime.statistics().timersCancelled, quint64(1));
    QVERIFY(time.runtime.timers().isEmpty());
}

void TestTimerCancel::aFiredOneThatIsUnreadIsRevoked()
{
    ManualTime time;
    Log<QByteArray> heard;
    const Pid pid = time.runtime.spawn(ReaderOf(heard));
    TimerRef first = time.runtime.sendAfter(pid, 1ms, "first");
    TimerRef second = time.runtime.sendAfter(pid, 2ms, "second");
    TimerRef third = time.runtime.sendAfter(pid, 3ms, "third");
    time.clock->advance(3ms);
    QCOMPARE(depthOf(time.runtime, pid), qsizetype(3));
    QVERIFY(!second.isPending());
    QVERIFY(second.cancel());
    QVERIFY(!second.cancel());
    QCOMPARE(depthOf(time.runtime, pid), qsizetype(2));
    time.runtime.send(pid, "read");
    QVERIFY(time.runtime.join(pid, Patience));
    QCOMPARE(heard.values(), (std::vector<QByteArray>{"first", "third"}));
    QVERIFY(!first.cancel());
    QVERIFY(!third.cancel());
}

void TestTimerCancel::aReceivedOneCannotBeCancelled()
{
    ManualTime time;
    const Pid pid = time.runtime.spawn(parked);
    TimerRef timer = time.runtime.sendAfter(pid, 1ms, "x");
    QVERIFY(time.advanceAndSettle(1ms));
    QCOMPARE(time.runtime.statistics().messagesReceived, quint64(1));
    QVERIFY(!timer.cancel());
}

void TestTimerCancel::copiesAreOneTimer()
{
    ManualTime time;
    const Pid pid = time.runtime.spawn(asleep);
    TimerRef timer = time.runtime.sendAfter(pid, 10ms, "x");
    const TimerRef other = time.runtime.sendAfter(pid, 10ms, "x");
    TimerRef copy = timer;
    QVERIFY(copy == timer);
    QVERIFY(!(copy == other));
    QCOMPARE(copy.id(), timer.id());
    QVERIFY(copy.id() != other.id());
    QVERIFY(copy.id() != 0);
    QVERIFY(copy.cancel());
    QVERIFY(!timer.isPending());
    QVERIFY(!timer.cancel());
    TimerRef moved = std::move(copy);
    QVERIFY(moved == timer);
    moved = other;
    QVERIFY(moved.isPending());
    const TimerRef &itself = moved;
    moved = itself;
    QVERIFY(moved.isPending());
}

void TestTimerCancel::aDefaultHandleIsNotPending()
{
    TimerRef none;
    QVERIFY(!none.isPending());
    QVERIFY(!none.cancel());
    QVERIFY(!none.remaining().has_value());
    QCOMPARE(none.id(), quint64(0));
    QVERIFY(none == TimerRef());
}

void TestTimerCancel::aHandleOutlivesItsRuntime()
{
    QList<TimerRef> timers;
    {
        ManualTime time;
        const Pid pid = time.runtime.spawn(asleep);
        timers.append(time.runtime.sendAfter(pid, 1h, "pending"));
        timers.append(time.runtime.sendAfter(QStringLiteral("nobody"), 1h, "pending"));
        timers.append(time.runtime.sendAfter(pid, 1ms, "fired"));
        timers.append(time.runtime.sendAfter(pid, 1h, "cancelled"));
        timers.last().cancel();
        time.clock->advance(1ms);
    }
    const QList<TimerRef> copies = timers;
    for (TimerRef &timer : timers) {
        QVERIFY(!timer.isPending());
        QVERIFY(!timer.cancel());
        QVERIFY(!timer.remaining().has_value());
    }
}

void TestTimerCancel::endsWithItsTarget()
{
    ManualTime time;
    const Pid pid = time.runtime.spawn(asleep);
    const Pid other = time.runtime.spawn(asleep);
    TimerRef timer = time.runtime.sendAfter(pid, 10ms, "x");
    const TimerRef kept = time.runtime.sendAfter(other, 10ms, "x");
    QCOMPARE(time.runtime.info(pid)->timersPending, qsizetype(1));
    QVERIFY(time.runtime.kill(pid));
    QVERIFY(time.runtime.join(pid, Patience));
    QVERIFY(!timer.isPending());
    QVERIFY(!timer.remaining().has_value());
    QVERIFY(!timer.cancel());
    QCOMPARE(time.runtime.statistics().timersPending, qsizetype(1));
    QVERIFY(kept.isPending());
    time.clock->advance(10ms);
    QCOMPARE(depthOf(time.runtime, other), qsizetype(1));
    QCOMPARE(time.runtime.statistics().timersFired, quint64(1));
}

void TestTimerCancel::isNotArmedForADeadTarget()
{
    ManualTime time;
    const Pid pid = time.runtime.spawn(brief);
    QVERIFY(time.runtime.join(pid, Patience));
    for (const Pid target : {pid, Pid(), Pid(4711)}) {
        TimerRef timer = time.runtime.sendAfter(target, 10ms, "x");
        QVERIFY(!timer.isPending());
        QVERIFY(!timer.cancel());
        QVERIFY(!time.runtime.sendAfter(target, 0ms, "x").isPending());
    }
    QCOMPARE(time.runtime.statistics().timersPending, qsizetype(0));
}

void TestTimerCancel::aHundredThousandCancelledLeaveNothingBehind()
{
    ManualTime time;
    const Pid pid = time.runtime.spawn(asleep);
    std::vector<TimerRef> timers;
    for (int i = 0; i < 100'000; ++i)
        timers.push_back(time.runtime.sendAfter(pid, std::chrono::milliseconds(1 + i * 37LL), "x"));
    QCOMPARE(time.runtime.statistics().timersPending, qsizetype(100'000));
    QCOMPARE(time.runtime.timers().size(), qsizetype(100'000));
    for (TimerRef &timer : timers)
        QVERIFY(timer.cancel());
    QCOMPARE(time.runtime.statistics().timersPending, qsizetype(0));
    QCOMPARE(time.runtime.statistics().timersCancelled, quint64(100'000));
    QVERIFY(time.runtime.timers().isEmpty());
    time.clock->advance(1000h);
    QCOMPARE(depthOf(time.runtime, pid), qsizetype(0));
}

QTEST_GUILESS_MAIN(TestTimerCancel)
#include "tst_timercancel.moc"
