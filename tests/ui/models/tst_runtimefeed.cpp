// SPDX-License-Identifier: MIT
#include "feed/runtimefeed.h"

#include "models/lookbudget.h"
#include "support/processes.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <algorithm>
#include <future>
#include <memory>
#include <thread>

using namespace std::chrono_literals;
using namespace orrery;
using namespace orrery::ui;

namespace {

constexpr int Deadline = 20'000;

/// Collects what a feed says.
class Watch : public QObject
{
public:
    explicit Watch(Feed &feed)
    {
        connect(&feed, &Feed::frameReady, this, [this](const FramePtr &frame) { frames.append(frame); });
        connect(&feed, &Feed::restarted, this, [this] {
            ++restarts;
            framesAtRestart = frames.size();
        });
    }

    QList<FramePtr> frames;
    int restarts = 0;
    qsizetype framesAtRestart = -1;
};

/// Lets the event loop deliver what is posted already.
void settle()
{
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
}

} // namespace

class TestRuntimeFeed : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void framesComeWhileActiveInOrderAndNeverSoonerThanTheInterval()
    {
        Runtime runtime;
        RuntimeFeed feed(runtime);
        Watch watch(feed);
        QVERIFY(!feed.isActive());
        QCOMPARE(feed.interval(), 250ms);
        feed.setInterval(50ms);
        feed.setActive(true);
        QTRY_VERIFY_WITH_TIMEOUT(watch.frames.size() >= 6, Deadline);
        for (qsizetype i = 1; i < watch.frames.size(); ++i) {
            QCOMPARE(watch.frames[i]->number, watch.frames[i - 1]->number + 1);
            QVERIFY(watch.frames[i]->takenAt > watch.frames[i - 1]->takenAt);
        }
        // A rhythm: one frame may be late and the next on time again, but not faster on the whole.
        const auto span = watch.frames.constLast()->takenAt - watch.frames.constFirst()->takenAt;
        QVERIFY(span >= 50ms * (watch.frames.size() - 2));
    }

    void theIntervalHasALowerBound()
    {
        RuntimeFeed feed;
        feed.setInterval(1ms);
        QCOMPARE(feed.interval(), 50ms);
        feed.setInterval(2s);
        QCOMPARE(feed.interval(), 2000ms);
    }

    void nothingComesWhileInactiveUnlessAskedFor()
    {
        Runtime runtime;
        RuntimeFeed feed(runtime);
        Watch watch(feed);
        feed.setInterval(50ms);
        feed.setActive(true);
        QTRY_VERIFY_WITH_TIMEOUT(!watch.frames.isEmpty(), Deadline);
        feed.setActive(false);
        const qsizetype before = watch.frames.size();
        const auto pausedAt = std::chrono::steady_clock::now().time_since_epoch();
        settle();
        QCOMPARE(watch.frames.size(), before);
        // Another feed counts the intervals that pass meanwhile.
        RuntimeFeed metronome(runtime);
        Watch beats(metronome);
        metronome.setInterval(50ms);
        metronome.setActive(true);
        QTRY_VERIFY_WITH_TIMEOUT(beats.frames.size() >= 5, Deadline);
        QCOMPARE(watch.frames.size(), before);
        feed.sampleNow();
        QTRY_COMPARE_WITH_TIMEOUT(watch.frames.size(), before + 1, Deadline);
        QVERIFY(watch.frames.constLast()->takenAt >= pausedAt);
        QCOMPARE(watch.frames.constLast()->number, watch.frames.at(before - 1)->number + 1);
    }

    void aProcessIsInspectedWithoutAFrame()
    {
        RuntimeFeed feed;
        QCOMPARE(feed.inspect(Pid(1)).resultCount(), 0); // of no runtime
        auto runtime = std::make_shared<Runtime>(RuntimeOptions{.workers = 2});
        feed.setRuntime(runtime);
        const Pid pid = runtime->spawn([](Context self) -> Process { co_await self.sleep(std::chrono::hours(1)); });
        QVERIFY(runtime->waitIdle(60s));
        runtime->send(pid, "hello");
        QFuture<Inspection> future = feed.inspect(pid);
        QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), Deadline);
        QCOMPARE(future.result().result, Inspection::Result::Done);
        QCOMPARE(future.result().mailbox.size(), 1);
        QCOMPARE(future.result().mailbox.constFirst().preview, QStringLiteral("hello"));
    }

    void framesAreOrderedSnapshotsOfTheRuntime()
    {
        Runtime runtime(RuntimeOptions{.workers = 2});
        QList<Pid> pids;
        for (int i = 0; i < 20; ++i)
            pids.append(runtime.spawn(sink, SpawnOptions{.label = QStringLiteral("sink %1").arg(i)}));
        runtime.registerName(QStringLiteral("zeta"), pids[0]);
        runtime.registerName(QStringLiteral("alpha"), pids[1]);
        for (int i = 0; i < 20; ++i)
            runtime.sendAfter(pids[i], 1h, "later");
        runtime.joinGroup(QStringLiteral("zoo"), pids[1]);
        runtime.joinGroup(QStringLiteral("ark"), pids[3]);
        runtime.joinGroup(QStringLiteral("ark"), pids[2]);
        runtime.link(pids[4], pids[5]);
        RuntimeFeed feed(runtime);
        Watch watch(feed);
        feed.sampleNow();
        QTRY_COMPARE_WITH_TIMEOUT(watch.frames.size(), 1, Deadline);
        const Frame &frame = *watch.frames.constFirst();
        QCOMPARE(frame.processes.size(), 20);
        QCOMPARE(frame.groups.size(), 2);
        QCOMPARE(frame.groups[0].name, QStringLiteral("ark"));
        QCOMPARE(frame.groups[0].members, (QList<Pid>{pids[2], pids[3]}));
        QCOMPARE(frame.processes[4].links, QList<Pid>{pids[5]});
        QVERIFY(std::is_sorted(frame.processes.begin(), frame.processes.end(),
                               [](const auto &a, const auto &b) { return a.pid < b.pid; }));
        QCOMPARE(frame.names.size(), 2);
        QCOMPARE(frame.names[0].name, QStringLiteral("alpha"));
        QCOMPARE(frame.timers.size(), 20);
        QVERIFY(std::is_sorted(frame.timers.begin(), frame.timers.end(),
                               [](const auto &a, const auto &b) { return a.id < b.id; }));
        QCOMPARE(frame.statistics.live, 20);
        QCOMPARE(frame.phase, Phase::Running);
        QVERIFY(frame.wallTime.isValid());
#ifdef Q_OS_LINUX
        QVERIFY(frame.residentBytes > 0);
        QVERIFY(frame.cost > 0ns);
#endif
    }

    void eventsAreToldOnce()
    {
        Runtime runtime;
        RuntimeFeed feed(runtime);
        Watch watch(feed);
        feed.sampleNow(); // turns the journal on
        QTRY_COMPARE_WITH_TIMEOUT(watch.frames.size(), 1, Deadline);
        const Pid pid = runtime.spawn(sink, SpawnOptions{.label = QStringLiteral("short-lived")});
        runtime.kill(pid);
        QVERIFY(runtime.join(pid, 10s));
        feed.sampleNow();
        QTRY_COMPARE_WITH_TIMEOUT(watch.frames.size(), 2, Deadline);
        feed.sampleNow();
        QTRY_COMPARE_WITH_TIMEOUT(watch.frames.size(), 3, Deadline);
        const QList<JournalEvent> &events = watch.frames[1]->events;
        QCOMPARE(events.size(), 2);
        QCOMPARE(events[0].kind, JournalEvent::Kind::Spawned);
        QCOMPARE(events[0].text, QStringLiteral("short-lived"));
        QCOMPARE(events[1].kind, JournalEvent::Kind::Exited);
        QCOMPARE(events[1].reason, ExitReason::Killed);
        QCOMPARE(watch.frames[1]->eventsDropped, 0U);
        QVERIFY(watch.frames[2]->events.isEmpty());
    }

    void whatTheJournalOverwroteIsCounted()
    {
        Runtime runtime;
        RuntimeFeed feed(runtime);
        Watch watch(feed);
        feed.sampleNow();
        QTRY_COMPARE_WITH_TIMEOUT(watch.frames.size(), 1, Deadline);
        runtime.setJournalCapacity(10);
        const Pid pid = runtime.spawn(sink);
        for (int i = 0; i < 20; ++i)
            runtime.registerName(QString::number(i), pid);
        feed.sampleNow();
        QTRY_COMPARE_WITH_TIMEOUT(watch.frames.size(), 2, Deadline);
        QCOMPARE(static_cast<quint64>(watch.frames[1]->events.size()) + watch.frames[1]->eventsDropped, 21U);
        QVERIFY(watch.frames[1]->eventsDropped > 0);
    }

    void aBusyGuiThreadGetsOneFrameNotABacklog()
    {
        Runtime runtime;
        RuntimeFeed feed(runtime);
        Watch watch(feed);
        feed.setInterval(50ms);
        feed.setActive(true);
        QTRY_VERIFY_WITH_TIMEOUT(!watch.frames.isEmpty(), Deadline);
        const quint64 before = watch.frames.constLast()->number;
        // The event loop stands still for many intervals.
        const Pid pid = runtime.spawn([](Context self) -> Process { co_await self.sleep(600ms); });
        QVERIFY(runtime.join(pid, 20s));
        QCoreApplication::sendPostedEvents(&feed);
        QVERIFY(watch.frames.constLast()->number <= before + 1);
    }

    void anotherRuntimeIsWatchedFromThereOn()
    {
        auto first = std::make_shared<Runtime>();
        first->spawn(sink, SpawnOptions{.label = QStringLiteral("first")});
        RuntimeFeed feed(first);
        Watch watch(feed);
        feed.setInterval(50ms);
        feed.setActive(true);
        QTRY_VERIFY_WITH_TIMEOUT(watch.frames.size() >= 2, Deadline);
        QCOMPARE(watch.restarts, 0);

        auto second = std::make_shared<Runtime>();
        second->spawn(sink, SpawnOptions{.label = QStringLiteral("second")});
        feed.setRuntime(second);
        QCOMPARE(watch.restarts, 1);
        QTRY_VERIFY_WITH_TIMEOUT(watch.frames.size() >= watch.framesAtRestart + 2, Deadline);
        for (qsizetype i = 0; i < watch.frames.size(); ++i) {
            const QString label = i < watch.framesAtRestart ? QStringLiteral("first") : QStringLiteral("second");
            QCOMPARE(watch.frames[i]->processes.constFirst().label, label);
        }

        feed.setRuntime(nullptr);
        const qsizetype before = watch.frames.size();
        settle();
        QCOMPARE(watch.frames.size(), before);
        feed.setRuntime(first);
        QCOMPARE(watch.restarts, 2);
        QTRY_VERIFY_WITH_TIMEOUT(watch.frames.size() > before, Deadline);
    }

    void timersAreRecordedOnlyWhenWanted()
    {
        using Kind = JournalEvent::Kind;
        Runtime runtime(RuntimeOptions{.workers = 1});
        Runtime owned(RuntimeOptions{.workers = 1, .journalCapacity = 10});
        RuntimeFeed feed(runtime);
        Watch watch(feed);
        const auto sample = [&] {
            const qsizetype before = watch.frames.size();
            feed.sampleNow();
            return QTest::qWaitFor([&] { return watch.frames.size() > before; }, Deadline);
        };
        QVERIFY(sample());
        QVERIFY(!runtime.journalKinds().contains(Kind::TimerFired));
        QVERIFY(runtime.journalKinds().contains(Kind::Restarted));
        feed.setTimerEvents(true);
        QVERIFY(sample());
        QVERIFY(runtime.journalKinds() == JournalKinds::all());
        feed.setTimerEvents(false);
        QVERIFY(sample());
        QVERIFY(!runtime.journalKinds().contains(Kind::TimerArmed));

        RuntimeFeed other(owned); // whose owner wants them
        Watch seen(other);
        other.sampleNow();
        QTRY_VERIFY_WITH_TIMEOUT(!seen.frames.isEmpty(), Deadline);
        QVERIFY(owned.journalKinds() == JournalKinds::all());
    }

    void ofManyProcessesEvenOneGroupIsNotListedUnlookedAt()
    {
        Runtime runtime(RuntimeOptions{.workers = 1});
        for (qsizetype i = 0; i <= FewRows; ++i)
            QVERIFY(runtime.joinGroup(QStringLiteral("all"), runtime.spawn(sink)));
        RuntimeFeed feed(runtime);
        Watch watch(feed);
        Interest interest;
        interest.allNames = interest.allGroups = interest.groups.isInSight = false;
        feed.setInterest(interest, false);
        feed.sampleNow();
        QTRY_COMPARE_WITH_TIMEOUT(watch.frames.size(), 1, Deadline);
        QVERIFY(!watch.frames.constLast()->hasGroups && !watch.frames.constLast()->groupTable);
        interest.groups.isInSight = true;
        feed.setInterest(interest, false);
        feed.sampleNow();
        QTRY_COMPARE_WITH_TIMEOUT(watch.frames.size(), 2, Deadline);
        QVERIFY(watch.frames.constLast()->groupTable);
        QCOMPARE(watch.frames.constLast()->groups.constFirst().members.size(), FewRows + 1);
    }

    void deadLettersAndSupervisorsComeAlong()
    {
        Runtime runtime(RuntimeOptions{.workers = 1});
        RuntimeFeed feed(runtime);
        Watch watch(feed);
        SupervisorSpec spec;
        spec.children = {ChildSpec{.id = QStringLiteral("a"), .body = sink}};
        const Pid supervisor = runtime.supervise(spec);
        QVERIFY(!runtime.sendNamed(QStringLiteral("nobody"), Message("one")));
        QVERIFY(runtime.waitIdle(std::chrono::seconds{10}));
        feed.sampleNow();
        QTRY_COMPARE_WITH_TIMEOUT(watch.frames.size(), 1, Deadline);
        QCOMPARE(watch.frames.constLast()->supervisors.size(), 1);
        QCOMPARE(watch.frames.constLast()->supervisors.constFirst().pid, supervisor);
        QCOMPARE(watch.frames.constLast()->deadLetters.size(), 1);
        QVERIFY(!runtime.sendNamed(QStringLiteral("nobody"), Message("two")));
        feed.sampleNow();
        QTRY_COMPARE_WITH_TIMEOUT(watch.frames.size(), 2, Deadline);
        QCOMPARE(watch.frames.constLast()->deadLetters.size(), 1); // each once
        QCOMPARE(watch.frames.constLast()->lettersDropped, 0U);
    }

    void itGoesOnThroughAShutdown()
    {
        Runtime runtime(RuntimeOptions{.workers = 2});
        const Pid stubborn = runtime.spawn(sink); // traps exits and does not heed them
        runtime.setTrapExit(stubborn, true);
        RuntimeFeed feed(runtime);
        Watch watch(feed);
        feed.setInterval(50ms);
        feed.setActive(true);
        QTRY_VERIFY_WITH_TIMEOUT(!watch.frames.isEmpty(), Deadline);
        auto ended = std::async(std::launch::async, [&] { return runtime.shutdown(ShutdownOptions{.grace = 400ms}); });
        const auto seen = [&](Phase phase) {
            return std::any_of(watch.frames.begin(), watch.frames.end(),
                               [phase](const FramePtr &frame) { return frame->phase == phase; });
        };
        QTRY_VERIFY_WITH_TIMEOUT(seen(Phase::Stopped), Deadline);
        QCOMPARE(ended.get().stopped, 1);
        QTRY_COMPARE_WITH_TIMEOUT(watch.frames.constLast()->statistics.live, 0, Deadline);
    }

    void destroyingItLeavesTheEndOfTheRuntimeToAnotherThread()
    {
        auto runtime = std::make_shared<Runtime>(RuntimeOptions{.workers = 1});
        std::promise<void> gate;
        std::promise<void> entered;
        // Does not suspend until the gate opens: whoever waits for the runtime's end waits for this one.
        runtime->spawn([opened = gate.get_future().share(), &entered](Context self) -> Process {
            entered.set_value();
            opened.wait();
            co_await self.yield();
        });
        entered.get_future().wait();
        const std::weak_ptr<Runtime> observer = runtime;
        {
            RuntimeFeed feed(std::move(runtime));
            feed.setActive(true);
        }
        gate.set_value(); // reached although the process still runs
        QTRY_VERIFY_WITH_TIMEOUT(observer.expired(), Deadline);
    }

    void itEndsAtAnyMoment()
    {
        Runtime runtime;
        runtime.spawn(sink);
        for (int i = 0; i < 200; ++i) {
            RuntimeFeed feed(runtime);
            feed.setInterval(50ms);
            feed.setActive(i % 2 == 0);
            feed.sampleNow();
            if (i % 3 == 0)
                settle();
        }
    }
};

QTEST_GUILESS_MAIN(TestRuntimeFeed)
#include "tst_runtimefeed.moc"
