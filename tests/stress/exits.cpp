// SPDX-License-Identifier: MIT
// Ends of processes, while others send to them, stop them and wait for them.
#include "support/crew.h"
#include "support/leaving.h"
#include "support/processes.h"
#include "support/roundruntime.h"
#include "support/walk.h"

#include <vector>

using namespace orrery;
using namespace orrery::stress;

namespace {

/// Accepted messages are received, or go with their receiver; none is lost, none comes twice.
void sendVersusExit(Run &run)
{
    constexpr int senders = 3;
    RoundRuntime runtimes(run);
    Crew crew(senders);
    while (run.goesOn()) {
        Runtime &runtime = runtimes.forThisRound();
        const Statistics before = runtime.statistics();
        std::atomic<quint64> accepted = 0;
        const int least = run.randomFor(0).below(50);
        const int how = run.randomFor(0).below(3);
        const Pid pid = runtime.spawn([least, how](Context self) -> Process {
            for (int i = 0; i < least; ++i)
                co_await self.receive();
            if (how == 1)
                throw std::runtime_error("enough");
            if (how == 2) {
                self.runtime().kill(self.pid());
                co_await self.receive();
            }
        });
        std::vector<std::function<void()>> jobs;
        for (int i = 0; i < senders; ++i) {
            jobs.push_back([&, i] {
                Random random = run.randomFor(static_cast<quint64>(i) + 1);
                while (runtime.send(pid, "x")) {
                    ++accepted;
                    if (random.oneIn(4))
                        random.pause();
                }
                EXPECT(run, !runtime.send(pid, "x")); // once refused, refused for good
            });
        }
        crew.together(std::move(jobs));
        EXPECT(run, runtime.join(pid, Patience));
        EXPECT(run, runtime.statistics().messagesSent - before.messagesSent == accepted);
        // What came in at the last moment goes with the record, which its worker may be about to let go of.
        quint64 received = 0;
        quint64 discarded = 0;
        const bool accountedFor = Run::eventually([&] {
            const Statistics after = runtime.statistics();
            received = after.messagesReceived - before.messagesReceived;
            discarded = after.messagesDiscarded - before.messagesDiscarded;
            return received + discarded == accepted;
        });
        EXPECT_SEEN(run, accountedFor && received >= quint64(least),
                    QStringLiteral("%1 accepted, %2 received, %3 discarded")
                        .arg(accepted)
                        .arg(received)
                        .arg(discarded));
    }
}

/// Several stop it while it ends by itself: it ends once.
void killVersusExit(Run &run)
{
    constexpr int count = 64;
    RoundRuntime runtimes(run, Run::Mailboxes::Tight);
    Crew crew(3);
    while (run.goesOn()) {
        Runtime &runtime = runtimes.forThisRound();
        const quint64 before = runtime.statistics().finished;
        std::vector<std::atomic<int>> left(count);
        std::vector<Pid> pids;
        std::atomic<quint64> returned = 0;
        for (auto &counter : left) {
            pids.push_back(runtime.spawn([&counter, &returned](Context self) -> Process {
                const Leaving leaving(counter);
                co_await self.receive();
                co_await self.yield();
                ++returned;
            }));
        }
        crew.together({
            [&] { walkLate(pids, run.randomFor(1), [&](Pid pid) { runtime.send(pid, "end"); }); },
            [&] { walkLate(pids, run.randomFor(2), [&](Pid pid) { runtime.kill(pid); }); },
            [&] { walkLate(pids, run.randomFor(3), [&](Pid pid) { runtime.exit(pid, ExitReason::Shutdown); }); },
        });
        for (std::size_t i = 0; i < pids.size(); ++i) {
            EXPECT(run, runtime.join(pids[i], Patience));
            EXPECT_SEEN(run, left[i] <= 1, QString::number(left[i]));
            EXPECT(run, !runtime.kill(pids[i]));
        }
        EXPECT(run, runtime.statistics().finished - before == count);
        run.raced(count, returned);
    }
}

/// Who joins is never left waiting, and sees all that the process did.
void joinVersusExit(Run &run)
{
    RoundRuntime runtimes(run, Run::Mailboxes::Tight);
    Crew crew(3);
    while (run.goesOn()) {
        Runtime &runtime = runtimes.forThisRound();
        int plain = 0; // no atomic: the joins order it
        int seenByProcess = -1;
        const Pid pid = runtime.spawn([&plain](Context self) -> Process {
            co_await self.receive();
            plain = 42;
        });
        const Pid joiner = runtime.spawn([&seenByProcess, &plain, pid](Context self) -> Process {
            if (co_await self.join(pid, Patience))
                seenByProcess = plain;
        });
        const Pid hasty = runtime.spawn([pid](Context self) -> Process {
            while (!co_await self.join(pid, 20us)) { }
        });
        crew.together({
            [&] {
                run.randomFor(1).pause();
                runtime.send(pid, "end");
            },
            [&] {
                run.randomFor(2).pause();
                EXPECT(run, runtime.join(pid, Patience));
                EXPECT(run, plain == 42);
            },
            [&] {
                run.randomFor(3).pause();
                while (!runtime.join(pid, 20us)) { }
                EXPECT(run, plain == 42);
            },
        });
        EXPECT(run, runtime.join(joiner, Patience));
        EXPECT(run, runtime.join(hasty, Patience));
        EXPECT(run, seenByProcess == 42);
    }
}

/// Who joins is stopped at the moment when what it waits for ends.
void killVersusJoin(Run &run)
{
    RoundRuntime runtimes(run, Run::Mailboxes::Tight);
    Crew crew(2);
    while (run.goesOn()) {
        Runtime &runtime = runtimes.forThisRound();
        const Pid target = runtime.spawn([](Context self) -> Process { co_await self.receive(); });
        const Pid joiner = runtime.spawn([target](Context self) -> Process { co_await self.join(target, 1h); });
        crew.together({
            [&] {
                run.randomFor(1).pause();
                runtime.send(target, "end");
            },
            [&] {
                run.randomFor(2).pause();
                runtime.kill(joiner);
            },
        });
        EXPECT(run, runtime.join(joiner, Patience));
        EXPECT(run, runtime.join(target, Patience));
    }
}

/// Stopped at whatever it waits for, with sub-coroutines open, its frames go once and in order.
void killVersusEveryWait(Run &run)
{
    RoundRuntime runtimes(run, Run::Mailboxes::Tight);
    Crew crew(2);
    while (run.goesOn()) {
        Runtime &runtime = runtimes.forThisRound();
        const Pid other = runtime.spawn(parked);
        constexpr int count = 8;
        std::atomic<int> entered = 0;
        std::atomic<int> left = 0;
        Pid pids[count];
        for (int i = 0; i < count; ++i) {
            Random random = run.randomFor(100 + static_cast<quint64>(i));
            pids[i] = runtime.spawn([&, random](Context self) mutable -> Process {
                auto inner = [&](Context mine, int what) -> Task<> {
                    ++entered;
                    const Leaving leaving(left);
                    switch (what) {
                    case 0:
                        co_await mine.receive();
                        break;
                    case 1:
                        co_await mine.receive(std::chrono::microseconds(random.below(200)));
                        break;
                    case 2:
                        co_await mine.receiveMatching(match::bytes("this one"), 100us);
                        break;
                    case 3:
                        co_await mine.sleep(std::chrono::microseconds(random.below(200)));
                        break;
                    case 4:
                        co_await mine.yield();
                        break;
                    case 5:
                        co_await mine.call(other, "request", std::chrono::microseconds(random.below(200)));
                        break;
                    default:
                        co_await mine.join(other, std::chrono::microseconds(random.below(200)));
                        break;
                    }
                };
                for (;;)
                    co_await inner(self, random.below(7));
            });
        }
        crew.together({
            [&] {
                walk(50, run.randomFor(1), [&](int, Random &random) {
                    runtime.send(pids[random.below(count)], random.oneIn(3) ? "this one" : "that one");
                });
            },
            [&] {
                Random random = run.randomFor(2);
                for (const Pid pid : pids) {
                    random.pause();
                    EXPECT(run, runtime.kill(pid));
                }
            },
        });
        for (const Pid pid : pids)
            EXPECT(run, runtime.join(pid, Patience));
        EXPECT_SEEN(run, entered == left, QStringLiteral("%1 entered, %2 left").arg(entered).arg(left));
        runtime.kill(other);
        EXPECT(run, runtime.join(other, Patience));
    }
}

} // namespace

int main(int argc, char *argv[])
{
    return runScenarios(argc, argv,
                        {
                            {"sendVersusExit", sendVersusExit, Scenario::Mixture},
                            {"killVersusExit", killVersusExit},
                            {"joinVersusExit", joinVersusExit, Scenario::Mixture},
                            {"killVersusJoin", killVersusJoin, Scenario::Mixture},
                            {"killVersusEveryWait", killVersusEveryWait, Scenario::Mixture},
                        });
}
