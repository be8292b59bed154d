// SPDX-License-Identifier: MIT
#include "support/processes.h"

#include <stdexcept>

using namespace orrery;
using namespace orrery::test;

class TestReceive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void messagesComeInTheOrderSent();
    void aValueComesAsItWasSent();
    void muchThatWaitsComesAsItWasSent();
    void aPollTakesWhatIsThereAndNeverWaits();
    void aTimeOutGivesNothing();
    void aMessageBeatsTheTimeOut();
    void aTimeOutThatWasBeatenTakesNothingFromTheNextWait();
    void matchingLeavesTheOthersInOrder();
    void matchingWaitsForOneThatMatches();
    void matchingTimesOutWhatEverElseComes();
    void matchingPolls();
    void whatAPredicateThrowsComesOutOfTheAwait();
    void aPredicateThatThrowsForALaterMessageDoesSoToo();
    void aPredicateMayBeMoveOnlyAndMutable();
    void thereAreReadyPredicates();
    void aMessageIsLookedAtOncePerWait();
    void sendSaysWhyNot();
    void aProcessMaySendToItself();
};

void TestReceive::messagesComeInTheOrderSent()
{
    Runtime runtime;
    std::vector<int> seen;
    constexpr int count = 10'000;
    const Pid pid = runtime.spawn([&seen](Context self) -> Process {
        for (int i = 0; i < count; ++i) {
            Received item = co_await self.receive();
            seen.push_back(textOf(item).toInt());
        }
    });
    for (int i = 0; i < count; ++i)
        QVERIFY(runtime.send(pid, QByteArray::number(i)));
    QVERIFY(runtime.join(pid, Patience));
    QCOMPARE(seen.size(), std::size_t(count));
    for (int i = 0; i < count; ++i)
        QCOMPARE(seen[static_cast<std::size_t>(i)], i);
}

void TestReceive::aValueComesAsItWasSent()
{
    Runtime runtime;
    QVariant seen;
    const Pid pid = runtime.spawn([&seen](Context self) -> Process {
        Received item = co_await self.receive();
        if (const auto *message = std::get_if<Message>(&item))
            seen = message->value();
    });
    const QVariantMap map{{QStringLiteral("answer"), 42}, {QStringLiteral("list"), QVariantList{1, 2}}};
    QVERIFY(runtime.send(pid, Message::fromValue(map)));
    QVERIFY(runtime.join(pid, Patience));
    QCOMPARE(seen.toMap(), map);
}

