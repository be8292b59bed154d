// SPDX-License-Identifier: MIT
#include "models/filtercompletion.h"

#include "models/framevalues.h"
#include "support/frames.h"

#include <QtTest/QtTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace orrery;
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

QStringList named(const QString &key, const QString &typed)
{
    QStringList found;
    for (const QString &name : {u"logger"_s, u"all of them"_s, u"\"so called\""_s, u"/root/"_s, u"=1"_s}) {
        if (key == u"name"_s && name.startsWith(typed))
            found.append(name);
    }
    return found;
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

    void valuesThatAreKnownAreOffered_data()
    {
        QTest::addColumn<QString>("term");
        QTest::addColumn<QStringList>("found");
        const auto row = [](const char *term, const QStringList &found) { QTest::newRow(term) << term << found; };
        row("name:", {u"name:logger"_s, u"name:\"all of them\""_s, u"name:\"\"\"so called\"\"\""_s,
                      u"name:\"/root/\""_s, u"name:\"=1\""_s});
        row("-name:lo", {u"-name:logger"_s});
        row("Name=lo", {u"Name=logger"_s});
        row("name!=a", {u"name!=\"all of them\""_s});
        row("name:\"all of", {u"name:\"all of them\""_s});
        row("name:\"all of them", {u"name:\"all of them\""_s});
        row("name:\"\"\"so", {u"name:\"\"\"so called\"\"\""_s});
        row("name:\"all of them\"", {}); // it is over
        row("name:logger", {});
        row("name:x", {});
        row("name>lo", {});
        row("mailbox:lo", {});
        row("state:lo", {});
    }
    void valuesThatAreKnownAreOffered()
    {
        QFETCH(QString, term);
        QFETCH(QStringList, found);
        QCOMPARE(filterCompletions(term, fields(), named), found);
        for (const QString &offered : found) {
            const auto parsed = FilterExpression::parse(offered, fields());
            QVERIFY(std::holds_alternative<FilterExpression>(parsed));
            // The value is what is compared with, whatever stands in it.
            const bool isNot = offered.startsWith(u'-') || offered.contains(u"!="_s);
            const FilterOperand operand = FilterOperand::of(term);
            const QString value = named(u"name"_s, operand.typed).value(found.indexOf(offered));
            const auto valueOf = [&](qsizetype) { return QVariant(value); };
            QCOMPARE(std::get<FilterExpression>(parsed).matches(valueOf), !isNot);
        }
    }

    void theFrameTellsTheValues()
    {
        FrameMaker maker;
        maker.spawn(7, u"Tap"_s).names = {u"hidden"_s};
        maker.spawn(12, u"sink"_s).groups = {u"west"_s};
        maker.spawn(71, u"Tap"_s);
        maker.spawn(712);
        maker.frame().names = {{u"Logger"_s, Pid(12), {}}, {u"blog"_s, Pid(7), {}}, {u"log"_s, Pid(7), {}}};
        maker.frame().groups = {{u"east"_s, {Pid(7)}}, {u"west"_s, {Pid(12)}}};
        const FramePtr frame = maker.take();
        const auto like = [&frame](ValueKind kind, const QString &text, qsizetype most = 20) {
            return valuesLike(*frame, kind, text, most);
        };
        QCOMPARE(like(ValueKind::Names, u"LOG"_s), (QStringList{u"Logger"_s, u"log"_s, u"blog"_s}));
        QCOMPARE(like(ValueKind::Names, u"log"_s, 2), (QStringList{u"Logger"_s, u"log"_s}));
        QCOMPARE(like(ValueKind::Names, {}), (QStringList{u"Logger"_s, u"blog"_s, u"log"_s}));
        QCOMPARE(like(ValueKind::Names, u"logger "_s), QStringList());
        QCOMPARE(like(ValueKind::Labels, u"t"_s), (QStringList{u"Tap"_s})); // each once
        QCOMPARE(like(ValueKind::Labels, {}), (QStringList{u"Tap"_s, u"sink"_s}));
        QCOMPARE(like(ValueKind::Groups, u"st"_s), (QStringList{u"east"_s, u"west"_s}));
        QCOMPARE(like(ValueKind::Pids, u"<0.7"_s), (QStringList{u"<0.7>"_s, u"<0.71>"_s, u"<0.712>"_s}));
        QCOMPARE(like(ValueKind::Pids, u"71"_s), (QStringList{u"<0.71>"_s, u"<0.712>"_s}));
        QCOMPARE(like(ValueKind::Pids, u"<"_s, 2), (QStringList{u"<0.7>"_s, u"<0.12>"_s}));
        QCOMPARE(like(ValueKind::Pids, u"0.12"_s), QStringList{u"<0.12>"_s});
        QCOMPARE(like(ValueKind::Pids, u"x"_s), QStringList());
        QCOMPARE(like(ValueKind::Pids, u"18446744073709551615"_s), QStringList());
        using Labelled = QList<std::pair<Pid, QString>>;
        QCOMPARE(labelledLike(*frame, u"IN"_s, 5), (Labelled{{Pid(12), u"sink"_s}}));
        QCOMPARE(labelledLike(*frame, u"ta"_s, 1), (Labelled{{Pid(7), u"Tap"_s}}));
        QCOMPARE(labelledLike(*frame, {}, 5), Labelled());

        // Of a frame without the lists, what its processes say.
        maker.frame().hasNames = maker.frame().hasGroups = false;
        const FramePtr less = maker.take();
        QCOMPARE(valuesLike(*less, ValueKind::Names, {}, 20), QStringList{u"hidden"_s});
        QCOMPARE(valuesLike(*less, ValueKind::Groups, u"w"_s, 20), QStringList{u"west"_s});
        QVERIFY(!knowsAll(*less, ValueKind::Names) && knowsAll(*less, ValueKind::Labels));
        QVERIFY(knowsAll(*frame, ValueKind::Groups));
    }

    void longListsAreNotWalked()
    {
        FrameMaker maker;
        QList<NameInfo> &names = maker.frame().names;
        for (int i = 0; i < 100'000; ++i) {
            const QString number = QString::number(i).rightJustified(6, u'0');
            names.append(NameInfo{(i % 2 ? u"Shop-"_s : u"shop-"_s) + number, Pid(1), {}});
        }
        std::sort(names.begin(), names.end(), [](const NameInfo &a, const NameInfo &b) { return a.name < b.name; });
        const FramePtr frame = maker.take();
        QStringList found;
        // The best of several: what else the machine does is not meant.
        qint64 best = std::numeric_limits<qint64>::max();
        for (int i = 0; i < 10; ++i) {
            QElapsedTimer timer;
            timer.start();
            found = valuesLike(*frame, ValueKind::Names, u"sHOP-09999"_s, 20);
            best = std::min(best, timer.nsecsElapsed());
        }
        QCOMPARE(found.size(), 10);
        QCOMPARE(found.first(), u"Shop-099991"_s);
        QCOMPARE(found.last(), u"shop-099998"_s);
        QVERIFY2(best < 2'000'000, qPrintable(QString::number(best)));
        QCOMPARE(valuesLike(*frame, ValueKind::Names, u"s"_s, 20).size(), 20);
        QCOMPARE(valuesLike(*frame, ValueKind::Names, u"hop-000001"_s, 20), QStringList{u"Shop-000001"_s});
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
        QCOMPARE(term(u"log name:\"the sta"_s, 17), u"name:\"the sta"_s); // that are a value's
        QCOMPARE(term(u"-name!=\"a \"\" b"_s, 14), u"-name!=\"a \"\" b"_s);
        QCOMPARE(term(u"name:\"the\" sta"_s, 14), u"sta"_s);
        QCOMPARE(term(u"a\"b sta"_s, 7), u"sta"_s); // in the middle it is a character
        QCOMPARE(term(u"mailbox>=1 sta"_s, 14), u"sta"_s);
    }
};

QTEST_APPLESS_MAIN(TestFilterCompletion)
#include "tst_filtercompletion.moc"
