// SPDX-License-Identifier: MIT
#include "windowfixture.h"

#include <QtCore/QSettings>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialog>

using namespace Qt::StringLiterals;
using namespace orrery;
using namespace orrery::ui;

/// The messages that were sent before, in the composer.
class TestMessageHistory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"OrreryTest"_s);
        QCoreApplication::setApplicationName(u"messagehistory"_s);
    }
    void init()
    {
        QSettings().clear();
        f = std::make_unique<WindowFixture>();
        QVERIFY(f->show());
        f->script.process(2, u"echo"_s, {u"echo"_s});
        f->feed->give(f->script.next());
    }
    void cleanup() { f.reset(); }

    void theLastOnesAreAtHandAndFillInAllFields()
    {
        QDialog *dialog = open(Qt::Key_Return);
        QVERIFY(dialog);
        QVERIFY(!f->find("recent", dialog)->isEnabled());
        f->type(dialog, "target", u"echo"_s);
        sendAs(dialog, u"one"_s);
        choose(dialog, "format", u"Hex"_s);
        choose(dialog, "when", u"Every"_s);
        f->type(dialog, "delay", u"7 s"_s);
        sendAs(dialog, u"0a"_s);
        dialog->close();
        QTRY_VERIFY(!f->find("composer"));

        dialog = open(Qt::Key_Return);
        QVERIFY(dialog);
        auto *recent = f->find<QComboBox>("recent", dialog);
        QCOMPARE(recent->count(), 2);
        QVERIFY2(recent->itemText(0).contains(u"0a"_s) && recent->itemText(0).contains(u"7 s"_s),
                 qPrintable(recent->itemText(0)));
        recent->setFocus();
        QTest::keyClick(recent, Qt::Key_Down);
        QCOMPARE(f->find<QLineEdit>("target", dialog)->text(), u"echo"_s);
        QCOMPARE(message(dialog)->toPlainText(), u"0a"_s);
        QCOMPARE(f->find<QComboBox>("format", dialog)->currentText(), u"Hex"_s);
        QCOMPARE(when(dialog)->currentText(), u"Every"_s);
        QCOMPARE(f->find<QLineEdit>("delay", dialog)->text(), u"7 s"_s);
    }

    void theHistoryHasTwentyEachOnce()
    {
        QDialog *dialog = open(Qt::Key_Return);
        QVERIFY(dialog);
        f->type(dialog, "target", u"echo"_s);
        for (int i = 0; i < 25; ++i)
            sendAs(dialog, u"m%1"_s.arg(i));
        sendAs(dialog, u"m20"_s);
        const auto *recent = f->find<QComboBox>("recent", dialog);
        QCOMPARE(recent->count(), 20);
        QVERIFY(recent->itemText(0).contains(u"m20"_s));
        QVERIFY(recent->itemText(1).contains(u"m24"_s));
        int seen = 0;
        for (int i = 0; i < recent->count(); ++i)
            seen += recent->itemText(i).contains(u"m20"_s);
        QCOMPARE(seen, 1);
    }

    void nonsenseInTheSettingsIsNoHistory()
    {
        QSettings settings;
        settings.beginGroup(u"monitor"_s);
        settings.setValue(u"messages"_s, QByteArray("[{\"kind\": 99, \"format\": -3, \"text\": 4}, 7, \"x\"]"));
        settings.sync();
        QDialog *dialog = open(Qt::Key_Return);
        QVERIFY(dialog);
        auto *recent = f->find<QComboBox>("recent", dialog);
        recent->setFocus();
        for (int i = 0; i < recent->count(); ++i)
            QTest::keyClick(recent, Qt::Key_Down);
        QVERIFY(message(dialog)->toPlainText().isEmpty());
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
    void choose(QDialog *dialog, const char *box, const QString &text) const
    {
        auto *found = f->find<QComboBox>(box, dialog);
        found->setFocus();
        QTest::keyClicks(found, text.left(1));
        QCOMPARE(found->currentText(), text);
    }
    void sendAs(QDialog *dialog, const QString &text) const
    {
        message(dialog)->setPlainText(text);
        QTRY_VERIFY(f->find<QPushButton>("action", dialog)->isEnabled());
        f->press(dialog, "action");
        QTRY_VERIFY(f->find<QPushButton>("action", dialog)->isEnabled());
    }

    std::unique_ptr<WindowFixture> f;
};

QTEST_MAIN(TestMessageHistory)
#include "tst_messagehistory.moc"
