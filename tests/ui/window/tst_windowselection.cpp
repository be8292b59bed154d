// SPDX-License-Identifier: MIT
#include "windowfixture.h"

#include <QtCore/QSettings>
#include <QtWidgets/QMenu>

using namespace Qt::StringLiterals;
using namespace orrery;
using namespace orrery::ui;

/// A selection is of what rows are about, whatever comes, goes and moves.
class TestWindowSelection : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"OrreryTest"_s);
        QCoreApplication::setApplicationName(u"windowselection"_s);
    }
    void init()
    {
        QSettings().clear();
        f = std::make_unique<WindowFixture>();
        QVERIFY(f->show());
    }
    void cleanup() { f.reset(); }

    void whoComesAfterAllWereSelectedIsNot()
    {
        f->script.process(1, u"a"_s).process(2, u"b"_s).process(3, u"c"_s);
        f->feed->give(f->script.next());
        QTableView *table = f->table("processes");
        table->setFocus();
        QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(f->selected(table), (QStringList{u"<0.1>"_s, u"<0.2>"_s, u"<0.3>"_s}));
        f->script.process(4, u"d"_s).process(5, u"e"_s);
        f->feed->give(f->script.next());
        table->sortByColumn(0, Qt::DescendingOrder);
        QStringList still = f->selected(table);
        still.sort();
        QCOMPARE(still, (QStringList{u"<0.1>"_s, u"<0.2>"_s, u"<0.3>"_s}));
    }

    void theDetailsFollowWhomATimerReaches()
    {
        f->script.process(1, u"old"_s, {u"service"_s});
        f->script.timer(41, {}, u"service"_s, std::chrono::seconds(5), u"a"_s);
        f->feed->give(f->script.next());
        f->turnTo(2);
        f->click(f->table("timers"), u"service"_s);
        QCOMPARE(title(), u"<0.1> service"_s);
        f->script.without(1);
        f->script.process(2, u"new"_s, {u"service"_s});
        f->feed->give(f->script.next());
        QCOMPARE(title(), u"<0.2> service"_s);
    }

    void theOnlyRowIsSelectedByTheKeyThatWouldGoOn()
    {
        f->script.process(1, u"a"_s);
        f->feed->give(f->script.next());
        QTableView *table = f->table("processes");
        QTest::keyClick(table, Qt::Key_Down);
        QCOMPARE(f->selected(table), QStringList{u"<0.1>"_s});
    }

    void thePageThatAKeyLedToHasTheKeyboard()
    {
        f->feed->give(f->script.process(1, u"a"_s, {u"name"_s}).next());
        QTest::keyClick(f->table("processes"), Qt::Key_F, Qt::ControlModifier);
        QTest::keyClick(f->window.get(), Qt::Key_2, Qt::AltModifier);
        QCOMPARE(QApplication::focusWidget(), f->table("names"));
    }

    void theMenuSortsWithoutTheMouse()
    {
        f->script.process(1, u"b"_s).process(2, u"a"_s).process(3, u"c"_s);
        f->feed->give(f->script.next());
        auto *menu = f->find<QMenu>("sortMenu");
        QVERIFY(menu);
        Q_EMIT menu->aboutToShow();
        const auto choose = [menu](const QString &text) {
            for (QAction *action : menu->actions()) {
                if (action->text() == text)
                    action->trigger();
            }
        };
        choose(u"Label"_s);
        QCOMPARE(labels(), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
        Q_EMIT menu->aboutToShow();
        choose(u"&Descending"_s);
        QCOMPARE(labels(), (QStringList{u"c"_s, u"b"_s, u"a"_s}));
        // A tree has its own order, and says so.
        f->turnTo(4);
        Q_EMIT menu->aboutToShow();
        QCOMPARE(menu->actions().size(), 1);
        QVERIFY(!menu->actions().first()->isEnabled());
    }

    void anExtendedSelectionShrinksAgain()
    {
        for (quint64 pid = 1; pid <= 5; ++pid)
            f->script.process(pid, u"p"_s);
        f->feed->give(f->script.next());
        QTableView *table = f->table("processes");
        f->click(table, u"<0.1>"_s);
        f->click(table, u"<0.5>"_s, Qt::ShiftModifier);
        QCOMPARE(f->selected(table).size(), 5);
        f->click(table, u"<0.2>"_s, Qt::ShiftModifier);
        QCOMPARE(f->selected(table), (QStringList{u"<0.1>"_s, u"<0.2>"_s}));
    }

private:
    QString title() const { return f->find<QLabel>("detailsTitle")->text(); }

    QStringList labels() const
    {
        const QAbstractItemModel *model = f->table("processes")->model();
        QStringList texts;
        for (int row = 0; row < model->rowCount(); ++row)
            texts.append(model->index(row, 2).data().toString());
        return texts;
    }

    std::unique_ptr<WindowFixture> f;
};

QTEST_MAIN(TestWindowSelection)
#include "tst_windowselection.moc"
