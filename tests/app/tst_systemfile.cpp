// SPDX-License-Identifier: MIT
#include "behaviours/table.h"
#include "parsedsystem.h"
#include "system/jsonpositions.h"

#include <QtCore/QDir>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace orrery::app;

class TestSystemFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anErrorSaysWhereItIsAndWhatIsAllowed_data();
    void anErrorSaysWhereItIsAndWhatIsAllowed();
    void everythingInAFileIsInThePlan();
    void whatIsLeftOutIsAsPreset();
    void aDurationIsANumberOrATextWithAUnit_data();
    void aDurationIsANumberOrATextWithAUnit();
    void aByteOrderMarkIsNoPartOfTheText();
    void anEmptyObjectIsAnEmptySystem();
    void whatIsNoFileIsRefusedByName();
    void aFileLargerThanAllowedIsRefused();
    void theExamplesAreSystems();
    void deepNestingIsAnErrorAndNoCrash();
    void whatIsLargeTakesItsTimeAndNoMore_data();
    void whatIsLargeTakesItsTimeAndNoMore();
    void randomBytesAreRefused();
    void aPlaceIsCountedInCharacters();
};

void TestSystemFile::anErrorSaysWhereItIsAndWhatIsAllowed_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("message");

    const auto row = [](const char *name, const QByteArray &text, int line, int column, const QString &message) {
        QTest::newRow(name) << text << line << column << message;
    };
    const QString shape = u"is empty; a system file is a JSON object with \"processes\", \"names\" and \"timers\""_s;
    row("nothing", "", 0, 0, shape);
    row("white space", " \n\t\n", 0, 0, shape);
    row("only a byte order mark", "\xef\xbb\xbf", 0, 0, shape);
    row("UTF-16", QByteArray("\xff\xfe{\0}\0", 6), 0, 0, u"is UTF-16; a system file is UTF-8"_s);
    row("Latin-1", "{\n \"title\": \"J\xfcpiter\" }", 2, 13, u"no UTF-8 text; a system file is JSON in UTF-8"_s);
    row("a cut character", "{\n \"title\": \"\xe2\x82", 2, 12, u"no UTF-8 text; a system file is JSON in UTF-8"_s);
    row("an array", "[]", 1, 1,
        u"a system has to be an object with the keys \"title\", \"processes\", \"supervisors\", \"names\", \"links\" and "
        "\"timers\", not an array"_s);
    const QString values =
        u"no JSON: a value is a text in double quotes, a number, true, false, null, an object or an array"_s;
    const QString members = u"no JSON: an object is \"key\": value, \"key\": value, and ends with }"_s;
    const QString elements = u"no JSON: an array is value, value, and ends with ]"_s;
    const QString missing = u"no JSON: something is missing before this: a value, or after a comma another member"_s;
    row("a word", "hello", 1, 1, values);
    row("a word as a value", "{\n \"title\": hello }", 2, 11, values);
    row("a comment", "// mine\n{}", 1, 1, values);
    row("a number beyond all numbers", "{ \"title\": 1e999 }", 1, 16, values);
    row("a missing comma", "{\n  \"processes\": [],\n  \"names\": []\n  \"timers\": []\n}", 4, 3, members);
    row("a missing comma in an array", "{\n  \"processes\": [1\n 2] }", 3, 2, elements);
    row("a missing colon", "{\n  \"processes\" [] }", 2, 15, u"no JSON: a key is followed by a colon"_s);
    row("a missing value", "{\n  \"processes\": }", 2, 16, missing);
    row("a comma too many", "{\n  \"processes\": [],\n}", 3, 1, missing);
    row("a key without quotes", "{\n  processes: [] }", 2, 3, members);
    row("an end too early", "{\n  \"processes\": [", 2, 16, elements);
    row("a text without end", "{ \"title\": \"x }", 1, 16, u"no JSON: a text ends with a double quote"_s);
    row("more behind", "{}\n{}", 2, 1, u"no JSON: nothing follows the end of the system"_s);
    row("unknown key", "{\n  \"procesess\": []\n}", 2, 3,
        u"\"procesess\" is no key of a system; allowed: \"title\", \"processes\", \"supervisors\", \"names\", \"links\" and \"timers\""_s);
    row("the first unknown key of the text", "{ \"z\": 1,\n \"a\": 2 }", 1, 3,
        u"\"z\" is no key of a system; allowed: \"title\", \"processes\", \"supervisors\", \"names\", \"links\" and \"timers\""_s);
    row("repeated key", "{\n \"title\": \"a\",\n \"title\": \"b\" }", 3, 2,
        u"\"title\" stands in line 2 already; a key is written once"_s);
    row("repeated key, written differently", "{\n \"title\": \"a\",\n \"t\\u0069tle\": \"b\" }", 3, 2,
        u"\"title\" stands in line 2 already; a key is written once"_s);
    row("title is no text", "{ \"title\": 7 }", 1, 12, u"\"title\" has to be a text, not 7"_s);
    row("title is empty", "{ \"title\": \"\" }", 1, 12, u"\"title\" must not be empty"_s);
    row("processes is no array", "{ \"processes\": {} }", 1, 16,
        u"\"processes\" has to be an array of objects, not an object"_s);
    row("a process is no object", "{ \"processes\": [\n null ] }", 2, 2,
        u"a process has to be an object with the keys \"behaviour\", \"label\", \"name\", \"count\", "
        "\"mailboxCapacity\", \"groups\", \"options\" and \"messages\", "
        "not null"_s);
    row("a process without behaviour", "{ \"processes\": [\n { \"name\": \"a\" } ] }", 2, 2,
        u"a process has no \"behaviour\", which it needs"_s);
    row("American", "{ \"processes\": [ { \"behavior\": \"echo\" } ] }", 1, 20,
        u"\"behavior\" is no key of a process; allowed: \"behaviour\", \"label\", \"name\", \"count\", "
        "\"mailboxCapacity\", \"groups\", \"options\" and \"messages\""_s);
    row("no such behaviour", "{ \"processes\": [ { \"behaviour\": \"ehco\" } ] }", 1, 33,
        u"there is no behaviour \"ehco\"; there are \"echo\", \"counter\", \"logger\", \"ticker\", \"pingpong\", "
        "\"crasher\", \"keeper\", \"shower\", \"clerk\", \"blocker\" and \"crowd\""_s);
    const QString counts = u"\"count\" has to be a whole number from 1 to 1000000, not "_s;
    const auto count = [&row, &counts](const char *name, const QByteArray &value, const QString &shown) {
        row(name, "{ \"processes\": [ { \"behaviour\": \"echo\",\n\"count\": " + value + " } ] }", 2, 10, counts + shown);
    };
    count("count of none", "0", u"0"_s);
    count("negative count", "-5", u"-5"_s);
    count("huge count", "1e300", u"1e+300"_s);
    count("count beyond 64 bits", "99999999999999999999", u"1e+20"_s);
    count("broken count", "1.5", u"1.5"_s);
    count("count as text", "\"7\"", u"\"7\""_s);
    count("count as a long text", '"' + QByteArray(500, 'x') + '"', u'"' + QString(38, u'x') + u'…');
    row("too many in all",
        "{ \"processes\": [" + QByteArray("{\"behaviour\":\"crowd\",\"count\":1000000},\n").repeated(4)
            + "{\"behaviour\":\"crowd\",\"count\":1}]}",
        5, 30, u"that makes 4000001 processes; a file may describe 4000000"_s);
    row("empty name", "{ \"processes\": [ { \"behaviour\": \"echo\", \"name\": \"\" } ] }", 1, 49,
        u"\"name\" must not be empty"_s);
    row("a name twice",
        "{ \"processes\": [\n{ \"behaviour\": \"echo\", \"name\": \"a\" },\n{ \"behaviour\": \"echo\", \"name\": \"a\" } ] }",
        3, 32, u"the name \"a\" is taken in line 2; a name belongs to one process"_s);
    row("a numbered name twice",
        "{ \"processes\": [\n{ \"behaviour\": \"echo\", \"name\": \"a-2\" },\n"
        "{ \"behaviour\": \"echo\", \"name\": \"a\", \"count\": 3 } ] }",
        3, 32, u"the name \"a-2\" is taken in line 2; a name belongs to one process"_s);
    row("options of another behaviour",
        "{ \"processes\": [ { \"behaviour\": \"echo\",\n \"options\": { \"period\": 5 } } ] }", 2, 15,
        u"\"period\" is no key of the options of echo; allowed: \"to\""_s);
    row("options where there are none", "{ \"processes\": [ { \"behaviour\": \"crowd\", \"options\": { \"a\": 5 } } ] }", 1,
        55, u"\"a\" is no key of the options of crowd; none is allowed here"_s);
    const QString durations = u"has to be a number of milliseconds or a text like \"250 ms\", \"1.5 s\", \"2 min\", "
                              "\"1 h\" or \"3 d\", from "_s;
    row("a period without a unit",
        "{ \"processes\": [ { \"behaviour\": \"ticker\", \"options\": { \"period\": \"5\" } } ] }", 1, 66,
        u"\"period\" "_s + durations + u"1 ms to 36600 d, not \"5\""_s);
    row("a period of nothing", "{ \"processes\": [ { \"behaviour\": \"ticker\", \"options\": { \"period\": 0 } } ] }", 1, 66,
        u"\"period\" "_s + durations + u"1 ms to 36600 d, not 0"_s);
    row("one child of many keepers",
        "{ \"processes\": [ { \"behaviour\": \"keeper\", \"count\": 2, \"options\": { \"child\": \"c\" } } ] }", 1, 77,
        u"2 processes cannot all have one named \"c\"; leave \"child\" or \"count\" out"_s);
    row("telling nobody",
        "{ \"processes\": [ { \"behaviour\": \"echo\", \"name\": \"a\", \"options\": { \"to\": \"b\" } } ] }", 1, 73,
        u"nothing in this file has the name \"b\"; there are \"a\""_s);
    row("a timer to nobody", "{ \"timers\": [\n{ \"to\": \"b\", \"after\": 5, \"message\": \"\" } ] }", 2, 9,
        u"nothing in this file has the name \"b\"; there are no names"_s);
    row("a timer without delay", "{ \"timers\": [ { \"to\": \"b\", \"message\": \"\" } ] }", 1, 15,
        u"a timer has no \"after\" and no \"every\"; it needs one of them"_s);
    row("a timer in the past", "{ \"timers\": [ { \"to\": \"b\", \"after\": -1, \"message\": \"\" } ] }", 1, 37,
        u"\"after\" "_s + durations + u"0 ms to 36600 d, not -1"_s);
    row("a timer with a message that is no text", "{ \"timers\": [ { \"to\": \"b\", \"after\": 1, \"message\": {} } ] }", 1,
        51, u"\"message\" has to be a text, not an object"_s);
    row("a name for nothing", "{ \"names\": [ { \"name\": \"n\", \"process\": \"p\" } ] }", 1, 40,
        u"nothing in this file has the name \"p\"; there are no names"_s);
    row("a name for a name",
        "{ \"processes\": [ { \"behaviour\": \"echo\", \"name\": \"p\" } ],\n"
        "\"names\": [ { \"name\": \"n\", \"process\": \"p\" },\n { \"name\": \"m\", \"process\": \"n\" } ] }",
        3, 28, u"nothing in this file has the name \"n\"; there are \"p\""_s);
}

