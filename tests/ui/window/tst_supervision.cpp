// SPDX-License-Identifier: MIT
// What the window shows of supervisors, of dead letters, and of who does not suspend.
#include "windowfixture.h"

#include <QtCore/QSettings>
#include <QtWidgets/QDialog>
#include <QtWidgets/QTreeView>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace orrery;
using namespace orrery::ui;

class TestSupervision : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"OrreryTest"_s);
        QCoreApplication::setApplicationName(u"supervision"_s);
    }
    void init()
    {
        QSettings().clear();
        f = std::make_unique<WindowFixture>();
        QVERIFY(f->show());
        tree = f->find<QTreeView>("supervisionTable");
        QVERIFY(tree);
    }
    void cleanup() { f.reset(); }

    void anEmptyPageSaysWhatToDo()
    {
        turnToSupervision();
        give();
        QVERIFY2(tree->accessibleDescription().contains(u"supervise"_s), qPrintable(tree->accessibleDescription()));
    }

    void theTreeStandsOpenAndStaysAsAPersonLeftIt()
    {
        plant();
        turnToSupervision();
        const QModelIndex root = tree->model()->index(0, 0);
        QVERIFY(tree->isExpanded(root));
        const QModelIndex inner = childOf(root, u"inner"_s);
        QVERIFY(tree->isExpanded(inner));
        tree->setFocus();
        select(inner);
        QTest::keyClick(tree, Qt::Key_Left);
        QVERIFY(!tree->isExpanded(inner));
        give();
        QVERIFY(!tree->isExpanded(childOf(root, u"inner"_s)));
        QCOMPARE(selected(), QStringList{u"inner"_s});
        QVERIFY(f->find<QTabWidget>("pages")->tabText(4).contains(u'2'));
    }

    void theSelectionStaysWithTheChildThatIsRestarted()
    {
        plant();
        turnToSupervision();
        select(childOf(tree->model()->index(0, 0), u"b"_s));
        f->script.without(12).process(20, u"worker b"_s);
        ChildInfo &b = f->script.frame().supervisors[0].children[1];
        b.pid = Pid(20);
        b.restarts = 1;
        give();
        QCOMPARE(selected(), QStringList{u"b"_s});
        QVERIFY(f->find<QLabel>("detailsTitle")->text().contains(u"<0.20>"_s));
        // A child that is gone leaves nothing selected in its place.
        f->script.frame().supervisors[0].children.removeAt(1);
        give();
        QCOMPARE(selected(), QStringList());
    }

    void returnAndADoubleClickGoToTheProcess()
    {
        plant();
        turnToSupervision();
        const QModelIndex deep = childOf(childOf(tree->model()->index(0, 0), u"inner"_s), u"deep"_s);
        select(deep);
        QTest::keyClick(tree, Qt::Key_Return);
        QCOMPARE(f->find<QTabWidget>("pages")->currentIndex(), 0);
        QCOMPARE(f->selected(f->table("processes")), QStringList{u"<0.14>"_s});
        QTest::keyClick(f->window.get(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(f->find<QTabWidget>("pages")->currentIndex(), 4);
        QCOMPARE(selected(), QStringList{u"deep"_s});
        const QPoint at = tree->visualRect(deep).center();
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(tree->viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(f->find<QTabWidget>("pages")->currentIndex(), 0);
    }

    void theChildrenOfASupervisorAreShownAmongTheProcesses()
    {
        plant();
        for (const quint64 number : {11, 12})
            f->script.info(number).supervisor = Pid(10);
        give();
        turnToSupervision();
        select(tree->model()->index(0, 0));
        QVERIFY(f->action("showChildren")->isEnabled());
        f->action("showChildren")->trigger();
        QCOMPARE(f->find<QTabWidget>("pages")->currentIndex(), 0);
        QCOMPARE(f->table("processes")->model()->rowCount(), 2);
        f->action("back")->trigger();
        select(childOf(tree->model()->index(0, 0), u"a"_s));
        QVERIFY(!f->action("showChildren")->isEnabled());
    }

    void aNoteSaysHowManyChildrenAreNotShown()
    {
        plant();
        turnToSupervision();
        QVERIFY(!f->find<QLabel>("supervisionNote")->isVisible());
        f->script.frame().supervisors[0].childCount = 1003;
        give();
        auto *note = f->find<QLabel>("supervisionNote");
        QVERIFY(note->isVisible());
        QVERIFY2(note->text().contains(u"1,000"_s), qPrintable(note->text()));
    }

    void theSelectedChildCanBeSentToAndStopped()
    {
        plant();
        turnToSupervision();
        tree->setFocus();
        select(childOf(tree->model()->index(0, 0), u"a"_s));
        QTest::keyClick(tree, Qt::Key_Delete);
        QDialog *dialog = f->window->findChild<QDialog *>();
        QVERIFY(dialog);
        QVERIFY2(dialog->objectName().contains(u"stop"_s, Qt::CaseInsensitive), qPrintable(dialog->objectName()));
        dialog->reject();
        QTest::keyClick(tree, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(f->find<QLineEdit>("target") && f->find<QLineEdit>("target")->text() == u"<0.11>"_s);
    }

    void theFilterFindsAChildInItsBranch()
    {
        plant();
        turnToSupervision();
        f->type(f->window.get(), "filterField", u"deep"_s);
        const QModelIndex root = tree->model()->index(0, 0);
        QCOMPARE(tree->model()->rowCount(root), 1);
        QTest::keyClick(f->window.get(), Qt::Key_Escape);
        QCOMPARE(tree->model()->rowCount(root), 3);
    }

    void deadLettersAreListedAndCountedByReason()
    {
        QTableView *letters = f->table("deadLetters");
        QVERIFY(letters);
        f->script.process(7, u"target"_s);
        QTest::keyClick(f->window.get(), Qt::Key_7, Qt::AltModifier);
        give();
        QVERIFY(letters->accessibleDescription().contains(u"refused"_s));
        QVERIFY(!f->find<QLabel>("deadLettersNote")->isVisible());
        refuse(1, Pid(7), DeadLetter::Reason::MailboxFull);
        refuse(2, Pid(99), DeadLetter::Reason::NoProcess);
        f->script.frame().statistics.messagesDropped = 2;
        f->script.frame().statistics.droppedMailboxFull = 1;
        f->script.frame().statistics.droppedNoProcess = 1;
        give();
        QCOMPARE(letters->model()->rowCount(), 2);
        QCOMPARE(letters->model()->index(0, 2).data().toString(), u"<0.99>"_s); // the newest is the first
        auto *note = f->find<QLabel>("deadLettersNote");
        QVERIFY(note->isVisible());
        QVERIFY2(note->text().contains(u"1 mailbox full"_s) && note->text().contains(u"1 no such process"_s),
                 qPrintable(note->text()));
        f->click(letters, u"<0.99>"_s);
        QTest::keyClick(letters, Qt::Key_Return);
        QVERIFY(f->reported().contains(u"ended"_s));
        f->click(letters, u"<0.7>"_s);
        QTest::keyClick(letters, Qt::Key_Return);
        QCOMPARE(f->find<QTabWidget>("pages")->currentIndex(), 0);
        QCOMPARE(f->selected(f->table("processes")), QStringList{u"<0.7>"_s});
    }

    void deadLettersOfAPauseAreNotLost()
    {
        QTest::keyClick(f->window.get(), Qt::Key_F6);
        refuse(1, Pid(99), DeadLetter::Reason::NoProcess);
        give();
        QCOMPARE(f->table("deadLetters")->model()->rowCount(), 0);
        QTest::keyClick(f->window.get(), Qt::Key_F6);
        refuse(2, Pid(98), DeadLetter::Reason::NoProcess);
        give();
        QCOMPARE(f->table("deadLetters")->model()->rowCount(), 2);
    }

    void whoDoesNotSuspendIsNamedWhileItLasts()
    {
        f->script.process(42, u"greedy"_s).last().state = State::Running;
        LongRunning late;
        late.pid = Pid(42);
        late.label = u"greedy"_s;
        late.duration = 3200ms;
        late.worker = 0;
        f->script.frame().statistics.longRunning = {late};
        give();
        QVERIFY2(f->status().contains(u" not suspended for 3.2 s: <0.42> greedy"_s), qPrintable(f->status()));
        QTableView *processes = f->table("processes");
        QVERIFY(f->rowWith(processes, u"running for 3.2 s"_s) >= 0);
        f->script.frame().statistics.longRunning.clear();
        give();
        QVERIFY(!f->status().contains(u"suspended"_s));
        QVERIFY(f->rowWith(processes, u"running"_s) >= 0);
    }

    void eventsThatAreMissingAreSaid()
    {
        f->script.frame().eventsDropped = 5;
        give();
        f->script.frame().eventsDropped = 0;
        QTest::keyClick(f->window.get(), Qt::Key_6, Qt::AltModifier);
        auto *note = f->find<QLabel>("journalNote");
        QVERIFY(note->isVisible());
        QVERIFY(note->text().contains(u'5'));
        QVERIFY(f->status().contains(u"5 event"_s));
    }

    void timersAreRecordedWhereAPersonWantsThemAndThatIsRemembered()
    {
        QVERIFY(!f->feed->timerEvents);
        f->action("timerEvents")->trigger();
        QVERIFY(f->feed->timerEvents);
        f = std::make_unique<WindowFixture>();
        QVERIFY(f->feed->timerEvents);
        QVERIFY(f->action("timerEvents")->isChecked());
        f->action("timerEvents")->trigger();
        QVERIFY(!f->feed->timerEvents);
    }

private:
    void turnToSupervision() const { QTest::keyClick(f->window.get(), Qt::Key_5, Qt::AltModifier); }
    void give() const { f->feed->give(f->script.next()); }

    /// root(a b inner(deep))
    void plant() const
    {
        f->script.process(10, u"root"_s).process(11, u"worker a"_s).process(12, u"worker b"_s);
        f->script.process(13, u"inner"_s).process(14, u"deep one"_s);
        SupervisorInfo root;
        root.pid = Pid(10);
        root.mostRestarts = 3;
        root.window = 5s;
        root.children = {{u"a"_s, Pid(11)}, {u"b"_s, Pid(12)}, {u"inner"_s, Pid(13)}};
        root.children.last().isSupervisor = true;
        SupervisorInfo inner;
        inner.pid = Pid(13);
        inner.parent = Pid(10);
        inner.children = {{u"deep"_s, Pid(14)}};
        f->script.frame().supervisors = {root, inner};
        give();
    }

    void refuse(quint64 sequence, Pid target, DeadLetter::Reason reason) const
    {
        DeadLetter letter;
        letter.sequence = sequence;
        letter.at = QDateTime::currentDateTime();
        letter.target = target;
        letter.reason = reason;
        f->script.frame().deadLetters.append(letter);
    }

    QModelIndex childOf(const QModelIndex &parent, const QString &id) const
    {
        for (int row = 0; row < tree->model()->rowCount(parent); ++row) {
            const QModelIndex at = tree->model()->index(row, 0, parent);
            if (at.data().toString() == id)
                return at;
        }
        return {};
    }
    void select(const QModelIndex &index) const
    {
        QVERIFY(index.isValid());
        tree->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
    QStringList selected() const
    {
        QStringList texts;
        for (const QModelIndex &index : tree->selectionModel()->selectedRows())
            texts.append(index.data().toString());
        return texts;
    }

    std::unique_ptr<WindowFixture> f;
    QTreeView *tree = nullptr;
};

QTEST_MAIN(TestSupervision)
#include "tst_supervision.moc"
