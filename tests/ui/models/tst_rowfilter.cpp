// SPDX-License-Identifier: MIT
#include "models/rowfilter.h"

#include "models/journalmodel.h"
#include "models/namemodel.h"
#include "models/processmodel.h"
#include "models/timermodel.h"
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

QList<quint64> shown(const RowFilter &filter)
{
    QList<quint64> pids;
    for (int row = 0; row < filter.rowCount(); ++row)
        pids.append(filter.index(row, 0).data(PidRole).value<Pid>().number());
    return pids;
}

} // namespace

class TestRowFilter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itFiltersAsTyped()
    {
        ProcessModel model;
        RowFilter filter;
        filter.setSourceModel(&model);
        FrameMaker maker;
        maker.spawn(1, QStringLiteral("echo"));
        maker.spawn(2, QStringLiteral("logger")).mailboxDepth = 20;
        ProcessInfo &third = maker.spawn(12, QStringLiteral("crowd"));
        third.names = {QStringLiteral("echo backup")};
        third.state = State::Running;
        model.apply(maker.take());
        QCOMPARE(shown(filter), (QList<quint64>{1, 2, 12}));
        filter.setExpression(QStringLiteral("echo"));
        QCOMPARE(shown(filter), (QList<quint64>{1, 12}));
        filter.setExpression(QStringLiteral("-state:running"));
        QCOMPARE(shown(filter), (QList<quint64>{1, 2}));
        filter.setExpression(QStringLiteral("mailbox>10"));
        QCOMPARE(shown(filter), (QList<quint64>{2}));
        filter.setExpression(QStringLiteral("<0.12>"));
        QCOMPARE(shown(filter), (QList<quint64>{12}));
        filter.setExpression({});
        QCOMPARE(filter.rowCount(), 3);
    }

    void itFiltersByWhatAProcessIsTiedToAndByItsMailbox()
    {
        ProcessModel model;
        RowFilter filter;
        filter.setSourceModel(&model);
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
        filter.setExpression(QStringLiteral("links:<0.4>")); // and not <0.40>
        QCOMPARE(shown(filter), (QList<quint64>{40, 41}));
        filter.setExpression(QStringLiteral("monitors:<0.40>"));
        QCOMPARE(shown(filter), (QList<quint64>{41}));
        filter.setExpression(QStringLiteral("monitoredby:<0.41>"));
        QCOMPARE(shown(filter), (QList<quint64>{40}));
        filter.setExpression(QStringLiteral("group:inner"));
        QCOMPARE(shown(filter), (QList<quint64>{4, 40}));
        filter.setExpression(QStringLiteral("group=\"inner planets\""));
        QCOMPARE(shown(filter), (QList<quint64>{4}));
        filter.setExpression(QStringLiteral("state:suspended"));
        QCOMPARE(shown(filter), (QList<quint64>{4}));
        filter.setExpression(QStringLiteral("mailbox:full"));
        QCOMPARE(shown(filter), (QList<quint64>{41}));
        filter.setExpression(QStringLiteral("mailbox>=8"));
        QCOMPARE(shown(filter), (QList<quint64>{41}));
        filter.setExpression(QStringLiteral("-mailbox:full"));
        QCOMPARE(shown(filter), (QList<quint64>{4, 40}));
        filter.setExpression(QStringLiteral("refused>0"));
        QCOMPARE(shown(filter), (QList<quint64>{41}));
        // It refuses some more, and has room again by the next look at it.
        maker.process(41).messagesRefused = 5;
        maker.process(41).mailboxDepth = 2;
        model.apply(maker.advance(250ms).take());
        filter.setExpression(QStringLiteral("mailbox:refusing"));
        QCOMPARE(shown(filter), (QList<quint64>{41}));
        model.apply(maker.advance(250ms).take());
        QCOMPARE(shown(filter), (QList<quint64>{}));
    }

    void anErrorKeepsTheLastGoodFilter()
    {
        ProcessModel model;
        RowFilter filter;
        filter.setSourceModel(&model);
        QSignalSpy errors(&filter, &RowFilter::errorChanged);
        FrameMaker maker;
        maker.spawn(1).mailboxDepth = 20;
        maker.spawn(2);
        model.apply(maker.take());
        filter.setExpression(QStringLiteral("mailbox>1"));
        QCOMPARE(shown(filter), (QList<quint64>{1}));
        filter.setExpression(QStringLiteral("mailbox>"));
        QCOMPARE(shown(filter), (QList<quint64>{1}));
        QVERIFY(!filter.error().isEmpty());
        QCOMPARE(filter.expression(), QStringLiteral("mailbox>"));
        filter.setExpression(QStringLiteral("mailbox>30"));
        QVERIFY(filter.error().isEmpty());
        QCOMPARE(filter.rowCount(), 0);
        QCOMPARE(errors.size(), 2);
    }

    void rowsComeAndGoAsTheyChange()
    {
        ProcessModel model;
        RowFilter filter;
        filter.setSourceModel(&model);
        filter.setExpression(QStringLiteral("mailbox>0"));
        FrameMaker maker;
        maker.spawn(1);
        maker.spawn(2);
        model.apply(maker.take());
        QCOMPARE(filter.rowCount(), 0);
        maker.process(2).mailboxDepth = 1;
        model.apply(maker.advance(250ms).take());
        QCOMPARE(shown(filter), (QList<quint64>{2}));
        QCOMPARE(filter.rowOfId(2), 0);
        QCOMPARE(filter.rowOfId(1), -1);
    }

    void itSortsByTheNumberBehindTheText()
    {
        ProcessModel model;
        RowFilter filter;
        filter.setSourceModel(&model);
        filter.sort(ProcessModel::MailboxColumn, Qt::DescendingOrder);
        FrameMaker maker;
        maker.spawn(1).mailboxDepth = 9;
        maker.spawn(2).mailboxDepth = 10'000;
        maker.spawn(3).mailboxDepth = 200;
        model.apply(maker.take());
        QCOMPARE(shown(filter), (QList<quint64>{2, 3, 1}));
        maker.process(1).mailboxDepth = 20'000;
        model.apply(maker.advance(250ms).take());
        QCOMPARE(shown(filter), (QList<quint64>{1, 2, 3}));
    }

    void everyModelSaysWhatItIsFilteredBy()
    {
        ProcessModel processes;
        NameModel names;
        TimerModel timers;
        JournalModel journal;
        RowFilter filter;
        for (QAbstractItemModel *model : {static_cast<QAbstractItemModel *>(&processes),
                                          static_cast<QAbstractItemModel *>(&names),
                                          static_cast<QAbstractItemModel *>(&timers),
                                          static_cast<QAbstractItemModel *>(&journal)}) {
            filter.setSourceModel(model);
            QVERIFY(filter.keys().contains(QStringLiteral("pid")));
            filter.setExpression(QStringLiteral("pid:7"));
            QVERIFY(filter.error().isEmpty());
            filter.setExpression({});
        }
        filter.setSourceModel(nullptr);
        QVERIFY(filter.keys().isEmpty());
    }

    void selectionFollowsItsPidThroughSortingAndFiltering()
    {
        QRandomGenerator random(testSeed());
        ProcessModel model;
        RowFilter filter;
        filter.setSourceModel(&model);
        QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        filter.sort(ProcessModel::MailboxColumn, Qt::DescendingOrder);
        QItemSelectionModel selection(&filter);
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
                filter.sort(random.bounded(model.columnCount()), static_cast<Qt::SortOrder>(random.bounded(2)));
            if (round % 40 == 39)
                filter.setExpression(random.bounded(2) == 0 ? QStringLiteral("mailbox<25") : QString());
            model.apply(maker.advance(250ms).take());

            const QModelIndexList rows = selection.selectedRows();
            if (!rows.isEmpty()) {
                QCOMPARE(rows.size(), 1);
                QCOMPARE(rows.constFirst().data(PidRole).value<Pid>(), selected);
            } else if (filter.rowCount() > 0) {
                const QModelIndex index = filter.index(random.bounded(filter.rowCount()), 0);
                selection.select(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
                selected = index.data(PidRole).value<Pid>();
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestRowFilter)
#include "tst_rowfilter.moc"
