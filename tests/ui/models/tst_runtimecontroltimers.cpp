// SPDX-License-Identifier: MIT
// The control's commands on timers.
#include "control/runtimecontrol.h"

#include "support/processes.h"
#include "support/results.h"

#include <QtTest/QTest>

using namespace std::chrono_literals;
using namespace orrery;
using namespace orrery::ui;
using Reason = Outcome::Reason;

class TestRuntimeControlTimers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aTimerIsScheduledAndCancelledByItsId()
    {
        auto clock = std::make_shared<ManualClock>();
        Runtime runtime(RuntimeOptions{.clock = clock});
        RuntimeControl control(runtime);
        const Pid pid = runtime.spawn(sink);
        const Outcome first = resultOf(control.schedule(pid, 1h, "later"));
        QVERIFY(first.isDone() && first.timer != 0);
        const Outcome second = resultOf(control.schedule(QStringLiteral("nobody yet"), 2h, "later"));
        QVERIFY(second.isDone() && second.timer != 0);
        QCOMPARE(runtime.timers().size(), 2);
        const Outcome cancelled = resultOf(control.cancelTimers({first.timer, second.timer}));
        QVERIFY(cancelled.isDone());
        QCOMPARE(cancelled.count, 2);
        QVERIFY(runtime.timers().isEmpty());
        QCOMPARE(resultOf(control.cancelTimers({first.timer})).reason, Reason::NoTimer);
        QVERIFY(resultOf(control.cancelTimers({})).isDone());

        QVERIFY(resultOf(control.schedule(pid, 0ns, "now")).isDone());
        clock->advance(0ns);
        QTRY_COMPARE_WITH_TIMEOUT(runtime.info(pid)->messagesReceived, 1U, Deadline);
        QCOMPARE(resultOf(control.schedule(Pid(9999), 1h, "later")).reason, Reason::NoProcess);
        QCOMPARE(resultOf(control.schedule(QString(), 1h, "later")).reason, Reason::BadName);
    }

    void timersAreFiredAndRescheduledByTheirIds()
    {
        auto clock = std::make_shared<ManualClock>();
        Runtime runtime(RuntimeOptions{.clock = clock});
        RuntimeControl control(runtime);
        const Pid pid = runtime.spawn(sink);
        const quint64 first = resultOf(control.schedule(pid, 1h, "later")).timer;
        const quint64 second = resultOf(control.schedule(pid, 2h, "later")).timer;
        const Outcome rescheduled = resultOf(control.rescheduleTimers({first, second, 4711}, 5s));
        QVERIFY(rescheduled.isDone());
        QCOMPARE(rescheduled.count, 2);
        QCOMPARE(rescheduled.total, 3);
        QCOMPARE(runtime.timers().first().remaining, 5s);
        const Outcome fired = resultOf(control.fireTimers({first}));
        QVERIFY(fired.isDone());
        QCOMPARE(fired.count, 1);
        QCOMPARE(runtime.timers().size(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(runtime.info(pid)->messagesReceived, 1U, Deadline);
        QCOMPARE(resultOf(control.fireTimers({first})).reason, Reason::NoTimer);
        QCOMPARE(resultOf(control.rescheduleTimers({first}, 1s)).reason, Reason::NoTimer);
        QVERIFY(resultOf(control.fireTimers({})).isDone());
    }

    void aTimerRepeatsUntilItIsCancelled()
    {
        auto clock = std::make_shared<ManualClock>();
        Runtime runtime(RuntimeOptions{.clock = clock});
        RuntimeControl control(runtime);
        const Pid pid = runtime.spawn(sink, SpawnOptions{.name = QStringLiteral("sink")});
        const Outcome byPid = resultOf(control.scheduleEvery(pid, 2s, "tick"));
        QVERIFY(byPid.isDone() && byPid.timer != 0);
        const Outcome byName = resultOf(control.scheduleEvery(QStringLiteral("sink"), 5s, "tock"));
        QVERIFY(byName.isDone());
        QCOMPARE(byName.pid, pid);
        clock->advance(10s);
        QTRY_COMPARE_WITH_TIMEOUT(runtime.info(pid)->messagesReceived, 7U, Deadline);
        QCOMPARE(runtime.timers().size(), 2);
        QCOMPARE(resultOf(control.cancelTimers({byPid.timer, byName.timer})).count, 2);
        QVERIFY(runtime.timers().isEmpty());
        QCOMPARE(resultOf(control.scheduleEvery(pid, 0ns, "flood")).reason, Reason::BadPeriod);
        QCOMPARE(resultOf(control.scheduleEvery(pid, -1h, "flood")).reason, Reason::BadPeriod);
        QCOMPARE(resultOf(control.scheduleEvery(pid, Control::ShortestPeriod - 1ns, "flood")).reason, Reason::BadPeriod);
        QCOMPARE(resultOf(control.scheduleEvery(Pid(9999), 1s, "tick")).reason, Reason::NoProcess);
        QCOMPARE(resultOf(control.scheduleEvery(QString(), 1s, "tick")).reason, Reason::BadName);
    }
};

QTEST_GUILESS_MAIN(TestRuntimeControlTimers)
#include "tst_runtimecontroltimers.moc"
