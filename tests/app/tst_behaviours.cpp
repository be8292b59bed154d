// SPDX-License-Identifier: MIT
#include "behaviours/table.h"

#include "recorder.h"

#include <orrery/runtime.h>

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace orrery;
using namespace orrery::app;

namespace {

constexpr auto patience = 20s; // real time, for what real threads have to do

/// A runtime whose time stands still until a test moves it.
struct Stage
{
    std::shared_ptr<ManualClock> clock = std::make_shared<ManualClock>();
    Runtime runtime{RuntimeOptions{.workers = 2, .mailboxCapacity = 0, .clock = clock}};

    Pid spawn(const QString &behaviour, const QString &name = {},
              std::initializer_list<std::pair<QString, QVariant>> options = {}, int count = 1)
    {
        const BehaviourKind *kind = findBehaviour(behaviour);
        OptionValues values(kind->options);
        for (const auto &[key, value] : options)
            values.set(key, value);
        const QList<Pid> pids =
            spawnMany(runtime, *kind, {.label = behaviour, .name = name}, values, count).pids;
        return pids.isEmpty() ? Pid() : pids.constFirst();
    }

    /// Moves the time on, and waits until all have done what there is to do now.
    void pass(std::chrono::nanoseconds time = 0ns)
    {
        QVERIFY(runtime.waitIdle(patience));
        clock->advance(time);
        QVERIFY(runtime.waitIdle(patience));
    }

    QString label(Pid pid) const
    {
        const auto info = runtime.info(pid);
        return info ? info->label : QString();
    }

    /// Of the journal: how this process ended.
    ExitReason reasonOf(Pid pid) const
    {
        for (const JournalEvent &event : runtime.journal())
            if (event.kind == JournalEvent::Kind::Exited && event.pid == pid)
                return event.reason;
        return ExitReason::NoProcess;
    }
};

} // namespace

class TestBehaviours : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyBehaviourIsListedWithWhatItIs();
    void everyBehaviourEndsNormallyOnStop_data();
    void everyBehaviourEndsNormallyOnStop();
    void everyBehaviourTakesNonsenseAndLivesOn_data();
    void everyBehaviourTakesNonsenseAndLivesOn();
    void anEchoRepeatsToWhomItIsTold();
    void anEchoSendsBackToThePidInAMessage();
    void aCounterCountsAddsResetsAndReports();
    void aCounterShowsItsCountInItsLabel();
    void aLoggerShowsTheLastLineAndForgetsIt();
    void aLoggerAskedToEndFinishesWithinTheGrace();
    void aTickerWakesItselfEachPeriod();
    void aTickerPausesResumesAndChangesItsPeriod();
    void aTickerToldToTickDoesNotTickTwiceAsOften();
    void thePingPongPairPlaysAtItsInterval();
    void thePartnerLeavesWithThePlayer();
    void aPartnerThatIsGoneIsReplaced();
    void aCrasherCrashesWhenToldTo();
    void aCrasherCrashesAfterSoManyMessages();
    void aKeeperStartsItsCrasherAgainUnderItsName();
    void aKeeperTakesItsCrasherWithIt();
    void aKeeperWaitsForATakenName();
    void aShowerComesAndGoes();
    void aShowerTakesItsSparksWithIt();
    void aCrowdIsAsManyAsAskedFor();
    void aTakenNameUndoesTheWholeCrowd();
};

void TestBehaviours::everyBehaviourIsListedWithWhatItIs()
{
    QStringList ids;
    for (const BehaviourKind &kind : behaviourKinds()) {
        ids.append(kind.id);
        QVERIFY(!kind.title().isEmpty() && !kind.description().isEmpty());
        QCOMPARE(findBehaviour(kind.id), &kind);
    }
    QCOMPARE(ids.join(u' '), u"echo counter logger ticker pingpong crasher keeper shower crowd"_s);
    QCOMPARE(ids.removeDuplicates(), 0);
    QCOMPARE(findBehaviour(u"Echo"_s), nullptr);
}

