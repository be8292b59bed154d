// SPDX-License-Identifier: MIT
#include "harness/measure.h"
#include "harness/processes.h"
#include "workloads/workloads.h"

namespace orrery::bench {

using namespace std::chrono_literals;

namespace {

Process nothing(Context)
{
    co_return;
}

Process spawnMany(Context self, qsizetype count, std::latch &done)
{
    for (qsizetype left = count; left > 0; --left)
        self.runtime().spawn(nothing);
    while (self.runtime().statistics().live > 1)
        co_await self.sleep(1ms);
    done.count_down();
}

} // namespace

void spawnExit(const Run &run)
{
    const qsizetype count = run.count(1'000'000);
    {
        std::latch done(1);
        Runtime runtime(run.options());
        const Meter meter;
        runtime.spawn([count, &done](Context self) { return spawnMany(self, count, done); });
        done.wait();
        run.reportRate("rate", count, meter.cost(), "processes/s");
    }
    {
        Runtime runtime(run.options());
        const Meter meter;
        for (qsizetype left = count; left > 0; --left)
            runtime.spawn(nothing);
        run.require(runtime.waitIdle(Patience), "the processes do not end");
        run.reportRate("rate_from_outside", count, meter.cost(), "processes/s");
        run.require(runtime.statistics().live == 0, "some are left");
    }
}

} // namespace orrery::bench
