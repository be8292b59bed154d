// SPDX-License-Identifier: MIT
// Who waits for a name, while it is registered, given up and taken again.
#include "support/crew.h"
#include "support/processes.h"
#include "support/roundruntime.h"
#include "support/walk.h"

#include <atomic>
#include <limits>
#include <vector>

using namespace orrery;
using namespace orrery::stress;

namespace {

/// Names that race in one round, each with a waiter.
constexpr int Count = 64;

struct Waited
{
    QString name;
    Pid waiter;
    Pid holder;
    std::atomic<quint64> seen = 0; ///< the pid that the waiter was given
};

/// Waits for the name, and writes down whom it got.
class WaiterOf
{
public:
    explicit WaiterOf(Waited &waited) : m_waited(&waited) {}
    Process operator()(Context self) { return wait(self, m_waited); }

private:
    static Process wait(Context self, Waited *waited)
    {
        const std::optional<Pid> holder = co_await self.whenRegistered(waited->name, Patience);
        waited->seen = holder.value_or(Pid()).number();
    }

    Waited *m_waited;
};

std::vector<Waited> makeNames()
{
    std::vector<Waited> names(Count); // none is moved
    for (int i = 0; i < Count; ++i)
        names[std::size_t(i)].name = QString::number(i);
    return names;
}

void expectAllFound(Run &run, Runtime &runtime, std::vector<Waited> &names)
{
    for (const Waited &one : names) {
        EXPECT(run, runtime.join(one.waiter, Patience));
        EXPECT(run, one.seen == one.holder.number());
    }
    for (const Waited &one : names) {
        runtime.kill(one.holder);
        EXPECT(run, runtime.join(one.holder, Patience));
    }
}

/// A process begins to wait while another thread registers: whichever is first, the waiter is told.
void waitVersusRegister(Run &run)
{
    RoundRuntime runtimes(run, Run::Mailboxes::Tight);
    Crew crew(2);
    while (run.goesOn()) {
        Runtime &runtime = runtimes.forThisRound();
        std::vector<Waited> names = makeNames();
        crew.together({
            [&] {
                walkLate(names, run.randomFor(1), [&](Waited &one) { one.waiter = runtime.spawn(WaiterOf(one)); });
            },
            [&] {
                walkLate(names, run.randomFor(2), [&](Waited &one, Random &random) {
                    if (random.oneIn(2)) {
                        one.holder = runtime.spawn(parked, {.label = {}, .name = one.name});
                    } else {
                        one.holder = runtime.spawn(parked);
                        EXPECT(run, runtime.registerName(one.name, one.holder));
                    }
                });
            },
        });
        expectAllFound(run, runtime, names);
        run.raced(Count);
    }
}

/// The name comes and goes before it comes to stay: who waits gets one that held it, and none is lost.
void waitVersusTakeover(Run &run)
{
    RoundRuntime runtimes(run, Run::Mailboxes::Tight);
    Crew crew(2);
    while (run.goesOn()) {
        Runtime &runtime = runtimes.forThisRound();
        std::vector<Waited> names = makeNames();
        std::vector<Pid> brief(Count);
        quint64 early = 0;
        crew.together({
            [&] {
                walkLate(names, run.randomFor(1), [&](Waited &one) { one.waiter = runtime.spawn(WaiterOf(one)); });
            },
            [&] {
                std::size_t i = 0;
                walkLate(names, run.randomFor(2), [&](Waited &one, Random &random) {
                    brief[i] = runtime.spawn(untilMessage, {.label = {}, .name = one.name});
                    random.pause();
                    endIn(runtime, brief[i], Ending(random.below(Endings)));
                    while (one.holder.isNull())
                        one.holder = runtime.spawn(parked, {.label = {}, .name = one.name});
                    ++i;
                });
            },
        });
        for (std::size_t i = 0; i < names.size(); ++i) {
            Waited &one = names[i];
            EXPECT(run, runtime.join(one.waiter, Patience));
            EXPECT(run, runtime.join(brief[i], Patience));
            if (one.seen == brief[i].number()) {
                ++early;
                one.seen = one.holder.number();
            }
        }
        expectAllFound(run, runtime, names);
        run.raced(Count, early);
    }
}

/// A waiter is stopped while the name is registered, and another one that waits for the same is not.
void stopVersusRegister(Run &run)
{
    RoundRuntime runtimes(run, Run::Mailboxes::Tight);
    Crew crew(2);
    while (run.goesOn()) {
        Runtime &runtime = runtimes.forThisRound();
        std::vector<Waited> names = makeNames();
        std::vector<Waited> stopped = makeNames();
        for (std::size_t i = 0; i < names.size(); ++i) {
            stopped[i].waiter = runtime.spawn(WaiterOf(stopped[i]));
            names[i].waiter = runtime.spawn(WaiterOf(names[i]));
        }
        crew.together({
            [&] { walkLate(stopped, run.randomFor(1), [&](Waited &one) { runtime.kill(one.waiter); }); },
            [&] {
                walkLate(names, run.randomFor(2), [&](Waited &one) {
                    one.holder = runtime.spawn(parked, {.label = {}, .name = one.name});
                });
            },
        });
        quint64 told = 0;
        for (const Waited &one : stopped) {
            EXPECT(run, runtime.join(one.waiter, Patience));
            told += one.seen != 0 ? 1 : 0;
        }
        expectAllFound(run, runtime, names);
        run.raced(Count, told);
    }
}

/// The same for threads that wait.
void threadVersusRegister(Run &run)
{
    RoundRuntime runtimes(run, Run::Mailboxes::Tight);
    Crew crew(3);
    while (run.goesOn()) {
        Runtime &runtime = runtimes.forThisRound();
        std::vector<Waited> names = makeNames();
        const auto wait = [&](quint64 stream) {
            walkLate(names, run.randomFor(stream), [&](Waited &one) {
                const std::optional<Pid> seen = runtime.whenRegistered(one.name, Patience);
                EXPECT(run, seen.has_value());
                one.seen = seen->number();
            });
        };
        crew.together({
            [&] { wait(1); },
            [&] { wait(2); },
            [&] {
                walkLate(names, run.randomFor(3), [&](Waited &one) {
                    one.holder = runtime.spawn(parked, {.label = {}, .name = one.name});
                });
            },
        });
        expectAllFound(run, runtime, names);
        run.raced(2 * Count);
    }
}

/// Children of a supervisor end while others wait for their names: each of these gets the next one.
void waitVersusRestart(Run &run)
{
    constexpr int Children = 8;
    Crew crew(3);
    while (run.goesOn()) {
        Runtime runtime(run.options());
        SupervisorSpec spec{.strategy = Strategy(run.randomFor(9).below(3)),
                            .mostRestarts = std::numeric_limits<int>::max()};
        std::vector<QString> names;
        for (int i = 0; i < Children; ++i) {
            names.push_back(QString::number(i));
            spec.children.append({.id = names.back(), .body = untilMessage, .name = names.back()});
        }
        const Pid supervisor = runtime.supervise(spec);
        std::atomic<quint64> found = 0;
        const auto seek = [&](quint64 stream) {
            walk(100, run.randomFor(stream), [&](int, Random &random) {
                const std::optional<Pid> pid = runtime.whenRegistered(names[std::size_t(random.below(Children))], Patience);
                EXPECT(run, pid.has_value());
                endIn(runtime, *pid, Ending(random.below(Endings)));
                ++found;
                run.progress();
            });
        };
        crew.together({
            [&] { seek(1); },
            [&] { seek(2); },
            [&] {
                walk(100, run.randomFor(3), [&](int, Random &random) {
                    const QString &name = names[std::size_t(random.below(Children))];
                    EXPECT(run, runtime.restartChild(supervisor, name, Patience));
                    run.progress();
                });
            },
        });
        for (const QString &name : names)
            EXPECT(run, runtime.whenRegistered(name, Patience).has_value());
        EXPECT(run, runtime.exit(supervisor, ExitReason::Shutdown));
        EXPECT(run, runtime.join(supervisor, Patience));
        EXPECT(run, runtime.names().isEmpty());
        run.raced(found);
        EXPECT(run, runtime.shutdown() == 0);
    }
}

} // namespace

int main(int argc, char *argv[])
{
    return runScenarios(argc, argv,
                        {
                            {"waitVersusRegister", waitVersusRegister},
                            {"waitVersusTakeover", waitVersusTakeover},
                            {"stopVersusRegister", stopVersusRegister},
                            {"threadVersusRegister", threadVersusRegister},
                            {"waitVersusRestart", waitVersusRestart},
                        });
}
