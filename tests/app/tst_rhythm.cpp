// SPDX-License-Identifier: MIT
#include "recorder.h"
#include "stage.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace orrery;
using namespace orrery::app;

/// Those that go by the clock: ticker and pingpong.
class TestRhythm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTickerWakesItselfEachPeriod();
    void aTickerPausesResumesAndChangesItsPeriod();
    void aTickerToldToTickDoesNotTickTwiceAsOften();
    void thePingPongPairPlaysAtItsInterval();
    void thePartnerLeavesWithThePlayer();
    void aPartnerThatIsGoneIsReplaced();
};

void TestRhythm::aTickerWakesItselfEachPeriod()
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

void TestRhythm::aTickerPausesResumesAndChangesItsPeriod()
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

void TestRhythm::aTickerToldToTickDoesNotTickTwiceAsOften()
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

void TestRhythm::thePingPongPairPlaysAtItsInterval()
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

void TestRhythm::thePartnerLeavesWithThePlayer()
{
    Stage stage;
    const Pid player = stage.spawn(u"pingpong"_s);
    stage.pass(1s);
    QCOMPARE(stage.runtime.statistics().live, 2);
    QVERIFY(stage.runtime.kill(player));
    QTRY_COMPARE_WITH_TIMEOUT(stage.runtime.statistics().live, 0, 20'000);
}

void TestRhythm::aPartnerThatIsGoneIsReplaced()
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

QTEST_GUILESS_MAIN(TestRhythm)
#include "tst_rhythm.moc"
