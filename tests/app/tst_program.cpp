// SPDX-License-Identifier: MIT
#include "programrun.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <csignal>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

const QRegularExpression statistics(u"^up=\\d+s live=\\d+ spawned=\\d+ finished=\\d+ msg/s=\\d+ .*names=\\d+ load="_s);
const QRegularExpression stopped(u"^stopped (\\d+) process(?:es)? in "_s);

} // namespace

class TestProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void versionAndHelpNeedNoDisplay();
    void whatIsRefusedIsToldInOneLineWithTwo_data();
    void whatIsRefusedIsToldInOneLineWithTwo();
    void withoutADisplayItNamesHeadless();
    void headlessEndsInOrderAtASignal_data();
    void headlessEndsInOrderAtASignal();
    void oneRequestDeliveredTwiceIsOneRequest();
    void anEmptySystemStopsNothing();
    void theExampleRunsForSoManySeconds();
    void theCountIsThatOfTheFile();
    void whenNobodyReadsAnyLongerItEndsInOrder();
    void aReaderThatDoesNotReadHoldsNoSignalUp();
    void standardOutputMayBeClosed();
    void aFullDeviceIsAFailureThatIsTold();
};

void TestProgram::versionAndHelpNeedNoDisplay()
{
    ProgramRun version({u"--version"_s});
    version.start();
    QVERIFY2(version.waitForEnd() == 0, version.account().constData());
    QCOMPARE(version.out(), QByteArray("orrery " ORRERY_VERSION "\n"));
    QCOMPARE(version.errors(), QByteArray());

    ProgramRun help({u"--help"_s});
    help.start();
    QVERIFY2(help.waitForEnd() == 0, help.account().constData());
    QVERIFY2(help.out().contains("--system <FILE>"), help.out().constData());
    QCOMPARE(help.errors(), QByteArray());
}

void TestProgram::whatIsRefusedIsToldInOneLineWithTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("contents");
    QTest::addColumn<QByteArray>("error");

    const auto row = [](const char *name, const QStringList &arguments, const QByteArray &contents,
                        const QByteArray &error) { QTest::newRow(name) << arguments << contents << error; };
    row("unknown option", {u"--headles"_s}, {}, "Unknown option 'headles'");
    row("positional argument", {u"demo"_s}, {}, "unexpected argument 'demo'");
    row("bad number", {u"--headless"_s, u"--workers"_s, u"many"_s}, {}, "--workers needs a whole number from 1 to 1024");
    row("contradiction", {u"--empty"_s, u"--system"_s, u"x"_s}, {}, "--empty and --system exclude each other");
    row("bad language", {u"--language"_s, u"klingon"_s}, {}, "--language knows no 'klingon'; there are en, de");
    row("garbage as an argument", {u"\x1b[31m\n\x07"_s}, {}, "unexpected argument '?[31m ?'");
    const QStringList file{u"--headless"_s, u"--system"_s, u"FILE"_s};
    row("missing file", {u"--headless"_s, u"--system"_s, u"/nowhere/x.json"_s}, {}, "/nowhere/x.json: cannot be read: ");
    row("directory", {u"--headless"_s, u"--system"_s, u"/"_s}, {}, "/: is a directory, not a system file");
    row("a wrong key", file, "{\n  \"process\": []\n}", "FILE:2:3: \"process\" is no key of a system; allowed: ");
    row("a key to break the terminal", file, R"({ "\u001b[2J\n": 1 })", "FILE:1:3: \"?[2J?\" is no key of a system");
    row("binary", file, QByteArray("\x7f" "ELF\x02\x01\x01\0\0\0\xff\xfe\xfd", 13), "FILE:1:11: no UTF-8 text");
}

void TestProgram::whatIsRefusedIsToldInOneLineWithTwo()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, contents);
    QFETCH(QByteArray, error);

    const QTemporaryDir folder;
    const QString path = folder.filePath(u"system.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(contents) == contents.size());
    file.close();
    arguments.replaceInStrings(u"FILE"_s, path);
    error.replace("FILE:", path.toUtf8() + ':');

    ProgramRun run(arguments);
    run.start();
    QVERIFY2(run.waitForEnd() == 2, run.account().constData());
    QCOMPARE(run.out(), QByteArray());
    const QByteArray told = run.errors();
    QVERIFY2(told.startsWith("orrery: " + error), told.constData());
    QCOMPARE(told.count('\n'), 1);
}

void TestProgram::withoutADisplayItNamesHeadless()
{
    ProgramRun none({});
    none.start();
    QVERIFY2(none.waitForEnd() == 2, none.account().constData());
    QCOMPARE(none.errors(),
             QByteArray("orrery: there is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set); "
                        "--headless runs without a window\n"));

    ProgramRun unreachable({});
    unreachable.setEnvironment(u"DISPLAY"_s, u":47114711"_s);
    unreachable.start();
    QVERIFY2(unreachable.waitForEnd() == 2, unreachable.account().constData());
    const QByteArray told = unreachable.errors();
    QVERIFY2(told.contains(":47114711") && told.contains("--headless"), told.constData());
}

void TestProgram::headlessEndsInOrderAtASignal_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGHUP") << SIGHUP;
}

void TestProgram::headlessEndsInOrderAtASignal()
{
    QFETCH(int, signal);
    ProgramRun run({u"--headless"_s});
    run.start();
    QVERIFY2(!run.waitForLine(statistics).isEmpty(), run.account().constData());
    run.sendSignal(signal);
    QVERIFY2(run.waitForEnd() == 0, run.account().constData());
    const QByteArrayList lines = run.out().trimmed().split('\n');
    const auto match = stopped.match(QString::fromUtf8(lines.constLast()));
    QVERIFY2(match.hasMatch(), run.account().constData());
    QVERIFY2(match.captured(1).toInt() > 90, run.account().constData());
    QCOMPARE(run.errors(), QByteArray());
}

