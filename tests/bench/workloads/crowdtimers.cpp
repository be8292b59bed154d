// SPDX-License-Identifier: MIT
// What an operation on a timer costs where so many are pending already.
#include "harness/measure.h"
#include "harness/processes.h"
#include "harness/repeat.h"
#include "workloads/armed.h"
#include "workloads/workloads.h"

#include <orrery/clock.h>

#include <memory>
#include <vector>

namespace orrery::bench {

using namespace std::chrono_literals;

void crowdTimers(const Run &run)
{
    Runtime runtime(run.options());
    const Pid target = runtime.spawn(parked);
    const double before = residentBytes();
    for (const std::chrono::milliseconds delay : randomDelays(run.population(), 600s, 3600s, 7))
        runtime.sendAfter(target, delay, payload());
    run.report("memory", (residentBytes() - before) / static_cast<double>(run.population()), "bytes/timer");

    const Delays delays = randomDelays(run.count(500'000), 10s, 60s, 8);
    const auto count = static_cast<qsizetype>(delays.size());
    std::vector<TimerRef> handles;
    handles.reserve(delays.size());
    const Meter arming;
    for (const std::chrono::milliseconds delay : delays)
        handles.push_back(runtime.sendAfter(target, delay, payload()));
    run.reportCost("arm", count, arming.cost());
    const Meter cancelling;
    for (TimerRef &handle : handles)
        run.require(handle.cancel(), "a timer cannot be cancelled");
    run.reportCost("cancel", count, cancelling.cost());
    run.require(runtime.statistics().timersPending == run.population(), "the wrong timers are left");
}

void crowdFire(const Run &run)
{
    const Delays delays = randomDelays(run.population(), 1s, 60s, 9);
    reportRepeated(run, "fire", [&] {
        // By hand, so that the wheel goes from one that is due to the next and not through the time between.
        const auto clock = std::make_shared<ManualClock>();
        RuntimeOptions options = run.options();
        options.clock = clock;
        Runtime runtime(std::move(options));
        const Pid target = runtime.spawn(parked);
        for (const std::chrono::milliseconds delay : delays)
            runtime.sendAfter(target, delay, payload());
        const Meter meter;
        clock->advance(61s);
        run.require(runtime.waitIdle(Patience), "the process does not come to rest");
        const Cost cost = meter.cost();
        run.require(runtime.statistics().timersFired == delays.size(), "not all have fired");
        return cost;
    });
}

} // namespace orrery::bench
