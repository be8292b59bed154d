// SPDX-License-Identifier: MIT
#include "support/mailboxlog.h"
#include "support/processes.h"

#include <QtCore/QEventLoop>
#include <QtCore/QThread>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace orrery;
using namespace orrery::test;

namespace {

/// Has whatever the runtime does done, and then the events.
void settle(Runtime &runtime)
{
    QVERIFY(runtime.waitIdle(Patience));
    QCoreApplication::processEvents();
}

} // namespace

/// What a QtMailbox receives, and how; for its end see tst_qtmailboxend.
class TestQtMailbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsSentArrivesAsASignal();
    void itArrivesInItsOrder();
    void itsOwnSlotsSendAndAnswer();
    void itIsNamedMonitoredAndGrouped();
    void aTakenNameGivesNoProcess();
    void signalsArriveLikeMessages();
    void whoDoesNotTrapEndsByALink();
    void timersAreAimedAtIt();
    void theBacklogStaysInItsMailbox();
    void aFullMailboxRefuses();
    void aSuspendedOneTakesNoMore();
    void aMessageThatWaitsIsRevoked();
    void aSlotsOwnEventLoopGetsTheNext_data();
    void aSlotsOwnEventLoopGetsTheNext();
    void theThreadsOtherWorkComesInBetween();
    void itMovesToAnotherThread();
    void itLivesInAThreadOfItsOwn();
    void itWorksUnderADeterministicSchedule();
};

void TestQtMailbox::whatIsSentArrivesAsASignal()
{
    Runtime runtime({.workers = 2});
    QtMailbox mailbox(runtime, {.label = u"window"_s});
    MailboxLog log(mailbox);
    QVERIFY(mailbox.isOpen());
    QVERIFY(runtime.isAlive(mailbox.pid()));
    QCOMPARE(runtime.info(mailbox.pid())->label, u"window"_s);
    QVERIFY(runtime.send(mailbox.pid(), "hello"));
    QVERIFY(until([&] { return log.items.size() == 1; }));
    QCOMPARE(textOf(log.items.at(0)), QByteArray("hello"));
    QVERIFY(log.inItsThread);
}

void TestQtMailbox::itArrivesInItsOrder()
{
    constexpr int Count = 20'000;
    Runtime runtime({.workers = 2});
    QtMailbox mailbox(runtime);
    MailboxLog log(mailbox);
    for (int sender = 0; sender < 2; ++sender) {
        runtime.spawn([pid = mailbox.pid(), sender](Context self) -> Process {
            for (int i = 0; i < Count; ++i) {
                self.runtime().send(pid, QByteArray::number(2 * i + sender));
                if (i % 64 == 0)
                    co_await self.yield();
            }
        });
    }
    QVERIFY(until([&] { return log.items.size() == 2 * Count; }));
    int next[] = {0, 1};
    for (const Received &item : log.items) {
        const int number = textOf(item).toInt();
        QCOMPARE(number, next[number % 2]);
        next[number % 2] += 2;
    }
}

void TestQtMailbox::itsOwnSlotsSendAndAnswer()
{
    Runtime runtime({.workers = 2});
    QtMailbox mailbox(runtime, {.name = u"adder"_s});
    connect(&mailbox, &QtMailbox::messageReceived, this, [&](const Message &message) {
        runtime.reply(message, QByteArray::number(message.bytes().toInt() + 1));
    });
    Log<QByteArray> answers;
    runtime.spawn([&answers](Context self) -> Process {
        for (int i = 0; i < 100; ++i) {
            const CallResult result = co_await self.call(u"adder"_s, QByteArray::number(i), Patience);
            answers.append(result ? result.reply().bytes() : QByteArray("none"));
        }
    });
    QVERIFY(until([&] { return answers.size() == 100; }));
    QCOMPARE(answers.values().back(), QByteArray("100"));
}

