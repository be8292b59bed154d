// SPDX-License-Identifier: MIT
#include "models/format.h"

#include <QtCore/QLocale>
#include <QtTest/QTest>

using namespace std::chrono_literals;
using namespace orrery;
using namespace orrery::ui;

class TestFormat : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void numbersFollowTheLocale()
    {
        QCOMPARE(Format::number(qint64{1204}), QStringLiteral("1,204"));
        QCOMPARE(Format::rate(12'340), QStringLiteral("12 k"));
        QCOMPARE(Format::rate(1.25), QStringLiteral("1.3"));
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        QCOMPARE(Format::number(qint64{1204}), QStringLiteral("1.204"));
        QCOMPARE(Format::rate(1.25), QStringLiteral("1,3"));
        QCOMPARE(Format::delay(1500ms), QStringLiteral("1,5 s"));
    }

    void ratesHaveThreeDigitsAtMost_data()
    {
        QTest::addColumn<double>("rate");
        QTest::addColumn<QString>("text");
        const auto row = [](double rate, const char *text) {
            QTest::addRow("%g", rate) << rate << QString::fromUtf8(text);
        };
        row(-1, "—");
        row(0, "0");
        row(0.04, "0");
        row(0.4, "0.4");
        row(9.94, "9.9");
        row(9.96, "10");
        row(999.4, "999");
        row(999.6, "1.0 k");
        row(310'000, "310 k");
        row(999'600, "1.0 M");
        row(2'100'000, "2.1 M");
        row(3e9, "3.0 G");
    }

    void ratesHaveThreeDigitsAtMost()
    {
        QFETCH(double, rate);
        QFETCH(QString, text);
        QCOMPARE(Format::rate(rate), text);
    }

    void sharesArePercent()
    {
        QCOMPARE(Format::percent(-1), Format::none());
        QCOMPARE(Format::percent(0), QStringLiteral("0 %"));
        QCOMPARE(Format::percent(0.001), QStringLiteral("0.1 %"));
        QCOMPARE(Format::percent(1), QStringLiteral("100 %"));
    }

    void uptimeIsAClock()
    {
        QCOMPARE(Format::uptime(0s), QStringLiteral("00:00"));
        QCOMPARE(Format::uptime(59min + 59s), QStringLiteral("59:59"));
        QCOMPARE(Format::uptime(1h), QStringLiteral("01:00:00"));
        QCOMPARE(Format::uptime(24h - 1s), QStringLiteral("23:59:59"));
        QCOMPARE(Format::uptime(24h), QStringLiteral("1 d 00:00:00"));
        QCOMPARE(Format::uptime(24h * 3 + 62s), QStringLiteral("3 d 00:01:02"));
        QCOMPARE(Format::uptime(-1s), Format::none());
    }

    void aCountdownIsRoundedUp()
    {
        QCOMPARE(Format::countdown(0ms), QStringLiteral("due"));
        QCOMPARE(Format::countdown(-5ms), QStringLiteral("due"));
        QCOMPARE(Format::countdown(1ms), QStringLiteral("0.1 s"));
        QCOMPARE(Format::countdown(1500ms), QStringLiteral("1.5 s"));
        QCOMPARE(Format::countdown(59'999ms), QStringLiteral("60.0 s"));
        QCOMPARE(Format::countdown(60'000ms), QStringLiteral("01:00"));
        QCOMPARE(Format::countdown(60'001ms), QStringLiteral("01:01"));
    }

    void elapsedTimeIsShort()
    {
        QCOMPARE(Format::elapsed(40us), QStringLiteral("0.04 ms"));
        QCOMPARE(Format::elapsed(600us), QStringLiteral("0.6 ms"));
        QCOMPARE(Format::elapsed(400ms), QStringLiteral("400 ms"));
        QCOMPARE(Format::elapsed(3200ms), QStringLiteral("3.2 s"));
        QCOMPARE(Format::elapsed(125s), QStringLiteral("2 min 5 s"));
        QCOMPARE(Format::elapsed(119'600ms), QStringLiteral("2 min 0 s"));
        QCOMPARE(Format::elapsed(2h + 5min), QStringLiteral("2 h 5 min"));
    }

    void delaysAreTheLargestUnitThatIsExact()
    {
        QCOMPARE(Format::delay(0ns), QStringLiteral("0 ms"));
        QCOMPARE(Format::delay(250ms), QStringLiteral("250 ms"));
        QCOMPARE(Format::delay(1500ms), QStringLiteral("1.5 s"));
        QCOMPARE(Format::delay(90s), QStringLiteral("90 s"));
        QCOMPARE(Format::delay(2min), QStringLiteral("2 min"));
        QCOMPARE(Format::delay(72h), QStringLiteral("3 d"));
        QCOMPARE(Format::delay(2000s), QStringLiteral("2000 s"));
    }

    void bytesAreBinary()
    {
        QCOMPARE(Format::bytes(0), Format::none());
        QCOMPARE(Format::bytes(48 * 1024 * 1024), QStringLiteral("48 MiB"));
        QCOMPARE(Format::bytes(1536), QStringLiteral("1.5 KiB"));
    }

    void timesOfTodayHaveNoDate()
    {
        const QDateTime now = QDateTime::currentDateTime();
        const QDateTime longAgo = now.addYears(-3);
        QVERIFY(Format::time(longAgo).size() > QStringLiteral("HH:mm:ss").size());
        QCOMPARE(Format::time({}), Format::none());
    }

    void reasonsSayWhy()
    {
        const QString text = QStringLiteral("out of paper");
        QVERIFY(Format::exitReason(ExitReason::crashed(text)).contains(text));
        QCOMPARE(Format::exitReason(ExitReason::custom(text)), text);
        QVERIFY(!Format::exitReason(ExitReason::Crashed).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestFormat)
#include "tst_format.moc"
