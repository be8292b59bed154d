// SPDX-License-Identifier: MIT
// Names, while their holders end.
#include "support/crew.h"
#include "support/processes.h"
#include "support/roundruntime.h"
#include "support/walk.h"

#include <atomic>
#include <mutex>
#include <set>
#include <thread>
#include <vector>

using namespace orrery;
using namespace orrery::stress;

namespace {

/// Holders that race in one round, each with a name of its own.
constexpr int Count = 64;

struct Holder
{
    QString name;
    Pid pid;
    bool otherHolds = false; ///< another process has got the name meanwhile
};

const QString &theName()
{
    static const QString name = QStringLiteral("name");
    return name;
}

std::vector<Holder> spawnHolders(Runtime &runtime, bool named)
{
    std::vector<Holder> holders(Count);
    for (int i = 0; i < Count; ++i) {
        Holder &holder = holders[std::size_t(i)];
        holder.name = QString::number(i);
        holder.pid = runtime.spawn(untilMessage, {.label = {}, .name = named ? holder.name : QString()});
    }
    return holders;
}

void endAll(Runtime &runtime, const std::vector<Holder> &holders, Random random)
{
    walkLate(holders, random, [&](const Holder &holder, Random &own) {
        endIn(runtime, holder.pid, Ending(own.below(Endings)));
    });
}

/// The same, each of them when somebody else has come as far.
void endInStep(Runtime &runtime, const std::vector<Holder> &holders, Random random, const std::atomic<std::size_t> &step)
{
    for (std::size_t i = 0; i < holders.size(); ++i) {
        while (step.load() < i)
            std::this_thread::yield();
        random.pause();
        endIn(runtime, holders[i].pid, Ending(random.below(Endings)));
    }
}

/// Whoever is left holds the names that it got, and all of them are gone with it.
void expectNamesOf(Run &run, Runtime &runtime, const std::vector<Holder> &holders, Pid other)
{
    for (const Holder &holder : holders) {
        EXPECT(run, runtime.join(holder.pid, Patience));
        EXPECT(run, holder.otherHolds ? runtime.whereis(holder.name) == other : !runtime.whereis(holder.name));
    }
    runtime.kill(other);
    EXPECT(run, runtime.join(other, Patience));
    EXPECT(run, runtime.names().isEmpty());
}

/// A name is registered for a process that ends: either it was too late, or the end takes it along.
void registerVersusExit(Run &run)
{
    RoundRuntime runtimes(run, Run::Mailboxes::Tight);
    Crew crew(3);
    while (run.goesOn()) {
        Runtime &runtime = runtimes.forThisRound();
        std::vector<Holder> holders = spawnHolders(runtime, false);
        const Pid other = runtime.spawn(parked);
        quint64 registered = 0;
        crew.together({
            [&] {
                walkLate(holders, run.randomFor(1), [&](const Holder &holder) {
                    registered += runtime.registerName(holder.name, holder.pid) ? 1 : 0;
                });
            },
            [&] { endAll(runtime, holders, run.randomFor(2)); },
            [&] {
                walkLate(holders, run.randomFor(3), [&](Holder &holder) {
                    holder.otherHolds = bool(runtime.registerName(holder.name, other));
                });
            },
        });
        expectNamesOf(run, runtime, holders, other);
        run.raced(Count, registered);
    }
}

/// The next one takes the name as soon as it is free; the end of the one before must not free it.
void takeoverVersusReaping(Run &run)
{
    RoundRuntime runtimes(run, Run::Mailboxes::Tight);
    Crew crew(2);
    while (run.goesOn()) {
        Runtime &runtime = runtimes.forThisRound();
        std::vector<Holder> holders = spawnHolders(runtime, true);
        std::vector<Pid> heirs(Count);
        std::atomic<std::size_t> step = 0;
        quint64 atOnce = 0;
        crew.together({
            [&] {
                Random random = run.randomFor(1);
                for (std::size_t i = 0; i < heirs.size(); ++i) {
                    step = i;
                    random.pause();
                    for (int tries = 1; heirs[i].isNull(); ++tries) {
                        heirs[i] = runtime.spawn(untilMessage, {.label = {}, .name = holders[i].name});
                        atOnce += heirs[i] && tries == 1 ? 1 : 0;
                    }
                }
            },
            [&] { endInStep(runtime, holders, run.randomFor(2), step); },
        });
        for (std::size_t i = 0; i < holders.size(); ++i) {
            EXPECT(run, runtime.join(holders[i].pid, Patience));
            EXPECT(run, runtime.whereis(holders[i].name) == heirs[i]);
            EXPECT(run, runtime.isAlive(heirs[i]));
            runtime.kill(heirs[i]);
        }
        for (const Pid heir : heirs)
            EXPECT(run, runtime.join(heir, Patience));
        run.raced(Count, atOnce);
    }
}

/// The same with a name that is given up and taken by another while its old holder ends.
void unregisterVersusExit(Run &run)
{
    RoundRuntime runtimes(run, Run::Mailboxes::Tight);
    Crew crew(3);
    while (run.goesOn()) {
        Runtime &runtime = runtimes.forThisRound();
        std::vector<Holder> holders = spawnHolders(runtime, true);
        const Pid other = runtime.spawn(parked);
        quint64 unregistered = 0;
        crew.together({
            [&] {
                Random random = run.randomFor(1);
                random.lag();
                for (Holder &holder : holders) {
                    unregistered += runtime.unregisterName(holder.name) ? 1 : 0;
                    random.pause();
                    holder.otherHolds = bool(runtime.registerName(holder.name, other));
                }
            },
            [&] { endAll(runtime, holders, run.randomFor(2)); },
            [&] {
                walk(holders, run.randomFor(3), [&](const Holder &holder) {
                    const std::optional<Pid> seen = runtime.whereis(holder.name);
                    EXPECT(run, !seen || *seen == holder.pid || *seen == other);
                });
            },
        });
        expectNamesOf(run, runtime, holders, other);
        run.raced(Count, unregistered);
    }
}

/// Once isAlive has said no, the name does not lead there any more, for anyone.
void aDeadPidIsNeverFound(Run &run)
{
    RoundRuntime runtimes(run, Run::Mailboxes::Tight);
    Crew crew(2);
    while (run.goesOn()) {
        Runtime &runtime = runtimes.forThisRound();
        std::vector<Holder> holders = spawnHolders(runtime, true);
        std::atomic<std::size_t> step = 0;
        quint64 dead = 0;
        crew.together({
            [&] { endInStep(runtime, holders, run.randomFor(1), step); },
            [&] {
                Random random = run.randomFor(2);
                for (std::size_t i = 0; i < holders.size(); ++i) {
                    const Holder &holder = holders[i];
                    step = i;
                    random.pause();
                    dead += runtime.isAlive(holder.pid) ? 0 : 1;
                    while (runtime.isAlive(holder.pid))
                        std::this_thread::yield();
                    EXPECT(run, !runtime.whereis(holder.name));
                    EXPECT(run, runtime.registerName(QStringLiteral("other"), holder.pid) == RegisterResult::NoProcess);
                    EXPECT(run, runtime.send(holder.pid, "x") == SendResult::NoProcess);
                    EXPECT(run, !runtime.kill(holder.pid));
                }
            },
        });
        for (const Holder &holder : holders)
            EXPECT(run, runtime.join(holder.pid, Patience));
        run.raced(Count, dead);
    }
}

/// Any number of callers, holders that end at once: each spawn is answered to one of them.
void singletonVersusExit(Run &run)
{
    constexpr int callers = 4;
    Crew crew(callers);
    while (run.goesOn()) {
        Runtime runtime(run.options(Run::Mailboxes::Tight));
        std::mutex mutex;
        std::set<Pid> all;
        std::vector<std::function<void()>> jobs;
        for (int caller = 0; caller < callers; ++caller) {
            jobs.push_back([&, caller] {
                std::set<Pid> own;
                walk(200, run.randomFor(static_cast<quint64>(caller)), [&](int, Random &random) {
                    const Pid pid = runtime.whereisOrSpawn(theName(), untilMessage);
                    EXPECT(run, !pid.isNull());
                    own.insert(pid);
                    if (random.oneIn(3))
                        endIn(runtime, pid, Ending(random.below(Endings)));
                });
                const std::lock_guard lock(mutex);
                all.merge(own);
            });
        }
        crew.together(std::move(jobs));
        EXPECT_SEEN(run, runtime.statistics().spawned == all.size(),
                    QStringLiteral("%1 spawned, %2 seen").arg(runtime.statistics().spawned).arg(all.size()));
        run.raced(all.size()); // each of them ended while others asked for it
        run.expectNothingLeft(runtime);
    }
}

/// A send by name reaches whoever holds it at that moment, or says that nobody does.
void sendNamedVersusExit(Run &run)
{
    Crew crew(3);
    while (run.goesOn()) {
        Runtime runtime(run.options());
        std::atomic<quint64> delivered = 0;
        std::atomic<bool> stop = false;
        const auto sender = [&](quint64 stream) {
            Random random = run.randomFor(stream);
            while (!stop) {
                const SendResult result = runtime.sendNamed(theName(), "end");
                if (result)
                    ++delivered;
                else
                    EXPECT(run, result == SendResult::NoName || result == SendResult::NoProcess);
                random.pause();
            }
        };
        crew.together({
            [&] { sender(1); },
            [&] { sender(2); },
            [&] {
                for (int i = 0; i < 200; ++i) {
                    const Pid pid = runtime.spawn(untilMessage, {.label = {}, .name = theName()});
                    EXPECT(run, !pid.isNull());
                    EXPECT(run, runtime.join(pid, Patience));
                }
                stop = true;
            },
        });
        EXPECT(run, runtime.statistics().messagesSent == delivered);
        run.expectNothingLeft(runtime);
    }
}

} // namespace

int main(int argc, char *argv[])
{
    return runScenarios(argc, argv,
                        {
                            {"registerVersusExit", registerVersusExit},
                            {"takeoverVersusReaping", takeoverVersusReaping},
                            {"unregisterVersusExit", unregisterVersusExit},
                            {"aDeadPidIsNeverFound", aDeadPidIsNeverFound},
                            {"singletonVersusExit", singletonVersusExit},
                            {"sendNamedVersusExit", sendNamedVersusExit, Scenario::Mixture},
                        });
}
