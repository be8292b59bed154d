// SPDX-License-Identifier: MIT
#include "models/stragglermodel.h"

#include "models/format.h"
#include "models/roles.h"

#include <QtCore/QPersistentModelIndex>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace orrery;
using namespace orrery::ui;

namespace {

Straggler straggler(quint64 number)
{
    Straggler made;
    made.pid = Pid(number);
    made.label = u"p%1"_s.arg(number);
    return made;
}

QList<Straggler> those(const QList<quint64> &numbers)
{
    QList<Straggler> made;
    for (const quint64 number : numbers)
        made.append(straggler(number));
    return made;
}

} // namespace

class TestStragglerModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rowsComeAndGoAndThoseThatStayKeepTheirPlace()
    {
        StragglerModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setStragglers(those({2, 4, 6, 8}));
        QCOMPARE(model.rowCount(), 4);
        const QPersistentModelIndex six = model.index(2, 0);
        const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        for (const QList<quint64> &next : {QList<quint64>{1, 3, 6, 9}, {6}, {1, 2, 3, 4, 5, 6, 7}, {5, 6}}) {
            model.setStragglers(those(next));
            QCOMPARE(model.rowCount(), int(next.size()));
            for (int row = 0; row < model.rowCount(); ++row)
                QCOMPARE(model.index(row, 0).data(IdRole).toULongLong(), next.at(row));
            QVERIFY(six.isValid());
            QCOMPARE(six.data().toString(), u"<0.6>"_s);
        }
        model.setStragglers({});
        QVERIFY(!six.isValid() && resets.isEmpty());
    }

    void sinceWhenIsTold()
    {
        StragglerModel model;
        QList<Straggler> some = those({1, 2});
        some[1].notSuspendedFor = 1h;
        const QDateTime before = QDateTime::currentDateTime().addSecs(-3600);
        model.setStragglers(some);
        const QDateTime after = QDateTime::currentDateTime().addSecs(-3600);
        const auto tip = [&model](int row) {
            return model.index(row, StragglerModel::RunningColumn).data(Qt::ToolTipRole).toString();
        };
        // To the millisecond, one of those in between.
        bool isTold = false;
        for (QDateTime at = before; at <= after; at = at.addMSecs(1))
            isTold = isTold || tip(1).contains(Format::time(at));
        QVERIFY2(isTold, qPrintable(tip(1)));
        QVERIFY2(!tip(0).contains(u':') && !tip(0).isEmpty(), qPrintable(tip(0)));
    }

    void whatIsKnownIsShown()
    {
        StragglerModel model;
        Straggler row = straggler(7);
        row.names = {u"a"_s, u"b"_s};
        row.mailboxDepth = 3;
        row.timersPending = 2;
        model.setStragglers({row});
        const auto text = [&](int column) { return model.index(0, column).data().toString(); };
        QCOMPARE(text(StragglerModel::PidColumn), u"<0.7>"_s);
        QCOMPARE(text(StragglerModel::NamesColumn), u"a, b"_s);
        QCOMPARE(text(StragglerModel::LabelColumn), u"p7"_s);
        QCOMPARE(text(StragglerModel::MailboxColumn), u"3"_s);
        QCOMPARE(text(StragglerModel::TimersColumn), u"2"_s);
        QVERIFY(!model.index(0, StragglerModel::RunningColumn).data(MarkRole).isValid());

        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.setStragglers({row});
        QVERIFY(changes.isEmpty());
        row.notSuspendedFor = 3200ms;
        model.setStragglers({row});
        QCOMPARE(changes.size(), 1);
        QCOMPARE(text(StragglerModel::RunningColumn), u"3.2 s"_s);
        QVERIFY(model.index(0, StragglerModel::RunningColumn).data(MarkRole).isValid());
        QVERIFY(!model.headerData(StragglerModel::RunningColumn, Qt::Horizontal).toString().isEmpty());
    }

    void aKillIsOfferedWhereItHasAMeaning()
    {
        StragglerModel model;
        model.setStragglers(those({1}));
        QVERIFY(model.index(0, StragglerModel::KillColumn).data().toString().isEmpty());
        model.setCanKill(true);
        QCOMPARE(model.index(0, StragglerModel::KillColumn).data().toString(), u"Kill"_s);
        QCOMPARE(model.index(0, StragglerModel::KillColumn).data(PidRole).value<Pid>(), Pid(1));
    }
};

QTEST_GUILESS_MAIN(TestStragglerModel)
#include "tst_stragglermodel.moc"
