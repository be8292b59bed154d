// SPDX-License-Identifier: MIT
#include "models/format.h"
#include "views/translation.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtCore/QXmlStreamReader>
#include <QtTest/QtTest>

using namespace Qt::StringLiterals;
using namespace orrery;
using namespace orrery::ui;

namespace {

struct Entry
{
    QString context, source, comment, type;
    QStringList translations;
    bool hasPlurals = false;

    QString key() const { return context + u'|' + source + u'|' + comment; }
};

QList<Entry> read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Entry> entries;
    QString context;
    Entry entry;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement) {
            if (xml.name() == "name"_L1) {
                context = xml.readElementText();
            } else if (xml.name() == "message"_L1) {
                entry = {};
                entry.context = context;
                entry.hasPlurals = xml.attributes().value("numerus"_L1) == "yes"_L1;
            } else if (xml.name() == "source"_L1) {
                entry.source = xml.readElementText();
            } else if (xml.name() == "comment"_L1) {
                entry.comment = xml.readElementText();
            } else if (xml.name() == "translation"_L1) {
                entry.type = xml.attributes().value("type"_L1).toString();
                if (!entry.hasPlurals)
                    entry.translations = QStringList{xml.readElementText()};
            } else if (xml.name() == "numerusform"_L1) {
                entry.translations.append(xml.readElementText());
            }
        } else if (xml.isEndElement() && xml.name() == "message"_L1) {
            entries.append(entry);
        }
    }
    return xml.hasError() ? QList<Entry>() : entries;
}

