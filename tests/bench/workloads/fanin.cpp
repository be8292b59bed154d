// SPDX-License-Identifier: MIT
#include "harness/measure.h"
#include "harness/messages.h"
#include "harness/processes.h"
#include "workloads/workloads.h"

#include <limits>

namespace orrery::bench {

namespace {

constexpr int Producers = 4;

Process produce(Context self, Pid to, qsizetype messages, qsizetype yieldEvery)
{
    for (qsizetype i = 1; i <= messages; ++i) {
        self.runtime().send(to, payload());
        if (i % yieldEvery == 0)
            co_await self.yield();
    }
}

Cost manyToOne(const Run &run, qsizetype each, qsizetype yieldEvery)
{
    std::latch done(1);
    Runtime runtime(run.options());
    const Pid consumer = runtime.spawn([each, &done](Context self) { return sink(self, Producers * each, done); });
    const Meter meter;
    for (int i = 0; i < Producers; ++i)
        runtime.spawn([=](Context self) { return produce(self, consumer, each, yieldEvery); });
    done.wait();
    return meter.cost();
}

} // namespace

void fanIn(const Run &run)
{
    const qsizetype each = run.count(1'000'000);
    run.reportRate("rate", Producers * each, manyToOne(run, each, std::numeric_limits<qsizetype>::max()), "messages/s");
    run.reportRate("rate_yield_every_256", Producers * each, manyToOne(run, each, 256), "messages/s");
}

} // namespace orrery::bench
