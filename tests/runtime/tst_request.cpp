// SPDX-License-Identifier: MIT
#include "support/calls.h"
#include "support/processes.h"

#include <thread>

using namespace orrery;
using namespace orrery::test;

// What a call sends: a message that can be answered.
class TestRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aCallIsAnOrdinaryMessageToItsReceiver();
    void onlyTheFirstAnswerCounts();
    void whatIsNoRequestHasNoAnswer();
    void aRequestMayBePassedOn();
    void anyThreadMayAnswer();
    void manyCallersGetTheirOwnAnswers();
    void callsMayNest();
    void twoThatCallEachOtherTimeOut();
    void aTaskMayCall();

private:
    Pid spawnCaller(Pid target) { return m_time->runtime.spawn(CallerOf(target, m_results)); }
    /// What the only call was answered.
    QByteArray answer() const { return m_results.size() == 1 ? m_results.values().front().reply().bytes() : QByteArray(); }

    std::optional<ManualTime> m_time;
    Log<CallResult> m_results;
};

void TestRequest::init()
{
    m_results.clear();
    m_time.emplace();
}

void TestRequest::cleanup()
{
    m_time.reset();
}

void TestRequest::aCallIsAnOrdinaryMessageToItsReceiver()
{
    Runtime &runtime = m_time->runtime;
    std::vector<QByteArray> order;
    bool isRequest = false;
    const Pid server = runtime.spawn([&](Context self) -> Process {
        co_await self.receiveMatching(match::bytes("go"));
        for (int i = 0; i < 3; ++i) {
            Received item = co_await self.receive();
            order.push_back(textOf(item));
            const auto &message = std::get<Message>(item);
            if (message.isRequest()) {
                isRequest = message == Message("request"); // equal to one that asks for nothing
                self.reply(message, "answer");
            }
        }
    });
    const Pid caller = runtime.spawn([server](Context self) -> Process {
        self.runtime().send(server, "before");
        co_await self.call(server, "request", 1h);
        self.runtime().send(server, "after");
    });
    QVERIFY(runtime.waitIdle(Patience));
    QCOMPARE(depthOf(runtime, server), qsizetype(2));
    runtime.send(server, "go");
    QVERIFY(runtime.join(server, Patience));
    QVERIFY(runtime.join(caller, Patience));
    QVERIFY(isRequest);
    QCOMPARE(order, (std::vector<QByteArray>{"before", "request", "after"}));
}

void TestRequest::onlyTheFirstAnswerCounts()
{
    Runtime &runtime = m_time->runtime;
    std::vector<bool> replied;
    const Pid server = runtime.spawn([&replied](Context self) -> Process {
        Received item = co_await self.receive();
        const Message copy = std::get<Message>(item);
        replied.push_back(self.reply(copy, "first"));
        replied.push_back(self.reply(std::get<Message>(item), "second"));
        replied.push_back(self.reply(copy, "third"));
    });
    QVERIFY(runtime.join(spawnCaller(server), Patience));
    QVERIFY(runtime.join(server, Patience));
    QCOMPARE(replied, (std::vector<bool>{true, false, false}));
    QCOMPARE(answer(), QByteArray("first"));
}

void TestRequest::whatIsNoRequestHasNoAnswer()
{
    Runtime &runtime = m_time->runtime;
    QVERIFY(!runtime.reply(Message("no request"), "answer"));
    QVERIFY(!runtime.reply(Message(), "answer"));
    QVERIFY(!Message("no request").isRequest());
    std::vector<bool> replied;
    const Pid server = runtime.spawn([&replied](Context self) -> Process {
        Received item = co_await self.receive();
        replied.push_back(std::get<Message>(item).isRequest());
        replied.push_back(self.reply(std::get<Message>(item), "answer"));
    });
    runtime.send(server, "message");
    QVERIFY(runtime.join(server, Patience));
    QCOMPARE(replied, (std::vector<bool>{false, false}));
}

void TestRequest::aRequestMayBePassedOn()
{
    Runtime &runtime = m_time->runtime;
    const Pid worker = runtime.spawn(answering);
    const Pid front = runtime.spawn([worker](Context self) -> Process {
        for (;;) {
            Received item = co_await self.receive();
            self.runtime().send(worker, std::get<Message>(item));
        }
    });
    QVERIFY(runtime.join(spawnCaller(front), Patience));
    QCOMPARE(answer(), QByteArray("re: request"));
    QVERIFY(runtime.isAlive(front));
}