/// "%1", "%n" and the like: what the program puts in. %Ln and %n say the same.
QStringList places(const QString &text)
{
    QStringList found;
    auto match = QRegularExpression(u"%L?(\\d|n)"_s).globalMatch(text);
    while (match.hasNext())
        found.append(match.next().captured(1));
    found.sort();
    found.removeDuplicates();
    return found;
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void languages_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("plurals");
        QTest::newRow("German") << u"de"_s << 2;
        QTest::newRow("French") << u"fr"_s << 2;
        QTest::newRow("Chinese") << u"zh_CN"_s << 1;
        QTest::newRow("English") << u"en"_s << 2;
    }

    void everyEntryIsTranslated_data() { languages_data(); }
    void everyEntryIsTranslated()
    {
        QFETCH(QString, code);
        QFETCH(int, plurals);
        const QList<Entry> entries = read(pathOf(code));
        QVERIFY2(!entries.isEmpty(), "cannot be read");
        for (const Entry &entry : entries) {
            QVERIFY2(entry.type.isEmpty(), qPrintable(entry.key() + u" is "_s + entry.type));
            QCOMPARE(entry.translations.size(), entry.hasPlurals ? plurals : 1);
            for (const QString &translation : entry.translations) {
                QVERIFY2(!translation.isEmpty(), qPrintable(entry.key()));
                QStringList wanted = places(entry.source);
                QStringList given = places(translation);
                // A plural form for one alone may do without its number.
                wanted.removeAll(u"n"_s);
                given.removeAll(u"n"_s);
                QVERIFY2(given == wanted, qPrintable(entry.key() + u" → "_s + translation));
            }
            if (entry.hasPlurals && entry.source.contains(u'n'))
                QVERIFY2(places(entry.translations.last()).contains(u"n"_s) == places(entry.source).contains(u"n"_s),
                         qPrintable(entry.key()));
        }
    }

    void noStringOfTheSourcesIsMissing_data() { languages_data(); }
    void noStringOfTheSourcesIsMissing()
    {
        QFETCH(QString, code);
        const QTemporaryDir folder;
        const QString fresh = folder.filePath(u"fresh.ts"_s);
        QStringList arguments{u"-silent"_s, u"-locations"_s, u"none"_s, u"-extensions"_s, u"cpp,h"_s};
        if (code == "en"_L1)
            arguments.append(u"-pluralonly"_s);
        arguments += {QStringLiteral(ORRERY_SOURCES "/ui"), QStringLiteral(ORRERY_SOURCES "/app"), u"-ts"_s, fresh};
        QProcess lupdate;
        lupdate.start(QStringLiteral(ORRERY_LUPDATE), arguments);
        QVERIFY2(lupdate.waitForFinished(), qPrintable(lupdate.errorString()));
        QVERIFY2(lupdate.exitCode() == 0, lupdate.readAllStandardError().constData());

        QSet<QString> known;
        for (const Entry &entry : read(pathOf(code)))
            known.insert(entry.key());
        const QList<Entry> needed = read(fresh);
        QVERIFY(!needed.isEmpty());
        for (const Entry &entry : needed)
            QVERIFY2(known.remove(entry.key()), qPrintable(u"not in the file: "_s + entry.key()));
        QVERIFY2(known.isEmpty(), qPrintable(u"no longer in the sources: "_s + QStringList(known.values()).join(u", "_s)));
    }

    void aLanguageIsLoadedAndReplaced()
    {
        installTranslators(*qApp, u"de"_s);
        QCOMPARE(Format::state(State::Waiting), u"wartet"_s);
        QCOMPARE(Format::number(qint64{1204}), u"1.204"_s);
        installTranslators(*qApp, u"fr"_s);
        QCOMPARE(Format::state(State::Waiting), u"en attente"_s);
        QCOMPARE(Format::number(qint64{1204}), u"1\u202F204"_s);
        installTranslators(*qApp, u"zh_CN"_s);
        QCOMPARE(Format::state(State::Waiting), u"等待中"_s);
        installTranslators(*qApp, u"en"_s);
        QCOMPARE(Format::state(State::Waiting), u"waiting"_s);
    }

    void pluralsAreRight_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("none");
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("many");
        QTest::newRow("English") << u"en"_s << u"0 timers"_s << u"1 timer"_s << u"1,204 timers"_s;
        QTest::newRow("German") << u"de"_s << u"0 Timer"_s << u"1 Timer"_s << u"1.204 Timer"_s;
        QTest::newRow("French") << u"fr"_s << u"0 minuterie"_s << u"1 minuterie"_s << u"1\u202F204 minuteries"_s;
        QTest::newRow("Chinese") << u"zh_CN"_s << u"0 个定时器"_s << u"1 个定时器"_s << u"1,204 个定时器"_s;
    }
    void pluralsAreRight()
    {
        QFETCH(QString, code);
        QFETCH(QString, none);
        QFETCH(QString, one);
        QFETCH(QString, many);
        installTranslators(*qApp, code);
        const auto timers = [](int n) {
            return QCoreApplication::translate("orrery::ui::VitalsBar", "%Ln timer(s)", nullptr, n);
        };
        QCOMPARE(timers(0), none);
        QCOMPARE(timers(1), one);
        QCOMPARE(timers(1204), many);
    }

    void whatIsTranslatedCanBeChosenAndTheOtherWayRound()
    {
        QStringList files;
        for (const Language &language : languages())
            files.append(QFileInfo(pathOf(language.code)).fileName());
        files.sort();
        const QDir folder(QStringLiteral(ORRERY_TRANSLATIONS));
        QCOMPARE(folder.entryList({u"orrery_*.ts"_s}, QDir::Files, QDir::Name), files);
    }

    void onlyLanguagesThereAreAreKnown()
    {
        for (const QString &code : {u""_s, u"en"_s, u"de"_s, u"de_AT"_s, u"de-CH"_s, u"fr"_s, u"fr_CA"_s, u"zh_CN"_s,
                                    u"zh-Hans"_s})
            QVERIFY2(isKnownLanguage(code), qPrintable(code));
        for (const QString &code : {u"xx"_s, u"it"_s, u"C"_s, u"deutsch!"_s})
            QVERIFY2(!isKnownLanguage(code), qPrintable(code));
    }

private:
    static QString pathOf(const QString &code) { return QStringLiteral(ORRERY_TRANSLATIONS "/orrery_%1.ts").arg(code); }
};

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"
