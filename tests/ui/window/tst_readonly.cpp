// SPDX-License-Identifier: MIT
#include "control/readonlycontrol.h"
#include "feed/runtimefeed.h"
#include "windowfixture.h"

#include <orrery/orrery.h>

#include <QtCore/QSettings>
#include <QtWidgets/QMenu>

using namespace Qt::StringLiterals;
using namespace orrery;
using namespace orrery::ui;
using namespace std::chrono_literals;

namespace {

Process parked(Context self)
{
    for (;;)
        co_await self.receive();
}

QAction *actionOf(const MonitorWindow &window, const char *name)
{
    return window.findChild<QAction *>(QString::fromLatin1(name));
}

} // namespace

/// A window that only looks.
class TestReadOnly : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"OrreryTest"_s);
        QCoreApplication::setApplicationName(u"readonly"_s);
    }
    void init() { QSettings().clear(); }

    void everyCommandIsRefused()
    {
        ReadOnlyControl control;
        QVERIFY(control.isReadOnly());
        const Target target = u"name"_s;
        const Message message("x");
        const Pid pid(1);
        const QList<QFuture<Outcome>> all{control.send(target, message),
                                          control.schedule(target, 1s, message),
                                          control.scheduleEvery(target, 1s, message),
                                          control.cancelTimers({1}),
                                          control.fireTimers({1}),
                                          control.rescheduleTimers({1}, 1s),
                                          control.registerName(u"n"_s, pid),
                                          control.unregisterName(u"n"_s),
                                          control.stop(pid),
                                          control.kill(pid),
                                          control.suspend({pid}),
                                          control.resume({pid}),
                                          control.joinGroup(u"g"_s, {pid}),
                                          control.leaveGroup(u"g"_s, {pid}),
                                          control.sendGroup(u"g"_s, message),
                                          control.killGroup(u"g"_s),
                                          control.sendTo({pid}, message),
                                          control.scheduleTo({pid}, {1s, false}, message),
                                          control.scheduleGroup(u"g"_s, {1s, true}, message),
                                          control.stopAll({pid}),
                                          control.killAll({pid}),
                                          control.killEveryone(),
                                          control.link(pid, Pid(2)),
                                          control.unlink(pid, Pid(2)),
                                          control.spawn({}),
                                          control.restart()};
        for (const QFuture<Outcome> &each : all) {
            QVERIFY(each.isFinished());
            QVERIFY(each.result().reason == Outcome::Reason::ReadOnly);
        }
        QCOMPARE(control.shutdown({}).result().stopped, qsizetype(0));
        QVERIFY(control.behaviours().isEmpty() && !control.canRestart());
        // It knows no runtime to tell of.
        QVERIFY(control.living({pid}).result().isEmpty() && control.infos({pid}).result().isEmpty());
        QVERIFY(control.foresee({pid}, Foresight::Way::Stop).result().endings.isEmpty());
        QVERIFY(!control.stragglers(1).result().isKnown);
    }

    void nothingThatChangesIsOffered()
    {
        Runtime runtime({.workers = 1});
        const Pid pid = runtime.spawn(parked, {.name = u"one"_s});
        QVERIFY(runtime.joinGroup(u"g"_s, pid));
        runtime.sendAfter(pid, 1h, "x");
        MonitorWindow window(runtime, Access::ReadOnly);
        window.show();
        auto *table = window.findChild<QTableView *>(u"processesTable"_s);
        QTRY_VERIFY(WindowFixture::rowWith(table, pid.toString()) >= 0);
        auto *pages = window.findChild<QTabWidget *>(u"pages"_s);
        for (int page = 0; page < pages->count(); ++page) {
            pages->setCurrentIndex(page);
            if (auto *view = pages->currentWidget()->findChild<QAbstractItemView *>())
                view->selectAll();
            for (const char *name : {"spawn", "shutdown", "restart", "send", "schedule", "registerName", "unregisterName",
                                     "suspend", "resume", "link", "stop", "joinGroup", "sendGroup", "killGroup",
                                     "cancelTimers", "fireTimers", "changeDelay", "timerEvents"})
                QVERIFY2(!actionOf(window, name)->isEnabled(), name);
            for (const char *name : {"unlinkMenu", "leaveGroupMenu"})
                QVERIFY2(!window.findChild<QMenu *>(QString::fromLatin1(name))->menuAction()->isEnabled(), name);
        }
        // To look is offered.
        pages->setCurrentIndex(0);
        table->selectRow(0);
        QVERIFY(actionOf(window, "copy")->isEnabled() && actionOf(window, "pause")->isEnabled());
        for (const char *name : {"detailsSend", "detailsSchedule", "detailsSuspend", "detailsStop"})
            QVERIFY2(!window.findChild<QPushButton *>(QString::fromLatin1(name))->isVisible(), name);
        QVERIFY(window.windowTitle().endsWith(u"(read-only)"_s));
    }

    void theJournalStaysAsItWas()
    {
        Runtime runtime({.workers = 1, .journalCapacity = 10});
        MonitorWindow window(runtime, Access::ReadOnly);
        window.show();
        const Pid pid = runtime.spawn(parked);
        auto *table = window.findChild<QTableView *>(u"processesTable"_s);
        QTRY_VERIFY(WindowFixture::rowWith(table, pid.toString()) >= 0);
        QCOMPARE(runtime.journalCapacity(), qsizetype(10));
        // What its owner records is shown.
        QTRY_VERIFY(window.findChild<QTableView *>(u"journalTable"_s)->model()->rowCount() > 0);
    }

    void aJournalThatIsOffIsSaidToBe()
    {
        Runtime runtime({.workers = 1});
        QCOMPARE(runtime.journalCapacity(), qsizetype(0));
        const Pid pid = runtime.spawn(parked);
        MonitorWindow window(runtime, Access::ReadOnly);
        window.show();
        auto *table = window.findChild<QTableView *>(u"processesTable"_s);
        QTRY_VERIFY(WindowFixture::rowWith(table, pid.toString()) >= 0);
        const auto said = [&window](const char *name) {
            return window.findChild<QTableView *>(QString::fromLatin1(name))->accessibleDescription();
        };
        for (const char *name : {"journalTable", "nameHistoryTable"})
            QVERIFY2(said(name).startsWith(u"The journal is off"_s), qPrintable(said(name)));
        QVERIFY(!said("deadLettersTable").contains(u"journal"_s)); // those are told without one

        runtime.setJournalCapacity(10);
        QVERIFY(runtime.registerName(u"one"_s, pid));
        const auto *journal = window.findChild<QTableView *>(u"journalTable"_s)->model();
        QTRY_VERIFY(journal->rowCount() > 0);
        QVERIFY(!said("journalTable").contains(u"journal is off"_s));
        const auto *note = window.findChild<QLabel *>(u"journalNote"_s);
        QVERIFY(note->text().isEmpty());
        // What it has told stays where it is turned off again, with the reason why there is no more.
        runtime.setJournalCapacity(0);
        QTRY_VERIFY2(note->text().contains(u"journal is off"_s), qPrintable(note->text()));
        QVERIFY(journal->rowCount() > 0);
        QCOMPARE(runtime.journalCapacity(), qsizetype(0));
    }

    void oneThatTheWindowTurnsOnIsNot()
    {
        Runtime runtime({.workers = 1});
        MonitorWindow window(runtime);
        window.setAsksOnClose(false);
        window.show();
        QTRY_VERIFY(runtime.journalCapacity() > 0);
        runtime.spawn(parked);
        QTRY_VERIFY(window.findChild<QTableView *>(u"journalTable"_s)->model()->rowCount() > 0);
        const QString said = window.findChild<QTableView *>(u"journalTable"_s)->accessibleDescription();
        QVERIFY2(!said.contains(u"is off"_s), qPrintable(said));
        QVERIFY(window.findChild<QLabel *>(u"journalNote"_s)->text().isEmpty());
    }

    void closingLeavesTheRuntimeAlone()
    {
        Runtime runtime({.workers = 1});
        runtime.spawn(parked);
        MonitorWindow window(runtime, Access::ReadOnly);
        window.show();
        auto *table = window.findChild<QTableView *>(u"processesTable"_s);
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QVERIFY(window.close());
        QVERIFY(!window.isVisible());
        QCOMPARE(runtime.statistics().live, qsizetype(1));
        QVERIFY(runtime.phase() == Phase::Running);
    }

    void twoWindowsWatchTwoRuntimes()
    {
        Runtime one({.workers = 1}), other({.workers = 1});
        const Pid first = one.spawn(parked, {.label = u"of the one"_s});
        other.spawn(parked);
        const Pid second = other.spawn(parked, {.label = u"of the other"_s});
        MonitorWindow left(one), right(other, Access::ReadOnly);
        left.show();
        right.show();
        auto *leftTable = left.findChild<QTableView *>(u"processesTable"_s);
        auto *rightTable = right.findChild<QTableView *>(u"processesTable"_s);
        QTRY_VERIFY(WindowFixture::rowWith(leftTable, u"of the one"_s) >= 0);
        QTRY_VERIFY(WindowFixture::rowWith(rightTable, u"of the other"_s) >= 0);
        QCOMPARE(leftTable->model()->rowCount(), 1);
        QCOMPARE(rightTable->model()->rowCount(), 2);
        QVERIFY(actionOf(left, "send")->isEnabled() && !actionOf(right, "send")->isEnabled());
        QVERIFY(one.kill(first));
        QTRY_COMPARE(one.statistics().live, qsizetype(0));
        QVERIFY(other.isAlive(second));
        left.setAsksOnClose(false);
        QVERIFY(left.close() && right.isVisible());
    }
};

QTEST_MAIN(TestReadOnly)
#include "tst_readonly.moc"
