// SPDX-License-Identifier: MIT
// Links, while those whom they tie together end.
#include "support/crew.h"
#include "support/processes.h"
#include "support/roundruntime.h"
#include "support/walk.h"
#include "support/witness.h"

#include <algorithm>
#include <vector>

using namespace orrery;
using namespace orrery::stress;

namespace {

/// Pairs that race in one round.
constexpr int Count = 64;

struct Pair
{
    Pid ends;
    Ending ending = Ending::Killed;
    Pid other; ///< to whom the one that ends is, was or will be linked
    bool traps = false;
    bool linked = false;
    Witness seen;
};

std::vector<Pair> spawnPairs(Runtime &runtime, Random random)
{
    std::vector<Pair> pairs(Count);
    for (Pair &pair : pairs) {
        pair.ending = Ending(random.below(Endings));
        pair.traps = random.oneIn(2);
        pair.ends = runtime.spawn(untilMessage);
        pair.other = runtime.spawn(WitnessBody(pair.seen));
        runtime.setTrapExit(pair.other, pair.traps);
    }
    return pairs;
}

/// Ends the one of each pair, in the order of the pairs.
void endAll(Runtime &runtime, const std::vector<Pair> &pairs, Random random)
{
    walkLate(pairs, random, [&](const Pair &pair) { endIn(runtime, pair.ends, pair.ending); });
}

/// The other one was told if and only if it was linked, and once.
void expectTold(Run &run, Runtime &runtime, const Pair &pair)
{
    EXPECT(run, runtime.join(pair.ends, Patience));
    if (pair.linked && !pair.traps && pair.ending != Ending::Normal) {
        EXPECT(run, runtime.join(pair.other, Patience));
        EXPECT(run, !pair.seen.returned);
        return;
    }
    EXPECT(run, runtime.info(pair.other)->links.isEmpty());
    EXPECT(run, runtime.send(pair.other, "end"));
    EXPECT(run, runtime.join(pair.other, Patience));
    EXPECT(run, pair.seen.returned);
    EXPECT(run, pair.seen.exits == (pair.linked && pair.traps ? 1 : 0));
    if (pair.seen.exits > 0)
        EXPECT(run, pair.seen.from == pair.ends && pair.seen.reason == reasonOf(pair.ending));
}

/// A link is made with a process that ends: either it is too late, or the other one is told.
void linkVersusExit(Run &run)
{
    RoundRuntime runtimes(run, Run::Mailboxes::Tight);
    Crew crew(2);
    while (run.goesOn()) {
        Runtime &runtime = runtimes.forThisRound();
        std::vector<Pair> pairs = spawnPairs(runtime, run.randomFor(0));
        quint64 linked = 0;
        crew.together({
            [&] {
                walkLate(pairs, run.randomFor(1), [&](Pair &pair, Random &random) {
                    pair.linked = random.oneIn(2) ? runtime.link(pair.ends, pair.other)
                                                  : runtime.link(pair.other, pair.ends);
                    linked += pair.linked ? 1 : 0;
                });
            },
            [&] { endAll(runtime, pairs, run.randomFor(2)); },
        });
        for (const Pair &pair : pairs)
            expectTold(run, runtime, pair);
        run.raced(Count, linked);
    }
}

/// A link is taken back while one of the two ends: what was not told when unlink returned is never told.
void unlinkVersusExit(Run &run)
{
    RoundRuntime runtimes(run, Run::Mailboxes::Tight);
    Crew crew(2);
    while (run.goesOn()) {
        Runtime &runtime = runtimes.forThisRound();
        std::vector<Pair> pairs = spawnPairs(runtime, run.randomFor(0));
        for (Pair &pair : pairs) {
            runtime.setTrapExit(pair.other, true);
            EXPECT(run, runtime.suspend(pair.other)); // what it is told stays in its mailbox
            EXPECT(run, runtime.link(pair.ends, pair.other));
        }
        std::vector<qsizetype> told(Count);
        crew.together({
            [&] {
                walkLate(pairs.size(), run.randomFor(1), [&](std::size_t i, Random &random) {
                    if (random.oneIn(2))
                        runtime.unlink(pairs[i].ends, pairs[i].other);
                    else
                        runtime.unlink(pairs[i].other, pairs[i].ends);
                    told[i] = runtime.info(pairs[i].other)->mailboxDepth;
                });
            },
            [&] { endAll(runtime, pairs, run.randomFor(2)); },
        });
        quint64 untold = 0;
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            EXPECT(run, runtime.join(pairs[i].ends, Patience));
            const qsizetype depth = runtime.info(pairs[i].other)->mailboxDepth;
            EXPECT_SEEN(run, depth == told[i], QStringLiteral("%1, then %2").arg(told[i]).arg(depth));
            EXPECT(run, depth <= 1);
            EXPECT(run, runtime.info(pairs[i].other)->links.isEmpty());
            untold += depth == 0 ? 1 : 0;
            runtime.kill(pairs[i].other);
        }
        run.raced(Count, untold);
    }
}

