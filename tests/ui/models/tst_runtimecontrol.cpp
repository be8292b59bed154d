// SPDX-License-Identifier: MIT
#include "control/runtimecontrol.h"

#include "support/processes.h"
#include "support/results.h"

#include <QtCore/QTimer>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <atomic>
#include <stdexcept>

using namespace std::chrono_literals;
using namespace orrery;
using namespace orrery::ui;
using Reason = Outcome::Reason;

namespace {

/// Spawns sinks.
class Sinks final : public BehaviourProvider
{
public:
    QList<Behaviour> behaviours() const override
    {
        return {{QStringLiteral("sink"), QStringLiteral("Sink"), QStringLiteral("Takes messages."), true}};
    }
    Outcome spawn(Runtime &runtime, const SpawnRequest &request) override
    {
        if (request.behaviour == QStringLiteral("thrower"))
            throw std::runtime_error("no more");
        if (request.behaviour != QStringLiteral("sink"))
            return Reason::Unknown;
        Outcome outcome;
        for (int i = 0; i < request.count; ++i) {
            const Pid pid = runtime.spawn(sink, SpawnOptions{.label = request.label, .name = request.name});
            outcome.pid = outcome.pid ? outcome.pid : pid;
            ++outcome.count;
        }
        return outcome;
    }
};

} // namespace

