// SPDX-License-Identifier: MIT
#include "host/commandline.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace orrery::app;

namespace {

const KnownLanguages known{{u"en"_s, u"de"_s}, [](const QString &code) { return code == u"en" || code == u"de"; }};

CommandLine parse(const QStringList &arguments)
{
    return parseCommandLine(QStringList{u"orrery"_s} + arguments, known);
}

} // namespace

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutArgumentsTheDemoSystemRunsInAWindow();
    void eachOptionIsRead();
    void helpAndVersionComeBeforeAnyOtherWish();
    void whatIsWrongIsRefusedInOneLine_data();
    void whatIsWrongIsRefusedInOneLine();
    void optionsOfQtAreNoneOfOurs();
    void theHelpNamesEveryOption();
};

void TestCommandLine::withoutArgumentsTheDemoSystemRunsInAWindow()
{
    const CommandLine line = parse({});
    QCOMPARE(line.action, CommandLine::Action::Run);
    QVERIFY(!line.headless && !line.empty && line.systemFile.isEmpty() && line.language.isEmpty());
    QVERIFY(!line.runFor && !line.screenshot);
    QCOMPARE(line.workers, 0);
}

void TestCommandLine::eachOptionIsRead()
{
    const CommandLine line = parse({u"--headless"_s, u"--system"_s, u"a b.json"_s, u"--workers=3"_s, u"--seconds"_s,
                                    u"90"_s, u"--language"_s, u"de"_s});
    QCOMPARE(line.action, CommandLine::Action::Run);
    QVERIFY(line.headless && !line.empty);
    QCOMPARE(line.systemFile, u"a b.json"_s);
    QCOMPARE(line.workers, 3);
    QCOMPARE(line.runFor, std::optional(90s));
    QCOMPARE(line.language, u"de"_s);

    QVERIFY(parse({u"--empty"_s}).empty);
    QVERIFY(!parse({}).readOnly && parse({u"--read-only"_s}).readOnly);
    const CommandLine picture = parse({u"--screenshot"_s, u"a.png"_s, u"--size"_s, u"800x600"_s, u"--page"_s,
                                       u"Timers"_s, u"--theme"_s, u"dark"_s, u"--select"_s, u"logger"_s, u"--after"_s, u"7"_s});
    QVERIFY(picture.screenshot);
    QCOMPARE(picture.screenshot->file, u"a.png"_s);
    QCOMPARE(picture.screenshot->size, QSize(800, 600));
    QCOMPARE(picture.screenshot->page, u"Timers"_s);
    QCOMPARE(picture.screenshot->theme, u"dark"_s);
    QCOMPARE(picture.screenshot->selected, u"logger"_s);
    QCOMPARE(picture.screenshot->after, 7s);
}

void TestCommandLine::helpAndVersionComeBeforeAnyOtherWish()
{
    QCOMPARE(parse({u"--help"_s}).action, CommandLine::Action::Help);
    QCOMPARE(parse({u"-h"_s}).action, CommandLine::Action::Help);
    QCOMPARE(parse({u"--empty"_s, u"--system"_s, u"x"_s, u"--help"_s}).action, CommandLine::Action::Help);
    QCOMPARE(parse({u"--version"_s}).action, CommandLine::Action::Version);
    QCOMPARE(parse({u"-v"_s}).action, CommandLine::Action::Version);
}

