// SPDX-License-Identifier: MIT
#include "support/processes.h"

using namespace orrery;
using namespace orrery::test;

// An answer that comes too late is dropped: it is no message, and no answer to the next call.
class TestLateReply : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void isSaidToWhoAnswers();
    void isNoMessage();
    void neverAnswersTheNextCall();
    void neverAnswersACallToAnother();
    void neverAnswersAnEarlierOne();
    void ofOneThatEndedIsDropped();
    void theAnswerAtTheLastMomentCounts();

private:
    /// Writes down what it is asked, and answers nothing.
    Pid spawnListener()
    {
        return m_time->runtime.spawn([this](Context self) -> Process {
            for (;;) {
                Received item = co_await self.receive();
                m_asked.append(std::get<Message>(item));
            }
        });
    }
    Message asked(std::size_t index) const { return m_asked.values().at(index); }

    std::optional<ManualTime> m_time;
    Log<Message> m_asked;
    Log<QByteArray> m_heard;
};

void TestLateReply::init()
{
    m_asked.clear();
    m_heard.clear();
    m_time.emplace();
}

void TestLateReply::cleanup()
{
    m_time.reset();
}

void TestLateReply::isSaidToWhoAnswers()
{
    Runtime &runtime = m_time->runtime;
    const Pid server = spawnListener();
    const Pid caller = runtime.spawn([server](Context self) -> Process {
        co_await self.call(server, "request", 10ms);
        co_await self.receive();
    });
    QVERIFY(runtime.waitIdle(Patience));
    QVERIFY(m_time->advanceAndSettle(10ms));
    QVERIFY(runtime.isAlive(caller));
    QVERIFY(!runtime.reply(asked(0), "too late"));
    QVERIFY(!runtime.reply(asked(0), "and again"));
}

void TestLateReply::isNoMessage()
{
    Runtime &runtime = m_time->runtime;
    const Pid server = spawnListener();
    const Pid caller = runtime.spawn([this, server](Context self) -> Process {
        co_await self.call(server, "request", 10ms);
        for (;;) {
            Received item = co_await self.receive();
            m_heard.append(textOf(item));
        }
    });
    QVERIFY(runtime.waitIdle(Patience));
    QVERIFY(m_time->advanceAndSettle(10ms));
    QVERIFY(!runtime.reply(asked(0), "too late"));
    runtime.send(caller, "message");
    QVERIFY(runtime.waitIdle(Patience));
    QCOMPARE(m_heard.values(), std::vector<QByteArray>{"message"});
}

void TestLateReply::neverAnswersTheNextCall()
{
    Runtime &runtime = m_time->runtime;
    const Pid server = spawnListener();
    const Pid caller = runtime.spawn([this, server](Context self) -> Process {
        for (int i = 0; i < 3; ++i) {
            CallResult got = co_await self.call(server, QByteArray::number(i), 10ms);
            m_heard.append(got ? got.reply().bytes() : QByteArray("nothing"));
        }
    });
    QVERIFY(runtime.waitIdle(Patience));
    QVERIFY(m_time->advanceAndSettle(10ms));
    QVERIFY(m_time->advanceAndSettle(10ms));
    QCOMPARE(m_asked.size(), std::size_t(3)); // it waits for the third answer now
    QVERIFY(!runtime.reply(asked(0), "to the first"));
    QVERIFY(!runtime.reply(asked(1), "to the second"));
    QVERIFY(runtime.waitIdle(Patience));
    QVERIFY(runtime.isAlive(caller));
    QVERIFY(runtime.reply(asked(2), "to the third"));
    QVERIFY(runtime.join(caller, Patience));
    QCOMPARE(m_heard.values(), (std::vector<QByteArray>{"nothing", "nothing", "to the third"}));
}

