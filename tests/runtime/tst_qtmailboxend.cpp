// SPDX-License-Identifier: MIT
#include "support/mailboxlog.h"
#include "support/processes.h"

#include <QtCore/QThread>

#include <atomic>
#include <memory>
#include <thread>

using namespace Qt::StringLiterals;
using namespace orrery;
using namespace orrery::test;

namespace {

/// Fills its mailbox, so that there is a batch under way and more behind it.
void flood(Runtime &runtime, Pid pid)
{
    for (int i = 0; i < 300; ++i)
        runtime.send(pid, QByteArray::number(i));
}

} // namespace

/// How a QtMailbox ends: by itself, by others, by its runtime.
class TestQtMailboxEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void destroyingItIsItsExit();
    void exitChoosesTheReason();
    void nothingIsEmittedAfterExit();
    void othersEndIt_data();
    void othersEndIt();
    void itsNamesAreFreeWhenItSaysSo();
    void aShutdownEndsIt();
    void aGracefulShutdownAsksIt();
    void theRuntimeMayGoFirst();
    void itMayGoBeforeItsFirstTurn();
    void aSlotMayDeleteIt_data();
    void aSlotMayDeleteIt();
    void aSlotMayDeleteItInItsOwnEventLoop();
    void theSlotOfItsEndMayDeleteIt();
    void aBatchUnderWayGoesWithIt();
    void whoCallsItIsToldOfItsEnd();
    void itNeedsNoEventLoop();
    void itsThreadMayEndFirst();
};

void TestQtMailboxEnd::destroyingItIsItsExit()
{
    Runtime runtime({.workers = 2, .journalCapacity = 100});
    Pid pid;
    Pid linked;
    {
        QtMailbox mailbox(runtime);
        pid = mailbox.pid();
        linked = runtime.spawnLink(pid, parked);
    }
    QCOMPARE(endOfJoined(runtime, pid), std::optional(ExitReason::Normal));
    QVERIFY(runtime.isAlive(linked)); // as by any normal end
    QCOMPARE(runtime.send(pid, "x"), SendResult(SendResult::NoProcess));
}

void TestQtMailboxEnd::exitChoosesTheReason()
{
    Runtime runtime({.workers = 2, .journalCapacity = 100});
    QtMailbox mailbox(runtime);
    MailboxLog log(mailbox);
    const Pid linked = runtime.spawnLink(mailbox.pid(), parked);
    mailbox.exit(ExitReason::custom(u"closed"_s));
    QVERIFY(!mailbox.isOpen());
    mailbox.exit(ExitReason::custom(u"too late"_s));
    QCOMPARE(endOfJoined(runtime, mailbox.pid()), std::optional(ExitReason::custom(u"closed"_s)));
    QCOMPARE(endOfJoined(runtime, linked), std::optional(ExitReason::custom(u"closed"_s)));
    QVERIFY(until([&] { return !log.ends.isEmpty(); }));
    QCOMPARE(log.ends, QList<ExitReason>{ExitReason::custom(u"closed"_s)});
}

void TestQtMailboxEnd::nothingIsEmittedAfterExit()
{
    Runtime runtime({.workers = 2});
    QtMailbox mailbox(runtime);
    MailboxLog log(mailbox);
    connect(&mailbox, &QtMailbox::messageReceived, this, [&](const Message &message) {
        if (message.bytes() == "5")
            mailbox.exit();
    });
    flood(runtime, mailbox.pid());
    QVERIFY(until([&] { return !log.ends.isEmpty(); }));
    QCOMPARE(log.items.size(), qsizetype(6));
    QCoreApplication::processEvents();
    QVERIFY(log.inItsThread);
}

void TestQtMailboxEnd::othersEndIt_data()
{
    QTest::addColumn<bool>("killed");
    QTest::addColumn<bool>("suspended");
    for (const bool suspended : {false, true}) {
        QTest::addRow("killed%s", suspended ? ", suspended" : "") << true << suspended;
        QTest::addRow("exit signal%s", suspended ? ", suspended" : "") << false << suspended;
    }
}

void TestQtMailboxEnd::othersEndIt()
{
    QFETCH(const bool, killed);
    QFETCH(const bool, suspended);
    Runtime runtime({.workers = 2});
    QtMailbox mailbox(runtime);
    MailboxLog log(mailbox);
    mailbox.setTrapExit(false);
    flood(runtime, mailbox.pid());
    if (suspended)
        runtime.suspend(mailbox.pid());
    if (killed)
        runtime.kill(mailbox.pid());
    else
        runtime.exit(mailbox.pid(), ExitReason::custom(u"go"_s));
    QVERIFY(runtime.join(mailbox.pid(), Patience));
    QVERIFY(!mailbox.isOpen());
    QVERIFY(until([&] { return !log.ends.isEmpty(); }));
    QCOMPARE(log.ends, QList<ExitReason>{killed ? ExitReason::Killed : ExitReason::custom(u"go"_s)});
    QVERIFY(log.items.isEmpty()); // what it had not emitted went with it
    QVERIFY(!mailbox.pid().isNull());
    mailbox.exit();
    QCoreApplication::processEvents();
    QCOMPARE(log.ends.size(), qsizetype(1));
}

