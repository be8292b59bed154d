// SPDX-License-Identifier: MIT
#include "harness/measure.h"
#include "harness/messages.h"
#include "harness/processes.h"
#include "workloads/names.h"
#include "workloads/workloads.h"

#include <vector>

namespace orrery::bench {

namespace {

Process produce(Context self, QString to, qsizetype messages)
{
    for (qsizetype left = messages; left > 0; --left)
        self.runtime().sendNamed(to, payload());
    co_return;
}

Process reap(Context self, const QStringList &names, const std::vector<Pid> &pids, std::latch &done)
{
    for (const Pid pid : pids)
        self.runtime().kill(pid);
    for (const QString &name : names) {
        while (self.runtime().whereis(name))
            co_await self.yield();
    }
    done.count_down();
}

} // namespace

void sendNamed(const Run &run)
{
    constexpr int Producers = 2;
    const qsizetype each = run.count(1'000'000);
    const QString name = QStringLiteral("consumer");
    std::latch done(1);
    Runtime runtime(run.options());
    runtime.spawn([each, &done](Context self) { return sink(self, Producers * each, done); }, {.name = name});
    const Meter meter;
    for (int i = 0; i < Producers; ++i)
        runtime.spawn([=](Context self) { return produce(self, name, each); });
    done.wait();
    run.reportRate("rate", Producers * each, meter.cost(), "messages/s");
}

void nameReap(const Run &run)
{
    const QStringList names = shuffledNames(0, run.count(100'000), 1);
    std::latch done(1);
    Runtime runtime(run.options());
    std::vector<Pid> pids;
    for (const QString &name : names)
        pids.push_back(runtime.spawn(parked, {.name = name}));
    run.require(runtime.waitIdle(Patience), "the processes do not come to rest");

    const Meter meter;
    runtime.spawn([&](Context self) { return reap(self, names, pids, done); });
    done.wait();
    run.reportTime("time", names.size(), meter.cost());
}

} // namespace orrery::bench
