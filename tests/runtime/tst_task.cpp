// SPDX-License-Identifier: MIT
#include "support/counted.h"
#include "support/processes.h"

#include <stdexcept>
#include <string>

using namespace orrery;
using namespace orrery::test;

namespace {

constexpr int Deep = 100'000;

Task<int> answer(Context)
{
    co_return 42;
}

Task<QByteArray> ask(Context self, Pid server, Message question)
{
    self.runtime().send(server, std::move(question));
    Received reply = co_await self.receive();
    co_return textOf(reply);
}

Task<> fail(Context self, std::string why)
{
    co_await self.yield();
    throw std::runtime_error(why);
}

Task<int> countUp(Context self, int levels)
{
    if (levels == 0)
        co_return 0;
    const int above = co_await countUp(self, levels - 1);
    co_return above + 1;
}

Task<> failDeepInside(Context self, int levels)
{
    if (levels == 0)
        throw std::runtime_error("from below");
    co_await failDeepInside(self, levels - 1);
}

/// Writes down its number as it goes.
class Leaving
{
public:
    Leaving(std::vector<int> &order, int number) noexcept : m_order(&order), m_number(number) {}
    Leaving(const Leaving &) = delete;
    Leaving &operator=(const Leaving &) = delete;
    ~Leaving() { m_order->push_back(m_number); }

private:
    std::vector<int> *m_order;
    int m_number;
};

Task<> waitDeepInside(Context self, std::vector<int> &order, int level, int levels)
{
    const Leaving leaving(order, level);
    if (level == levels)
        co_await self.receive();
    else
        co_await waitDeepInside(self, order, level + 1, levels);
}

} // namespace

class TestTask : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesItsResult();
    void mayWaitAsItsProcessDoes();
    void mayGiveNothing();
    void mayGiveAReference();
    void mayGiveWhatOnlyMoves();
    void itsExceptionComesOutOfTheAwait();
    void anExceptionNobodyCatchesIsACrash();
    void doesNotRunUnlessAwaited();
    void doesNotRunBeforeItIsAwaited();
    void aSecondAwaitThrows();
    void itsFrameGoesWithTheAwait();
    void isNoPlaceToBeStoppedAt();
    void aMillionInARowNeedNoStack();
    void aHundredThousandDeepReturn();
    void aHundredThousandDeepThrow();
    void aHundredThousandDeepAreStoppedInnermostFirst();
    void aStopTakesTheWholeStackOfThem();
};

void TestTask::givesItsResult()
{
    Runtime runtime;
    int seen = 0;
    const Pid pid = runtime.spawn([&seen](Context self) -> Process { seen = co_await answer(self); });
    QVERIFY(runtime.join(pid, Patience));
    QCOMPARE(seen, 42);
}

void TestTask::mayWaitAsItsProcessDoes()
{
    Runtime runtime;
    const Pid server = runtime.spawn([](Context self) -> Process {
        for (;;) {
            Received item = co_await self.receive();
            if (const auto *message = std::get_if<Message>(&item))
                self.runtime().send(message->value().value<Pid>(), "reply");
        }
    });
    std::vector<QByteArray> seen;
    const Pid pid = runtime.spawn([&seen, server](Context self) -> Process {
        for (int i = 0; i < 3; ++i) {
            Message question = Message::fromValue(self.pid());
            seen.push_back(co_await ask(self, server, std::move(question)));
        }
    });
    QVERIFY(runtime.join(pid, Patience));
    QCOMPARE(seen, (std::vector<QByteArray>{"reply", "reply", "reply"}));
}

void TestTask::mayGiveNothing()
{
    Runtime runtime;
    int steps = 0;
    const Pid pid = runtime.spawn([&steps](Context self) -> Process {
        auto step = [](Context inner, int *count) -> Task<> {
            co_await inner.yield();
            ++*count;
        };
        co_await step(self, &steps);
        co_await step(self, &steps);
    });
    QVERIFY(runtime.join(pid, Patience));
    QCOMPARE(steps, 2);
}

