// SPDX-License-Identifier: MIT
#include "control/parsing.h"

#include "models/format.h"

#include <QtTest/QTest>

using namespace std::chrono_literals;
using namespace orrery;
using namespace orrery::ui;
using std::chrono::nanoseconds;

class TestParsing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aTargetIsAPidOrAName_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<quint64>("pid"); // 0 where it is a name
        QTest::addColumn<QString>("name");
        const auto row = [](const char *text, quint64 pid, const char *name) {
            QTest::newRow(text) << QString::fromUtf8(text) << pid << QString::fromUtf8(name);
        };
        row("<0.7>", 7, "");
        row("  <0.7> ", 7, "");
        row("0.7", 7, "");
        row("0.18446744073709551615", 18446744073709551615U, "");
        row("logger", 0, "logger");
        row("  logger ", 0, "logger");
        row("tcp 80", 0, "tcp 80");
        row("7", 0, "7");
        row("0.7.1", 0, "0.7.1");
        row("<logger>", 0, "<logger>");
        row("größer", 0, "größer");
    }

    void aTargetIsAPidOrAName()
    {
        QFETCH(QString, text);
        QFETCH(quint64, pid);
        QFETCH(QString, name);
        const Parsed<Target> target = parseTarget(text);
        QVERIFY(target);
        QVERIFY(target.error().isEmpty());
        if (pid != 0)
            QCOMPARE(std::get<Pid>(*target), Pid(pid));
        else
            QCOMPARE(std::get<QString>(*target), name);
    }

    void aWrongTargetSaysWhatIsAllowed_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"", "   ", "<0.0>", "0.0", "<1.7>", "1.7", "<0.x>", "<0.7", "0.7>", "0.18446744073709551616"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }

    void aWrongTargetSaysWhatIsAllowed()
    {
        QFETCH(QString, text);
        const Parsed<Target> target = parseTarget(text);
        QVERIFY(!target);
        QVERIFY(target.error().contains(QStringLiteral("<0.42>")));
    }

    void hexIsPairsOfDigits_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QString() << QByteArray();
        QTest::newRow("white space") << QStringLiteral(" \n ") << QByteArray();
        QTest::newRow("spaced") << QStringLiteral("de ad be ef") << QByteArray::fromHex("deadbeef");
        QTest::newRow("unspaced") << QStringLiteral("DEADbeef") << QByteArray::fromHex("deadbeef");
        QTest::newRow("zeros") << QStringLiteral("00 00") << QByteArray(2, '\0');
        QTest::newRow("lines") << QStringLiteral("ff\n01\t02") << QByteArray::fromHex("ff0102");
    }

    void hexIsPairsOfDigits()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, bytes);
        const Parsed<QByteArray> parsed = parseHex(text);
        QVERIFY(parsed);
        QCOMPARE(*parsed, bytes);
        QCOMPARE(parseMessage(text, MessageFormat::Hex)->bytes(), bytes);
    }

    void wrongHexSaysWhere_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("where");
        const auto row = [](const char *text, const char *what, const char *where) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(what) << QString::fromUtf8(where);
        };
        row("de ag", "“g”", "5");
        row("x", "“x”", "1");
        row("d", "“d”", "1");
        row("de a be", "“a”", "4");
        row("de ad b", "“b”", "7");
        row("0x12", "“x”", "2");
        row("de,ad", "“,”", "3");
        row("١٢", "“١”", "1"); // digits, but not of ours
        row("de 🦉", "“🦉”", "4");
    }

    void wrongHexSaysWhere()
    {
        QFETCH(QString, text);
        QFETCH(QString, what);
        QFETCH(QString, where);
        const Parsed<Message> parsed = parseMessage(text, MessageFormat::Hex);
        QVERIFY(!parsed);
        QVERIFY2(parsed.error().contains(what) && parsed.error().contains(where), qPrintable(parsed.error()));
    }

    void textStaysAsItIs()
    {
        QCOMPARE(parseMessage(QStringLiteral("  grüß  "), MessageFormat::Text)->bytes(), QByteArray("  grüß  "));
        QCOMPARE(parseMessage({}, MessageFormat::Text)->bytes(), QByteArray());
    }

    void aDelayHasAUnit_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<nanoseconds>("delay");
        const auto row = [](const char *text, nanoseconds delay) {
            QTest::newRow(text) << QString::fromUtf8(text) << delay;
        };
        row("250 ms", 250ms);
        row("250ms", 250ms);
        row("250", 250ms);
        row("0", 0ms);
        row("1.5 s", 1500ms);
        row("1,5 s", 1500ms);
        row(".5 s", 500ms);
        row("5. s", 5s);
        row("2 min", 2min);
        row("1 h", 1h);
        row("3 d", 72h);
        row("3 D", 72h);
        row("+3 d", 72h);
        row("10 us", 10us);
        row("10 µs", 10us);
        row("10 μs", 10us);
        row("1 h 30 min", 90min);
        row("1h30min", 90min);
        row(" 1 s ", 1s);
        row("0.0000001 ms", 0ns);
        row("292 d", 24h * 292);
        row("400000 d", nanoseconds::max());
        row("99999999999999999999999 d", nanoseconds::max());
        row("9223372036854775807 ms", nanoseconds::max());
    }

    void aDelayHasAUnit()
    {
        QFETCH(QString, text);
        QFETCH(nanoseconds, delay);
        const Parsed<nanoseconds> parsed = parseDelay(text);
        QVERIFY2(parsed, qPrintable(parsed.error()));
        QCOMPARE(parsed->count(), delay.count());
    }

    void aWrongDelaySaysWhatIsAllowed_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", " ", "soon", "-1 s", "1 parsec", "1 s s", "5 5", "1 h 30", "1.5.2 s", "1 s,", "ms",
                                 "1 -2 s", "1e5 s"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }

    void aWrongDelaySaysWhatIsAllowed()
    {
        QFETCH(QString, text);
        const Parsed<nanoseconds> parsed = parseDelay(text);
        QVERIFY(!parsed);
        QVERIFY2(parsed.error().contains(QStringLiteral("min")), qPrintable(parsed.error()));
    }

    void whatIsShownAsADelayCanBeTyped()
    {
        for (const nanoseconds delay : std::initializer_list<nanoseconds>{0ns, 1us, 1500us, 250ms, 1500ms, 90s, 1h, 36h,
                                                                          24h * 5000})
            QCOMPARE(parseDelay(Format::delay(delay))->count(), delay.count());
    }
};

QTEST_GUILESS_MAIN(TestParsing)
#include "tst_parsing.moc"
