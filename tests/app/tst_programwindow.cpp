// SPDX-License-Identifier: MIT
#include "programrun.h"

#include <QtCore/QSet>
#include <QtCore/QTemporaryDir>
#include <QtGui/QImage>
#include <QtTest/QTest>

#include <csignal>

using namespace Qt::StringLiterals;

namespace {
constexpr int patience = 60'000; // ms
const QRegularExpression stopped(u"^stopped (\\d+) process(?:es)? in "_s);
} // namespace

/// The real program with its real window, on a display of the test's own.
class TestProgramWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void aScreenshotShowsTheSystem();
    void aDarkOneIsDark();
    void everyPageCanBeShown_data();
    void everyPageCanBeShown();
    void aPageThatIsNoneIsRefused();
    void aPictureThatCannotBeSavedIsAFailure();
    void aSignalEndsTheWindowInOrder();
    void quittingAsksAndShutsDown();
    void aPersonSendsSchedulesAndStops();

private:
    void showOn(ProgramRun &run) const { run.setEnvironment(u"DISPLAY"_s, m_display); }
    QImage picture(const QStringList &arguments);
    /// What xdotool prints, with a blank behind; it is asked again until it succeeds.
    QByteArray tool(const QStringList &arguments, int limit = patience) const;
    bool askTool(QProcess &process, const QStringList &arguments, int limit = patience) const;
    bool isVisible(const QString &title) const;
    /// Gives the visible window of this title the keyboard, once it is there.
    bool focus(const QString &title) const;
    bool type(const QString &text) const { return !tool({u"type"_s, u"--delay"_s, u"5"_s, text}).isEmpty(); }
    bool press(const QStringList &keys) const { return !tool(QStringList{u"key"_s} + keys).isEmpty(); }

    QProcess m_server;
    QString m_display;
    QTemporaryDir m_folder;
};

void TestProgramWindow::initTestCase()
{
    // The server picks a free number and writes it to descriptor 1.
    m_server.start(u"Xvfb"_s, {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1600x1200x24"_s, u"-nolisten"_s,
                               u"tcp"_s});
    QVERIFY2(m_server.waitForStarted(), "Xvfb cannot be started; it is in the package xvfb");
    while (!m_server.canReadLine())
        QVERIFY2(m_server.waitForReadyRead(patience), m_server.readAllStandardError().constData());
    m_display = u':' + QString::fromLatin1(m_server.readLine().trimmed());
}

void TestProgramWindow::cleanupTestCase()
{
    m_server.terminate();
    if (!m_server.waitForFinished(patience))
        m_server.kill();
}

QImage TestProgramWindow::picture(const QStringList &arguments)
{
    const QString file = m_folder.filePath(u"picture.png"_s);
    QFile::remove(file);
    ProgramRun run(QStringList{u"--screenshot"_s, file, u"--size"_s, u"1100x700"_s, u"--after"_s, u"1"_s} + arguments);
    showOn(run);
    run.start();
    const int status = run.waitForEnd();
    if (status != 0)
        qWarning().noquote() << "exit code" << status << run.account();
    return status == 0 ? QImage(file) : QImage();
}

QByteArray TestProgramWindow::tool(const QStringList &arguments, int limit) const
{
    const QDeadlineTimer deadline(patience);
    while (!deadline.hasExpired()) {
        QProcess process;
        if (askTool(process, arguments, limit))
            return process.readAllStandardOutput().trimmed() + ' ';
        if (process.error() == QProcess::FailedToStart) {
            qWarning("xdotool cannot be started; it is in the package xdotool");
            break;
        }
    }
    return {};
}

bool TestProgramWindow::askTool(QProcess &process, const QStringList &arguments, int limit) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DISPLAY"_s, m_display);
    process.setProcessEnvironment(environment);
    process.start(u"xdotool"_s, arguments);
    if (!process.waitForFinished(limit))
        return false;
    return process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

