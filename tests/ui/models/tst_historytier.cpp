// SPDX-License-Identifier: MIT
#include "models/historytier.h"

#include <QtTest/QTest>

#include <cmath>

using namespace std::chrono_literals;
using namespace orrery::ui;

class TestHistoryTier : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void withoutAWidthEachSampleIsABin()
    {
        HistoryTier tier(0ns, 4);
        tier.setFigures(2);
        QCOMPARE(tier.size(), 0);
        QCOMPARE(tier.nearest(1s), -1);
        tier.add(1s, {1, 10}, true);
        tier.add(1s + 1ns, {2, 20}, false);
        QCOMPARE(tier.size(), 2);
        QCOMPARE(tier.time(1), 1s + 1ns);
        QCOMPARE(tier.band(1, 0).mean, 2.0F);
        QCOMPARE(tier.band(1, 1).most, 20.0F);
    }

    void theOldestMakeRoom()
    {
        HistoryTier tier(0ns, 3);
        tier.setFigures(1);
        for (int i = 1; i <= 5; ++i)
            tier.add(std::chrono::seconds(i), {static_cast<float>(i)}, i == 1 || i == 4);
        QCOMPARE(tier.size(), 3);
        QCOMPARE(tier.time(0), 3s);
        QCOMPARE(tier.band(0, 0).mean, 3.0F);
        QVERIFY(tier.isApart(0)); // nothing is known of before
        QVERIFY(tier.isApart(1));
        QVERIFY(!tier.isApart(2));
    }

    void samplesOfABinAreItsMeanItsLeastAndItsMost()
    {
        HistoryTier tier(1s, 10);
        tier.setFigures(1);
        tier.add(10'100ms, {4}, true);
        tier.add(10'400ms, {1}, false);
        tier.add(10'999ms, {7}, false);
        QCOMPARE(tier.size(), 1);
        QCOMPARE(tier.time(0), 10'999ms);
        QCOMPARE(tier.band(0, 0).mean, 4.0F);
        QCOMPARE(tier.band(0, 0).least, 1.0F);
        QCOMPARE(tier.band(0, 0).most, 7.0F);
        tier.add(11'000ms, {9}, false);
        QCOMPARE(tier.size(), 2);
        QCOMPARE(tier.band(1, 0).least, 9.0F);
        QVERIFY(!tier.isApart(1));
    }

    void whatIsNotKnownDoesNotCount()
    {
        HistoryTier tier(1s, 10);
        tier.setFigures(2);
        tier.add(1000ms, {HistoryTier::Unknown, HistoryTier::Unknown}, true);
        tier.add(1300ms, {6, HistoryTier::Unknown}, false);
        tier.add(1600ms, {HistoryTier::Unknown, HistoryTier::Unknown}, false);
        QCOMPARE(tier.band(0, 0).mean, 6.0F);
        QVERIFY(std::isnan(tier.band(0, 1).mean) && std::isnan(tier.band(0, 1).most));
    }

    void aPauseWithinABinIsNoneOfIt()
    {
        HistoryTier tier(1s, 10);
        tier.setFigures(1);
        tier.add(1000ms, {1}, true);
        tier.add(1900ms, {2}, true);
        tier.add(2100ms, {3}, false);
        QCOMPARE(tier.size(), 2);
        QVERIFY(!tier.isApart(1));
        tier.add(3100ms, {3}, true);
        QVERIFY(tier.isApart(2));
    }

    void binsAreFoundByTime()
    {
        HistoryTier tier(0ns, 4);
        tier.setFigures(1);
        for (const auto time : {10s, 20s, 30s, 40s, 50s}) // 10 s is gone
            tier.add(time, {0}, false);
        QCOMPARE(tier.firstFrom(0s), 0);
        QCOMPARE(tier.firstFrom(20s), 0);
        QCOMPARE(tier.firstFrom(20s + 1ns), 1);
        QCOMPARE(tier.firstFrom(50s), 3);
        QCOMPARE(tier.firstFrom(51s), 4);
        QCOMPARE(tier.nearest(0s), 0);
        QCOMPARE(tier.nearest(25s), 0);
        QCOMPARE(tier.nearest(26s), 1);
        QCOMPARE(tier.nearest(99s), 3);
    }

    void figuresComeAndGo()
    {
        HistoryTier tier(0ns, 3);
        tier.setFigures(1);
        for (int i = 1; i <= 4; ++i)
            tier.add(std::chrono::seconds(i), {static_cast<float>(i)}, false);
        tier.setFigures(2);
        QCOMPARE(tier.band(0, 0).mean, 2.0F);
        QVERIFY(std::isnan(tier.band(0, 1).mean));
        tier.add(5s, {5, 50}, false);
        QCOMPARE(tier.band(2, 1).mean, 50.0F);
        QCOMPARE(tier.band(1, 0).mean, 4.0F);
        tier.setFigures(1);
        QCOMPARE(tier.band(2, 0).mean, 5.0F);
        tier.clear();
        QCOMPARE(tier.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestHistoryTier)
#include "tst_historytier.moc"
