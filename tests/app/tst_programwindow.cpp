// SPDX-License-Identifier: MIT
#include "person.h"
#include "programrun.h"
#include "stagesystem.h"
#include "xserver.h"

#include <QtCore/QSet>
#include <QtCore/QTemporaryDir>
#include <QtGui/QImage>
#include <QtTest/QTest>

#include <csignal>

using namespace Qt::StringLiterals;

/// The real program with its real window, on a display of the test's own.
class TestProgramWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aScreenshotShowsTheSystem();
    void aDarkOneIsDark();
    void everyPageCanBeShown_data();
    void everyPageCanBeShown();
    void aPageThatIsNoneIsRefused();
    void aPictureThatCannotBeSavedIsAFailure();
    void aSignalEndsTheWindowInOrder();
    void quittingAsksAndShutsDown();
    void oneThatOnlyLooksClosesAndShutsDown();
    void aPersonSendsSchedulesAndStops();

private:
    QImage picture(const QStringList &arguments);
    QString stageFile() const { return m_folder.filePath(u"stage.json"_s); }

    XServer m_server;
    QTemporaryDir m_folder;
};

void TestProgramWindow::initTestCase()
{
    QVERIFY2(m_server.start(), m_server.problem().constData());
    QFile file(stageFile());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(stage), qint64(sizeof stage) - 1);
}

QImage TestProgramWindow::picture(const QStringList &arguments)
{
    const QString file = m_folder.filePath(u"picture.png"_s);
    QFile::remove(file);
    ProgramRun run(QStringList{u"--screenshot"_s, file, u"--size"_s, u"1100x700"_s, u"--after"_s, u"1"_s} + arguments);
    run.setEnvironment(u"DISPLAY"_s, m_server.display());
    run.start();
    const int status = run.waitForEnd();
    if (status != 0)
        qWarning().noquote() << "exit code" << status << run.account();
    return status == 0 ? QImage(file) : QImage();
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
    for (const QString &page : {u"Processes"_s, u"Names"_s, u"Timers"_s, u"Groups"_s, u"Supervision"_s, u"Journal"_s,
                                u"Dead Letters"_s, u"Charts"_s})
        QTest::newRow(qPrintable(page)) << QStringList{u"--page"_s, page};
    QTest::newRow("German") << QStringList{u"--language"_s, u"de"_s};
    QTest::newRow("French") << QStringList{u"--language"_s, u"fr"_s, u"--page"_s, u"dead letters"_s};
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
    run.setEnvironment(u"DISPLAY"_s, m_server.display());
    run.start();
    QVERIFY2(run.waitForEnd() == 2, run.account().constData());
    QVERIFY2(run.errors().contains("orrery: there is no page 'Prices'; there are Processes, Names, "),
             run.errors().constData());
    QVERIFY(!QFile::exists(m_folder.filePath(u"none.png"_s)));
}

void TestProgramWindow::aPictureThatCannotBeSavedIsAFailure()
{
    ProgramRun run({u"--screenshot"_s, u"/nowhere/picture.png"_s, u"--after"_s, u"1"_s});
    run.setEnvironment(u"DISPLAY"_s, m_server.display());
    run.start();
    QVERIFY2(run.waitForEnd() == 1, run.account().constData());
    QVERIFY2(run.errors().contains("the picture cannot be saved as /nowhere/picture.png"), run.errors().constData());
}

void TestProgramWindow::aSignalEndsTheWindowInOrder()
{
    ProgramRun run({u"--language"_s, u"en"_s, u"--system"_s, stageFile()});
    Person person(m_server.display(), run);
    run.start();
    QVERIFY2(person.sees(u"the stage"_s), person.account().constData());
    run.sendSignal(SIGTERM);
    QVERIFY2(run.waitForEnd() == 0, run.account().constData());
    QVERIFY2(run.out().startsWith("stopped 6 processes in "), run.account().constData());
}

