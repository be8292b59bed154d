// SPDX-License-Identifier: MIT
// Monitors, while watchers and watched end.
#include "support/crew.h"
#include "support/processes.h"
#include "support/roundruntime.h"
#include "support/walk.h"
#include "support/witness.h"

#include <algorithm>
#include <atomic>
#include <vector>

using namespace orrery;
using namespace orrery::stress;

namespace {

/// Pairs that race in one round.
constexpr int Count = 64;

struct Pair
{
    Pid target;
    Ending ending = Ending::Killed;
    Pid watcher;
    MonitorRef ref;
    Witness seen;
};

/// Half of the targets have a name, which is free when their Down is there.
std::vector<Pair> spawnPairs(Runtime &runtime, Random random)
{
    std::vector<Pair> pairs(Count);
    for (Pair &pair : pairs) {
        pair.ending = Ending(random.below(Endings));
        if (random.oneIn(2))
            pair.seen.name = QString::number(&pair - pairs.data());
        pair.target = runtime.spawn(untilMessage, {.label = {}, .name = pair.seen.name});
        pair.watcher = runtime.spawn(WitnessBody(pair.seen));
    }
    return pairs;
}

void endTargets(Runtime &runtime, const std::vector<Pair> &pairs, Random random)
{
    walkLate(pairs, random, [&](const Pair &pair) { endIn(runtime, pair.target, pair.ending); });
}

/// Ends the watcher by a message, after all that it was told, which is to be so many Downs.
void expectDowns(Run &run, Runtime &runtime, const Pair &pair, int count)
{
    EXPECT(run, runtime.join(pair.target, Patience));
    EXPECT(run, runtime.info(pair.watcher)->monitors.isEmpty());
    EXPECT(run, runtime.send(pair.watcher, "end"));
    EXPECT(run, runtime.join(pair.watcher, Patience));
    EXPECT_SEEN(run, pair.seen.downs == count, QStringLiteral("%1 of %2").arg(pair.seen.downs).arg(count));
    EXPECT(run, pair.seen.cleanDowns && pair.seen.returned);
    if (count > 0)
        EXPECT(run, pair.seen.from == pair.target);
}

/// A monitor is set on a process that ends: its watcher is told once, whether it was in time or not.
void monitorVersusExit(Run &run)
{
    RoundRuntime runtimes(run, Run::Mailboxes::Tight);
    Crew crew(2);
    while (run.goesOn()) {
        Runtime &runtime = runtimes.forThisRound();
        std::vector<Pair> pairs = spawnPairs(runtime, run.randomFor(0));
        crew.together({
            [&] {
                walkLate(pairs, run.randomFor(1), [&](Pair &pair) {
                    pair.ref = runtime.monitor(pair.watcher, pair.target);
                });
            },
            [&] { endTargets(runtime, pairs, run.randomFor(2)); },
        });
        quint64 inTime = 0;
        for (const Pair &pair : pairs) {
            EXPECT(run, !pair.ref.isNull());
            expectDowns(run, runtime, pair, 1);
            const bool early = pair.seen.reason == reasonOf(pair.ending);
            EXPECT(run, early || pair.seen.reason == ExitReason::NoProcess);
            inTime += early ? 1 : 0;
        }
        run.raced(Count, inTime);
    }
}

/// A process sets monitors on others that end, and on the same one more than once: a Down for each.
void monitorInsideVersusExit(Run &run)
{
    RoundRuntime runtimes(run, Run::Mailboxes::Tight);
    Crew crew(2);
    while (run.goesOn()) {
        Runtime &runtime = runtimes.forThisRound();
        std::vector<Pair> pairs = spawnPairs(runtime, run.randomFor(0));
        quint64 inTime = 0;
        const Pid observer = runtime.spawn([&](Context self) -> Process {
            Random random = run.randomFor(1);
            std::vector<MonitorRef> open;
            co_await self.receive();
            random.lag();
            for (const Pair &pair : pairs) {
                const int times = 1 + random.below(2);
                for (int i = 0; i < times; ++i)
                    open.push_back(self.runtime().monitor(self.pid(), pair.target));
                random.pause();
                if (random.oneIn(8))
                    co_await self.yield();
            }
            while (!open.empty()) {
                Received item = co_await self.receive();
                const auto &down = std::get<Down>(item);
                EXPECT(run, std::erase(open, down.ref) == 1);
                EXPECT(run, !self.runtime().isAlive(down.pid));
                inTime += down.reason == ExitReason::NoProcess ? 0 : 1;
            }
            if (co_await self.receive(0s))
                run.fail("a Down too many", __FILE__, __LINE__);
        });
        crew.together({
            [&] { runtime.send(observer, "go"); },
            [&] { endTargets(runtime, pairs, run.randomFor(2)); },
        });
        EXPECT(run, runtime.join(observer, Patience));
        for (const Pair &pair : pairs) {
            runtime.kill(pair.watcher);
            EXPECT(run, runtime.join(pair.target, Patience));
        }
        run.raced(Count, std::min<quint64>(inTime, Count));
    }
}

/// A monitor is taken back while its target ends: where that was true no Down comes, else one does.
void demonitorVersusExit(Run &run)
{
    RoundRuntime runtimes(run, Run::Mailboxes::Tight);
    Crew crew(3);
    while (run.goesOn()) {
        Runtime &runtime = runtimes.forThisRound();
        std::vector<Pair> pairs = spawnPairs(runtime, run.randomFor(0));
        for (Pair &pair : pairs)
            pair.ref = runtime.monitor(pair.watcher, pair.target);
        std::vector<std::atomic<int>> kept(Count);
        const auto takeBack = [&](quint64 stream) {
            walkLate(pairs.size(), run.randomFor(stream), [&](std::size_t i) {
                if (runtime.demonitor(pairs[i].ref))
                    ++kept[i];
            });
        };
        crew.together({
            [&] { takeBack(1); },
            [&] { endTargets(runtime, pairs, run.randomFor(2)); },
            [&] { takeBack(3); }, // and against each other
        });
        quint64 taken = 0;
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            EXPECT_SEEN(run, kept[i] <= 1, QString::number(kept[i]));
            expectDowns(run, runtime, pairs[i], 1 - kept[i]);
            taken += quint64(kept[i]);
        }
        run.raced(Count, taken);
    }
}

