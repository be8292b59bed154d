// SPDX-License-Identifier: MIT
#include "support/processes.h"

#include <limits>
#include <stdexcept>

using namespace orrery;
using namespace orrery::test;

class TestJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isOffAtFirst();
    void tellsWhatHappenedInOrder();
    void keepsTheLatest();
    void whatIsOverwrittenHasHadItsNumber();
    void tellsACauseBeforeItsEffect();
    void tellsEveryReaderTheSameNumbers();
    void itsCapacityCanBeChanged();
    void aCapacityBelowNothingIsNothing();
    void canBeReadOn();
    void tellsOfAShutdown();
    void tellsAWholeStoryFromWithinAProcess();
    void saysHowMuchWasOverwritten();
};

void TestJournal::isOffAtFirst()
{
    Runtime runtime;
    QVERIFY(runtime.join(runtime.spawn(brief), Patience));
    QVERIFY(runtime.journal().isEmpty());
}

void TestJournal::tellsWhatHappenedInOrder()
{
    Runtime runtime;
    runtime.setJournalCapacity(100);
    const Pid pid = runtime.spawn(
        [](Context self) -> Process {
            co_await self.receive();
            throw std::runtime_error("boom");
        },
        {.label = QStringLiteral("label"), .name = QStringLiteral("first")});
    QVERIFY(runtime.registerName(QStringLiteral("second"), pid));
    QVERIFY(runtime.unregisterName(QStringLiteral("second")));
    runtime.send(pid, "go");
    QVERIFY(runtime.join(pid, Patience));
    QTRY_VERIFY_WITH_TIMEOUT(endOf(runtime, pid).has_value(), PatienceMs.count());

    const QList<JournalEvent> events = runtime.journal();
    using Kind = JournalEvent::Kind;
    QList<Kind> kinds;
    quint64 last = 0;
    for (const JournalEvent &event : events) {
        kinds.append(event.kind);
        QCOMPARE(event.pid, pid);
        QVERIFY(event.sequence > last);
        last = event.sequence;
        QVERIFY(event.at.isValid());
    }
    QVERIFY(kinds.contains(Kind::Spawned));
    QVERIFY(kinds.indexOf(Kind::Spawned) < kinds.indexOf(Kind::Exited));
    QCOMPARE(kinds.count(Kind::Registered), qsizetype(2));
    QVERIFY(kinds.count(Kind::Unregistered) >= 1);
    QCOMPARE(kinds.count(Kind::Exited), qsizetype(1));
    for (const JournalEvent &event : events) {
        if (event.kind == Kind::Spawned)
            QCOMPARE(event.text, QStringLiteral("label"));
        if (event.kind == Kind::Exited) {
            QCOMPARE(event.reason, ExitReason::Crashed);
            QCOMPARE(event.reason.detail(), QStringLiteral("boom"));
        }
    }
}

void TestJournal::keepsTheLatest()
{
    Runtime runtime;
    runtime.setJournalCapacity(10);
    QList<Pid> pids;
    for (int i = 0; i < 100; ++i) {
        pids.append(runtime.spawn(brief));
        QVERIFY(runtime.join(pids.last(), Patience));
    }
    QTRY_VERIFY_WITH_TIMEOUT(endOf(runtime, pids.last()).has_value(), PatienceMs.count());
    const QList<JournalEvent> events = runtime.journal();
    QCOMPARE(events.size(), qsizetype(10));
    QCOMPARE(events.last().pid, pids.last());
    for (qsizetype i = 1; i < events.size(); ++i)
        QCOMPARE(events[i].sequence, events[i - 1].sequence + 1);
}

