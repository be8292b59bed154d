// SPDX-License-Identifier: MIT
#include "support/processes.h"

#include <algorithm>
#include <thread>

using namespace orrery;
using namespace orrery::test;

namespace {

// Out of line: a coroutine may be on another thread after each await, and must not keep an answer.
Q_NEVER_INLINE std::thread::id thisThread()
{
    return std::this_thread::get_id();
}

/// "sender:number".
Message numbered(int sender, int number)
{
    return QByteArray::number(sender) + ':' + QByteArray::number(number);
}

/// Whether every sender's numbers are complete and in order.
bool inOrder(const std::vector<QByteArray> &seen, int senders, int each)
{
    std::vector<int> next(static_cast<std::size_t>(senders), 0);
    for (const QByteArray &text : seen) {
        const qsizetype colon = text.indexOf(':');
        const int sender = text.left(colon).toInt();
        const int number = text.mid(colon + 1).toInt();
        if (number != next[static_cast<std::size_t>(sender)]++) {
            qWarning("of sender %d came %d where %d was due", sender, number,
                     next[static_cast<std::size_t>(sender)] - 1);
            return false;
        }
    }
    return std::all_of(next.begin(), next.end(), [each](int count) { return count == each; });
}

} // namespace

class TestOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSenderThatIsMovedEachTimeIsNotOvertakenByItself();
    void manySendersOnManyWorkersKeepTheirOrder();
    void aSenderThatSendsInAllWaysKeepsItsOrder();
    void anOrdinaryThreadKeepsItsOrder();
};

void TestOrder::aSenderThatIsMovedEachTimeIsNotOvertakenByItself()
{
    // All workers but one are held at gates, so the sender can run only on that one. Before its
    // next send that worker is held too and another one let go: the sender must have moved.
    constexpr int workers = 4;
    constexpr int rounds = 500;
    Runtime runtime({.workers = workers, .mailboxCapacity = 0, .clock = {}});
    Log<QByteArray> heard;
    const Pid receiver = runtime.spawn(ReaderOf(heard));
    QVERIFY(runtime.waitIdle(Patience));

    Gate gates[workers];
    Pid blockers[workers];
    for (int i = 0; i < workers; ++i) {
        blockers[i] = runtime.spawn([gate = &gates[i]](Context self) -> Process {
            for (;;) {
                co_await self.receive();
                gate->pass();
            }
        });
    }
    Log<std::thread::id> threads;
    Tally sent;
    const Pid sender = runtime.spawn([&](Context self) -> Process {
        for (int i = 0;; ++i) {
            co_await self.receive();
            self.runtime().send(receiver, numbered(0, i));
            threads.append(thisThread());
            sent.add();
        }
    });
    int arrivals[workers] = {};
    const auto hold = [&](int which) {
        gates[which].close();
        runtime.send(blockers[which], "hold");
        return gates[which].waitForArrivals(++arrivals[which], Patience);
    };
    for (int i = 1; i < workers; ++i)
        QVERIFY(hold(i));
    int free = 0; // the blocker that is not at its gate
    for (int round = 0; round < rounds; ++round) {
        runtime.send(sender, "send");
        QVERIFY(sent.waitFor(round + 1, Patience));
        QVERIFY(hold(free)); // on the worker that the sender just left
        free = (free + 1) % workers;
        gates[free].open();
    }
    for (Gate &gate : gates)
        gate.open();
    runtime.send(receiver, "read");
    QVERIFY(runtime.join(receiver, Patience));

    const std::vector<std::thread::id> ids = threads.values();
    int moves = 0;
    for (std::size_t i = 1; i < ids.size(); ++i)
        moves += ids[i] != ids[i - 1] ? 1 : 0;
    qInfo("%d moves between %d sends", moves, rounds);
    QCOMPARE(moves, rounds - 1);
    QVERIFY(inOrder(heard.values(), 1, rounds));
}

