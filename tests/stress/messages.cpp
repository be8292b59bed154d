// SPDX-License-Identifier: MIT
// Messages: their order whatever worker the sender is on, and wake-ups that are never lost.
#include "support/roundruntime.h"

#include <cstdio>
#include <thread>
#include <vector>

using namespace orrery;
using namespace orrery::stress;
using namespace std::chrono_literals;

namespace {

struct Numbered
{
    int sender;
    int number;
};

Message numbered(int sender, int number)
{
    return QByteArray::number(sender) + ':' + QByteArray::number(number);
}

Numbered read(const Message &message)
{
    const QByteArray &text = message.bytes();
    const qsizetype colon = text.indexOf(':');
    return {text.left(colon).toInt(), text.mid(colon + 1).toInt()};
}

// Out of line: a coroutine may be on another thread after each await, and must not keep an answer.
Q_NEVER_INLINE std::thread::id thisThread()
{
    return std::this_thread::get_id();
}

/// Many to many, with everything that moves a process to another worker between two sends. At the
/// end each sender's exit signal comes after all of its messages.
void orderAcrossWorkers(Run &run)
{
    constexpr int senders = 12;
    constexpr int receivers = 3;
    constexpr int each = 300;
    std::atomic<quint64> moves = 0;
    while (run.goesOn()) {
        Runtime runtime(run.options());
        std::vector<Pid> sinks;
        for (int i = 0; i < receivers; ++i) {
            const Pid pid = runtime.spawn([&run, i](Context self) -> Process {
                self.runtime().setTrapExit(self.pid(), true);
                Random random = run.randomFor(200 + static_cast<quint64>(i));
                std::vector<int> next(senders, 0);
                for (int ended = 0; ended < senders;) {
                    if (random.oneIn(50))
                        co_await self.yield();
                    Received item = co_await self.receive();
                    if (const auto *message = std::get_if<Message>(&item)) {
                        if (message->bytes().isEmpty())
                            continue;
                        const Numbered seen = read(*message);
                        int &due = next[static_cast<std::size_t>(seen.sender)];
                        EXPECT_SEEN(run, seen.number == due,
                                    QStringLiteral("of sender %1 came %2, due was %3")
                                        .arg(seen.sender)
                                        .arg(seen.number)
                                        .arg(due));
                        ++due;
                    } else if (const auto *exit = std::get_if<Exit>(&item)) {
                        const int sender = exit->reason.toString().toInt();
                        EXPECT(run, next[static_cast<std::size_t>(sender)] == each);
                        ++ended;
                    }
                }
            });
            runtime.setTrapExit(pid, true); // before the first signal, whoever is quicker
            sinks.push_back(pid);
        }
        for (int i = 0; i < senders; ++i) {
            runtime.spawn([&, i](Context self) -> Process {
                Random random = run.randomFor(static_cast<quint64>(i));
                std::thread::id last = thisThread();
                for (int number = 0; number < each; ++number) {
                    for (const Pid sink : sinks)
                        self.runtime().send(sink, numbered(i, number));
                    switch (random.below(8)) {
                    case 0:
                        co_await self.sleep(std::chrono::microseconds(random.below(50)));
                        break;
                    case 1:
                        self.runtime().send(self.pid(), "mine");
                        co_await self.receive();
                        break;
                    case 2:
                    case 3:
                    case 4:
                        co_await self.yield();
                        break;
                    default:
                        random.pause();
                        break;
                    }
                    const std::thread::id now = thisThread();
                    if (now != last)
                        ++moves;
                    last = now;
                }
                for (const Pid sink : sinks)
                    self.runtime().exit(sink, ExitReason::custom(QString::number(i)));
            });
        }
        for (const Pid sink : sinks)
            EXPECT(run, runtime.join(sink, Patience));
        run.expectNothingLeft(runtime);
    }
    std::printf("  senders changed threads %llu times\n", static_cast<unsigned long long>(moves.load()));
}

/// Pairs that wake each other, with pauses that let one of them park at any moment.
void pingPong(Run &run)
{
    while (run.goesOn()) {
        Runtime runtime(run.options());
        constexpr int rounds = 500;
        std::vector<Pid> pids;
        for (int pair = 0; pair < 4; ++pair) {
            Random random = run.randomFor(static_cast<quint64>(pair));
            const Pid echo = runtime.spawn([random](Context self) mutable -> Process {
                for (int i = 0; i < rounds; ++i) {
                    Received item = co_await self.receive();
                    random.pause();
                    self.runtime().send(std::get<Message>(item).value().value<Pid>(), "pong");
                }
            });
            pids.push_back(echo);
            pids.push_back(runtime.spawn([random, echo](Context self) mutable -> Process {
                random.next();
                for (int i = 0; i < rounds; ++i) {
                    self.runtime().send(echo, Message::fromValue(self.pid()));
                    random.pause();
                    co_await self.receive();
                }
            }));
        }
        for (const Pid pid : pids)
            EXPECT(run, runtime.join(pid, Patience));
        run.expectNothingLeft(runtime);
    }
}

/// Threads send with tiny pauses; the receiver waits in every way there is.
void everyWayToWait(Run &run)
{
    constexpr int threadCount = 3;
    constexpr int each = 400;
    while (run.goesOn()) {
        Runtime runtime(run.options());
        const Pid pid = runtime.spawn([&run](Context self) -> Process {
            Random random = run.randomFor(100);
            std::vector<int> next(threadCount, 0);
            for (int received = 0; received < threadCount * each;) {
                std::optional<Received> item;
                switch (random.below(5)) {
                case 0:
                    item = co_await self.receive();
                    break;
                case 1:
                    item = co_await self.receive(std::chrono::microseconds(random.below(30)));
                    break;
                case 2:
                    item = co_await self.receive(0s);
                    break;
                case 3:
                    item = co_await self.receiveMatching(match::anyMessage());
                    break;
                default:
                    item = co_await self.receiveMatching(match::anyMessage(),
                                                         std::chrono::microseconds(random.below(30)));
                    break;
                }
                if (!item)
                    continue;
                const Numbered seen = read(std::get<Message>(*item));
                EXPECT(run, seen.number == next[static_cast<std::size_t>(seen.sender)]++);
                ++received;
            }
        });
        std::vector<std::thread> threads;
        for (int i = 0; i < threadCount; ++i) {
            threads.emplace_back([&run, &runtime, pid, i] {
                Random random = run.randomFor(static_cast<quint64>(i));
                for (int number = 0; number < each; ++number) {
                    EXPECT(run, bool(runtime.send(pid, numbered(i, number))));
                    random.pause();
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        EXPECT(run, runtime.join(pid, Patience));
        run.expectNothingLeft(runtime);
    }
}

/// A few messages at once, and no more before all of them were received: a wake-up that is lost is made good by no
/// later one.
void burstVersusPark(Run &run)
{
    constexpr int bursts = 2000;
    while (run.goesOn()) {
        Runtime runtime(run.options());
        std::atomic<int> received = 0;
        const Pid pid = runtime.spawn([&received](Context self) -> Process {
            for (;;) {
                co_await self.receive();
                received.fetch_add(1, std::memory_order_relaxed);
            }
        });
        Random random = run.randomFor(0);
        for (int burst = 0, sent = 0; burst < bursts; ++burst) {
            const int size = 1 + random.below(4);
            for (int i = 0; i < size; ++i) {
                EXPECT(run, bool(runtime.send(pid, "x")));
                if (random.oneIn(2))
                    random.pause();
            }
            sent += size;
            EXPECT(run, Run::eventually([&] { return received.load(std::memory_order_relaxed) == sent; }));
        }
        run.expectNothingLeft(runtime);
    }
}

/// Turns that do not end keep all workers but one, until everybody else has run: who is queued behind them is taken
/// from there.
void busyVersusQueued(Run &run)
{
    constexpr int others = 16;
    RoundRuntime runtimes(run);
    while (run.goesOn()) {
        Runtime &runtime = runtimes.forThisRound();
        Random random = run.randomFor(0);
        std::atomic<int> ran = 0;
        std::vector<Pid> pids;
        int busy = run.workers() - 1;
        for (int left = others; left + busy > 0;) {
            if (random.below(left + busy) < busy) {
                --busy;
                pids.push_back(runtime.spawn([&ran](Context) -> Process {
                    while (ran < others)
                        std::this_thread::yield();
                    co_return;
                }));
            } else {
                --left;
                pids.push_back(runtime.spawn([&ran](Context self) -> Process {
                    co_await self.yield();
                    ++ran;
                }));
            }
            if (random.oneIn(4))
                random.pause();
        }
        for (const Pid pid : pids)
            EXPECT(run, runtime.join(pid, Patience));
    }
}

/// Selective: a chosen sender's messages are taken first, the others' stay in order.
void matchingAmongMany(Run &run)
{
    constexpr int senders = 5;
    constexpr int each = 40;
    while (run.goesOn()) {
        Runtime runtime(run.options());
        const Pid pid = runtime.spawn([&run](Context self) -> Process {
            Random random = run.randomFor(100);
            std::vector<int> next(senders, 0);
            for (int received = 0; received < senders * each; ++received) {
                int chosen = random.below(senders);
                while (next[static_cast<std::size_t>(chosen)] == each)
                    chosen = (chosen + 1) % senders;
                Received item = co_await self.receiveMatching(match::startsWith(QByteArray::number(chosen) + ':'));
                const Numbered seen = read(std::get<Message>(item));
                EXPECT(run, seen.sender == chosen && seen.number == next[static_cast<std::size_t>(chosen)]++);
            }
        });
        for (int i = 0; i < senders; ++i) {
            runtime.spawn([&run, pid, i](Context self) -> Process {
                Random random = run.randomFor(static_cast<quint64>(i));
                for (int number = 0; number < each; ++number) {
                    self.runtime().send(pid, numbered(i, number));
                    random.pause();
                    if (random.oneIn(3))
                        co_await self.yield();
                }
            });
        }
        EXPECT(run, runtime.join(pid, Patience));
        run.expectNothingLeft(runtime);
    }
}

} // namespace

int main(int argc, char *argv[])
{
    return runScenarios(argc, argv,
                        {
                            {"orderAcrossWorkers", orderAcrossWorkers, Scenario::Mixture},
                            {"pingPong", pingPong, Scenario::Mixture},
                            {"everyWayToWait", everyWayToWait, Scenario::Mixture},
                            {"burstVersusPark", burstVersusPark, Scenario::Mixture},
                            {"busyVersusQueued", busyVersusQueued, Scenario::Mixture},
                            {"matchingAmongMany", matchingAmongMany, Scenario::Mixture},
                        });
}
