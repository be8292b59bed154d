// SPDX-License-Identifier: MIT
#include "stage.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace orrery;
using namespace orrery::app;

/// What all behaviours have in common.
class TestBehaviours : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyBehaviourIsListedWithWhatItIs();
    void everyBehaviourEndsNormallyOnStop_data();
    void everyBehaviourEndsNormallyOnStop();
    void everyBehaviourTakesNonsenseAndLivesOn_data();
    void everyBehaviourTakesNonsenseAndLivesOn();
};

void TestBehaviours::everyBehaviourIsListedWithWhatItIs()
{
    QStringList ids;
    for (const BehaviourKind &kind : behaviourKinds()) {
        ids.append(kind.id);
        QVERIFY(!kind.title().isEmpty() && !kind.description().isEmpty());
        QCOMPARE(findBehaviour(kind.id), &kind);
    }
    QCOMPARE(ids.join(u' '), u"echo counter logger ticker pingpong crasher keeper shower clerk blocker crowd"_s);
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

QTEST_GUILESS_MAIN(TestBehaviours)
#include "tst_behaviours.moc"
