// SPDX-License-Identifier: MIT
#include "workloads/armed.h"

#include "harness/measure.h"
#include "harness/messages.h"
#include "harness/processes.h"
#include "workloads/workloads.h"


namespace orrery::bench {

using namespace std::chrono_literals;

void timers(const Run &run)
{
    const Delays delays = randomDelays(run.count(1'000'000), 10s, 60s, 7);
    const auto count = static_cast<qsizetype>(delays.size());
    std::latch done(1);
    Runtime runtime(run.options());
    const Pid target = runtime.spawn(parked);
    runtime.spawn([&](Context self) -> Process {
        std::vector<TimerRef> handles;
        handles.reserve(delays.size());
        const double before = residentBytes();
        const Meter arming;
        for (const std::chrono::milliseconds delay : delays)
            handles.push_back(self.runtime().sendAfter(target, delay, payload()));
        run.reportRate("arm", count, arming.cost(), "arms/s");
        run.report("memory_with_handles", (residentBytes() - before) / static_cast<double>(count), "bytes/timer");
        const Meter cancelling;
        for (TimerRef &handle : handles)
            run.require(handle.cancel(), "a timer cannot be cancelled");
        run.reportRate("cancel", count, cancelling.cost(), "cancels/s");
        done.count_down();
        co_return;
    });
    done.wait();
    run.require(runtime.statistics().timersPending == 0, "some timers are left");
}

void timersIdle(const Run &run)
{
    const Delays delays = randomDelays(run.count(1'000'000), 600s, 3600s, 7);
    Runtime runtime(run.options());
    const Pid target = runtime.spawn(parked);
    const double before = residentBytes();
    for (const std::chrono::milliseconds delay : delays)
        runtime.sendAfter(target, delay, payload());
    run.require(runtime.waitIdle(Patience), "the process does not come to rest");
    run.report("memory_no_handles", (residentBytes() - before) / static_cast<double>(delays.size()), "bytes/timer");
    const std::chrono::nanoseconds used = processorTime();
    letPass(5s);
    run.report("idle_cpu_over_5s", milliseconds(processorTime() - used), "ms");
}

} // namespace orrery::bench
