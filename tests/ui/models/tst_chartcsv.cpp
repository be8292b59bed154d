// SPDX-License-Identifier: MIT
#include "models/chartcsv.h"

#include "support/frames.h"

#include <QtCore/QLocale>
#include <QtTest/QTest>

using namespace std::chrono_literals;
using namespace orrery;
using namespace orrery::ui;

class TestChartCsv : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::German)); } // whose numbers have commas

    void nothingIsALineOfNames()
    {
        const ChartHistory history;
        QCOMPARE(chartCsv(excerptOf(history, ChartHistory::Span::Minute)),
                 QByteArray("time,spawns_per_s,exits_per_s,messages_sent_per_s,messages_received_per_s,processes_live,messages_waiting,"
                            "timers_pending,timers_fired_per_s,timer_lateness_p50_ms,timer_lateness_p90_ms,"
                            "timer_lateness_p99_ms,timer_lateness_max_ms\r\n"));
    }

    void eachFrameOfTheLastMinuteIsALine()
    {
        ChartHistory history;
        FrameMaker maker; // at noon, UTC
        Statistics &statistics = maker.frame().statistics;
        statistics.workers.resize(1);
        statistics.live = 3;
        statistics.messagesWaiting = 7;
        history.apply(maker.take());
        statistics.messagesSent = 1'234'567;
        statistics.workers[0].busyTime = 100ms;
        for (int i = 0; i < 20; ++i)
            statistics.timerLateness.add(i < 17 ? 2ms : i < 19 ? 4ms : 16ms);
        history.apply(maker.advance(400ms).take());
        QCOMPARE(lines(history, ChartHistory::Span::Minute),
                 (QList<QByteArray>{"2024-01-01T12:00:00.000Z,,,,,3,7,0,,,,,,",
                                    "2024-01-01T12:00:00.400Z,0,0,3086418,0,3,7,0,0,"
                                    "2.097152,4.194304,16.77722,16.77722,0.25"}));
    }

    void onlyWhatIsShown()
    {
        ChartHistory history;
        FrameMaker maker;
        for (int i = 0; i < 400; ++i)
            history.apply(maker.advance(250ms).take());
        QCOMPARE(lines(history, ChartHistory::Span::Minute).size(), 241);
        QCOMPARE(lines(history, ChartHistory::Span::TenMinutes).size(), 101);
    }

    void beyondAMinuteEachFigureHasItsMeanItsLeastAndItsMost()
    {
        ChartHistory history;
        FrameMaker maker;
        for (const int waiting : {4, 1, 7, 0}) {
            maker.frame().statistics.messagesWaiting = waiting;
            history.apply(maker.take());
            maker.advance(250ms);
        }
        const QByteArray text = chartCsv(excerptOf(history, ChartHistory::Span::TenMinutes));
        const QList<QByteArray> names = text.split('\r').first().split(',');
        QCOMPARE(names.size(), 1 + 3 * 12);
        const qsizetype place = names.indexOf("messages_waiting");
        QCOMPARE(names.at(place + 1), QByteArray("messages_waiting_min"));
        QCOMPARE(names.at(place + 2), QByteArray("messages_waiting_max"));
        const QList<QByteArray> values = lines(history, ChartHistory::Span::TenMinutes).first().split(',');
        QCOMPARE(values.size(), names.size());
        QCOMPARE(values.mid(place, 3), (QList<QByteArray>{"3", "0", "7"}));
    }

private:
    /// Without the names.
    static QList<QByteArray> lines(const ChartHistory &history, ChartHistory::Span span)
    {
        QList<QByteArray> result = chartCsv(excerptOf(history, span)).replace('\r', "").split('\n');
        result.removeFirst();
        if (result.takeLast() != "")
            qFatal("the last line has no end");
        return result;
    }
};

QTEST_GUILESS_MAIN(TestChartCsv)
#include "tst_chartcsv.moc"
