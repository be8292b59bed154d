// SPDX-License-Identifier: MIT
#include "windowfixture.h"

#include <QtCore/QSettings>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QDialog>
#include <QtWidgets/QMenu>
#include <QtWidgets/QTreeView>

using namespace Qt::StringLiterals;
using namespace orrery;
using namespace orrery::ui;

class TestGroups : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"OrreryTest"_s);
        QCoreApplication::setApplicationName(u"groups"_s);
    }
    void init()
    {
        QSettings().clear();
        f = std::make_unique<WindowFixture>();
        QVERIFY(f->show());
        for (quint64 number = 1; number <= 6; ++number)
            f->script.process(number, u"p%1"_s.arg(number));
        f->script.group(u"inner ones"_s, {1, 2}).group(u"outer \"giants\""_s, {3, 4, 5});
        f->feed->give(f->script.next());
        processes = f->table("processes");
        groups = f->table("groups");
    }
    void cleanup() { f.reset(); }

    void aDoubleClickOrReturnShowsTheMembersAndBackLeadsHere()
    {
        turnToGroups();
        f->click(groups, u"outer \"giants\""_s);
        QTest::keyClick(groups, Qt::Key_Return);
        QCOMPARE(f->find<QTabWidget>("pages")->currentIndex(), 0);
        QCOMPARE(column(processes), (QStringList{u"<0.3>"_s, u"<0.4>"_s, u"<0.5>"_s}));
        QTest::keyClick(f->window.get(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(f->selected(groups), QStringList{u"outer \"giants\""_s});
        QCOMPARE(processes->model()->rowCount(), 3); // the filter of that page is its own

        const QPoint at = groups->visualRect(groups->model()->index(f->rowWith(groups, u"inner ones"_s), 0)).center();
        QTest::mouseClick(groups->viewport(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(groups->viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(column(processes), (QStringList{u"<0.1>"_s, u"<0.2>"_s}));
    }

    void aKeyShowsTheMembersOfTheSelectedGroup()
    {
        const auto show = [this] { QTest::keyClick(f->window.get(), Qt::Key_M, Qt::ControlModifier); };
        f->click(processes, u"<0.6>"_s);
        show(); // nothing there: no group is selected
        QCOMPARE(column(processes).size(), 6);
        turnToGroups();
        f->click(groups, u"inner ones"_s);
        show();
        QCOMPARE(f->find<QTabWidget>("pages")->currentIndex(), 0);
        QCOMPARE(column(processes), (QStringList{u"<0.1>"_s, u"<0.2>"_s}));
        QTest::keyClick(f->window.get(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(f->selected(groups), QStringList{u"inner ones"_s});
    }

    void thePageIsFilteredAndSaysWhatToDoWhereItIsEmpty()
    {
        turnToGroups();
        f->type(f->window.get(), "filterField", u"members>2"_s);
        QCOMPARE(column(groups), QStringList{u"outer \"giants\""_s});
        f->type(f->window.get(), "filterField", u"p2"_s);
        QCOMPARE(column(groups), QStringList{u"inner ones"_s});
        f->type(f->window.get(), "filterField", QString());
        f->script.frame().groups.clear();
        f->feed->give(f->script.next());
        QVERIFY2(groups->accessibleDescription().contains(u"Ctrl+Shift+J"_s), qPrintable(groups->accessibleDescription()));
    }

    void theSelectedProcessesJoinAGroup()
    {
        f->click(processes, u"<0.1>"_s);
        f->click(processes, u"<0.6>"_s, Qt::ControlModifier);
        QDialog *dialog = open(Qt::Key_J, "joinGroupDialog", Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(dialog);
        QVERIFY(f->find<QLabel>("several", dialog)->text().contains(u'2'));
        QVERIFY(!f->find<QPushButton>("action", dialog)->isEnabled());
        f->type(dialog, "group", u"out"_s);
        QCOMPARE(f->find<QLineEdit>("group", dialog)->completer()->completionCount(), 1);
        f->find<QLineEdit>("group", dialog)->completer()->popup()->hide();
        f->type(dialog, "group", u"new ones"_s);
        f->find<QLineEdit>("group", dialog)->completer()->popup()->hide();
        QVERIFY(f->find("groupNote", dialog)->accessibleName().contains(u"Nobody"_s));
        Outcome joined(Outcome::Reason::Done, Pid(6));
        joined.count = 2;
        f->control->outcomes[u"join"_s] = joined;
        const QPointer<QDialog> watched(dialog);
        f->press(dialog, "action");
        QCOMPARE(f->control->commands, QStringList{u"join new ones <0.1> <0.6>"_s});
        QTRY_VERIFY(!watched);
        QVERIFY2(f->reported().contains(u"2 processes"_s), qPrintable(f->reported()));
    }

    void aProcessIsTypedWhereNoneIsSelected()
    {
        turnToGroups();
        f->click(groups, u"inner ones"_s);
        QDialog *dialog = open(Qt::Key_J, "joinGroupDialog", Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(dialog);
        QCOMPARE(f->find<QLineEdit>("group", dialog)->text(), u"inner ones"_s);
        QVERIFY(f->find("groupNote", dialog)->accessibleName().contains(u'2'));
        f->type(dialog, "target", u"0.5"_s);
        f->control->outcomes[u"join"_s] = Outcome(Outcome::Reason::NoProcess, Pid(5));
        f->press(dialog, "action");
        QCOMPARE(f->control->commands, QStringList{u"join inner ones <0.5>"_s});
        QTRY_VERIFY(f->find("receipt", dialog)->accessibleName().contains(u"has ended"_s));
        QVERIFY(dialog->isVisible());
    }

    void aProcessLeavesFromItsMenuAndFromItsGroup()
    {
        f->click(processes, u"<0.3>"_s);
        auto *menu = f->find<QMenu>("leaveGroupMenu");
        QVERIFY(menu->menuAction()->isEnabled());
        Q_EMIT menu->aboutToShow();
        QCOMPARE(menuTexts(menu), QStringList{u"outer \"giants\""_s});
        menu->actions().first()->trigger();
        QCOMPARE(f->control->commands, QStringList{u"leave outer \"giants\" <0.3>"_s});
        f->control->commands.clear();

        f->click(processes, u"<0.6>"_s);
        QVERIFY(!menu->menuAction()->isEnabled());

        turnToGroups();
        f->click(groups, u"inner ones"_s);
        Q_EMIT menu->aboutToShow();
        QCOMPARE(menuTexts(menu), (QStringList{u"<0.1> p1"_s, u"<0.2> p2"_s}));
        menu->actions().at(1)->trigger();
        QCOMPARE(f->control->commands, QStringList{u"leave inner ones <0.2>"_s});
    }

    void ofSeveralOnlyMembersLeave()
    {
        for (const QString &pid : {u"<0.2>"_s, u"<0.3>"_s, u"<0.4>"_s, u"<0.6>"_s})
            f->click(processes, pid, pid == u"<0.2>" ? Qt::NoModifier : Qt::ControlModifier);
        auto *menu = f->find<QMenu>("leaveGroupMenu");
        Q_EMIT menu->aboutToShow();
        QCOMPARE(menuTexts(menu), (QStringList{u"inner ones"_s, u"outer \"giants\""_s}));
        menu->actions().at(1)->trigger();
        QCOMPARE(f->control->commands, QStringList{u"leave outer \"giants\" <0.3> <0.4>"_s});
    }

    void aMessageGoesToAllAndSaysHowManyTookIt()
    {
        turnToGroups();
        f->click(groups, u"inner ones"_s);
        f->action("sendGroup")->trigger();
        auto *dialog = f->find<QDialog>("composer");
        QVERIFY(dialog);
        QCOMPARE(f->find<QLineEdit>("group", dialog)->text(), u"inner ones"_s);
        f->type(dialog, "message", u"hello"_s);
        Outcome sent;
        sent.count = sent.total = 2;
        f->control->outcomes[u"sendGroup"_s] = sent;
        f->press(dialog, "action");
        QCOMPARE(f->control->commands, QStringList{u"sendGroup inner ones hello"_s});
        const auto receipt = [&] { return f->find("receipt", dialog)->accessibleName(); };
        QTRY_VERIFY2(receipt().contains(u"2 of 2"_s), qPrintable(receipt()));
        sent.count = 1;
        f->control->outcomes[u"sendGroup"_s] = sent;
        f->press(dialog, "action");
        QTRY_VERIFY2(receipt().contains(u"1 of 2"_s) && receipt().contains(u"full"_s), qPrintable(receipt()));
        f->control->outcomes[u"sendGroup"_s] = Outcome(Outcome::Reason::NoGroup);
        f->press(dialog, "action");
        QTRY_VERIFY2(receipt().contains(u"Nobody is in"_s), qPrintable(receipt()));
    }

    void aKillAsksAndNamesTheGroupAndItsSize()
    {
        f->control->foresight.endings.append({f->script.info(3), Foresight::Cause::Asked, {}, false});
        f->control->foresight.endings.append({f->script.info(6), Foresight::Cause::Linked, Pid(3), false});
        turnToGroups();
        f->click(groups, u"outer \"giants\""_s);
        QTest::keyClick(groups, Qt::Key_Delete);
        auto *question = f->find<QDialog>("killGroupQuestion");
        QVERIFY(question);
        QVERIFY(f->control->commands.isEmpty());
        const auto text = [&](const char *label) { return f->find<QLabel>(label, question)->text(); };
        QVERIFY2(text("question").contains(u"outer \"giants\""_s) && text("question").contains(u'3'),
                 qPrintable(text("question")));
        QTRY_VERIFY2(text("along").contains(u"1 more"_s), qPrintable(text("along")));
        QCOMPARE(f->control->foreseen, (QList<QList<Pid>>{{Pid(3), Pid(4), Pid(5)}}));
        const QAbstractItemModel *tree = f->find<QAbstractItemView>("foresight", question)->model();
        QCOMPARE(column(tree), (QStringList{u"Killed"_s, u"Linked, and end along"_s, u"Groups that are left"_s}));
        QCOMPARE(tree->index(0, 0, tree->index(1, 0)).data().toString(), u"<0.6> p6"_s);
        // It keeps to the group, and counts those who are in it by now.
        f->script.without(4);
        f->feed->give(f->script.next());
        QVERIFY2(text("question").contains(u'2'), qPrintable(text("question")));
        QCOMPARE(f->control->foreseen.last(), (QList<Pid>{Pid(3), Pid(5)}));
        QVERIFY(f->find<QPushButton>("cancel", question)->isDefault());
        const QPointer<QDialog> watched(question);
        Outcome killed;
        killed.count = 2;
        f->control->outcomes[u"killGroup"_s] = killed;
        f->press(question, "kill");
        QCOMPARE(f->control->commands, QStringList{u"killGroup outer \"giants\""_s});
        QTRY_VERIFY2(f->reported().contains(u'2'), qPrintable(f->reported()));
        QTRY_VERIFY(!watched);
    }

    void headingsThatWereOpenStaySoAsMembersChange()
    {
        f->script.frame().processes[2].names = {u"saturn"_s};
        f->script.frame().processes[4].names = {u"neptune"_s};
        f->feed->give(f->script.next());
        turnToGroups();
        f->click(groups, u"outer \"giants\""_s);
        QTest::keyClick(groups, Qt::Key_Delete);
        auto *question = f->find<QDialog>("killGroupQuestion");
        QVERIFY(question);
        auto *tree = f->find<QTreeView>("foresight", question);
        QTRY_COMPARE(column(tree->model()),
                     (QStringList{u"Killed"_s, u"Names that become free"_s, u"Groups that are left"_s}));
        QVERIFY(tree->isExpanded(tree->model()->index(0, 0)) && tree->isExpanded(tree->model()->index(1, 0)));
        tree->collapse(tree->model()->index(1, 0));
        f->script.without(4);
        f->feed->give(f->script.next());
        QTRY_COMPARE(tree->model()->rowCount(tree->model()->index(0, 0)), 2);
        QVERIFY(tree->isExpanded(tree->model()->index(0, 0)) && !tree->isExpanded(tree->model()->index(1, 0)));
        f->press(question, "cancel");
    }

    void cancelKillsNobodyAndAnEmptiedGroupCannotBeKilled()
    {
        turnToGroups();
        f->click(groups, u"inner ones"_s);
        QTest::keyClick(groups, Qt::Key_Delete);
        auto *question = f->find<QDialog>("killGroupQuestion");
        QVERIFY(question);
        f->script.without(1).without(2);
        f->feed->give(f->script.next());
        QVERIFY(!f->find<QPushButton>("kill", question)->isEnabled());
        QCOMPARE(f->find<QAbstractItemView>("foresight", question)->model()->rowCount(), 0);
        f->press(question, "cancel");
        QVERIFY(f->control->commands.isEmpty());
        QTest::keyClick(groups, Qt::Key_Delete); // nothing is selected any more
        QVERIFY(f->control->commands.isEmpty());
    }

    void processesAreLinkedAndUnlinked()
    {
        f->click(processes, u"<0.1>"_s);
        f->click(processes, u"<0.6>"_s, Qt::ControlModifier);
        f->action("link")->trigger();
        auto *dialog = f->find<QDialog>("linkDialog");
        QVERIFY(dialog);
        QCOMPARE(f->find<QLineEdit>("one", dialog)->text(), u"<0.1>"_s);
        QCOMPARE(f->find<QLineEdit>("other", dialog)->text(), u"<0.6>"_s);
        f->control->outcomes[u"link"_s] = Outcome(Outcome::Reason::SameProcess);
        f->press(dialog, "action");
        QTRY_VERIFY(f->find("receipt", dialog)->accessibleName().contains(u"itself"_s));
        f->control->outcomes.clear();
        const QPointer<QDialog> watched(dialog);
        f->press(dialog, "action");
        QTRY_VERIFY(!watched);
        QCOMPARE(f->control->commands, (QStringList{u"link <0.1> <0.6>"_s, u"link <0.1> <0.6>"_s}));

        auto *menu = f->find<QMenu>("unlinkMenu");
        f->click(processes, u"<0.1>"_s);
        QVERIFY(!menu->menuAction()->isEnabled());
        f->script.link(1, 6);
        f->feed->give(f->script.next());
        QVERIFY(menu->menuAction()->isEnabled());
        Q_EMIT menu->aboutToShow();
        QCOMPARE(menuTexts(menu), QStringList{u"<0.6> p6"_s});
        f->control->commands.clear();
        menu->actions().first()->trigger();
        QCOMPARE(f->control->commands, QStringList{u"unlink <0.1> <0.6>"_s});
    }

    void severalAreSuspendedAndResumedWithoutHoldingOneTwice()
    {
        f->script.info(2).state = State::Suspended;
        f->feed->give(f->script.next());
        f->click(processes, u"<0.2>"_s);
        QVERIFY(!f->action("suspend")->isEnabled());
        QVERIFY(f->action("resume")->isEnabled());
        f->click(processes, u"<0.1>"_s);
        QVERIFY(f->action("suspend")->isEnabled());
        QVERIFY(!f->action("resume")->isEnabled());
        f->click(processes, u"<0.2>"_s, Qt::ControlModifier);
        f->click(processes, u"<0.3>"_s, Qt::ControlModifier);
        f->action("suspend")->trigger();
        QCOMPARE(f->control->commands, QStringList{u"suspend <0.1> <0.3>"_s});
        f->control->commands.clear();
        f->action("resume")->trigger();
        QCOMPARE(f->control->commands, QStringList{u"resume <0.2>"_s});
        f->control->commands.clear();
        f->control->outcomes[u"resume"_s] = Outcome(Outcome::Reason::NotSuspended, Pid(2));
        f->action("resume")->trigger();
        QTRY_VERIFY2(f->reported().contains(u"not suspended"_s), qPrintable(f->reported()));
    }

    void contextMenusOfferWhatSuitsThePage()
    {
        f->click(processes, u"<0.1>"_s);
        QVERIFY(contextTexts(processes).contains(u"Suspend"_s));
        QVERIFY(contextTexts(processes).contains(u"Join Group…"_s));
        turnToGroups();
        f->click(groups, u"inner ones"_s);
        const QStringList offered = contextTexts(groups);
        for (const QString &text : {u"Show Members"_s, u"Send to Group…"_s, u"Leave Group"_s, u"Kill Group…"_s})
            QVERIFY2(offered.contains(text), qPrintable(text));
        QVERIFY(!offered.contains(u"Stop…"_s));
    }

private:
    QDialog *open(Qt::Key key, const char *name, Qt::KeyboardModifiers modifiers) const
    {
        QTest::keyClick(f->window.get(), key, modifiers);
        return f->find<QDialog>(name);
    }
    void turnToGroups() const { QTest::keyClick(f->window.get(), Qt::Key_4, Qt::AltModifier); }
    static QStringList column(const QTableView *table) { return column(table->model()); }
    static QStringList column(const QAbstractItemModel *model)
    {
        QStringList texts;
        for (int row = 0; row < model->rowCount(); ++row)
            texts.append(model->index(row, 0).data().toString());
        return texts;
    }
    static QStringList menuTexts(const QMenu *menu)
    {
        QStringList texts;
        for (const QAction *action : menu->actions()) {
            if (!action->isSeparator())
                texts.append(action->text().remove(u'&'));
        }
        return texts;
    }
    QStringList contextTexts(QTableView *table) const
    {
        Q_EMIT table->customContextMenuRequested(QPoint(5, 5));
        const QPointer<QMenu> menu = f->find<QMenu>("contextMenu", table->parentWidget());
        const QStringList texts = menu ? menuTexts(menu) : QStringList();
        delete menu;
        return texts;
    }

    std::unique_ptr<WindowFixture> f;
    QTableView *processes = nullptr;
    QTableView *groups = nullptr;
};

QTEST_MAIN(TestGroups)
#include "tst_groups.moc"
