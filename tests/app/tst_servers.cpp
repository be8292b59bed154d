// SPDX-License-Identifier: MIT
#include "recorder.h"
#include "stage.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace orrery;
using namespace orrery::app;

/// Those that answer to messages: echo, counter, logger.
class TestServers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEchoRepeatsToWhomItIsTold();
    void anEchoSendsBackToThePidInAMessage();
    void aCounterCountsAddsResetsAndReports();
    void aCounterShowsItsCountInItsLabel();
    void aBlockerBlocksAgainAndAgain();
    void aBlockerIsGivenAThreadUnlessItIsToHoldUpAWorker();
    void aLoggerShowsTheLastLineAndForgetsIt();
    void aLoggerAskedToEndFinishesWithinTheGrace();
};

void TestServers::anEchoRepeatsToWhomItIsTold()
{
    Stage stage;
    const Recorder recorder(stage.runtime, u"log"_s);
    const Pid echo = stage.spawn(u"echo"_s, {}, {{u"to"_s, u"log"_s}});
    stage.runtime.send(echo, "hello");
    stage.runtime.send(echo, "wörld");
    stage.pass();
    QCOMPARE(recorder.messages(), (QByteArrayList{"echo: hello", "echo: wörld"}));
}

void TestServers::anEchoSendsBackToThePidInAMessage()
{
    Stage stage;
    const Recorder recorder(stage.runtime, u"log"_s);
    const Pid echo = stage.spawn(u"echo"_s, {}, {{u"to"_s, QString()}});
    stage.runtime.send(echo, Message::fromValue(recorder.pid()));
    stage.pass();
    QCOMPARE(recorder.messages().size(), 1);
}

void TestServers::aCounterCountsAddsResetsAndReports()
{
    Stage stage;
    const Recorder recorder(stage.runtime, u"log"_s);
    const Pid counter = stage.spawn(u"counter"_s, {}, {{u"to"_s, u"log"_s}});
    for (const char *message : {"anything", "add 40", "", "report", "reset", "report", "add -3", "add x", "report"})
        stage.runtime.send(counter, message);
    stage.pass();
    QCOMPARE(recorder.messages(), (QByteArrayList{"count 42", "count 0", "count -2"}));
}

void TestServers::aCounterShowsItsCountInItsLabel()
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

void TestServers::aBlockerBlocksAgainAndAgain()
{
    Stage stage;
    const Pid blocker = stage.spawn(u"blocker"_s, {}, {{u"pause"_s, 2000}, {u"block"_s, 1}});
    stage.pass();
    stage.runtime.send(blocker, "block 0");
    stage.runtime.send(blocker, "block -1");
    stage.pass(1s);
    QCOMPARE(stage.label(blocker), u"blocker · 1"_s);
    for (int i = 0; i < 3; ++i)
        stage.pass(2s); // a pause from when it was done
    stage.pass(1s);
    QCOMPARE(stage.label(blocker), u"blocker · 4"_s);
    QCOMPARE(stage.runtime.timers().size(), 1);
}

void TestServers::aBlockerIsGivenAThreadUnlessItIsToHoldUpAWorker()
{
    const BehaviourKind *kind = findBehaviour(u"blocker"_s);
    OptionValues values(kind->options);
    QVERIFY(hasOwnThread(values));
    values.set(u"ownThread"_s, false);
    QVERIFY(!hasOwnThread(values));
    QVERIFY(!hasOwnThread(OptionValues(findBehaviour(u"clerk"_s)->options)));
}

void TestServers::aLoggerShowsTheLastLineAndForgetsIt()
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

void TestServers::aLoggerAskedToEndFinishesWithinTheGrace()
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

QTEST_GUILESS_MAIN(TestServers)
#include "tst_servers.moc"
