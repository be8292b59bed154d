// SPDX-License-Identifier: MIT
#include "models/filtercompletion.h"

#include <QtTest/QtTest>

using namespace Qt::StringLiterals;
using namespace orrery::ui;

namespace {

const QList<FilterField> &fields()
{
    static const QList<FilterField> known{
        {u"name"_s, FilterField::Kind::Text, true},
        {u"state"_s, FilterField::Kind::Text, false, {u"waiting"_s, u"running"_s, u"held up"_s}},
        {u"mailbox"_s, FilterField::Kind::Number, false, {u"full"_s}},
        {u"monitors"_s, FilterField::Kind::Number},
        {u"uptime"_s, FilterField::Kind::Duration, false, {}, u"age"_s},
    };
    return known;
}

} // namespace

class TestFilterCompletion : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aTermIsCompleted_data()
    {
        QTest::addColumn<QString>("term");
        QTest::addColumn<QStringList>("found");
        const auto row = [](const char *term, const QStringList &found) { QTest::newRow(term) << term << found; };
        row("", {});
        row("-", {});
        row("n", {u"name:"_s});
        row("NA", {u"name:"_s});
        row("-n", {u"-name:"_s});
        row("m", {u"mailbox:"_s, u"mailbox>"_s, u"monitors>"_s});
        row("up", {u"uptime<"_s});
        row("a", {u"age<"_s});
        row("x", {});
        row("state:", {u"state:waiting"_s, u"state:running"_s, u"state:\"held up\""_s});
        row("state:W", {u"state:waiting"_s});
        row("-state=r", {u"-state=running"_s});
        row("state:waiting", {});
        row("state>w", {});
        row("mailbox:", {u"mailbox:full"_s});
        row("nobody:", {});
        row("<0.1>", {});
    }
    void aTermIsCompleted()
    {
        QFETCH(QString, term);
        QFETCH(QStringList, found);
        QCOMPARE(filterCompletions(term, fields()), found);
    }

    void whatIsOfferedIsUnderstood()
    {
        for (const QString &term : {u"n"_s, u"s"_s, u"m"_s, u"u"_s, u"a"_s, u"state:"_s, u"mailbox:"_s}) {
            for (QString offered : filterCompletions(term, fields())) {
                if (offered.endsWith(u'>') || offered.endsWith(u'<'))
                    offered += u'1';
                else if (offered.endsWith(u':'))
                    offered += offered == u"mailbox:"_s ? u"full"_s : u"w"_s;
                QVERIFY2(std::holds_alternative<FilterExpression>(FilterExpression::parse(offered, fields())),
                         qPrintable(offered));
            }
        }
    }

    void theTermBeforeTheCursorIsMeant()
    {
        const auto term = [](const QString &text, qsizetype cursor) {
            const FilterTerm found = FilterTerm::before(text, cursor);
            return text.sliced(found.begin, found.length);
        };
        QCOMPARE(term({}, 0), QString());
        QCOMPARE(term(u"log sta"_s, 7), u"sta"_s);
        QCOMPARE(term(u"sta log"_s, 3), u"sta"_s);
        QCOMPARE(term(u"log sta"_s, 6), QString()); // inside of it
        QCOMPARE(term(u"log "_s, 4), QString());
        QCOMPARE(term(u"\"the sta"_s, 8), QString()); // in quotes
        QCOMPARE(term(u"\"the\" sta"_s, 9), u"sta"_s);
    }
};

QTEST_APPLESS_MAIN(TestFilterCompletion)
#include "tst_filtercompletion.moc"
