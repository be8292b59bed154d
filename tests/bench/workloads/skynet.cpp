// SPDX-License-Identifier: MIT
#include "harness/measure.h"
#include "harness/messages.h"
#include "harness/processes.h"
#include "workloads/workloads.h"

namespace orrery::bench {

namespace {

constexpr quint64 Children = 10;

/// A leaf tells its number to its parent, everyone else the sum of its ten children.
void grow(Runtime &runtime, Pid parent, quint64 number, quint64 leaves)
{
    runtime.spawn([=](Context self) -> Process {
        quint64 sum = number;
        if (leaves > 1) {
            sum = 0;
            for (quint64 i = 0; i < Children; ++i)
                grow(self.runtime(), self.pid(), number + i * (leaves / Children), leaves / Children);
            for (quint64 i = 0; i < Children; ++i) {
                const Received item = co_await self.receive();
                sum += firstWord(item);
            }
        }
        self.runtime().send(parent, words(sum));
    });
}

} // namespace

void skynet(const Run &run)
{
    const quint64 leaves = run.isQuick() ? 100'000 : 1'000'000;
    quint64 sum = 0;
    std::latch done(1);
    Runtime runtime(run.options());
    const Meter meter;
    runtime.spawn([&](Context self) -> Process {
        grow(self.runtime(), self.pid(), 0, leaves);
        const Received item = co_await self.receive();
        sum = firstWord(item);
        done.count_down();
    });
    done.wait();
    run.reportTime("time", static_cast<qsizetype>(leaves), meter.cost());
    run.require(sum == leaves * (leaves - 1) / 2, "the sum is wrong");
}

} // namespace orrery::bench
