// SPDX-License-Identifier: MIT
// Timers, while they fire and are cancelled.
#include "support/crew.h"
#include "support/processes.h"
#include "support/roundruntime.h"
#include "support/walk.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

using namespace orrery;
using namespace orrery::stress;

namespace {

/// Timers of one target that race in one round.
constexpr int TimersOfOne = 100;

int numberOf(const Received &item)
{
    const auto *message = std::get_if<Message>(&item);
    return message ? message->bytes().toInt() : -1;
}

/// Of each timer either the message is received or exactly one cancel was true, never both, never
/// neither. `move` makes time pass.
template <typename Move>
void cancelVersusFire(Run &run, Runtime &runtime, Crew &crew, Move move)
{
    std::vector<std::atomic<int>> received(TimersOfOne);
    std::vector<std::atomic<int>> cancelled(TimersOfOne);
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
    for (int i = 0; i < TimersOfOne; ++i)
        timers.push_back(runtime.sendAfter(pid, std::chrono::microseconds(random.below(300)), QByteArray::number(i)));
    const auto cancelAll = [&](quint64 stream) {
        Random own = run.randomFor(stream);
        own.lag();
        for (std::size_t i = 0; i < timers.size(); ++i) {
            TimerRef copy = timers[i];
            own.pause();
            if (own.oneIn(2) && copy.cancel()) {
                ++cancelled[i];
                ++settled;
                EXPECT(run, !copy.isPending());
            }
        }
    };
    crew.together({[&] { cancelAll(1); }, [&] { cancelAll(2); }, move});
    while (settled < TimersOfOne) // what was not cancelled comes
        move();
    runtime.send(pid, "-1");
    EXPECT(run, runtime.join(pid, Patience));
    quint64 revoked = 0;
    for (std::size_t i = 0; i < timers.size(); ++i) {
        EXPECT_SEEN(run, received[i] + cancelled[i] == 1,
                    QStringLiteral("timer %1: received %2, cancelled %3").arg(i).arg(received[i]).arg(cancelled[i]));
        revoked += quint64(cancelled[i]);
    }
    run.raced(TimersOfOne, revoked);
}

void cancelVersusFireOnRealTime(Run &run)
{
    RoundRuntime runtimes(run);
    Crew crew(3);
    while (run.goesOn()) {
        Runtime &runtime = runtimes.forThisRound();
        cancelVersusFire(run, runtime, crew, [] { std::this_thread::yield(); });
        runtimes.revoked(TimersOfOne);
    }
}

void cancelVersusFireByHand(Run &run)
{
    RoundRuntime runtimes(run, Run::Mailboxes::Unbounded, RoundRuntime::Time::ByHand);
    Crew crew(3);
    while (run.goesOn()) {
        Runtime &runtime = runtimes.forThisRound();
        cancelVersusFire(run, runtime, crew, [&] {
            walk(10, run.randomFor(3), [&](int, Random &random) {
                runtimes.clock().advance(std::chrono::microseconds(random.below(60)));
            });
        });
        runtimes.revoked(TimersOfOne);
    }
}

/// A repeating timer is cancelled while it fires: one cancel is true, and after it nothing of it is taken out of
/// the mailbox, what waited there included.
void cancelVersusRepeat(Run &run)
{
    constexpr int count = 16;
    constexpr int firings = 8;
    RoundRuntime runtimes(run, Run::Mailboxes::Tight, RoundRuntime::Time::ByHand);
    Crew crew(3);
    while (run.goesOn()) {
        Runtime &runtime = runtimes.forThisRound();
        struct Repeating
        {
            Pid pid;
            TimerRef timer;
            std::atomic<bool> cancelled{false};
            std::atomic<int> cancels{0};
            int received = 0; // these are read after its join
            int late = 0;
        };
        std::vector<Repeating> all(count);
        for (Repeating &one : all) {
            const auto body = [&run, &one](Context self) -> Process {
                for (;;) {
                    Received item = co_await self.receive();
                    if (numberOf(item) < 0)
                        co_return;
                    ++one.received;
                    one.late += one.cancelled ? 1 : 0;
                }
            };
            one.pid = runtime.spawn(body);
            one.timer = runtime.sendEvery(one.pid, 10us, "1");
        }
        const auto cancelAll = [&](quint64 stream) {
            walkLate(all, run.randomFor(stream), [&](Repeating &one) {
                TimerRef copy = one.timer;
                if (copy.cancel()) {
                    one.cancelled = true;
                    ++one.cancels;
                }
                EXPECT(run, !copy.isPending());
            });
        };
        crew.together({
            [&] { cancelAll(1); },
            [&] {
                walkLate(firings, run.randomFor(2), [&](int, Random &random) {
                    runtimes.clock().advance(random.oneIn(4) ? 20us : 10us); // some leave one behind
                });
            },
            [&] { cancelAll(3); },
        });
        runtimes.clock().advance(1ms); // of which nothing comes any more
        EXPECT(run, runtime.statistics().timersPending == 0);
        quint64 received = 0;
        for (Repeating &one : all) {
            EXPECT(run, one.cancels == 1);
            while (!runtime.send(one.pid, "-1"))
                EXPECT(run, runtime.isAlive(one.pid));
            EXPECT(run, runtime.join(one.pid, Patience));
            // One that it had taken out before the cancel may be seen after it.
            EXPECT_SEEN(run, one.late <= 1, QString::number(one.late));
            received += quint64(one.received);
        }
        runtimes.revoked(count * 2 * firings);
        run.raced(count * firings, std::min<quint64>(received, count * firings));
    }
}

/// A message that fired but is unread is revoked while its receiver reads, or ends.
void revokeVersusExit(Run &run)
{
    constexpr int count = 20;
    RoundRuntime runtimes(run, Run::Mailboxes::Unbounded, RoundRuntime::Time::ByHand);
    Crew crew(2);
    while (run.goesOn()) {
        Runtime &runtime = runtimes.forThisRound();
        const Pid pid = runtime.spawn([](Context self) -> Process {
            co_await self.receiveMatching(match::bytes("go"));
            for (int i = 0; i < count / 2; ++i)
                co_await self.receive(0s);
        });
        std::vector<TimerRef> refs;
        for (int i = 0; i < count; ++i)
            refs.push_back(runtime.sendAfter(pid, std::chrono::microseconds(i), "x"));
        runtimes.revoked(count);
        runtimes.clock().advance(1ms);
        quint64 revoked = 0;
        crew.together({
            [&] {
                Random random = run.randomFor(1);
                random.lag();
                for (TimerRef &timer : refs) {
                    revoked += timer.cancel() ? 1 : 0;
                    random.pause();
                    EXPECT(run, !timer.cancel());
                }
            },
            [&] {
                run.randomFor(2).lag();
                runtime.send(pid, "go");
            },
        });
        EXPECT(run, runtime.join(pid, Patience));
        run.raced(count, revoked);
    }
}

} // namespace

int main(int argc, char *argv[])
{
    return runScenarios(argc, argv,
                        {
                            {"cancelVersusFireOnRealTime", cancelVersusFireOnRealTime},
                            {"cancelVersusFireByHand", cancelVersusFireByHand},
                            {"cancelVersusRepeat", cancelVersusRepeat},
                            {"revokeVersusExit", revokeVersusExit},
                        });
}
