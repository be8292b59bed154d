// SPDX-License-Identifier: MIT
#include "support/processes.h"
#include "support/seed.h"

#include <thread>

using namespace orrery;
using namespace orrery::test;

namespace {

constexpr int Rounds = Sanitized ? 5'000 : 50'000;

/// A pause of a few nanoseconds to some microseconds: long enough for the other side to be at any
/// point between "nothing there" and "parked".
void tinyPause(QRandomGenerator &random)
{
    for (quint32 left = random.bounded(1u << random.bounded(12)); left > 0; --left)
        std::atomic_signal_fence(std::memory_order_seq_cst);
}

} // namespace

// A wake-up that is lost leaves somebody parked for ever: these tests then end by their deadline.
class TestWakeup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMessageWakesWhoIsAboutToPark();
    void twoWakeEachOther();
    void aMatchWakesAsWell();
    void aKillWakesWhoIsAboutToPark();
    void anEndWakesWhoJoins();
    void aMessageAndATimeOutAtTheSameMoment();
    void aSpawnWakesAnIdleWorker();
};

void TestWakeup::aMessageWakesWhoIsAboutToPark()
{
    QRandomGenerator random(announcedSeed());
    Runtime runtime({.workers = 2, .mailboxCapacity = 0, .clock = {}});
    std::atomic<int> received = 0;
    const Pid pid = runtime.spawn([&received](Context self) -> Process {
        for (int i = 0; i < Rounds; ++i) {
            co_await self.receive();
            ++received;
        }
    });
    for (int i = 0; i < Rounds; ++i) {
        QVERIFY(runtime.send(pid, "x"));
        tinyPause(random);
    }
    QVERIFY2(runtime.join(pid, Patience), qPrintable(QStringLiteral("stopped after %1").arg(received.load())));
}

void TestWakeup::twoWakeEachOther()
{
    Runtime runtime({.workers = 4, .mailboxCapacity = 0, .clock = {}});
    std::vector<Pid> pids;
    for (int pair = 0; pair < 4; ++pair) {
        const Pid echo = runtime.spawn([](Context self) -> Process {
            for (int i = 0; i < Rounds; ++i) {
                Received item = co_await self.receive();
                self.runtime().send(std::get<Message>(item).value().value<Pid>(), "pong");
            }
        });
        pids.push_back(echo);
        pids.push_back(runtime.spawn([echo](Context self) -> Process {
            for (int i = 0; i < Rounds; ++i) {
                self.runtime().send(echo, Message::fromValue(self.pid()));
                co_await self.receive();
            }
        }));
    }
    for (const Pid pid : pids)
        QVERIFY(runtime.join(pid, Patience));
}

void TestWakeup::aMatchWakesAsWell()
{
    QRandomGenerator random(announcedSeed());
    Runtime runtime({.workers = 2, .mailboxCapacity = 0, .clock = {}});
    const Pid pid = runtime.spawn([](Context self) -> Process {
        for (int i = 0; i < Rounds / 10; ++i) {
            co_await self.receiveMatching(match::bytes("yes"));
            co_await self.receiveMatching(match::bytes("no"));
        }
    });
    for (int i = 0; i < Rounds / 10; ++i) {
        runtime.send(pid, "no");
        tinyPause(random);
        runtime.send(pid, "yes");
        tinyPause(random);
    }
    QVERIFY(runtime.join(pid, Patience));
}

void TestWakeup::aKillWakesWhoIsAboutToPark()
{
    QRandomGenerator random(announcedSeed());
    Runtime runtime({.workers = 2, .mailboxCapacity = 0, .clock = {}});
    for (int i = 0; i < Rounds / 10; ++i) {
        const Pid pid = runtime.spawn(parked);
        tinyPause(random);
        QVERIFY(runtime.kill(pid));
        QVERIFY(runtime.join(pid, Patience));
    }
}

void TestWakeup::anEndWakesWhoJoins()
{
    QRandomGenerator random(announcedSeed());
    Runtime runtime({.workers = 2, .mailboxCapacity = 0, .clock = {}});
    for (int i = 0; i < Rounds / 10; ++i) {
        const Pid target = runtime.spawn(untilMessage);
        const Pid joiner = runtime.spawn([target](Context self) -> Process {
            co_await self.join(target, std::chrono::years::max());
        });
        tinyPause(random);
        runtime.send(target, "x");
        QVERIFY(runtime.join(joiner, Patience));
    }
}

void TestWakeup::aMessageAndATimeOutAtTheSameMoment()
{
    QRandomGenerator random(announcedSeed());
    ManualTime time;
    std::atomic<int> received = 0;
    std::atomic<int> waits = 0;
    const Pid pid = time.runtime.spawn([&](Context self) -> Process {
        for (;;) {
            std::optional<Received> item = co_await self.receive(1us);
            ++waits;
            if (item && ++received == Rounds / 5)
                co_return;
        }
    });
    std::thread mover([&] {
        QRandomGenerator own(1);
        while (time.runtime.isAlive(pid)) {
            time.clock->advance(1us);
            tinyPause(own);
        }
    });
    for (int i = 0; i < Rounds / 5; ++i) {
        time.runtime.send(pid, "x"); // whichever wins: the message is received, by this wait or a later one
        tinyPause(random);
    }
    const bool joined = time.runtime.join(pid, Patience);
    if (!joined)
        time.runtime.kill(pid);
    mover.join();
    QVERIFY2(joined, qPrintable(QStringLiteral("%1 received in %2 waits").arg(received.load()).arg(waits.load())));
}

void TestWakeup::aSpawnWakesAnIdleWorker()
{
    QRandomGenerator random(announcedSeed());
    Runtime runtime({.workers = 4, .mailboxCapacity = 0, .clock = {}});
    for (int i = 0; i < Rounds / 10; ++i) {
        const Pid pid = runtime.spawn(brief);
        QVERIFY(runtime.join(pid, Patience));
        tinyPause(random);
    }
}

QTEST_GUILESS_MAIN(TestWakeup)
#include "tst_wakeup.moc"
