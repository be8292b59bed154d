// SPDX-License-Identifier: MIT
#include "harness/measure.h"
#include "harness/processes.h"
#include "workloads/workloads.h"

namespace orrery::bench {

namespace {

/// What it takes until so many pairs have had their round trips.
Cost pairs(const Run &run, int count, qsizetype roundTrips)
{
    std::latch done(count);
    Runtime runtime(run.options());
    const Meter meter;
    for (int i = 0; i < count; ++i) {
        const Pid partner = runtime.spawn(echo);
        runtime.spawn([partner, roundTrips, &done](Context self) { return ping(self, partner, roundTrips, done); });
    }
    done.wait();
    return meter.cost();
}

} // namespace

void pingPong(const Run &run)
{
    const qsizetype single = run.count(1'000'000);
    run.reportRate("one_pair", single, pairs(run, 1, single), "roundtrips/s");
    const qsizetype each = run.count(250'000);
    run.reportRate("eight_pairs", 2 * 8 * each, pairs(run, 8, each), "messages/s");
}

} // namespace orrery::bench
