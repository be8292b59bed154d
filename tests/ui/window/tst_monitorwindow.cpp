// SPDX-License-Identifier: MIT
#include "windowfixture.h"

#include <QtCore/QSettings>
#include <QtGui/QClipboard>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QTableWidget>

using namespace Qt::StringLiterals;
using namespace orrery;
using namespace orrery::ui;

class TestMonitorWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"OrreryTest"_s);
        QCoreApplication::setApplicationName(u"monitorwindow"_s);
    }
    void init() { QSettings().clear(); }

    void aFrameFillsThePagesTheVitalsAndTheStatus()
    {
        WindowFixture f;
        QVERIFY(f.show());
        f.script.process(1, u"log"_s, {u"logger"_s}).process(2, u"echo"_s);
        f.script.timer(9, Pid(1), {}, std::chrono::seconds(5), u"tick"_s).group(u"pair"_s, {1, 2});
        f.script.event(JournalEvent::Kind::Spawned, Pid(1), u"log"_s);
        f.script.frame().cost = std::chrono::microseconds(600);
        f.feed->give(f.script.next());

        QCOMPARE(f.table("processes")->model()->rowCount(), 2);
        QCOMPARE(f.table("names")->model()->rowCount(), 1);
        QCOMPARE(f.table("timers")->model()->rowCount(), 1);
        QCOMPARE(f.table("groups")->model()->rowCount(), 1);
        QCOMPARE(f.table("journal")->model()->rowCount(), 1);
        const auto *tabs = f.find<QTabWidget>("pages");
        QCOMPARE(tabs->tabText(0), u"Processes 2"_s);
        QCOMPARE(tabs->tabText(1), u"Names 1"_s);
        QCOMPARE(tabs->tabText(2), u"Timers 1"_s);
        QCOMPARE(tabs->tabText(3), u"Groups 1"_s);
        QCOMPARE(tabs->tabText(4), u"Supervision 0"_s);
        QCOMPARE(tabs->tabText(5), u"Journal 1"_s);
        QVERIFY2(f.status().startsWith(u"Running"_s), qPrintable(f.status()));
        QVERIFY2(f.status().contains(u"0.6 ms"_s), qPrintable(f.status()));
        QVERIFY(f.find<QLabel>("live")->text().startsWith(u'2'));
        QCOMPARE(f.window->windowTitle(), u"Orrery — scripted"_s);
    }

    void theVitalsStandInTheirOrderAndWorkersHaveCaptionsWhereThereIsRoom()
    {
        WindowFixture f;
        QVERIFY(f.show());
        f.window->resize(1600, 700);
        f.feed->give(f.script.next());
        const auto *workers = f.find<QLabel>("workers");
        const auto *loads = f.find("workerLoads");
        QTRY_VERIFY(!workers->isVisible());
        int before = -1;
        for (const char *name : {"live", "rate", "backlog", "timersPending", "workerLoads", "memory"}) {
            const int at = f.find(name)->mapTo(f.window.get(), QPoint()).x();
            QVERIFY2(at > before, name);
            before = at;
        }
        QVERIFY2(loads->accessibleName().startsWith(u"Worker 1: "_s), qPrintable(loads->accessibleName()));
        const int captioned = loads->sizeHint().width();
        QTRY_VERIFY(loads->width() >= captioned);
        f.window->resize(f.window->minimumSizeHint());
        QTRY_VERIFY(workers->isVisible());
        QVERIFY(loads->sizeHint().width() < captioned);
        QVERIFY2(workers->text().startsWith(u"2 worker"_s), qPrintable(workers->text()));
        // Many are never told apart by captions.
        f.window->resize(1600, 700);
        QTRY_VERIFY(!workers->isVisible());
        f.script.frame().statistics.workers.resize(64);
        f.feed->give(f.script.next());
        QVERIFY(workers->isVisible());
    }

    void theKeyboardIsInTheTableFromTheStart()
    {
        WindowFixture f;
        QVERIFY(f.show());
        QCOMPARE(QApplication::focusWidget(), f.table("processes"));
    }

    void theSelectionFollowsItsPidWhileRowsMove()
    {
        WindowFixture f;
        QVERIFY(f.show());
        for (quint64 number = 1; number <= 20; ++number)
            f.script.process(number, u"p%1"_s.arg(number));
        f.feed->give(f.script.next());
        QTableView *table = f.table("processes");
        table->sortByColumn(4, Qt::DescendingOrder); // mailbox
        f.click(table, u"<0.7>"_s);
        QCOMPARE(f.selected(table), QStringList{u"<0.7>"_s});
        const int before = f.rowWith(table, u"<0.7>"_s);

        f.script.frame().processes[6].mailboxDepth = 100;
        f.script.without(3).process(30, u"new"_s);
        f.feed->give(f.script.next());
        QVERIFY(f.rowWith(table, u"<0.7>"_s) != before);
        QCOMPARE(f.selected(table), QStringList{u"<0.7>"_s});
        QCOMPARE(table->currentIndex().siblingAtColumn(0).data().toString(), u"<0.7>"_s);
    }

    void whenTheSelectedRowLeavesNoNeighbourIsSelected()
    {
        WindowFixture f;
        QVERIFY(f.show());
        for (quint64 number = 1; number <= 5; ++number)
            f.script.process(number, u"p%1"_s.arg(number), {u"name%1"_s.arg(number)});
        f.feed->give(f.script.next());
        f.turnTo(1);
        QTableView *table = f.table("names");
        f.click(table, u"name3"_s);
        f.script.without(3);
        f.feed->give(f.script.next());
        QCOMPARE(table->model()->rowCount(), 4);
        QVERIFY(!table->selectionModel()->hasSelection());
        QVERIFY(!table->currentIndex().isValid());
        QVERIFY(!f.action("unregisterName")->isEnabled());
        QTest::keyClick(table, Qt::Key_Delete);
        QVERIFY(f.control->commands.isEmpty());
    }

    void aPausedTableStandsStillButSortsAndTheJournalMissesNothing()
    {
        WindowFixture f;
        QVERIFY(f.show());
        f.script.process(1, u"b"_s).process(2, u"a"_s);
        f.feed->give(f.script.next());
        QVERIFY(f.feed->isActive());
        QTest::keyClick(f.window.get(), Qt::Key_F6);
        QVERIFY(!f.feed->isActive());
        QVERIFY2(f.status().startsWith(u"Paused"_s), qPrintable(f.status()));

        // One that was under way when the key was pressed.
        f.script.process(3, u"c"_s).event(JournalEvent::Kind::Spawned, Pid(3), u"c"_s);
        f.feed->give(f.script.next());
        QTableView *table = f.table("processes");
        QCOMPARE(table->model()->rowCount(), 2);
        QCOMPARE(f.table("journal")->model()->rowCount(), 0);
        table->sortByColumn(2, Qt::AscendingOrder);
        QCOMPARE(table->model()->index(0, 2).data().toString(), u"a"_s);

        const int asked = f.feed->samplesAsked;
        QTest::keyClick(f.window.get(), Qt::Key_F5);
        QCOMPARE(f.feed->samplesAsked, asked + 1);
        f.feed->give(f.script.next());
        QCOMPARE(table->model()->rowCount(), 3);
        QCOMPARE(f.table("journal")->model()->rowCount(), 1);

        QTest::keyClick(f.window.get(), Qt::Key_F6);
        QVERIFY(f.feed->isActive());
    }

    void aHiddenOrMinimisedWindowSamplesNothing()
    {
        WindowFixture f;
        QVERIFY(!f.feed->isActive());
        QVERIFY(f.show());
        QVERIFY(f.feed->isActive());
        f.window->hide();
        QVERIFY(!f.feed->isActive());
        f.window->show();
        QVERIFY(f.feed->isActive());
        f.window->showMinimized();
        QTRY_VERIFY(!f.feed->isActive());
        f.window->showNormal();
        QTRY_VERIFY(f.feed->isActive());
    }

    void theDetailsShowTheSelectedProcessAndSayWhenItHasEnded()
    {
        WindowFixture f;
        QVERIFY(f.show());
        f.script.process(7, u"writes"_s, {u"logger"_s}).timer(4, Pid(7), {}, std::chrono::seconds(9), u"flush"_s);
        f.script.process(8, u"other"_s);
        f.feed->give(f.script.next());
        f.click(f.table("processes"), u"<0.7>"_s);
        QCOMPARE(f.find<QLabel>("detailsTitle")->text(), u"<0.7> logger"_s);
        QCOMPARE(f.find<QLabel>("details.label")->text(), u"writes"_s);
        const auto *timer = f.find<QAbstractButton>("link", f.find("details.timersAimedAtIt"));
        QVERIFY(timer && timer->text().contains(u"flush"_s));

        f.script.without(7).event(JournalEvent::Kind::Exited, Pid(7), {}, ExitReason::crashed(u"boom"_s));
        f.feed->give(f.script.next());
        const QString title = f.find<QLabel>("detailsTitle")->text();
        QVERIFY2(title.contains(u"<0.7>"_s) && title.contains(u"boom"_s), qPrintable(title));
        QVERIFY(!f.find<QPushButton>("detailsStop")->isEnabled());
        QVERIFY(!f.find<QPushButton>("detailsSend")->isEnabled());
        QVERIFY(!f.action("stop")->isEnabled());
    }

    void aDoubleClickOnANameGoesToItsProcessEvenThroughAFilter()
    {
        WindowFixture f;
        QVERIFY(f.show());
        f.script.process(1, u"alpha"_s, {u"one"_s}).process(2, u"beta"_s, {u"two"_s});
        f.feed->give(f.script.next());
        f.type(f.window.get(), "filterField", u"alpha"_s);
        f.turnTo(1);
        QTableView *names = f.table("names");
        const QModelIndex index = names->model()->index(f.rowWith(names, u"two"_s), 0);
        const QPoint at = names->visualRect(index).center();
        QTest::mouseClick(names->viewport(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(names->viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(f.find<QTabWidget>("pages")->currentIndex(), 0);
        QCOMPARE(f.selected(f.table("processes")), QStringList{u"<0.2>"_s});
    }

    void copyGivesTheRowsAsTextInTheOrderOfTheColumns()
    {
        WindowFixture f;
        QVERIFY(f.show());
        f.script.process(1, u"alpha"_s, {u"one"_s}).process(2, u"beta"_s, {u"two"_s});
        f.feed->give(f.script.next());
        f.turnTo(1);
        QTableView *names = f.table("names");
        names->horizontalHeader()->moveSection(1, 0);
        for (int column = 2; column < names->model()->columnCount(); ++column)
            names->hideColumn(column);
        f.click(names, u"one"_s);
        f.click(names, u"two"_s, Qt::ControlModifier);
        QTest::keyClick(names, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"<0.1>\tone\n<0.2>\ttwo"_s);
    }

    void columnsAreChosenFromTheirHeader()
    {
        WindowFixture f;
        QVERIFY(f.show());
        f.feed->give(f.script.process(1, u"alpha"_s).next());
        QTableView *table = f.table("processes");
        Q_EMIT table->horizontalHeader()->customContextMenuRequested(QPoint(5, 5));
        auto *menu = f.find<QMenu>("columns");
        QVERIFY(menu);
        QAction *label = menu->actions().at(2);
        QVERIFY(label->isChecked());
        label->trigger();
        QVERIFY(table->isColumnHidden(2));
        menu->close();
    }

    void emptyPagesSayWhatToDoNext()
    {
        WindowFixture f;
        QVERIFY(f.show());
        QTableView *table = f.table("processes");
        QVERIFY(!table->accessibleDescription().isEmpty());
        f.feed->give(f.script.next());
        QVERIFY2(table->accessibleDescription().contains(u"Ctrl+N"_s), qPrintable(table->accessibleDescription()));
        f.feed->give(f.script.process(1, u"alpha"_s).next());
        QVERIFY(table->accessibleDescription().isEmpty());
        f.type(f.window.get(), "filterField", u"nothing"_s);
        QVERIFY2(table->accessibleDescription().contains(u"Esc"_s), qPrintable(table->accessibleDescription()));
    }

    void theHelpListsEveryKeyOfTheWindow()
    {
        WindowFixture f;
        QVERIFY(f.show());
        QTest::keyClick(f.window.get(), Qt::Key_F1);
        auto *keys = f.find<QTableWidget>("keysTable");
        QVERIFY(keys);
        QStringList listed;
        for (int row = 0; row < keys->rowCount(); ++row) {
            listed.append(keys->item(row, 0)->text());
            QVERIFY2(!keys->item(row, 2)->text().isEmpty(), qPrintable(keys->item(row, 1)->text()));
        }
        for (const QString &key : {u"Ctrl+F"_s, u"Esc"_s, u"F5"_s, u"F6"_s, u"Ctrl+N"_s, u"Ctrl+Return"_s, u"Ctrl+T"_s,
                                   u"Del"_s, u"Ctrl+Q"_s, u"F1"_s, u"Ctrl+J"_s, u"Ctrl+Shift+J"_s, u"Ctrl+M"_s, u"Alt+Left"_s, u"Alt+4"_s})
            QVERIFY2(listed.contains(key), qPrintable(key));
    }

    void aRestartForgetsTheRuntimeBefore()
    {
        WindowFixture f;
        QVERIFY(f.show());
        f.feed->give(f.script.process(1, u"alpha"_s, {u"one"_s}).next());
        f.click(f.table("processes"), u"alpha"_s);
        f.feed->restart();
        QCOMPARE(f.table("processes")->model()->rowCount(), 0);
        QCOMPARE(f.table("names")->model()->rowCount(), 0);
        QVERIFY(!f.find<QLabel>("detailsTitle")->isVisible());
    }
};

QTEST_MAIN(TestMonitorWindow)
#include "tst_monitorwindow.moc"
