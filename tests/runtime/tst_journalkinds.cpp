// SPDX-License-Identifier: MIT
#include "support/processes.h"

#include <orrery/qtmailbox.h>

using namespace orrery;
using namespace orrery::test;

/// What the journal tells of timers and dead letters, and which kinds it is asked for.
class TestJournalKinds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsOfTimers();
    void tellsOfTimersThatEndWithTheirTarget();
    void tellsOfDeadLetters();
    void tellsOfNamesThatAreRefused();
    void tellsOfOneThatSpawnsUnderItsOwnName();
    void onlyTheKindsAskedForAreTold();
    void theKindsAreChosenBeforeItIsOn();
};

namespace {

/// Without the times, one line an event.
QStringList linesOf(const QList<JournalEvent> &events)
{
    QStringList lines;
    for (const JournalEvent &event : events) {
        lines.append(QStringLiteral("%1 %2 %3 #%4 %5")
                         .arg(int(event.kind))
                         .arg(event.pid.number())
                         .arg(event.text)
                         .arg(event.timer)
                         .arg(int(event.refusal)));
    }
    return lines;
}

QString line(JournalEvent::Kind kind, Pid pid, const QString &text = {}, quint64 timer = 0,
             DeadLetter::Reason refusal = {})
{
    JournalEvent event;
    event.kind = kind;
    event.pid = pid;
    event.text = text;
    event.timer = timer;
    event.refusal = refusal;
    return linesOf({event}).first();
}

} // namespace

void TestJournalKinds::tellsOfTimers()
{
    ManualTime time;
    Runtime &runtime = time.runtime;
    const Pid pid = runtime.spawn(asleep);
    const QString name = QStringLiteral("name");
    runtime.setJournalCapacity(100);

    const TimerRef fires = runtime.sendAfter(pid, 1s, "fires");
    TimerRef cancelled = runtime.sendAfter(name, 2s, "cancelled");
    QVERIFY(cancelled.cancel());
    TimerRef repeating = runtime.sendEvery(pid, 1s, "again");
    QVERIFY(time.advanceAndSettle(2s));
    QVERIFY(repeating.cancel());
    QVERIFY(runtime.registerName(name, pid));
    const TimerRef byName = runtime.sendAfter(name, 1s, "to whoever it is");
    QVERIFY(time.advanceAndSettle(1s));
    TimerRef revoked = byName;
    QVERIFY(revoked.cancel()); // it still waits in the mailbox

    using Kind = JournalEvent::Kind;
    QCOMPARE(linesOf(runtime.journal()),
             (QStringList{
                 line(Kind::TimerArmed, pid, {}, fires.id()),
                 line(Kind::TimerArmed, {}, name, cancelled.id()),
                 line(Kind::TimerCancelled, {}, name, cancelled.id()),
                 line(Kind::TimerArmed, pid, {}, repeating.id()),
                 line(Kind::TimerFired, pid, {}, fires.id()),
                 line(Kind::TimerFired, pid, {}, repeating.id()),
                 line(Kind::TimerFired, pid, {}, repeating.id()),
                 line(Kind::TimerCancelled, pid, {}, repeating.id()),
                 line(Kind::Registered, pid, name),
                 line(Kind::TimerArmed, {}, name, byName.id()),
                 line(Kind::TimerFired, pid, name, byName.id()),
                 line(Kind::TimerCancelled, {}, name, byName.id()),
             }));
    const Statistics statistics = runtime.statistics();
    QCOMPARE(statistics.timersFired, quint64(4));
    QCOMPARE(statistics.timersCancelled, quint64(3));
}