void TestQtMailbox::itIsNamedMonitoredAndGrouped()
{
    Runtime runtime({.workers = 2});
    Log<Received> log;
    const Pid watcher = runtime.spawn(TrapperOf(log));
    {
        QtMailbox mailbox(runtime, {.name = u"window"_s});
        QCOMPARE(runtime.whereis(u"window"_s), std::optional(mailbox.pid()));
        QVERIFY(runtime.joinGroup(u"windows"_s, mailbox.pid()));
        QVERIFY(!runtime.monitor(watcher, mailbox.pid()).isNull());
        MailboxLog received(mailbox);
        QVERIFY(runtime.sendNamed(u"window"_s, "by name"));
        QCOMPARE(runtime.sendGroup(u"windows"_s, "to all"), qsizetype(1));
        QVERIFY(until([&] { return received.items.size() == 2; }));
    }
    QVERIFY(until([&] { return only<Down>(log).size() == 1; }));
    QCOMPARE(only<Down>(log).at(0).reason, ExitReason::Normal);
    QVERIFY(!runtime.whereis(u"window"_s));
    QVERIFY(runtime.groupMembers(u"windows"_s).isEmpty());
}

void TestQtMailbox::aTakenNameGivesNoProcess()
{
    Runtime runtime({.workers = 1});
    runtime.spawn(parked, {.name = u"taken"_s});
    QtMailbox mailbox(runtime, {.name = u"taken"_s});
    MailboxLog log(mailbox);
    QVERIFY(mailbox.pid().isNull());
    QVERIFY(!mailbox.isOpen());
    mailbox.exit();
    mailbox.setTrapExit(false);
    settle(runtime);
    QVERIFY(log.ends.isEmpty());
}

void TestQtMailbox::signalsArriveLikeMessages()
{
    Runtime runtime({.workers = 2});
    QtMailbox mailbox(runtime);
    MailboxLog log(mailbox);
    QVERIFY(runtime.info(mailbox.pid())->trapExit);
    const Pid linked = runtime.spawnLink(mailbox.pid(), untilMessage);
    const MonitorRef ref = runtime.monitor(mailbox.pid(), linked);
    runtime.exit(mailbox.pid(), ExitReason::Normal);
    runtime.exit(linked, ExitReason::custom(u"gone"_s));
    QVERIFY(until([&] { return log.items.size() == 3; }));
    QCOMPARE(log.items.at(0), Received(Exit(Pid(), ExitReason::Normal)));
    QCOMPARE(log.items.at(1), Received(Exit(linked, ExitReason::custom(u"gone"_s))));
    QCOMPARE(log.items.at(2), Received(Down(ref, linked, ExitReason::custom(u"gone"_s))));
    QVERIFY(mailbox.isOpen());
}

void TestQtMailbox::whoDoesNotTrapEndsByALink()
{
    Runtime runtime({.workers = 2});
    QtMailbox mailbox(runtime);
    mailbox.setTrapExit(false);
    MailboxLog log(mailbox);
    const Pid linked = runtime.spawnLink(mailbox.pid(), untilMessage);
    runtime.exit(linked, ExitReason::custom(u"gone"_s));
    QVERIFY(until([&] { return log.ends.size() == 1; }));
    QCOMPARE(log.ends.at(0), ExitReason::custom(u"gone"_s));
}

void TestQtMailbox::timersAreAimedAtIt()
{
    ManualTime time;
    QtMailbox mailbox(time.runtime);
    MailboxLog log(mailbox);
    time.runtime.sendAfter(mailbox.pid(), 2h, "later");
    time.runtime.sendEvery(mailbox.pid(), 1h, "each");
    QVERIFY(time.advanceAndSettle(2h));
    QVERIFY(until([&] { return log.items.size() == 3; }));
    QCOMPARE(time.runtime.info(mailbox.pid())->timersPending, qsizetype(1));
}