void TestQtMailboxEnd::itsNamesAreFreeWhenItSaysSo()
{
    Runtime runtime({.workers = 2});
    std::unique_ptr<QtMailbox> second;
    QtMailbox first(runtime, {.name = u"window"_s});
    connect(&first, &QtMailbox::ended, this, [&] {
        second = std::make_unique<QtMailbox>(runtime, SpawnOptions{.name = u"window"_s});
    });
    runtime.kill(first.pid());
    QVERIFY(until([&] { return second != nullptr; }));
    QVERIFY(!second->pid().isNull());
    QCOMPARE(runtime.whereis(u"window"_s), std::optional(second->pid()));
}

void TestQtMailboxEnd::aShutdownEndsIt()
{
    Runtime runtime({.workers = 2});
    QtMailbox mailbox(runtime);
    MailboxLog log(mailbox);
    QCOMPARE(runtime.shutdown(), qsizetype(1)); // in the object's own thread, which it does not wait for
    QVERIFY(until([&] { return !log.ends.isEmpty(); }));
    QCOMPARE(log.ends, QList<ExitReason>{ExitReason::Killed});
    QtMailbox late(runtime);
    QVERIFY(late.pid().isNull());
}

void TestQtMailboxEnd::aGracefulShutdownAsksIt()
{
    Runtime runtime({.workers = 2});
    QtMailbox mailbox(runtime);
    MailboxLog log(mailbox);
    connect(&mailbox, &QtMailbox::exitReceived, &mailbox, [&](const Exit &signal) { mailbox.exit(signal.reason); });
    std::atomic<bool> over = false;
    ShutdownReport report;
    std::thread other([&] {
        report = runtime.shutdown(ShutdownOptions{.grace = Patience, .deadline = 2 * Patience});
        over = true;
    });
    const bool came = until([&] { return over.load() && !log.ends.isEmpty(); });
    other.join();
    QVERIFY(came);
    QCOMPARE(log.items, QList<Received>{Exit(Pid(), ExitReason::Shutdown)});
    QCOMPARE(log.ends, QList<ExitReason>{ExitReason::Shutdown});
    QCOMPARE(report.stopped, qsizetype(1));
    QCOMPARE(report.killed, qsizetype(0));
}

void TestQtMailboxEnd::theRuntimeMayGoFirst()
{
    auto runtime = std::make_unique<Runtime>(RuntimeOptions{.workers = 2});
    QtMailbox mailbox(*runtime);
    QtMailbox untold(*runtime);
    MailboxLog log(mailbox);
    flood(*runtime, mailbox.pid());
    runtime.reset();
    QVERIFY(!mailbox.isOpen());
    mailbox.exit(ExitReason::Shutdown);
    mailbox.setTrapExit(false);
    QVERIFY(until([&] { return !log.ends.isEmpty(); }));
    QCOMPARE(log.ends, QList<ExitReason>{ExitReason::Killed});
    QVERIFY(log.items.isEmpty());
}

void TestQtMailboxEnd::itMayGoBeforeItsFirstTurn()
{
    Gate gate;
    Runtime runtime({.workers = 1, .journalCapacity = 100});
    runtime.spawn([&gate](Context) -> Process {
        gate.pass();
        co_return;
    });
    QVERIFY(gate.waitForArrivals(1, Patience));
    Pid pid;
    {
        QtMailbox mailbox(runtime);
        pid = mailbox.pid();
    }
    QVERIFY(runtime.isAlive(pid));
    gate.open();
    QCOMPARE(endOfJoined(runtime, pid), std::optional(ExitReason::Normal));
}

void TestQtMailboxEnd::aSlotMayDeleteIt_data()
{
    QTest::addColumn<int>("at");
    QTest::newRow("the first") << 0;
    QTest::newRow("in a batch") << 10;
    QTest::newRow("the last of a batch") << 63;
    QTest::newRow("the last") << 299;
}

void TestQtMailboxEnd::aSlotMayDeleteIt()
{
    QFETCH(const int, at);
    Runtime runtime({.workers = 2});
    auto *mailbox = new QtMailbox(runtime);
    const Pid pid = mailbox->pid();
    int last = -1;
    connect(mailbox, &QtMailbox::messageReceived, this, [&](const Message &message) {
        last = message.bytes().toInt();
        if (last == at)
            delete std::exchange(mailbox, nullptr);
    });
    QVERIFY(runtime.suspend(pid));
    flood(runtime, pid);
    QVERIFY(runtime.resume(pid));
    QVERIFY(until([&] { return !mailbox; }));
    QVERIFY(runtime.join(pid, Patience));
    QCoreApplication::processEvents();
    QCOMPARE(last, at);
}