bool TestProgramWindow::isVisible(const QString &title) const
{
    QProcess process;
    return askTool(process, {u"search"_s, u"--onlyvisible"_s, u"--name"_s, title});
}

void TestProgramWindow::aScreenshotShowsTheSystem()
{
    const QImage image = picture({u"--theme"_s, u"light"_s});
    QCOMPARE(image.size(), QSize(1100, 700));
    // Text, icons and charts have many colours, a blank window has a few.
    QSet<QRgb> colours;
    QHash<QRgb, int> count;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            colours.insert(image.pixel(x, y));
            ++count[image.pixel(x, y)];
        }
    QVERIFY2(colours.size() > 100, qPrintable(QString::number(colours.size())));
    // In each tenth of its height there is something.
    for (int band = 0; band < 10; ++band) {
        QSet<QRgb> here;
        for (int y = band * 70; y < (band + 1) * 70; ++y)
            for (int x = 0; x < image.width(); ++x)
                here.insert(image.pixel(x, y));
        QVERIFY2(here.size() > 4, qPrintable(u"band %1 has %2 colours"_s.arg(band).arg(here.size())));
    }
}

void TestProgramWindow::aDarkOneIsDark()
{
    const auto lightness = [](const QImage &image) {
        return image.isNull() ? -1 : qGray(image.scaled(1, 1, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).pixel(0, 0));
    };
    const int dark = lightness(picture({u"--theme"_s, u"dark"_s}));
    const int light = lightness(picture({u"--theme"_s, u"light"_s}));
    QVERIFY2(dark >= 0 && dark < 100, qPrintable(QString::number(dark)));
    QVERIFY2(light > 155, qPrintable(QString::number(light)));
}

void TestProgramWindow::everyPageCanBeShown_data()
{
    QTest::addColumn<QStringList>("arguments");
    for (const QString &page : {u"Processes"_s, u"Names"_s, u"Timers"_s, u"Journal"_s})
        QTest::newRow(qPrintable(page)) << QStringList{u"--page"_s, page};
    QTest::newRow("German") << QStringList{u"--language"_s, u"de"_s};
    QTest::newRow("Chinese") << QStringList{u"--language"_s, u"zh_CN"_s};
    QTest::newRow("empty") << QStringList{u"--empty"_s};
    QTest::newRow("example") << QStringList{u"--system"_s, QStringLiteral(ORRERY_EXAMPLES "/observatory.json")};
}

void TestProgramWindow::everyPageCanBeShown()
{
    QFETCH(QStringList, arguments);
    QVERIFY(!picture(arguments).isNull());
}

void TestProgramWindow::aPageThatIsNoneIsRefused()
{
    ProgramRun run({u"--screenshot"_s, m_folder.filePath(u"none.png"_s), u"--page"_s, u"Prices"_s});
    showOn(run);
    run.start();
    QVERIFY2(run.waitForEnd() == 2, run.account().constData());
    QVERIFY2(run.errors().contains("orrery: there is no page 'Prices'; there are Processes, Names, "),
             run.errors().constData());
    QVERIFY(!QFile::exists(m_folder.filePath(u"none.png"_s)));
}

void TestProgramWindow::aPictureThatCannotBeSavedIsAFailure()
{
    ProgramRun run({u"--screenshot"_s, u"/nowhere/picture.png"_s});
    showOn(run);
    run.start();
    QVERIFY2(run.waitForEnd() == 1, run.account().constData());
    QVERIFY2(run.errors().contains("the picture cannot be saved as /nowhere/picture.png"), run.errors().constData());
}

bool TestProgramWindow::focus(const QString &title) const
{
    // The search fails until there is one, and then the whole of it is tried again. A window that was
    // not ready for the focus never gets it, and --sync waits for that: asked again after a while.
    constexpr int aWhile = 3000;
    const QStringList search{u"search"_s, u"--onlyvisible"_s, u"--name"_s, title, u"windowfocus"_s, u"--sync"_s};
    return !tool(search, aWhile).isEmpty();
}

