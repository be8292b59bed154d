// SPDX-License-Identifier: MIT
#include "models/changeset.h"

#include "support/seed.h"

#include <QtTest/QTest>

#include <map>

using orrery::ui::ChangeSet;
using orrery::ui::columnBit;

class TestChangeSet : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void noColumnsAreNoChange()
    {
        ChangeSet changes;
        changes.add(3, 0);
        QVERIFY(changes.isEmpty());
        QVERIFY(changes.rectangles(1).empty());
    }

    void neighboursAreOneRectangle()
    {
        ChangeSet changes;
        changes.add(3, columnBit(2));
        changes.add(4, columnBit(5));
        changes.add(6, columnBit(0));
        QCOMPARE(changes.rectangles(4), (std::vector<ChangeSet::Rectangle>{{{3, 4}, 2, 5}, {{6, 6}, 0, 0}}));
    }

    void theNarrowestGapsAreToldAlong()
    {
        ChangeSet changes;
        for (const int row : {0, 2, 100, 103, 500})
            changes.add(row, columnBit(1));
        QCOMPARE(changes.rectangles(3),
                 (std::vector<ChangeSet::Rectangle>{{{0, 2}, 1, 1}, {{100, 103}, 1, 1}, {{500, 500}, 1, 1}}));
        QCOMPARE(changes.rectangles(1), (std::vector<ChangeSet::Rectangle>{{{0, 500}, 1, 1}}));
    }

    void everyChangeIsCoveredInAtMostThatMany()
    {
        QRandomGenerator random(testSeed());
        for (int round = 0; round < 1000; ++round) {
            ChangeSet changes;
            std::map<int, orrery::ui::ColumnBits> truth;
            for (int row = 0; row < 100; ++row) {
                if (random.bounded(4) == 0)
                    changes.add(row, truth[row] = columnBit(random.bounded(32)));
            }
            const std::size_t atMost = 1 + random.bounded(5U);
            const auto rectangles = changes.rectangles(atMost);
            QVERIFY(rectangles.size() <= atMost);
            int last = -1;
            for (const auto &rectangle : rectangles) {
                QVERIFY(rectangle.rows.first > last && rectangle.rows.first <= rectangle.rows.last);
                last = rectangle.rows.last;
                for (int row = rectangle.rows.first; row <= rectangle.rows.last; ++row) {
                    for (int column = rectangle.firstColumn; column <= rectangle.lastColumn; ++column)
                        truth[row] &= ~columnBit(column);
                }
            }
            for (const auto &[row, columns] : truth)
                QCOMPARE(columns, 0U);
        }
    }
};

QTEST_GUILESS_MAIN(TestChangeSet)
#include "tst_changeset.moc"
