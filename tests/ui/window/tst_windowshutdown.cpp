// SPDX-License-Identifier: MIT
#include "control/runtimecontrol.h"
#include "feed/runtimefeed.h"
#include "windowfixture.h"

#include <orrery/orrery.h>

#include <QtCore/QSettings>
#include <QtWidgets/QDialog>
#include <QtWidgets/QProgressBar>

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

/// Ends only when it is told "go", though it was asked to end before.
Process reluctant(Context self)
{
    for (;;) {
        const Received item = co_await self.receive();
        const auto *message = std::get_if<Message>(&item);
        if (message && message->bytes() == "go")
            co_return;
    }
}

QString headline(const WindowFixture &f)
{
    return f.find<QLabel>("shutdownHeadline")->text();
}

} // namespace

class TestShutdown : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"OrreryTest"_s);
        QCoreApplication::setApplicationName(u"shutdown"_s);
    }
    void init() { QSettings().clear(); }

    void theQuestionHasTheNumbersAndNothingHappensUntilItIsAgreedTo()
    {
        WindowFixture f;
        QVERIFY(f.show());
        giveTwo(f);
        f.action("shutdown")->trigger();
        auto *question = f.find<QDialog>("shutdownQuestion");
        QVERIFY(question);
        const QString counts = f.find<QLabel>("counts", question)->text();
        QVERIFY2(counts.contains(u'2') && counts.contains(u'1'), qPrintable(counts));
        f.press(question, "cancel");
        QVERIFY(f.control->commands.isEmpty());
        QVERIFY(f.window->isVisible());
    }

    void graceAndDeadlineAreChosenAndRemembered()
    {
        WindowFixture f;
        QVERIFY(f.show());
        giveTwo(f);
        agree(f, 7, 20);
        QCOMPARE(f.control->commands, QStringList{u"shutdown 7000 20000"_s});
        f.control->finishShutdown({});
        QTRY_VERIFY(f.action("restart")->isEnabled());

        WindowFixture again;
        QVERIFY(again.show());
        giveTwo(again);
        again.action("shutdown")->trigger();
        QCOMPARE(again.find<QLineEdit>("grace")->text(), u"7 s"_s);
        QCOMPARE(again.find<QLineEdit>("deadline")->text(), u"20 s"_s);
    }

    void itsProgressIsShownAndInTheEndWhatItDid()
    {
        WindowFixture f;
        QVERIFY(f.show());
        giveTwo(f);
        agree(f, 5, 10);
        const auto *panel = f.find("shutdownPanel");
        QVERIFY(panel->isVisible());
        QVERIFY(!f.action("send")->isEnabled());
        QVERIFY(!f.action("shutdown")->isEnabled());

        f.script.without(1).phase(Phase::Grace);
        f.feed->give(f.script.next());
        QVERIFY2(headline(f).contains(u"Grace"_s), qPrintable(headline(f)));
        QCOMPARE(f.find<QProgressBar>("shutdownProgress")->value(), 500);
        QVERIFY(f.find<QLabel>("shutdownDetail")->text().startsWith(u'1'));

        f.script.phase(Phase::Killing);
        f.feed->give(f.script.next());
        QVERIFY2(headline(f).contains(u"Killing"_s), qPrintable(headline(f)));

        f.control->finishShutdown({.stopped = 2, .finishedInGrace = 1, .killed = 1, .timersCancelled = 3,
                                   .stuck = {}, .elapsed = 400ms});
        QTRY_VERIFY2(headline(f).startsWith(u"Stopped 2"_s), qPrintable(headline(f)));
        QVERIFY2(headline(f).contains(u'3') && headline(f).contains(u"cancelled"_s), qPrintable(headline(f)));
        QVERIFY(f.find<QPushButton>("startAgain")->isVisible());
    }

    void whoIsStuckIsNamed()
    {
        WindowFixture f;
        QVERIFY(f.show());
        giveTwo(f);
        agree(f, 0, 0);
        f.control->finishShutdown({.stopped = 1, .finishedInGrace = 0, .killed = 0, .timersCancelled = 0,
                                   .stuck = {Pid(2)}, .elapsed = 1s});
        QTRY_VERIFY(f.find<QLabel>("shutdownDetail")->text().contains(u"<0.2>"_s));
    }

    void itIsFollowedThoughTheWindowIsPaused()
    {
        WindowFixture f;
        QVERIFY(f.show());
        giveTwo(f);
        QTest::keyClick(f.window.get(), Qt::Key_F6);
        QVERIFY(!f.feed->isActive());
        agree(f, 5, 10);
        QVERIFY(f.feed->isActive());
        f.control->finishShutdown({});
        QTRY_VERIFY(!f.feed->isActive());
    }

    void startAgainBeginsAnewAndARefusalIsShown()
    {
        WindowFixture f;
        QVERIFY(f.show());
        giveTwo(f);
        agree(f, 5, 10);
        f.control->finishShutdown({.stopped = 2, .finishedInGrace = 0, .killed = 0, .timersCancelled = 1,
                                   .stuck = {}, .elapsed = 1ms});
        QTRY_VERIFY(f.find<QPushButton>("startAgain")->isVisible());
        f.control->outcomes[u"restart"_s] = Outcome(Outcome::Reason::RestartFailed);
        f.press(f.window.get(), "startAgain");
        QTRY_VERIFY(f.find<QPushButton>("startAgain")->isEnabled());
        const auto *receipt = f.find("shutdownReceipt");
        QVERIFY(receipt->isVisible() && receipt->accessibleName().contains(u"could not start its system"_s));

        f.control->outcomes.clear();
        f.press(f.window.get(), "startAgain");
        QTRY_VERIFY(!f.find("shutdownPanel")->isVisible());
        f.feed->restart();
        FrameScript fresh;
        f.feed->give(fresh.process(1, u"again"_s).next());
        QVERIFY(f.action("send")->isEnabled());
        QVERIFY(f.action("shutdown")->isEnabled());
    }

    void closingWithLiveProcessesAsksShutsDownAndThenCloses()
    {
        WindowFixture f;
        QVERIFY(f.show());
        giveTwo(f);
        QTest::keyClick(f.window.get(), Qt::Key_Q, Qt::ControlModifier);
        QTRY_VERIFY(f.find<QDialog>("shutdownQuestion"));
        QVERIFY(f.window->isVisible());
        f.press(f.find<QDialog>("shutdownQuestion"), "shutDown");
        QVERIFY(f.window->isVisible());
        QCOMPARE(f.control->commands.size(), 1);
        f.control->finishShutdown({.stopped = 2, .finishedInGrace = 0, .killed = 0, .timersCancelled = 1,
                                   .stuck = {}, .elapsed = 1ms});
        QTRY_VERIFY(!f.window->isVisible());
    }

    void closingDuringAShutdownWaitsForItWithoutAsking()
    {
        WindowFixture f;
        QVERIFY(f.show());
        giveTwo(f);
        agree(f, 5, 10);
        f.window->close();
        QVERIFY(f.window->isVisible());
        f.control->finishShutdown({});
        QTRY_VERIFY(!f.window->isVisible());
        QCOMPARE(f.control->commands.size(), 1);
    }

    void closingWithNothingAliveJustCloses()
    {
        WindowFixture f;
        QVERIFY(f.show());
        f.feed->give(f.script.next());
        f.window->close();
        QVERIFY(!f.window->isVisible());
        QVERIFY(f.control->commands.isEmpty());
    }

    void anEmbeddedWindowMayCloseAndLeaveItsRuntimeAlone()
    {
        Runtime runtime;
        runtime.spawn(parked);
        MonitorWindow window(runtime);
        window.show();
        auto *table = window.findChild<QTableView *>(u"processesTable"_s);
        QTRY_COMPARE(table->model()->rowCount(), 1);
        window.close();
        auto *question = window.findChild<QDialog *>(u"shutdownQuestion"_s);
        QVERIFY(question);
        WindowFixture::press(question, "closeOnly");
        QTRY_VERIFY(!window.isVisible());
        QCOMPARE(runtime.processes().size(), 1);

        window.setAsksOnClose(false);
        window.show();
        window.close();
        QVERIFY(!window.isVisible());
    }

    void theEventLoopKeepsTurningWhileTenThousandProcessesAreShutDown()
    {
        constexpr int Crowd = 10'000;
        constexpr int TurnsWanted = 25;
        auto runtime = std::make_shared<Runtime>(RuntimeOptions{.workers = 2});
        for (int i = 0; i < Crowd - 1; ++i)
            runtime->spawn(parked);
        const Pid last = runtime->spawn(reluctant);
        runtime->setTrapExit(last, true);

        MonitorWindow window(std::make_unique<RuntimeFeed>(runtime), std::make_unique<RuntimeControl>(runtime));
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        auto *table = window.findChild<QTableView *>(u"processesTable"_s);
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), Crowd, 30'000);
        auto *phase = window.findChild<QLabel *>(u"shutdownHeadline"_s);
        auto *bar = window.findChild<QProgressBar *>(u"shutdownProgress"_s);

        window.findChild<QAction *>(u"shutdown"_s)->trigger();
        auto *question = window.findChild<QDialog *>(u"shutdownQuestion"_s);
        question->findChild<QLineEdit *>(u"grace"_s)->setText(u"100 s"_s);
        question->findChild<QLineEdit *>(u"deadline"_s)->setText(u"110 s"_s);

        // The last process ends only once the event loop has turned so often, with the shutdown on its
        // way and its progress on the screen: a window that waits would never get there.
        int turns = 0;
        int progress = 0;
        QTimer heartbeat;
        connect(&heartbeat, &QTimer::timeout, &heartbeat, [&] {
            ++turns;
            progress = std::max(progress, bar->value());
            if (turns >= TurnsWanted && progress > 900)
                runtime->send(last, "go");
        });
        heartbeat.start(1);
        WindowFixture::press(question, "shutDown");
        QTRY_VERIFY_WITH_TIMEOUT(phase->text().startsWith(u"Stopped 10"_s), 60'000);
        heartbeat.stop();
        QVERIFY2(turns >= TurnsWanted, qPrintable(QString::number(turns)));
        QVERIFY2(progress > 900, qPrintable(QString::number(progress)));
        QCOMPARE(runtime->statistics().live, 0);
        QTRY_VERIFY(!window.findChild<QAction *>(u"send"_s)->isEnabled());
        window.close();
        QVERIFY(!window.isVisible());
    }

private:
    static void giveTwo(WindowFixture &f)
    {
        f.script.process(1, u"a"_s).process(2, u"b"_s).timer(1, Pid(1), {}, 5s, u"x"_s);
        f.feed->give(f.script.next());
    }
    static void agree(WindowFixture &f, int grace, int deadline)
    {
        f.action("shutdown")->trigger();
        auto *question = f.find<QDialog>("shutdownQuestion");
        QVERIFY(question);
        f.type(question, "grace", u"%1 s"_s.arg(grace));
        f.type(question, "deadline", u"%1 s"_s.arg(deadline));
        f.press(question, "shutDown");
    }
};

QTEST_MAIN(TestShutdown)
#include "tst_windowshutdown.moc"
