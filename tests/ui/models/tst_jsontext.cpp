// SPDX-License-Identifier: MIT
#include "control/jsontext.h"

#include "support/seed.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace orrery::ui;

class TestJsonText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatHasNoMeaningIsTakenOut_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("compact");
        QTest::newRow("object") << u" { \"b\" : 1 ,\n\t\"a\" : [ 1 , 2 ] } "_s << u"{\"b\":1,\"a\":[1,2]}"_s;
        QTest::newRow("empty object") << u"{ }"_s << u"{}"_s;
        QTest::newRow("empty array") << u"[\n]"_s << u"[]"_s;
        QTest::newRow("a text") << u"\"a  b\""_s << u"\"a  b\""_s;
        QTest::newRow("a number") << u" -1.50e+03 "_s << u"-1.50e+03"_s;
        QTest::newRow("a long number") << u"123456789012345678901234567890"_s << u"123456789012345678901234567890"_s;
        QTest::newRow("words") << u"[true, false, null]"_s << u"[true,false,null]"_s;
        QTest::newRow("escapes") << u"\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9 \""_s << u"\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9 \""_s;
        QTest::newRow("beyond ASCII") << u"{\"größe\": \"…\"}"_s << u"{\"größe\":\"…\"}"_s;
        QTest::newRow("braces in a text") << u"[\"{ , }\"]"_s << u"[\"{ , }\"]"_s;
        QTest::newRow("the same key twice") << u"{\"a\": 1, \"a\": 2}"_s << u"{\"a\":1,\"a\":2}"_s;
    }
    void whatHasNoMeaningIsTakenOut()
    {
        QFETCH(QString, typed);
        QFETCH(QString, compact);
        const Parsed<QString> parsed = compactJson(typed);
        QVERIFY2(parsed, qPrintable(parsed.error()));
        QCOMPARE(*parsed, compact);
        QCOMPARE(parseMessage(typed, MessageFormat::Json)->bytes(), compact.toUtf8());
    }

    void whatIsWrongIsSaidWithItsPlace_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("begin");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const QString &typed, const QString &place, const QString &words) {
            QTest::newRow(name) << typed << place << words;
        };
        row("nothing", u""_s, u"Type a JSON value"_s, u"key"_s);
        row("blank", u" \n "_s, u"Type a JSON value"_s, u"key"_s);
        row("open object", u"[1,\n {\"a\": 1"_s, u"Line 2, column 2:"_s, u"this {"_s);
        row("open array", u"[1, 2"_s, u"Line 1, column 1:"_s, u"this ["_s);
        row("open text", u"{\"a\": \"b}"_s, u"Line 1, column 7:"_s, u"not closed"_s);
        row("no comma", u"{\"a\": 1\n \"b\": 2}"_s, u"Line 2, column 2:"_s, u"comma or }"_s);
        row("no comma in an array", u"[1 2]"_s, u"Line 1, column 4:"_s, u"comma or ]"_s);
        row("comma too many", u"{\"a\": 1,}"_s, u"Line 1, column 9:"_s, u"key in quotes"_s);
        row("comma too many in an array", u"[1,]"_s, u"Line 1, column 4:"_s, u"value is expected"_s);
        row("bare key", u"{a: 1}"_s, u"Line 1, column 2:"_s, u"key in quotes"_s);
        row("no colon", u"{\"a\" 1}"_s, u"Line 1, column 6:"_s, u"colon"_s);
        row("no value", u"{\"a\": }"_s, u"Line 1, column 7:"_s, u"value is expected"_s);
        row("bare word", u"[hello]"_s, u"Line 1, column 2:"_s, u"hello"_s);
        row("leading zero", u"[01]"_s, u"Line 1, column 2:"_s, u"01"_s);
        row("no digit after the point", u"1."_s, u"Line 1, column 1:"_s, u"no number"_s);
        row("plus", u"+1"_s, u"Line 1, column 1:"_s, u"no value"_s);
        row("two values", u"1\n2"_s, u"Line 2, column 1:"_s, u"nothing may follow"_s);
        row("closed twice", u"[]]"_s, u"Line 1, column 3:"_s, u"nothing may follow"_s);
        row("wrong end", u"[1}"_s, u"Line 1, column 3:"_s, u"comma or ]"_s);
        row("line break in a text", u"\"a\nb\""_s, u"Line 1, column 3:"_s, u"\\n"_s);
        row("control character", u"\"a\tb\""_s, u"Line 1, column 3:"_s, u"control character"_s);
        row("no escape", u"\"\\x\""_s, u"Line 1, column 2:"_s, u"no escape"_s);
        row("too few digits", u"\"\\u12\""_s, u"Line 1, column 2:"_s, u"four"_s);
        row("backslash at the end", u"\"\\"_s, u"Line 1, column 1:"_s, u"not closed"_s);
        row("single quotes", u"{'a': 1}"_s, u"Line 1, column 2:"_s, u"key in quotes"_s);
    }
    void whatIsWrongIsSaidWithItsPlace()
    {
        QFETCH(QString, typed);
        QFETCH(QString, begin);
        QFETCH(QString, words);
        const Parsed<QString> parsed = compactJson(typed);
        QVERIFY(!parsed);
        QVERIFY2(parsed.error().startsWith(begin), qPrintable(parsed.error()));
        QVERIFY2(parsed.error().contains(words), qPrintable(parsed.error()));
        QCOMPARE(prettyJson(typed), typed);
        QCOMPARE(parseMessage(typed, MessageFormat::Json).error(), parsed.error());
    }

    void deepNestingIsTakenUpToABound()
    {
        const auto nested = [](int depth) { return QString(depth, u'[') + QString(depth, u']'); };
        QVERIFY(compactJson(nested(500)));
        QVERIFY(compactJson(nested(501)).error().contains(u"500"_s));
        QVERIFY(!compactJson(QString(1'000'000, u'[')));
        QCOMPARE(*compactJson(prettyJson(nested(500))), nested(500));
    }

    void laidOutItIsTheSame()
    {
        QCOMPARE(prettyJson(u"{\"a\":[1,{}],\"b\":\"x:,\"}"_s),
                 u"{\n  \"a\": [\n    1,\n    {}\n  ],\n  \"b\": \"x:,\"\n}"_s);
        QCOMPARE(prettyJson(u" 7 "_s), u"7"_s);
    }

    /// Qt reads the same texts, though it takes some that are no JSON, such as line breaks in a text.
    void whatIsTakenQtReadsAsWell()
    {
        std::mt19937 random(testSeed());
        const QStringList pieces{u"{"_s, u"}"_s, u"["_s,     u"]"_s,    u","_s,   u":"_s,     u"\"a\""_s,
                                 u"1"_s, u"-2.5"_s, u"true"_s, u"null"_s, u" "_s, u"\"b\\n\""_s, u"x"_s};
        int taken = 0;
        for (int round = 0; round < 200'000; ++round) {
            QString text;
            const int length = std::uniform_int_distribution<int>(1, 9)(random);
            for (int i = 0; i < length; ++i)
                text += pieces.at(std::uniform_int_distribution<qsizetype>(0, pieces.size() - 1)(random));
            const Parsed<QString> parsed = compactJson(text);
            const auto read = [](const QString &json) {
                return QJsonDocument::fromJson("[" + json.toUtf8() + "]").array();
            };
            const QJsonArray qt = read(text);
            QVERIFY2(parsed ? qt.size() == 1 : qt.size() != 1, qPrintable(text + u' ' + parsed.error()));
            if (!parsed)
                continue;
            ++taken;
            QVERIFY2(read(*parsed) == qt, qPrintable(text));
            QVERIFY2(read(prettyJson(text)) == qt, qPrintable(text));
            QCOMPARE(*compactJson(prettyJson(text)), *parsed);
        }
        QVERIFY2(taken > 1000, qPrintable(QString::number(taken)));
    }
};

QTEST_GUILESS_MAIN(TestJsonText)
#include "tst_jsontext.moc"
