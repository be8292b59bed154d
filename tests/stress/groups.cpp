// SPDX-License-Identifier: MIT
// Groups, while their members end.
#include "support/crew.h"
#include "support/processes.h"
#include "support/roundruntime.h"
#include "support/walk.h"

#include <array>
#include <atomic>
#include <thread>
#include <vector>

using namespace orrery;
using namespace orrery::stress;

namespace {

/// Processes that race in one round.
constexpr int Count = 64;

const QString &group(int number)
{
    static const std::array names{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")};
    return names[static_cast<std::size_t>(number) % names.size()];
}

std::vector<Pid> spawnMany(Runtime &runtime)
{
    std::vector<Pid> pids;
    for (int i = 0; i < Count; ++i)
        pids.push_back(runtime.spawn(untilMessage));
    return pids;
}

void endAll(Runtime &runtime, const std::vector<Pid> &pids, Random random, int endings = Endings)
{
    walkLate(pids, random, [&](Pid pid, Random &own) { endIn(runtime, pid, Ending(own.below(endings))); });
}

void expectGone(Run &run, Runtime &runtime, const std::vector<Pid> &pids)
{
    for (const Pid pid : pids)
        EXPECT(run, runtime.join(pid, Patience));
    EXPECT(run, runtime.groups().isEmpty());
}

/// A process joins while it ends: it is too late, or the end takes it out again. Whoever sees it dead never sees
/// it in a group.
void joinVersusExit(Run &run)
{
    RoundRuntime runtimes(run, Run::Mailboxes::Tight);
    Crew crew(3);
    while (run.goesOn()) {
        Runtime &runtime = runtimes.forThisRound();
        const std::vector<Pid> pids = spawnMany(runtime);
        quint64 joined = 0;
        crew.together({
            [&] {
                walkLate(pids, run.randomFor(1), [&](Pid pid, Random &random) {
                    joined += runtime.joinGroup(group(random.below(3)), pid) ? 1 : 0;
                });
            },
            [&] { endAll(runtime, pids, run.randomFor(2)); },
            [&] {
                for (const Pid pid : pids) {
                    while (runtime.isAlive(pid))
                        std::this_thread::yield();
                    for (int i = 0; i < 3; ++i)
                        EXPECT(run, !runtime.groupMembers(group(i)).contains(pid));
                    EXPECT(run, !runtime.joinGroup(group(0), pid));
                }
            },
        });
        expectGone(run, runtime, pids);
        run.raced(Count, joined);
    }
}

/// A member leaves while it ends.
void leaveVersusExit(Run &run)
{
    RoundRuntime runtimes(run, Run::Mailboxes::Tight);
    Crew crew(2);
    while (run.goesOn()) {
        Runtime &runtime = runtimes.forThisRound();
        const std::vector<Pid> pids = spawnMany(runtime);
        for (const Pid pid : pids) {
            EXPECT(run, runtime.joinGroup(group(0), pid));
            EXPECT(run, runtime.joinGroup(group(1), pid));
        }
        quint64 left = 0;
        crew.together({
            [&] {
                walkLate(pids, run.randomFor(1), [&](Pid pid) {
                    left += runtime.leaveGroup(group(0), pid) ? 1 : 0;
                    EXPECT(run, !runtime.leaveGroup(group(0), pid));
                });
            },
            [&] { endAll(runtime, pids, run.randomFor(2)); },
        });
        expectGone(run, runtime, pids);
        run.raced(Count, left);
    }
}

/// The last member leaves while the next one joins: whoever has joined and lives is in it.
void leaveVersusJoin(Run &run)
{
    RoundRuntime runtimes(run, Run::Mailboxes::Tight);
    Crew crew(3);
    while (run.goesOn()) {
        Runtime &runtime = runtimes.forThisRound();
        const std::vector<Pid> pids = spawnMany(runtime);
        std::atomic<quint64> alone = 0;
        const auto comeAndGo = [&](quint64 stream) {
            const Pid pid = pids[stream];
            walk(4 * Count, run.randomFor(stream), [&](int, Random &random) {
                EXPECT(run, runtime.joinGroup(group(0), pid));
                random.pause();
                const QList<Pid> members = runtime.groupMembers(group(0));
                EXPECT(run, members.contains(pid));
                alone += members.size() == 1 ? 1 : 0;
                EXPECT(run, runtime.leaveGroup(group(0), pid));
            });
        };
        crew.together({
            [&] { comeAndGo(0); },
            [&] { comeAndGo(1); },
            [&] { comeAndGo(2); },
        });
        EXPECT(run, runtime.groups().isEmpty());
        for (const Pid pid : pids)
            runtime.kill(pid);
        expectGone(run, runtime, pids);
        run.raced(12 * Count, alone);
    }
}

/// A message to all while they end: as many mailboxes take it as it says.
void sendVersusExit(Run &run)
{
    RoundRuntime runtimes(run);
    Crew crew(3);
    while (run.goesOn()) {
        Runtime &runtime = runtimes.forThisRound();
        std::vector<Pid> pids;
        for (int i = 0; i < Count; ++i) {
            pids.push_back(runtime.spawn(parked));
            EXPECT(run, runtime.joinGroup(group(0), pids.back()));
        }
        const quint64 before = runtime.statistics().messagesSent;
        std::atomic<qsizetype> taken = 0;
        const auto sendToAll = [&](quint64 stream) {
            walkLate(4, run.randomFor(stream), [&](int) { taken += runtime.sendGroup(group(0), "x"); });
        };
        crew.together({
            [&] { sendToAll(1); },
            [&] { endAll(runtime, pids, run.randomFor(2), ForcedEndings); },
            [&] { sendToAll(3); },
        });
        EXPECT_SEEN(run, runtime.statistics().messagesSent - before == quint64(taken.load()),
                    QString::number(taken.load()));
        expectGone(run, runtime, pids);
        run.raced(2 * Count, quint64(taken.load()) / 4); // of four rounds of each sender
    }
}

/// All are killed while they join: who joined in time is killed, who did not is a member and lives.
void killVersusJoin(Run &run)
{
    RoundRuntime runtimes(run, Run::Mailboxes::Tight);
    Crew crew(2);
    while (run.goesOn()) {
        Runtime &runtime = runtimes.forThisRound();
        const std::vector<Pid> pids = spawnMany(runtime);
        qsizetype killed = 0;
        crew.together({
            [&] { walkLate(pids, run.randomFor(1), [&](Pid pid) { EXPECT(run, runtime.joinGroup(group(0), pid)); }); },
            [&] {
                run.randomFor(2).lag();
                killed = runtime.killGroup(group(0));
            },
        });
        // They joined in order, so those killed are the first ones.
        for (qsizetype i = 0; i < killed; ++i)
            EXPECT(run, runtime.join(pids[std::size_t(i)], Patience));
        const QList<Pid> left(pids.begin() + killed, pids.end());
        EXPECT(run, runtime.groupMembers(group(0)) == left);
        for (const Pid pid : left)
            EXPECT(run, runtime.send(pid, "end"));
        expectGone(run, runtime, pids);
        run.raced(Count, quint64(killed));
    }
}

} // namespace

int main(int argc, char *argv[])
{
    return runScenarios(argc, argv,
                        {
                            {"joinVersusExit", joinVersusExit},
                            {"leaveVersusExit", leaveVersusExit},
                            {"leaveVersusJoin", leaveVersusJoin},
                            {"sendVersusExit", sendVersusExit},
                            {"killVersusJoin", killVersusJoin},
                        });
}