void TestRequest::anyThreadMayAnswer()
{
    Runtime &runtime = m_time->runtime;
    Log<Message> asked;
    const Pid server = runtime.spawn([&asked](Context self) -> Process {
        Received item = co_await self.receive();
        asked.append(std::get<Message>(item));
        co_await self.receive(); // it lives on: its end would be an answer too
    });
    const Pid caller = spawnCaller(server);
    QVERIFY(runtime.waitIdle(Patience));
    QCOMPARE(asked.size(), std::size_t(1));
    bool replied = false;
    std::thread thread([&] { replied = runtime.reply(asked.values().front(), "from a thread"); });
    thread.join();
    QVERIFY(replied);
    QVERIFY(runtime.join(caller, Patience));
    QCOMPARE(answer(), QByteArray("from a thread"));
}

void TestRequest::manyCallersGetTheirOwnAnswers()
{
    Runtime &runtime = m_time->runtime;
    const Pid server = runtime.spawn([](Context self) -> Process {
        std::vector<Message> open; // answered in batches, the last first
        for (;;) {
            std::optional<Received> item = co_await self.receive(0s);
            if (item) {
                open.push_back(std::get<Message>(std::move(*item)));
                continue;
            }
            for (; !open.empty(); open.pop_back())
                self.reply(open.back(), open.back().bytes());
            Received next = co_await self.receive();
            open.push_back(std::get<Message>(std::move(next)));
        }
    });
    constexpr int callers = 100;
    constexpr int each = 20;
    std::atomic<int> right = 0;
    std::vector<Pid> pids;
    for (int i = 0; i < callers; ++i) {
        pids.push_back(runtime.spawn([&right, server, i](Context self) -> Process {
            for (int n = 0; n < each; ++n) {
                const QByteArray own = QByteArray::number(i) + ':' + QByteArray::number(n);
                CallResult got = co_await self.call(server, own, 1h);
                right += got && got.reply().bytes() == own ? 1 : 0;
            }
        }));
    }
    for (const Pid pid : pids)
        QVERIFY(runtime.join(pid, Patience));
    QCOMPARE(right.load(), callers * each);
}

void TestRequest::callsMayNest()
{
    Runtime &runtime = m_time->runtime;
    Pid next = runtime.spawn(answering);
    for (int i = 0; i < 50; ++i) {
        next = runtime.spawn([next](Context self) -> Process {
            Received item = co_await self.receive();
            const auto &request = std::get<Message>(item);
            CallResult got = co_await self.call(next, request.bytes() + '.', 1h);
            self.reply(request, got.reply());
        });
    }
    QVERIFY(runtime.join(spawnCaller(next), Patience));
    QCOMPARE(answer(), "re: request" + QByteArray(50, '.'));
}

void TestRequest::twoThatCallEachOtherTimeOut()
{
    Runtime &runtime = m_time->runtime;
    std::atomic<Pid> second{};
    const Pid first = runtime.spawn([&](Context self) -> Process {
        co_await self.receive();
        CallResult got = co_await self.call(second.load(), "request", 10ms);
        m_results.append(std::move(got));
    });
    second = runtime.spawn([&, first](Context self) -> Process {
        co_await self.receive();
        CallResult got = co_await self.call(first, "request", 10ms);
        m_results.append(std::move(got));
        co_await self.receive();
    });
    runtime.send(first, "go");
    runtime.send(second, "go");
    QVERIFY(runtime.waitIdle(Patience));
    QCOMPARE(m_results.size(), std::size_t(0));
    QVERIFY(m_time->advanceAndSettle(10ms));
    QCOMPARE(m_results.size(), std::size_t(2));
    for (const CallResult &got : m_results.values())
        QVERIFY(got == CallResult::TimedOut || got == CallResult::Ended); // the other may have ended by then
}

void TestRequest::aTaskMayCall()
{
    Runtime &runtime = m_time->runtime;
    const Pid server = runtime.spawn(answering);
    QByteArray answer;
    const Pid caller = runtime.spawn([&answer, server](Context self) -> Process {
        auto ask = [server](Context mine) -> Task<QByteArray> {
            CallResult got = co_await mine.call(server, "from a task", 1h);
            co_return got.reply().bytes();
        };
        answer = co_await ask(self);
    });
    QVERIFY(runtime.join(caller, Patience));
    QCOMPARE(answer, QByteArray("re: from a task"));
}

QTEST_GUILESS_MAIN(TestRequest)
#include "tst_request.moc"
