// SPDX-License-Identifier: MIT
#include "windowfixture.h"

#include <QtCore/QSettings>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QDialog>

using namespace Qt::StringLiterals;
using namespace orrery;
using namespace orrery::ui;

/// Who a message is for, as a person types it into the composer.
class TestRecipient : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"OrreryTest"_s);
        QCoreApplication::setApplicationName(u"recipient"_s);
    }
    void init()
    {
        QSettings().clear();
        f = std::make_unique<WindowFixture>();
        QVERIFY(f->show());
        f->script.process(1, u"log"_s, {u"logger"_s}).process(2, u"echo"_s, {u"echo"_s}).process(3, u"idle"_s);
        f->script.group(u"all of them"_s, {1, 2, 3});
        f->feed->give(f->script.next());
    }
    void cleanup() { f.reset(); }

    void namesAndGroupsAreCompleted()
    {
        QDialog *dialog = open(Qt::Key_Return);
        QVERIFY(dialog);
        f->type(dialog, "target", u"log"_s);
        QCompleter *completer = f->find<QLineEdit>("target", dialog)->completer();
        QCOMPARE(completer->completionCount(), 2); // and who has it in the label
        QCOMPARE(completer->currentCompletion(), u"logger"_s);
        completer->popup()->hide();
        auto *kind = f->find<QComboBox>("recipientKind", dialog);
        kind->setFocus();
        QTest::keyClicks(kind, u"G"_s);
        f->type(dialog, "group", u"of"_s);
        completer = f->find<QLineEdit>("group", dialog)->completer();
        QCOMPARE(completer->currentCompletion(), u"all of them"_s);
        completer->popup()->hide();
    }

    void aProcessIsFoundByItsLabel()
    {
        QDialog *dialog = open(Qt::Key_Return);
        QVERIFY(dialog);
        f->type(dialog, "target", u"DL"_s);
        auto *target = f->find<QLineEdit>("target", dialog);
        QAbstractItemView *popup = target->completer()->popup();
        QVERIFY(popup->isVisible());
        QCOMPARE(popup->model()->rowCount(), 1);
        QCOMPARE(popup->model()->index(0, 0).data().toString(), u"<0.3> idle"_s);
        QTest::keyClick(popup, Qt::Key_Down);
        QTest::keyClick(popup, Qt::Key_Return);
        QCOMPARE(target->text(), u"<0.3>"_s);
        QVERIFY2(note(dialog).contains(u"idle"_s), qPrintable(note(dialog)));
        f->press(dialog, "action");
        QCOMPARE(f->control->commands, QStringList{u"send <0.3> "_s});
    }

    void pidsAreCompleted()
    {
        QDialog *dialog = open(Qt::Key_Return);
        QVERIFY(dialog);
        f->type(dialog, "target", u"<0."_s);
        QCompleter *completer = f->find<QLineEdit>("target", dialog)->completer();
        QCOMPARE(completer->completionCount(), 3);
        QCOMPARE(completer->currentCompletion(), u"<0.1>"_s);
        completer->popup()->hide();
    }

    void aTargetThatEndsWhileItIsOpenIsSaidSo()
    {
        f->click(f->table("processes"), u"<0.3>"_s);
        QDialog *dialog = open(Qt::Key_Return);
        QVERIFY(dialog);
        QVERIFY(note(dialog).contains(u"idle"_s));
        f->script.without(3);
        f->feed->give(f->script.next());
        QTRY_VERIFY2(note(dialog).contains(u"has ended"_s), qPrintable(note(dialog)));
    }

    void aProcessThatTheWindowDoesNotKnowIsAskedFor()
    {
        QDialog *dialog = open(Qt::Key_Return);
        QVERIFY(dialog);
        // It lives, though no frame has it.
        f->script.process(77, u"far away"_s);
        f->type(dialog, "target", u"<0.77>"_s);
        QTRY_VERIFY2(note(dialog).contains(u"far away"_s), qPrintable(note(dialog)));
        f->type(dialog, "target", u"<0.78>"_s);
        QTRY_VERIFY2(note(dialog).contains(u"No process"_s), qPrintable(note(dialog)));
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
    QString note(QDialog *dialog) const { return f->find("targetNote", dialog)->accessibleName(); }

    std::unique_ptr<WindowFixture> f;
};

QTEST_MAIN(TestRecipient)
#include "tst_recipient.moc"
