// SPDX-License-Identifier: MIT
#include "models/mergeplan.h"

#include "support/seed.h"

#include <QtTest/QTest>

#include <algorithm>
#include <set>

using orrery::ui::MergePlan;
using orrery::ui::planMerge;
using orrery::ui::RowRun;
using List = std::vector<int>;

namespace {

MergePlan plan(const List &from, const List &to)
{
    return planMerge(from, to, [](int key) { return key; });
}

List randomList(QRandomGenerator &random)
{
    std::set<int> keys;
    const int count = random.bounded(40);
    for (int i = 0; i < count; ++i)
        keys.insert(random.bounded(60));
    return {keys.begin(), keys.end()};
}

} // namespace

class TestMergePlan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void equalListsNeedNothing()
    {
        QVERIFY(plan({}, {}).removals.empty() && plan({}, {}).insertions.empty());
        QVERIFY(plan({1, 2}, {1, 2}).removals.empty() && plan({1, 2}, {1, 2}).insertions.empty());
    }

    void neighboursAreOneRun()
    {
        const MergePlan merge = plan({1, 2, 3, 7, 9}, {3, 4, 5, 9, 10});
        QCOMPARE(merge.removals, (std::vector<RowRun>{{0, 1}, {3, 3}}));
        QCOMPARE(merge.insertions, (std::vector<RowRun>{{1, 2}, {4, 4}}));
    }

    void itTurnsAnyListIntoAnyOther()
    {
        QRandomGenerator random(testSeed());
        for (int round = 0; round < 2000; ++round) {
            const List from = randomList(random);
            const List to = randomList(random);
            const MergePlan merge = plan(from, to);
            List rows = from;
            for (auto run = merge.removals.rbegin(); run != merge.removals.rend(); ++run)
                rows.erase(rows.begin() + run->first, rows.begin() + run->last + 1);
            for (const RowRun &run : merge.insertions)
                rows.insert(rows.begin() + run.first, to.begin() + run.first, to.begin() + run.last + 1);
            QCOMPARE(rows, to);
        }
    }
};

QTEST_GUILESS_MAIN(TestMergePlan)
#include "tst_mergeplan.moc"
