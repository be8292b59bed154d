// SPDX-License-Identifier: MIT
#include "windowfixture.h"

#include <QtCore/QSettings>
#include <QtWidgets/QAbstractItemView>

using namespace Qt::StringLiterals;
using namespace orrery;
using namespace orrery::ui;

namespace {

/// What the filter may go on with; null where nothing is offered.
QAbstractItemView *popup()
{
    for (QWidget *each : QApplication::topLevelWidgets()) {
        if (each->objectName() == u"filterCompletions"_s && each->isVisible())
            return qobject_cast<QAbstractItemView *>(each);
    }
    return nullptr;
}

QStringList offered()
{
    QStringList texts;
    for (int row = 0; popup() && row < popup()->model()->rowCount(); ++row)
        texts.append(popup()->model()->index(row, 0).data().toString());
    return texts;
}

void chooseFirst()
{
    QVERIFY(popup());
    QTest::keyClick(popup(), Qt::Key_Down);
    QTest::keyClick(popup(), Qt::Key_Return);
}

} // namespace

/// The filter of the page in sight, by keys.
class TestFilterField : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"OrreryTest"_s);
        QCoreApplication::setApplicationName(u"filterfield"_s);
    }
    void init() { QSettings().clear(); }

    void whatAFilterHidesIsSelectedAgainOnceItIsShown()
    {
        WindowFixture f;
        QVERIFY(f.show());
        f.script.process(1, u"alpha"_s).process(2, u"beta"_s);
        f.feed->give(f.script.next());
        QTableView *table = f.table("processes");
        f.click(table, u"alpha"_s);
        f.type(f.window.get(), "filterField", u"beta"_s);
        QCOMPARE(table->model()->rowCount(), 1);
        QVERIFY(f.selected(table).isEmpty());
        QTest::keyClick(f.find<QLineEdit>("filterField"), Qt::Key_Escape);
        QCOMPARE(table->model()->rowCount(), 2);
        QCOMPARE(f.selected(table, 2), QStringList{u"alpha"_s});
    }

    void theFilterActsAsItIsTypedAndSaysWhatIsWrongWithIt()
    {
        WindowFixture f;
        QVERIFY(f.show());
        f.script.process(1, u"alpha"_s).process(2, u"beta"_s);
        f.script.last().mailboxDepth = 20;
        f.feed->give(f.script.next());
        QTableView *table = f.table("processes");
        QTest::keyClick(f.window.get(), Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(QApplication::focusWidget(), f.find<QLineEdit>("filterField"));
        QTest::keyClicks(f.find<QLineEdit>("filterField"), u"bet"_s);
        QCOMPARE(table->model()->rowCount(), 1);
        QTest::keyClicks(f.find<QLineEdit>("filterField"), u" mailbox>"_s);
        QTRY_VERIFY(f.find("filterError") && f.find("filterError")->isVisible());
        QTest::keyClicks(f.find<QLineEdit>("filterField"), u"10"_s);
        QVERIFY(!f.find("filterError")->isVisible());
        QCOMPARE(table->model()->rowCount(), 1);
    }

    void theFilterCompletesTheTermThatIsTyped()
    {
        WindowFixture f;
        QVERIFY(f.show());
        f.script.process(1, u"alpha"_s).process(2, u"beta"_s);
        f.feed->give(f.script.next());
        auto *field = f.find<QLineEdit>("filterField");
        QTest::keyClick(f.window.get(), Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(field, u"alpha sta"_s);
        QVERIFY(popup());
        QCOMPARE(popup()->model()->index(0, 0).data().toString(), u"state:"_s);
        QTest::keyClick(popup(), Qt::Key_Down);
        QTest::keyClick(popup(), Qt::Key_Return);
        QCOMPARE(field->text(), u"alpha state:"_s);
        QVERIFY(popup()); // now the values
        QTest::keyClick(popup(), Qt::Key_Down);
        QTest::keyClick(popup(), Qt::Key_Return);
        QVERIFY2(field->text().startsWith(u"alpha state:"_s) && field->text().size() > 12, qPrintable(field->text()));
        QVERIFY(!popup());
        // Escape closes the list before it clears the filter.
        QTest::keyClicks(field, u" m"_s);
        QVERIFY(popup());
        QTest::keyClick(popup(), Qt::Key_Escape);
        QVERIFY(!popup() && field->text().endsWith(u" m"_s));
    }

    void theDownKeyLeadsFromTheFilterIntoTheTable()
    {
        WindowFixture f;
        QVERIFY(f.show());
        f.script.process(1, u"alpha"_s).process(2, u"beta"_s).process(3, u"beta too"_s);
        f.feed->give(f.script.next());
        QTableView *table = f.table("processes");
        auto *field = f.find<QLineEdit>("filterField");
        QTest::keyClick(f.window.get(), Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(field, u"beta"_s);
        QTest::keyClick(field, Qt::Key_Down);
        QCOMPARE(QApplication::focusWidget(), table);
        QCOMPARE(f.selected(table), QStringList{u"<0.2>"_s});
        // A row that is selected already stays so.
        QTest::keyClick(table, Qt::Key_Down);
        QTest::keyClick(f.window.get(), Qt::Key_F, Qt::ControlModifier);
        QTest::keyClick(field, Qt::Key_Down);
        QCOMPARE(QApplication::focusWidget(), table);
        QCOMPARE(f.selected(table), QStringList{u"<0.3>"_s});
        // And where nothing matches there is nothing to go to.
        QTest::keyClick(f.window.get(), Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(field, u"nobody"_s);
        QTest::keyClick(field, Qt::Key_Down);
        QVERIFY(f.selected(table).isEmpty());
    }

    void eachPageHasAFilterOfItsOwn()
    {
        WindowFixture f;
        QVERIFY(f.show());
        f.script.process(1, u"alpha"_s, {u"one"_s}).process(2, u"beta"_s, {u"two"_s});
        f.feed->give(f.script.next());
        f.type(f.window.get(), "filterField", u"alpha"_s);
        f.turnTo(1);
        QCOMPARE(f.find<QLineEdit>("filterField")->text(), QString());
        QCOMPARE(f.table("names")->model()->rowCount(), 2);
        f.turnTo(0);
        QCOMPARE(f.find<QLineEdit>("filterField")->text(), u"alpha"_s);
        QCOMPARE(f.table("processes")->model()->rowCount(), 1);
    }

    void theValuesOfAKeyAreOfferedAndChosen()
    {
        WindowFixture f;
        QVERIFY(f.show());
        f.script.process(1, u"alpha"_s, {u"logger"_s}).process(2, u"beta"_s, {u"log of all"_s}).process(3, u"beta"_s);
        f.script.group(u"all of them"_s, {1, 3});
        f.feed->give(f.script.next());
        QTableView *table = f.table("processes");
        auto *field = f.find<QLineEdit>("filterField");
        QTest::keyClick(f.window.get(), Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(field, u"-group:"_s);
        QCOMPARE(offered(), QStringList{u"-group:\"all of them\""_s});
        chooseFirst();
        QCOMPARE(field->text(), u"-group:\"all of them\""_s);
        QCOMPARE(table->model()->rowCount(), 1);
        QVERIFY(!popup());
        field->clear();
        QTest::keyClicks(field, u"label:b"_s);
        QCOMPARE(offered(), QStringList{u"label:beta"_s});
        chooseFirst();
        QTest::keyClicks(field, u" name:LOG"_s);
        QCOMPARE(offered(), (QStringList{u"name:\"log of all\""_s, u"name:logger"_s}));
        chooseFirst();
        QCOMPARE(field->text(), u"label:beta name:\"log of all\""_s);
        QCOMPARE(table->model()->rowCount(), 1);
        QTest::keyClicks(field, u" pid:<0."_s);
        QCOMPARE(offered().size(), 3);
    }

    void namesThatNobodyHasFetchedAreAskedForWhileOneIsTyped()
    {
        WindowFixture f;
        QVERIFY(f.show());
        f.script.process(1, u"alpha"_s, {u"logger"_s}).process(2, u"beta"_s);
        f.script.frame().hasNames = f.script.frame().hasGroups = false;
        f.feed->give(f.script.next());
        auto *field = f.find<QLineEdit>("filterField");
        QTest::keyClick(f.window.get(), Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(field, u"na"_s);
        const int asked = f.feed->samplesAsked;
        QVERIFY(!f.feed->interest.allNames);
        QTest::keyClicks(field, u"me:"_s);
        QCOMPARE(f.feed->samplesAsked, asked + 1);
        QVERIFY(f.feed->interest.allNames && f.feed->interest.allGroups);
        QCOMPARE(offered(), QStringList{u"name:logger"_s}); // of a process that is known
        f.script.frame().names.append({u"far away"_s, Pid(77), {}});
        f.script.frame().hasNames = f.script.frame().hasGroups = true;
        f.feed->give(f.script.next());
        QCOMPARE(offered(), (QStringList{u"name:\"far away\""_s, u"name:logger"_s}));
        // Once it is closed nobody wants them any more, and what comes does not open it again.
        QTest::keyClick(popup(), Qt::Key_Escape);
        QVERIFY(!f.feed->interest.allNames);
        f.feed->give(f.script.next());
        QVERIFY(!popup());
    }

    void whatIsNotWholeIsNoErrorWhileItIsCompleted()
    {
        WindowFixture f;
        QVERIFY(f.show());
        f.feed->give(f.script.process(1, u"alpha"_s).next());
        auto *field = f.find<QLineEdit>("filterField");
        auto *patience = field->findChild<QTimer *>(u"patience"_s);
        patience->setInterval(1);
        QSignalSpy isOver(patience, &QTimer::timeout);
        QTest::keyClick(f.window.get(), Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(field, u"label:"_s);
        QVERIFY(popup());
        QTRY_VERIFY(isOver.count() > 2);
        QVERIFY(!f.find("filterError") || !f.find("filterError")->isVisible());
        QTest::keyClick(popup(), Qt::Key_Escape);
        QTRY_VERIFY(f.find("filterError") && f.find("filterError")->isVisible());
    }

    void theWindowMayGoWhileAValueIsBeingCompleted()
    {
        auto f = std::make_unique<WindowFixture>();
        QVERIFY(f->show());
        f->script.process(1, u"alpha"_s, {u"logger"_s});
        f->script.frame().hasNames = false;
        f->feed->give(f->script.next());
        QTest::keyClick(f->window.get(), Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(f->find<QLineEdit>("filterField"), u"name:"_s);
        QVERIFY(popup());
        f.reset();
        QVERIFY(!popup());
    }

    void whatIsHalfTypedSurvivesFrames()
    {
        WindowFixture f;
        QVERIFY(f.show());
        f.script.process(1, u"alpha"_s).process(2, u"beta"_s);
        f.feed->give(f.script.next());
        auto *field = f.find<QLineEdit>("filterField");
        QTest::keyClick(f.window.get(), Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(field, u"alpha sta"_s);
        QTest::keyClick(popup(), Qt::Key_Down); // to the first of what is offered
        field->setSelection(0, 5);
        for (quint64 pid = 3; pid < 20; ++pid) {
            f.feed->give(f.script.process(pid, u"gamma"_s).without(pid - 1).next());
            QCOMPARE(field->text(), u"alpha sta"_s);
            QCOMPARE(field->selectedText(), u"alpha"_s);
            QCOMPARE(offered(), QStringList{u"state:"_s});
            QCOMPARE(popup()->currentIndex().row(), 0);
        }
        field->end(false);
        QTest::keyClicks(field, u"te"_s);
        QCOMPARE(field->text(), u"alpha state"_s);
    }
};

QTEST_MAIN(TestFilterField)
#include "tst_filterfield.moc"
