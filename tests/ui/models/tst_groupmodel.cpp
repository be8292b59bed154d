// SPDX-License-Identifier: MIT
#include "models/groupmodel.h"

#include "support/frames.h"
#include "support/modelmirror.h"
#include "support/seed.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QTest>

using namespace std::chrono_literals;
using namespace orrery;
using namespace orrery::ui;

namespace {

QString text(const GroupModel &model, const QString &group, int column)
{
    return model.index(model.rowOf(group), column).data().toString();
}

} // namespace

class TestGroupModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aGroupShowsItsMembers()
    {
        GroupModel model;
        FrameMaker maker;
        maker.spawn(4, QStringLiteral("orbit")).names = {QStringLiteral("mercury")};
        maker.spawn(5, QStringLiteral("orbit"));
        maker.spawn(6);
        maker.group(QStringLiteral("planets"), {6, 4, 5, 7}).group(QStringLiteral("alone"), {6});
        model.apply(maker.take());
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.rowOf(QStringLiteral("planets")), 1);
        QCOMPARE(model.rowOf(QStringLiteral("moons")), -1);
        QCOMPARE(text(model, QStringLiteral("planets"), GroupModel::CountColumn), QStringLiteral("4"));
        // <0.7> is gone already; it is listed all the same.
        QCOMPARE(text(model, QStringLiteral("planets"), GroupModel::MembersColumn),
                 QStringLiteral(u"<0.4> mercury \u00b7 <0.5> orbit \u00b7 <0.6> \u00b7 <0.7>"));
        QCOMPARE(model.index(1, 0).data(NameRole).toString(), QStringLiteral("planets"));
        QVERIFY(!model.index(1, 0).data(PidRole).isValid()); // it is about several
    }

    void ofManyMembersTheFirstAreNamedAndTheRestCounted()
    {
        GroupModel model;
        FrameMaker maker;
        QList<quint64> all;
        for (quint64 pid = 1; pid <= 1000; ++pid) {
            maker.spawn(pid, QStringLiteral("p%1").arg(pid));
            all.append(pid);
        }
        model.apply(maker.group(QStringLiteral("crowd"), all).take());
        const QString cell = text(model, QStringLiteral("crowd"), GroupModel::MembersColumn);
        QVERIFY2(cell.startsWith(QStringLiteral(u"<0.1> p1 \u00b7 <0.2> p2")), qPrintable(cell));
        QVERIFY2(cell.endsWith(QStringLiteral("992 more")), qPrintable(cell));
        QVERIFY(model.index(0, 0).siblingAtColumn(GroupModel::MembersColumn).data(Qt::ToolTipRole).toString().size() < 500);
        // To be found are all of them.
        model.text().setExpression(QStringLiteral("p1000"));
        QCOMPARE(model.rowCount(), 1);
        model.text().setExpression(QStringLiteral("p1001"));
        QCOMPARE(model.rowCount(), 0);
    }

    void aMembersNewLabelIsAChangeOfItsGroup()
    {
        GroupModel model;
        FrameMaker maker;
        maker.spawn(1, QStringLiteral("counter · 1"));
        maker.spawn(2);
        maker.group(QStringLiteral("a"), {1}).group(QStringLiteral("b"), {2});
        model.apply(maker.take());
        ModelMirror mirror(model);
        model.apply(maker.advance(1s).take());
        QCOMPARE(mirror.changed, 0);
        maker.process(1).label = QStringLiteral("counter · 2");
        model.apply(maker.advance(1s).take());
        QCOMPARE(mirror.changed, 1);
        QCOMPARE(mirror.cellsChanged, 1);
        QVERIFY(mirror.isRight());
    }

    void aRestartForgetsAll()
    {
        GroupModel model;
        FrameMaker maker;
        maker.spawn(1);
        model.apply(maker.group(QStringLiteral("a"), {1}).take());
        model.clear();
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.rowOf(QStringLiteral("a")), -1);
    }

    void anyComingAndGoingIsToldInOrderAndInFewSignals()
    {
        QRandomGenerator random(testSeed());
        GroupModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        ModelMirror mirror(model);
        FrameMaker maker;
        for (quint64 pid = 1; pid <= 20; ++pid)
            maker.spawn(pid);
        for (int round = 0; round < 200; ++round) {
            const int changes = random.bounded(round % 20 == 19 ? 150 : 5);
            for (int i = 0; i < changes; ++i) {
                QList<quint64> members;
                for (quint64 pid = 1; pid <= 25; ++pid) {
                    if (random.bounded(4) == 0)
                        members.append(pid);
                }
                maker.group(QStringLiteral("group %1").arg(random.bounded(200)),
                            random.bounded(3) == 0 ? QList<quint64>() : members);
            }
            maker.process(1 + random.bounded(20U)).label = QString::number(random.bounded(5));
            mirror.startCounting();
            model.apply(maker.advance(250ms).take());
            QVERIFY(mirror.isRight());
            QVERIFY(mirror.changed < 5);
            QCOMPARE(mirror.resets, 0);
        }
    }
};

QTEST_GUILESS_MAIN(TestGroupModel)
#include "tst_groupmodel.moc"