void TestBehaviours::everyBehaviourEndsNormallyOnStop_data()
{
    QTest::addColumn<QString>("behaviour");
    for (const BehaviourKind &kind : behaviourKinds())
        QTest::newRow(qPrintable(kind.id)) << kind.id;
}

void TestBehaviours::everyBehaviourEndsNormallyOnStop()
{
    QFETCH(QString, behaviour);
    Stage stage;
    stage.runtime.setJournalCapacity(1000);
    const Pid pid = stage.spawn(behaviour);
    stage.pass(10s);
    QVERIFY(stage.runtime.send(pid, " stop\n"));
    QVERIFY(stage.runtime.join(pid, patience));
    QCOMPARE(stage.reasonOf(pid), ExitReason::Normal);
    // What it had brought along goes with it.
    QTRY_COMPARE_WITH_TIMEOUT(stage.runtime.statistics().live, 0, 20'000);
    QCOMPARE(stage.runtime.statistics().timersPending, 0);
}

void TestBehaviours::everyBehaviourTakesNonsenseAndLivesOn_data()
{
    everyBehaviourEndsNormallyOnStop_data();
}

void TestBehaviours::everyBehaviourTakesNonsenseAndLivesOn()
{
    QFETCH(QString, behaviour);
    Stage stage;
    const Pid pid = stage.spawn(behaviour);
    for (const QByteArray &nonsense :
         {QByteArray(), QByteArray("\0\xff\xfe", 3), QByteArray("add"), QByteArray("add 9999999999999999999"),
          QByteArray("add 9223372036854775807"), QByteArray("add 9223372036854775807"), QByteArray("period -5"),
          QByteArray("period x"), QByteArray("interval -1"), QByteArray("the kept process ended "),
          QByteArray(1'000'000, 'x')})
        QVERIFY(stage.runtime.send(pid, Message(nonsense)));
    QVERIFY(stage.runtime.send(pid, Message::fromValue(QVariant(42))));
    stage.pass();
    QVERIFY(stage.runtime.isAlive(pid));
}

void TestBehaviours::anEchoRepeatsToWhomItIsTold()
{
    Stage stage;
    const Recorder recorder(stage.runtime, u"log"_s);
    const Pid echo = stage.spawn(u"echo"_s, {}, {{u"to"_s, u"log"_s}});
    stage.runtime.send(echo, "hello");
    stage.runtime.send(echo, "wörld");
    stage.pass();
    QCOMPARE(recorder.messages(), (QByteArrayList{"echo: hello", "echo: wörld"}));
}

void TestBehaviours::anEchoSendsBackToThePidInAMessage()
{
    Stage stage;
    const Recorder recorder(stage.runtime, u"log"_s);
    const Pid echo = stage.spawn(u"echo"_s, {}, {{u"to"_s, QString()}});
    stage.runtime.send(echo, Message::fromValue(recorder.pid()));
    stage.pass();
    QCOMPARE(recorder.messages().size(), 1);
}

void TestBehaviours::aCounterCountsAddsResetsAndReports()
{
    Stage stage;
    const Recorder recorder(stage.runtime, u"log"_s);
    const Pid counter = stage.spawn(u"counter"_s, {}, {{u"to"_s, u"log"_s}});
    for (const char *message : {"anything", "add 40", "", "report", "reset", "report", "add -3", "add x", "report"})
        stage.runtime.send(counter, message);
    stage.pass();
    QCOMPARE(recorder.messages(), (QByteArrayList{"count 42", "count 0", "count -2"}));
}

void TestBehaviours::aCounterShowsItsCountInItsLabel()
{
    Stage stage;
    const Pid counter = stage.spawn(u"counter"_s);
    stage.pass(1s);
    QCOMPARE(stage.label(counter), u"counter · 0"_s);
    for (int i = 0; i < 1000; ++i)
        stage.runtime.send(counter, "one");
    stage.pass(1s);
    QCOMPARE(stage.label(counter), u"counter · 1000"_s);
}

void TestBehaviours::aLoggerShowsTheLastLineAndForgetsIt()
{
    Stage stage;
    const Pid logger = stage.spawn(u"logger"_s);
    stage.runtime.send(logger, "first");
    stage.runtime.send(logger, "last");
    stage.pass(1s);
    QCOMPARE(stage.label(logger), u"logger · last"_s);
    stage.runtime.send(logger, "clear");
    stage.pass(1s);
    QCOMPARE(stage.label(logger), u"logger"_s);
}

void TestBehaviours::aLoggerAskedToEndFinishesWithinTheGrace()
{
    Stage stage;
    const Pid logger = stage.spawn(u"logger"_s);
    stage.spawn(u"echo"_s);
    stage.pass();
    for (int i = 0; i < 1000; ++i)
        stage.runtime.send(logger, "line");
    const ShutdownReport report = stage.runtime.shutdown(ShutdownOptions{.grace = patience, .deadline = 2 * patience});
    QCOMPARE(report.stopped, 2);
    QCOMPARE(report.finishedInGrace, 1);
    QCOMPARE(report.killed, 0);
    QCOMPARE(stage.runtime.statistics().messagesReceived, 1000u);
}

void TestBehaviours::aTickerWakesItselfEachPeriod()
{
    Stage stage;
    const Recorder recorder(stage.runtime, u"log"_s);
    const Pid ticker =
        stage.spawn(u"ticker"_s, {}, {{u"period"_s, 200}, {u"to"_s, u"log"_s}, {u"say"_s, u"beat"_s}});
    stage.pass(199ms);
    QVERIFY(recorder.messages().isEmpty());
    QCOMPARE(stage.runtime.timers().size(), 1);
    QCOMPARE(stage.runtime.timers().constFirst().target, ticker);
    stage.pass(1ms);
    QCOMPARE(recorder.messages(), QByteArrayList{"beat 1"});
    for (int i = 0; i < 4; ++i)
        stage.pass(200ms);
    QCOMPARE(recorder.messages(), (QByteArrayList{"beat 1", "beat 2", "beat 3", "beat 4", "beat 5"}));
}

void TestBehaviours::aTickerPausesResumesAndChangesItsPeriod()
{
    Stage stage;
    const Recorder recorder(stage.runtime, u"log"_s);
    const Pid ticker = stage.spawn(u"ticker"_s, {}, {{u"period"_s, 200}, {u"to"_s, u"log"_s}});
    stage.runtime.send(ticker, "pause");
    stage.pass(10s);
    QVERIFY(recorder.messages().isEmpty());
    QCOMPARE(stage.runtime.statistics().timersPending, 0);
    stage.runtime.send(ticker, "resume");
    stage.pass(200ms);
    QCOMPARE(recorder.messages().size(), 1);
    stage.runtime.send(ticker, "period 1000");
    stage.pass(999ms);
    QCOMPARE(recorder.messages().size(), 1);
    stage.pass(1ms);
    QCOMPARE(recorder.messages().size(), 2);
}

void TestBehaviours::aTickerToldToTickDoesNotTickTwiceAsOften()
{
    Stage stage;
    const Recorder recorder(stage.runtime, u"log"_s);
    const Pid ticker = stage.spawn(u"ticker"_s, {}, {{u"period"_s, 200}, {u"to"_s, u"log"_s}});
    stage.pass(100ms);
    for (int i = 0; i < 10; ++i)
        stage.runtime.send(ticker, "tick");
    stage.runtime.send(ticker, "resume");
    stage.pass();
    QCOMPARE(recorder.messages().size(), 10);
    QCOMPARE(stage.runtime.statistics().timersPending, 1);
    stage.pass(200ms);
    QCOMPARE(recorder.messages().size(), 11);
}

void TestBehaviours::thePingPongPairPlaysAtItsInterval()
{
    Stage stage;
    const Pid player = stage.spawn(u"pingpong"_s, {}, {{u"interval"_s, 100}});
    stage.pass();
    const auto received = [&] { return stage.runtime.info(player)->messagesReceived; };
    const quint64 before = received();
    for (int i = 0; i < 10; ++i)
        stage.pass(100ms);
    QCOMPARE(received(), before + 10);
    QCOMPARE(stage.runtime.statistics().live, 2);
}

void TestBehaviours::thePartnerLeavesWithThePlayer()
{
    Stage stage;
    const Pid player = stage.spawn(u"pingpong"_s);
    stage.pass(1s);
    QCOMPARE(stage.runtime.statistics().live, 2);
    QVERIFY(stage.runtime.kill(player));
    QTRY_COMPARE_WITH_TIMEOUT(stage.runtime.statistics().live, 0, 20'000);
}

void TestBehaviours::aPartnerThatIsGoneIsReplaced()
{
    Stage stage;
    const Pid player = stage.spawn(u"pingpong"_s);
    stage.pass();
    const auto partner = [&] {
        for (const Pid pid : stage.runtime.processes())
            if (pid != player)
                return pid;
        return Pid();
    };
    const Pid first = partner();
    QVERIFY(stage.runtime.kill(first));
    QVERIFY(stage.runtime.join(first, patience));
    for (int i = 0; i < 5; ++i)
        stage.pass(1s);
    const Pid second = partner();
    QVERIFY(second && second != first);
    QVERIFY(stage.runtime.info(second)->messagesReceived > 0);
}

void TestBehaviours::aCrasherCrashesWhenToldTo()
{
    Stage stage;
    stage.runtime.setJournalCapacity(100);
    const Pid crasher = stage.spawn(u"crasher"_s);
    for (int i = 0; i < 100; ++i)
        stage.runtime.send(crasher, "hello");
    stage.pass();
    QVERIFY(stage.runtime.isAlive(crasher));
    stage.runtime.send(crasher, "crash");
    QVERIFY(stage.runtime.join(crasher, patience));
    QCOMPARE(stage.reasonOf(crasher), ExitReason::Crashed);
    QCOMPARE(stage.reasonOf(crasher).detail(), u"was told to crash"_s);
}

void TestBehaviours::aCrasherCrashesAfterSoManyMessages()
{
    Stage stage;
    stage.runtime.setJournalCapacity(100);
    const Pid crasher = stage.spawn(u"crasher"_s, {}, {{u"after"_s, 3}});
    stage.runtime.send(crasher, "1");
    stage.runtime.send(crasher, "2");
    stage.pass();
    QVERIFY(stage.runtime.isAlive(crasher));
    stage.runtime.send(crasher, "3");
    QVERIFY(stage.runtime.join(crasher, patience));
    QCOMPARE(stage.reasonOf(crasher).detail(), u"message 3 was one too many"_s);
}

void TestBehaviours::aKeeperStartsItsCrasherAgainUnderItsName()
{
    Stage stage;
    const Pid keeper = stage.spawn(u"keeper"_s, {}, {{u"child"_s, u"meteor"_s}, {u"pause"_s, 500}});
    stage.pass(1s);
    for (int round = 1; round <= 3; ++round) {
        const std::optional<Pid> child = stage.runtime.whereis(u"meteor"_s);
        QVERIFY(child);
        stage.runtime.send(keeper, "crash"); // which it passes on
        QVERIFY(stage.runtime.join(*child, patience));
        QVERIFY(!stage.runtime.whereis(u"meteor"_s));
        stage.pass(499ms);
        QVERIFY(!stage.runtime.whereis(u"meteor"_s));
        stage.pass(1ms);
        QVERIFY(stage.runtime.whereis(u"meteor"_s));
        QVERIFY(stage.runtime.whereis(u"meteor"_s) != child);
    }
    stage.pass(1s);
    QCOMPARE(stage.label(keeper), u"keeper · started 4 times"_s);
}

void TestBehaviours::aKeeperTakesItsCrasherWithIt()
{
    Stage stage;
    const Pid keeper = stage.spawn(u"keeper"_s, {}, {{u"child"_s, u"meteor"_s}});
    stage.pass();
    const Pid child = stage.runtime.whereis(u"meteor"_s).value();
    QVERIFY(stage.runtime.kill(keeper));
    QVERIFY(stage.runtime.join(keeper, patience));
    QVERIFY(stage.runtime.join(child, patience));
    stage.pass(1min);
    QCOMPARE(stage.runtime.statistics().live, 0);
}

void TestBehaviours::aKeeperWaitsForATakenName()
{
    Stage stage;
    const Recorder holder(stage.runtime, u"meteor"_s);
    stage.spawn(u"keeper"_s, {}, {{u"child"_s, u"meteor"_s}, {u"pause"_s, 500}});
    stage.pass(10s);
    QCOMPARE(stage.runtime.whereis(u"meteor"_s), std::optional(holder.pid()));
    QVERIFY(stage.runtime.kill(holder.pid()));
    QVERIFY(stage.runtime.join(holder.pid(), patience));
    stage.pass(500ms);
    QVERIFY(stage.runtime.whereis(u"meteor"_s));
}

void TestBehaviours::aShowerComesAndGoes()
{
    Stage stage;
    const Recorder recorder(stage.runtime, u"sky"_s);
    stage.spawn(u"shower"_s, {}, {{u"period"_s, 8000}, {u"lifetime"_s, 3000}, {u"burst"_s, 25}, {u"to"_s, u"sky"_s}});
    stage.pass(7999ms);
    QCOMPARE(stage.runtime.statistics().live, 2);
    stage.pass(1ms);
    QCOMPARE(stage.runtime.statistics().live, 27);
    for (int i = 0; i < 31; ++i)
        stage.pass(100ms);
    QCOMPARE(stage.runtime.statistics().live, 2);
    QVERIFY(recorder.messages().size() >= 25);
    stage.pass(4900ms);
    QCOMPARE(stage.runtime.statistics().live, 27);
}

void TestBehaviours::aShowerTakesItsSparksWithIt()
{
    Stage stage;
    const Pid shower = stage.spawn(u"shower"_s);
    stage.runtime.send(shower, "burst 500");
    stage.runtime.send(shower, "burst -1");
    stage.runtime.send(shower, "burst");
    stage.pass();
    QCOMPARE(stage.runtime.statistics().live, 521);
    QVERIFY(stage.runtime.kill(shower));
    QTRY_COMPARE_WITH_TIMEOUT(stage.runtime.statistics().live, 0, 20'000);
}

void TestBehaviours::aCrowdIsAsManyAsAskedFor()
{
    Stage stage;
    stage.spawn(u"crowd"_s, {}, {}, 5000);
    QCOMPARE(stage.runtime.statistics().live, 5000);
    QCOMPARE(stage.runtime.statistics().names, 0);
    const Pid first = stage.spawn(u"crowd"_s, u"fan"_s, {}, 3);
    QCOMPARE(stage.runtime.whereis(u"fan-1"_s), std::optional(first));
    QVERIFY(stage.runtime.whereis(u"fan-3"_s));
    QVERIFY(!stage.runtime.whereis(u"fan-4"_s));
    QCOMPARE(stage.runtime.shutdown(), 5003);
}

void TestBehaviours::aTakenNameUndoesTheWholeCrowd()
{
    Stage stage;
    const Recorder holder(stage.runtime, u"fan-700"_s);
    const SpawnedProcesses spawned = spawnMany(stage.runtime, *findBehaviour(u"crowd"_s),
                                               {.label = {}, .name = u"fan"_s}, OptionValues(), 1000);
    QVERIFY(spawned.pids.isEmpty());
    QCOMPARE(spawned.problem, SpawnedProcesses::Problem::NameTaken);
    QCOMPARE(spawned.name, u"fan-700"_s);
    QCOMPARE(spawned.holder, holder.pid());
    QTRY_COMPARE_WITH_TIMEOUT(stage.runtime.statistics().live, 1, 20'000);

    stage.runtime.shutdown();
    QCOMPARE(spawnMany(stage.runtime, *findBehaviour(u"crowd"_s), {}, OptionValues(), 10).problem,
             SpawnedProcesses::Problem::ShuttingDown);
}

QTEST_GUILESS_MAIN(TestBehaviours)
#include "tst_behaviours.moc"