void TestOrder::manySendersOnManyWorkersKeepTheirOrder()
{
    constexpr int senders = 32;
    constexpr int each = Sanitized ? 500 : 5000;
    Runtime runtime({.workers = 4, .mailboxCapacity = 0, .clock = {}});
    std::atomic<bool> stop = false;
    std::vector<Pid> busy;
    for (int i = 0; i < 8; ++i) {
        busy.push_back(runtime.spawn([&stop](Context self) -> Process {
            while (!stop)
                co_await self.yield();
        }));
    }
    // One receiver reads only when all is sent; the other reads as it comes.
    Log<QByteArray> late;
    const Pid patient = runtime.spawn(ReaderOf(late));
    Log<QByteArray> live;
    const Pid eager = runtime.spawn([&live](Context self) -> Process {
        for (int i = 0; i < senders * each; ++i) {
            Received item = co_await self.receive();
            live.append(textOf(item));
        }
    });
    std::atomic<int> moves = 0;
    std::vector<Pid> pids;
    for (int i = 0; i < senders; ++i) {
        pids.push_back(runtime.spawn([&moves, i, patient, eager](Context self) -> Process {
            std::thread::id last = thisThread();
            for (int number = 0; number < each; ++number) {
                self.runtime().send(patient, numbered(i, number));
                self.runtime().send(eager, numbered(i, number));
                if (number % 3 != 2)
                    co_await self.yield();
                const std::thread::id now = thisThread();
                moves += now != last ? 1 : 0;
                last = now;
            }
        }));
    }
    for (const Pid pid : pids)
        QVERIFY(runtime.join(pid, Patience));
    stop = true;
    runtime.send(patient, "read");
    QVERIFY(runtime.join(patient, Patience));
    QVERIFY(runtime.join(eager, Patience));
    qInfo("%d moves of %d senders", moves.load(), senders);
    QVERIFY(inOrder(late.values(), senders, each));
    QVERIFY(inOrder(live.values(), senders, each));
}

void TestOrder::aSenderThatSendsInAllWaysKeepsItsOrder()
{
    Runtime runtime({.workers = 4, .mailboxCapacity = 0, .clock = {}});
    Log<QByteArray> heard;
    const Pid receiver = runtime.spawn(ReaderOf(heard));
    QVERIFY(runtime.registerName(QStringLiteral("name"), receiver));
    constexpr int count = 2000;
    const Pid sender = runtime.spawn([receiver](Context self) -> Process {
        for (int i = 0; i < count; ++i) {
            if (i % 2)
                self.runtime().send(receiver, numbered(0, i));
            else
                self.runtime().sendNamed(QStringLiteral("name"), numbered(0, i));
            co_await self.yield();
        }
    });
    QVERIFY(runtime.join(sender, Patience));
    runtime.send(receiver, "read");
    QVERIFY(runtime.join(receiver, Patience));
    QVERIFY(inOrder(heard.values(), 1, count));
}

void TestOrder::anOrdinaryThreadKeepsItsOrder()
{
    constexpr int threadCount = 4;
    constexpr int each = 5000;
    Runtime runtime({.workers = 4, .mailboxCapacity = 0, .clock = {}});
    Log<QByteArray> heard;
    const Pid receiver = runtime.spawn([&heard](Context self) -> Process {
        for (int i = 0; i < threadCount * each; ++i) {
            Received item = co_await self.receive();
            heard.append(textOf(item));
        }
    });
    std::vector<std::thread> threads;
    for (int i = 0; i < threadCount; ++i) {
        threads.emplace_back([&runtime, receiver, i] {
            for (int number = 0; number < each; ++number)
                runtime.send(receiver, numbered(i, number));
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QVERIFY(runtime.join(receiver, Patience));
    QVERIFY(inOrder(heard.values(), threadCount, each));
}

QTEST_GUILESS_MAIN(TestOrder)
#include "tst_order.moc"
