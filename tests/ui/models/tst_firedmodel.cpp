// SPDX-License-Identifier: MIT
#include "models/firedmodel.h"

#include "models/roles.h"
#include "support/frames.h"

#include <QtCore/QLocale>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace orrery;
using namespace orrery::ui;

class TestFiredModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void theNewestStandFirst()
    {
        FiredModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        FrameMaker maker;
        fire(maker, 1, Pid(7), {}, 300us, true);
        fire(maker, 2, Pid(), u"logger"_s, 2ms, false);
        model.apply(maker.take());
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(text(model, 0, FiredModel::TargetColumn), u"logger"_s);
        QCOMPARE(text(model, 0, FiredModel::LatenessColumn), u"2.0 ms"_s);
        QCOMPARE(text(model, 0, FiredModel::OutcomeColumn), u"in vain"_s);
        QVERIFY(model.index(0, 0).data(PidRole).value<Pid>().isNull());
        QCOMPARE(text(model, 1, FiredModel::TargetColumn), u"<0.7>"_s);
        QCOMPARE(text(model, 1, FiredModel::OutcomeColumn), u"delivered"_s);
        QCOMPARE(model.index(1, 0).data(PidRole).value<Pid>(), Pid(7));
        QVERIFY(!text(model, 1, FiredModel::DueColumn).isEmpty());
        for (int column = 0; column < FiredModel::ColumnCount; ++column) {
            QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
            QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
        }
    }

    void rowsThatStayAreNotTouched()
    {
        FiredModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        FrameMaker maker;
        for (quint64 i = 1; i <= 5; ++i)
            fire(maker, i, Pid(i));
        model.apply(maker.take());
        const QPersistentModelIndex third(model.index(2, 0));
        maker.frame().firedTimers.remove(0, 2);
        fire(maker, 6, Pid(6));
        model.apply(maker.take());
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(third.row(), 3);
        QCOMPARE(text(model, 3, FiredModel::TargetColumn), u"<0.3>"_s);
        QCOMPARE(inserted.size(), 2);
        QCOMPARE(removed.size(), 1);
        model.apply(maker.take()); // the same
        QCOMPARE(inserted.size(), 2);
        QCOMPARE(removed.size(), 1);
        QCOMPARE(reset.size(), 0);
    }

    void allMayBeOthers()
    {
        FiredModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        FrameMaker maker;
        for (quint64 i = 1; i <= 3; ++i)
            fire(maker, i, Pid(i));
        model.apply(maker.take());
        maker.frame().firedTimers.clear();
        fire(maker, 1000, Pid(9));
        model.apply(maker.take());
        QCOMPARE(model.rowCount(), 1);
        maker.frame().firedTimers.clear();
        fire(maker, 2, Pid(8)); // of another runtime
        model.apply(maker.take());
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(text(model, 0, FiredModel::TargetColumn), u"<0.8>"_s);
        model.apply(nullptr);
        QCOMPARE(model.rowCount(), 0);
        model.apply(nullptr);
    }

private:
    static void fire(FrameMaker &maker, quint64 sequence, Pid target, const QString &name = {},
                     std::chrono::nanoseconds lateness = 0ns, bool delivered = true)
    {
        FiredTimer fired;
        fired.sequence = sequence;
        fired.id = sequence * 10;
        fired.target = target;
        fired.targetName = name;
        fired.dueAt = maker.frame().wallTime;
        fired.lateness = lateness;
        fired.delivered = delivered;
        maker.frame().firedTimers.append(fired);
    }
    static QString text(const FiredModel &model, int row, int column) { return model.index(row, column).data().toString(); }
};

QTEST_GUILESS_MAIN(TestFiredModel)
#include "tst_firedmodel.moc"
