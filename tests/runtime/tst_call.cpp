// SPDX-License-Identifier: MIT
#include "support/calls.h"
#include "support/processes.h"

#include <stdexcept>

using namespace orrery;
using namespace orrery::test;

class TestCall : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aReplyIsTheAnswer();
    void aValueIsCarriedBothWays();
    void aNameIsCalledToo();
    void noAnswerInTimeIsATimeOut();
    void noTimeAtAllIsATimeOut();
    void whoIsNotThereIsSaid();
    void anEndBeforeTheAnswerIsSaidWithItsReason_data();
    void anEndBeforeTheAnswerIsSaidWithItsReason();
    void anEndAfterTheAnswerChangesNothing();
    void anEndWithTheRequestUnreadIsSaid();
    void nobodyCallsItself();
    void aFullMailboxIsSaid();
    void theAnswerComesPastTheMailbox();
    void aStoppedCallerIsNotAnswered_data();
    void aStoppedCallerIsNotAnswered();
    void anExitOrADownWaitsMeanwhile();
    void everyOutcomeReadsDifferently();

private:
    Pid spawnCaller(Pid target, std::chrono::nanoseconds timeout = 1h)
    {
        return m_time->runtime.spawn(CallerOf(target, m_results, timeout));
    }
    /// What became of the only call; it has to have come back.
    CallResult result() const { return m_results.size() == 1 ? m_results.values().front() : CallResult::CallingSelf; }

    std::optional<ManualTime> m_time;
    Log<CallResult> m_results;
};

void TestCall::init()
{
    m_results.clear();
    m_time.emplace();
}

void TestCall::cleanup()
{
    m_time.reset();
}

void TestCall::aReplyIsTheAnswer()
{
    Runtime &runtime = m_time->runtime;
    const Pid server = runtime.spawn(answering);
    QVERIFY(runtime.join(spawnCaller(server), Patience));
    QVERIFY(result());
    QCOMPARE(result().reason(), CallResult::Replied);
    QCOMPARE(result().reply().bytes(), QByteArray("re: request"));
    QCOMPARE(result().exitReason(), ExitReason::Normal);
    QVERIFY(!result().reply().isRequest());
}

void TestCall::aValueIsCarriedBothWays()
{
    Runtime &runtime = m_time->runtime;
    const Pid server = runtime.spawn([](Context self) -> Process {
        Received item = co_await self.receive();
        const auto &request = std::get<Message>(item);
        self.reply(request, Message::fromValue(request.value().toInt() + 1));
    });
    int answer = 0;
    const Pid caller = runtime.spawn([&answer, server](Context self) -> Process {
        CallResult got = co_await self.call(server, Message::fromValue(41), 1h);
        answer = got.reply().value().toInt();
    });
    QVERIFY(runtime.join(caller, Patience));
    QCOMPARE(answer, 42);
}

void TestCall::aNameIsCalledToo()
{
    Runtime &runtime = m_time->runtime;
    const QString name = QStringLiteral("server");
    const Pid unanswered = runtime.spawn(CallerOf(name, m_results));
    QVERIFY(runtime.join(unanswered, Patience)); // at once: nobody holds the name
    QCOMPARE(result().reason(), CallResult::NoName);
    m_results.clear();
    runtime.spawn(answering, {.label = {}, .name = name});
    QVERIFY(runtime.join(runtime.spawn(CallerOf(name, m_results)), Patience));
    QCOMPARE(result().reply().bytes(), QByteArray("re: request"));
}

void TestCall::noAnswerInTimeIsATimeOut()
{
    Runtime &runtime = m_time->runtime;
    const Pid server = runtime.spawn(asleep);
    const Pid caller = spawnCaller(server, 10ms);
    QVERIFY(runtime.waitIdle(Patience));
    QVERIFY(m_time->advanceAndSettle(10ms - 1ns));
    QVERIFY(runtime.isAlive(caller));
    QVERIFY(m_time->advanceAndSettle(1ns));
    QVERIFY(runtime.join(caller, Patience));
    QVERIFY(!result());
    QCOMPARE(result().reason(), CallResult::TimedOut);
    QCOMPARE(depthOf(runtime, server), qsizetype(1)); // the request stays
    QVERIFY(runtime.timers().isEmpty());              // and it took no timer
}

void TestCall::noTimeAtAllIsATimeOut()
{
    Runtime &runtime = m_time->runtime;
    for (const std::chrono::nanoseconds timeout : {std::chrono::nanoseconds(0), std::chrono::nanoseconds(-1)}) {
        m_results.clear();
        const Pid server = runtime.spawn(asleep);
        QVERIFY(runtime.join(spawnCaller(server, timeout), Patience)); // while the time stands still
        QCOMPARE(result().reason(), CallResult::TimedOut);
        QCOMPARE(depthOf(runtime, server), qsizetype(1)); // it was sent all the same
    }
}

