// SPDX-License-Identifier: MIT
#include "models/processmodel.h"

#include "models/roles.h"
#include "support/frames.h"
#include "support/seed.h"

#include <QtCore/QItemSelectionModel>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace std::chrono_literals;
using namespace orrery;
using namespace orrery::ui;

namespace {

QList<quint64> shown(const ProcessModel &model)
{
    QList<quint64> pids;
    for (int row = 0; row < model.rowCount(); ++row)
        pids.append(model.index(row, 0).data(PidRole).value<Pid>().number());
    return pids;
}

} // namespace

class TestProcessFilter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itFiltersAsTyped()
    {
        ProcessModel model;
        FrameMaker maker;
        maker.spawn(1, QStringLiteral("echo"));
        maker.spawn(2, QStringLiteral("logger")).mailboxDepth = 20;
        ProcessInfo &third = maker.spawn(12, QStringLiteral("crowd"));
        third.names = {QStringLiteral("echo backup")};
        third.state = State::Running;
        model.apply(maker.take());
        QCOMPARE(shown(model), (QList<quint64>{1, 2, 12}));
        model.text().setExpression(QStringLiteral("echo"));
        QCOMPARE(shown(model), (QList<quint64>{1, 12}));
        model.text().setExpression(QStringLiteral("-state:running"));
        QCOMPARE(shown(model), (QList<quint64>{1, 2}));
        model.text().setExpression(QStringLiteral("mailbox>10"));
        QCOMPARE(shown(model), (QList<quint64>{2}));
        model.text().setExpression(QStringLiteral("<0.12>"));
        QCOMPARE(shown(model), (QList<quint64>{12}));
        model.text().setExpression({});
        QCOMPARE(model.rowCount(), 3);
    }

    void itFiltersByWhatAProcessIsTiedToAndByItsMailbox()
    {
        ProcessModel model;
        FrameMaker maker;
        ProcessInfo &hub = maker.spawn(4);
        hub.links = {Pid(40), Pid(41)};
        hub.groups = {QStringLiteral("inner planets"), QStringLiteral("all")};
        hub.state = State::Suspended;
        maker.spawn(40).links = {Pid(4)};
        ProcessInfo &other = maker.spawn(41);
        other.links = {Pid(4)};
        other.monitors = {Pid(40)};
        other.mailboxDepth = other.mailboxCapacity = 8;
        other.messagesRefused = 3;
        maker.process(40).monitoredBy = {Pid(41)};
        maker.process(40).groups = {QStringLiteral("inner")};
        model.apply(maker.take());
        model.text().setExpression(QStringLiteral("links:<0.4>")); // and not <0.40>
        QCOMPARE(shown(model), (QList<quint64>{40, 41}));
        model.text().setExpression(QStringLiteral("monitors:<0.40>"));
        QCOMPARE(shown(model), (QList<quint64>{41}));
        model.text().setExpression(QStringLiteral("monitoredby:<0.41>"));
        QCOMPARE(shown(model), (QList<quint64>{40}));
        model.text().setExpression(QStringLiteral("group:inner"));
        QCOMPARE(shown(model), (QList<quint64>{4, 40}));
        model.text().setExpression(QStringLiteral("group=\"inner planets\""));
        QCOMPARE(shown(model), (QList<quint64>{4}));
        model.text().setExpression(QStringLiteral("state:suspended"));
        QCOMPARE(shown(model), (QList<quint64>{4}));
        model.text().setExpression(QStringLiteral("mailbox:full"));
        QCOMPARE(shown(model), (QList<quint64>{41}));
        model.text().setExpression(QStringLiteral("mailbox>=8"));
        QCOMPARE(shown(model), (QList<quint64>{41}));
        model.text().setExpression(QStringLiteral("-mailbox:full"));
        QCOMPARE(shown(model), (QList<quint64>{4, 40}));
        model.text().setExpression(QStringLiteral("refused>0"));
        QCOMPARE(shown(model), (QList<quint64>{41}));
        // It refuses some more, and has room again by the next look at it.
        maker.process(41).messagesRefused = 5;
        maker.process(41).mailboxDepth = 2;
        model.apply(maker.advance(250ms).take());
        model.text().setExpression(QStringLiteral("mailbox:refusing"));
        QCOMPARE(shown(model), (QList<quint64>{41}));
        model.apply(maker.advance(250ms).take());
        QCOMPARE(shown(model), (QList<quint64>{}));
    }

    void anErrorKeepsTheLastGoodFilter()
    {
        ProcessModel model;
        QSignalSpy errors(&model.text(), &FilterText::errorChanged);
        FrameMaker maker;
        maker.spawn(1).mailboxDepth = 20;
        maker.spawn(2);
        model.apply(maker.take());
        model.text().setExpression(QStringLiteral("mailbox>1"));
        QCOMPARE(shown(model), (QList<quint64>{1}));
        model.text().setExpression(QStringLiteral("mailbox>"));
        QCOMPARE(shown(model), (QList<quint64>{1}));
        QVERIFY(!model.text().error().isEmpty());
        QCOMPARE(model.text().expression(), QStringLiteral("mailbox>"));
        model.text().setExpression(QStringLiteral("mailbox>30"));
        QVERIFY(model.text().error().isEmpty());
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(errors.size(), 2);
    }

    void rowsComeAndGoAsTheyChange()
    {
        ProcessModel model;
        model.text().setExpression(QStringLiteral("mailbox>0"));
        FrameMaker maker;
        maker.spawn(1);
        maker.spawn(2);
        model.apply(maker.take());
        QCOMPARE(model.rowCount(), 0);
        maker.process(2).mailboxDepth = 1;
        model.apply(maker.advance(250ms).take());
        QCOMPARE(shown(model), (QList<quint64>{2}));
        QCOMPARE(model.rowWithId(2).row(), 0);
        QCOMPARE(model.rowWithId(1).row(), -1);
    }

    void itSortsByTheNumberBehindTheText()
    {
        ProcessModel model;
        model.sort(ProcessModel::MailboxColumn, Qt::DescendingOrder);
        FrameMaker maker;
        maker.spawn(1).mailboxDepth = 9;
        maker.spawn(2).mailboxDepth = 10'000;
        maker.spawn(3).mailboxDepth = 200;
        model.apply(maker.take());
        QCOMPARE(shown(model), (QList<quint64>{2, 3, 1}));
        maker.process(1).mailboxDepth = 20'000;
        model.apply(maker.advance(250ms).take());
        QCOMPARE(shown(model), (QList<quint64>{1, 2, 3}));
    }

    void selectionFollowsItsPidThroughSortingAndFiltering()
    {
        QRandomGenerator random(testSeed());
        ProcessModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.sort(ProcessModel::MailboxColumn, Qt::DescendingOrder);
        QItemSelectionModel selection(&model);
        FrameMaker maker;
        quint64 nextPid = 1;
        Pid selected;
        for (int round = 0; round < 300; ++round) {
            for (int i = random.bounded(4); i > 0; --i)
                maker.spawn(nextPid++);
            for (ProcessInfo &info : maker.frame().processes) {
                if (random.bounded(2) == 0)
                    info.mailboxDepth = random.bounded(30);
            }
            if (maker.frame().processes.size() > 20) {
                const auto victim = random.bounded(static_cast<int>(maker.frame().processes.size()));
                maker.end(maker.frame().processes[victim].pid.number());
            }
            if (round % 25 == 24)
                model.sort(random.bounded(model.columnCount()), static_cast<Qt::SortOrder>(random.bounded(2)));
            if (round % 40 == 39)
                model.text().setExpression(random.bounded(2) == 0 ? QStringLiteral("mailbox<25") : QString());
            model.apply(maker.advance(250ms).take());

            const QModelIndexList rows = selection.selectedRows();
            if (!rows.isEmpty()) {
                QCOMPARE(rows.size(), 1);
                QCOMPARE(rows.constFirst().data(PidRole).value<Pid>(), selected);
            } else if (model.rowCount() > 0) {
                const QModelIndex index = model.index(random.bounded(model.rowCount()), 0);
                selection.select(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
                selected = index.data(PidRole).value<Pid>();
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestProcessFilter)
#include "tst_processfilter.moc"