void TestLateReply::neverAnswersACallToAnother()
{
    Runtime &runtime = m_time->runtime;
    const Pid first = spawnListener();
    const Pid second = spawnListener();
    const Pid caller = runtime.spawn([this, first, second](Context self) -> Process {
        for (const Pid server : {first, second}) {
            CallResult got = co_await self.call(server, "request", 10ms);
            m_heard.append(got ? got.reply().bytes() : QByteArray("nothing"));
        }
    });
    QVERIFY(runtime.waitIdle(Patience));
    QVERIFY(m_time->advanceAndSettle(10ms));
    QVERIFY(!runtime.reply(asked(0), "of the first"));
    QVERIFY(runtime.kill(first)); // its end is no answer either
    QVERIFY(runtime.join(first, Patience));
    QVERIFY(runtime.waitIdle(Patience));
    QVERIFY(runtime.isAlive(caller));
    QVERIFY(runtime.reply(asked(1), "of the second"));
    QVERIFY(runtime.join(caller, Patience));
    QCOMPARE(m_heard.values(), (std::vector<QByteArray>{"nothing", "of the second"}));
}

void TestLateReply::neverAnswersAnEarlierOne()
{
    Runtime &runtime = m_time->runtime;
    const Pid server = spawnListener();
    const Pid caller = runtime.spawn([this, server](Context self) -> Process {
        for (int i = 0; i < 2; ++i) {
            CallResult got = co_await self.call(server, QByteArray::number(i), 1h);
            m_heard.append(got.reply().bytes());
        }
    });
    QVERIFY(runtime.waitIdle(Patience));
    QVERIFY(runtime.reply(asked(0), "to the first"));
    QVERIFY(runtime.waitIdle(Patience));
    QVERIFY(!runtime.reply(asked(0), "to the first again")); // while it waits for the second
    QVERIFY(runtime.waitIdle(Patience));
    QVERIFY(runtime.isAlive(caller));
    QVERIFY(runtime.reply(asked(1), "to the second"));
    QVERIFY(runtime.join(caller, Patience));
    QCOMPARE(m_heard.values(), (std::vector<QByteArray>{"to the first", "to the second"}));
}

void TestLateReply::ofOneThatEndedIsDropped()
{
    Runtime &runtime = m_time->runtime;
    const Pid server = spawnListener();
    const Pid caller = runtime.spawn([this, server](Context self) -> Process {
        for (int i = 0; i < 2; ++i) {
            CallResult got = co_await self.call(server, "request", 1h);
            m_heard.append(got == CallResult::Ended ? "ended" : got == CallResult::NoProcess ? "no process" : "?");
        }
        co_await self.receive();
    });
    QVERIFY(runtime.waitIdle(Patience));
    QVERIFY(runtime.kill(server));
    QVERIFY(runtime.join(server, Patience));
    QVERIFY(runtime.waitIdle(Patience));
    QCOMPARE(m_heard.values(), (std::vector<QByteArray>{"ended", "no process"}));
    QVERIFY(!runtime.reply(asked(0), "by somebody else"));
    QVERIFY(runtime.isAlive(caller));
}

void TestLateReply::theAnswerAtTheLastMomentCounts()
{
    Runtime &runtime = m_time->runtime;
    const Pid server = spawnListener();
    const Pid caller = runtime.spawn([this, server](Context self) -> Process {
        CallResult got = co_await self.call(server, "request", 10ms);
        m_heard.append(got ? got.reply().bytes() : QByteArray("nothing"));
    });
    QVERIFY(runtime.waitIdle(Patience));
    QVERIFY(m_time->advanceAndSettle(10ms - 1ns));
    QVERIFY(runtime.reply(asked(0), "in time")); // true: the caller gets it
    m_time->clock->advance(1h);
    QVERIFY(runtime.join(caller, Patience));
    QCOMPARE(m_heard.values(), std::vector<QByteArray>{"in time"});
}

QTEST_GUILESS_MAIN(TestLateReply)
#include "tst_latereply.moc"
