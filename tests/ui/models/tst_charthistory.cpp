// SPDX-License-Identifier: MIT
#include "models/charthistory.h"

#include "support/frames.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <cmath>

using namespace std::chrono_literals;
using namespace orrery;
using namespace orrery::ui;

namespace {

using Span = ChartHistory::Span;

float last(const ChartHistory &history, int figure, Span span = Span::Minute)
{
    const HistoryTier &tier = history.tier(span);
    return tier.size() == 0 ? -1 : tier.band(tier.size() - 1, figure).mean;
}

bool isLastApart(const ChartHistory &history)
{
    const HistoryTier &tier = history.tier(Span::Minute);
    return tier.isApart(tier.size() - 1);
}

} // namespace

class TestChartHistory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ratesAreOfTwoFrames()
    {
        ChartHistory history;
        QSignalSpy changed(&history, &ChartHistory::changed);
        FrameMaker maker;
        Statistics &statistics = maker.frame().statistics;
        statistics.workers.resize(2);
        statistics.spawned = 1'000'000;
        statistics.messagesWaiting = 3;
        history.apply(maker.take());
        QVERIFY(std::isnan(last(history, ChartHistory::SpawnRate)));
        QCOMPARE(last(history, ChartHistory::Backlog), 3.0F);
        QCOMPARE(history.workerCount(), 2);

        statistics.spawned += 25'000;
        statistics.finished += 5'000;
        statistics.messagesSent += 400;
        statistics.messagesReceived += 300;
        statistics.messagesWaiting = 103;
        statistics.timersPending = 9;
        statistics.timersFired += 20;
        statistics.workers[0].busyTime = 125ms;
        statistics.workers[1].busyTime = 9s; // more than has passed: a turn that ended just now
        history.apply(maker.advance(500ms).take());
        QCOMPARE(last(history, ChartHistory::SpawnRate), 50'000.0F);
        QCOMPARE(last(history, ChartHistory::ExitRate), 10'000.0F);
        QCOMPARE(last(history, ChartHistory::SentRate), 800.0F);
        QCOMPARE(last(history, ChartHistory::ReceivedRate), 600.0F);
        QCOMPARE(last(history, ChartHistory::Backlog), 103.0F);
        QCOMPARE(last(history, ChartHistory::TimersPending), 9.0F);
        QCOMPARE(last(history, ChartHistory::FiredRate), 40.0F);
        QCOMPARE(last(history, ChartHistory::FirstWorker), 0.25F);
        QCOMPARE(last(history, ChartHistory::FirstWorker + 1), 1.0F);
        QCOMPARE(changed.size(), 2);
        history.apply(maker.take()); // no time has passed
        history.apply(nullptr);
        QCOMPARE(changed.size(), 2);
    }

    void latenessIsOfThoseThatFiredSince()
    {
        ChartHistory history;
        FrameMaker maker;
        TimerLateness &lateness = maker.frame().statistics.timerLateness;
        for (int i = 0; i < 1000; ++i)
            lateness.add(1s);
        history.apply(maker.take());
        for (int i = 0; i < 89; ++i)
            lateness.add(1ms);
        for (int i = 0; i < 9; ++i)
            lateness.add(4ms);
        lateness.add(50ms);
        lateness.add(900ms);
        history.apply(maker.advance(250ms).take());
        const auto isNear = [](float value, std::chrono::nanoseconds wanted) {
            const double ratio = static_cast<double>(value) / static_cast<double>(wanted.count());
            return ratio >= 1 && ratio <= 1.13;
        };
        QVERIFY(isNear(last(history, ChartHistory::LatenessMedian), 1ms));
        QVERIFY(isNear(last(history, ChartHistory::LatenessP90), 4ms));
        QVERIFY(isNear(last(history, ChartHistory::LatenessP99), 50ms));
        QVERIFY(isNear(last(history, ChartHistory::LatenessMost), 900ms));
        history.apply(maker.advance(250ms).take());
        for (int figure = ChartHistory::LatenessMedian; figure <= ChartHistory::LatenessMost; ++figure)
            QVERIFY(std::isnan(last(history, figure))); // none fired
    }

    void recentLatenessIsOfTheLastMinute()
    {
        ChartHistory history;
        FrameMaker maker;
        TimerLateness &lateness = maker.frame().statistics.timerLateness;
        history.apply(maker.take());
        lateness.add(1s);
        history.apply(maker.advance(1s).take());
        QCOMPARE(history.recentLateness().total(), quint64(1));
        for (int i = 0; i < 50; ++i)
            history.apply(maker.advance(1s).take());
        QCOMPARE(history.recentLateness().total(), quint64(1));
        for (int i = 0; i < 20; ++i)
            history.apply(maker.advance(1s).take());
        QCOMPARE(history.recentLateness().total(), quint64(0));
        lateness.add(2ms);
        history.apply(maker.advance(1s).take());
        QCOMPARE(history.recentLateness().total(), quint64(1));
        history.restart();
        QCOMPARE(history.recentLateness().total(), quint64(0));
    }

    void anHourIsKeptInFixedMemory()
    {
        ChartHistory history;
        FrameMaker maker;
        Statistics &statistics = maker.frame().statistics;
        statistics.workers.resize(1);
        for (int i = 0; i < 4 * 3600 + 4000; ++i) {
            statistics.messagesSent += i % 4 == 0 ? 100 : 0;
            statistics.messagesWaiting = i % 4;
            history.apply(maker.advance(250ms).take());
        }
        for (const Span span : ChartHistory::Spans) {
            const HistoryTier &tier = history.tier(span);
            const int first = tier.firstFrom(history.newest() - ChartHistory::lengthOf(span));
            QVERIFY(first > 0); // there is all of it
            QVERIFY(tier.size() <= 1202);
        }
        // Of full bins; the last one is not yet.
        for (const Span span : {Span::TenMinutes, Span::Hour}) {
            const HistoryTier::Band &sent = history.tier(span).band(300, ChartHistory::SentRate);
            QCOMPARE(sent.mean, 100.0F);
            QCOMPARE(sent.least, 0.0F);
            QCOMPARE(sent.most, 400.0F);
            QCOMPARE(history.tier(span).band(300, ChartHistory::Backlog).mean, 1.5F);
        }
        QCOMPARE(history.tier(Span::TenMinutes).time(300) - history.tier(Span::TenMinutes).time(299), 1s);
        QCOMPARE(history.tier(Span::Hour).time(300) - history.tier(Span::Hour).time(299), 6s);
    }

    void aPauseIsAGap()
    {
        ChartHistory history;
        FrameMaker maker;
        for (int i = 0; i < 5; ++i) {
            maker.frame().statistics.messagesSent += 100;
            history.apply(maker.advance(250ms).take());
        }
        QVERIFY(!isLastApart(history));
        history.interrupt();
        maker.frame().statistics.messagesSent += 100'000;
        history.apply(maker.advance(1s).take());
        QVERIFY(isLastApart(history));
        QVERIFY(std::isnan(last(history, ChartHistory::SentRate)));
        maker.frame().statistics.messagesSent += 25;
        history.apply(maker.advance(250ms).take());
        QVERIFY(!isLastApart(history));
        QCOMPARE(last(history, ChartHistory::SentRate), 100.0F);
    }

    void aPauseThatNobodyToldOfIsAGap()
    {
        ChartHistory history;
        FrameMaker maker;
        const auto after = [&](std::chrono::milliseconds step) {
            history.apply(maker.advance(step).take());
            return isLastApart(history);
        };
        after(250ms);
        QVERIFY(!after(250ms));
        QVERIFY(!after(2s)); // a slow sample
        QVERIFY(!after(250ms));
        QVERIFY(after(30s));
        // Another rhythm is none, once it is one.
        QVERIFY(!after(250ms));
        QVERIFY(after(5s));
        QVERIFY(!after(5s));
        QVERIFY(!after(5s));
        QVERIFY(after(60s));
    }

    void aRestartIsAGapAndKeepsWhatWas()
    {
        ChartHistory history;
        FrameMaker maker;
        maker.frame().statistics.workers.resize(2);
        maker.frame().statistics.spawned = 100;
        history.apply(maker.take());
        history.apply(maker.advance(250ms).take());
        history.restart();
        maker.frame().statistics.spawned = 200; // more than before, and all the same another's
        maker.frame().statistics.workers.resize(3);
        QSignalSpy workers(&history, &ChartHistory::workerCountChanged);
        history.apply(maker.advance(250ms).take());
        QVERIFY(isLastApart(history));
        QVERIFY(std::isnan(last(history, ChartHistory::SpawnRate)));
        QCOMPARE(history.tier(Span::Minute).size(), 3);
        QCOMPARE(workers.size(), 1);
        QCOMPARE(history.workerCount(), 3);
        maker.frame().statistics.spawned = 10; // another one that nobody told of
        history.apply(maker.advance(250ms).take());
        QVERIFY(isLastApart(history));
    }

    void anotherClockBeginsAnew()
    {
        ChartHistory history;
        FrameMaker maker;
        history.apply(maker.take());
        history.apply(maker.advance(250ms).take());
        history.apply(maker.advance(-10s).take());
        QCOMPARE(history.tier(Span::Minute).size(), 1);
        QCOMPARE(history.newest(), 1000s + 250ms - 10s);
    }

    void timesAreThoseOfTheWall()
    {
        ChartHistory history;
        FrameMaker maker;
        const QDateTime wall = maker.frame().wallTime;
        history.apply(maker.take());
        history.apply(maker.advance(30s).take());
        QCOMPARE(history.wallTime(history.newest()), wall.addSecs(30));
        QCOMPARE(history.wallTime(history.newest() - 12s), wall.addSecs(18));
    }
};

QTEST_GUILESS_MAIN(TestChartHistory)
#include "tst_charthistory.moc"
