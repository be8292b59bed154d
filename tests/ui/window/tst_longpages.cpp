// SPDX-License-Identifier: MIT
// The window over a real runtime that has more of everything than is known of all.
#include <orrery/monitorwindow.h>
#include <orrery/orrery.h>

#include "models/lookbudget.h"
#include "models/roles.h"

#include <QtCore/QSettings>
#include <QtGui/QAction>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QStatusBar>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QTableView>
#include <QtWidgets/QTreeView>

#include <functional>
#include <memory>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace orrery;

namespace {

constexpr int Many = 2500;
static_assert(Many > ui::FewRows);

Process untilMessage(Context context)
{
    co_await context.receive();
}

} // namespace

class TestLongPages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"OrreryTest"_s);
        QCoreApplication::setApplicationName(u"longpages"_s);
    }
    void init()
    {
        QSettings().clear();
        m_runtime = std::make_unique<Runtime>(RuntimeOptions{.workers = 1});
    }
    void cleanup()
    {
        m_window.reset();
        m_runtime.reset();
    }

    void theTimersOfOneProcessAreListedAndLeadToTheirRows()
    {
        const Pid target = m_runtime->spawn(untilMessage, {.label = u"target"_s});
        const Pid crowd = m_runtime->spawn(untilMessage, {.label = u"crowd"_s});
        for (int i = 0; i < Many; ++i)
            m_runtime->sendAfter(crowd, 1h, "to the crowd");
        const TimerRef sooner = m_runtime->sendAfter(target, 2h, "sooner");
        m_runtime->sendAfter(target, 3h, "later");
        QVERIFY(show());
        QVERIFY(select(u"<0.1>"_s));
        const auto links = [this] { return linksIn(u"details.timersAimedAtIt"_s); };
        QTRY_COMPARE(links().size(), 2);
        QVERIFY2(links()[0]->text().startsWith(u"sooner"_s), qPrintable(links()[0]->text()));
        links()[0]->click();
        QCOMPARE(page(), u"timers"_s);
        QTRY_COMPARE(selected<quint64>(ui::IdRole), QList<quint64>{sooner.id()});

        // Of many some are listed, and the rest counted.
        QTest::keyClick(m_window.get(), Qt::Key_1, Qt::AltModifier);
        QVERIFY(select(u"<0.2>"_s));
        QTRY_COMPARE(links().size(), 6);
        const auto *timers = m_window->findChild<QWidget *>(u"details.timersAimedAtIt"_s);
        const auto *more = timers->findChild<QAbstractButton *>(u"more"_s);
        QVERIFY2(more->text().contains(u"2,494"_s), qPrintable(more->text()));
    }

    void aTimerThatHasGoneMeanwhileIsSaidToBePendingNoMore()
    {
        const Pid target = m_runtime->spawn(untilMessage);
        const Pid crowd = m_runtime->spawn(untilMessage);
        for (int i = 0; i < Many; ++i)
            m_runtime->sendAfter(crowd, 1h, "to the crowd");
        const TimerRef one = m_runtime->sendAfter(target, 2h, "one");
        QVERIFY(show());
        QVERIFY(select(u"<0.1>"_s));
        QTRY_COMPARE(linksIn(u"details.timersAimedAtIt"_s).size(), 1);
        m_window->findChild<QAction *>(u"pause"_s)->trigger();
        QVERIFY(TimerRef(one).cancel());
        m_window->findChild<QAction *>(u"pause"_s)->trigger();
        linksIn(u"details.timersAimedAtIt"_s).value(0)->click();
        const auto report = [this] { return m_window->statusBar()->currentMessage(); };
        QTRY_VERIFY2(report().contains(u"pending no more"_s), qPrintable(report()));
    }

    void groupsAreSortedAndFilteredAndLeadToTheirMembers()
    {
        for (int i = 0; i < Many; ++i) {
            const Pid pid = m_runtime->spawn(untilMessage, {.label = u"member %1"_s.arg(i)});
            QVERIFY(m_runtime->joinGroup(u"group %1"_s.arg(i, 5, 10, QLatin1Char('0')), pid));
            QVERIFY(m_runtime->joinGroup(u"all"_s, pid));
        }
        QVERIFY(show());
        QTest::keyClick(m_window.get(), Qt::Key_4, Qt::AltModifier);
        QTableView *table = m_window->findChild<QTableView *>(u"groupsTable"_s);
        QTRY_COMPARE(table->model()->rowCount(), Many + 1);
        const auto cell = [table](int row, int column) { return table->model()->index(row, column).data().toString(); };
        QTRY_COMPARE(cell(1, 2), u"<0.1> member 0"_s);
        table->sortByColumn(1, Qt::DescendingOrder);
        QTRY_COMPARE(cell(0, 0), u"all"_s);
        QTRY_COMPARE(cell(0, 1), u"2,500"_s);
        filter()->setText(u"\"member 2001\""_s);
        QTRY_COMPARE(table->model()->rowCount(), 2);
        QTRY_COMPARE(cell(1, 0), u"group 02001"_s);
        table->selectRow(1);
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(page(), u"processes"_s);
        QTRY_COMPARE(selectedTable()->model()->rowCount(), 1);
        QCOMPARE(selectedTable()->model()->index(0, 0).data().toString(), u"<0.2002>"_s);
    }

    void aGroupThatHasGoneMeanwhileIsSaidToHaveNobodyInIt()
    {
        for (int i = 0; i < Many; ++i)
            QVERIFY(m_runtime->joinGroup(u"group %1"_s.arg(i), m_runtime->spawn(untilMessage)));
        QVERIFY(show());
        // Its rows of before are still there when the page is turned to again.
        QTest::keyClick(m_window.get(), Qt::Key_4, Qt::AltModifier);
        QTRY_COMPARE(selectedTable()->model()->rowCount(), Many);
        QTest::keyClick(m_window.get(), Qt::Key_1, Qt::AltModifier);
        m_runtime->spawn(untilMessage);
        QTRY_COMPARE(selectedTable()->model()->rowCount(), Many + 1); // with a frame that lists no groups
        QVERIFY(select(u"<0.1>"_s));
        QTRY_COMPARE(linksIn(u"details.groups"_s).size(), 1);
        m_window->findChild<QAction *>(u"pause"_s)->trigger();
        QVERIFY(m_runtime->leaveGroup(u"group 0"_s, Pid(1)));
        m_window->findChild<QAction *>(u"pause"_s)->trigger();
        linksIn(u"details.groups"_s).value(0)->click();
        QCOMPARE(page(), u"groups"_s);
        const auto report = [this] { return m_window->statusBar()->currentMessage(); };
        QTRY_VERIFY2(report().contains(u"Nobody is in that group"_s), qPrintable(report()));
    }

    void aPausedWindowTellsOfSupervisorsToo()
    {
        SupervisorSpec spec{.strategy = Strategy::Pool, .poolSize = Many};
        spec.children = {{.id = u"worker"_s, .body = untilMessage, .label = u"works"_s}};
        m_runtime->supervise(spec, {.label = u"the pool"_s});
        QVERIFY(m_runtime->waitIdle(20s));
        QVERIFY(show());
        m_window->findChild<QAction *>(u"pause"_s)->trigger();
        QTest::keyClick(m_window.get(), Qt::Key_5, Qt::AltModifier);
        auto *tree = m_window->findChild<QTreeView *>(u"supervisionTable"_s);
        QTRY_COMPARE(tree->model()->index(0, 0).data().toString(), u"the pool"_s);
        QTRY_COMPARE(tree->model()->rowCount(tree->model()->index(0, 0)), 2000);
        QTRY_COMPARE(tree->model()->index(0, 2, tree->model()->index(0, 0)).data().toString(), u"works"_s);
    }

    void whatTheFewSupervisedOfManyAreCalledIsToldAtOnce()
    {
        for (int i = 0; i < Many; ++i)
            m_runtime->spawn(untilMessage);
        SupervisorSpec spec;
        spec.children = {{.id = u"only"_s, .body = untilMessage, .label = u"the only one"_s}};
        m_runtime->supervise(spec);
        QVERIFY(m_runtime->waitIdle(20s));
        QVERIFY(show());
        m_window->findChild<QAction *>(u"pause"_s)->trigger();
        QTest::keyClick(m_window.get(), Qt::Key_5, Qt::AltModifier);
        auto *tree = m_window->findChild<QTreeView *>(u"supervisionTable"_s);
        QTRY_COMPARE(tree->model()->index(0, 2, tree->model()->index(0, 0)).data().toString(), u"the only one"_s);
    }

    void ofALongPoolTheFirstChildrenAreShownAndTheRestFound()
    {
        SupervisorSpec spec{.strategy = Strategy::Pool, .poolSize = Many};
        spec.children = {{.id = u"worker"_s, .body = untilMessage}};
        const Pid pool = m_runtime->supervise(spec);
        QVERIFY(m_runtime->waitIdle(20s));
        QVERIFY(show());
        QTest::keyClick(m_window.get(), Qt::Key_5, Qt::AltModifier);
        auto *tree = m_window->findChild<QTreeView *>(u"supervisionTable"_s);
        QTRY_COMPARE(tree->model()->rowCount(tree->model()->index(0, 0)), 2000);
        auto *note = m_window->findChild<QLabel *>(u"supervisionNote"_s);
        QTRY_VERIFY2(note->text().contains(u"500"_s), qPrintable(note->text()));
        tree->setCurrentIndex(tree->model()->index(0, 0));
        m_window->findChild<QAction *>(u"showChildren"_s)->trigger();
        QTRY_COMPARE(selectedTable()->model()->rowCount(), Many);
        QCOMPARE(m_runtime->info(pool)->pid, pool);
    }

