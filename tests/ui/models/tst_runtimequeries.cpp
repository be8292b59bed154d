// SPDX-License-Identifier: MIT
#include "control/runtimecontrol.h"
#include "control/runtimequeries.h"

#include "support/processes.h"

#include <QtCore/QSet>
#include <QtTest/QTest>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace orrery;
using namespace orrery::ui;
using Reason = Outcome::Reason;

namespace {

constexpr int Deadline = 20'000;

/// The result, with the event loop turning meanwhile.
template <typename T>
T resultOf(const QFuture<T> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, Deadline) || future.resultCount() == 0)
        qFatal("no answer");
    return future.result();
}

} // namespace

/// What a control is asked, and what it does to several at once.
class TestRuntimeQueries : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thoseThatLiveAreTold()
    {
        Runtime runtime({.workers = 1});
        RuntimeControl control(runtime);
        const Pid one = runtime.spawn(sink, {.label = u"one"_s});
        const Pid other = runtime.spawn(sink);
        QCOMPARE(resultOf(control.living({other, Pid(99), one, Pid()})), (QList<Pid>{other, one}));
        const QList<ProcessInfo> infos = resultOf(control.infos({Pid(99), one}));
        QCOMPARE(infos.size(), 1);
        QCOMPARE(infos.first().label, u"one"_s);
        QVERIFY(runtime.kill(other) && runtime.join(other, 20s));
        QCOMPARE(resultOf(control.living({one, other})), QList<Pid>{one});
        QCOMPARE(resultOf(control.foresee({one}, Foresight::Way::Stop)).endings.size(), 1);
    }

    void withoutARuntimeNothingIsTold()
    {
        RuntimeControl control;
        QVERIFY(resultOf(control.living({Pid(1)})).isEmpty());
        QVERIFY(resultOf(control.infos({Pid(1)})).isEmpty());
        QVERIFY(resultOf(control.foresee({Pid(1)}, Foresight::Way::Kill)).endings.isEmpty());
        QVERIFY(!resultOf(control.stragglers(10)).isKnown);
        QCOMPARE(resultOf(control.killEveryone()).reason, Reason::ShuttingDown);
    }

    void aMessageGoesToSeveral()
    {
        Runtime runtime({.workers = 1});
        RuntimeControl control(runtime);
        const Pid one = runtime.spawn(sink);
        const Pid other = runtime.spawn(sink, {.mailboxCapacity = 1});
        QVERIFY(runtime.waitIdle(20s) && runtime.suspend(other));
        const Outcome first = resultOf(control.sendTo({one, other, Pid(99)}, "x"));
        QVERIFY(first.isDone());
        QCOMPARE(first.count, 2);
        QCOMPARE(first.total, 3);
        QCOMPARE(resultOf(control.sendTo({one, other}, "x")).count, 1);
        QCOMPARE(resultOf(control.sendTo({other}, "x")).reason, Reason::MailboxFull);
        QCOMPARE(resultOf(control.sendTo({Pid(99)}, "x")).reason, Reason::NoProcess);
    }

    void timersAreArmedForSeveralAndForAGroup()
    {
        auto clock = std::make_shared<ManualClock>();
        Runtime runtime(RuntimeOptions{.workers = 1, .clock = clock});
        RuntimeControl control(runtime);
        const QList<Pid> pids{runtime.spawn(sink), runtime.spawn(sink)};
        const Outcome armed = resultOf(control.scheduleTo({pids[0], Pid(99), pids[1]}, {1h, false}, "x"));
        QVERIFY(armed.isDone());
        QCOMPARE(armed.count, 2);
        QCOMPARE(armed.total, 3);
        QCOMPARE(armed.timers.size(), 2);
        QCOMPARE(runtime.timers().size(), 2);
        QCOMPARE(resultOf(control.cancelTimers(armed.timers)).count, 2);

        QCOMPARE(resultOf(control.scheduleGroup(u"g"_s, {1s, true}, "x")).reason, Reason::NoGroup);
        for (const Pid pid : pids)
            QVERIFY(runtime.joinGroup(u"g"_s, pid));
        const Outcome repeated = resultOf(control.scheduleGroup(u"g"_s, {1s, true}, "x"));
        QCOMPARE(repeated.timers.size(), 2);
        clock->advance(3s);
        QTRY_COMPARE_WITH_TIMEOUT(runtime.info(pids[1])->messagesReceived, 3U, Deadline);
        QCOMPARE(resultOf(control.scheduleTo(pids, {1us, true}, "x")).reason, Reason::BadPeriod);
        QCOMPARE(resultOf(control.scheduleTo({Pid(99)}, {1s, true}, "x")).reason, Reason::NoProcess);
    }

    void severalAreStoppedAndKilled()
    {
        Runtime runtime({.workers = 1});
        RuntimeControl control(runtime);
        const Pid one = runtime.spawn(sink);
        const Pid stubborn = runtime.spawn(sink);
        runtime.setTrapExit(stubborn, true);
        QCOMPARE(resultOf(control.stopAll({one, stubborn, Pid(99)})).count, 2);
        QVERIFY(runtime.join(one, 20s));
        QVERIFY(runtime.waitIdle(20s) && runtime.isAlive(stubborn));
        QCOMPARE(resultOf(control.killAll({one, stubborn})).count, 1);
        QVERIFY(runtime.join(stubborn, 20s));
        QCOMPARE(resultOf(control.stopAll({one})).reason, Reason::NoProcess);
        for (int i = 0; i < 3; ++i)
            runtime.spawn(sink);
        QCOMPARE(resultOf(control.killEveryone()).count, 3);
        QTRY_COMPARE_WITH_TIMEOUT(runtime.statistics().live, 0, Deadline);
    }

    void stragglersAreCountedAndSomeTold()
    {
        Runtime runtime({.workers = 2, .longRunningAfter = 1ms});
        RuntimeControl control(runtime);
        for (int i = 0; i < 5; ++i)
            runtime.spawn(sink);
        std::atomic<bool> isHeld = true;
        const Pid busy = runtime.spawn([&](Context) -> Process {
            isHeld.wait(true);
            co_return;
        });
        const Pid named = runtime.spawn(sink, {.label = u"label"_s, .name = u"name"_s});
        runtime.setTrapExit(named, true);
        const TimerRef timer = runtime.sendAfter(named, 1h, "x");
        QTRY_VERIFY_WITH_TIMEOUT(!runtime.statistics().longRunning.isEmpty(), Deadline);

        const Stragglers all = resultOf(control.stragglers(100));
        QVERIFY(all.isKnown && all.phase == Phase::Running);
        QCOMPARE(all.live, 7);
        QCOMPARE(all.names, 1);
        QCOMPARE(all.timersPending, 1);
        QCOMPARE(all.some.size(), 7);
        QVERIFY(std::is_sorted(all.some.begin(), all.some.end(),
                               [](const Straggler &a, const Straggler &b) { return a.pid < b.pid; }));
        const Straggler &last = all.some.last();
        QCOMPARE(last.pid, named);
        QCOMPARE(last.names, QStringList{u"name"_s});
        QVERIFY(last.trapExit && last.timersPending == 1 && last.label == u"label"_s);

        // Of few, it is the one that does not suspend, then the oldest.
        const Stragglers few = resultOf(control.stragglers(2));
        QCOMPARE(few.live, 7);
        QCOMPARE(few.some.size(), 2);
        QCOMPARE(few.some.last().pid, busy);
        QVERIFY(few.some.last().notSuspendedFor.count() > 0);
        QCOMPARE(few.some.first().pid, all.some.first().pid);
        isHeld = false;
        isHeld.notify_all();
    }

    void aReportSaysWhatTheGraceTook()
    {
        Runtime runtime({.workers = 1});
        RuntimeControl control(runtime);
        const Pid stubborn = runtime.spawn(sink);
        runtime.setTrapExit(stubborn, true);
        const ShutdownReport report = resultOf(control.shutdown({.grace = 30ms, .deadline = 20s}));
        QCOMPARE(report.killed, 1);
        QVERIFY(report.graceElapsed >= 30ms && report.graceElapsed <= report.elapsed);
    }
};

QTEST_GUILESS_MAIN(TestRuntimeQueries)
#include "tst_runtimequeries.moc"