void TestTask::mayGiveAReference()
{
    Runtime runtime;
    int number = 1;
    const Pid pid = runtime.spawn([&number](Context self) -> Process {
        auto choose = [](Context inner, int &which) -> Task<int &> {
            co_await inner.yield();
            co_return which;
        };
        int &same = co_await choose(self, number);
        same = 42;
    });
    QVERIFY(runtime.join(pid, Patience));
    QCOMPARE(number, 42);
}

void TestTask::mayGiveWhatOnlyMoves()
{
    Runtime runtime;
    std::unique_ptr<int> seen;
    const Pid pid = runtime.spawn([&seen](Context self) -> Process {
        auto make = [](Context inner) -> Task<std::unique_ptr<int>> {
            co_await inner.yield();
            co_return std::make_unique<int>(42);
        };
        seen = co_await make(self);
    });
    QVERIFY(runtime.join(pid, Patience));
    QVERIFY(seen);
    QCOMPARE(*seen, 42);
}

void TestTask::itsExceptionComesOutOfTheAwait()
{
    Runtime runtime;
    std::vector<std::string> seen;
    const Pid pid = runtime.spawn([&seen](Context self) -> Process {
        for (const char *why : {"one", "two"}) {
            std::string text = why;
            try {
                co_await fail(self, std::move(text));
            } catch (const std::runtime_error &error) {
                seen.push_back(error.what());
            }
        }
    });
    QVERIFY(runtime.join(pid, Patience));
    QCOMPARE(seen, (std::vector<std::string>{"one", "two"}));
}

void TestTask::anExceptionNobodyCatchesIsACrash()
{
    Runtime runtime;
    runtime.setJournalCapacity(100);
    const Pid pid = runtime.spawn([](Context self) -> Process { co_await failDeepInside(self, 10); });
    QVERIFY(runtime.join(pid, Patience));
    QTRY_VERIFY_WITH_TIMEOUT(endOf(runtime, pid).has_value(), PatienceMs.count());
    QCOMPARE(*endOf(runtime, pid), ExitReason::Crashed);
    QCOMPARE(endOf(runtime, pid)->detail(), QStringLiteral("from below"));
}

void TestTask::doesNotRunUnlessAwaited()
{
    Runtime runtime;
    bool ran = false;
    std::atomic<int> ended = 0;
    const Pid pid = runtime.spawn([&](Context self) -> Process {
        auto mark = [](Context, bool *flag, Counted) -> Task<> {
            *flag = true;
            co_return;
        };
        {
            const Task<> never = mark(self, &ran, Counted(ended));
        }
        co_await self.yield();
    });
    QVERIFY(runtime.join(pid, Patience));
    QVERIFY(!ran);
    QCOMPARE(ended.load(), 1);
}

void TestTask::doesNotRunBeforeItIsAwaited()
{
    Runtime runtime;
    std::vector<int> order;
    const Pid pid = runtime.spawn([&order](Context self) -> Process {
        auto note = [](Context inner, std::vector<int> *into) -> Task<> {
            into->push_back(2);
            co_await inner.yield();
            into->push_back(3);
        };
        Task<> later = note(self, &order);
        order.push_back(1);
        co_await self.yield();
        co_await std::move(later);
        order.push_back(4);
    });
    QVERIFY(runtime.join(pid, Patience));
    QCOMPARE(order, (std::vector<int>{1, 2, 3, 4}));
}

void TestTask::aSecondAwaitThrows()
{
    Runtime runtime;
    int first = 0;
    bool thrown = false;
    const Pid pid = runtime.spawn([&](Context self) -> Process {
        Task<int> task = answer(self);
        first = co_await std::move(task);
        try {
            co_await std::move(task);
        } catch (const std::logic_error &) {
            thrown = true;
        }
    });
    QVERIFY(runtime.join(pid, Patience));
    QCOMPARE(first, 42);
    QVERIFY(thrown);
}