void TestJournalKinds::tellsOfTimersThatEndWithTheirTarget()
{
    ManualTime time;
    Runtime &runtime = time.runtime;
    const Pid pid = runtime.spawn(asleep);
    runtime.setJournalCapacity(100);
    const TimerRef timer = runtime.sendAfter(pid, 1s, "never");
    const TimerRef other = runtime.sendAfter(QStringLiteral("name"), 1s, "never");
    runtime.kill(pid);
    QVERIFY(runtime.join(pid, Patience));
    runtime.shutdown();
    using Kind = JournalEvent::Kind;
    QCOMPARE(linesOf(runtime.journal()),
             (QStringList{
                 line(Kind::TimerArmed, pid, {}, timer.id()),
                 line(Kind::TimerArmed, {}, QStringLiteral("name"), other.id()),
                 line(Kind::TimerCancelled, pid, {}, timer.id()),
                 line(Kind::Exited, pid),
                 line(Kind::ShutdownBegan, {}),
                 line(Kind::TimerCancelled, {}, QStringLiteral("name"), other.id()),
                 line(Kind::ShutdownEnded, {}),
             }));
}

void TestJournalKinds::tellsOfDeadLetters()
{
    ManualTime time(2, 1);
    Runtime &runtime = time.runtime;
    const Pid pid = runtime.spawn(asleep);
    const QString name = QStringLiteral("nobody");
    runtime.setJournalCapacity(100);
    runtime.send(Pid(1000), "x");
    runtime.sendNamed(name, "x");
    runtime.send(pid, "fits");
    runtime.send(pid, "x");
    const TimerRef timer = runtime.sendAfter(name, 1s, "x");
    QVERIFY(time.advanceAndSettle(1s));
    using Kind = JournalEvent::Kind;
    using Reason = DeadLetter::Reason;
    QCOMPARE(linesOf(runtime.journal()),
             (QStringList{
                 line(Kind::DeadLetter, Pid(1000), {}, 0, Reason::NoProcess),
                 line(Kind::DeadLetter, {}, name, 0, Reason::NoName),
                 line(Kind::DeadLetter, pid, {}, 0, Reason::MailboxFull),
                 line(Kind::TimerArmed, {}, name, timer.id()),
                 line(Kind::TimerFired, {}, name, timer.id()),
                 line(Kind::DeadLetter, {}, name, 0, Reason::NoName),
             }));
}

void TestJournalKinds::tellsOfNamesThatAreRefused()
{
    Runtime runtime({.workers = 2});
    const QString name = QStringLiteral("name");
    const Pid holder = runtime.spawn(parked, {.label = {}, .name = name});
    const Pid other = runtime.spawn(parked);
    QVERIFY(!runtime.registerName(name, other)); // nobody wants to know
    runtime.setJournalCapacity(100);
    QVERIFY(!runtime.registerName(name, other));
    QVERIFY(!runtime.registerName(name, Pid(4711)));
    QVERIFY(!runtime.registerName(QString(), other));
    QVERIFY(runtime.spawn(parked, {.label = {}, .name = name}).isNull());
    QtMailbox mailbox(runtime, {.label = {}, .name = name});
    QVERIFY(mailbox.pid().isNull());
    QCOMPARE(runtime.whereisOrSpawn(name, parked), holder); // which is no refusal
    QVERIFY(!runtime.registerName(name, holder)); // it has it

    using Kind = JournalEvent::Kind;
    const QList<JournalEvent> events = runtime.journal();
    QCOMPARE(linesOf(events),
             (QStringList{line(Kind::NameRefused, other, name), line(Kind::NameRefused, Pid(4711), name),
                          line(Kind::NameRefused, {}, name), line(Kind::NameRefused, {}, name)}));
    for (const JournalEvent &event : events)
        QCOMPARE(event.holder, holder);
    runtime.setJournalKinds(JournalKinds::all().without({Kind::NameRefused}));
    QVERIFY(!runtime.registerName(name, other));
    QCOMPARE(runtime.journal().size(), events.size());
}

