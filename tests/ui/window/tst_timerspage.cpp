// SPDX-License-Identifier: MIT
// Timers are steered from their page, and it tells which fired last.
#include "windowfixture.h"

#include <QtCore/QSettings>
#include <QtWidgets/QDialog>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace orrery;
using namespace orrery::ui;

namespace {

constexpr int TimersPage = 2;

Outcome done(qsizetype count, qsizetype total)
{
    Outcome outcome;
    outcome.count = count;
    outcome.total = total;
    return outcome;
}

} // namespace

class TestTimersPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"OrreryTest"_s);
        QCoreApplication::setApplicationName(u"timerspage"_s);
        QLocale::setDefault(QLocale::c());
    }
    void init()
    {
        QSettings().clear();
        f.emplace();
        QVERIFY(f->show());
        f->script.process(1, u"star"_s)
            .timer(7, Pid(1), {}, 5s, u"tick"_s)
            .timer(8, Pid(), u"logger"_s, 90s, u"late"_s);
        f->feed->give(f->script.next());
    }
    void cleanup() { f.reset(); }

    void onlySelectedTimersAreSteered()
    {
        for (const char *name : {"fireTimers", "changeDelay"})
            QVERIFY(!f->action(name)->isEnabled());
        f->turnTo(TimersPage);
        for (const char *name : {"fireTimers", "changeDelay"})
            QVERIFY(!f->action(name)->isEnabled());
        f->click(f->table("timers"), u"<0.1>"_s);
        for (const char *name : {"fireTimers", "changeDelay"})
            QVERIFY(f->action(name)->isEnabled());
        f->turnTo(0);
        for (const char *name : {"fireTimers", "changeDelay"})
            QVERIFY(!f->action(name)->isEnabled());
    }

    void oneIsFiredByItsKey()
    {
        f->turnTo(TimersPage);
        f->click(f->table("timers"), u"<0.1>"_s);
        f->control->outcomes[u"fire"_s] = done(1, 1);
        QTest::keyClick(f->table("timers"), Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(f->control->commands, QStringList{u"fire 7"_s});
        QTRY_COMPARE(f->reported(), u"1 timer(s) fired."_s);
    }

    void whichWereTooLateIsTold()
    {
        f->turnTo(TimersPage);
        f->table("timers")->selectAll();
        f->control->outcomes[u"fire"_s] = done(1, 2);
        f->action("fireTimers")->trigger();
        QCOMPARE(f->control->commands, QStringList{u"fire 7 8"_s});
        QTRY_COMPARE(f->reported(), u"1 timer(s) fired. 1 had fired or been cancelled before."_s);
        f->control->outcomes[u"fire"_s] = Outcome::Reason::NoTimer;
        f->action("fireTimers")->trigger();
        QTRY_COMPARE(f->reported(), u"No such timer: it has fired or was cancelled before."_s);
    }

    void aDelayIsChanged()
    {
        QDialog *dialog = openDelay();
        QVERIFY(dialog);
        QVERIFY2(f->find<QLabel>("subject", dialog)->text().startsWith(u"tick to <0.1> star, due in "_s),
                 qPrintable(f->find<QLabel>("subject", dialog)->text()));
        auto *action = f->find<QPushButton>("action", dialog);
        QVERIFY(!action->isEnabled()); // nothing is typed yet
        f->type(dialog, "delay", u"soon"_s);
        QVERIFY(!action->isEnabled());
        QVERIFY(f->find<QWidget>("delayNote", dialog)->isVisible());
        f->type(dialog, "delay", u"1.5 s"_s);
        QVERIFY(action->isEnabled());
        QVERIFY(!f->find<QWidget>("delayNote", dialog)->isVisible());
        f->control->outcomes[u"reschedule"_s] = done(1, 1);
        QTest::keyClick(f->find<QLineEdit>("delay", dialog), Qt::Key_Return);
        QCOMPARE(f->control->commands, QStringList{u"reschedule 7 in 1500ms"_s});
        QTRY_COMPARE(f->reported(), u"1 timer(s) due in 1.5 s."_s);
        QTRY_VERIFY(!f->find<QDialog>("changeDelayDialog"));
    }

    void aRefusalStandsInTheDialog()
    {
        QDialog *dialog = openDelay();
        f->type(dialog, "delay", u"2 s"_s);
        f->control->outcomes[u"reschedule"_s] = Outcome::Reason::NoTimer;
        f->press(dialog, "action");
        QTRY_VERIFY(f->find<QWidget>("receipt", dialog)->isVisible());
        QCOMPARE(f->find<QWidget>("receipt", dialog)->accessibleName(),
                 u"No such timer: it has fired or was cancelled before."_s);
        QVERIFY(dialog->isVisible());
    }

    void severalGetOneDelay()
    {
        f->turnTo(TimersPage);
        f->table("timers")->selectAll();
        f->action("changeDelay")->trigger();
        auto *dialog = f->find<QDialog>("changeDelayDialog");
        QCOMPARE(f->find<QLabel>("subject", dialog)->text(), u"2 selected timer(s)"_s);
        f->type(dialog, "delay", u"0"_s);
        f->control->outcomes[u"reschedule"_s] = done(1, 2);
        f->press(dialog, "action");
        QCOMPARE(f->control->commands, QStringList{u"reschedule 7 8 in 0ms"_s});
        QTRY_VERIFY2(f->reported().endsWith(u"1 had fired or been cancelled before."_s), qPrintable(f->reported()));
    }

    void theMenuOffersBoth()
    {
        f->turnTo(TimersPage);
        f->click(f->table("timers"), u"<0.1>"_s);
        Q_EMIT f->table("timers")->customContextMenuRequested(QPoint(1, 1));
        const auto *menu = f->find<QTabWidget>("pages")->currentWidget()->findChild<QMenu *>(u"contextMenu"_s);
        QVERIFY(menu->actions().contains(f->action("fireTimers")));
        QVERIFY(menu->actions().contains(f->action("changeDelay")));
    }

    void theLastThatFiredAreTold()
    {
        f->turnTo(TimersPage);
        QCOMPARE(f->find<QLabel>("firedText")->text(), u"No timer fired in the last minute."_s);
        fire(1, Pid(1), {}, 300us, true);
        fire(2, Pid(), u"nobody"_s, 20ms, false);
        f->feed->give(f->script.next());
        const QTableView *fired = f->table("fired");
        QCOMPARE(fired->model()->rowCount(), 2);
        QCOMPARE(fired->model()->index(0, 0).data().toString(), u"nobody"_s);
        const QString text = f->find<QLabel>("firedText")->text();
        QVERIFY2(text.startsWith(u"Late by p50 0.3 ms"_s) && text.contains(u"at most 2"_s), qPrintable(text));
        QCOMPARE(f->find("latenessChart")->accessibleDescription(), text);
        QVERIFY(!f->find("latenessChart")->grab().isNull());
        f->feed->restart();
        QCOMPARE(fired->model()->rowCount(), 0);
    }

    void outOfSightNothingIsMadeOfThem()
    {
        fire(1, Pid(1), {}, 300us, true);
        f->feed->give(f->script.next());
        QCOMPARE(f->table("fired")->model()->rowCount(), 0);
        f->turnTo(TimersPage);
        QCOMPARE(f->table("fired")->model()->rowCount(), 1);
        auto *fold = f->find<QToolButton>("firedFold");
        fold->setFocus();
        QTest::keyClick(fold, Qt::Key_Space);
        QVERIFY(!f->table("fired")->isVisible());
        fire(2, Pid(1), {}, 300us, true);
        f->feed->give(f->script.next());
        QCOMPARE(f->table("fired")->model()->rowCount(), 1);
        QVERIFY(f->find<QLabel>("firedText")->isVisible());
        QTest::keyClick(fold, Qt::Key_Space);
        QCOMPARE(f->table("fired")->model()->rowCount(), 2);
    }

    void whetherTheyAreFoldedIsRemembered()
    {
        f->turnTo(TimersPage);
        QVERIFY(f->table("fired")->isVisible());
        QTest::mouseClick(f->find<QToolButton>("firedFold"), Qt::LeftButton);
        f.emplace();
        QVERIFY(f->show());
        f->turnTo(TimersPage);
        QVERIFY(!f->table("fired")->isVisible());
        QVERIFY(f->find<QToolButton>("firedFold")->isVisible());
    }

    void fromAFiredOneItGoesToItsProcess()
    {
        f->turnTo(TimersPage);
        fire(1, Pid(1), {}, 300us, true);
        f->feed->give(f->script.next());
        f->table("fired")->setCurrentIndex(f->table("fired")->model()->index(0, 0));
        QTest::keyClick(f->table("fired"), Qt::Key_Return);
        QCOMPARE(f->find<QTabWidget>("pages")->currentIndex(), 0);
        QCOMPARE(f->selected(f->table("processes")), QStringList{u"<0.1>"_s});
    }

private:
    QDialog *openDelay()
    {
        f->turnTo(TimersPage);
        f->click(f->table("timers"), u"<0.1>"_s);
        QTest::keyClick(f->table("timers"), Qt::Key_D, Qt::ControlModifier);
        return f->find<QDialog>("changeDelayDialog");
    }
    void fire(quint64 sequence, Pid target, const QString &name, std::chrono::nanoseconds lateness, bool delivered)
    {
        FiredTimer fired;
        fired.sequence = sequence;
        fired.id = sequence;
        fired.target = target;
        fired.targetName = name;
        fired.dueAt = QDateTime::currentDateTimeUtc();
        fired.lateness = lateness;
        fired.delivered = delivered;
        f->script.frame().firedTimers.append(fired);
        f->script.frame().statistics.timerLateness.add(lateness);
    }

    std::optional<WindowFixture> f;
};

QTEST_MAIN(TestTimersPage)
#include "tst_timerspage.moc"