private:
    bool show()
    {
        m_window = std::make_unique<MonitorWindow>(*m_runtime);
        m_window->resize(1200, 700);
        m_window->show();
        QTableView *table = m_window->findChild<QTableView *>(u"processesTable"_s);
        return table && QTest::qWaitFor([table] { return table->model()->rowCount() > 0; }, 20'000);
    }
    QString page() const
    {
        return m_window->findChild<QTabWidget *>(u"pages"_s)->currentWidget()->objectName();
    }
    QLineEdit *filter() const { return m_window->findChild<QLineEdit *>(u"filterField"_s); }
    QTableView *selectedTable() const { return m_window->findChild<QTableView *>(page() + u"Table"_s); }
    bool select(const QString &first)
    {
        QTableView *table = selectedTable();
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (table->model()->index(row, 0).data().toString() == first) {
                table->selectRow(row);
                return true;
            }
        }
        return false;
    }
    template <typename T>
    QList<T> selected(int role) const
    {
        QList<T> values;
        for (const QModelIndex &index : selectedTable()->selectionModel()->selectedRows())
            values.append(index.data(role).template value<T>());
        return values;
    }
    QList<QAbstractButton *> linksIn(const QString &name) const
    {
        const auto *list = m_window->findChild<QWidget *>(name);
        QList<QAbstractButton *> links;
        for (QAbstractButton *each : list->findChildren<QAbstractButton *>(u"link"_s)) {
            if (each->isVisibleTo(each->parentWidget()))
                links.append(each);
        }
        return links;
    }

    std::unique_ptr<Runtime> m_runtime;
    std::unique_ptr<MonitorWindow> m_window;
};

QTEST_MAIN(TestLongPages)
#include "tst_longpages.moc"
