// SPDX-License-Identifier: MIT
#include "harness/messages.h"
#include "micro/world.h"
#include "workloads/armed.h"

namespace orrery::bench {

using namespace std::chrono_literals;

namespace {

/// A time-out that is not reached, beside so many others.
void armAndCancel(benchmark::State &state)
{
    World &world = World::of({.timers = state.range(0)});
    const Delays delays = randomDelays(1000, 10s, 60s, 7);
    std::size_t next = 0;
    for (auto _ : state) {
        world.runtime.sendAfter(world.holder, delays[next], payload()).cancel();
        next = next + 1 < delays.size() ? next + 1 : 0;
    }
}
BENCHMARK(armAndCancel)->Apply(upToAMillion);

} // namespace

} // namespace orrery::bench