/// The object's thread does not return to its event loop: one item, or a batch, is under way, and all else is to be seen.
void TestQtMailbox::theBacklogStaysInItsMailbox()
{
    Runtime runtime({.workers = 2});
    QtMailbox mailbox(runtime);
    MailboxLog log(mailbox);
    QVERIFY(runtime.suspend(mailbox.pid()));
    for (int i = 0; i < 1000; ++i)
        runtime.send(mailbox.pid(), QByteArray::number(i));
    QVERIFY(runtime.resume(mailbox.pid()));
    QVERIFY(runtime.waitIdle(Patience));
    QCOMPARE(depthOf(runtime, mailbox.pid()), qsizetype(1000 - 64));
    QVERIFY(until([&] { return log.items.size() == 1000; }));
    QCOMPARE(depthOf(runtime, mailbox.pid()), qsizetype(0));
}

void TestQtMailbox::aFullMailboxRefuses()
{
    Runtime runtime({.workers = 1});
    QtMailbox mailbox(runtime, {.mailboxCapacity = 3});
    MailboxLog log(mailbox);
    QVERIFY(runtime.send(mailbox.pid(), "under way"));
    QVERIFY(runtime.waitIdle(Patience));
    for (int i = 0; i < 3; ++i)
        QVERIFY(runtime.send(mailbox.pid(), "waits"));
    QCOMPARE(runtime.send(mailbox.pid(), "no room"), SendResult(SendResult::MailboxFull));
    QVERIFY(until([&] { return log.items.size() == 4; }));
    QVERIFY(runtime.send(mailbox.pid(), "room again"));
    QVERIFY(until([&] { return log.items.size() == 5; }));
}

void TestQtMailbox::aSuspendedOneTakesNoMore()
{
    Runtime runtime({.workers = 2});
    QtMailbox mailbox(runtime);
    MailboxLog log(mailbox);
    QVERIFY(runtime.waitIdle(Patience));
    QVERIFY(runtime.suspend(mailbox.pid()));
    QVERIFY(runtime.send(mailbox.pid(), "waits"));
    settle(runtime);
    QVERIFY(log.items.isEmpty());
    QCOMPARE(runtime.info(mailbox.pid())->state, State::Suspended);
    QCOMPARE(depthOf(runtime, mailbox.pid()), qsizetype(1));
    QVERIFY(runtime.resume(mailbox.pid()));
    QVERIFY(until([&] { return log.items.size() == 1; }));
}

/// A slot cancels a timer whose message has fired and waits.
void TestQtMailbox::aMessageThatWaitsIsRevoked()
{
    ManualTime time;
    QtMailbox mailbox(time.runtime);
    MailboxLog log(mailbox);
    const TimerRef late = time.runtime.sendAfter(mailbox.pid(), 1h, "late");
    bool revoked = false;
    connect(&mailbox, &QtMailbox::messageReceived, this, [&](const Message &message) {
        if (message.bytes() != "cancel")
            return;
        QVERIFY(time.advanceAndSettle(1h));
        revoked = TimerRef(late).cancel();
    });
    time.runtime.send(mailbox.pid(), "cancel");
    QVERIFY(until([&] { return revoked; }));
    time.runtime.send(mailbox.pid(), "next");
    QVERIFY(until([&] { return log.items.size() == 2; }));
    QCOMPARE(textOf(log.items.at(1)), QByteArray("next"));
}

void TestQtMailbox::aSlotsOwnEventLoopGetsTheNext_data()
{
    QTest::addColumn<bool>("together");
    QTest::newRow("in the same batch") << true;
    QTest::newRow("in another") << false;
}

void TestQtMailbox::aSlotsOwnEventLoopGetsTheNext()
{
    QFETCH(const bool, together);
    Runtime runtime({.workers = 2});
    QtMailbox mailbox(runtime);
    QByteArrayList begun;
    QByteArrayList done;
    connect(&mailbox, &QtMailbox::messageReceived, this, [&](const Message &message) {
        begun.append(message.bytes());
        if (message.bytes() == "ask") {
            if (!together) {
                runtime.send(mailbox.pid(), "answer");
                runtime.send(mailbox.pid(), "more");
            }
            QVERIFY(until([&] { return begun.contains("answer"); }));
        }
        done.append(message.bytes());
    });
    QVERIFY(runtime.suspend(mailbox.pid()));
    runtime.send(mailbox.pid(), "ask");
    if (together) {
        runtime.send(mailbox.pid(), "answer");
        runtime.send(mailbox.pid(), "more");
    }
    QVERIFY(runtime.resume(mailbox.pid()));
    QVERIFY(until([&] { return done.size() == 3; }));
    QCOMPARE(begun, (QByteArrayList{"ask", "answer", "more"}));
    QVERIFY(done.indexOf("answer") < done.indexOf("ask"));
}

