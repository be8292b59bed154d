// SPDX-License-Identifier: MIT
#include "micro/world.h"

namespace orrery::bench {

namespace {

/// From a thread, of one name after the other.
void lookUp(benchmark::State &state, const Runtime &runtime, const QStringList &names)
{
    qsizetype next = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(runtime.whereis(names[next]));
        next = next + 1 < names.size() ? next + 1 : 0;
    }
}

/// Among so many.
void whereisHit(benchmark::State &state)
{
    const World &world = World::of({.names = state.range(0)});
    lookUp(state, world.runtime, world.names);
}
BENCHMARK(whereisHit)->Apply(upToAMillion);

void whereisMiss(benchmark::State &state)
{
    const World &world = World::of({.names = state.range(0)});
    lookUp(state, world.runtime, shuffledNames(int(state.range(0)), 1000, 1));
}
BENCHMARK(whereisMiss)->Apply(upToAMillion);

void registerAndUnregister(benchmark::State &state, World &world, Pid holder)
{
    const QStringList others = shuffledNames(int(state.range(0)), 1000, 1);
    qsizetype next = 0;
    for (auto _ : state) {
        world.runtime.registerName(others[next], holder);
        world.runtime.unregisterName(others[next]);
        next = next + 1 < others.size() ? next + 1 : 0;
    }
}

/// Of one who has no other, beside so many of somebody else.
void registerTheOnlyName(benchmark::State &state)
{
    World &world = World::of({.processes = 1, .names = state.range(0)});
    const QList<Pid> both = world.runtime.processes();
    registerAndUnregister(state, world, both.first() == world.holder ? both.last() : both.first());
}
BENCHMARK(registerTheOnlyName)->Apply(upToAMillion);

/// Of one who has so many others.
void registerOneMoreName(benchmark::State &state)
{
    World &world = World::of({.names = state.range(0)});
    registerAndUnregister(state, world, world.holder);
}
BENCHMARK(registerOneMoreName)->RangeMultiplier(10)->Range(1, 10'000);

} // namespace

} // namespace orrery::bench
