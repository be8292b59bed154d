// SPDX-License-Identifier: MIT
#include "harness/measure.h"
#include "harness/processes.h"
#include "workloads/workloads.h"

namespace orrery::bench {

void shutdown(const Run &run)
{
    const qsizetype count = run.count(1'000'000);
    Runtime runtime(run.options());
    spawnParked(run, runtime, count);
    const Meter meter;
    const qsizetype stopped = runtime.shutdown();
    run.reportTime("time", count, meter.cost());
    run.require(stopped == count, "not all were stopped");
}

} // namespace orrery::bench