void TestProgram::oneRequestDeliveredTwiceIsOneRequest()
{
    ProgramRun run({u"--headless"_s});
    run.start();
    QVERIFY2(!run.waitForLine(statistics).isEmpty(), run.account().constData());
    run.sendSignal(SIGTERM);
    run.sendSignal(SIGTERM);
    const int status = run.waitForEnd();
    // Half a second between the two is a hurry, which a busy machine may make of it.
    QVERIFY2(status == 0 || status == 128 + SIGTERM, QByteArray::number(status).constData());
}

void TestProgram::anEmptySystemStopsNothing()
{
    ProgramRun run({u"--headless"_s, u"--empty"_s, u"--seconds"_s, u"1"_s});
    run.start();
    QVERIFY2(run.waitForEnd() == 0, run.account().constData());
    QVERIFY2(run.out().contains("stopped 0 processes in "), run.account().constData());
}

void TestProgram::theExampleRunsForSoManySeconds()
{
    ProgramRun run({u"--headless"_s, u"--workers"_s, u"1"_s, u"--seconds"_s, u"2"_s, u"--system"_s,
                    QStringLiteral(ORRERY_EXAMPLES "/observatory.json")});
    run.start();
    QVERIFY2(run.waitForEnd() == 0, run.account().constData());
    QCOMPARE(run.errors(), QByteArray());
    QVERIFY2(run.out().contains("\nstopped "), run.account().constData());
}

void TestProgram::theCountIsThatOfTheFile()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"crowd.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({ "processes": [ { "behaviour": "crowd", "count": 20000 }, { "behaviour": "logger" } ] })");
    file.close();
    ProgramRun run({u"--headless"_s, u"--system"_s, file.fileName()});
    run.start();
    const QByteArray line = run.waitForLine(statistics);
    QVERIFY2(line.contains(" live=20001 "), run.account().constData());
    run.sendSignal(SIGINT);
    QVERIFY2(run.waitForEnd() == 0, run.account().constData());
    QVERIFY2(run.out().contains("\nstopped 20001 processes in "), run.account().constData());
}

void TestProgram::whenNobodyReadsAnyLongerItEndsInOrder()
{
    ProgramRun run({u"--headless"_s});
    run.startWithShell(R"({ "$0" "$@"; echo "ended with $?" >&2; } | head -n 1)");
    QVERIFY2(run.waitForEnd() == 0, run.account().constData());
    QVERIFY2(statistics.match(QString::fromUtf8(run.out())).hasMatch(), run.account().constData());
    QCOMPARE(run.out().count('\n'), 1);
    QCOMPARE(run.errors(), QByteArray("ended with 0\n"));
}

void TestProgram::aReaderThatDoesNotReadHoldsNoSignalUp()
{
    int ends[2] = {-1, -1};
    QVERIFY(::pipe2(ends, O_CLOEXEC) == 0);
    // Full from the start: the first line waits.
    ::fcntl(ends[1], F_SETFL, O_NONBLOCK);
    const QByteArray filling(4096, 'x');
    while (::write(ends[1], filling.constData(), 4096) > 0)
        continue;
    ::fcntl(ends[1], F_SETFL, 0);

    ProgramRun run({u"--headless"_s});
    run.process().setChildProcessModifier([write = ends[1]] { ::dup2(write, STDOUT_FILENO); });
    run.start();
    // It is at work when its signal handlers stand; the kernel's account of them says so.
    const QString status = u"/proc/%1/status"_s.arg(run.process().processId());
    QTRY_VERIFY_WITH_TIMEOUT(([&] {
                                 QFile file(status);
                                 if (!file.open(QIODevice::ReadOnly))
                                     return false;
                                 const QByteArray text = file.readAll();
                                 const qsizetype at = text.indexOf("SigCgt:");
                                 const quint64 caught = text.mid(at + 7, 17).trimmed().toULongLong(nullptr, 16);
                                 return (caught >> (SIGTERM - 1) & 1) != 0;
                             }()),
                             60'000);
    run.sendSignal(SIGTERM);
    QVERIFY2(run.waitForEnd() == 0, run.account().constData());
    ::close(ends[0]);
    ::close(ends[1]);
}

void TestProgram::standardOutputMayBeClosed()
{
    ProgramRun run({u"--headless"_s, u"--seconds"_s, u"1"_s});
    run.startWithShell(R"(exec "$0" "$@" >&-)");
    QVERIFY2(run.waitForEnd() == 0, run.account().constData());
    QCOMPARE(run.errors(), QByteArray());
}

void TestProgram::aFullDeviceIsAFailureThatIsTold()
{
    ProgramRun run({u"--headless"_s});
    run.startWithShell(R"(exec "$0" "$@" >/dev/full)");
    QVERIFY2(run.waitForEnd() == 1, run.account().constData());
    QCOMPARE(run.errors(), QByteArray("orrery: the statistics cannot be written: No space left on device\n"));

    ProgramRun help({u"--help"_s});
    help.startWithShell(R"(exec "$0" "$@" >/dev/full)");
    QVERIFY2(help.waitForEnd() == 1, help.account().constData());
    QVERIFY2(help.errors().contains("No space left on device"), help.errors().constData());
}

QTEST_GUILESS_MAIN(TestProgram)
#include "tst_program.moc"
