// SPDX-License-Identifier: MIT
#include "windowfixture.h"

#include <QtCore/QSettings>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;
using namespace orrery;
using namespace orrery::ui;

/// What became of names, below the table of those that are held.
class TestNameHistory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"OrreryTest"_s);
        QCoreApplication::setApplicationName(u"namehistory"_s);
    }
    void init()
    {
        QSettings().clear();
        f = std::make_unique<WindowFixture>();
        QVERIFY(f->show());
        f->script.process(1, u"star"_s, {u"sun"_s}).process(2, u"orbit"_s, {u"earth"_s});
        f->script.event(JournalEvent::Kind::Unregistered, Pid(7), u"sun"_s);
        f->script.event(JournalEvent::Kind::NameRefused, Pid(2), u"sun"_s);
        f->script.event(JournalEvent::Kind::NameRefused, Pid(1), u"earth"_s);
        f->feed->give(f->script.next());
        f->turnTo(1);
        fold = f->find<QToolButton>("nameHistoryFold");
        history = f->table("nameHistory");
        QVERIFY(fold && history);
    }
    void cleanup() { f.reset(); }

    void isFoldedAwayUntilAskedFor()
    {
        QVERIFY(fold->isVisible());
        QVERIFY(!history->isVisible());
        QCOMPARE(fold->text(), u"History: 3"_s);
        fold->setFocus();
        QTest::keyClick(fold, Qt::Key_Space);
        QVERIFY(history->isVisible());
    }

    void isOfTheSelectedNameAndTheFilter()
    {
        QTest::mouseClick(fold, Qt::LeftButton);
        QCOMPARE(history->model()->rowCount(), 3);
        f->click(f->table("names"), u"sun"_s);
        QCOMPARE(history->model()->rowCount(), 2);
        QCOMPARE(fold->text(), u"History of sun: 2"_s);
        f->table("names")->clearSelection();
        f->type(f->window.get(), "filterField", u"earth"_s);
        QCOMPARE(history->model()->rowCount(), 1);
    }

    void aRowLeadsToItsProcess()
    {
        QTest::mouseClick(fold, Qt::LeftButton);
        f->click(history, u"refused"_s);
        QTest::keyClick(history, Qt::Key_Return);
        QCOMPARE(f->find<QTabWidget>("pages")->currentIndex(), 0);
        QCOMPARE(f->selected(f->table("processes")).size(), 1);
    }

private:
    std::unique_ptr<WindowFixture> f;
    QToolButton *fold = nullptr;
    QTableView *history = nullptr;
};

QTEST_MAIN(TestNameHistory)
#include "tst_namehistory.moc"
