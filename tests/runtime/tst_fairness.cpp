// SPDX-License-Identifier: MIT
#include "support/processes.h"

#include <algorithm>
#include <array>
#include <thread>

using namespace orrery;
using namespace orrery::test;

namespace {

/// The ways in which a process always has work: none of these awaits ever has to wait.
enum class Hog { Yields, Polls, Receives, Sleeps, Matches };

Process hog(Context self, Hog kind, std::atomic<qint64> *turns)
{
    for (;; ++*turns) {
        switch (kind) {
        case Hog::Yields:
            co_await self.yield();
            break;
        case Hog::Polls:
            co_await self.receive(0s);
            break;
        case Hog::Receives:
            self.runtime().send(self.pid(), "again");
            co_await self.receive();
            break;
        case Hog::Sleeps:
            co_await self.sleep(0s);
            break;
        case Hog::Matches:
            self.runtime().send(self.pid(), "again");
            co_await self.receiveMatching(match::bytes("again"));
            break;
        }
    }
}

} // namespace

// No test here looks at a clock: each lets a number of steps happen that would never be reached,
// or only by one side, if a process that always has work could keep a worker for itself.
class TestFairness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoAlwaysHasWorkStarvesNobody_data();
    void whoAlwaysHasWorkStarvesNobody();
    void equalsGetEqualShares_data();
    void equalsGetEqualShares();
    void aNewcomerGetsItsTurn();
    void aTimerGetsThrough();
    void whatAWorkerWaitsForIsTakenFromIt();
    void twoThatKeepEachOtherBusyStarveNobody();
    void aFloodThatDoesNotMatchKeepsNobodyWaiting();
};

void TestFairness::whoAlwaysHasWorkStarvesNobody_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("workers");
    for (const int workers : {1, 4}) {
        QTest::addRow("yield, %d workers", workers) << int(Hog::Yields) << workers;
        QTest::addRow("poll, %d workers", workers) << int(Hog::Polls) << workers;
        QTest::addRow("receive, %d workers", workers) << int(Hog::Receives) << workers;
        QTest::addRow("sleep of nothing, %d workers", workers) << int(Hog::Sleeps) << workers;
        QTest::addRow("match, %d workers", workers) << int(Hog::Matches) << workers;
    }
}

void TestFairness::whoAlwaysHasWorkStarvesNobody()
{
    QFETCH(const int, kind);
    QFETCH(const int, workers);
    std::atomic<qint64> turns = 0;
    Runtime runtime({.workers = workers, .mailboxCapacity = 0, .clock = {}});
    for (int i = 0; i < 2 * workers; ++i)
        runtime.spawn([kind, &turns](Context self) { return hog(self, Hog(kind), &turns); });
    QTRY_VERIFY_WITH_TIMEOUT(turns > 1000, PatienceMs.count());

    // Among them, one that has to be woken each time, by one that has to be woken each time.
    const Pid echo = runtime.spawn([](Context self) -> Process {
        for (;;) {
            Received item = co_await self.receive();
            if (const auto *message = std::get_if<Message>(&item))
                self.runtime().send(message->value().value<Pid>(), "pong");
        }
    });
    const Pid asker = runtime.spawn([echo](Context self) -> Process {
        for (int i = 0; i < 100; ++i) {
            self.runtime().send(echo, Message::fromValue(self.pid()));
            co_await self.receive();
        }
    });
    QVERIFY(runtime.join(asker, Patience));
    qInfo("100 questions were answered within %lld turns of the busy ones", static_cast<long long>(turns.load()));
}

void TestFairness::equalsGetEqualShares_data()
{
    whoAlwaysHasWorkStarvesNobody_data();
}

void TestFairness::equalsGetEqualShares()
{
    QFETCH(const int, kind);
    QFETCH(const int, workers);
    std::array<std::atomic<qint64>, 12> turns{};
    Runtime runtime({.workers = workers, .mailboxCapacity = 0, .clock = {}});
    for (std::atomic<qint64> &own : turns)
        runtime.spawn([kind, &own](Context self) { return hog(self, Hog(kind), &own); });
    const auto least = [&turns] {
        const auto lower = [](const auto &a, const auto &b) { return a.load() < b.load(); };
        return std::min_element(turns.begin(), turns.end(), lower)->load();
    };
    // Everybody gets on, however long the others have been at it.
    for (int i = 0; i < 3; ++i) {
        const qint64 goal = least() + 20'000;
        QTRY_VERIFY_WITH_TIMEOUT(least() >= goal, PatienceMs.count());
    }
    if (workers == 1) {
        // They share one worker, so nothing but the runtime decides who is next.
        qint64 smallest = turns[0];
        qint64 largest = turns[0];
        for (const std::atomic<qint64> &own : turns) {
            smallest = std::min(smallest, own.load());
            largest = std::max(largest, own.load());
        }
        QVERIFY2(largest < 2 * smallest, qPrintable(QStringLiteral("%1 to %2").arg(smallest).arg(largest)));
    }
}

