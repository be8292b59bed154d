// SPDX-License-Identifier: MIT
#include "views/rowselection.h"
#include "windowfixture.h"

#include <QtCore/QSettings>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;
using namespace orrery;
using namespace orrery::ui;

namespace {

constexpr int JournalPage = 5;
constexpr int DeadLettersPage = 6;

} // namespace

/// The tool rows of the logs, the choice of columns, long selections and the card of first steps, by mouse and keys.
class TestPageTools : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"OrreryTest"_s);
        QCoreApplication::setApplicationName(u"pagetools"_s);
    }
    void init()
    {
        QSettings().clear();
        m_events = 0;
        f.emplace();
        QVERIFY(f->show());
    }
    void cleanup() { f.reset(); }

    void aLogThatIsPausedStandsStillAndSaysHowManyWait()
    {
        f->turnTo(JournalPage);
        f->feed->give(f->script.event(JournalEvent::Kind::Spawned, Pid(1)).next());
        const QAbstractItemModel *rows = f->table("journal")->model();
        QCOMPARE(rows->rowCount(), 1);
        auto *pause = f->find<QToolButton>("journalPause");
        pause->setFocus();
        QTest::keyClick(pause, Qt::Key_Space);
        QVERIFY(pause->isChecked());
        f->feed->give(f->script.event(JournalEvent::Kind::Spawned, Pid(2)).event(JournalEvent::Kind::Spawned, Pid(3)).next());
        QCOMPARE(rows->rowCount(), 1);
        QVERIFY2(waiting().contains(u'2'), qPrintable(waiting()));
        QTest::mouseClick(pause, Qt::LeftButton);
        QCOMPARE(rows->rowCount(), 3);
        QCOMPARE(waiting(), QString());
    }

    void whatWaitsIsBounded()
    {
        f->turnTo(JournalPage);
        QTest::mouseClick(f->find<QToolButton>("journalPause"), Qt::LeftButton);
        for (int frame = 0; frame < 3; ++frame) {
            for (int i = 0; i < 5000; ++i)
                f->script.event(JournalEvent::Kind::Spawned, Pid(1));
            f->feed->give(f->script.next());
        }
        QVERIFY2(waiting().contains(u"10,000"_s), qPrintable(waiting()));
        QTest::mouseClick(f->find<QToolButton>("journalPause"), Qt::LeftButton);
        QCOMPARE(f->table("journal")->model()->rowCount(), 10'000);
        f->feed->give(f->script.next());
        QVERIFY2(f->status().contains(u"5,000 event"_s), qPrintable(f->status()));
    }

    void aClearedLogGoesOn()
    {
        f->turnTo(DeadLettersPage);
        giveLetters(3);
        QCOMPARE(f->table("deadLetters")->model()->rowCount(), 3);
        QTest::mouseClick(f->find<QToolButton>("deadLettersClear"), Qt::LeftButton);
        QCOMPARE(f->table("deadLetters")->model()->rowCount(), 0);
        giveLetters(1);
        QCOMPARE(f->table("deadLetters")->model()->rowCount(), 1);
    }

    void theNewestStaysInSightUntilAPersonScrollsAway_data()
    {
        QTest::addColumn<Qt::SortOrder>("order");
        QTest::newRow("newest first") << Qt::DescendingOrder;
        QTest::newRow("newest last") << Qt::AscendingOrder;
    }
    void theNewestStaysInSightUntilAPersonScrollsAway()
    {
        QFETCH(Qt::SortOrder, order);
        f->turnTo(JournalPage);
        QTableView *table = f->table("journal");
        table->sortByColumn(0, order);
        giveEvents(200);
        auto *follow = f->find<QToolButton>("journalFollow");
        QTRY_VERIFY(isInSight(table, 200));
        giveEvents(200);
        QTRY_VERIFY(isInSight(table, 400));
        QVERIFY(follow->isChecked());

        const int most = table->verticalScrollBar()->maximum();
        table->verticalScrollBar()->setValue(most / 2);
        QVERIFY(!follow->isChecked());
        const QString read = table->indexAt(QPoint(0, 0)).siblingAtColumn(2).data().toString();
        QVERIFY(!read.isEmpty());
        giveEvents(150);
        QTRY_COMPARE(table->verticalScrollBar()->maximum(), most + 150);
        QTRY_COMPARE(table->indexAt(QPoint(0, 0)).siblingAtColumn(2).data().toString(), read);
        QVERIFY(!isInSight(table, 550));

        QTest::mouseClick(follow, Qt::LeftButton);
        QTRY_VERIFY(isInSight(table, 550));
        QVERIFY(follow->isChecked());
    }

    void followingTakesAnOrderByTime()
    {
        f->turnTo(JournalPage);
        auto *follow = f->find<QToolButton>("journalFollow");
        QVERIFY(follow->isEnabled());
        f->table("journal")->sortByColumn(1, Qt::AscendingOrder);
        QVERIFY(!follow->isEnabled());
        QVERIFY(follow->toolTip().contains(u"time"_s));
        f->table("journal")->sortByColumn(0, Qt::AscendingOrder);
        QVERIFY(follow->isEnabled());
    }

    void aRowOfALogLeadsToItsProcessOrSaysWhereThatHasGone()
    {
        f->script.process(1, u"alpha"_s).event(JournalEvent::Kind::Spawned, Pid(1), u"alpha"_s);
        f->script.event(JournalEvent::Kind::Spawned, Pid(77), u"gone"_s);
        f->feed->give(f->script.next());
        f->turnTo(JournalPage);
        QTableView *table = f->table("journal");
        f->click(table, u"<0.77>"_s);
        QTest::keyClick(table, Qt::Key_Return);
        QVERIFY2(f->reported().contains(u"<0.77> has ended"_s), qPrintable(f->reported()));
        QCOMPARE(f->find<QTabWidget>("pages")->currentIndex(), JournalPage);
        f->click(table, u"<0.1>"_s);
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(f->find<QTabWidget>("pages")->currentIndex(), 0);
        QCOMPARE(f->selected(f->table("processes")), QStringList{u"<0.1>"_s});
    }

    void aDeadLetterToANameThatNobodyHoldsSaysSo()
    {
        DeadLetter letter;
        letter.sequence = 1;
        letter.targetName = u"nobody"_s;
        f->script.frame().deadLetters = {letter};
        f->feed->give(f->script.process(1, u"alpha"_s).next());
        f->turnTo(DeadLettersPage);
        f->click(f->table("deadLetters"), u"nobody"_s);
        QTest::keyClick(f->table("deadLetters"), Qt::Key_Return);
        QVERIFY2(f->reported().contains(u"nobody"_s), qPrintable(f->reported()));
    }

    void selectingAllOfManySelectsTheFirstAndSaysSo()
    {
        giveProcesses(30'000);
        QTableView *table = f->table("processes");
        QCOMPARE(table->model()->rowCount(), 30'000);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
        const QItemSelectionModel *selection = table->selectionModel();
        QCOMPARE(selection->selectedRows().size(), RowSelection::Most);
        QVERIFY(selection->isRowSelected(0));
        QVERIFY(!selection->isRowSelected(RowSelection::Most));
        QVERIFY2(f->reported().contains(u"1,000"_s), qPrintable(f->reported()));
    }

    void aLongStretchIsCutToo()
    {
        giveProcesses(30'000);
        QTableView *table = f->table("processes");
        f->click(table, u"<0.5>"_s);
        f->click(table, u"<0.30000>"_s, Qt::ShiftModifier);
        const QItemSelectionModel *selection = table->selectionModel();
        QCOMPARE(selection->selectedRows().size(), RowSelection::Most);
        QVERIFY(selection->isRowSelected(4) && !selection->isRowSelected(3));
        // What comes on top of it counts along.
        f->click(table, u"<0.29999>"_s, Qt::ControlModifier);
        QCOMPARE(selection->selectedRows().size(), RowSelection::Most);
        f->click(table, u"<0.29999>"_s);
        QCOMPARE(f->selected(table), QStringList{u"<0.29999>"_s});
    }

    void fewRowsAreAllSelected()
    {
        giveProcesses(50);
        QTableView *table = f->table("processes");
        table->horizontalHeader()->moveSection(2, 0); // makes ranges of columns
        table->setFocus();
        QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(table->selectionModel()->selectedRows().size(), 50);
        f->click(table, u"<0.1>"_s);
        f->click(table, u"<0.9>"_s, Qt::ShiftModifier);
        QCOMPARE(table->selectionModel()->selectedRows().size(), 9);
        f->click(table, u"<0.5>"_s, Qt::ControlModifier);
        QCOMPARE(table->selectionModel()->selectedRows().size(), 8);
    }

    void whatIsSelectedOffTheScreenIsHeldAndLetGoToo()
    {
        giveProcesses(3000); // more than all is known of
        QTableView *table = f->table("processes");
        table->setFocus();
        QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
        f->action("suspend")->trigger();
        QCOMPARE(f->control->commands.value(0).count(u'<'), RowSelection::Most);
    }

    void columnsAreChosenMovedAndResetByKeys()
    {
        f->action("columns")->trigger();
        auto *dialog = f->find<QDialog>("columnsDialog");
        QVERIFY(dialog);
        auto *list = f->find<QListWidget>("columnList", dialog);
        QHeaderView *header = f->table("processes")->horizontalHeader();
        QCOMPARE(list->count(), header->count());
        list->setFocus();
        list->setCurrentRow(1);
        QTest::keyClick(list, Qt::Key_Space);
        QVERIFY(header->isSectionHidden(1));
        QTest::keyClick(list, Qt::Key_Space);
        QVERIFY(!header->isSectionHidden(1));
        QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(header->visualIndex(1), 2);
        QCOMPARE(list->currentRow(), 2);
        f->press(dialog, "columnUp");
        f->press(dialog, "columnUp");
        QCOMPARE(header->visualIndex(1), 0);
        QVERIFY(!f->find<QPushButton>("columnUp", dialog)->isEnabled());
        f->press(dialog, "columnReset");
        QCOMPARE(header->visualIndex(1), 1);
        QCOMPARE(list->item(1)->checkState(), Qt::Checked);
    }

    void theLastColumnStays()
    {
        f->turnTo(3);
        f->action("columns")->trigger();
        auto *list = f->find<QListWidget>("columnList");
        list->setFocus();
        for (int row = 0; row < list->count(); ++row) {
            list->setCurrentRow(row);
            QTest::keyClick(list, Qt::Key_Space);
        }
        QCOMPARE(f->table("groups")->horizontalHeader()->hiddenSectionCount(), 2);
    }

    void theFirstStepsStandThereUntilTheyAreDismissed()
    {
        auto *card = f->find("firstSteps");
        QVERIFY(card->isVisible());
        QVERIFY(f->find<QLabel>("firstStepsWhat")->text().contains(u"scripted"_s));
        f->feed->give(f->script.process(1, u"alpha"_s).next());
        QVERIFY(card->isVisible());
        f->click(f->table("processes"), u"<0.1>"_s);
        QVERIFY(!card->isVisible());
        f->action("firstSteps")->trigger();
        QVERIFY(card->isVisible());
        auto *done = f->find<QPushButton>("firstStepsDone");
        done->setFocus();
        QTest::keyClick(done, Qt::Key_Space);
        QVERIFY(!card->isVisible());
        QVERIFY(f->table("processes")->hasFocus());
        f.reset();
        f.emplace();
        QVERIFY(f->show());
        QVERIFY(!f->find("firstSteps")->isVisible());
        f->action("firstSteps")->trigger();
        QVERIFY(f->find("firstSteps")->isVisible());
    }

    void theFirstStepsExplainEveryColumnThatIsShownAtFirst()
    {
        const QHeaderView *header = f->table("processes")->horizontalHeader();
        QStringList said;
        for (const QLabel *each : f->find("firstSteps")->findChildren<QLabel *>())
            said.append(each->text());
        int shown = 0;
        for (int column = 0; column < header->count(); ++column) {
            const auto text = [header, column](int role) {
                return header->model()->headerData(column, Qt::Horizontal, role).toString();
            };
            const qsizetype at = said.indexOf(text(Qt::DisplayRole));
            QVERIFY2((at >= 0) != header->isSectionHidden(column), qPrintable(text(Qt::DisplayRole)));
            shown += at >= 0 ? 1 : 0;
            if (at >= 0)
                QCOMPARE(said.value(at + 1), text(Qt::ToolTipRole));
        }
        QVERIFY(shown > 5);
    }

private:
    QString waiting() const { return f->find<QLabel>("journalWaiting")->text(); }
    void giveEvents(int count)
    {
        for (int i = 0; i < count; ++i)
            f->script.event(JournalEvent::Kind::Spawned, Pid(++m_events));
        f->feed->give(f->script.next());
    }
    void giveLetters(int count)
    {
        for (int i = 0; i < count; ++i) {
            DeadLetter letter;
            letter.sequence = ++m_events;
            f->script.frame().deadLetters.append(letter);
        }
        f->feed->give(f->script.next());
    }
    void giveProcesses(int count)
    {
        for (int i = 1; i <= count; ++i)
            f->script.process(static_cast<quint64>(i), u"p"_s);
        f->feed->give(f->script.next());
    }
    static bool isInSight(const QTableView *table, quint64 pid)
    {
        const QRect sight = table->viewport()->rect();
        const int last = table->indexAt(QPoint(0, sight.bottom() - 1)).row();
        const int end = last < 0 ? table->model()->rowCount() - 1 : last;
        for (int row = table->indexAt(QPoint(0, 0)).row(); row >= 0 && row <= end; ++row) {
            if (table->model()->index(row, 2).data().toString() == Pid(pid).toString())
                return true;
        }
        return false;
    }

    std::optional<WindowFixture> f;
    quint64 m_events = 0;
};

QTEST_MAIN(TestPageTools)
#include "tst_pagetools.moc"
