// SPDX-License-Identifier: MIT
#include "models/rowfilter.h"

#include "models/columns.h"
#include "models/journalmodel.h"
#include "models/namemodel.h"
#include "models/processmodel.h"
#include "models/timermodel.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace orrery;
using namespace orrery::ui;

namespace {

/// Groups by name and size, as a table of few rows might show them.
class Groups : public QAbstractTableModel
{
public:
    enum Column { NameColumn, CountColumn };

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 2; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        const auto &[name, count] = m_rows[index.row()];
        if (role == NameRole)
            return name;
        if (role != Qt::DisplayRole && role != FilterRole && role != SortRole)
            return {};
        return index.column() == NameColumn ? QVariant(name) : QVariant(count);
    }
    void set(const QString &name, int count)
    {
        const auto at = std::find_if(m_rows.begin(), m_rows.end(), [&](const auto &row) { return row.first == name; });
        if (at != m_rows.end()) {
            at->second = count;
            const int row = int(at - m_rows.begin());
            Q_EMIT dataChanged(index(row, 0), index(row, CountColumn));
            return;
        }
        beginInsertRows({}, rowCount(), rowCount());
        m_rows.append({name, count});
        endInsertRows();
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        using Kind = FilterField::Kind;
        if (orientation != Qt::Horizontal)
            return {};
        return section == NameColumn
            ? headerAnswer({u"Group"_s, {}}, FilterField{u"group"_s, Kind::Text, true}, role)
            : headerAnswer({u"Members"_s, {}, true}, FilterField{u"members"_s, Kind::Number}, role);
    }

private:
    QList<std::pair<QString, int>> m_rows;
};

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
        Groups model;
        RowFilter filter;
        filter.setSourceModel(&model);
        QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.set(u"moons"_s, 1);
        model.set(u"planets"_s, 2);
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
        Groups model;
        RowFilter filter;
        filter.setSourceModel(&model);
        QSignalSpy errors(&filter.text(), &FilterText::errorChanged);
        model.set(u"one"_s, 1);
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
        Groups model;
        RowFilter filter;
        filter.setSourceModel(&model);
        filter.text().setExpression(u"members>1"_s);
        model.set(u"two"_s, 1);
        QCOMPARE(filter.rowCount(), 0);
        model.set(u"two"_s, 2);
        QCOMPARE(shown(filter), QStringList{u"two"_s});
        QVERIFY(rowWith(filter, NameRole, u"two"_s).isValid());
        QVERIFY(!rowWith(filter, NameRole, u"one"_s).isValid());
    }

    void itSortsByTheNumberBehindTheText()
    {
        Groups model;
        RowFilter filter;
        filter.setSourceModel(&model);
        filter.sort(Groups::CountColumn, Qt::DescendingOrder);
        model.set(u"nine"_s, 9);
        model.set(u"ten"_s, 10);
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