void TestSystemFile::anErrorSaysWhereItIsAndWhatIsAllowed()
{
    QFETCH(QByteArray, text);
    QFETCH(int, line);
    QFETCH(int, column);
    QFETCH(QString, message);

    const SystemFileError error = errorOf(text);
    QCOMPARE(error.message, message);
    QCOMPARE(error.at.line, line);
    QCOMPARE(error.at.column, column);
}

void TestSystemFile::everythingInAFileIsInThePlan()
{
    const SystemPlan plan = planOf(R"({
        "title": "All of it",
        "processes": [
            { "behaviour": "ticker", "name": "clock", "label": "a clock", "count": 2,
              "options": { "period": "2 s", "to": "log", "say": "tock" } },
            { "behaviour": "logger", "name": "log" }
        ],
        "names": [ { "name": "diary", "process": "log" } ],
        "timers": [ { "to": "diary", "after": "1 min", "message": "wake up" } ]
    })");
    QCOMPARE(plan.title, u"All of it"_s);
    QCOMPARE(plan.processes.size(), 2);
    const PlannedProcess &clock = plan.processes.constFirst();
    QCOMPARE(clock.behaviour, u"ticker"_s);
    QCOMPARE(clock.label, u"a clock"_s);
    QCOMPARE(clock.name, u"clock"_s);
    QCOMPARE(clock.count, 2);
    QCOMPARE(clock.options.duration(u"period"_s), 2s);
    QCOMPARE(clock.options.text(u"to"_s), u"log"_s);
    QCOMPARE(clock.options.text(u"say"_s), u"tock"_s);
    QCOMPARE(plan.names.size(), 1);
    QCOMPARE(plan.names.constFirst().name, u"diary"_s);
    QCOMPARE(plan.names.constFirst().process, u"log"_s);
    QCOMPARE(plan.timers.size(), 1);
    QCOMPARE(plan.timers.constFirst().to, u"diary"_s);
    QCOMPARE(plan.timers.constFirst().after, 60s);
    QCOMPARE(plan.timers.constFirst().message, u"wake up"_s);
}