class TestRuntimeControl : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aMessageIsDeliveredOrTheReasonToldWhyNot()
    {
        Runtime runtime;
        RuntimeControl control(runtime);
        const Pid pid = runtime.spawn(sink, SpawnOptions{.name = QStringLiteral("sink")});
        QVERIFY(resultOf(control.send(pid, "hello")).isDone());
        const Outcome named = resultOf(control.send(QStringLiteral("sink"), "hello"));
        QVERIFY(named.isDone());
        QCOMPARE(named.pid, pid);
        QTRY_COMPARE_WITH_TIMEOUT(runtime.info(pid)->messagesReceived, 2U, Deadline);
        QCOMPARE(resultOf(control.send(QStringLiteral("nobody"), "hello")).reason, Reason::NoName);
        QCOMPARE(resultOf(control.send(Pid(9999), "hello")).reason, Reason::NoProcess);
        QCOMPARE(resultOf(control.send(Pid(), "hello")).reason, Reason::NoProcess);
    }

    void messagesArriveInTheOrderTheyWereGiven()
    {
        Runtime runtime;
        RuntimeControl control(runtime);
        std::atomic<int> next = 0;
        std::atomic<bool> inOrder = true;
        const Pid pid = runtime.spawn([&](Context self) -> Process {
            for (;;) {
                const Received item = co_await self.receive();
                if (const auto *message = std::get_if<Message>(&item))
                    inOrder = inOrder && message->bytes().toInt() == next++;
            }
        });
        for (int i = 0; i < 1000; ++i)
            control.send(pid, QByteArray::number(i));
        QTRY_COMPARE_WITH_TIMEOUT(next.load(), 1000, Deadline);
        QVERIFY(inOrder);
    }

    void processesAreSuspendedAndResumed()
    {
        Runtime runtime;
        RuntimeControl control(runtime);
        const Pid one = runtime.spawn(sink);
        const Pid other = runtime.spawn(sink);
        const Outcome held = resultOf(control.suspend({one, other, Pid(9999)}));
        QVERIFY(held.isDone());
        QCOMPARE(held.count, 2);
        QTRY_COMPARE_WITH_TIMEOUT(runtime.info(one)->state, State::Suspended, Deadline);
        QTRY_COMPARE_WITH_TIMEOUT(runtime.info(other)->state, State::Suspended, Deadline);
        QVERIFY(runtime.send(one, "waits"));
        QCOMPARE(resultOf(control.resume({one})).count, 1);
        QTRY_COMPARE_WITH_TIMEOUT(runtime.info(one)->messagesReceived, 1U, Deadline);
        const Outcome again = resultOf(control.resume({one}));
        QCOMPARE(again.reason, Reason::NotSuspended);
        QCOMPARE(again.pid, one);
        QCOMPARE(resultOf(control.suspend({Pid(9999)})).reason, Reason::NoProcess);
        QCOMPARE(resultOf(control.resume({Pid(9999)})).reason, Reason::NoProcess);
        QCOMPARE(runtime.shutdown(), 2); // the suspended one among them
    }

    void groupsAreJoinedSentToLeftAndKilled()
    {
        const QString group = QStringLiteral("all");
        Runtime runtime;
        RuntimeControl control(runtime);
        const Pid one = runtime.spawn(sink);
        const Pid other = runtime.spawn(sink);
        QCOMPARE(resultOf(control.sendGroup(group, "hello")).reason, Reason::NoGroup);
        QCOMPARE(resultOf(control.killGroup(group)).reason, Reason::NoGroup);
        QCOMPARE(resultOf(control.joinGroup(group, {one, other, Pid(9999)})).count, 2);
        QCOMPARE(runtime.groupMembers(group), (QList<Pid>{one, other}));
        QCOMPARE(resultOf(control.joinGroup(group, {Pid(9999)})).reason, Reason::NoProcess);
        QCOMPARE(resultOf(control.joinGroup(QString(), {one})).reason, Reason::BadName);
        const Outcome sent = resultOf(control.sendGroup(group, "hello"));
        QCOMPARE(sent.count, 2);
        QCOMPARE(sent.total, 2);
        QTRY_COMPARE_WITH_TIMEOUT(runtime.info(one)->messagesReceived, 1U, Deadline);
        QCOMPARE(resultOf(control.leaveGroup(group, {one})).count, 1);
        const Outcome left = resultOf(control.leaveGroup(group, {one}));
        QCOMPARE(left.reason, Reason::NotMember);
        QCOMPARE(left.pid, one);
        QCOMPARE(resultOf(control.killGroup(group)).count, 1);
        QVERIFY(runtime.join(other, 20s));
        QVERIFY(runtime.isAlive(one));
        QVERIFY(runtime.groups().isEmpty());
    }

    void aGroupOfFullMailboxesTakesNothing()
    {
        const QString group = QStringLiteral("narrow");
        Runtime runtime;
        RuntimeControl control(runtime);
        for (int i = 0; i < 3; ++i) {
            const Pid pid = runtime.spawn(sink, SpawnOptions{.label = {}, .name = {}, .mailboxCapacity = 1});
            runtime.suspend(pid);
            QTRY_COMPARE_WITH_TIMEOUT(runtime.info(pid)->state, State::Suspended, Deadline);
            runtime.joinGroup(group, pid);
        }
        QVERIFY(runtime.send(runtime.groupMembers(group).constFirst(), "first"));
        const Outcome some = resultOf(control.sendGroup(group, "second"));
        QVERIFY(some.isDone());
        QCOMPARE(some.count, 2);
        QCOMPARE(some.total, 3);
        QCOMPARE(resultOf(control.sendGroup(group, "third")).reason, Reason::MailboxFull);
        QCOMPARE(resultOf(control.send(runtime.groupMembers(group).constFirst(), "more")).reason, Reason::MailboxFull);
    }

    void processesAreLinkedAndUnlinked()
    {
        Runtime runtime;
        RuntimeControl control(runtime);
        const Pid one = runtime.spawn(sink);
        const Pid other = runtime.spawn(sink);
        QCOMPARE(resultOf(control.unlink(one, other)).reason, Reason::NotLinked);
        QVERIFY(resultOf(control.link(one, other)).isDone());
        QCOMPARE(runtime.info(one)->links, QList<Pid>{other});
        QVERIFY(resultOf(control.unlink(other, one)).isDone());
        QVERIFY(runtime.info(one)->links.isEmpty());
        QCOMPARE(resultOf(control.link(one, one)).reason, Reason::SameProcess);
        const Outcome gone = resultOf(control.link(one, Pid(9999)));
        QCOMPARE(gone.reason, Reason::NoProcess);
        QCOMPARE(gone.pid, Pid(9999));
    }

    void namesAreGivenAndTakenAway()
    {
        Runtime runtime;
        RuntimeControl control(runtime);
        const Pid pid = runtime.spawn(sink);
        const Pid other = runtime.spawn(sink);
        QVERIFY(resultOf(control.registerName(QStringLiteral("it"), pid)).isDone());
        const Outcome taken = resultOf(control.registerName(QStringLiteral("it"), other));
        QCOMPARE(taken.reason, Reason::NameTaken);
        QCOMPARE(taken.pid, pid);
        QCOMPARE(resultOf(control.registerName(QString(), pid)).reason, Reason::BadName);
        QCOMPARE(resultOf(control.registerName(QStringLiteral("x"), Pid(9999))).reason, Reason::NoProcess);
        QVERIFY(resultOf(control.unregisterName(QStringLiteral("it"))).isDone());
        QCOMPARE(resultOf(control.unregisterName(QStringLiteral("it"))).reason, Reason::NoName);
    }

    void aProcessIsAskedToEndAndThenMadeTo()
    {
        Runtime runtime;
        RuntimeControl control(runtime);
        const Pid asked = runtime.spawn(polite);
        runtime.setTrapExit(asked, true);
        QVERIFY(resultOf(control.stop(asked)).isDone());
        QVERIFY(runtime.join(asked, 20s));
        std::atomic<int> heard = 0;
        const Pid stubborn = runtime.spawn([&heard](Context self) -> Process {
            for (;;) {
                const Received item = co_await self.receive();
                heard += std::holds_alternative<Exit>(item) ? 1 : 0;
            }
        });
        runtime.setTrapExit(stubborn, true);
        QVERIFY(resultOf(control.stop(stubborn)).isDone());
        QTRY_COMPARE_WITH_TIMEOUT(heard.load(), 1, Deadline); // and not heeded
        QVERIFY(resultOf(control.kill(stubborn)).isDone());
        QVERIFY(runtime.join(stubborn, 20s));
        QCOMPARE(resultOf(control.stop(asked)).reason, Reason::NoProcess);
        QCOMPARE(resultOf(control.kill(asked)).reason, Reason::NoProcess);
    }

    void behavioursAreTheHosts()
    {
        Runtime runtime;
        RuntimeControl control(runtime);
        QVERIFY(control.behaviours().isEmpty());
        SpawnRequest request;
        request.behaviour = QStringLiteral("sink");
        request.label = QStringLiteral("many");
        request.count = 50;
        QCOMPARE(resultOf(control.spawn(request)).reason, Reason::NotOffered);
        control.setBehaviours(std::make_shared<Sinks>());
        QCOMPARE(control.behaviours().size(), 1);
        const Outcome outcome = resultOf(control.spawn(request));
        QVERIFY(outcome.isDone());
        QCOMPARE(outcome.count, 50);
        QCOMPARE(runtime.info(outcome.pid)->label, QStringLiteral("many"));
        request.behaviour = QStringLiteral("unheard of");
        QCOMPARE(resultOf(control.spawn(request)).reason, Reason::Unknown);
        request.behaviour = QStringLiteral("thrower");
        QTest::ignoreMessage(QtWarningMsg, "Spawning \"thrower\" failed: no more");
        QCOMPARE(resultOf(control.spawn(request)).reason, Reason::NotOffered);
        runtime.shutdown();
        request.behaviour = QStringLiteral("sink");
        QCOMPARE(resultOf(control.spawn(request)).reason, Reason::ShuttingDown);
    }

    void aShutdownReportsWhileTheEventLoopTurns()
    {
        Runtime runtime;
        RuntimeControl control(runtime);
        for (int i = 0; i < 10'000; ++i)
            runtime.spawn(sink);
        const Pid stubborn = runtime.spawn(sink);
        runtime.setTrapExit(stubborn, true);
        int turns = 0;
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, [&turns] { ++turns; });
        timer.start(5);
        const ShutdownOptions options{.grace = 300ms, .deadline = 20s};
        QList<ShutdownReport> told;
        connect(&control, &RuntimeControl::shutdownEnded, this,
                [&told](const ShutdownReport &report) { told.append(report); });
        const QFuture<ShutdownReport> future = control.shutdown(options);
        const QFuture<ShutdownReport> same = control.shutdown(options); // meanwhile: the one that runs
        QCOMPARE(resultOf(future).stopped, 10'001);
        QCOMPARE(resultOf(future).killed, 1);
        QCOMPARE(resultOf(same).stopped, 10'001);
        QVERIFY(turns > 0);
        QCOMPARE(runtime.phase(), Phase::Stopped);
        QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, Deadline);
        QCOMPARE(told.constFirst().stopped, 10'001);
        QCOMPARE(resultOf(control.shutdown(options)).stopped, 0);
        QVERIFY(!control.canRestart());
        QCOMPARE(resultOf(control.restart()).reason, Reason::NotOffered);
    }

    void itStartsAgainAfterAShutdown()
    {
        RuntimeControl control(std::make_shared<Runtime>());
        int made = 0;
        std::shared_ptr<Runtime> next;
        control.setRestart([&] {
            ++made;
            return next;
        });
        QVERIFY(control.canRestart());
        QCOMPARE(resultOf(control.restart()).reason, Reason::ShuttingDown); // it has not been shut down
        resultOf(control.shutdown({}));
        QCOMPARE(resultOf(control.restart()).reason, Reason::RestartFailed); // its host could not
        next = std::make_shared<Runtime>();
        const Pid pid = next->spawn(sink);
        std::shared_ptr<Runtime> told;
        connect(&control, &RuntimeControl::runtimeChanged, this,
                [&](const std::shared_ptr<Runtime> &runtime) { told = runtime; });
        QVERIFY(resultOf(control.restart()).isDone());
        QCOMPARE(made, 2);
        QCOMPARE(told.get(), next.get());
        QVERIFY(resultOf(control.send(pid, "hello")).isDone());
        QCOMPARE(resultOf(control.shutdown({})).stopped, 1);
    }

    void withoutARuntimeEveryCommandSaysSo()
    {
        RuntimeControl control;
        control.setBehaviours(std::make_shared<Sinks>());
        QCOMPARE(resultOf(control.send(Pid(1), "hello")).reason, Reason::ShuttingDown);
        QCOMPARE(resultOf(control.schedule(Pid(1), 1s, "hello")).reason, Reason::ShuttingDown);
        QCOMPARE(resultOf(control.kill(Pid(1))).reason, Reason::ShuttingDown);
        QCOMPARE(resultOf(control.suspend({Pid(1)})).reason, Reason::ShuttingDown);
        QCOMPARE(resultOf(control.sendGroup(QStringLiteral("all"), "hello")).reason, Reason::ShuttingDown);
        QCOMPARE(resultOf(control.spawn({.behaviour = QStringLiteral("sink"), .label = {}, .name = {}})).reason,
                 Reason::ShuttingDown);
        QCOMPARE(resultOf(control.shutdown({})).stopped, 0);
    }

    void destroyingItDoesNotWaitForAnOwnedRuntimesShutdown()
    {
        auto runtime = std::make_shared<Runtime>();
        const Pid stubborn = runtime->spawn(sink);
        runtime->setTrapExit(stubborn, true);
        QFuture<ShutdownReport> future;
        {
            RuntimeControl control(runtime);
            future = control.shutdown({.grace = 1h, .deadline = 2h});
            QTRY_COMPARE_WITH_TIMEOUT(runtime->phase(), Phase::Grace, Deadline);
        }
        runtime->kill(stubborn);
        QCOMPARE(resultOf(future).stopped, 1);
    }
};

QTEST_GUILESS_MAIN(TestRuntimeControl)
#include "tst_runtimecontrol.moc"
