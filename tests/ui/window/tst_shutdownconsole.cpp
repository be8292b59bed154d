// SPDX-License-Identifier: MIT
#include "control/runtimecontrol.h"
#include "feed/runtimefeed.h"
#include "windowfixture.h"

#include <orrery/orrery.h>

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtGui/QClipboard>
#include <QtWidgets/QFileDialog>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace orrery;
using namespace orrery::ui;
using namespace std::chrono_literals;

namespace {

/// Traps exits, and stays.
Process stubborn(Context self)
{
    for (;;)
        co_await self.receive();
}

} // namespace

/// What is seen of a shutdown while it goes on, what can be done about it, and what is left to read.
class TestShutdownConsole : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"OrreryTest"_s);
        QCoreApplication::setApplicationName(u"shutdownconsole"_s);
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    }
    void init()
    {
        QSettings().clear();
        f = std::make_unique<WindowFixture>();
        QVERIFY(f->show());
        for (quint64 number = 1; number <= 3; ++number)
            f->script.process(number, u"p%1"_s.arg(number));
        f->script.timer(1, Pid(1), {}, 5s, u"x"_s);
        f->feed->give(f->script.next());
    }
    void cleanup() { f.reset(); }

    void theQuestionSaysWhatWillStopAndWhoTrapsExits()
    {
        f->control->stillThere = stragglers({1, 2, 3});
        f->control->stillThere.some[1].trapExit = true;
        f->control->stillThere.some[1].names = {u"stayer"_s};
        QDialog *question = ask();
        const auto *trapping = f->find<QLabel>("trapping", question);
        QTRY_VERIFY2(trapping->text().contains(u"<0.2> stayer"_s), qPrintable(trapping->text()));
        QVERIFY2(trapping->text().startsWith(u'1') && !trapping->text().contains(u"not looked at"_s),
                 qPrintable(trapping->text()));
    }

    void ofManyItSaysThatNotAllWereLookedAt()
    {
        f->control->stillThere = stragglers({1, 2, 3});
        f->control->stillThere.live = 1'000'000;
        const auto *trapping = f->find<QLabel>("trapping", ask());
        QTRY_VERIFY2(trapping->text().contains(u"first 3 processes"_s), qPrintable(trapping->text()));
    }

    void graceAndDeadlineAreCheckedAsTheyAreTyped()
    {
        QDialog *question = ask();
        const auto *agree = f->find<QPushButton>("shutDown", question);
        QVERIFY(agree->isEnabled());
        f->type(question, "grace", u"soon"_s);
        QVERIFY(!agree->isEnabled() && f->find("graceNote", question)->isVisible());
        f->type(question, "grace", u"20 s"_s);
        const auto *note = f->find("deadlineNote", question);
        QVERIFY(!agree->isEnabled());
        QVERIFY2(note->isVisible() && note->accessibleName().contains(u"20 s"_s), qPrintable(note->accessibleName()));
        f->type(question, "deadline", u"1.5 min"_s);
        QVERIFY(agree->isEnabled() && !note->isVisible());
        f->type(question, "grace", u"250 ms"_s);
        QTest::keyClick(f->find<QLineEdit>("grace", question), Qt::Key_Return);
        QCOMPARE(f->control->commands, QStringList{u"shutdown 250 90000"_s});
    }

    void whatIsInTheSettingsMayBeNonsense()
    {
        QSettings settings;
        settings.beginGroup(u"monitor"_s);
        settings.setValue(u"grace"_s, u"nan"_s);
        settings.setValue(u"deadline"_s, -3);
        settings.sync();
        QDialog *question = ask();
        QCOMPARE(f->find<QLineEdit>("grace", question)->text(), u"0 ms"_s);
        QVERIFY(f->find<QPushButton>("shutDown", question)->isEnabled());
    }

    void thePhasesGoByWithTheirTimes()
    {
        f->control->stillThere = stragglers({1, 2, 3});
        begin();
        const auto *steps = f->find("phaseSteps");
        QVERIFY(steps->isVisible());
        QCOMPARE(steps->accessibleName(), u"Phase: Running"_s);
        f->feed->give(f->script.phase(Phase::Grace).next());
        QCOMPARE(steps->accessibleName(), u"Phase: Grace"_s);
        f->control->stillThere = stragglers({1});
        f->control->stillThere.phase = Phase::Killing; // newer than any frame
        QTRY_COMPARE(steps->accessibleName(), u"Phase: Killing"_s);
        f->control->finishShutdown({.stopped = 3, .finishedInGrace = 0, .killed = 1, .timersCancelled = 1, .stuck = {},
                                    .elapsed = 700ms, .graceElapsed = 500ms});
        QTRY_COMPARE(steps->accessibleName(), u"Phase: Stopped"_s);
        QStringList texts;
        for (const QLabel *label : steps->findChildren<QLabel *>())
            texts.append(label->text());
        QVERIFY2(texts.contains(u"Grace 500 ms"_s) && texts.contains(u"Killing 200 ms"_s), qPrintable(texts.join(u'|')));
    }

    void thoseWhoAreStillThereStandInATableAndTheRestIsCounted()
    {
        f->control->stillThere = stragglers({2, 3});
        f->control->stillThere.some[0].notSuspendedFor = 4s;
        f->control->stillThere.live = 1000;
        begin();
        auto *table = f->find<QTableView>("stragglers");
        QTRY_COMPARE(table->model()->rowCount(), 2);
        QVERIFY(table->isVisible());
        QVERIFY(f->rowWith(table, u"4.0 s"_s) == 0);
        QCOMPARE(f->find<QLabel>("moreStragglers")->text(), u"and 998 more"_s);
        f->control->stillThere = stragglers({3});
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QVERIFY(f->find<QLabel>("moreStragglers")->text().isEmpty());
        f->control->stillThere = stragglers({});
        QTRY_VERIFY(!table->isVisible());
    }

    void aRowsButtonKillsThatProcess()
    {
        f->control->stillThere = stragglers({2, 3});
        begin();
        f->feed->give(f->script.phase(Phase::Grace).next());
        auto *table = f->find<QTableView>("stragglers");
        QTRY_COMPARE(table->model()->rowCount(), 2);
        const auto buttonOf = [&](const QString &pid) {
            return table->visualRect(table->model()->index(f->rowWith(table, pid), 6)).center();
        };
        table->scrollTo(table->model()->index(0, 6));
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, buttonOf(u"<0.3>"_s));
        QCOMPARE(f->control->commands.last(), u"kill <0.3>"_s);

        // Down on one row, and up on another that has come there meanwhile: neither is hit.
        const qsizetype given = f->control->commands.size();
        const QPoint at = buttonOf(u"<0.2>"_s);
        QTest::mousePress(table->viewport(), Qt::LeftButton, {}, at);
        f->control->stillThere = stragglers({3});
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QTest::mouseRelease(table->viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(f->control->commands.size(), given);
    }

    void deleteKillsTheSelectedOnesAndKillAllEverybody()
    {
        f->control->stillThere = stragglers({1, 2, 3});
        begin();
        f->feed->give(f->script.phase(Phase::Grace).next());
        auto *table = f->find<QTableView>("stragglers");
        QTRY_COMPARE(table->model()->rowCount(), 3);
        f->click(table, u"<0.1>"_s);
        f->click(table, u"<0.3>"_s, Qt::ControlModifier);
        QTest::keyClick(table, Qt::Key_Delete);
        QVERIFY(f->control->commands.last().startsWith(u"kill <0."_s));
        QCOMPARE(f->control->commands.last().count(u"<0."_s), 2);
        QVERIFY(!f->find<QDialog>("stopDialog")); // the key was the table's, not the page's
        Outcome killed;
        killed.count = 3;
        f->control->outcomes[u"killEveryone"_s] = killed;
        f->press(f->window.get(), "killAll");
        QCOMPARE(f->control->commands.last(), u"killEveryone"_s);
        const auto *receipt = f->find("shutdownReceipt");
        QTRY_VERIFY2(receipt->accessibleName().startsWith(u"3 process"_s), qPrintable(receipt->accessibleName()));

        f->feed->give(f->script.phase(Phase::Killing).next());
        QVERIFY(!f->find<QPushButton>("killAll")->isEnabled()); // all have been killed
        const qsizetype given = f->control->commands.size();
        QTest::keyClick(table, Qt::Key_Delete);
        QCOMPARE(f->control->commands.size(), given);
    }

    void whoIsStuckIsWatchedUntilTheyEnd()
    {
        f->control->stillThere = stragglers({2});
        begin();
        f->control->finishShutdown({.stopped = 2, .finishedInGrace = 0, .killed = 0, .timersCancelled = 0,
                                    .stuck = {Pid(2)}, .elapsed = 1s, .graceElapsed = 0ms});
        auto *table = f->find<QTableView>("stragglers");
        QTRY_VERIFY(f->find<QLabel>("shutdownDetail")->text().contains(u"<0.2> p2"_s));
        QVERIFY(table->isVisible());
        f->control->stillThere = stragglers({});
        QTRY_VERIFY(!table->isVisible());
    }

    void theReportIsCopiedAndSavedAsTextAndAsJson()
    {
        begin();
        f->control->finishShutdown({.stopped = 3, .finishedInGrace = 1, .killed = 1, .timersCancelled = 1,
                                    .stuck = {Pid(2)}, .elapsed = 700ms, .graceElapsed = 500ms});
        QTRY_VERIFY(f->find<QLabel>("shutdownDetail")->text().contains(u"<0.2> p2"_s));
        f->press(f->window.get(), "copyReport");
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY2(copied.contains(u"scripted"_s) && copied.contains(u"<0.2> p2"_s), qPrintable(copied));

        const QTemporaryDir folder;
        saveAs(folder.filePath(u"report.txt"_s));
        QTRY_VERIFY2(receipt().startsWith(u"Saved as"_s), qPrintable(receipt()));
        QFile text(folder.filePath(u"report.txt"_s));
        QVERIFY(text.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(text.readAll()), copied);
        saveAs(folder.filePath(u"report.json"_s));
        QTRY_VERIFY(QFile::exists(folder.filePath(u"report.json"_s)));
        QFile json(folder.filePath(u"report.json"_s));
        QVERIFY(json.open(QIODevice::ReadOnly));
        QCOMPARE(QJsonDocument::fromJson(json.readAll()).object()[u"stopped"_s].toInt(), 3);
    }

    void aFileThatCannotBeWrittenIsSaidSo()
    {
        begin();
        f->control->finishShutdown({});
        QTRY_VERIFY(f->find<QPushButton>("saveReportButton")->isVisible());
        const QTemporaryDir folder;
        saveAs(folder.filePath(u"no such folder/report.txt"_s));
        QTRY_VERIFY2(receipt().contains(u"could not be written"_s), qPrintable(receipt()));
    }

    void overARealRuntimeAKillEndsTheGraceAtOnce()
    {
        auto runtime = std::make_shared<Runtime>(RuntimeOptions{.workers = 1});
        const Pid first = runtime->spawn(stubborn, {.label = u"stays"_s});
        const Pid second = runtime->spawn(stubborn);
        for (const Pid pid : {first, second})
            runtime->setTrapExit(pid, true);
        MonitorWindow window(std::make_unique<RuntimeFeed>(runtime), std::make_unique<RuntimeControl>(runtime));
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTRY_COMPARE(window.findChild<QTableView *>(u"processesTable"_s)->model()->rowCount(), 2);
        window.findChild<QAction *>(u"shutdown"_s)->trigger();
        auto *question = window.findChild<QDialog *>(u"shutdownQuestion"_s);
        QTRY_VERIFY(question->findChild<QLabel *>(u"trapping"_s)->text().startsWith(u'2'));
        WindowFixture::type(question, "deadline", u"2 h"_s);
        WindowFixture::type(question, "grace", u"1 h"_s);
        WindowFixture::press(question, "shutDown");
        auto *table = window.findChild<QTableView *>(u"stragglers"_s);
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 2, 20'000);
        QTRY_VERIFY(WindowFixture::rowWith(table, u"Kill"_s) == 0);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(0, 6)).center());
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, 20'000);
        QVERIFY(!runtime->isAlive(first) && runtime->isAlive(second));
        WindowFixture::press(&window, "killAll");
        auto *headline = window.findChild<QLabel *>(u"shutdownHeadline"_s);
        QTRY_VERIFY_WITH_TIMEOUT(headline->text().startsWith(u"Stopped 2"_s), 20'000);
    }

private:
    static Stragglers stragglers(const QList<quint64> &numbers)
    {
        Stragglers made;
        made.isKnown = true;
        made.live = numbers.size();
        for (const quint64 number : numbers)
            made.some.append({Pid(number), u"p%1"_s.arg(number), {}, State::Waiting, 0, 0, false, {}});
        return made;
    }
    QDialog *ask() const
    {
        f->action("shutdown")->trigger();
        return f->find<QDialog>("shutdownQuestion");
    }
    void begin() const { f->press(ask(), "shutDown"); }
    QString receipt() const { return f->find("shutdownReceipt")->accessibleName(); }
    void saveAs(const QString &path) const
    {
        f->press(f->window.get(), "saveReportButton");
        auto *dialog = f->window->findChild<QFileDialog *>(u"saveReport"_s);
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(path);
        dialog->close();
        QTRY_VERIFY(!f->window->findChild<QFileDialog *>(u"saveReport"_s));
    }

    std::unique_ptr<WindowFixture> f;
};

QTEST_MAIN(TestShutdownConsole)
#include "tst_shutdownconsole.moc"