/// Both ends of a link end at once, each in its own way: both end once, and who traps is told or ends itself.
void exitVersusExit(Run &run)
{
    RoundRuntime runtimes(run, Run::Mailboxes::Tight);
    Crew crew(2);
    while (run.goesOn()) {
        Runtime &runtime = runtimes.forThisRound();
        std::vector<Pair> pairs = spawnPairs(runtime, run.randomFor(0));
        Witness order;
        const Pid third = runtime.spawn(WitnessBody(order));
        for (Pair &pair : pairs) {
            EXPECT(run, runtime.link(pair.ends, pair.other));
            runtime.monitor(third, pair.ends);
            runtime.monitor(third, pair.other);
        }
        const quint64 before = runtime.statistics().finished;
        quint64 stopped = 0;
        crew.together({
            [&] { endAll(runtime, pairs, run.randomFor(1)); },
            [&] {
                walkLate(pairs, run.randomFor(2), [&](const Pair &pair) {
                    stopped += runtime.kill(pair.other) ? 1 : 0;
                });
            },
        });
        for (const Pair &pair : pairs) {
            EXPECT(run, runtime.join(pair.ends, Patience));
            EXPECT(run, runtime.join(pair.other, Patience));
        }
        EXPECT(run, runtime.statistics().finished - before == 2 * Count);
        EXPECT(run, runtime.send(third, "end"));
        EXPECT(run, runtime.join(third, Patience));
        EXPECT(run, order.downs == 2 * Count && order.cleanDowns);
        run.raced(Count, Count - stopped);
    }
}

/// A child is spawned while its parent ends: it is not there at all, or it is told.
void spawnLinkVersusParentsExit(Run &run)
{
    RoundRuntime runtimes(run, Run::Mailboxes::Tight);
    Crew crew(2);
    while (run.goesOn()) {
        Runtime &runtime = runtimes.forThisRound();
        std::vector<Pair> pairs(Count);
        Random random = run.randomFor(0);
        for (Pair &pair : pairs) {
            pair.ending = Ending(random.below(Endings));
            pair.ends = runtime.spawn(untilMessage);
        }
        quint64 spawned = 0;
        crew.together({
            [&] {
                walkLate(pairs, run.randomFor(1), [&](Pair &pair) {
                    pair.other = runtime.spawnLink(pair.ends, WitnessBody(pair.seen));
                    pair.linked = !pair.other.isNull();
                    spawned += pair.linked ? 1 : 0;
                });
            },
            [&] { endAll(runtime, pairs, run.randomFor(2)); },
        });
        for (const Pair &pair : pairs) {
            if (pair.linked)
                expectTold(run, runtime, pair);
            else
                EXPECT(run, runtime.join(pair.ends, Patience));
        }
        run.raced(Count, spawned);
    }
}

