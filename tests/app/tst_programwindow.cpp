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

private:
    void showOn(ProgramRun &run) const { run.setEnvironment(u"DISPLAY"_s, m_display); }
    QImage picture(const QStringList &arguments);
    /// What xdotool prints; it is asked again until it succeeds.
    QByteArray tool(const QStringList &arguments) const;

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
    ProgramRun run(QStringList{u"--screenshot"_s, file, u"--size"_s, u"1100x700"_s} + arguments);
    showOn(run);
    run.start();
    const int status = run.waitForEnd();
    if (status != 0)
        qWarning().noquote() << "exit code" << status << run.account();
    return status == 0 ? QImage(file) : QImage();
}

QByteArray TestProgramWindow::tool(const QStringList &arguments) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DISPLAY"_s, m_display);
    const QDeadlineTimer deadline(patience);
    while (!deadline.hasExpired()) {
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(u"xdotool"_s, arguments);
        if (!process.waitForStarted()) {
            qWarning("xdotool cannot be started; it is in the package xdotool");
            return {};
        }
        process.waitForFinished(patience);
        if (process.exitCode() == 0)
            return process.readAllStandardOutput().trimmed() + ' ';
    }
    return {};
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
    QCOMPARE(run.waitForEnd(), 2);
    QVERIFY2(run.errors().startsWith("orrery: there is no page 'Prices'; there are Processes"), run.errors().constData());
    QVERIFY(!QFile::exists(m_folder.filePath(u"none.png"_s)));
}

void TestProgramWindow::aPictureThatCannotBeSavedIsAFailure()
{
    ProgramRun run({u"--screenshot"_s, u"/nowhere/picture.png"_s});
    showOn(run);
    run.start();
    QCOMPARE(run.waitForEnd(), 1);
    QVERIFY2(run.errors().contains("the picture cannot be saved as /nowhere/picture.png"), run.errors().constData());
}

void TestProgramWindow::aSignalEndsTheWindowInOrder()
{
    ProgramRun run({u"--language"_s, u"en"_s});
    showOn(run);
    run.start();
    QVERIFY2(!tool({u"search"_s, u"--onlyvisible"_s, u"--name"_s, u"demo system"_s}).isEmpty(), run.account().constData());
    run.sendSignal(SIGTERM);
    QCOMPARE(run.waitForEnd(), 0);
    const auto match = stopped.match(QString::fromUtf8(run.out()));
    QVERIFY2(match.captured(1).toInt() > 90, run.account().constData());
}

void TestProgramWindow::quittingAsksAndShutsDown()
{
    ProgramRun run({u"--language"_s, u"en"_s});
    showOn(run);
    run.start();
    const QByteArray window =
        tool({u"search"_s, u"--onlyvisible"_s, u"--name"_s, u"demo system"_s}).split('\n').constFirst().trimmed();
    QVERIFY2(!window.isEmpty(), run.account().constData());
    const QString id = QString::fromLatin1(window);
    QVERIFY(!tool({u"windowfocus"_s, u"--sync"_s, id, u"key"_s, u"ctrl+q"_s}).isEmpty());
    QVERIFY(!run.process().waitForFinished(0));
    // The question: a second window of the program, which Return answers with its default.
    const QByteArray question = tool({u"search"_s, u"--onlyvisible"_s, u"--name"_s, u"Shut down"_s});
    QVERIFY2(!question.isEmpty(), run.account().constData());
    const QString dialog = QString::fromLatin1(question.split('\n').constFirst().trimmed());
    QVERIFY(!tool({u"windowfocus"_s, u"--sync"_s, dialog, u"key"_s, u"alt+s"_s}).isEmpty());
    QCOMPARE(run.waitForEnd(), 0);
}

QTEST_GUILESS_MAIN(TestProgramWindow)
#include "tst_programwindow.moc"
