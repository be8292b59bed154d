// SPDX-License-Identifier: MIT
#include "support/supervised.h"

using namespace orrery;
using namespace orrery::test;

// Whom a supervisor starts again: each strategy, each type of child, each way to end, each position.

class TestSupervisorStrategy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsAgainWhomItsStrategySays_data();
    void startsAgainWhomItsStrategySays();
};

void TestSupervisorStrategy::startsAgainWhomItsStrategySays_data()
{
    QTest::addColumn<Strategy>("strategy");
    QTest::addColumn<Restart>("restart");
    QTest::addColumn<int>("ending");
    QTest::addColumn<int>("position");
    const char *const strategies[] = {"one for one", "one for all", "rest for one", "pool"};
    const char *const restarts[] = {"permanent", "transient", "temporary"};
    const char *const endings[] = {"normal", "shutdown", "crashed", "killed", "custom"};
    for (int strategy = 0; strategy < 4; ++strategy) {
        for (int restart = 0; restart < 3; ++restart) {
            for (int ending = 0; ending < 5; ++ending) {
                for (int position = 0; position < 3; ++position) {
                    QTest::addRow("%s, %s, %s, %d", strategies[strategy], restarts[restart], endings[ending], position)
                        << Strategy(strategy) << Restart(restart) << ending << position;
                }
            }
        }
    }
}

void TestSupervisorStrategy::startsAgainWhomItsStrategySays()
{
    QFETCH(Strategy, strategy);
    QFETCH(Restart, restart);
    QFETCH(int, ending);
    QFETCH(int, position);
    const bool isPool = strategy == Strategy::Pool;
    Log<QString> ends;
    ManualTime time;
    SupervisorSpec spec{.strategy = strategy};
    QStringList ids{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")};
    if (isPool) {
        spec.children = {{.id = QStringLiteral("w"), .body = ChildOf(QStringLiteral("w"), ends), .restart = restart}};
        spec.poolSize = 3;
        ids = QStringList{QStringLiteral("w.1"), QStringLiteral("w.2"), QStringLiteral("w.3")};
    } else {
        for (const QString &id : ids)
            spec.children.append({.id = id, .body = ChildOf(id, ends), .restart = restart});
    }
    const Pid supervisor = time.runtime.supervise(spec);
    QVERIFY(time.runtime.waitIdle(Patience));
    QCOMPARE(idsOf(time.runtime, supervisor), ids);
    QList<Pid> before;
    for (const QString &id : ids)
        before.append(pidOf(time.runtime, supervisor, id));

    endIn(time.runtime, before[position], Ending(ending));
    QVERIFY(time.runtime.waitIdle(Patience));

    const bool abnormal = Ending(ending) != Ending::Normal && Ending(ending) != Ending::Shutdown;
    const bool again = restart == Restart::Permanent || (restart == Restart::Transient && abnormal);
    const bool forgotten = restart == Restart::Temporary || (isPool && !again);
    int first = position; // of those that are started again
    int last = position;
    if (strategy == Strategy::OneForAll)
        first = 0;
    if (strategy == Strategy::OneForAll || strategy == Strategy::RestForOne)
        last = 2;
    QStringList stopped{isPool ? QStringLiteral("w") : ids[position]};
    for (int i = 2; again && i >= first; --i) {
        if (i <= last && i != position)
            stopped.append(ids[i]);
    }
    QCOMPARE(valuesOf(ends), stopped);
    Pid previous;
    for (int i = 0; i < 3; ++i) {
        const ChildInfo child = childOf(time.runtime, supervisor, ids[i]);
        if (i == position && forgotten) {
            QVERIFY(child.id.isEmpty());
            continue;
        }
        QCOMPARE(child.id, ids[i]);
        if (again && i >= first && i <= last) {
            QVERIFY(child.pid > before.back());
            QVERIFY(child.pid > previous); // started in order
            QVERIFY(time.runtime.isAlive(child.pid));
            QCOMPARE(child.restarts, quint64(1));
            previous = child.pid;
        } else {
            QCOMPARE(child.pid, i == position ? Pid() : before[i]);
            QCOMPARE(child.restarts, quint64(0));
        }
    }
    QCOMPARE(infoOf(time.runtime, supervisor).restarts, quint64(again ? 1 : 0));
    QVERIFY(time.runtime.isAlive(supervisor));
}

QTEST_GUILESS_MAIN(TestSupervisorStrategy)
#include "tst_supervisorstrategy.moc"
