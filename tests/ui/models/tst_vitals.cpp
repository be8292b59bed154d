// SPDX-License-Identifier: MIT
#include "models/vitals.h"

#include "support/frames.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace std::chrono_literals;
using namespace orrery;
using namespace orrery::ui;

class TestVitals : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRingForgetsTheOldest()
    {
        SampleRing ring;
        QCOMPARE(ring.last(), 0.0);
        QCOMPARE(ring.maximum(), 0.0);
        for (std::size_t i = 0; i < SampleRing::Capacity + 3; ++i)
            ring.append(static_cast<double>(i));
        QCOMPARE(ring.size(), SampleRing::Capacity);
        QCOMPARE(ring.at(0), 3.0);
        QCOMPARE(ring.last(), static_cast<double>(SampleRing::Capacity + 2));
        QCOMPARE(ring.maximum(), ring.last());
        ring.clear();
        QVERIFY(ring.isEmpty());
        ring.append(-2);
        QCOMPARE(ring.maximum(), -2.0);
    }

    void levelsAreThoseOfTheFrame()
    {
        Vitals vitals;
        QSignalSpy changed(&vitals, &Vitals::changed);
        FrameMaker maker;
        maker.frame().statistics.live = 2;
        maker.frame().statistics.messagesWaiting = 7;
        maker.frame().statistics.timersPending = 88;
        maker.frame().residentBytes = 1 << 20;
        vitals.apply(maker.take());
        QCOMPARE(vitals.live().last(), 2.0);
        QCOMPARE(vitals.backlog().last(), 7.0);
        QCOMPARE(vitals.timers().last(), 88.0);
        QCOMPARE(vitals.resident().last(), 1048576.0);
        QVERIFY(vitals.messageRate().isEmpty());
        QCOMPARE(changed.size(), 1);
    }

    void ratesAndLoadComeFromTwoFrames()
    {
        Vitals vitals;
        QSignalSpy workers(&vitals, &Vitals::workerCountChanged);
        FrameMaker maker;
        maker.frame().statistics.workers.resize(2);
        vitals.apply(maker.take());
        maker.frame().statistics.messagesReceived = 500;
        maker.frame().statistics.workers[0].busyTime = 125ms;
        maker.frame().statistics.workers[1].busyTime = 700ms; // more than has passed: a turn that ended just now
        vitals.apply(maker.advance(500ms).take());
        QCOMPARE(vitals.messageRate().last(), 1000.0);
        QCOMPARE(vitals.workerCount(), 2);
        QCOMPARE(vitals.busy(0).last(), 0.25);
        QCOMPARE(vitals.busy(1).last(), 1.0);
        QCOMPARE(workers.size(), 1);
        vitals.apply(maker.take()); // no time has passed
        QCOMPARE(vitals.messageRate().size(), std::size_t{1});
    }

    void clearingForgetsEverything()
    {
        Vitals vitals;
        FrameMaker maker;
        maker.frame().statistics.workers.resize(2);
        maker.frame().statistics.live = 5;
        vitals.apply(maker.take());
        vitals.clear();
        QVERIFY(vitals.live().isEmpty());
        QCOMPARE(vitals.workerCount(), 0);
        QVERIFY(!vitals.frame());
        vitals.apply(nullptr);
    }
};

QTEST_GUILESS_MAIN(TestVitals)
#include "tst_vitals.moc"
