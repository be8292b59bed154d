// SPDX-License-Identifier: MIT
// Exit signals and suspensions, while what they act on is stopped, sent to, and changes its mind.
#include "support/crew.h"
#include "support/leaving.h"
#include "support/processes.h"
#include "support/roundruntime.h"
#include "support/walk.h"

#include <atomic>
#include <vector>

using namespace orrery;
using namespace orrery::stress;

namespace {

/// Processes that race in one round.
constexpr int Count = 64;

/// Held and let go by several while it is stopped: it ends, however often it is held.
void suspendVersusKill(Run &run)
{
    RoundRuntime runtimes(run, Run::Mailboxes::Tight);
    Crew crew(3);
    while (run.goesOn()) {
        Runtime &runtime = runtimes.forThisRound();
        std::vector<std::atomic<int>> left(Count);
        std::vector<Pid> pids;
        for (auto &counter : left) {
            pids.push_back(runtime.spawn([&counter](Context self) -> Process {
                const Leaving leaving(counter);
                for (int i = 0;; ++i) {
                    if (i % 2)
                        co_await self.yield();
                    else
                        co_await self.receive(0s);
                }
            }));
        }
        std::atomic<quint64> held = 0;
        const auto hold = [&](quint64 stream) {
            Random random = run.randomFor(stream);
            for (const Pid pid : pids) {
                held += runtime.suspend(pid) ? 1 : 0;
                random.pause();
                runtime.resume(pid);
            }
            for (const Pid pid : pids)
                held += runtime.suspend(pid) ? 1 : 0;
        };
        crew.together({
            [&] { hold(1); },
            [&] {
                walkLate(pids, run.randomFor(2), [&](Pid pid, Random &random) {
                    endIn(runtime, pid, Ending(random.below(ForcedEndings)));
                });
            },
            [&] { hold(3); },
        });
        for (std::size_t i = 0; i < pids.size(); ++i) {
            EXPECT(run, runtime.join(pids[i], Patience));
            EXPECT_SEEN(run, left[i] <= 1, QString::number(left[i]));
            EXPECT(run, !runtime.suspend(pids[i]) && !runtime.resume(pids[i]));
        }
        run.raced(2 * Count, held / 2);
    }
}

/// Held and let go as often, while it is sent to: all that was sent is received, none of its wake-ups is lost.
void suspendVersusSend(Run &run)
{
    RoundRuntime runtimes(run);
    Crew crew(3);
    while (run.goesOn()) {
        Runtime &runtime = runtimes.forThisRound();
        const Pid pid = runtime.spawn([](Context self) -> Process {
            for (int i = 0; i < Count; ++i)
                co_await self.receive();
        });
        const auto hold = [&](quint64 stream) {
            Random random = run.randomFor(stream);
            for (int i = 0; i < Count && runtime.suspend(pid); ++i) {
                random.pause();
                runtime.resume(pid);
                random.pause();
            }
        };
        quint64 behind = 0;
        crew.together({
            [&] { hold(1); },
            [&] {
                walk(Count, run.randomFor(2), [&](int) {
                    EXPECT(run, bool(runtime.send(pid, "x")));
                    const std::optional<ProcessInfo> info = runtime.info(pid);
                    behind += info && info->mailboxDepth > 0 ? 1 : 0;
                });
            },
            [&] { hold(3); },
        });
        EXPECT(run, runtime.join(pid, Patience));
        run.raced(Count, behind);
    }
}

/// What is sent after a process was told to end is never received, nor, before it goes on, what is sent after it was
/// suspended; be it just looking for its next message.
void toldVersusReceive(Run &run)
{
    RoundRuntime runtimes(run, Run::Mailboxes::Tight);
    Crew crew(3);
    while (run.goesOn()) {
        Runtime &runtime = runtimes.forThisRound();
        struct Target
        {
            Pid pid;
            std::atomic<int> late{0};
        };
        std::vector<Target> targets(Count);
        for (Target &target : targets) {
            target.pid = runtime.spawn([&target](Context self) -> Process {
                for (;;) {
                    Received item = co_await self.receive();
                    if (std::get<Message>(item).bytes() == "late")
                        ++target.late;
                }
            });
        }
        std::atomic<quint64> waiting = 0;
        // From two threads: a process has to be in the middle of a look.
        const auto busy = [&](quint64 stream) {
            Random random = run.randomFor(stream);
            for (int again = 0; again < 3; ++again) {
                for (const Target &target : targets) {
                    runtime.send(target.pid, "x");
                    random.pause();
                }
            }
        };
        crew.together({
            [&] { busy(1); },
            [&] {
                walkLate(targets, run.randomFor(2), [&](Target &target, Random &random) {
                    if (random.oneIn(2)) {
                        endIn(runtime, target.pid, Ending(random.below(ForcedEndings)));
                        runtime.send(target.pid, "late");
                    } else {
                        EXPECT(run, runtime.suspend(target.pid));
                        const bool sent(runtime.send(target.pid, "late"));
                        random.pause();
                        EXPECT(run, target.late == 0);
                        waiting += sent ? 1 : 0;
                        runtime.kill(target.pid);
                    }
                });
            },
            [&] { busy(3); },
        });
        for (Target &target : targets) {
            EXPECT(run, runtime.join(target.pid, Patience));
            EXPECT_SEEN(run, target.late == 0, QString::number(target.late));
        }
        run.raced(Count, waiting);
    }
}

/// A signal either ends the process or stands in its mailbox, whichever way trapping is switched.
void signalVersusTrap(Run &run)
{
    RoundRuntime runtimes(run, Run::Mailboxes::Tight);
    Crew crew(3);
    while (run.goesOn()) {
        Runtime &runtime = runtimes.forThisRound();
        struct Target
        {
            Pid pid;
            int trapped = 0; // read after its join
            bool returned = false;
            std::atomic<int> accepted{0};
        };
        std::vector<Target> targets(Count);
        for (Target &target : targets) {
            target.pid = runtime.spawn([&target](Context self) -> Process {
                for (;;) {
                    Received item = co_await self.receive();
                    if (std::holds_alternative<Exit>(item))
                        ++target.trapped;
                    else
                        break;
                }
                target.returned = true;
            });
        }
        const auto signal = [&](quint64 stream, const ExitReason &reason) {
            walkLate(targets, run.randomFor(stream), [&](Target &target) {
                target.accepted += runtime.exit(target.pid, reason) ? 1 : 0;
            });
        };
        crew.together({
            [&] {
                walkLate(targets, run.randomFor(1), [&](const Target &target) {
                    runtime.setTrapExit(target.pid, true);
                });
            },
            [&] { signal(2, ExitReason::Shutdown); },
            [&] { signal(3, ExitReason::custom(QStringLiteral("own"))); },
        });
        quint64 ended = 0;
        for (const Target &target : targets) {
            runtime.send(target.pid, "end");
            EXPECT(run, runtime.join(target.pid, Patience));
            // Trapping was only switched on: of who was ended by a signal none was trapped before.
            EXPECT_SEEN(run, target.trapped == (target.returned ? target.accepted.load() : 0),
                        QStringLiteral("%1 of %2").arg(target.trapped).arg(target.accepted));
            ended += target.returned ? 0 : 1;
        }
        run.raced(Count, ended);
    }
}

/// A process that begins to trap is ended by a signal that came before, or by none: not by one that comes while it does,
/// after it went on.
void signalVersusOwnTrap(Run &run)
{
    RoundRuntime runtimes(run, Run::Mailboxes::Tight);
    Crew crew(2);
    while (run.goesOn()) {
        Runtime &runtime = runtimes.forThisRound();
        struct Target
        {
            Pid pid;
            bool wentOn = false; // read after its join
            bool returned = false;
        };
        std::vector<Target> targets(Count);
        for (Target &target : targets) {
            target.pid = runtime.spawn([&target](Context self) -> Process {
                co_await self.receive();
                self.runtime().setTrapExit(self.pid(), true);
                co_await self.yield();
                target.wentOn = true;
                Received item = co_await self.receive();
                target.returned = std::holds_alternative<Exit>(item);
            });
        }
        crew.together({
            [&] {
                Random random = run.randomFor(1);
                for (const Target &target : targets) {
                    runtime.send(target.pid, "go");
                    random.pause();
                }
            },
            [&] {
                Random random = run.randomFor(2);
                random.lag();
                for (const Target &target : targets) {
                    EXPECT(run, runtime.exit(target.pid, ExitReason::Shutdown));
                    random.pause();
                }
            },
        });
        quint64 ended = 0;
        for (const Target &target : targets) {
            EXPECT(run, runtime.join(target.pid, Patience));
            EXPECT(run, target.returned == target.wentOn);
            ended += target.returned ? 0 : 1;
        }
        run.raced(Count, ended);
    }
}

} // namespace

int main(int argc, char *argv[])
{
    return runScenarios(argc, argv,
                        {
                            {"suspendVersusKill", suspendVersusKill},
                            {"suspendVersusSend", suspendVersusSend},
                            {"toldVersusReceive", toldVersusReceive},
                            {"signalVersusTrap", signalVersusTrap},
                            {"signalVersusOwnTrap", signalVersusOwnTrap},
                        });
}
