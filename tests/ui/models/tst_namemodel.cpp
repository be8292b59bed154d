// SPDX-License-Identifier: MIT
#include "models/namemodel.h"

#include "models/format.h"
#include "support/frames.h"
#include "support/modelmirror.h"
#include "support/seed.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QTest>

using namespace std::chrono_literals;
using namespace orrery;
using namespace orrery::ui;

class TestNameModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNameShowsItsHolder()
    {
        NameModel model;
        FrameMaker maker;
        ProcessInfo &holder = maker.spawn(7, QStringLiteral("writes the log"));
        holder.state = State::Running;
        maker.name(QStringLiteral("logger"), 7).name(QStringLiteral("alpha"), 7);
        model.apply(maker.take());
        QCOMPARE(model.rowOf(QStringLiteral("alpha")), 0);
        const int row = model.rowOf(QStringLiteral("logger"));
        QCOMPARE(row, 1);
        QCOMPARE(model.index(row, 0).data(PidRole).value<Pid>(), Pid(7));
        QCOMPARE(model.index(row, 0).data(NameRole).toString(), QStringLiteral("logger"));
        QCOMPARE(model.index(row, NameModel::LabelColumn).data().toString(), QStringLiteral("writes the log"));
        QCOMPARE(model.index(row, NameModel::StateColumn).data().toString(), Format::state(State::Running));
        QCOMPARE(model.rowOf(QStringLiteral("nobody")), -1);
    }

    void aNameThatChangesHandsIsAChangeOfItsRow()
    {
        NameModel model;
        FrameMaker maker;
        maker.spawn(1, QStringLiteral("old"));
        maker.spawn(2, QStringLiteral("new"));
        maker.name(QStringLiteral("boss"), 1);
        model.apply(maker.take());
        ModelMirror mirror(model);
        maker.advance(1s).name(QStringLiteral("boss"), 2);
        model.apply(maker.take());
        QCOMPARE(mirror.changed, 1);
        QCOMPARE(mirror.inserted + mirror.removed, 0);
        QVERIFY(mirror.isRight());
        QCOMPARE(model.index(0, 0).data(PidRole).value<Pid>(), Pid(2));
    }

    void aNameWithoutItsHolderIsGreyed()
    {
        NameModel model;
        FrameMaker maker;
        maker.name(QStringLiteral("ghost"), 5);
        model.apply(maker.take());
        QVERIFY(model.index(0, 0).data(EndedRole).toBool());
        QCOMPARE(model.index(0, NameModel::StateColumn).data().toString(), Format::none());
    }

    void anyComingAndGoingIsToldInOrderAndInFewSignals()
    {
        QRandomGenerator random(testSeed());
        NameModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        ModelMirror mirror(model);
        FrameMaker maker;
        for (quint64 pid = 1; pid <= 20; ++pid)
            maker.spawn(pid);
        for (int round = 0; round < 200; ++round) {
            const int changes = random.bounded(round % 20 == 19 ? 150 : 5);
            for (int i = 0; i < changes; ++i) {
                const QString name = QStringLiteral("name %1").arg(random.bounded(200));
                if (random.bounded(2) == 0)
                    maker.name(name, 1 + random.bounded(25U));
                else
                    maker.unname(name);
            }
            maker.process(1 + random.bounded(20U)).state = static_cast<State>(random.bounded(5));
            mirror.startCounting();
            model.apply(maker.advance(250ms).take());
            QVERIFY(mirror.isRight());
            QVERIFY(mirror.changed < 5);
            QCOMPARE(mirror.resets, 0);
        }
    }
};

QTEST_GUILESS_MAIN(TestNameModel)
#include "tst_namemodel.moc"