void TestQtMailboxEnd::aSlotMayDeleteItInItsOwnEventLoop()
{
    Runtime runtime({.workers = 2});
    auto *mailbox = new QtMailbox(runtime);
    const Pid pid = mailbox->pid();
    int received = 0;
    connect(mailbox, &QtMailbox::messageReceived, this, [&] {
        if (++received == 1)
            QVERIFY(until([&] { return !mailbox; }));
        else
            delete std::exchange(mailbox, nullptr);
    });
    flood(runtime, pid);
    QVERIFY(until([&] { return !mailbox; }));
    QVERIFY(runtime.join(pid, Patience));
    QCOMPARE(received, 2);
}

void TestQtMailboxEnd::theSlotOfItsEndMayDeleteIt()
{
    Runtime runtime({.workers = 2});
    auto *mailbox = new QtMailbox(runtime);
    connect(mailbox, &QtMailbox::ended, this, [&] { delete std::exchange(mailbox, nullptr); });
    runtime.kill(mailbox->pid());
    QVERIFY(until([&] { return !mailbox; }));
}

void TestQtMailboxEnd::aBatchUnderWayGoesWithIt()
{
    struct Counted
    {
        explicit Counted(std::atomic<int> &alive) : count(&alive) { ++*count; }
        Counted(const Counted &) = delete;
        Counted &operator=(const Counted &) = delete;
        ~Counted() { --*count; }
        std::atomic<int> *count;
    };
    std::atomic<int> alive = 0;
    Runtime runtime({.workers = 2});
    Pid pid;
    {
        QtMailbox mailbox(runtime);
        pid = mailbox.pid();
        for (int i = 0; i < 200; ++i)
            runtime.send(pid, Message::fromValue(QVariant::fromValue(std::make_shared<Counted>(alive))));
        QVERIFY(runtime.waitIdle(Patience));
        QCOMPARE(alive.load(), 200);
    }
    QVERIFY(runtime.join(pid, Patience));
    QVERIFY(runtime.waitIdle(Patience));
    QTRY_COMPARE_WITH_TIMEOUT(alive.load(), 0, int(PatienceMs.count()));
    const Statistics statistics = runtime.statistics();
    QCOMPARE(statistics.messagesReceived + statistics.messagesDiscarded, statistics.messagesSent);
}

void TestQtMailboxEnd::whoCallsItIsToldOfItsEnd()
{
    Runtime runtime({.workers = 2});
    auto mailbox = std::make_unique<QtMailbox>(runtime);
    connect(mailbox.get(), &QtMailbox::messageReceived, this, [&] { mailbox.reset(); });
    std::atomic<int> failed = -1;
    const Pid caller = runtime.spawn([&failed, pid = mailbox->pid()](Context self) -> Process {
        const CallResult result = co_await self.call(pid, "question", Patience);
        failed = result ? 0 : 1;
    });
    QVERIFY(until([&] { return failed >= 0; }));
    QCOMPARE(failed.load(), 1);
    QVERIFY(runtime.join(caller, Patience));
}

void TestQtMailboxEnd::itNeedsNoEventLoop()
{
    Runtime runtime({.workers = 2});
    Pid pid;
    int received = 0;
    std::thread thread([&] {
        QtMailbox mailbox(runtime);
        pid = mailbox.pid();
        QObject::connect(&mailbox, &QtMailbox::messageReceived, &mailbox, [&] { ++received; });
        flood(runtime, pid);
        runtime.waitIdle(Patience);
    });
    thread.join();
    QVERIFY(runtime.join(pid, Patience));
    QCOMPARE(received, 0);
}

/// The thread it lives in is gone; then another one destroys it.
void TestQtMailboxEnd::itsThreadMayEndFirst()
{
    Runtime runtime({.workers = 2});
    auto mailbox = std::make_unique<QtMailbox>(runtime);
    const Pid pid = mailbox->pid();
    {
        QThread thread;
        mailbox->moveToThread(&thread);
        thread.start();
        flood(runtime, pid);
        thread.quit();
        QVERIFY(thread.wait(PatienceMs.count()));
    }
    flood(runtime, pid);
    QVERIFY(runtime.waitIdle(Patience));
    mailbox.reset();
    QVERIFY(runtime.join(pid, Patience));
}

QTEST_GUILESS_MAIN(TestQtMailboxEnd)
#include "tst_qtmailboxend.moc"