void TestSystemFile::whatIsLeftOutIsAsPreset()
{
    const SystemPlan plan = planOf(R"({ "processes": [ { "behaviour": "ticker" } ] })");
    QCOMPARE(plan.title, u"test"_s);
    QCOMPARE(plan.processes.size(), 1);
    const PlannedProcess &ticker = plan.processes.constFirst();
    QCOMPARE(ticker.label, u"ticker"_s);
    QCOMPARE(ticker.name, QString());
    QCOMPARE(ticker.count, 1);
    QCOMPARE(ticker.options, OptionValues(findBehaviour(u"ticker"_s)->options));
}

void TestSystemFile::aDurationIsANumberOrATextWithAUnit_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("milliseconds");

    QTest::newRow("number") << QByteArray("250") << qint64{250};
    QTest::newRow("broken number is rounded up") << QByteArray("0.25") << qint64{1};
    QTest::newRow("ms") << QByteArray("\"250ms\"") << qint64{250};
    QTest::newRow("s") << QByteArray("\" 1.5 s \"") << qint64{1500};
    QTest::newRow("min") << QByteArray("\"2 min\"") << qint64{120'000};
    QTest::newRow("h") << QByteArray("\"1 h\"") << qint64{3'600'000};
    QTest::newRow("d") << QByteArray("\"36600 d\"") << qint64{36'600} * 86'400'000;
}

void TestSystemFile::aDurationIsANumberOrATextWithAUnit()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, milliseconds);
    const SystemPlan plan = planOf(R"({ "processes": [ { "behaviour": "echo", "name": "a", "options": { "to": "" } } ],
        "timers": [ { "to": "a", "message": "", "after": )" + text + "} ] }");
    QCOMPARE(plan.timers.size(), 1);
    QCOMPARE(plan.timers.constFirst().after.count(), milliseconds);
}