void TestJournalKinds::tellsOfOneThatSpawnsUnderItsOwnName()
{
    using Kind = JournalEvent::Kind;
    Runtime runtime({.workers = 2});
    const QString name = QStringLiteral("name");
    runtime.setJournalKinds(JournalKinds{Kind::NameRefused});
    runtime.setJournalCapacity(100);
    const Pid pid = runtime.spawn(
        [name](Context self) -> Process {
            self.runtime().spawn(parked, {.label = {}, .name = name});
            co_return;
        },
        {.label = {}, .name = name});
    QVERIFY(runtime.join(pid, Patience));
    QCOMPARE(linesOf(runtime.journal()), QStringList{line(Kind::NameRefused, pid, name)});
}

void TestJournalKinds::onlyTheKindsAskedForAreTold()
{
    using Kind = JournalEvent::Kind;
    Runtime runtime;
    QCOMPARE(runtime.journalKinds(), JournalKinds::all());
    runtime.setJournalCapacity(100);
    const auto live = [&runtime](JournalKinds kinds) {
        const QList<JournalEvent> before = runtime.journal();
        const quint64 after = before.isEmpty() ? 0 : before.last().sequence;
        runtime.setJournalKinds(kinds);
        const Pid pid = runtime.spawn(
            [](Context self) -> Process {
                self.runtime().sendNamed(QStringLiteral("nobody"), "x");
                self.runtime().sendAfter(self.pid(), 1h, "x").cancel();
                self.runtime().spawn(brief);
                co_return;
            },
            {.label = {}, .name = QStringLiteral("name")});
        runtime.join(pid, Patience);
        [&] { QTRY_COMPARE_WITH_TIMEOUT(runtime.statistics().live, qsizetype(0), PatienceMs.count()); }();
        QList<Kind> seen;
        for (const JournalEvent &event : runtime.journal(after))
            seen.append(event.kind);
        std::sort(seen.begin(), seen.end());
        return seen;
    };
    QCOMPARE(live({}), QList<Kind>());
    for (const Kind one : {Kind::Registered, Kind::Unregistered, Kind::TimerArmed, Kind::TimerCancelled, Kind::DeadLetter})
        QCOMPARE(live({one}), QList<Kind>{one});
    QCOMPARE(live({Kind::Spawned}), (QList<Kind>{Kind::Spawned, Kind::Spawned}));
    QCOMPARE(live({Kind::Exited}), (QList<Kind>{Kind::Exited, Kind::Exited}));
    QCOMPARE(live(JournalKinds::all()).size(), qsizetype(9));
    QCOMPARE(live(JournalKinds::all().without({Kind::TimerArmed, Kind::TimerCancelled})).size(), qsizetype(7));
    QCOMPARE(live(JournalKinds({Kind::Spawned}).with({Kind::DeadLetter})).size(), qsizetype(3));
}

void TestJournalKinds::theKindsAreChosenBeforeItIsOn()
{
    using Kind = JournalEvent::Kind;
    RuntimeOptions options;
    options.journalKinds = {Kind::DeadLetter};
    Runtime runtime(options);
    QCOMPARE(runtime.journalKinds(), JournalKinds({Kind::DeadLetter}));
    runtime.setJournalCapacity(10);
    runtime.spawn(parked);
    runtime.send(Pid(), "x");
    QCOMPARE(runtime.journal().size(), qsizetype(1));
    QCOMPARE(runtime.journal().first().kind, Kind::DeadLetter);
    // Off is off, whatever the kinds; and they stay for when it is on again.
    runtime.setJournalCapacity(0);
    runtime.setJournalKinds({Kind::Spawned});
    runtime.spawn(parked);
    runtime.setJournalCapacity(10);
    QVERIFY(runtime.journal().isEmpty());
    runtime.send(Pid(), "x");
    runtime.spawn(parked);
    QCOMPARE(runtime.journal().size(), qsizetype(1));
    QCOMPARE(runtime.journal().first().kind, Kind::Spawned);
}

QTEST_GUILESS_MAIN(TestJournalKinds)
#include "tst_journalkinds.moc"
