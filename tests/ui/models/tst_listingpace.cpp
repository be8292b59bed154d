// SPDX-License-Identifier: MIT
#include "feed/listingpace.h"

#include <QtTest/QTest>

using namespace std::chrono_literals;
using namespace orrery::ui;

using Time = std::chrono::nanoseconds;

namespace {

/// Samples every 250 ms of a system where so much changes that after `overflow` more has changed than is kept.
struct Sampled
{
    Time all, changed, besides, overflow;
    Time used{0}, longest{0};
    int listings = 0, ofAll = 0;

    void run(ListingPace &pace, Time from, Time span)
    {
        // Nothing is kept where so much came since the listing of all that there is no use in it.
        Time last = from - overflow;
        bool isKept = false;
        for (Time now = from; now < from + span; now += 250ms) {
            used += besides;
            if (pace.isDue(now)) {
                longest = listings > 0 ? std::max(longest, now - last) : longest;
                const bool isAll = !isKept || now - last >= overflow;
                isKept = !isAll || now - last < overflow / 4;
                const Time cost = isAll ? all : changed;
                last = now;
                used += cost;
                ++listings;
                ofAll += isAll;
                pace.listed(now, isAll, cost);
            }
            pace.sampled(besides);
        }
    }
};

} // namespace

class TestListingPace : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatCostsNothingIsAlwaysDue()
    {
        ListingPace pace;
        QVERIFY(pace.isDue(1s));
        pace.listed(1s, false, 1ms);
        QVERIFY(!pace.isDue(1s + 30ms));
        QVERIFY(pace.isDue(1s + 40ms));
    }

    void whatSamplesTakeIsPaidForAsWell()
    {
        ListingPace pace;
        pace.listed(1s, false, 10ms);
        pace.sampled(5ms);
        QVERIFY(!pace.isDue(1590ms));
        QVERIFY(pace.isDue(1600ms));
        pace.sampled(1s);
        QVERIFY(!pace.isDue(10s));
        QVERIFY(pace.isDue(1s + ListingPace::LongestPause));
    }

    void whoAsksNeedNotWait()
    {
        ListingPace pace;
        pace.listed(1s, false, 1s);
        QVERIFY(!pace.isDue(2s));
        pace.want();
        QVERIFY(pace.isDue(2s));
    }

    void afterAListingOfAllItIsFollowedWhatChanges()
    {
        ListingPace pace;
        Sampled sampled{150ms, 10ms, 1ms, 1300ms};
        sampled.run(pace, 1s, 100s);
        QCOMPARE(sampled.ofAll, 2);
        QVERIFY(sampled.longest <= 750ms);
        QVERIFY2(sampled.used <= Time(100s) / ListingPace::Share + 2 * sampled.all,
                 qPrintable(QString::number(sampled.used / 1ms)));
    }

    void whereFollowingIsInVainListingsAreSeldom()
    {
        ListingPace pace;
        Sampled sampled{150ms, 40ms, 1ms, 1300ms};
        sampled.run(pace, 1s, 600s);
        QVERIFY(sampled.ofAll > 10);
        QVERIFY(sampled.longest <= ListingPace::LongestPause + 250ms);
        // One part in so many, and what a try takes in each minute.
        QVERIFY2(sampled.used <= Time(600s) / ListingPace::Share + 11 * 3 * sampled.all,
                 qPrintable(QString::number(sampled.used / 1ms)));
    }
};

QTEST_GUILESS_MAIN(TestListingPace)
#include "tst_listingpace.moc"
