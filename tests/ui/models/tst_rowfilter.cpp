// SPDX-License-Identifier: MIT
#include "models/rowfilter.h"

#include "models/groupmodel.h"
#include "models/journalmodel.h"
#include "models/namemodel.h"
#include "models/processmodel.h"
#include "models/timermodel.h"
#include "support/frames.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace orrery;
using namespace orrery::ui;

namespace {

QStringList shown(const RowFilter &filter)
{
    QStringList groups;
    for (int row = 0; row < filter.rowCount(); ++row)
        groups.append(filter.index(row, 0).data(NameRole).toString());
    return groups;
}

} // namespace

class TestRowFilter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itFiltersAsTyped()
    {
        GroupModel model;
        RowFilter filter;
        filter.setSourceModel(&model);
        QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        FrameMaker maker;
        maker.spawn(1);
        maker.spawn(2);
        maker.group(u"planets"_s, {1, 2}).group(u"moons"_s, {1});
        model.apply(maker.take());
        QCOMPARE(shown(filter), (QStringList{u"moons"_s, u"planets"_s}));
        filter.text().setExpression(u"plan"_s);
        QCOMPARE(shown(filter), QStringList{u"planets"_s});
        filter.text().setExpression(u"members<2"_s);
        QCOMPARE(shown(filter), QStringList{u"moons"_s});
        filter.text().setExpression({});
        QCOMPARE(filter.rowCount(), 2);
    }

    void anErrorKeepsTheLastGoodFilter()
    {
        GroupModel model;
        RowFilter filter;
        filter.setSourceModel(&model);
        QSignalSpy errors(&filter.text(), &FilterText::errorChanged);
        FrameMaker maker;
        maker.spawn(1);
        maker.group(u"one"_s, {1});
        model.apply(maker.take());
        filter.text().setExpression(u"members>0"_s);
        QCOMPARE(filter.rowCount(), 1);
        filter.text().setExpression(u"members>"_s);
        QCOMPARE(filter.rowCount(), 1);
        QVERIFY(!filter.text().error().isEmpty());
        QCOMPARE(filter.text().expression(), u"members>"_s);
        filter.text().setExpression(u"members>1"_s);
        QVERIFY(filter.text().error().isEmpty());
        QCOMPARE(filter.rowCount(), 0);
        QCOMPARE(errors.size(), 2);
    }

    void rowsComeAndGoAsTheyChange()
    {
        GroupModel model;
        RowFilter filter;
        filter.setSourceModel(&model);
        filter.text().setExpression(u"members>1"_s);
        FrameMaker maker;
        maker.spawn(1);
        maker.spawn(2);
        maker.group(u"two"_s, {1});
        model.apply(maker.take());
        QCOMPARE(filter.rowCount(), 0);
        maker.group(u"two"_s, {1, 2});
        model.apply(maker.advance(250ms).take());
        QCOMPARE(shown(filter), QStringList{u"two"_s});
        QVERIFY(rowWith(filter, NameRole, u"two"_s).isValid());
        QVERIFY(!rowWith(filter, NameRole, u"one"_s).isValid());
    }

    void itSortsByTheNumberBehindTheText()
    {
        GroupModel model;
        RowFilter filter;
        filter.setSourceModel(&model);
        filter.sort(GroupModel::CountColumn, Qt::DescendingOrder);
        FrameMaker maker;
        QList<quint64> many;
        for (quint64 pid = 1; pid <= 10; ++pid) {
            maker.spawn(pid);
            many.append(pid);
        }
        maker.group(u"nine"_s, many.first(9)).group(u"ten"_s, many);
        model.apply(maker.take());
        QCOMPARE(shown(filter), (QStringList{u"ten"_s, u"nine"_s}));
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
            QVERIFY(filter.text().keys().contains(QStringLiteral("pid")));
            filter.text().setExpression(QStringLiteral("pid:7"));
            QVERIFY(filter.text().error().isEmpty());
            filter.text().setExpression({});
        }
        filter.setSourceModel(nullptr);
        QVERIFY(filter.text().keys().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestRowFilter)
#include "tst_rowfilter.moc"
