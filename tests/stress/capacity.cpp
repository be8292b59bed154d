// SPDX-License-Identifier: MIT
// Bounded mailboxes, while many send to them.
#include "support/crew.h"
#include "support/processes.h"
#include "support/roundruntime.h"
#include "support/walk.h"

#include <atomic>
#include <thread>
#include <vector>

using namespace orrery;
using namespace orrery::stress;

namespace {

SpawnOptions roomFor(qsizetype messages)
{
    return {.label = {}, .name = {}, .mailboxCapacity = messages};
}

/// Many send to a process that reads now and then: never more stand in its mailbox than may, and at the end there is
/// room for as many as at the beginning.
void sendVersusReceive(Run &run)
{
    constexpr int senders = 3;
    constexpr int each = 100;
    RoundRuntime runtimes(run);
    Crew crew(senders);
    while (run.goesOn()) {
        Runtime &runtime = runtimes.forThisRound();
        const qsizetype capacity = 1 + run.randomFor(0).below(4);
        std::atomic<quint64> accepted = 0;
        std::atomic<quint64> received = 0;
        const Pid pid = runtime.spawn(
            [&](Context self) -> Process {
                Random random = run.randomFor(100);
                for (;;) {
                    Received item = co_await self.receive();
                    if (std::holds_alternative<Exit>(item))
                        break; // which no capacity keeps out
                    ++received;
                    random.pause();
                }
                while (std::optional<Received> rest = co_await self.receive(0s))
                    ++received;
                self.runtime().suspend(self.pid());
                co_await self.receive();
            },
            roomFor(capacity));
        runtime.setTrapExit(pid, true);
        const auto send = [&](quint64 stream) {
            walk(each, run.randomFor(stream), [&](int, Random &random) {
                const SendResult result = runtime.send(pid, "x");
                EXPECT_SEEN(run, result || result == SendResult::MailboxFull, result.toString());
                accepted += result ? 1 : 0;
                if (random.oneIn(8)) {
                    const qsizetype depth = runtime.info(pid)->mailboxDepth;
                    EXPECT_SEEN(run, depth >= 0 && depth <= capacity,
                                QStringLiteral("%1 of %2").arg(depth).arg(capacity));
                }
            });
        };
        crew.together({[&] { send(1); }, [&] { send(2); }, [&] { send(3); }});
        EXPECT(run, runtime.exit(pid, ExitReason::Normal));
        EXPECT(run, Run::eventually([&] { return runtime.info(pid)->state == State::Suspended; }));
        EXPECT_SEEN(run, received == accepted, QStringLiteral("%1 of %2").arg(received).arg(accepted));
        EXPECT(run, runtime.info(pid)->messagesRefused == senders * each - accepted);
        for (qsizetype i = 0; i < capacity; ++i)
            EXPECT(run, runtime.send(pid, "x"));
        EXPECT(run, runtime.send(pid, "x") == SendResult::MailboxFull);
        runtime.kill(pid);
        EXPECT(run, runtime.join(pid, Patience));
        run.raced(senders * each, accepted);
    }
}

/// Several send to who has room for one more: one of them gets it.
void sendVersusSend(Run &run)
{
    constexpr int count = 256;
    constexpr int senders = 3;
    RoundRuntime runtimes(run);
    Crew crew(senders);
    while (run.goesOn()) {
        Runtime &runtime = runtimes.forThisRound();
        struct Target
        {
            Pid pid;
            std::atomic<int> accepted{0};
            std::atomic<int> arrived{0};
        };
        std::vector<Target> targets(count);
        for (Target &target : targets)
            target.pid = runtime.spawn(asleep, roomFor(1));
        const auto send = [&] {
            for (Target &target : targets) {
                // In step: the last one to come is no later than the others.
                ++target.arrived;
                for (int i = 0; i < 1000 && target.arrived < senders; ++i) { }
                target.accepted += runtime.send(target.pid, "x") ? 1 : 0;
            }
        };
        crew.together({send, send, send});
        for (Target &target : targets) {
            EXPECT_SEEN(run, target.accepted == 1, QString::number(target.accepted));
            EXPECT(run, runtime.info(target.pid)->mailboxDepth == 1);
            runtime.kill(target.pid);
            EXPECT(run, runtime.join(target.pid, Patience));
        }
        run.raced(count);
    }
}

/// Timers fire into a small mailbox and are revoked from it, while others send: each message that is revoked makes
/// room for another one.
void revokeVersusSend(Run &run)
{
    constexpr int count = 32;
    RoundRuntime runtimes(run, Run::Mailboxes::Unbounded, RoundRuntime::Time::ByHand);
    Crew crew(3);
    while (run.goesOn()) {
        Runtime &runtime = runtimes.forThisRound();
        const qsizetype capacity = 1 + run.randomFor(0).below(8);
        const Pid pid = runtime.spawn(asleep, roomFor(capacity));
        std::vector<TimerRef> timers;
        for (int i = 0; i < count; ++i) {
            const auto delay = std::chrono::microseconds(1 + i);
            timers.push_back(i % 4 ? runtime.sendAfter(pid, delay, "timer") : runtime.sendEvery(pid, delay, "timer"));
        }
        quint64 sent = 0;
        crew.together({
            [&] {
                walkLate(count, run.randomFor(1), [&](int) {
                    sent += runtime.send(pid, "x") ? 1 : 0;
                    const qsizetype depth = runtime.info(pid)->mailboxDepth;
                    EXPECT_SEEN(run, depth >= 0 && depth <= capacity,
                                QStringLiteral("%1 of %2").arg(depth).arg(capacity));
                });
            },
            [&] { walkLate(count, run.randomFor(2), [&](int) { runtimes.clock().advance(1us); }); },
            [&] { walkLate(timers, run.randomFor(3), [&](TimerRef &timer) { timer.cancel(); }); },
        });
        // All timers are over; of what is left in the mailbox none was revoked.
        EXPECT(run, runtime.statistics().timersPending == 0);
        while (runtime.send(pid, "x"))
            ++sent;
        EXPECT(run, runtime.info(pid)->mailboxDepth == capacity);
        EXPECT(run, sent == quint64(capacity));
        runtimes.revoked(count * count); // a repeating one may have come many times
        runtime.kill(pid);
        EXPECT(run, runtime.join(pid, Patience));
        run.raced(count);
    }
}

} // namespace

int main(int argc, char *argv[])
{
    return runScenarios(argc, argv,
                        {
                            {"sendVersusReceive", sendVersusReceive},
                            {"sendVersusSend", sendVersusSend},
                            {"revokeVersusSend", revokeVersusSend},
                        });
}