void TestJournal::whatIsOverwrittenHasHadItsNumber()
{
    Runtime runtime;
    runtime.setJournalCapacity(10);
    // From a worker, from this thread, and with words: each has its own ring.
    const Pid inside = runtime.spawn([](Context self) -> Process {
        for (int i = 0; i < 100; ++i)
            self.runtime().spawn(brief, {.label = i % 2 ? QStringLiteral("label") : QString(), .name = {}});
        co_return;
    });
    QVERIFY(runtime.join(inside, Patience));
    for (int i = 0; i < 100; ++i)
        QVERIFY(runtime.join(runtime.spawn(brief), Patience));
    QTRY_COMPARE_WITH_TIMEOUT(runtime.statistics().live, qsizetype(0), PatienceMs.count());
    const QList<JournalEvent> events = runtime.journal();
    QCOMPARE(events.size(), qsizetype(10));
    QCOMPARE(events.last().sequence, quint64(2 * 201));
    QCOMPARE(events.first().sequence, quint64(2 * 201 - 9));
}

void TestJournal::tellsACauseBeforeItsEffect()
{
    constexpr int Length = 200;
    RuntimeOptions options;
    options.workers = 4;
    options.journalCapacity = 10 * Length;
    Runtime runtime(options);
    // Each ends because the one before it has ended, on whichever worker.
    QList<Pid> chain{runtime.spawn(parked)};
    while (chain.size() < Length) {
        chain.append(runtime.spawn([before = chain.last()](Context self) -> Process {
            co_await self.join(before, Patience);
        }));
    }
    runtime.kill(chain.first());
    // Read on meanwhile: what is told later has higher numbers.
    QList<Pid> ended;
    quint64 after = 0;
    const auto deadline = std::chrono::steady_clock::now() + Patience;
    while (ended.size() < Length) {
        QVERIFY(std::chrono::steady_clock::now() < deadline);
        for (const JournalEvent &event : runtime.journal(after)) {
            QCOMPARE(event.sequence, after + 1);
            after = event.sequence;
            if (event.kind == JournalEvent::Kind::Exited)
                ended.append(event.pid);
        }
    }
    QCOMPARE(ended, chain);
}

void TestJournal::tellsEveryReaderTheSameNumbers()
{
    Runtime runtime;
    runtime.setJournalCapacity(1000);
    for (int i = 0; i < 20; ++i)
        QVERIFY(runtime.join(runtime.spawn(brief), Patience));
    const QList<JournalEvent> before = runtime.journal();
    for (int i = 0; i < 20; ++i)
        QVERIFY(runtime.join(runtime.spawn(brief), Patience));
    const QList<JournalEvent> all = runtime.journal();
    QCOMPARE(all.size(), qsizetype(80));
    for (qsizetype i = 0; i < before.size(); ++i) {
        QCOMPARE(all[i].sequence, before[i].sequence);
        QCOMPARE(all[i].pid, before[i].pid);
        QCOMPARE(all[i].at, before[i].at);
    }
}

void TestJournal::itsCapacityCanBeChanged()
{
    RuntimeOptions options;
    options.journalCapacity = 10;
    Runtime runtime(options);
    QCOMPARE(runtime.journalCapacity(), qsizetype(10));
    const Pid pid = runtime.spawn(parked);
    for (int i = 0; i < 20; ++i)
        QVERIFY(runtime.registerName(QStringLiteral("name %1").arg(i), pid));
    const auto names = [&runtime] {
        QStringList texts;
        quint64 last = 0;
        for (const JournalEvent &event : runtime.journal()) {
            texts.append(event.text);
            if (last != 0 && event.sequence != last + 1)
                texts.append(QStringLiteral("a gap"));
            last = event.sequence;
        }
        return texts;
    };
    const auto expected = [](int from, int to) {
        QStringList texts;
        for (int i = from; i <= to; ++i)
            texts.append(QStringLiteral("name %1").arg(i));
        return texts;
    };
    QCOMPARE(names(), expected(10, 19));
    // More room: what is kept stays. Less: the latest stay.
    runtime.setJournalCapacity(14);
    QCOMPARE(runtime.journalCapacity(), qsizetype(14));
    QCOMPARE(names(), expected(10, 19));
    QVERIFY(runtime.registerName(QStringLiteral("name 20"), pid));
    QCOMPARE(names(), expected(10, 20));
    runtime.setJournalCapacity(3);
    QCOMPARE(names(), expected(18, 20));
    QVERIFY(runtime.registerName(QStringLiteral("name 21"), pid));
    QCOMPARE(names(), expected(19, 21));
    runtime.setJournalCapacity(0);
    QCOMPARE(runtime.journalCapacity(), qsizetype(0));
    QVERIFY(names().isEmpty());
    QVERIFY(runtime.registerName(QStringLiteral("name 22"), pid));
    QVERIFY(names().isEmpty());
    runtime.setJournalCapacity(3);
    QVERIFY(runtime.registerName(QStringLiteral("name 23"), pid));
    QCOMPARE(names(), expected(23, 23));
}

