// SPDX-License-Identifier: MIT
#include "micro/world.h"

namespace orrery::bench {

namespace {

Process nothing(Context)
{
    co_return;
}

/// Beside so many that are parked.
void spawnAndExit(benchmark::State &state)
{
    World::of({.processes = state.range(0)}).run([&state](Context self) -> Process {
        // So few at a time that all find room in the worker's queue.
        constexpr int AtATime = 100;
        while (state.KeepRunningBatch(AtATime)) {
            for (int left = AtATime; left > 0; --left)
                self.runtime().spawn(nothing);
            co_await self.yield();
        }
    });
}
BENCHMARK(spawnAndExit)->Apply(upToAMillion)->UseRealTime();

/// Gives the turn away, and has it back as nobody else wants it.
void yields(benchmark::State &state)
{
    World::of({}).run([&state](Context self) -> Process {
        while (state.KeepRunning())
            co_await self.yield();
    });
}
BENCHMARK(yields)->UseRealTime();

} // namespace

} // namespace orrery::bench