void TestFairness::aNewcomerGetsItsTurn()
{
    std::atomic<qint64> turns = 0;
    Runtime runtime({.workers = 1, .mailboxCapacity = 0, .clock = {}});
    for (int i = 0; i < 4; ++i)
        runtime.spawn([&turns](Context self) { return hog(self, Hog::Receives, &turns); });
    QTRY_VERIFY_WITH_TIMEOUT(turns > 1000, PatienceMs.count());
    for (int i = 0; i < 100; ++i)
        QVERIFY(runtime.join(runtime.spawn(brief), Patience));
}

void TestFairness::aTimerGetsThrough()
{
    std::atomic<qint64> turns = 0;
    Runtime runtime({.workers = 1, .mailboxCapacity = 0, .clock = {}});
    for (int i = 0; i < 4; ++i)
        runtime.spawn([&turns](Context self) { return hog(self, Hog::Yields, &turns); });
    const Pid pid = runtime.spawn([](Context self) -> Process {
        for (int i = 0; i < 20; ++i) {
            self.runtime().sendAfter(self.pid(), 1ms, "tick");
            co_await self.receive();
            co_await self.sleep(1ms);
        }
    });
    QVERIFY(runtime.join(pid, Patience));
}

void TestFairness::whatAWorkerWaitsForIsTakenFromIt()
{
    // One process holds a worker's thread; whatever else that worker had in its queue must be done
    // by the others.
    Runtime runtime({.workers = 2, .mailboxCapacity = 0, .clock = {}});
    Gate gate;
    std::atomic<int> done = 0;
    Tally spawned;
    runtime.spawn([&](Context self) -> Process {
        for (int i = 0; i < 100; ++i) {
            self.runtime().spawn([&done](Context child) -> Process {
                co_await child.yield();
                ++done;
            });
        }
        spawned.add();
        gate.pass();
        co_await self.yield();
    });
    QVERIFY(spawned.waitFor(1, Patience));
    QTRY_COMPARE_WITH_TIMEOUT(done.load(), 100, PatienceMs.count());
    gate.open();
}

void TestFairness::twoThatKeepEachOtherBusyStarveNobody()
{
    // A pair that wakes each other could for ever be next, where the last one woken runs first.
    Runtime runtime({.workers = 1, .mailboxCapacity = 0, .clock = {}});
    std::atomic<qint64> bounces = 0;
    const auto partner = [&bounces](Context self) -> Process {
        auto introduces = [](const Received &item) { return std::get<Message>(item).hasValue(); };
        Received first = co_await self.receiveMatching(introduces);
        const Pid other = std::get<Message>(first).value().value<Pid>();
        for (;; ++bounces) {
            self.runtime().send(other, "ball");
            co_await self.receive();
        }
    };
    const Pid left = runtime.spawn(partner);
    const Pid right = runtime.spawn(partner);
    runtime.send(left, Message::fromValue(right));
    runtime.send(right, Message::fromValue(left));
    QTRY_VERIFY_WITH_TIMEOUT(bounces > 1000, PatienceMs.count());
    const Pid third = runtime.spawn([](Context self) -> Process {
        for (int i = 0; i < 1000; ++i)
            co_await self.yield();
    });
    QVERIFY(runtime.join(third, Patience));
    QVERIFY(runtime.join(runtime.spawn(brief), Patience));
}

void TestFairness::aFloodThatDoesNotMatchKeepsNobodyWaiting()
{
    // A thread sends what is not waited for faster than the predicate can look at it.
    Runtime runtime({.workers = 1, .mailboxCapacity = 0, .clock = {}});
    std::atomic<int> timedOut = 0;
    const Pid pid = runtime.spawn([&timedOut](Context self) -> Process {
        auto slow = [](const Received &item) {
            int sum = 0;
            for (int i = 0; i < 300; ++i)
                sum += textOf(item).size() > i ? 1 : 0;
            return sum < 0;
        };
        for (;;) {
            co_await self.receiveMatching(slow, 1ms);
            ++timedOut;
        }
    });
    std::atomic<bool> stop = false;
    std::thread flood([&runtime, &stop, pid] {
        while (!stop)
            runtime.send(pid, "not this");
    });
    const bool turned = runtime.join(runtime.spawn(brief), Patience);
    const bool expired = QTest::qWaitFor([&timedOut] { return timedOut > 0; }, int(PatienceMs.count()));
    runtime.kill(pid);
    const bool stopped = runtime.join(pid, Patience);
    stop = true;
    flood.join();
    QVERIFY(turned);
    QVERIFY(expired);
    QVERIFY(stopped);
}

QTEST_GUILESS_MAIN(TestFairness)
#include "tst_fairness.moc"
