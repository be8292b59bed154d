// SPDX-License-Identifier: MIT
#include "recorder.h"
#include "stage.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace orrery;
using namespace orrery::app;

/// Those that start or end others, or are many: crasher, keeper, shower, crowd.
class TestFamilies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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

void TestFamilies::aCrasherCrashesWhenToldTo()
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

void TestFamilies::aCrasherCrashesAfterSoManyMessages()
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

void TestFamilies::aKeeperStartsItsCrasherAgainUnderItsName()
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

void TestFamilies::aKeeperTakesItsCrasherWithIt()
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

void TestFamilies::aKeeperWaitsForATakenName()
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

void TestFamilies::aShowerComesAndGoes()
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

void TestFamilies::aShowerTakesItsSparksWithIt()
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

void TestFamilies::aCrowdIsAsManyAsAskedFor()
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

void TestFamilies::aTakenNameUndoesTheWholeCrowd()
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

QTEST_GUILESS_MAIN(TestFamilies)
#include "tst_families.moc"