/// Linked and unlinked from several sides at once: both agree on what came of it, and no two threads get stuck.
void linkVersusUnlink(Run &run)
{
    RoundRuntime runtimes(run, Run::Mailboxes::Tight);
    Crew crew(3);
    while (run.goesOn()) {
        Runtime &runtime = runtimes.forThisRound();
        std::vector<Pair> pairs = spawnPairs(runtime, run.randomFor(0));
        crew.together({
            [&] { walk(pairs, run.randomFor(1), [&](const Pair &pair) { runtime.link(pair.ends, pair.other); }); },
            [&] { walk(pairs, run.randomFor(2), [&](const Pair &pair) { runtime.unlink(pair.other, pair.ends); }); },
            [&] { walk(pairs, run.randomFor(3), [&](const Pair &pair) { runtime.link(pair.other, pair.ends); }); },
        });
        quint64 linked = 0;
        for (Pair &pair : pairs) {
            pair.linked = runtime.info(pair.ends)->links.contains(pair.other);
            EXPECT(run, runtime.info(pair.other)->links.contains(pair.ends) == pair.linked);
            linked += pair.linked ? 1 : 0;
            endIn(runtime, pair.ends, pair.ending);
        }
        for (const Pair &pair : pairs)
            expectTold(run, runtime, pair);
        run.raced(Count, linked);
    }
}

/// A chain is struck at both of its ends at once, while its neighbours are linked anew: whoever does not trap
/// hands it on, and who traps is told by each neighbour that ended, once.
void cascadeVersusCascade(Run &run)
{
    RoundRuntime runtimes(run, Run::Mailboxes::Tight);
    Crew crew(3);
    while (run.goesOn()) {
        Runtime &runtime = runtimes.forThisRound();
        Random random = run.randomFor(0);
        const ExitReason reason = ExitReason::custom(QStringLiteral("from the front"));
        std::vector<Pid> chain(Count);
        std::vector<Witness> seen(Count);
        std::size_t firstTrap = Count;
        std::size_t lastTrap = 0;
        for (std::size_t i = 0; i < chain.size(); ++i) {
            chain[i] = runtime.spawn(WitnessBody(seen[i]));
            if (i > 0)
                EXPECT(run, runtime.link(chain[i], chain[i - 1]));
            if (i > 0 && i + 1 < chain.size() && random.oneIn(24)) {
                runtime.setTrapExit(chain[i], true);
                firstTrap = std::min(firstTrap, i);
                lastTrap = i;
            }
        }
        const bool cut = firstTrap < Count;
        quint64 linked = 0;
        crew.together({
            [&] {
                run.randomFor(1).lag();
                runtime.exit(chain.front(), reason);
            },
            [&] {
                run.randomFor(2).lag();
                runtime.kill(chain.back());
            },
            [&] {
                walkLate(chain.size() - 1, run.randomFor(3), [&](std::size_t i) {
                    linked += runtime.link(chain[i + 1], chain[i]) ? 1 : 0;
                });
            },
        });
        for (std::size_t i = 0; i < chain.size(); ++i) {
            const bool between = cut && i >= firstTrap && i <= lastTrap;
            if (!between)
                EXPECT(run, runtime.join(chain[i], Patience));
        }
        for (std::size_t i = firstTrap + 1; cut && i <= lastTrap; ++i)
            runtime.unlink(chain[i], chain[i - 1]); // of their own ends they are not to be told
        for (std::size_t i = firstTrap; cut && i <= lastTrap; ++i) {
            EXPECT(run, runtime.send(chain[i], "end"));
            EXPECT(run, runtime.join(chain[i], Patience));
            EXPECT(run, seen[i].returned);
        }
        for (std::size_t i = 0; i < chain.size(); ++i) {
            const int expected = cut ? (i == firstTrap ? 1 : 0) + (i == lastTrap ? 1 : 0) : 0;
            EXPECT_SEEN(run, seen[i].exits == expected,
                        QStringLiteral("%1 of %2 exits").arg(seen[i].exits).arg(expected));
        }
        run.raced(Count - 1, linked);
    }
}

} // namespace

int main(int argc, char *argv[])
{
    return runScenarios(argc, argv,
                        {
                            {"linkVersusExit", linkVersusExit},
                            {"unlinkVersusExit", unlinkVersusExit},
                            {"exitVersusExit", exitVersusExit},
                            {"spawnLinkVersusParentsExit", spawnLinkVersusParentsExit},
                            {"linkVersusUnlink", linkVersusUnlink},
                            {"cascadeVersusCascade", cascadeVersusCascade},
                        });
}