/// Of what waits in a long mailbox short bytes are kept in another way.
void TestReceive::muchThatWaitsComesAsItWasSent()
{
    std::vector<Received> sent;
    for (int i = 0; i < 1000; ++i) {
        sent.emplace_back(Message(QByteArray(i % 70, 'a').append(QByteArray::number(i))));
        if (i % 10 == 0)
            sent.emplace_back(Message::fromValue(i));
        if (i % 17 == 0)
            sent.emplace_back(Message(QByteArray()));
    }
    for (const qsizetype capacity : {0, 100'000}) {
        Runtime runtime({.mailboxCapacity = capacity});
        Log<Received> log;
        const Pid pid = runtime.spawn(TrapperOf(log));
        QVERIFY(runtime.suspend(pid));
        for (const Received &item : sent)
            QVERIFY(runtime.send(pid, std::get<Message>(item)));
        QCOMPARE(depthOf(runtime, pid), qsizetype(sent.size()));
        QVERIFY(runtime.resume(pid));
        QVERIFY(runtime.waitIdle(Patience));
        QCOMPARE(log.values().size(), sent.size());
        QVERIFY(log.values() == sent);
    }
}

void TestReceive::aPollTakesWhatIsThereAndNeverWaits()
{
    ManualTime time; // nothing moves it: a wait would last for ever
    std::vector<QByteArray> seen;
    const Pid pid = time.runtime.spawn([&seen](Context self) -> Process {
        self.runtime().send(self.pid(), "mine");
        for (const auto timeout : {0ms, 0ms, -5ms}) {
            std::optional<Received> item = co_await self.receive(timeout);
            seen.push_back(item ? textOf(*item) : QByteArray("nothing"));
        }
    });
    QVERIFY(time.runtime.join(pid, Patience));
    QCOMPARE(seen, (std::vector<QByteArray>{"mine", "nothing", "nothing"}));
}

void TestReceive::aTimeOutGivesNothing()
{
    ManualTime time;
    std::optional<bool> got;
    const Pid pid = time.runtime.spawn([&got](Context self) -> Process {
        std::optional<Received> item = co_await self.receive(10ms);
        got = item.has_value();
    });
    QVERIFY(time.runtime.waitIdle(Patience));
    QVERIFY(time.advanceAndSettle(10ms - 1ns));
    QVERIFY(time.runtime.isAlive(pid));
    QVERIFY(time.advanceAndSettle(1ns));
    QVERIFY(time.runtime.join(pid, Patience));
    QVERIFY(got == false);
}

void TestReceive::aMessageBeatsTheTimeOut()
{
    ManualTime time;
    QByteArray seen;
    const Pid pid = time.runtime.spawn([&seen](Context self) -> Process {
        std::optional<Received> item = co_await self.receive(10ms);
        seen = item ? textOf(*item) : QByteArray("nothing");
    });
    QVERIFY(time.runtime.waitIdle(Patience));
    QVERIFY(time.advanceAndSettle(9ms));
    QVERIFY(time.runtime.send(pid, "in time"));
    QVERIFY(time.runtime.join(pid, Patience));
    QCOMPARE(seen, QByteArray("in time"));
}

void TestReceive::aTimeOutThatWasBeatenTakesNothingFromTheNextWait()
{
    ManualTime time;
    std::vector<QByteArray> seen;
    const Pid pid = time.runtime.spawn([&seen](Context self) -> Process {
        for (int i = 0; i < 3; ++i) {
            std::optional<Received> item = co_await self.receive(10ms);
            seen.push_back(item ? textOf(*item) : QByteArray("nothing"));
        }
    });
    QVERIFY(time.runtime.waitIdle(Patience));
    QVERIFY(time.advanceAndSettle(6ms));
    QVERIFY(time.runtime.send(pid, "first"));
    QVERIFY(time.runtime.waitIdle(Patience)); // the second wait began at 6 ms
    QVERIFY(time.advanceAndSettle(6ms));      // past the first wait's end, before the second's
    QVERIFY(time.runtime.send(pid, "second"));
    QVERIFY(time.runtime.waitIdle(Patience));
    QVERIFY(time.advanceAndSettle(10ms));
    QVERIFY(time.runtime.join(pid, Patience));
    QCOMPARE(seen, (std::vector<QByteArray>{"first", "second", "nothing"}));
}

void TestReceive::matchingLeavesTheOthersInOrder()
{
    Runtime runtime;
    std::vector<QByteArray> seen;
    const Pid pid = runtime.spawn([&seen](Context self) -> Process {
        for (const char *text : {"a", "x1", "b", "x2", "c"})
            self.runtime().send(self.pid(), text);
        for (int i = 0; i < 2; ++i) {
            Received matched = co_await self.receiveMatching(match::startsWith("x"));
            seen.push_back(textOf(matched));
        }
        Received third = co_await self.receiveMatching(match::bytes("b"));
        seen.push_back(textOf(third));
        for (int i = 0; i < 2; ++i) {
            Received rest = co_await self.receive();
            seen.push_back(textOf(rest));
        }
        std::optional<Received> last = co_await self.receive(0s);
        seen.push_back(last ? QByteArray("more") : QByteArray("empty"));
    });
    QVERIFY(runtime.join(pid, Patience));
    QCOMPARE(seen, (std::vector<QByteArray>{"x1", "x2", "b", "a", "c", "empty"}));
}

void TestReceive::matchingWaitsForOneThatMatches()
{
    Runtime runtime;
    std::vector<QByteArray> seen;
    const Pid pid = runtime.spawn([&seen](Context self) -> Process {
        Received item = co_await self.receiveMatching(match::bytes("yes"));
        seen.push_back(textOf(item));
        for (int i = 0; i < 3; ++i) {
            Received rest = co_await self.receive();
            seen.push_back(textOf(rest));
        }
    });
    for (int i = 0; i < 3; ++i) {
        runtime.send(pid, QByteArray::number(i));
        QVERIFY(runtime.waitIdle(Patience));
    }
    QCOMPARE(depthOf(runtime, pid), qsizetype(3));
    runtime.send(pid, "yes");
    QVERIFY(runtime.join(pid, Patience));
    QCOMPARE(seen, (std::vector<QByteArray>{"yes", "0", "1", "2"}));
}

void TestReceive::matchingTimesOutWhatEverElseComes()
{
    ManualTime time;
    std::vector<QByteArray> seen;
    const Pid pid = time.runtime.spawn([&seen](Context self) -> Process {
        std::optional<Received> item = co_await self.receiveMatching(match::bytes("yes"), 10ms);
        seen.push_back(item ? textOf(*item) : QByteArray("nothing"));
        Received rest = co_await self.receive();
        seen.push_back(textOf(rest));
    });
    QVERIFY(time.runtime.waitIdle(Patience));
    for (int i = 0; i < 9; ++i) {
        QVERIFY(time.advanceAndSettle(1ms)); // what does not match does not start the time anew
        QVERIFY(time.runtime.send(pid, "no"));
        QVERIFY(time.runtime.waitIdle(Patience));
    }
    QVERIFY(time.runtime.isAlive(pid));
    QVERIFY(time.advanceAndSettle(1ms));
    QVERIFY(time.runtime.join(pid, Patience));
    QCOMPARE(seen, (std::vector<QByteArray>{"nothing", "no"}));
}

void TestReceive::matchingPolls()
{
    ManualTime time;
    std::vector<QByteArray> seen;
    const Pid pid = time.runtime.spawn([&seen](Context self) -> Process {
        self.runtime().send(self.pid(), "no");
        self.runtime().send(self.pid(), "yes");
        for (int i = 0; i < 2; ++i) {
            std::optional<Received> item = co_await self.receiveMatching(match::bytes("yes"), 0ms);
            seen.push_back(item ? textOf(*item) : QByteArray("nothing"));
        }
    });
    QVERIFY(time.runtime.join(pid, Patience));
    QCOMPARE(seen, (std::vector<QByteArray>{"yes", "nothing"}));
}

void TestReceive::whatAPredicateThrowsComesOutOfTheAwait()
{
    Runtime runtime;
    std::vector<QByteArray> seen;
    const Pid pid = runtime.spawn([&seen](Context self) -> Process {
        self.runtime().send(self.pid(), "first");
        self.runtime().send(self.pid(), "bad");
        auto picky = [](const Received &item) -> bool {
            if (textOf(item) == "bad")
                throw std::runtime_error("picky");
            return false;
        };
        try {
            co_await self.receiveMatching(picky);
        } catch (const std::runtime_error &error) {
            seen.push_back(error.what());
        }
        for (int i = 0; i < 2; ++i) { // nothing was lost by it
            Received item = co_await self.receive();
            seen.push_back(textOf(item));
        }
    });
    QVERIFY(runtime.join(pid, Patience));
    QCOMPARE(seen, (std::vector<QByteArray>{"picky", "first", "bad"}));
}

void TestReceive::aPredicateThatThrowsForALaterMessageDoesSoToo()
{
    ManualTime time;
    time.runtime.setJournalCapacity(100);
    const Pid pid = time.runtime.spawn([](Context self) -> Process {
        auto picky = [](const Received &) -> bool { throw std::runtime_error("picky"); };
        co_await self.receiveMatching(picky, 1s);
    });
    QVERIFY(time.runtime.waitIdle(Patience));
    time.runtime.send(pid, "x");
    QVERIFY(time.runtime.join(pid, Patience)); // uncaught, it is a crash of the process
    QTRY_VERIFY_WITH_TIMEOUT(endOf(time.runtime, pid).has_value(), PatienceMs.count());
    QCOMPARE(*endOf(time.runtime, pid), ExitReason::Crashed);
    QCOMPARE(endOf(time.runtime, pid)->detail(), QStringLiteral("picky"));
}

void TestReceive::aPredicateMayBeMoveOnlyAndMutable()
{
    Runtime runtime;
    QByteArray seen;
    const Pid pid = runtime.spawn([&seen](Context self) -> Process {
        for (int i = 0; i < 5; ++i)
            self.runtime().send(self.pid(), QByteArray::number(i));
        auto third = [left = std::make_unique<int>(3)](Received &) mutable { return --*left == 0; };
        Received item = co_await self.receiveMatching(std::move(third));
        seen = textOf(item);
    });
    QVERIFY(runtime.join(pid, Patience));
    QCOMPARE(seen, QByteArray("2"));
}

void TestReceive::thereAreReadyPredicates()
{
    const Received message = Message("hello");
    const Received exit = Exit(Pid(7), ExitReason::Killed);
    const Received down = Down(MonitorRef(Pid(9), 3), Pid(8), ExitReason::Normal);

    QVERIFY(match::anyMessage()(message));
    QVERIFY(!match::anyMessage()(exit));
    QVERIFY(!match::anyMessage()(down));
    QVERIFY(match::bytes("hello")(message));
    QVERIFY(!match::bytes("hell")(message));
    QVERIFY(!match::bytes("")(exit));
    QVERIFY(match::startsWith("hell")(message));
    QVERIFY(match::startsWith("")(message));
    QVERIFY(!match::startsWith("")(exit));
    QVERIFY(match::exitFrom(Pid(7))(exit));
    QVERIFY(match::exitFrom()(exit));
    QVERIFY(!match::exitFrom(Pid(6))(exit));
    QVERIFY(!match::exitFrom()(message));
    QVERIFY(match::downOf(MonitorRef(Pid(9), 3))(down));
    QVERIFY(!match::downOf(MonitorRef(Pid(9), 4))(down));
    QVERIFY(!match::downOf(MonitorRef(Pid(10), 3))(down));
    QVERIFY(!match::downOf(MonitorRef(Pid(9), 3))(exit));
}

void TestReceive::aMessageIsLookedAtOncePerWait()
{
    Runtime runtime;
    std::atomic<int> looks = 0;
    constexpr int others = 1000;
    const Pid pid = runtime.spawn([&looks](Context self) -> Process {
        auto counting = [&looks](const Received &item) {
            ++looks;
            return textOf(item) == "yes";
        };
        co_await self.receiveMatching(counting);
    });
    for (int i = 0; i < others; ++i) {
        runtime.send(pid, "no");
        if (i % 10 == 0)
            QVERIFY(runtime.waitIdle(Patience));
    }
    runtime.send(pid, "yes");
    QVERIFY(runtime.join(pid, Patience));
    QCOMPARE(looks.load(), others + 1);
}

void TestReceive::sendSaysWhyNot()
{
    Runtime runtime;
    QVERIFY(runtime.send(Pid(), "x") == SendResult::NoProcess);
    QVERIFY(runtime.send(Pid(4711), "x") == SendResult::NoProcess);
    const Pid pid = runtime.spawn(untilMessage);
    const SendResult delivered = runtime.send(pid, "x");
    QVERIFY(bool(delivered));
    QCOMPARE(delivered.reason(), SendResult::Delivered);
    QVERIFY(runtime.join(pid, Patience));
    const SendResult late = runtime.send(pid, "x");
    QVERIFY(!late);
    QCOMPARE(late.reason(), SendResult::NoProcess);
    QVERIFY(!late.toString().isEmpty());
    QVERIFY(late.toString() != delivered.toString());
    QCOMPARE(runtime.statistics().messagesDropped, quint64(3));
}

void TestReceive::aProcessMaySendToItself()
{
    Runtime runtime;
    int received = 0;
    const Pid pid = runtime.spawn([&received](Context self) -> Process {
        self.runtime().send(self.pid(), "again");
        for (; received < 1000; ++received) {
            co_await self.receive();
            self.runtime().send(self.pid(), "again");
        }
    });
    QVERIFY(runtime.join(pid, Patience));
    QCOMPARE(received, 1000);
}

QTEST_GUILESS_MAIN(TestReceive)
#include "tst_receive.moc"
