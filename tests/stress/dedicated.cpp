// SPDX-License-Identifier: MIT
// Processes with threads of their own, which begin and end all the time.
#include "support/crew.h"
#include "support/leaving.h"
#include "support/processes.h"
#include "support/roundruntime.h"
#include "support/walk.h"
#include "support/witness.h"

#include <array>
#include <atomic>
#include <memory>
#include <vector>

using namespace orrery;
using namespace orrery::stress;

namespace {

constexpr int Count = 16;

const SpawnOptions Apart{.dedicatedThread = true};

/// Counts its frame's end; each await is another place to be stopped at.
Process visitor(Context self, std::atomic<int> *left)
{
    const Leaving leaving(*left);
    for (;;) {
        co_await self.yield();
        co_await self.receive(std::chrono::microseconds(20));
    }
}

void spawnVersusKill(Run &run)
{
    Crew crew(2);
    RoundRuntime runtimes(run);
    while (run.goesOn()) {
        Runtime &runtime = runtimes.forThisRound();
        std::array<std::atomic<quint64>, Count> pids{};
        std::array<Witness, Count> seen;
        std::array<Pid, Count> watchers;
        std::atomic<int> left = 0;
        std::atomic<int> started = 0;
        for (int i = 0; i < Count; ++i)
            watchers[std::size_t(i)] = runtime.spawn(WitnessBody(seen[std::size_t(i)]), {.dedicatedThread = i % 2 == 0});
        crew.together({
            [&] {
                Random random = run.randomFor(1);
                for (int i = 0; i < Count; ++i) {
                    const Pid pid = runtime.spawn(
                        [&left, &started](Context self) {
                            ++started;
                            return visitor(self, &left);
                        },
                        Apart);
                    runtime.monitor(watchers[std::size_t(i)], pid);
                    pids[std::size_t(i)] = pid.number();
                    random.pause();
                }
            },
            [&] {
                Random random = run.randomFor(2);
                for (auto &number : pids) {
                    while (number.load() == 0)
                        std::this_thread::yield();
                    const Pid pid(number.load());
                    random.lag();
                    runtime.send(pid, "x");
                    switch (random.below(3)) {
                    case 0:
                        EXPECT(run, runtime.kill(pid));
                        break;
                    case 1:
                        EXPECT(run, runtime.exit(pid, ExitReason::Shutdown));
                        break;
                    default:
                        runtime.suspend(pid);
                        EXPECT(run, runtime.kill(pid));
                        break;
                    }
                }
            },
        });
        for (std::size_t i = 0; i < Count; ++i) {
            EXPECT(run, runtime.join(Pid(pids[i]), Patience));
            EXPECT(run, runtime.send(watchers[i], "end"));
            EXPECT(run, runtime.join(watchers[i], Patience));
            EXPECT(run, seen[i].downs == 1 && seen[i].cleanDowns && seen[i].returned);
        }
        EXPECT_SEEN(run, left <= started, QStringLiteral("%1 of %2").arg(left.load()).arg(started.load()));
        EXPECT(run, Run::eventually([&] { return runtime.statistics().dedicatedThreads == 0; }));
        run.raced(Count);
    }
}

/// Messages between all of them and a few on workers, until all are killed.
void talkVersusShutdown(Run &run)
{
    Crew crew(3);
    while (run.goesOn()) {
        Runtime runtime(run.options(Run::Mailboxes::Tight));
        runtime.setJournalCapacity(run.round() % 2 ? 256 : 0);
        std::vector<Pid> pids;
        const auto body = [](Context self) -> Process {
            for (;;) {
                Received item = co_await self.receive();
                const auto *message = std::get_if<Message>(&item);
                if (!message)
                    continue;
                self.reply(*message, "re");
                if (message->hasValue()) {
                    self.runtime().send(message->value().value<Pid>(), "on");
                    co_await self.call(message->value().value<Pid>(), "call", std::chrono::microseconds(100));
                }
            }
        };
        for (int i = 0; i < Count; ++i)
            pids.push_back(runtime.spawn(body, {.dedicatedThread = i % 2 == 0}));
        std::atomic<bool> stop = false;
        const auto talk = [&](quint64 stream) {
            Random random = run.randomFor(stream);
            const auto any = [&] { return pids[std::size_t(random.below(Count))]; };
            while (!stop) {
                runtime.send(any(), Message::fromValue(any()));
                if (random.oneIn(8))
                    runtime.sendAfter(any(), std::chrono::microseconds(random.below(200)), "timer");
                if (random.oneIn(64))
                    runtime.statistics();
                if (random.oneIn(64))
                    runtime.spawn(body, Apart);
                if (random.oneIn(64))
                    runtime.processInfos();
                random.pause();
            }
        };
        crew.together({
            [&] { talk(1); },
            [&] { talk(2); },
            [&] {
                Random random = run.randomFor(3);
                for (int i = 0; i < 100; ++i)
                    random.pause();
                if (random.oneIn(2))
                    runtime.shutdown();
                else
                    runtime.shutdown(ShutdownOptions{.grace = 1ms, .deadline = Patience});
                stop = true;
            },
        });
        run.expectNothingLeft(runtime);
        run.raced(1);
    }
}

/// The runtime waits for threads that are about to go, and for those that have not begun.
void spawnVersusRuntimesEnd(Run &run)
{
    Crew crew(2);
    while (run.goesOn()) {
        std::atomic<int> left = 0;
        const auto live = [&](quint64 stream) {
            Random random = run.randomFor(stream);
            Runtime runtime({.workers = 1 + random.below(2)});
            for (int i = random.below(6); i > 0; --i) {
                const Pid pid = runtime.spawn([&left](Context self) { return visitor(self, &left); }, Apart);
                if (random.oneIn(3))
                    runtime.kill(pid);
            }
            random.pause();
        };
        crew.together({[&] { live(1); }, [&] { live(2); }});
        run.raced(1);
    }
}

/// Turns that are looked at while they begin and end, by a watchdog that finds nearly all of them too long.
void watchVersusTurns(Run &run)
{
    Crew crew(2);
    while (run.goesOn()) {
        RuntimeOptions options = run.options();
        options.longRunningAfter = 1ms;
        options.journalCapacity = 256;
        Runtime runtime(options);
        std::atomic<bool> stop = false;
        for (int i = 0; i < Count; ++i) {
            runtime.spawn([random = run.randomFor(10 + quint64(i))](Context self) mutable -> Process {
                for (;;) {
                    for (int lags = random.below(40); lags > 0; --lags)
                        random.lag();
                    if (random.oneIn(16)) {
                        self.runtime().spawn(parked);
                        co_return;
                    }
                    co_await self.yield();
                }
            }, {.label = QString::number(i), .dedicatedThread = i % 4 == 0});
        }
        crew.together({
            [&] {
                while (!stop) {
                    for (const LongRunning &one : runtime.statistics().longRunning)
                        EXPECT(run, !one.pid.isNull() && one.duration >= 1ms && one.worker >= -1);
                }
            },
            [&] {
                Random random = run.randomFor(2);
                for (int i = 0; i < 20; ++i)
                    random.lag();
                runtime.shutdown();
                stop = true;
            },
        });
        run.expectNothingLeft(runtime);
        run.raced(1);
    }
}

} // namespace

int main(int argc, char *argv[])
{
    return runScenarios(argc, argv,
                        {
                            {"spawnVersusKill", spawnVersusKill},
                            {"talkVersusShutdown", talkVersusShutdown, Scenario::Mixture},
                            {"spawnVersusRuntimesEnd", spawnVersusRuntimesEnd, Scenario::Mixture},
                            {"watchVersusTurns", watchVersusTurns, Scenario::Mixture},
                        });
}