void TestSystemFile::aByteOrderMarkIsNoPartOfTheText()
{
    QCOMPARE(planOf("\xef\xbb\xbf{ \"title\": \"marked\" }").title, u"marked"_s);
    QCOMPARE(errorOf("\xef\xbb\xbf{ \"titel\": 1 }").at, (TextPosition{1, 3}));
}

void TestSystemFile::anEmptyObjectIsAnEmptySystem()
{
    const SystemPlan plan = planOf("{}");
    QVERIFY(plan.processes.isEmpty() && plan.names.isEmpty() && plan.timers.isEmpty());
    QCOMPARE(plan.title, u"test"_s);
}

void TestSystemFile::whatIsNoFileIsRefusedByName()
{
    const auto problem = [](const QString &path) {
        const SystemFileResult result = readSystemFile(path);
        const auto *error = std::get_if<SystemFileError>(&result);
        return error ? error->toString(path) : QString();
    };
    const QTemporaryDir folder;
    QCOMPARE(problem(folder.path()), folder.path() + u": is a directory, not a system file"_s);
    const QString missing = folder.filePath(u"missing.json"_s);
    QVERIFY2(problem(missing).startsWith(missing + u": cannot be read: "_s), qPrintable(problem(missing)));
    QCOMPARE(problem(QString()), u": no file is named"_s);
}

void TestSystemFile::aFileLargerThanAllowedIsRefused()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"large.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(64 * 1024 * 1024)); // sparse
    file.close();
    const SystemFileResult result = readSystemFile(file.fileName());
    const auto *error = std::get_if<SystemFileError>(&result);
    QVERIFY(error);
    QCOMPARE(error->message, u"is larger than the 16 MiB a system file may have"_s);
}

void TestSystemFile::theExamplesAreSystems()
{
    const QDir folder(QStringLiteral(ORRERY_EXAMPLES));
    const QStringList files = folder.entryList({u"*.json"_s}, QDir::Files);
    QVERIFY(!files.isEmpty());
    for (const QString &file : files) {
        const SystemFileResult result = readSystemFile(folder.filePath(file));
        const auto *error = std::get_if<SystemFileError>(&result);
        QVERIFY2(!error, error ? qPrintable(error->toString(file)) : "");
    }
}

