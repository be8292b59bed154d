// SPDX-License-Identifier: MIT
#include "windowfixture.h"

#include <QtCore/QSettings>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialog>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QSpinBox>

using namespace Qt::StringLiterals;
using namespace orrery;
using namespace orrery::ui;

class TestDialogs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"OrreryTest"_s);
        QCoreApplication::setApplicationName(u"dialogs"_s);
    }
    void init()
    {
        QSettings().clear();
        f = std::make_unique<WindowFixture>();
        QVERIFY(f->show());
        f->script.process(1, u"log"_s, {u"logger"_s}).process(2, u"echo"_s, {u"echo"_s}).process(3, u"idle"_s);
        f->script.timer(41, Pid(1), {}, std::chrono::seconds(5), u"a"_s);
        f->script.timer(42, Pid(2), {}, std::chrono::seconds(6), u"b"_s);
        f->script.timer(43, {}, u"nobody"_s, std::chrono::seconds(7), u"c"_s);
        f->feed->give(f->script.next());
    }
    void cleanup() { f.reset(); }

    void spawnTakesAMailboxCapacity()
    {
        f->control->outcomes[u"spawn"_s] = Outcome(Outcome::Reason::Done, Pid(4));
        QDialog *dialog = open(Qt::Key_N, "spawnDialog");
        QVERIFY(dialog);
        f->find<QSpinBox>("capacity", dialog)->setValue(16);
        f->press(dialog, "action");
        QCOMPARE(f->control->commands, QStringList{u"spawn echo label= name= count=1 capacity=16"_s});
    }

    void spawnTakesABehaviourALabelAndAName()
    {
        f->control->outcomes[u"spawn"_s] = Outcome(Outcome::Reason::Done, Pid(4));
        QDialog *dialog = open(Qt::Key_N, "spawnDialog");
        QVERIFY(dialog);
        QVERIFY(!f->find<QSpinBox>("count", dialog)->isEnabled());
        f->type(dialog, "label", u"my echo"_s);
        f->type(dialog, "name", u"logger"_s);
        QVERIFY(f->find("nameNote", dialog)->isVisible()); // somebody holds it
        f->type(dialog, "name", u"mine"_s);
        QVERIFY(!f->find("nameNote", dialog)->isVisible());
        const QPointer<QDialog> watched(dialog);
        f->press(dialog, "action");
        QCOMPARE(f->control->commands, QStringList{u"spawn echo label=my echo name=mine count=1"_s});
        QTRY_VERIFY(!watched);
        f->feed->give(f->script.process(4, u"my echo"_s, {u"mine"_s}).next());
        QCOMPARE(f->selected(f->table("processes")), QStringList{u"<0.4>"_s});
    }

    void spawnTakesACountWhereTheBehaviourDoes()
    {
        QDialog *dialog = open(Qt::Key_N, "spawnDialog");
        QVERIFY(dialog);
        QTest::keyClick(f->find<QComboBox>("behaviour", dialog), Qt::Key_Down);
        auto *count = f->find<QSpinBox>("count", dialog);
        QVERIFY(count->isEnabled());
        count->selectAll();
        QTest::keyClicks(count, u"500"_s);
        f->press(dialog, "action");
        QCOMPARE(f->control->commands, QStringList{u"spawn crowd label= name= count=500"_s});
    }

    void spawnSaysWhoHoldsATakenName()
    {
        f->control->outcomes[u"spawn"_s] = Outcome(Outcome::Reason::NameTaken, Pid(1));
        QDialog *dialog = open(Qt::Key_N, "spawnDialog");
        QVERIFY(dialog);
        f->press(dialog, "action");
        QTRY_VERIFY2(receipt(dialog).contains(u"<0.1> logger"_s), qPrintable(receipt(dialog)));
        QVERIFY(dialog->isVisible());
    }

    void registerGivesTheSelectedProcessAName()
    {
        f->click(f->table("processes"), u"<0.3>"_s);
        QDialog *dialog = open(Qt::Key_R, "registerDialog");
        QVERIFY(dialog);
        QVERIFY(!f->find<QPushButton>("action", dialog)->isEnabled());
        f->type(dialog, "name", u"worker"_s);
        const QPointer<QDialog> watched(dialog);
        QTest::keyClick(f->find<QLineEdit>("name", dialog), Qt::Key_Return);
        QCOMPARE(f->control->commands, QStringList{u"register worker <0.3>"_s});
        QTRY_VERIFY(!watched);
    }

    void aRefusedNameSaysWhoHoldsItBesideTheField()
    {
        f->control->outcomes[u"register"_s] = Outcome(Outcome::Reason::NameTaken, Pid(2));
        f->click(f->table("processes"), u"<0.3>"_s);
        QDialog *dialog = open(Qt::Key_R, "registerDialog");
        QVERIFY(dialog);
        f->type(dialog, "name", u"fresh"_s);
        f->press(dialog, "action");
        const auto *note = f->find("nameNote", dialog);
        QTRY_VERIFY(note->isVisible());
        QVERIFY2(note->accessibleName().contains(u"<0.2> echo"_s), qPrintable(note->accessibleName()));
        QVERIFY(dialog->isVisible());
    }

    void unregisterAsksAndFreesTheName()
    {
        f->turnTo(1);
        f->click(f->table("names"), u"echo"_s);
        QTest::keyClick(f->table("names"), Qt::Key_Delete);
        auto *question = f->find<QMessageBox>("unregisterQuestion");
        QVERIFY(question);
        QVERIFY(f->control->commands.isEmpty());
        f->press(question, "unregister");
        QCOMPARE(f->control->commands, QStringList{u"unregister echo"_s});
        QTRY_VERIFY(f->reported().contains(u"echo"_s));
    }

    void deleteOnTheTimersPageCancelsTheSelectedTimers()
    {
        f->control->outcomes[u"cancel"_s].count = 2;
        f->turnTo(2);
        QTableView *timers = f->table("timers");
        f->click(timers, u"a"_s);
        f->click(timers, u"c"_s, Qt::ControlModifier);
        QTest::keyClick(timers, Qt::Key_Delete);
        QCOMPARE(f->control->commands.size(), 1);
        QStringList ids = f->control->commands.first().split(u' ');
        ids.sort();
        QCOMPARE(ids, (QStringList{u"41"_s, u"43"_s, u"cancel"_s}));
        QTRY_VERIFY2(f->reported().startsWith(u'2'), qPrintable(f->reported()));
    }

    void aTimerThatIsGoneIsSaidSo()
    {
        f->control->outcomes[u"cancel"_s] = Outcome(Outcome::Reason::NoTimer);
        f->turnTo(2);
        f->click(f->table("timers"), u"b"_s);
        QTest::keyClick(f->table("timers"), Qt::Key_Delete);
        QTRY_VERIFY2(f->reported().contains(u"No such timer"_s), qPrintable(f->reported()));
    }

    void whilePausedOpenDialogsStillLearnWhatHappens()
    {
        QTest::keyClick(f->window.get(), Qt::Key_F6);
        f->click(f->table("processes"), u"<0.3>"_s);
        QDialog *dialog = open(Qt::Key_Return, "composer");
        QVERIFY(dialog);
        const int asked = f->feed->peeksAsked;
        QTRY_VERIFY(f->feed->peeksAsked > asked);
        f->script.without(3);
        f->feed->give(f->script.next());
        QTRY_VERIFY(f->find("targetNote", dialog)->accessibleName().contains(u"has ended"_s));
        QCOMPARE(f->table("processes")->model()->rowCount(), 3); // stands still
    }

    void whenTheRuntimeIsAnotherOneDialogsAboutTheOldOneGo()
    {
        f->turnTo(2);
        f->click(f->table("timers"), u"a"_s);
        f->action("changeDelay")->trigger();
        QPointer<QDialog> delay = f->find<QDialog>("changeDelayDialog");
        QVERIFY(delay);
        f->action("jump")->trigger();
        QPointer<QDialog> jump = f->find<QDialog>("jumpDialog");
        QVERIFY(jump);
        f->feed->restart();
        QTRY_VERIFY(!delay && !jump);
    }

    void aHiddenWindowAsksForNothingThoughADialogIsOpen()
    {
        QTest::keyClick(f->window.get(), Qt::Key_F6);
        QVERIFY(open(Qt::Key_Return, "composer"));
        auto *peeking = f->window->findChild<QTimer *>(u"peeking"_s);
        QVERIFY(peeking && peeking->isActive());
        f->window->hide();
        QVERIFY(!peeking->isActive());
        f->window->show();
        QVERIFY(peeking->isActive());
    }

private:
    QDialog *open(Qt::Key key, const char *name)
    {
        QTest::keyClick(f->window.get(), key, Qt::ControlModifier);
        auto *dialog = f->find<QDialog>(name);
        if (dialog && !QTest::qWaitForWindowExposed(dialog))
            return nullptr;
        return dialog;
    }
    QString receipt(QDialog *dialog) const
    {
        const auto *note = f->find("receipt", dialog);
        return note->isVisible() ? note->accessibleName() : QString();
    }

    std::unique_ptr<WindowFixture> f;
};

QTEST_MAIN(TestDialogs)
#include "tst_dialogs.moc"