void TestProgramWindow::quittingAsksAndShutsDown()
{
    ProgramRun run({u"--language"_s, u"en"_s});
    Person person(m_server.display(), run);
    run.start();
    QVERIFY2(person.turnsTo(u"demo system"_s), person.account().constData());
    QVERIFY2(person.presses({u"ctrl+q"_s}), person.account().constData());
    QVERIFY2(person.turnsTo(u"^Shut Down"_s), person.account().constData());
    QVERIFY2(run.runsOn(), run.account().constData());
    QVERIFY2(person.presses({u"alt+s"_s}), person.account().constData());
    QVERIFY2(run.waitForEnd() == 0, run.account().constData());
}

void TestProgramWindow::oneThatOnlyLooksClosesAndShutsDown()
{
    ProgramRun run({u"--language"_s, u"en"_s, u"--read-only"_s, u"--system"_s, stageFile()});
    Person person(m_server.display(), run);
    run.start();
    QVERIFY2(person.turnsTo(u"the stage .read-only."_s), person.account().constData());
    QVERIFY2(person.presses({u"ctrl+Return"_s, u"ctrl+q"_s}), person.account().constData());
    QVERIFY2(run.waitForEnd() == 0, run.account().constData());
    QVERIFY2(run.out().startsWith("stopped 6 processes in "), run.account().constData());
}

void TestProgramWindow::aPersonSendsSchedulesAndStops()
{
    ProgramRun run({u"--language"_s, u"en"_s, u"--system"_s, stageFile()});
    run.setEnvironment(u"QT_LOGGING_RULES"_s, u"orrery.logger.info=true"_s);
    Person person(m_server.display(), run);
    run.start();

    QVERIFY2(person.turnsTo(u"the stage"_s) && person.presses({u"ctrl+Return"_s}), person.account().constData());
    QVERIFY2(person.turnsTo(u"^Compose a Message"_s), person.account().constData());
    // Pids, not names: a name brings up a list of suggestions, and what is typed while Qt opens and closes that
    // reaches the field that was left if the machine is slow.
    QVERIFY2(person.types(u"<0.2>"_s) && person.presses({u"Tab"_s}) && person.types(u"hello out there"_s)
                 && person.presses({u"alt+s"_s}),
             person.account().constData());
    QVERIFY2(!run.waitForError(QRegularExpression(u"echo: hello out there$"_s)).isEmpty(), run.account().constData());
    QVERIFY2(person.presses({u"Escape"_s}) && person.seesNoMore(u"^Compose a Message"_s), person.account().constData());

    QVERIFY2(person.turnsTo(u"the stage"_s) && person.presses({u"ctrl+t"_s}), person.account().constData());
    QVERIFY2(person.turnsTo(u"^Compose a Message"_s), person.account().constData());
    QVERIFY2(person.types(u"<0.1>"_s) && person.presses({u"Tab"_s}) && person.types(u"it has arrived"_s)
                 && person.presses({u"alt+w"_s, u"Tab"_s, u"ctrl+a"_s}) && person.types(u"250 ms"_s)
                 && person.presses({u"alt+s"_s}),
             person.account().constData());
    QVERIFY2(!run.waitForError(QRegularExpression(u"it has arrived$"_s)).isEmpty(), run.account().constData());

    // Ordered by pid, the victim is the third.
    QVERIFY2(person.turnsTo(u"the stage"_s)
                 && person.presses({u"Escape"_s, u"ctrl+Home"_s, u"Down"_s, u"Down"_s, u"Delete"_s}),
             person.account().constData());
    QVERIFY2(person.turnsTo(u"^Stop 1 process"_s) && person.presses({u"alt+s"_s}), person.account().constData());
    // The question goes away by itself once the process has ended.
    QVERIFY2(person.seesNoMore(u"^Stop 1 process"_s), person.account().constData());

    run.sendSignal(SIGINT);
    QVERIFY2(run.waitForEnd() == 0, run.account().constData());
    QVERIFY2(run.out().startsWith("stopped 5 processes in "), run.account().constData());
}

QTEST_GUILESS_MAIN(TestProgramWindow)
#include "tst_programwindow.moc"
