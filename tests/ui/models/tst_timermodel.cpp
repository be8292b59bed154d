// SPDX-License-Identifier: MIT
#include "models/timermodel.h"

#include "models/format.h"
#include "support/frames.h"
#include "support/modelmirror.h"
#include "support/seed.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QTest>

using namespace std::chrono_literals;
using namespace orrery;
using namespace orrery::ui;

namespace {

QString text(const TimerModel &model, quint64 id, int column)
{
    return model.index(model.rowOf(id), column).data().toString();
}

} // namespace

class TestTimerModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aTimerShowsWhomItWouldReachNow()
    {
        TimerModel model;
        FrameMaker maker;
        maker.spawn(7);
        maker.name(QStringLiteral("logger"), 7);
        maker.timer(1).target = Pid(7);
        maker.timer(2).target = Pid(8);
        maker.timer(3).targetName = QStringLiteral("logger");
        maker.timer(4).targetName = QStringLiteral("nobody");
        maker.timer(4).madeBy = Pid(7);
        model.apply(maker.take());
        QCOMPARE(text(model, 1, TimerModel::TargetColumn), QStringLiteral("<0.7>"));
        QCOMPARE(text(model, 1, TimerModel::ResolvesColumn), QStringLiteral("<0.7>"));
        QCOMPARE(text(model, 2, TimerModel::ResolvesColumn), Format::none());
        QCOMPARE(text(model, 3, TimerModel::TargetColumn), QStringLiteral("logger"));
        QCOMPARE(text(model, 3, TimerModel::ResolvesColumn), QStringLiteral("<0.7>"));
        QCOMPARE(text(model, 4, TimerModel::ResolvesColumn), Format::none());
        QCOMPARE(text(model, 4, TimerModel::MadeByColumn), QStringLiteral("<0.7>"));
        QCOMPARE(model.index(2, 0).data(PidRole).value<Pid>(), Pid(7));
        QVERIFY(!model.index(1, 0).data(PidRole).isValid());
        QCOMPARE(model.index(3, 0).data(IdRole).toULongLong(), 4U);
        QCOMPARE(model.rowOf(5), -1);
        QVERIFY(!model.info(5));
    }

    void aRepeatingTimerShowsItsPeriodAndIsDueAgain()
    {
        TimerModel model;
        FrameMaker maker;
        maker.timer(1).remaining = 1500ms;
        maker.timer(2).remaining = 100ms;
        maker.timer(2).period = 2s;
        model.apply(maker.take());
        QCOMPARE(text(model, 2, TimerModel::KindColumn), QStringLiteral("every 2 s"));
        QVERIFY(text(model, 1, TimerModel::KindColumn) != text(model, 2, TimerModel::KindColumn));
        model.sort(TimerModel::KindColumn, Qt::DescendingOrder);
        QCOMPARE(model.rowOf(2), 0);
        model.text().setExpression(QStringLiteral("period>1s"));
        QCOMPARE(model.rowCount(), 1);
        model.text().setExpression({});
        // Fired meanwhile, and due after what is left of the next period.
        ModelMirror mirror(model);
        maker.timer(2).remaining = 1850ms;
        model.apply(maker.advance(250ms).take());
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(text(model, 2, TimerModel::DueColumn), Format::countdown(1850ms));
        QCOMPARE(mirror.inserted + mirror.removed, 0);
        QVERIFY(mirror.isRight());
    }

    void itCountsDownBetweenFramesInOneColumn()
    {
        TimerModel model;
        FrameMaker maker;
        for (quint64 id = 1; id <= 10; ++id)
            maker.timer(id).remaining = 1500ms;
        maker.timer(2).remaining = 100ms;
        model.apply(maker.take());
        QCOMPARE(text(model, 1, TimerModel::DueColumn), Format::countdown(1500ms));
        ModelMirror mirror(model);
        model.tick(200ms);
        QCOMPARE(mirror.changed, 1);
        QCOMPARE(mirror.cellsChanged, 10);
        QVERIFY(mirror.isRight());
        QCOMPARE(text(model, 1, TimerModel::DueColumn), Format::countdown(1300ms));
        QCOMPARE(text(model, 2, TimerModel::DueColumn), Format::countdown(0ms));
        model.tick(200ms); // no time has passed
        QCOMPARE(mirror.changed, 1);
        maker.timer(1).remaining = 1250ms;
        model.apply(maker.advance(250ms).take());
        QCOMPARE(text(model, 1, TimerModel::DueColumn), Format::countdown(1250ms));
    }

    void countingDownAnEmptyTableSaysNothing()
    {
        TimerModel model;
        ModelMirror mirror(model);
        model.tick(100ms);
        QCOMPARE(mirror.changed, 0);
    }

    void roundingDoesNotMoveWhatIsSorted()
    {
        TimerModel model;
        FrameMaker maker;
        model.sort(TimerModel::DueColumn, Qt::AscendingOrder);
        maker.timer(1).remaining = 5000ms;
        maker.timer(2).remaining = 5001ms;
        model.apply(maker.take());
        QCOMPARE(model.rowOf(1), 0);
        maker.timer(1).remaining = 4752ms; // 4751.3, rounded up
        maker.timer(2).remaining = 4751ms;
        model.apply(maker.advance(250ms).take());
        QCOMPARE(model.rowOf(1), 0);
        maker.timer(1).remaining = 60s;
        model.apply(maker.advance(250ms).take());
        QCOMPARE(model.rowOf(1), 1);
    }

    void theLongestDelaysAreShown()
    {
        TimerModel model;
        FrameMaker maker;
        maker.timer(1).remaining = std::chrono::milliseconds::max();
        maker.timer(2).remaining = std::chrono::floor<std::chrono::milliseconds>(std::chrono::nanoseconds::max());
        maker.timer(3).remaining = 24h * 365 * 20;
        model.sort(TimerModel::DueColumn, Qt::AscendingOrder);
        model.apply(maker.take());
        model.tick(100ms);
        QCOMPARE(model.rowOf(3), 0);
        QCOMPARE(model.rowOf(1), 1); // as good as never, both
        QCOMPARE(model.rowOf(2), 2);
        QVERIFY(!text(model, 1, TimerModel::DueColumn).isEmpty());
    }

    void oneShotAndPeriodicAreTold()
    {
        TimerModel model;
        FrameMaker maker;
        maker.timer(1).period = 0ms;
        maker.timer(2).period = 1500ms;
        model.apply(maker.take());
        QVERIFY(text(model, 1, TimerModel::KindColumn) != text(model, 2, TimerModel::KindColumn));
        QVERIFY(text(model, 2, TimerModel::KindColumn).contains(Format::delay(1500ms)));
    }

    void anyArmingAndFiringIsToldInOrderAndInFewSignals()
    {
        QRandomGenerator random(testSeed());
        TimerModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        ModelMirror mirror(model);
        FrameMaker maker;
        maker.spawn(1);
        quint64 nextId = 1;
        for (int round = 0; round < 200; ++round) {
            const int armed = random.bounded(round % 20 == 19 ? 300 : 5);
            for (int i = 0; i < armed; ++i) {
                TimerInfo &timer = maker.timer(nextId++);
                timer.target = Pid(1 + random.bounded(2U));
                timer.remaining = std::chrono::milliseconds{random.bounded(10'000)};
            }
            const int odds = round % 30 == 29 ? 2 : 20;
            maker.frame().timers.removeIf([&](const TimerInfo &) { return random.bounded(odds) == 0; });
            for (TimerInfo &timer : maker.frame().timers)
                timer.remaining = std::max(0ms, timer.remaining - 250ms);
            mirror.startCounting();
            model.apply(maker.advance(250ms).take());
            QVERIFY(mirror.isRight());
            QVERIFY(mirror.changed < 5);
            mirror.startCounting();
            model.tick(std::chrono::milliseconds{random.bounded(250)});
            QVERIFY(mirror.isRight());
            QVERIFY(mirror.changed <= 1);
            QCOMPARE(mirror.resets, 0);
        }
    }
};

QTEST_GUILESS_MAIN(TestTimerModel)
#include "tst_timermodel.moc"