/// Whose mailbox never runs dry does not keep its thread from other events.
void TestQtMailbox::theThreadsOtherWorkComesInBetween()
{
    Runtime runtime({.workers = 2});
    QtMailbox mailbox(runtime);
    int received = 0;
    int between = 0;
    bool pending = false;
    QObject other; // takes what is queued with it
    connect(&mailbox, &QtMailbox::messageReceived, this, [&] {
        ++received;
        runtime.send(mailbox.pid(), "again");
        if (!std::exchange(pending, true)) {
            QMetaObject::invokeMethod(&other, [&] {
                ++between;
                pending = false;
            }, Qt::QueuedConnection);
        }
    });
    for (int i = 0; i < 100; ++i)
        runtime.send(mailbox.pid(), "go");
    QVERIFY(until([&] { return between >= 100; }));
    QVERIFY(received <= 100 * 3 * 64);
}

void TestQtMailbox::itMovesToAnotherThread()
{
    Runtime runtime({.workers = 2});
    auto *mailbox = new QtMailbox(runtime);
    MailboxLog log(*mailbox);
    QVERIFY(runtime.send(mailbox->pid(), "posted here"));
    QVERIFY(runtime.waitIdle(Patience));
    QThread thread;
    mailbox->moveToThread(&thread);
    thread.start();
    for (int i = 0; i < 200; ++i)
        runtime.send(mailbox->pid(), "there");
    QVERIFY(until([&] { return log.count() == 201; }));
    QMetaObject::invokeMethod(mailbox, [mailbox] { delete mailbox; }, Qt::QueuedConnection);
    thread.quit();
    QVERIFY(thread.wait(PatienceMs.count()));
    QVERIFY(log.inItsThread);
    QCOMPARE(textOf(log.items.first()), QByteArray("posted here"));
}

void TestQtMailbox::itLivesInAThreadOfItsOwn()
{
    Runtime runtime({.workers = 2});
    std::atomic<int> received = 0;
    std::atomic<bool> apart = false;
    QThread *const thread = QThread::create([&] {
        QtMailbox mailbox(runtime, {.name = u"there"_s});
        QEventLoop loop;
        QObject::connect(&mailbox, &QtMailbox::messageReceived, &loop, [&](const Message &message) {
            apart = QThread::currentThread() == mailbox.thread();
            ++received;
            if (message.bytes() == "quit")
                loop.quit();
        });
        loop.exec();
    });
    thread->start();
    QVERIFY(until([&] { return runtime.whereis(u"there"_s).has_value(); }));
    for (int i = 0; i < 1000; ++i)
        runtime.sendNamed(u"there"_s, "x");
    runtime.sendNamed(u"there"_s, "quit");
    QVERIFY(thread->wait(PatienceMs.count()));
    delete thread;
    QCOMPARE(received.load(), 1001);
    QVERIFY(apart);
}

void TestQtMailbox::itWorksUnderADeterministicSchedule()
{
    Runtime runtime({.scheduleSeed = 3});
    QtMailbox mailbox(runtime);
    MailboxLog log(mailbox);
    for (int i = 0; i < 200; ++i)
        runtime.send(mailbox.pid(), QByteArray::number(i));
    QVERIFY(until([&] {
        while (runtime.step()) { }
        return log.items.size() == 200;
    }));
    QCOMPARE(textOf(log.items.last()), QByteArray("199"));
}

QTEST_GUILESS_MAIN(TestQtMailbox)
#include "tst_qtmailbox.moc"
