// SPDX-License-Identifier: MIT
#include "models/filterexpression.h"

#include <QtTest/QTest>

using namespace orrery::ui;

namespace {

const QList<FilterField> &fields()
{
    static const QList<FilterField> known{
        {QStringLiteral("name"), FilterField::Kind::Text, true, {}},
        {QStringLiteral("label"), FilterField::Kind::Text, true, {}},
        {QStringLiteral("state"),
         FilterField::Kind::Text,
         false,
         {QStringLiteral("waiting"), QStringLiteral("running")}},
        {QStringLiteral("mailbox"), FilterField::Kind::Number, false, {}},
        {QStringLiteral("uptime"), FilterField::Kind::Duration, false, {}, QStringLiteral("age")},
        {QStringLiteral("room"), FilterField::Kind::Number, false, {QStringLiteral("full"), QStringLiteral("none")}},
        {QStringLiteral("group"), FilterField::Kind::Text, false, {}},
    };
    return known;
}

/// The names "logger" and "tcp:80 in", the label "Writes the log", waiting, 12 in the mailbox, up 90 s, a room of 3
/// that is full, in the group of a name with quotes.
QVariant valueOf(qsizetype field)
{
    switch (field) {
    case 0:
        return QStringList{QStringLiteral("logger"), QStringLiteral("tcp:80 in")};
    case 1:
        return QStringLiteral("Writes the log");
    case 2:
        return QStringList{QStringLiteral("waiting")};
    case 3:
        return 12;
    case 5:
        return QVariantList{qint64{3}, QStringLiteral("full")};
    case 6:
        return QStringList{QStringLiteral("the \"inner\" ones")};
    default:
        return qint64{90'000};
    }
}

} // namespace

class TestFilterExpression : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void termsMatch_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("matches");
        const auto row = [](const char *text, bool matches) {
            QTest::newRow(text) << QString::fromUtf8(text) << matches;
        };
        row("", true);
        row("   ", true);
        row("LOGGER", true);
        row("log", true);
        row("writes", true);
        row("waiting", false); // words are looked for in names and labels
        row("writes log", true);
        row("writes dog", false);
        row("\"the log\"", true);
        row("\"log the\"", false);
        row("\"tcp:80 in\"", true);
        row("\"unclosed", false);
        row("name:log", true);
        row("name=log", false);
        row("name=logger", true);
        row("name!=logger", false);
        row("name!=other", true);
        row("label:\"the log\"", true);
        row("state:wait", true);
        row("State:WAIT", true);
        row("state:run", false);
        row("mailbox>11", true);
        row("mailbox>12", false);
        row("mailbox>=12", true);
        row("mailbox>=13", false);
        row("mailbox<12", false);
        row("mailbox<13", true);
        row("mailbox<=12", true);
        row("mailbox<=11", false);
        row("mailbox=12", true);
        row("mailbox:12", true);
        row("mailbox!=12", false);
        row("mailbox>11.5", true);
        row("mailbox>11,5", true);
        row("room:full", true);
        row("room:FUL", true);
        row("room=full", true);
        row("room!=full", false);
        row("-room:full", false);
        row("room:none", false);
        row("room!=none", true);
        row("room:3", true);
        row("room>2", true);
        row("room>3", false);
        row("group:inner", true);
        row("group=\"the \"\"inner\"\" ones\"", true);
        row("group=\"the \"\"outer\"\" ones\"", false);
        row("group:\"\"\"inner\"\"\"", true);
        row("uptime>1min", true);
        row("uptime>2min", false);
        row("uptime=90s", true);
        row("uptime<100000", true); // a bare number is in milliseconds
        row("age>1min", true);
        row("AGE>2min", false);
        row("name:/^log/", true);
        row("name:/^LOG.*r$/", true);
        row("name=/gg/", true);
        row("name:/^og/", false);
        row("name!=/^og/", true);
        row("-name:/^log/", false);
        row("label:/writes the log/", true); // spaces are part of it
        row("/^logger$/", true);
        row("/^ogger$/", false);
        row("name:/^log/ mailbox>100", false);
        row("state:/^(waiting|running)$/", true);
        row("group:/^the \"inner\"/", true);
        row("label:/", false); // a text, such as a path that is begun
        row("-label:/usr", true);
        row("-logger", false);
        row("-other", true);
        row("-state:waiting", false);
        row("-mailbox>100", true);
        row("log -state:running mailbox>10", true);
        row("log -state:waiting mailbox>10", false);
        row("-", true); // about to be typed on
        row("log -", true);
        row("<0.7>", false);
        row("<", false);
    }

    void termsMatch()
    {
        QFETCH(QString, text);
        QFETCH(bool, matches);
        const auto parsed = FilterExpression::parse(text, fields());
        QVERIFY2(std::holds_alternative<FilterExpression>(parsed), qPrintable(text));
        QCOMPARE(std::get<FilterExpression>(parsed).matches(valueOf), matches);
    }

    void errorsSayWhatIsAllowed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("part");
        const auto row = [](const char *text, const char *part) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(part);
        };
        row("foo:1", "mailbox");
        row("name:/(/", "no regular expression");
        row("/[a/", "no regular expression");
        row("mailbox:/1/", "mailbox:10");
        row("tcp:80", "quotes");
        row("mailbox>", "mailbox>10");
        row("mailbox>many", "mailbox>10");
        row("mailbox> 10", "mailbox>10");
        row("uptime>", "uptime>5min");
        row("a>", "mailbox");
        row("uptime>5parsecs", "uptime>5min");
        row("state:", "text");
        row("state:flying", "waiting");
        row("state>waiting", "state");
        row("good foo:1", "mailbox");
        row("room:empty", "room:full");
        row("room:", "room:full");
        row("room>full", "room>10");
        row("mailbox:full", "mailbox:10");
    }

    void errorsSayWhatIsAllowed()
    {
        QFETCH(QString, text);
        QFETCH(QString, part);
        const auto parsed = FilterExpression::parse(text, fields());
        QVERIFY(std::holds_alternative<QString>(parsed));
        QVERIFY2(std::get<QString>(parsed).contains(part), qPrintable(std::get<QString>(parsed)));
    }

    void aQuotedTextIsTakenAsItIs()
    {
        const QString name = QStringLiteral("the \"inner\" ones");
        const auto parsed = FilterExpression::parse(QStringLiteral("group=") + FilterExpression::quoted(name), fields());
        QVERIFY(std::holds_alternative<FilterExpression>(parsed));
        QVERIFY(std::get<FilterExpression>(parsed).matches(valueOf));
        QVERIFY(!std::get<FilterExpression>(parsed).matches([](qsizetype) { return QStringLiteral("another"); }));
    }

    void withoutFieldsWordsMatchNothing()
    {
        const auto parsed = FilterExpression::parse(QStringLiteral("word"), {});
        QVERIFY(!std::get<FilterExpression>(parsed).matches(valueOf));
    }
};

QTEST_GUILESS_MAIN(TestFilterExpression)
#include "tst_filterexpression.moc"
