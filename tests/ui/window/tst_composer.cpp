// SPDX-License-Identifier: MIT
#include "windowfixture.h"

#include <QtCore/QSettings>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialog>

using namespace Qt::StringLiterals;
using namespace orrery;
using namespace orrery::ui;

/// One composer for messages to a process, a name, a group or several: now, later, or again and again.
class TestComposer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"OrreryTest"_s);
        QCoreApplication::setApplicationName(u"composer"_s);
    }
    void init()
    {
        QSettings().clear();
        f = std::make_unique<WindowFixture>();
        QVERIFY(f->show());
        f->script.process(1, u"log"_s, {u"logger"_s}).process(2, u"echo"_s, {u"echo"_s}).process(3, u"idle"_s);
        f->script.group(u"all of them"_s, {1, 2, 3});
        f->feed->give(f->script.next());
        f->control->outcomes[u"schedule"_s].timer = 41;
        f->control->outcomes[u"repeat"_s].timer = 42;
    }
    void cleanup() { f.reset(); }

    void itGoesToTheSelectedProcessAndShowsAReceipt()
    {
        f->click(f->table("processes"), u"<0.2>"_s);
        f->control->outcomes[u"send"_s] = Outcome(Outcome::Reason::Done, Pid(2));
        QDialog *dialog = open(Qt::Key_Return);
        QVERIFY(dialog);
        QVERIFY(!dialog->isModal());
        QCOMPARE(f->find<QLineEdit>("target", dialog)->text(), u"<0.2>"_s);
        QCOMPARE(when(dialog)->currentText(), u"Now"_s);
        f->type(dialog, "message", u"hello"_s);
        QTest::keyClick(message(dialog), Qt::Key_Return);
        QCOMPARE(f->control->commands, QStringList{u"send <0.2> 68656c6c6f"_s});
        QTRY_COMPARE(receipt(dialog), u"Delivered to <0.2> echo."_s);
        QVERIFY(dialog->isVisible()); // for the next one
        QCOMPARE(f->reported(), receipt(dialog));
    }

    void itSaysWhyAMessageWasNotDelivered_data()
    {
        QTest::addColumn<int>("reason");
        QTest::addColumn<QString>("words");
        QTest::newRow("no process") << int(Outcome::Reason::NoProcess) << u"No such process"_s;
        QTest::newRow("no name") << int(Outcome::Reason::NoName) << u"No such name"_s;
        QTest::newRow("full") << int(Outcome::Reason::MailboxFull) << u"mailbox is full"_s;
        QTest::newRow("ending") << int(Outcome::Reason::ShuttingDown) << u"shutting down"_s;
    }
    void itSaysWhyAMessageWasNotDelivered()
    {
        QFETCH(int, reason);
        QFETCH(QString, words);
        f->control->outcomes[u"send"_s] = Outcome(static_cast<Outcome::Reason>(reason));
        QDialog *dialog = open(Qt::Key_Return);
        QVERIFY(dialog);
        f->type(dialog, "target", u"somebody"_s);
        f->press(dialog, "action");
        QTRY_VERIFY2(receipt(dialog).contains(words), qPrintable(receipt(dialog)));
        f->type(dialog, "target", u"else"_s);
        QVERIFY(receipt(dialog).isEmpty());
    }

    void hexIsReadAndWhatIsNoneRefused()
    {
        QDialog *dialog = open(Qt::Key_Return);
        QVERIFY(dialog);
        f->type(dialog, "target", u"<0.2>"_s);
        choose(dialog, "format", u"Hex"_s);
        f->type(dialog, "message", u"de a"_s);
        QVERIFY(!f->find<QPushButton>("action", dialog)->isEnabled());
        QVERIFY(f->find("messageNote", dialog)->isVisible());
        QTest::keyClicks(message(dialog), u"d"_s);
        QVERIFY(!f->find("messageNote", dialog)->isVisible());
        f->press(dialog, "action");
        QCOMPARE(f->control->commands, QStringList{u"send <0.2> dead"_s});
    }

    void jsonIsCheckedAsItIsTypedAndGoesOutCompact()
    {
        QDialog *dialog = open(Qt::Key_Return);
        QVERIFY(dialog);
        f->type(dialog, "target", u"echo"_s);
        choose(dialog, "format", u"JSON"_s);
        f->type(dialog, "message", u"{\"b\": 1,"_s);
        QTest::keyClick(message(dialog), Qt::Key_Return); // a new line, in JSON
        QVERIFY(f->control->commands.isEmpty());
        QTest::keyClicks(message(dialog), u"  a\" : 2}"_s);
        const auto *note = f->find("messageNote", dialog);
        QVERIFY2(note->accessibleName().startsWith(u"Line 2, column 3"_s), qPrintable(note->accessibleName()));
        QVERIFY(!f->find<QPushButton>("action", dialog)->isEnabled());
        QVERIFY(!f->find<QPushButton>("layOut", dialog)->isEnabled());

        message(dialog)->setPlainText(u"{\"b\": 1,\n  \"a\" : [2, \"x y\"]}"_s);
        QVERIFY2(note->accessibleName().contains(u"21 byte"_s), qPrintable(note->accessibleName()));
        f->press(dialog, "layOut");
        QCOMPARE(message(dialog)->toPlainText(), u"{\n  \"b\": 1,\n  \"a\": [\n    2,\n    \"x y\"\n  ]\n}"_s);
        QTest::keyClick(message(dialog), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(f->control->commands,
                 QStringList{u"send echo "_s + QString::fromLatin1(QByteArray("{\"b\":1,\"a\":[2,\"x y\"]}").toHex())});
    }

    void aTextMayHaveSeveralLinesAndIsSentAsItIs()
    {
        QDialog *dialog = open(Qt::Key_Return);
        QVERIFY(dialog);
        f->type(dialog, "target", u"echo"_s);
        f->type(dialog, "message", u"a"_s);
        QTest::keyClick(message(dialog), Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClicks(message(dialog), u"b\u00a0c"_s); // a space that does not break is no ordinary one
        QTest::keyClick(message(dialog), Qt::Key_Return);
        QCOMPARE(f->control->commands,
                 QStringList{u"send echo "_s + QString::fromLatin1(u"a\nb\u00a0c"_s.toUtf8().toHex())});
    }

    void itWaitsForATarget()
    {
        QDialog *dialog = open(Qt::Key_Return);
        QVERIFY(dialog);
        QVERIFY(!f->find<QPushButton>("action", dialog)->isEnabled());
        QTest::keyClick(message(dialog), Qt::Key_Return);
        QVERIFY(f->control->commands.isEmpty());
    }

    void theButtonIsOffWhileAnAnswerIsAwaited()
    {
        f->control->held = {u"send"_s};
        QDialog *dialog = open(Qt::Key_Return);
        QVERIFY(dialog);
        f->type(dialog, "target", u"echo"_s);
        f->press(dialog, "action");
        QVERIFY(!f->find<QPushButton>("action", dialog)->isEnabled());
        f->control->waiting.first()->addResult(Outcome());
        f->control->waiting.first()->finish();
        QTRY_VERIFY(f->find<QPushButton>("action", dialog)->isEnabled());
    }

    void afterADelayItBecomesATimerThatCanBeCancelled()
    {
        f->click(f->table("processes"), u"<0.1>"_s);
        QDialog *dialog = open(Qt::Key_T);
        QVERIFY(dialog);
        QCOMPARE(when(dialog)->currentText(), u"After"_s);
        f->type(dialog, "message", u"tick"_s);
        f->type(dialog, "delay", u"1.5 parsec"_s);
        QVERIFY(!f->find<QPushButton>("action", dialog)->isEnabled());
        QVERIFY(f->find("delayNote", dialog)->isVisible());
        f->type(dialog, "delay", u"2 min"_s);
        QTest::keyClick(f->find<QLineEdit>("delay", dialog), Qt::Key_Return);
        QCOMPARE(f->control->commands, QStringList{u"schedule <0.1> 120000ms tick"_s});
        QTRY_VERIFY2(receipt(dialog).contains(u"#41"_s) && receipt(dialog).contains(u"due in 2 min"_s),
                     qPrintable(receipt(dialog)));
        // The next one may be typed before that: it stays to be taken back.
        f->type(dialog, "message", u"tock"_s);
        QVERIFY(receipt(dialog).contains(u"#41"_s));
        f->control->outcomes[u"cancel"_s].count = 1;
        f->press(dialog, "cancelTimer");
        QCOMPARE(f->control->commands.last(), u"cancel 41"_s);
        QTRY_VERIFY2(receipt(dialog).contains(u"cancelled"_s), qPrintable(receipt(dialog)));
        QVERIFY(!f->find("cancelTimer", dialog)->isVisible());
    }

    void aTimerThatHasFiredIsNotTakenBackAndSaidSo()
    {
        QDialog *dialog = open(Qt::Key_T);
        QVERIFY(dialog);
        f->type(dialog, "target", u"echo"_s);
        f->press(dialog, "action");
        QTRY_VERIFY(f->find("cancelTimer", dialog)->isVisible());
        f->control->outcomes[u"cancel"_s] = Outcome(Outcome::Reason::NoTimer);
        f->press(dialog, "cancelTimer");
        QTRY_VERIFY2(receipt(dialog).contains(u"No such timer"_s), qPrintable(receipt(dialog)));
    }

    void itRepeatsWhereWantedButNotTooFast()
    {
        f->click(f->table("processes"), u"<0.1>"_s);
        QDialog *dialog = open(Qt::Key_T);
        QVERIFY(dialog);
        f->type(dialog, "message", u"tick"_s);
        f->type(dialog, "delay", u"0 s"_s);
        QVERIFY(f->find<QPushButton>("action", dialog)->isEnabled()); // once, and at once
        choose(dialog, "when", u"Every"_s);
        QVERIFY(!f->find<QPushButton>("action", dialog)->isEnabled());
        const auto *delayNote = f->find("delayNote", dialog);
        QVERIFY2(delayNote->isVisible() && delayNote->accessibleName().contains(u"1 ms"_s),
                 qPrintable(delayNote->accessibleName()));
        f->type(dialog, "delay", u"2 s"_s);
        QVERIFY(!delayNote->isVisible());
        f->press(dialog, "action");
        QCOMPARE(f->control->commands, QStringList{u"repeat <0.1> 2000ms tick"_s});
        QTRY_VERIFY2(receipt(dialog).contains(u"every 2 s"_s), qPrintable(receipt(dialog)));
    }

    void sendAndScheduleOpenTheSameOne()
    {
        QDialog *dialog = open(Qt::Key_Return);
        QVERIFY(dialog);
        f->type(dialog, "message", u"half a sen"_s);
        f->click(f->table("processes"), u"<0.2>"_s);
        f->action("schedule")->trigger();
        QCOMPARE(f->window->findChildren<QDialog *>(u"composer"_s).size(), 1);
        QCOMPARE(message(dialog)->toPlainText(), u"half a sen"_s);
        QCOMPARE(f->find<QLineEdit>("target", dialog)->text(), u"<0.2>"_s);
        QCOMPARE(when(dialog)->currentText(), u"After"_s);
        dialog->close();
        QTRY_VERIFY(!f->find("composer"));
        QVERIFY(open(Qt::Key_Return)); // another one
    }

    void aGroupIsMarkedAsSuchItsSizeTold()
    {
        QDialog *dialog = open(Qt::Key_Return);
        QVERIFY(dialog);
        chooseGroup(dialog);
        f->type(dialog, "group", u"all of them"_s);
        const auto *groupNote = f->find("groupNote", dialog);
        QVERIFY2(groupNote->accessibleName().contains(u'3'), qPrintable(groupNote->accessibleName()));
        choose(dialog, "when", u"After"_s);
        Outcome armed;
        armed.count = armed.total = 3;
        armed.timers = {7, 8, 9};
        f->control->outcomes[u"scheduleGroup"_s] = armed;
        f->press(dialog, "action");
        QCOMPARE(f->control->commands, QStringList{u"scheduleGroup all of them after 5000ms "_s});
        QTRY_VERIFY2(receipt(dialog).contains(u"3 timer"_s), qPrintable(receipt(dialog)));
        f->press(dialog, "cancelTimer");
        QCOMPARE(f->control->commands.last(), u"cancel 7 8 9"_s);
        f->control->outcomes[u"scheduleGroup"_s] = Outcome(Outcome::Reason::NoGroup);
        QTRY_VERIFY(f->find<QPushButton>("action", dialog)->isEnabled());
        f->press(dialog, "action");
        QTRY_VERIFY2(receipt(dialog).contains(u"Nobody is in"_s), qPrintable(receipt(dialog)));
    }

    void severalSelectedProcessesGetItAll()
    {
        f->click(f->table("processes"), u"<0.1>"_s);
        f->click(f->table("processes"), u"<0.3>"_s, Qt::ControlModifier);
        QDialog *dialog = open(Qt::Key_Return);
        QVERIFY(dialog);
        const QString selected = f->find<QLabel>("selected", dialog)->text();
        QVERIFY2(selected.startsWith(u"2 selected"_s) && selected.contains(u"<0.1> logger"_s), qPrintable(selected));
        Outcome sent;
        sent.count = sent.total = 2;
        f->control->outcomes[u"sendTo"_s] = sent;
        f->type(dialog, "message", u"hi"_s);
        f->press(dialog, "action");
        QCOMPARE(f->control->commands, QStringList{u"sendTo <0.1> <0.3> hi"_s});
        QTRY_VERIFY2(receipt(dialog).contains(u"2 of 2"_s), qPrintable(receipt(dialog)));
        f->control->outcomes[u"sendTo"_s].count = 1;
        f->press(dialog, "action");
        QTRY_VERIFY2(receipt(dialog).contains(u"1 of 2"_s) && receipt(dialog).contains(u"others"_s),
                     qPrintable(receipt(dialog)));
        f->control->outcomes[u"sendTo"_s] = Outcome(Outcome::Reason::NoProcess, Pid(3));
        f->press(dialog, "action");
        QTRY_VERIFY2(receipt(dialog).contains(u"None of the selected"_s), qPrintable(receipt(dialog)));
        choose(dialog, "when", u"Every"_s);
        f->control->outcomes[u"scheduleTo"_s].timers = {5, 6};
        f->press(dialog, "action");
        QCOMPARE(f->control->commands.last(), u"scheduleTo <0.1> <0.3> every 5000ms hi"_s);
        QTRY_VERIFY(f->find("cancelTimer", dialog)->isVisible());
    }

    void everyFieldIsReachedByItsKey()
    {
        QDialog *dialog = open(Qt::Key_Return);
        QVERIFY(dialog);
        dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        const auto jump = [&](Qt::Key key) {
            QTest::keyClick(dialog, key, Qt::AltModifier);
            return dialog->focusWidget() ? dialog->focusWidget()->objectName() : QString();
        };
        QCOMPARE(jump(Qt::Key_M), u"message"_s);
        QCOMPARE(jump(Qt::Key_T), u"target"_s);
        QCOMPARE(jump(Qt::Key_W), u"when"_s);
        chooseGroup(dialog);
        QCOMPARE(jump(Qt::Key_T), u"group"_s);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!f->find("composer"));
    }

    void whatIsTypedOutlivesTheRuntimeAndPidsDoNot()
    {
        f->click(f->table("processes"), u"<0.2>"_s);
        QDialog *dialog = open(Qt::Key_Return);
        QVERIFY(dialog);
        f->type(dialog, "message", u"hello"_s);
        f->feed->restart();
        QVERIFY(dialog->isVisible());
        QCOMPARE(message(dialog)->toPlainText(), u"hello"_s);
        QVERIFY(f->find<QLineEdit>("target", dialog)->text().isEmpty());
        f->type(dialog, "target", u"logger"_s);
        f->feed->restart();
        QCOMPARE(f->find<QLineEdit>("target", dialog)->text(), u"logger"_s);
    }

private:
    QDialog *open(Qt::Key key)
    {
        f->window->activateWindow();
        if (!QTest::qWaitForWindowActive(f->window.get()))
            return nullptr;
        QTest::keyClick(f->window.get(), key, Qt::ControlModifier);
        auto *dialog = f->find<QDialog>("composer");
        if (dialog && !QTest::qWaitForWindowExposed(dialog))
            return nullptr;
        return dialog;
    }
    QPlainTextEdit *message(QDialog *dialog) const { return f->find<QPlainTextEdit>("message", dialog); }
    QComboBox *when(QDialog *dialog) const { return f->find<QComboBox>("when", dialog); }
    QString receipt(QDialog *dialog) const
    {
        const auto *receipt = f->find("receipt", dialog);
        return receipt->isVisible() ? receipt->accessibleName() : QString();
    }
    void choose(QDialog *dialog, const char *box, const QString &text) const
    {
        auto *found = f->find<QComboBox>(box, dialog);
        found->setFocus();
        QTest::keyClicks(found, text.left(1));
        QCOMPARE(found->currentText(), text);
    }
    void chooseGroup(QDialog *dialog) const { choose(dialog, "recipientKind", u"Group"_s); }

    std::unique_ptr<WindowFixture> f;
};

QTEST_MAIN(TestComposer)
#include "tst_composer.moc"
