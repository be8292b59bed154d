// SPDX-License-Identifier: MIT
#include "models/chartscale.h"

#include <QtCore/QLocale>
#include <QtTest/QTest>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace orrery::ui;

class TestChartScale : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void stepsAreNice_data()
    {
        QTest::addColumn<double>("most");
        QTest::addColumn<int>("steps");
        QTest::addColumn<double>("top");
        QTest::addColumn<int>("ticks");
        QTest::newRow("nothing") << 0.0 << 5 << 1.0 << 6;
        QTest::newRow("no number") << std::nan("") << 5 << 1.0 << 6;
        QTest::newRow("little") << 0.3 << 4 << 1.0 << 3;
        QTest::newRow("just up to a tick") << 100.0 << 5 << 100.0 << 6;
        QTest::newRow("just beyond") << 100.1 << 5 << 150.0 << 4;
        QTest::newRow("many") << 48'000.0 << 5 << 50'000.0 << 6;
        QTest::newRow("one step") << 7.0 << 1 << 10.0 << 2;
        QTest::newRow("no room") << 7.0 << 0 << 10.0 << 2;
        QTest::newRow("very many") << 3.1e12 << 4 << 4e12 << 5;
    }
    void stepsAreNice()
    {
        QFETCH(double, most);
        QFETCH(int, steps);
        QFETCH(double, top);
        QFETCH(int, ticks);
        const ChartScale scale = chartScale(most, steps, ChartUnit::PerSecond);
        QCOMPARE(scale.top, top);
        QCOMPARE(static_cast<int>(scale.ticks.size()), ticks);
        QCOMPARE(scale.ticks.front(), 0.0);
        QCOMPARE(scale.ticks.back(), scale.top);
    }

    void whateverTheValueItHasRoom()
    {
        for (double most = 1e-3; most < 1e15; most *= 1.37) {
            for (int steps = 1; steps < 12; ++steps) {
                for (const ChartUnit unit : {ChartUnit::PerSecond, ChartUnit::Count, ChartUnit::Nanoseconds}) {
                    const ChartScale scale = chartScale(most, steps, unit);
                    QVERIFY2(scale.top >= most * (1 - 1e-6), qPrintable(QString::number(most)));
                    QVERIFY(scale.ticks.size() >= 2);
                    QVERIFY(static_cast<int>(scale.ticks.size()) <= steps + 1);
                }
            }
        }
    }

    void countsAreWhole()
    {
        for (const double tick : chartScale(2, 10, ChartUnit::Count).ticks)
            QCOMPARE(tick, std::floor(tick));
    }

    void aShareIsAlwaysWhole()
    {
        QCOMPARE(chartScale(0.01, 8, ChartUnit::Share).top, 1.0);
        QCOMPARE(chartScale(0.01, 8, ChartUnit::Share).ticks.size(), std::size_t{5});
        QCOMPARE(chartScale(0.01, 3, ChartUnit::Share).ticks.size(), std::size_t{3});
        QCOMPARE(chartScale(0.01, 1, ChartUnit::Share).ticks.size(), std::size_t{2});
    }

    void valuesHaveTheirUnits()
    {
        QCOMPARE(chartValue(310'000, ChartUnit::PerSecond), u"310 k/s"_s);
        QCOMPARE(chartValue(12, ChartUnit::Count), u"12"_s);
        QCOMPARE(chartValue(2, ChartUnit::Count), u"2"_s);
        QCOMPARE(chartValue(2.5, ChartUnit::Count), u"2.5"_s);
        QCOMPARE(chartValue(2.4e6, ChartUnit::Nanoseconds), u"2.4 ms"_s);
        QCOMPARE(chartValue(0.5, ChartUnit::Share), u"50 %"_s);
        QCOMPARE(chartValue(std::numeric_limits<double>::quiet_NaN(), ChartUnit::Count), u"\u2014"_s);
        QCOMPARE(chartTick(5, ChartUnit::PerSecond), u"5"_s);
        QCOMPARE(chartTick(0.5, ChartUnit::PerSecond), u"0.5"_s);
        QCOMPARE(chartTick(20'000, ChartUnit::PerSecond), u"20 k"_s);
        QCOMPARE(chartTick(0, ChartUnit::Nanoseconds), u"0"_s);
        QCOMPARE(chartTick(2e6, ChartUnit::Nanoseconds), u"2.0 ms"_s);
    }

    void timeIsDividedIntoWholeSteps()
    {
        QCOMPARE(chartTimeStep(60s, 6), 10s);
        QCOMPARE(chartTimeStep(60s, 5), 15s);
        QCOMPARE(chartTimeStep(600s, 8), 120s);
        QCOMPARE(chartTimeStep(3600s, 6), 600s);
        QCOMPARE(chartTimeStep(3600s, 1), 3600s);
        QCOMPARE(chartTimeStep(3600s, 0), 3600s);
        for (const std::chrono::seconds span : {60s, 600s, 3600s})
            for (int steps = 1; steps < 30; ++steps)
                QCOMPARE(span % chartTimeStep(span, steps), 0s);
        QCOMPARE(chartTimeTick(0s, 60s), u"now"_s);
        QCOMPARE(chartTimeTick(60s, 60s), u"−60 s"_s);
        QCOMPARE(chartTimeTick(60s, 600s), u"−1 min"_s);
        QCOMPARE(chartTimeTick(3600s, 3600s), u"−60 min"_s);
        QCOMPARE(chartTimeTick(150s, 600s), u"−150 s"_s);
    }
};

QTEST_GUILESS_MAIN(TestChartScale)
#include "tst_chartscale.moc"
