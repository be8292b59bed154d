// SPDX-License-Identifier: MIT
// Timers, while they fire, are cancelled, and lose their targets.
#include "support/crew.h"
#include "support/run.h"

#include <mutex>
#include <vector>

using namespace orrery;
using namespace orrery::stress;
using namespace std::chrono_literals;

namespace {

using Steady = std::chrono::steady_clock;

Process untilMessage(Context self)
{
    co_await self.receive();
}

int numberOf(const Received &item)
{
    const auto *message = std::get_if<Message>(&item);
    return message ? message->bytes().toInt() : -1;
}

/// A timer is armed for a process that ends: it is refused, or goes with it.
void armVersusExit(Run &run)
{
    auto clock = std::make_shared<ManualClock>();
    Runtime runtime(run.options(clock));
    Crew crew(3);
    while (run.goesOn()) {
        const Pid pid = runtime.spawn(untilMessage);
        std::vector<TimerRef> first;
        std::vector<TimerRef> second;
        const auto arm = [&](std::vector<TimerRef> &into, quint64 stream) {
            Random random = run.randomFor(stream);
            for (int i = 0; i < 20; ++i) {
                into.push_back(runtime.sendAfter(pid, std::chrono::milliseconds(1 + random.below(100'000)), "x"));
                if (random.oneIn(4))
                    random.pause();
            }
        };
        crew.together({
            [&] { arm(first, 1); },
            [&] { arm(second, 2); },
            [&] {
                Random random = run.randomFor(3);
                random.pause();
                random.pause();
                if (random.oneIn(2))
                    runtime.kill(pid);
                else
                    runtime.send(pid, "end");
            },
        });
        EXPECT(run, runtime.join(pid, Patience));
        EXPECT(run, runtime.statistics().timersPending == 0);
        for (std::vector<TimerRef> *timers : {&first, &second}) {
            for (TimerRef &timer : *timers) {
                EXPECT(run, !timer.isPending());
                EXPECT(run, !timer.cancel());
            }
        }
        clock->advance(1ms);
    }
    EXPECT(run, runtime.statistics().timersFired == 0);
    run.expectNothingLeft(runtime);
}

/// Of each timer either the message is received or exactly one cancel was true, never both, never
/// neither. `move` makes time pass.
template <typename Move>
void cancelVersusFire(Run &run, Runtime &runtime, Crew &crew, Move move)
{
    constexpr int count = 100;
    std::vector<std::atomic<int>> received(count);
    std::vector<std::atomic<int>> cancelled(count);
    std::atomic<int> settled = 0;
    const Pid pid = runtime.spawn([&](Context self) -> Process {
        for (;;) {
            Received item = co_await self.receive();
            const int number = numberOf(item);
            if (number < 0)
                co_return;
            EXPECT(run, cancelled[static_cast<std::size_t>(number)] == 0);
            ++received[static_cast<std::size_t>(number)];
            ++settled;
        }
    });
    Random random = run.randomFor(0);
    std::vector<TimerRef> timers;
    for (int i = 0; i < count; ++i)
        timers.push_back(runtime.sendAfter(pid, std::chrono::microseconds(random.below(300)), QByteArray::number(i)));
    const auto cancelAll = [&](quint64 stream) {
        Random own = run.randomFor(stream);
        for (int i = 0; i < count; ++i) {
            TimerRef copy = timers[static_cast<std::size_t>(i)];
            if (own.oneIn(3))
                own.pause();
            if (own.oneIn(2) && copy.cancel()) {
                ++cancelled[static_cast<std::size_t>(i)];
                ++settled;
                EXPECT(run, !copy.isPending());
            }
        }
    };
    crew.together({[&] { cancelAll(1); }, [&] { cancelAll(2); }, move});
    while (settled < count) // what was not cancelled comes
        move();
    runtime.send(pid, "-1");
    EXPECT(run, runtime.join(pid, Patience));
    for (int i = 0; i < count; ++i) {
        const auto at = static_cast<std::size_t>(i);
        EXPECT_SEEN(run, received[at] + cancelled[at] == 1,
                    QStringLiteral("timer %1: received %2, cancelled %3").arg(i).arg(received[at]).arg(cancelled[at]));
    }
}

void cancelVersusFireOnRealTime(Run &run)
{
    Runtime runtime(run.options());
    Crew crew(3);
    quint64 timers = 0;
    while (run.goesOn()) {
        cancelVersusFire(run, runtime, crew, [] { std::this_thread::yield(); });
        timers += 100;
    }
    run.expectNothingLeft(runtime, timers);
}

void cancelVersusFireByHand(Run &run)
{
    auto clock = std::make_shared<ManualClock>();
    Runtime runtime(run.options(clock));
    Crew crew(3);
    quint64 timers = 0;
    while (run.goesOn()) {
        cancelVersusFire(run, runtime, crew, [&clock, &run] {
            Random random = run.randomFor(3);
            for (int i = 0; i < 10; ++i) {
                clock->advance(std::chrono::microseconds(random.below(60)));
                random.pause();
            }
        });
        timers += 100;
    }
    run.expectNothingLeft(runtime, timers);
}

/// A message that fired but is unread is revoked while its receiver reads, or ends.
void revokeVersusExit(Run &run)
{
    auto clock = std::make_shared<ManualClock>();
    Runtime runtime(run.options(clock));
    Crew crew(2);
    quint64 timers = 0;
    while (run.goesOn()) {
        constexpr int count = 20;
        const Pid pid = runtime.spawn([](Context self) -> Process {
            co_await self.receiveMatching(match::bytes("go"));
            for (int i = 0; i < count / 2; ++i)
                co_await self.receive(0s);
        });
        std::vector<TimerRef> refs;
        for (int i = 0; i < count; ++i)
            refs.push_back(runtime.sendAfter(pid, std::chrono::microseconds(i), "x"));
        timers += count;
        clock->advance(1ms);
        crew.together({
            [&] {
                Random random = run.randomFor(1);
                for (TimerRef &timer : refs) {
                    timer.cancel();
                    random.pause();
                    EXPECT(run, !timer.cancel());
                }
            },
            [&] {
                run.randomFor(2).pause();
                runtime.send(pid, "go");
            },
        });
        EXPECT(run, runtime.join(pid, Patience));
    }
    run.expectNothingLeft(runtime, timers);
}

/// By the machine's clock nothing comes early: timers of threads and of processes, sleeps, time-outs.
void neverEarly(Run &run)
{
    Runtime runtime(run.options());
    std::atomic<bool> stop = false;
    std::atomic<quint64> checked = 0;
    std::vector<Pid> pids;
    for (int i = 0; i < 16; ++i) {
        Random random = run.randomFor(static_cast<quint64>(i));
        pids.push_back(runtime.spawn([&, random](Context self) mutable -> Process {
            while (!stop) {
                const auto delay = std::chrono::nanoseconds(random.below(3'000'000));
                const Steady::time_point due = Steady::now() + delay;
                if (random.oneIn(3)) {
                    co_await self.sleep(delay);
                } else if (random.oneIn(2)) {
                    std::optional<Received> nothing = co_await self.receive(delay);
                    EXPECT(run, !nothing);
                } else {
                    self.runtime().sendAfter(self.pid(), delay, "x");
                    co_await self.receive();
                }
                EXPECT(run, Steady::now() >= due);
                ++checked;
            }
        }));
    }
    const Pid receiver = runtime.spawn([&](Context self) -> Process {
        for (;;) {
            Received item = co_await self.receive();
            const auto *message = std::get_if<Message>(&item);
            if (!message || message->bytes() == "end")
                co_return;
            EXPECT(run, Steady::now().time_since_epoch().count() >= message->bytes().toLongLong());
            ++checked;
        }
    });
    Random random = run.randomFor(1000);
    while (run.goesOn()) {
        const auto delay = std::chrono::nanoseconds(random.below(5'000'000));
        const auto due = Steady::now() + delay;
        runtime.sendAfter(receiver, delay, QByteArray::number(qint64(due.time_since_epoch().count())));
        random.pause();
    }
    stop = true;
    for (const Pid pid : pids)
        EXPECT(run, runtime.join(pid, Patience));
    runtime.send(receiver, "end");
    EXPECT(run, runtime.join(receiver, Patience));
    EXPECT(run, checked > 0);
    run.expectNothingLeft(runtime);
}

/// Timers aimed at a name whose holder comes and goes: each is received, discarded or counted as
/// dropped.
void namedVersusHolder(Run &run)
{
    const QString name = QStringLiteral("name");
    Crew crew(3);
    while (run.goesOn()) {
        auto clock = std::make_shared<ManualClock>();
        Runtime runtime(run.options(clock));
        constexpr int count = 300;
        std::atomic<bool> stop = false;
        crew.together({
            [&] {
                Random random = run.randomFor(1);
                for (int i = 0; i < count; ++i) {
                    runtime.sendAfter(name, std::chrono::microseconds(random.below(100)), "x");
                    random.pause();
                }
                stop = true;
            },
            [&] {
                Random random = run.randomFor(2);
                while (!stop) {
                    const Pid pid = runtime.spawn(untilMessage, {.label = {}, .name = name});
                    random.pause();
                    runtime.kill(pid);
                    EXPECT(run, runtime.join(pid, Patience));
                }
            },
            [&] {
                Random random = run.randomFor(3);
                while (!stop)
                    clock->advance(std::chrono::microseconds(random.below(20)));
            },
        });
        clock->advance(1s);
        const Statistics statistics = runtime.statistics();
        EXPECT_SEEN(run, statistics.messagesSent + statistics.messagesDropped == count,
                    QStringLiteral("%1 sent, %2 dropped").arg(statistics.messagesSent).arg(statistics.messagesDropped));
        run.expectNothingLeft(runtime);
    }
}

/// Handles are used while their runtime goes, and after it.
void handlesVersusTheirRuntime(Run &run)
{
    Crew crew(3);
    while (run.goesOn()) {
        auto clock = std::make_shared<ManualClock>();
        auto runtime = std::make_unique<Runtime>(run.options(clock));
        const Pid pid = runtime->spawn([](Context self) -> Process { co_await self.sleep(1h); });
        std::vector<TimerRef> timers;
        for (int i = 0; i < 50; ++i)
            timers.push_back(runtime->sendAfter(pid, std::chrono::microseconds(i), "x"));
        const auto use = [&](quint64 stream) {
            Random random = run.randomFor(stream);
            for (const TimerRef &timer : timers) {
                TimerRef copy = timer;
                random.pause();
                switch (random.below(3)) {
                case 0:
                    copy.cancel();
                    break;
                case 1:
                    copy.isPending();
                    break;
                default:
                    copy.remaining();
                    break;
                }
            }
        };
        crew.together({
            [&] {
                run.randomFor(1).pause();
                runtime.reset();
            },
            [&] { use(2); },
            [&] {
                use(3);
                clock->advance(10us); // a runtime may end while its clock moves
            },
        });
        for (TimerRef &timer : timers) {
            EXPECT(run, !timer.isPending());
            EXPECT(run, !timer.cancel());
        }
    }
}

/// Several move the time while several arm; what one advance made due stands there when it returns.
void advanceVersusArm(Run &run)
{
    auto clock = std::make_shared<ManualClock>();
    Runtime runtime(run.options(clock));
    Crew crew(3);
    std::atomic<quint64> received = 0;
    quint64 armed = 0;
    const Pid pid = runtime.spawn([&received](Context self) -> Process {
        for (;;) {
            co_await self.receive();
            ++received;
        }
    });
    while (run.goesOn()) {
        const auto arm = [&](quint64 stream) {
            Random random = run.randomFor(stream);
            for (int i = 0; i < 50; ++i) {
                runtime.sendAfter(pid, std::chrono::microseconds(random.below(50)), "x");
                if (random.oneIn(8))
                    clock->advance(std::chrono::microseconds(random.below(20)));
            }
        };
        crew.together({
            [&] { arm(1); },
            [&] { arm(2); },
            [&] {
                Random random = run.randomFor(3);
                for (int i = 0; i < 20; ++i)
                    clock->advance(std::chrono::microseconds(random.below(20)));
            },
        });
        armed += 100;
        clock->advance(50us);
        EXPECT(run, runtime.statistics().timersPending == 0);
        EXPECT(run, runtime.statistics().messagesSent == armed);
    }
    EXPECT(run, runtime.waitIdle(Patience));
    EXPECT(run, received == armed);
    run.expectNothingLeft(runtime);
}

} // namespace

int main(int argc, char *argv[])
{
    return runScenarios(argc, argv,
                        {
                            {"armVersusExit", armVersusExit},
                            {"cancelVersusFireOnRealTime", cancelVersusFireOnRealTime},
                            {"cancelVersusFireByHand", cancelVersusFireByHand},
                            {"revokeVersusExit", revokeVersusExit},
                            {"neverEarly", neverEarly},
                            {"namedVersusHolder", namedVersusHolder},
                            {"handlesVersusTheirRuntime", handlesVersusTheirRuntime},
                            {"advanceVersusArm", advanceVersusArm},
                        });
}