void TestSystemFile::deepNestingIsAnErrorAndNoCrash()
{
    const SystemFileError deep = errorOf(QByteArray("[").repeated(5'000'000));
    QCOMPARE(deep.message, u"no JSON: it is nested too deeply"_s);
    // As deep as the parser goes.
    const QByteArray least = "{\"title\":" + QByteArray("[").repeated(1000) + QByteArray("]").repeated(1000) + '}';
    QCOMPARE(errorOf(least).message, u"\"title\" has to be a text, not an array"_s);
}

void TestSystemFile::whatIsLargeTakesItsTimeAndNoMore_data()
{
    // All in one line. What grows with the square of any of these would take hours, or all memory there is.
    constexpr int many = 500'000;
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("column");
    QTest::newRow("Latin 1 at its end") << "{\"title\":\"" + QByteArray(8 * many, 'x') + "\xe4\"}" << 11 + 8 * many;
    const auto joined = [](const QByteArray &before, auto each, const QByteArray &after) {
        QByteArray text = before;
        for (int i = 0; i < many; ++i)
            text += (i ? "," : "") + each(i);
        return text + after;
    };
    QTest::newRow("unknown keys") << joined("{", [](int i) { return '"' + QByteArray::number(i) + "\":0"; }, "}") << 2;
    QTest::newRow("the same key") << joined("{", [](int) { return QByteArray("\"a\":0"); }, "}") << 8;
    QTest::newRow("under a long key")
        << joined("{\"" + QByteArray(many, 'k') + "\":[", [](int) { return QByteArray("0"); }, "]}") << 2;
    QTest::newRow("deep") << joined(QByteArray("[").repeated(900), [](int) { return QByteArray("0"); },
                                    QByteArray("]").repeated(900))
                          << 1;
}

void TestSystemFile::whatIsLargeTakesItsTimeAndNoMore()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, column);
    const SystemFileError error = errorOf(text);
    QVERIFY(!error.message.isEmpty());
    QCOMPARE(error.at, (TextPosition{1, column}));
}

void TestSystemFile::randomBytesAreRefused()
{
    constexpr quint32 seed = 20260731;
    QRandomGenerator random(seed);
    const QByteArray valid = R"({ "processes": [ { "behaviour": "echo", "name": "a", "count": 2 } ], "timers": [] })";
    for (int round = 0; round < 20'000; ++round) {
        QByteArray text = valid;
        for (quint32 i = 0; i < 1 + random.bounded(4u); ++i)
            text[random.bounded(text.size())] = static_cast<char>(random.bounded(256));
        const SystemFileResult result = parseSystem(text, u"test"_s);
        if (const auto *error = std::get_if<SystemFileError>(&result))
            QVERIFY2(!error->message.isEmpty() && error->at.line >= 0 && error->at.line <= 1 + text.count('\n'),
                     qPrintable(u"seed %1, round %2"_s.arg(seed).arg(round)));
    }
}

void TestSystemFile::aPlaceIsCountedInCharacters()
{
    QCOMPARE(positionAt("äö\nüx", 0), (TextPosition{1, 1}));
    QCOMPARE(positionAt("äö\nüx", 4), (TextPosition{1, 3}));
    QCOMPARE(positionAt("äö\nüx", 5), (TextPosition{2, 1}));
    QCOMPARE(positionAt("äö\nüx", 7), (TextPosition{2, 2}));
    QCOMPARE(positionAt("äö\nüx", 1000), (TextPosition{2, 3}));
    QCOMPARE(positionAt("", -3), (TextPosition{1, 1}));
    const JsonPositions positions("{ \"a/b\": { \"~\": [ 1, \"ö\", {} ] } }");
    const QString list = JsonPositions::child(JsonPositions::child({}, u"a/b"_s), u"~"_s);
    QCOMPARE(list, u"/a~1b/~0"_s);
    QCOMPARE(positions.key(list), (TextPosition{1, 12}));
    QCOMPARE(positions.value(list), (TextPosition{1, 17}));
    QCOMPARE(positions.value(JsonPositions::child(list, 2)), (TextPosition{1, 27}));
    QCOMPARE(positions.key(JsonPositions::child(list, 2)), (TextPosition{1, 27}));
    QCOMPARE(positions.value(u"/nowhere"_s), (TextPosition{1, 1}));
}

QTEST_GUILESS_MAIN(TestSystemFile)
#include "tst_systemfile.moc"