/// Watcher and watched end at once: neither holds on to the other, and who watches both is told of both.
void watcherVersusTarget(Run &run)
{
    RoundRuntime runtimes(run, Run::Mailboxes::Tight);
    Crew crew(2);
    while (run.goesOn()) {
        Runtime &runtime = runtimes.forThisRound();
        std::vector<Pair> pairs = spawnPairs(runtime, run.randomFor(0));
        std::vector<Pid> order;
        const Pid third = runtime.spawn([&](Context self) -> Process {
            while (order.size() < 2 * Count) {
                Received item = co_await self.receive();
                order.push_back(std::get<Down>(item).pid);
            }
        });
        for (Pair &pair : pairs) {
            pair.ref = runtime.monitor(pair.watcher, pair.target);
            runtime.monitor(pair.target, pair.watcher);
            runtime.monitor(third, pair.watcher);
            runtime.monitor(third, pair.target);
        }
        crew.together({
            [&] { walkLate(pairs, run.randomFor(1), [&](const Pair &pair) { runtime.kill(pair.watcher); }); },
            [&] { endTargets(runtime, pairs, run.randomFor(2)); },
        });
        EXPECT(run, runtime.join(third, Patience));
        quint64 watcherFirst = 0;
        for (const Pair &pair : pairs) {
            EXPECT(run, runtime.join(pair.watcher, Patience));
            EXPECT(run, runtime.join(pair.target, Patience));
            EXPECT(run, !runtime.demonitor(pair.ref));
            const auto watcher = std::find(order.begin(), order.end(), pair.watcher);
            const auto target = std::find(order.begin(), order.end(), pair.target);
            EXPECT(run, watcher != order.end() && target != order.end());
            watcherFirst += watcher < target ? 1 : 0;
        }
        run.raced(Count, watcherFirst);
    }
}

/// One heir after the other waits for the end of the one before it, and then takes its name: as soon as a Down is
/// there the name is free.
void downVersusTheName(Run &run)
{
    const QString name = QStringLiteral("throne");
    RoundRuntime runtimes(run, Run::Mailboxes::Tight);
    Crew crew(2);
    while (run.goesOn()) {
        Runtime &runtime = runtimes.forThisRound();
        const Pid first = runtime.spawn(untilMessage, {.label = {}, .name = name});
        Pid last = first;
        std::atomic<quint64> inTime = 0;
        crew.together({
            [&] {
                walk(Count, run.randomFor(1), [&](int) {
                    last = runtime.spawn([&, before = last](Context self) -> Process {
                        const MonitorRef ref = self.runtime().monitor(self.pid(), before);
                        Received item = co_await self.receiveMatching(match::downOf(ref));
                        inTime += std::get<Down>(item).reason == ExitReason::NoProcess ? 0 : 1;
                        const RegisterResult result = self.runtime().registerName(name, self.pid());
                        EXPECT_SEEN(run, result, result.toString());
                    });
                });
            },
            [&] {
                Random random = run.randomFor(2);
                random.lag();
                endIn(runtime, first, Ending(random.below(Endings)));
            },
        });
        EXPECT(run, runtime.join(last, Patience));
        EXPECT(run, !runtime.whereis(name));
        run.raced(Count, inTime);
    }
}

} // namespace

int main(int argc, char *argv[])
{
    return runScenarios(argc, argv,
                        {
                            {"monitorVersusExit", monitorVersusExit},
                            {"monitorInsideVersusExit", monitorInsideVersusExit},
                            {"demonitorVersusExit", demonitorVersusExit},
                            {"watcherVersusTarget", watcherVersusTarget},
                            {"downVersusTheName", downVersusTheName},
                        });
}