void TestTask::itsFrameGoesWithTheAwait()
{
    Runtime runtime;
    std::atomic<int> ended = 0;
    int endedAfterAwait = -1;
    const Pid pid = runtime.spawn([&](Context self) -> Process {
        auto hold = [](Context inner, Counted) -> Task<> { co_await inner.yield(); };
        Counted counted(ended);
        co_await hold(self, std::move(counted));
        endedAfterAwait = ended.load();
    });
    QVERIFY(runtime.join(pid, Patience));
    QCOMPARE(endedAfterAwait, 1);
}

void TestTask::isNoPlaceToBeStoppedAt()
{
    Runtime runtime;
    Gate gate;
    std::vector<int> order;
    const Pid pid = runtime.spawn([&](Context self) -> Process {
        gate.pass();
        order.push_back(co_await answer(self)); // awaits no call of the Context: runs through
        order.push_back(1);
        co_await self.yield();
        order.push_back(2);
    });
    QVERIFY(gate.waitForArrivals(1, Patience));
    QVERIFY(runtime.kill(pid));
    gate.open();
    QVERIFY(runtime.join(pid, Patience));
    QCOMPARE(order, (std::vector<int>{42, 1}));
}

void TestTask::aMillionInARowNeedNoStack()
{
    Runtime runtime;
    qint64 sum = 0;
    const Pid pid = runtime.spawn([&sum](Context self) -> Process {
        for (int i = 0; i < 1'000'000; ++i)
            sum += co_await answer(self);
    });
    QVERIFY(runtime.join(pid, Patience));
    QCOMPARE(sum, qint64(42'000'000));
}

void TestTask::aHundredThousandDeepReturn()
{
    Runtime runtime;
    int seen = 0;
    const Pid pid = runtime.spawn([&seen](Context self) -> Process { seen = co_await countUp(self, Deep); });
    QVERIFY(runtime.join(pid, Patience));
    QCOMPARE(seen, Deep);
}

void TestTask::aHundredThousandDeepThrow()
{
    Runtime runtime;
    std::string seen;
    const Pid pid = runtime.spawn([&seen](Context self) -> Process {
        try {
            co_await failDeepInside(self, Deep);
        } catch (const std::runtime_error &error) {
            seen = error.what();
        }
    });
    QVERIFY(runtime.join(pid, Patience));
    QCOMPARE(seen, std::string("from below"));
}

void TestTask::aHundredThousandDeepAreStoppedInnermostFirst()
{
    Runtime runtime;
    std::vector<int> order;
    const Pid pid = runtime.spawn([&order](Context self) -> Process {
        const Leaving leaving(order, 0);
        co_await waitDeepInside(self, order, 1, Deep);
    });
    QVERIFY(runtime.waitIdle(Patience));
    QVERIFY(runtime.kill(pid));
    QVERIFY(runtime.join(pid, Patience));
    QCOMPARE(order.size(), std::size_t(Deep + 1));
    for (int i = 0; i <= Deep; ++i)
        QCOMPARE(order[static_cast<std::size_t>(i)], Deep - i);
}

void TestTask::aStopTakesTheWholeStackOfThem()
{
    std::atomic<int> ended = 0;
    {
        Runtime runtime;
        for (int i = 0; i < 10; ++i) {
            runtime.spawn([&ended](Context self) -> Process {
                auto inner = [](Context mine, Counted) -> Task<> { co_await mine.sleep(std::chrono::hours(1)); };
                auto outer = [&inner](Context mine, Counted own, Counted handed) -> Task<> {
                    const Counted held(std::move(own));
                    co_await inner(mine, std::move(handed));
                };
                Counted first(ended);
                Counted second(ended);
                const Counted third(ended);
                co_await outer(self, std::move(first), std::move(second));
            });
        }
        QVERIFY(runtime.waitIdle(Patience));
        QCOMPARE(ended.load(), 0);
        QCOMPARE(runtime.shutdown(), qsizetype(10));
    }
    QCOMPARE(ended.load(), 30);
}

QTEST_GUILESS_MAIN(TestTask)
#include "tst_task.moc"