void TestProgramWindow::aSignalEndsTheWindowInOrder()
{
    ProgramRun run({u"--language"_s, u"en"_s});
    showOn(run);
    run.start();
    QVERIFY2(focus(u"demo system"_s), run.account().constData());
    run.sendSignal(SIGTERM);
    QVERIFY2(run.waitForEnd() == 0, run.account().constData());
    const auto match = stopped.match(QString::fromUtf8(run.out()));
    QVERIFY2(match.captured(1).toInt() > 90, run.account().constData());
}

void TestProgramWindow::quittingAsksAndShutsDown()
{
    ProgramRun run({u"--language"_s, u"en"_s});
    showOn(run);
    run.start();
    QVERIFY2(focus(u"demo system"_s), run.account().constData());
    QVERIFY(press({u"ctrl+q"_s}));
    QVERIFY2(focus(u"^Shut Down"_s), run.account().constData());
    QCOMPARE(run.process().state(), QProcess::Running);
    QVERIFY(press({u"alt+s"_s}));
    QVERIFY2(run.waitForEnd() == 0, run.account().constData());
}

void TestProgramWindow::aPersonSendsSchedulesAndStops()
{
    QFile file(m_folder.filePath(u"stage.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({ "title": "the stage", "processes": [
        { "behaviour": "logger", "name": "logger" }, { "behaviour": "echo", "name": "echo" },
        { "behaviour": "crowd", "name": "victim" }, { "behaviour": "crowd", "name": "bystander", "count": 3 } ] })");
    file.close();
    ProgramRun run({u"--language"_s, u"en"_s, u"--system"_s, file.fileName()});
    showOn(run);
    run.setEnvironment(u"QT_LOGGING_RULES"_s, u"orrery.logger.info=true"_s);
    run.start();

    QVERIFY2(focus(u"the stage"_s), run.account().constData());
    QVERIFY(press({u"ctrl+Return"_s}));
    QVERIFY2(focus(u"^Send a Message"_s), run.account().constData());
    QVERIFY(type(u"echo"_s) && press({u"Tab"_s}) && type(u"hello out there"_s) && press({u"alt+s"_s}));
    QVERIFY2(!run.waitForError(QRegularExpression(u"echo: hello out there$"_s)).isEmpty(), run.account().constData());
    QVERIFY(press({u"Escape"_s}));

    QVERIFY(focus(u"the stage"_s) && press({u"ctrl+t"_s}));
    QVERIFY2(focus(u"^Schedule a Message"_s), run.account().constData());
    QVERIFY(type(u"logger"_s) && press({u"Tab"_s}) && type(u"it has arrived"_s));
    QVERIFY(press({u"alt+a"_s, u"ctrl+a"_s}) && type(u"250 ms"_s) && press({u"alt+s"_s}));
    QVERIFY2(!run.waitForError(QRegularExpression(u"it has arrived$"_s)).isEmpty(), run.account().constData());

    // Ordered by pid, the victim is the third.
    QVERIFY(focus(u"the stage"_s) && press({u"Escape"_s, u"ctrl+Home"_s, u"Down"_s, u"Down"_s, u"Delete"_s}));
    QVERIFY2(focus(u"^Stop 1 process"_s), run.account().constData());
    QVERIFY(press({u"alt+s"_s}));
    // The question goes away by itself once the process has ended.
    QTRY_VERIFY_WITH_TIMEOUT(!isVisible(u"^Stop 1 process"_s), patience);

    run.sendSignal(SIGINT);
    QVERIFY2(run.waitForEnd() == 0, run.account().constData());
    QVERIFY2(run.out().startsWith("stopped 5 processes in "), run.account().constData());
}

QTEST_GUILESS_MAIN(TestProgramWindow)
#include "tst_programwindow.moc"
