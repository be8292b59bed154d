// SPDX-License-Identifier: MIT
#include "windowfixture.h"

#include "models/roles.h"

#include <QtCore/QPointer>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QDialog>

#include <QtCore/QSettings>
#include <QtWidgets/QAbstractButton>

using namespace Qt::StringLiterals;
using namespace orrery;
using namespace orrery::ui;

/// What the details say of whom a process is tied to, and where its links lead.
class TestRelations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"OrreryTest"_s);
        QCoreApplication::setApplicationName(u"relations"_s);
    }
    void init()
    {
        QSettings().clear();
        f = std::make_unique<WindowFixture>();
        QVERIFY(f->show());
        f->script.process(1, u"star"_s, {u"sun"_s}).process(2, u"orbit"_s, {u"earth"_s}).process(3, u"orbit"_s);
        f->script.process(4, u"keeper"_s).process(5, u"idle"_s);
        f->script.link(2, 3).link(2, 1).monitor(4, 2).monitor(4, 2).monitor(4, 3);
        f->script.group(u"planets"_s, {2}).group(u"everything"_s, {1, 2, 3, 4, 5});
        f->script.info(4).trapExit = true;
        f->feed->give(f->script.next());
        table = f->table("processes");
    }
    void cleanup() { f.reset(); }

    void theDetailsNameGroupsLinksAndMonitors()
    {
        f->click(table, u"<0.2>"_s);
        QCOMPARE(texts("groups"), (QStringList{u"planets"_s, u"everything"_s}));
        QCOMPARE(texts("links"), (QStringList{u"<0.3> orbit"_s, u"<0.1> sun"_s}));
        QCOMPARE(texts("monitors"), QStringList());
        QCOMPARE(texts("monitoredBy"), QStringList{u"<0.4> keeper (2 times)"_s});
        QCOMPARE(f->find<QLabel>("details.trapExit")->text(), u"no"_s);
        f->click(table, u"<0.4>"_s);
        QCOMPARE(texts("monitors"), (QStringList{u"<0.2> earth (2 times)"_s, u"<0.3> orbit"_s}));
        QCOMPARE(f->find<QLabel>("details.trapExit")->text(), u"yes"_s);
    }

    void aLinkLeadsToItsProcessEvenThroughAFilterAndAltLeftBack()
    {
        QVERIFY(!f->action("back")->isEnabled());
        f->type(f->window.get(), "filterField", u"earth"_s);
        f->click(table, u"<0.2>"_s);
        QTest::mouseClick(linkTo("links", u"<0.1> sun"_s), Qt::LeftButton);
        QCOMPARE(f->selected(table), QStringList{u"<0.1>"_s});
        QCOMPARE(f->find<QLabel>("detailsTitle")->text(), u"<0.1> sun"_s);
        QCOMPARE(f->find<QLineEdit>("filterField")->text(), QString());

        QTest::keyClick(f->window.get(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(f->find<QLineEdit>("filterField")->text(), u"earth"_s);
        QCOMPARE(f->selected(table), QStringList{u"<0.2>"_s});
        QCOMPARE(f->find<QLabel>("detailsTitle")->text(), u"<0.2> earth"_s);
        QVERIFY(!f->action("back")->isEnabled());
    }

    void aKeyLeadsFromAnyRowToItsProcess()
    {
        const auto go = [this] { QTest::keyClick(f->window.get(), Qt::Key_G, Qt::ControlModifier); };
        const auto *pages = f->find<QTabWidget>("pages");
        f->click(table, u"<0.5>"_s);
        QVERIFY(!f->action("goToProcess")->isEnabled()); // it is there
        f->script.timer(9, Pid(4), {}, std::chrono::seconds(60));
        f->feed->give(f->script.next());
        QTest::keyClick(f->window.get(), Qt::Key_2, Qt::AltModifier);
        f->click(f->table("names"), u"earth"_s);
        go();
        QCOMPARE(pages->currentIndex(), 0);
        QCOMPARE(f->selected(table), QStringList{u"<0.2>"_s});
        QTest::keyClick(f->window.get(), Qt::Key_3, Qt::AltModifier);
        f->click(f->table("timers"), u"<0.4>"_s);
        go();
        QCOMPARE(pages->currentIndex(), 0);
        QCOMPARE(f->selected(table), QStringList{u"<0.4>"_s});
        // A group is about no single one.
        QTest::keyClick(f->window.get(), Qt::Key_4, Qt::AltModifier);
        f->click(f->table("groups"), u"everything"_s);
        go();
        QCOMPARE(pages->currentIndex(), 3);
    }

    void aPidOrANameIsJumpedTo()
    {
        f->type(f->window.get(), "filterField", u"idle"_s);
        QTest::keyClick(f->window.get(), Qt::Key_J, Qt::ControlModifier);
        const QPointer<QDialog> dialog = f->find<QDialog>("jumpDialog");
        QVERIFY(dialog);
        QVERIFY(!f->find<QPushButton>("action", dialog)->isEnabled());
        // Who is not there is said, and nothing is lost.
        f->type(dialog, "target", u"nobody"_s);
        f->press(dialog, "action");
        QVERIFY(f->find("receipt", dialog)->accessibleName().contains(u"nobody holds it"_s));
        f->type(dialog, "target", u"<0.99>"_s);
        f->press(dialog, "action");
        QVERIFY(f->find("receipt", dialog)->accessibleName().contains(u"<0.99> has ended"_s));
        f->type(dialog, "target", u"earth"_s);
        f->find<QLineEdit>("target", dialog)->completer()->popup()->hide();
        f->press(dialog, "action");
        QCOMPARE(f->selected(table), QStringList{u"<0.2>"_s});
        QCOMPARE(f->find<QLineEdit>("filterField")->text(), QString());
        QTRY_VERIFY(!dialog);
        f->action("jump")->trigger();
        QDialog *again = f->find<QDialog>("jumpDialog");
        f->type(again, "target", u"0.4"_s);
        f->press(again, "action");
        QCOMPARE(f->selected(table), QStringList{u"<0.4>"_s});
        QVERIFY(f->control->commands.isEmpty());
    }

    void linksAreReachedByKeyboard()
    {
        f->click(table, u"<0.2>"_s);
        QWidget *first = linkTo("links", u"<0.3> orbit"_s);
        QWidget *second = linkTo("links", u"<0.1> sun"_s);
        first->setFocus(Qt::TabFocusReason);
        QCOMPARE(QApplication::focusWidget(), first);
        QTest::keyClick(first, Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), second);
        QTest::keyClick(second, Qt::Key_Return);
        QCOMPARE(f->selected(table), QStringList{u"<0.1>"_s});
    }

    void supervisorsAndChildrenLeadToEachOther()
    {
        SupervisorInfo info;
        info.pid = Pid(4);
        ChildInfo two;
        two.id = u"earth"_s;
        two.pid = Pid(2);
        ChildInfo down;
        down.id = u"down"_s;
        info.children = {two, down};
        f->script.frame().supervisors = {info};
        f->script.info(2).supervisor = Pid(4);
        f->feed->give(f->script.next());
        f->click(table, u"<0.2>"_s);
        QCOMPARE(texts("supervisor"), QStringList{u"<0.4> keeper"_s});
        QCOMPARE(texts("children"), QStringList());
        QTest::mouseClick(linkTo("supervisor", u"<0.4> keeper"_s), Qt::LeftButton);
        QCOMPARE(f->selected(table), QStringList{u"<0.4>"_s});
        QCOMPARE(texts("supervisor"), QStringList());
        QCOMPARE(texts("children"), QStringList{u"<0.2> earth"_s});
    }

    void aTimerLeadsToItsRow()
    {
        f->script.timer(7, Pid(2), {}, std::chrono::seconds(5), u"later"_s);
        f->script.timer(8, Pid(2), {}, std::chrono::seconds(3), u"sooner"_s);
        f->feed->give(f->script.next());
        f->click(table, u"<0.2>"_s);
        const QStringList timers = texts("timersAimedAtIt");
        QCOMPARE(timers.size(), 2);
        QVERIFY2(timers[0].startsWith(u"sooner"_s), qPrintable(timers[0]));
        QTest::mouseClick(linkTo("timersAimedAtIt", timers[1]), Qt::LeftButton);
        QCOMPARE(f->find<QTabWidget>("pages")->currentWidget()->objectName(), u"timers"_s);
        QTableView *all = f->table("timers");
        QCOMPARE(all->selectionModel()->selectedRows().size(), 1);
        QCOMPARE(all->selectionModel()->selectedRows().first().data(IdRole).toULongLong(), 7);
        f->action("back")->trigger();
        QCOMPARE(f->selected(table), QStringList{u"<0.2>"_s});
    }

    void theFocusStaysOnItsProcessThoughTheListChangesAroundIt()
    {
        f->click(table, u"<0.2>"_s);
        QWidget *sun = linkTo("links", u"<0.1> sun"_s);
        sun->setFocus();
        f->script.info(2).links = {Pid(1), Pid(4), Pid(5)};
        f->script.info(1).names = {};
        f->script.info(1).label = u"another label"_s;
        f->feed->give(f->script.next());
        QCOMPARE(texts("links"), (QStringList{u"<0.1> another label"_s, u"<0.4> keeper"_s, u"<0.5> idle"_s}));
        QCOMPARE(QApplication::focusWidget(), sun);
        QTest::keyClick(sun, Qt::Key_Space);
        QCOMPARE(f->selected(table), QStringList{u"<0.1>"_s});
    }

    void aGroupLeadsToItsRowAndBack()
    {
        f->click(table, u"<0.2>"_s);
        QTest::mouseClick(linkTo("groups", u"planets"_s), Qt::LeftButton);
        QCOMPARE(f->find<QTabWidget>("pages")->currentWidget()->objectName(), u"groups"_s);
        QCOMPARE(f->selected(f->table("groups")), QStringList{u"planets"_s});
        // The details stay with the process.
        QCOMPARE(f->find<QLabel>("detailsTitle")->text(), u"<0.2> earth"_s);
        f->action("back")->trigger();
        QCOMPARE(f->find<QTabWidget>("pages")->currentWidget()->objectName(), u"processes"_s);
        QCOMPARE(f->selected(table), QStringList{u"<0.2>"_s});
    }

    void ofManyTheRestIsOneClickAway()
    {
        for (quint64 number = 100; number < 140; ++number)
            f->script.process(number, u"client"_s).link(5, number);
        f->feed->give(f->script.next());
        f->click(table, u"<0.5>"_s);
        QVERIFY(texts("links").size() < 10);
        auto *more = f->find<QAbstractButton>("more", f->find("details.links"));
        QVERIFY(more->isVisible());
        QVERIFY2(more->text().contains(QString::number(40 - texts("links").size())), qPrintable(more->text()));
        QTest::mouseClick(more, Qt::LeftButton);
        QCOMPARE(f->find<QLineEdit>("filterField")->text(), u"links:<0.5>"_s);
        QCOMPARE(table->model()->rowCount(), 40);
    }

    void aLinkToWhoHasEndedSaysSo()
    {
        f->click(table, u"<0.2>"_s);
        f->script.info(2).links.append(Pid(77));
        f->feed->give(f->script.next());
        QTest::mouseClick(linkTo("links", u"<0.77>"_s), Qt::LeftButton);
        QVERIFY2(f->reported().contains(u"<0.77> has ended"_s), qPrintable(f->reported()));
        QCOMPARE(f->selected(table), QStringList{u"<0.2>"_s});
        QVERIFY(!f->action("back")->isEnabled());
    }

    void aBoundedMailboxSaysHowMuchItHoldsAndWhatItRefused()
    {
        ProcessInfo &info = f->script.info(5);
        info.mailboxDepth = 3;
        info.mailboxCapacity = 8;
        f->feed->give(f->script.next());
        f->click(table, u"<0.5>"_s);
        const auto *mailbox = f->find<QLabel>("details.mailbox");
        QCOMPARE(mailbox->text(), u"3 of at most 8 message(s)"_s);
        const QColor usual = mailbox->palette().color(QPalette::WindowText);
        f->script.info(5).mailboxDepth = 8;
        f->script.info(5).messagesRefused = 12;
        f->feed->give(f->script.next());
        QCOMPARE(mailbox->text(), u"8 of at most 8 message(s): full\n12 refused so far"_s);
        QVERIFY(mailbox->palette().color(QPalette::WindowText) != usual);
        f->script.info(5).mailboxDepth = 0;
        f->feed->give(f->script.next());
        QVERIFY(!mailbox->text().contains(u"full"_s));
        QCOMPARE(mailbox->palette().color(QPalette::WindowText), usual);
    }

    void aSuspendedProcessIsResumedFromItsDetails()
    {
        f->click(table, u"<0.5>"_s);
        f->press(f->window.get(), "detailsSuspend");
        QCOMPARE(f->control->commands, QStringList{u"suspend <0.5>"_s});
        f->script.info(5).state = State::Suspended;
        f->feed->give(f->script.next());
        QCOMPARE(f->find<QLabel>("details.state")->text(), u"suspended"_s);
        QCOMPARE(f->find<QPushButton>("detailsSuspend")->text(), u"Resume"_s);
        f->control->commands.clear();
        f->press(f->window.get(), "detailsSuspend");
        QCOMPARE(f->control->commands, QStringList{u"resume <0.5>"_s});
    }

    void aRestartForgetsTheWayBack()
    {
        f->click(table, u"<0.2>"_s);
        QTest::mouseClick(linkTo("links", u"<0.1> sun"_s), Qt::LeftButton);
        QVERIFY(f->action("back")->isEnabled());
        f->feed->restart();
        QVERIFY(!f->action("back")->isEnabled());
    }

private:
    QList<QAbstractButton *> links(const char *list) const
    {
        const auto *in = f->find((QByteArray("details.") + list).constData());
        QList<QAbstractButton *> shown;
        if (in) {
            for (auto *button : in->findChildren<QAbstractButton *>(u"link"_s)) {
                if (button->isVisible())
                    shown.append(button);
            }
        }
        std::sort(shown.begin(), shown.end(), [](const QWidget *a, const QWidget *b) { return a->y() < b->y(); });
        return shown;
    }
    QStringList texts(const char *list) const
    {
        // What has just come is laid out with the next turn of the event loop.
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        QStringList all;
        for (const QAbstractButton *button : links(list))
            all.append(button->text());
        return all;
    }
    QAbstractButton *linkTo(const char *list, const QString &text) const
    {
        QCoreApplication::processEvents();
        for (QAbstractButton *button : links(list)) {
            if (button->text() == text)
                return button;
        }
        qFatal("no link %s", qPrintable(text));
    }

    std::unique_ptr<WindowFixture> f;
    QTableView *table = nullptr;
};

QTEST_MAIN(TestRelations)
#include "tst_relations.moc"