void TestJournal::aCapacityBelowNothingIsNothing()
{
    Runtime runtime;
    runtime.setJournalCapacity(-1);
    QCOMPARE(runtime.journalCapacity(), qsizetype(0));
    runtime.spawn(parked);
    QVERIFY(runtime.journal().isEmpty());
}

void TestJournal::canBeReadOn()
{
    Runtime runtime;
    runtime.setJournalCapacity(1000);
    quint64 after = 0;
    qsizetype read = 0;
    for (int i = 0; i < 50; ++i) {
        QVERIFY(runtime.join(runtime.spawn(brief), Patience));
        const QList<JournalEvent> events = runtime.journal(after);
        for (const JournalEvent &event : events) {
            QVERIFY(event.sequence > after);
            after = event.sequence;
        }
        read += events.size();
    }
    QTRY_COMPARE_WITH_TIMEOUT(runtime.journal().size(), qsizetype(100), PatienceMs.count());
    read += runtime.journal(after).size();
    QCOMPARE(read, qsizetype(100));
    QVERIFY(runtime.journal(runtime.journal().last().sequence).isEmpty());
    QVERIFY(runtime.journal(std::numeric_limits<quint64>::max()).isEmpty());
}

void TestJournal::tellsOfAShutdown()
{
    Runtime runtime;
    runtime.setJournalCapacity(1000);
    runtime.spawn(parked);
    runtime.shutdown();
    const QList<JournalEvent> events = runtime.journal();
    using Kind = JournalEvent::Kind;
    QList<Kind> kinds;
    for (const JournalEvent &event : events)
        kinds.append(event.kind);
    QCOMPARE(kinds, (QList<Kind>{Kind::Spawned, Kind::ShutdownBegan, Kind::Exited, Kind::ShutdownEnded}));
}

void TestJournal::tellsAWholeStoryFromWithinAProcess()
{
    Runtime runtime;
    runtime.setJournalCapacity(100);
    const Pid pid = runtime.spawn([](Context self) -> Process {
        self.runtime().send(Pid(1000), "x");
        self.runtime().sendNamed(QStringLiteral("nobody"), "x");
        self.runtime().sendAfter(self.pid(), 1h, "x").cancel();
        self.runtime().sendAfter(self.pid(), 0s, "x");
        co_await self.receive();
    });
    QVERIFY(runtime.join(pid, Patience));
    using Kind = JournalEvent::Kind;
    QList<Kind> kinds;
    for (const JournalEvent &event : runtime.journal())
        kinds.append(event.kind);
    QCOMPARE(kinds, (QList<Kind>{Kind::Spawned, Kind::DeadLetter, Kind::DeadLetter, Kind::TimerArmed,
                                 Kind::TimerCancelled, Kind::TimerArmed, Kind::TimerFired, Kind::Exited}));
}

void TestJournal::saysHowMuchWasOverwritten()
{
    Runtime runtime;
    runtime.setJournalCapacity(10);
    for (int i = 0; i < 100; ++i)
        runtime.send(Pid(), "x");
    QCOMPARE(runtime.journal().size(), qsizetype(10));
    QCOMPARE(runtime.journal().last().sequence, quint64(100));
    QCOMPARE(runtime.statistics().journalOverwritten, quint64(90));
    // What was read was not lost, though it is not kept any more.
    for (int i = 0; i < 100; ++i) {
        runtime.send(Pid(), "x");
        runtime.journal();
    }
    QCOMPARE(runtime.statistics().journalOverwritten, quint64(90));
}

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