void TestCall::whoIsNotThereIsSaid()
{
    Runtime &runtime = m_time->runtime;
    const Pid gone = runtime.spawn(brief);
    QVERIFY(runtime.join(gone, Patience));
    for (const Pid nobody : {gone, Pid(), Pid(4711)}) {
        m_results.clear();
        QVERIFY(runtime.join(spawnCaller(nobody), Patience));
        QCOMPARE(result().reason(), CallResult::NoProcess);
    }
}

void TestCall::anEndBeforeTheAnswerIsSaidWithItsReason_data()
{
    QTest::addColumn<int>("how");
    QTest::addColumn<ExitReason>("reason");
    QTest::newRow("a return") << 0 << ExitReason::Normal;
    QTest::newRow("a crash") << 1 << ExitReason::crashed(QStringLiteral("boom"));
    QTest::newRow("a kill") << 2 << ExitReason::Killed;
    QTest::newRow("an exit signal") << 3 << ExitReason::custom(QStringLiteral("own"));
}

void TestCall::anEndBeforeTheAnswerIsSaidWithItsReason()
{
    QFETCH(const int, how);
    QFETCH(const ExitReason, reason);
    Runtime &runtime = m_time->runtime;
    const Pid server = runtime.spawn([how](Context self) -> Process {
        co_await self.receive();
        co_await self.sleep(5ms);
        if (how == 1)
            throw std::runtime_error("boom");
    });
    const Pid caller = spawnCaller(server);
    QVERIFY(runtime.waitIdle(Patience));
    if (how < 2)
        QVERIFY(m_time->advanceAndSettle(5ms));
    else if (how == 2)
        QVERIFY(runtime.kill(server));
    else
        QVERIFY(runtime.exit(server, reason));
    QVERIFY(runtime.join(caller, Patience)); // long before its time is up
    QCOMPARE(result().reason(), CallResult::Ended);
    QCOMPARE(result().exitReason(), reason);
    QCOMPARE(result().exitReason().detail(), reason.detail());
}

void TestCall::anEndAfterTheAnswerChangesNothing()
{
    Runtime &runtime = m_time->runtime;
    bool replied = false;
    const Pid server = runtime.spawn([&replied](Context self) -> Process {
        Received item = co_await self.receive();
        replied = self.reply(std::get<Message>(item), "last words");
        throw std::runtime_error("boom");
    });
    QVERIFY(runtime.join(spawnCaller(server), Patience));
    QVERIFY(runtime.join(server, Patience));
    QVERIFY(replied);
    QCOMPARE(result().reply().bytes(), QByteArray("last words"));
}

void TestCall::anEndWithTheRequestUnreadIsSaid()
{
    Runtime &runtime = m_time->runtime;
    const Pid server = runtime.spawn(asleep);
    const Pid caller = spawnCaller(server);
    QVERIFY(runtime.waitIdle(Patience));
    QVERIFY(runtime.kill(server));
    QVERIFY(runtime.join(caller, Patience));
    QCOMPARE(result().reason(), CallResult::Ended);
    QCOMPARE(result().exitReason(), ExitReason::Killed);
}

void TestCall::nobodyCallsItself()
{
    Runtime &runtime = m_time->runtime;
    Log<CallResult> results;
    const Pid pid = runtime.spawn(
        [&results](Context self) -> Process {
            CallResult byPid = co_await self.call(self.pid(), "request", 1h);
            results.append(std::move(byPid));
            CallResult byName = co_await self.call(QStringLiteral("me"), "request", 1h);
            results.append(std::move(byName));
            if (co_await self.receive(0s))
                results.append(CallResult::Replied); // nothing was sent
        },
        {.label = {}, .name = QStringLiteral("me")});
    QVERIFY(runtime.join(pid, Patience));
    QCOMPARE(results.size(), std::size_t(2));
    for (const CallResult &result : results.values())
        QCOMPARE(result.reason(), CallResult::CallingSelf);
}

void TestCall::aFullMailboxIsSaid()
{
    Runtime &runtime = m_time->runtime;
    const SpawnOptions small{.label = {}, .name = {}, .mailboxCapacity = 1};
    const Pid server = runtime.spawn(asleep, small);
    QVERIFY(runtime.send(server, "x"));
    QVERIFY(runtime.join(spawnCaller(server), Patience));
    QCOMPARE(result().reason(), CallResult::MailboxFull);
}

