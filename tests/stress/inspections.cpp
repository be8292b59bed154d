// SPDX-License-Identifier: MIT
// Processes that are looked into from outside, while they receive, are suspended and end.
#include "support/crew.h"
#include "support/processes.h"
#include "support/roundruntime.h"

#include <atomic>

using namespace orrery;
using namespace orrery::stress;

namespace {

/// What waits are numbers in rising order, whenever it is looked.
void expectRising(Run &run, const Inspection &seen)
{
    for (qsizetype i = 1; i < seen.mailbox.size(); ++i) {
        const int before = seen.mailbox[i - 1].preview.toInt();
        const int after = seen.mailbox[i].preview.toInt();
        EXPECT_SEEN(run, after == before + 1, QStringLiteral("%1 after %2").arg(after).arg(before));
    }
}

/// All arrive, in their order, and no wake-up is lost, however often it is looked into meanwhile.
void inspectVersusSend(Run &run)
{
    constexpr int messages = 200;
    RoundRuntime runtimes(run);
    Crew crew(3);
    while (run.goesOn()) {
        Runtime &runtime = runtimes.forThisRound();
        std::atomic<bool> ordered = true;
        const bool matching = run.randomFor(0).oneIn(2);
        const Pid pid = runtime.spawn([&](Context self) -> Process {
            const auto any = [](const Received &) { return true; };
            for (int i = 0; i < messages; ++i) {
                std::optional<Received> item;
                if (matching)
                    item = co_await self.receiveMatching(any);
                else
                    item = co_await self.receive();
                const auto *message = std::get_if<Message>(&*item);
                if (!message || message->bytes().toInt() != i)
                    ordered = false;
            }
        });
        const auto look = [&](quint64 stream) {
            Random random = run.randomFor(stream);
            for (;;) {
                const Inspection found = runtime.inspect(pid, random.below(60), std::chrono::milliseconds(random.below(20)));
                if (found.result == Inspection::Result::NoProcess)
                    return;
                expectRising(run, found);
                random.pause();
            }
        };
        crew.together({[&] { look(1); }, [&] { look(2); },
                       [&] {
                           Random random = run.randomFor(3);
                           for (int i = 0; i < messages; ++i) {
                               EXPECT(run, runtime.send(pid, QByteArray::number(i)));
                               random.oneIn(8) ? random.lag() : random.pause();
                           }
                           EXPECT(run, runtime.join(pid, Patience));
                       }});
        EXPECT(run, ordered);
        run.raced(messages);
    }
}

/// Held up and let go meanwhile; the count of suspensions is its own.
void inspectVersusSuspend(Run &run)
{
    constexpr int messages = 100;
    RoundRuntime runtimes(run);
    Crew crew(3);
    while (run.goesOn()) {
        Runtime &runtime = runtimes.forThisRound();
        std::atomic<int> received = 0;
        const Pid pid = runtime.spawn([&](Context self) -> Process {
            for (int i = 0; i < messages; ++i) {
                co_await self.receive(std::chrono::hours(1));
                ++received;
            }
        });
        crew.together({[&] {
                           Random random = run.randomFor(1);
                           while (runtime.inspect(pid, 10, 5ms).result != Inspection::Result::NoProcess)
                               random.pause();
                       },
                       [&] {
                           Random random = run.randomFor(2);
                           while (runtime.suspend(pid)) {
                               random.pause();
                               runtime.resume(pid); // false where it ended meanwhile
                               random.pause();
                           }
                       },
                       [&] {
                           Random random = run.randomFor(3);
                           for (int i = 0; i < messages; ++i) {
                               EXPECT(run, runtime.send(pid, "x"));
                               random.pause();
                           }
                           EXPECT(run, runtime.join(pid, Patience));
                       }});
        EXPECT_SEEN(run, received == messages, QString::number(received));
        run.raced(messages);
    }
}

/// Whoever ends, is stopped, or never begins: who asks is answered.
void inspectVersusEnd(Run &run)
{
    constexpr int processes = 50;
    RoundRuntime runtimes(run);
    Crew crew(2);
    while (run.goesOn()) {
        Runtime &runtime = runtimes.forThisRound();
        std::vector<Pid> pids;
        Random choice = run.randomFor(0);
        for (int i = 0; i < processes; ++i) {
            const SpawnOptions options{.label = {}, .name = {}, .dedicatedThread = choice.oneIn(25)};
            pids.push_back(choice.oneIn(2) ? runtime.spawn(parked, options)
                                           : runtime.spawn(
                                                 [](Context self) -> Process {
                                                     for (;;)
                                                         co_await self.yield();
                                                 },
                                                 options));
        }
        std::atomic<quint64> seen = 0;
        crew.together({[&] {
                           for (const Pid pid : pids) {
                               const Inspection found = runtime.inspect(pid, 5, Patience);
                               EXPECT(run, found.result != Inspection::Result::DoesNotSuspend);
                               seen += found.result == Inspection::Result::Done ? 1 : 0;
                           }
                       },
                       [&] {
                           Random random = run.randomFor(2);
                           for (const Pid pid : pids) {
                               random.pause();
                               runtime.send(pid, "x");
                               runtime.kill(pid);
                           }
                       }});
        for (const Pid pid : pids)
            EXPECT(run, runtime.join(pid, Patience));
        run.raced(processes, seen);
    }
}

} // namespace

int main(int argc, char *argv[])
{
    return runScenarios(argc, argv,
                        {
                            {"inspectVersusSend", inspectVersusSend},
                            {"inspectVersusSuspend", inspectVersusSuspend},
                            {"inspectVersusEnd", inspectVersusEnd},
                        });
}