void TestCommandLine::whatIsWrongIsRefusedInOneLine_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("problem");

    const auto row = [](const char *name, const QStringList &arguments, const QString &problem) {
        QTest::newRow(name) << arguments << problem;
    };
    row("unknown option", {u"--headles"_s}, u"Unknown option 'headles'"_s);
    row("unknown options", {u"--headles"_s, u"--empti"_s}, u"Unknown options 'headles', 'empti'"_s);
    row("letters behind one dash", {u"-abcdefgij😀"_s},
        u"Unknown options 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'i' and 2 more"_s);
    row("a wide letter", {u"-😀"_s}, u"Unknown option '😀'"_s);
    row("an option without a name", {u"--=3"_s}, u"Unknown option '--=3'"_s);
    row("unknown letter", {u"-x"_s}, u"Unknown option 'x'"_s);
    row("value for a switch", {u"--headless=yes"_s}, u"Unexpected value after '--headless'"_s);
    row("value missing", {u"--system"_s}, u"Missing value after '--system'"_s);
    row("positional", {u"demo.json"_s}, u"unexpected argument 'demo.json'; a system's file is named with --system FILE"_s);
    row("a line's end in an argument", {u"a\nb"_s},
        u"unexpected argument 'a b'; a system's file is named with --system FILE"_s);
    row("read-only and no window", {u"--headless"_s, u"--read-only"_s},
        u"--read-only and --headless exclude each other"_s);
    row("empty and a file", {u"--empty"_s, u"--system"_s, u"x"_s}, u"--empty and --system exclude each other"_s);
    row("file without name", {u"--system"_s, u""_s}, u"--system needs the path of a JSON file"_s);
    row("two files", {u"--system"_s, u"x"_s, u"--system"_s, u"y"_s}, u"--system can be given once only"_s);
    const QString workers = u"--workers needs a whole number from 1 to 1024, not '%1'"_s;
    for (const QString &value : {u"0"_s, u"-1"_s, u"1025"_s, u"two"_s, u"1.5"_s, u"99999999999999999999"_s, u""_s})
        row(qPrintable(u"workers %1"_s.arg(value)), {u"--workers="_s + value}, workers.arg(value));
    row("seconds", {u"--seconds=0"_s}, u"--seconds needs a whole number from 1 to 1000000000, not '0'"_s);
    row("language", {u"--language"_s, u"xx"_s}, u"--language knows no 'xx'; there are en, de"_s);
    row("no language", {u"--language"_s, u""_s}, u"--language needs one of en, de"_s);
    row("picture of nothing", {u"--headless"_s, u"--screenshot"_s, u"a.png"_s},
        u"--screenshot and --headless exclude each other"_s);
    row("size of nothing", {u"--size"_s, u"800x600"_s}, u"--size goes with --screenshot FILE.png"_s);
    for (const QString &value : {u"800"_s, u"0x5"_s, u"800x600x2"_s, u"99999x10"_s, u"-1x5"_s})
        row(qPrintable(u"size %1"_s.arg(value)), {u"--screenshot=a"_s, u"--size="_s + value},
            u"--size needs a width and a height up to 16384 like 1280x800, not '%1'"_s.arg(value));
    row("theme", {u"--screenshot=a"_s, u"--theme=pink"_s}, u"--theme is light or dark, not 'pink'"_s);
}

void TestCommandLine::whatIsWrongIsRefusedInOneLine()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, problem);
    const CommandLine line = parse(arguments);
    QCOMPARE(line.action, CommandLine::Action::Refuse);
    QCOMPARE(line.problem, problem);
}

void TestCommandLine::optionsOfQtAreNoneOfOurs()
{
    QCOMPARE(withoutQtOptions({u"orrery"_s, u"-platform"_s, u"offscreen"_s, u"--empty"_s, u"-style=fusion"_s}),
             (QStringList{u"orrery"_s, u"--empty"_s}));
    QCOMPARE(withoutQtOptions({u"-style"_s, u"-reverse"_s, u"-platform"_s}), QStringList{u"-style"_s});
}

void TestCommandLine::theHelpNamesEveryOption()
{
    const QString help = helpText(known);
    for (const QString &option : {u"--help"_s, u"--version"_s, u"--empty"_s, u"--system <FILE>"_s, u"--headless"_s,
                                  u"--seconds <N>"_s, u"--workers <N>"_s, u"--language <CODE>"_s, u"en, de"_s,
                                  u"--screenshot <FILE.png>"_s, u"--size <WxH>"_s, u"--page"_s, u"--theme"_s, u"--select"_s, u"--after"_s})
        QVERIFY2(help.contains(option), qPrintable(option));
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
