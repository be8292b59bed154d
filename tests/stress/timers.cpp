// SPDX-License-Identifier: MIT
// Timers, while their targets, their runtimes and their time come and go.
#include "support/crew.h"
#include "support/processes.h"
#include "support/roundruntime.h"
#include "support/walk.h"

#include <vector>

using namespace orrery;
using namespace orrery::stress;

namespace {

using Steady = std::chrono::steady_clock;

/// A timer is armed for a process that ends: it is refused, or goes with it.
void armVersusExit(Run &run)
{
    constexpr int count = 64;
    RoundRuntime runtimes(run, Run::Mailboxes::Tight, RoundRuntime::Time::ByHand);
    Crew crew(3);
    while (run.goesOn()) {
        Runtime &runtime = runtimes.forThisRound();
        std::vector<Pid> pids;
        for (int i = 0; i < count; ++i)
            pids.push_back(runtime.spawn(untilMessage));
        const auto arm = [&](std::vector<TimerRef> &into, quint64 stream) {
            walkLate(pids, run.randomFor(stream), [&](Pid pid, Random &random) {
                const auto delay = std::chrono::milliseconds(1 + random.below(100'000));
                into.push_back(random.oneIn(2) ? runtime.sendAfter(pid, delay, "x")
                                               : runtime.sendEvery(pid, delay, "x"));
            });
        };
        std::vector<TimerRef> first;
        std::vector<TimerRef> second;
        crew.together({
            [&] { arm(first, 1); },
            [&] { arm(second, 2); },
            [&] {
                walkLate(pids, run.randomFor(3), [&](Pid pid, Random &random) {
                    endIn(runtime, pid, Ending(random.below(Endings)));
                });
            },
        });
        for (const Pid pid : pids)
            EXPECT(run, runtime.join(pid, Patience));
        EXPECT(run, runtime.statistics().timersPending == 0);
        quint64 armed = 0;
        for (std::vector<TimerRef> *timers : {&first, &second}) {
            for (TimerRef &timer : *timers) {
                armed += timer.id() != 0 ? 1 : 0; // one that was refused has none
                EXPECT(run, !timer.isPending());
                EXPECT(run, !timer.cancel());
            }
        }
        runtimes.clock().advance(1ms);
        EXPECT(run, runtime.statistics().timersFired == 0);
        run.raced(2 * count, armed);
    }
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
        Runtime runtime(run.options(Run::Mailboxes::Unbounded, clock));
        constexpr int count = 300;
        std::atomic<bool> stop = false;
        crew.together({
            [&] {
                walk(count, run.randomFor(1), [&](int, Random &random) {
                    runtime.sendAfter(name, std::chrono::microseconds(random.below(100)), "x");
                });
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
        auto runtime = std::make_unique<Runtime>(run.options(Run::Mailboxes::Unbounded, clock));
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
    Runtime runtime(run.options(Run::Mailboxes::Unbounded, clock));
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

/// Timers are fired, given other times and cancelled while time passes: of each the message is received once or one cancel
/// was true, never both, never neither, and what repeats comes once for each time that it fired.
void steerVersusFire(Run &run)
{
    constexpr int count = 60;
    RoundRuntime runtimes(run, Run::Mailboxes::Unbounded, RoundRuntime::Time::ByHand);
    Crew crew(4);
    while (run.goesOn()) {
        Runtime &runtime = runtimes.forThisRound();
        runtimes.revoked(count);
        std::vector<std::atomic<int>> received(count);
        std::vector<std::atomic<int>> cancelled(count);
        std::atomic<quint64> repeated = 0;
        const Pid pid = runtime.spawn([&](Context self) -> Process {
            for (;;) {
                Received item = co_await self.receive();
                const auto *message = std::get_if<Message>(&item);
                const int number = message ? message->bytes().toInt() : -1;
                if (number < 0)
                    co_return;
                if (number < count)
                    ++received[static_cast<std::size_t>(number)];
                else
                    ++repeated;
            }
        });
        const quint64 before = runtime.statistics().timersFired;
        Random random = run.randomFor(0);
        std::vector<TimerRef> timers;
        for (int i = 0; i < count; ++i)
            timers.push_back(runtime.sendAfter(pid, std::chrono::microseconds(1 + random.below(300)), QByteArray::number(i)));
        TimerRef every = runtime.sendEvery(pid, 100us, QByteArray::number(count));
        std::atomic<quint64> extra = 0;
        const auto steer = [&](quint64 stream) {
            walk(count, run.randomFor(stream), [&](int i, Random &own) {
                TimerRef timer = timers[static_cast<std::size_t>(i)];
                switch (own.below(5)) {
                case 0:
                    timer.fire();
                    break;
                case 1:
                    timer.reschedule(std::chrono::microseconds(own.below(200)));
                    break;
                case 2:
                    if (own.oneIn(2) && timer.cancel()) {
                        ++cancelled[static_cast<std::size_t>(i)];
                        EXPECT(run, !timer.isPending());
                    }
                    break;
                case 3:
                    timer.remaining();
                    break;
                default:
                    if (own.oneIn(2))
                        extra += every.fire() ? 1 : 0;
                    else
                        every.reschedule(std::chrono::microseconds(1 + own.below(100)));
                    break;
                }
            });
        };
        crew.together({
            [&] { steer(1); },
            [&] { steer(2); },
            [&] {
                walk(20, run.randomFor(3), [&](int, Random &own) {
                    runtimes.clock().advance(std::chrono::microseconds(own.below(30)));
                });
            },
            [&] {
                walk(20, run.randomFor(4), [&](int, Random &) {
                    const QList<FiredTimer> fired = runtime.firedTimers();
                    for (qsizetype i = 1; i < fired.size(); ++i)
                        EXPECT(run, fired.at(i).sequence == fired.at(i - 1).sequence + 1);
                });
            },
        });
        runtimes.clock().advance(1ms); // the rest comes
        EXPECT(run, runtime.waitIdle(Patience)); // and is received
        every.cancel();
        runtime.send(pid, "-1");
        EXPECT(run, runtime.join(pid, Patience));
        quint64 once = 0;
        for (std::size_t i = 0; i < timers.size(); ++i) {
            EXPECT_SEEN(run, received[i] + cancelled[i] == 1,
                        QStringLiteral("timer %1: received %2, cancelled %3").arg(i).arg(received[i]).arg(cancelled[i]));
            EXPECT(run, !timers[i].isPending());
            once += static_cast<quint64>(received[i]);
        }
        // Those that were revoked had fired as well.
        const Statistics after = runtime.statistics();
        const quint64 fired = after.timersFired - before;
        EXPECT_SEEN(run, once + repeated <= fired && fired <= once + repeated + count,
                    QStringLiteral("%1 fired, %2 and %3 received").arg(fired).arg(once).arg(repeated));
        EXPECT(run, repeated >= extra);
        EXPECT(run, after.messagesWaiting == 0);
        EXPECT(run, after.timerLateness.total() == after.timersFired);
        run.raced(count, once);
    }
}

} // namespace

int main(int argc, char *argv[])
{
    return runScenarios(argc, argv,
                        {
                            {"armVersusExit", armVersusExit},
                            {"neverEarly", neverEarly, Scenario::Mixture},
                            {"namedVersusHolder", namedVersusHolder, Scenario::Mixture},
                            {"handlesVersusTheirRuntime", handlesVersusTheirRuntime, Scenario::Mixture},
                            {"advanceVersusArm", advanceVersusArm, Scenario::Mixture},
                            {"steerVersusFire", steerVersusFire},
                        });
}
