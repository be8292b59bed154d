// SPDX-License-Identifier: MIT
#include "micro/world.h"

#include "harness/messages.h"
#include "workloads/armed.h"

#include <cstdio>
#include <cstdlib>
#include <optional>

namespace orrery::bench {

using namespace std::chrono_literals;

namespace {

Process parked(Context self)
{
    for (;;)
        co_await self.receive();
}

void require(bool condition, const char *what)
{
    if (condition)
        return;
    std::fprintf(stderr, "%s\n", what);
    std::_Exit(1);
}

} // namespace

World::World(const Population &population) : runtime({.workers = 1}), holder(runtime.spawn(parked))
{
    for (qsizetype left = population.processes; left > 0; --left)
        runtime.spawn(parked);
    names = shuffledNames(0, population.names, 1);
    for (const QString &name : names)
        runtime.registerName(name, holder);
    // In another order than that of the registrations, as anybody may ask.
    names = shuffledNames(0, population.names, 2);
    for (const std::chrono::milliseconds delay : randomDelays(population.timers, 600s, 3600s, 3))
        m_timers.push_back(runtime.sendAfter(holder, delay, payload()));
    const bool atRest = runtime.waitIdle(Patience);
    const Statistics now = runtime.statistics();
    require(atRest && now.live == population.processes + 1 && now.names == population.names
                && now.timersPending == population.timers,
            "not all that was asked for is there");
}

void World::waitFor(Pid process)
{
    require(runtime.join(process, Patience), "a process does not end");
}

World &World::of(const Population &population)
{
    static std::unique_ptr<World> world;
    static std::optional<Population> has;
    if (has != population) {
        world.reset(); // before the next one takes its memory
        world = std::make_unique<World>(population);
        has = population;
    }
    return *world;
}

} // namespace orrery::bench