void TestCall::theAnswerComesPastTheMailbox()
{
    Runtime &runtime = m_time->runtime;
    const Pid server = runtime.spawn(answering);
    std::vector<QByteArray> seen;
    const Pid caller = runtime.spawn([&seen, server](Context self) -> Process {
        for (const char *text : {"a", "b", "c"})
            self.runtime().send(self.pid(), text);
        CallResult got = co_await self.call(server, "request", 1h);
        self.runtime().send(self.pid(), "d");
        seen.push_back(got.reply().bytes());
        for (int i = 0; i < 4; ++i) {
            Received item = co_await self.receive();
            seen.push_back(textOf(item));
        }
    });
    QVERIFY(runtime.join(caller, Patience));
    QCOMPARE(seen, (std::vector<QByteArray>{"re: request", "a", "b", "c", "d"}));
}

void TestCall::aStoppedCallerIsNotAnswered_data()
{
    QTest::addColumn<int>("how");
    QTest::newRow("killed") << 0;
    QTest::newRow("ended by an exit signal") << 1;
    QTest::newRow("ended by a link") << 2;
}

void TestCall::aStoppedCallerIsNotAnswered()
{
    QFETCH(const int, how);
    Runtime &runtime = m_time->runtime;
    Log<Message> asked;
    const Pid server = runtime.spawn([&asked](Context self) -> Process {
        for (;;) {
            Received item = co_await self.receive();
            asked.append(std::get<Message>(item));
        }
    });
    const Pid caller = spawnCaller(server);
    const Pid linked = runtime.spawn(parked);
    QVERIFY(runtime.link(caller, linked));
    QVERIFY(runtime.waitIdle(Patience));
    if (how == 0)
        QVERIFY(runtime.kill(caller));
    else if (how == 1)
        QVERIFY(runtime.exit(caller, ExitReason::Shutdown));
    else
        QVERIFY(runtime.kill(linked));
    QVERIFY(runtime.join(caller, Patience));
    QCOMPARE(m_results.size(), std::size_t(0));
    QVERIFY(!runtime.reply(asked.values().front(), "too late"));
}

void TestCall::anExitOrADownWaitsMeanwhile()
{
    Runtime &runtime = m_time->runtime;
    Log<Message> asked;
    const Pid server = runtime.spawn([&asked](Context self) -> Process {
        Received item = co_await self.receive();
        asked.append(std::get<Message>(item));
        co_await self.receive();
    });
    const Pid other = runtime.spawn(parked);
    Log<Received> seen;
    const Pid caller = runtime.spawn([&, server, other](Context self) -> Process {
        self.runtime().setTrapExit(self.pid(), true);
        self.runtime().link(self.pid(), other);
        self.runtime().monitor(self.pid(), other);
        CallResult got = co_await self.call(server, "request", 1h);
        seen.append(got.reply());
        while (std::optional<Received> item = co_await self.receive(0s))
            seen.append(std::move(*item));
    });
    QVERIFY(runtime.waitIdle(Patience));
    runtime.kill(other);
    QVERIFY(runtime.join(other, Patience));
    QVERIFY(runtime.waitIdle(Patience));
    QCOMPARE(seen.size(), std::size_t(0)); // neither of them is an answer
    QVERIFY(runtime.reply(asked.values().front(), "answer"));
    QVERIFY(runtime.join(caller, Patience));
    QCOMPARE(seen.size(), std::size_t(3));
    QCOMPARE(textOf(seen.values().front()), QByteArray("answer"));
    QCOMPARE(only<Exit>(seen), (std::vector<Exit>{Exit(other, ExitReason::Killed)}));
    QCOMPARE(only<Down>(seen).size(), std::size_t(1));
}

void TestCall::everyOutcomeReadsDifferently()
{
    const CallResult results[] = {
        CallResult(Message("answer")),  CallResult(CallResult::TimedOut),    CallResult(CallResult::NoProcess),
        CallResult(CallResult::NoName), CallResult(CallResult::MailboxFull), CallResult(ExitReason::Killed),
        CallResult(CallResult::CallingSelf),
    };
    QSet<QString> texts;
    for (const CallResult &result : results) {
        QVERIFY(!result.toString().isEmpty());
        texts.insert(result.toString());
        QCOMPARE(bool(result), result == CallResult::Replied);
        if (result != CallResult::Ended)
            QCOMPARE(result.exitReason(), ExitReason::Normal);
        if (!result)
            QVERIFY(result.reply() == Message());
    }
    QCOMPARE(texts.size(), qsizetype(std::size(results)));
    QVERIFY(CallResult(ExitReason::custom(QStringLiteral("ink"))).toString().contains(QStringLiteral("ink")));
}

QTEST_GUILESS_MAIN(TestCall)
#include "tst_call.moc"
