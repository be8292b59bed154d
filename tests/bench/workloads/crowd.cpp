// SPDX-License-Identifier: MIT
// What an operation costs where so many processes are there already.
#include "harness/measure.h"
#include "harness/processes.h"
#include "harness/repeat.h"
#include "stress/support/random.h"
#include "workloads/workloads.h"

#include <algorithm>

namespace orrery::bench {

namespace {

/// So many processes that end at once, each gone before there are many of them.
Process spawnSome(Context self, qsizetype count)
{
    for (qsizetype i = 1; i <= count; ++i) {
        self.runtime().spawn([](Context) -> Process { co_return; });
        if (i % 64 == 0)
            co_await self.yield();
    }
}

/// Has so many messages answered by one process of the crowd or another, some at a time.
Process askAround(Context self, const QList<Pid> &crowd, qsizetype count, std::latch &done)
{
    constexpr qsizetype AtATime = 64;
    stress::Random random(5);
    const auto ask = [&] {
        const Pid asked = crowd.at(random.below(static_cast<int>(crowd.size())));
        self.runtime().send(asked, words(self.pid().number()));
    };
    for (qsizetype i = 0; i < AtATime; ++i)
        ask();
    for (qsizetype answers = 1; answers <= count; ++answers) {
        co_await self.receive();
        if (answers + AtATime <= count)
            ask();
    }
    done.count_down();
}

} // namespace

void crowd(const Run &run)
{
    const qsizetype count = run.population();
    {
        Runtime runtime(run.options());
        const double before = residentBytes();
        spawnParked(run, runtime, count);
        run.report("memory", (residentBytes() - before) / static_cast<double>(count), "bytes/process");
    }
    reportRepeated(run, "spawn", [&] {
        Runtime runtime(run.options());
        const Meter meter;
        spawnParked(run, runtime, count);
        return meter.cost();
    });
    reportRepeated(run, "shutdown", [&] {
        Runtime runtime(run.options());
        spawnParked(run, runtime, count);
        const Meter meter;
        run.require(runtime.shutdown() == count, "not all were stopped");
        return meter.cost();
    });
}

void crowdSpawnExit(const Run &run)
{
    const qsizetype count = run.count(500'000);
    Runtime runtime(run.options());
    spawnParked(run, runtime, run.population());
    const Meter meter;
    runtime.spawn([count](Context self) { return spawnSome(self, count); });
    run.require(runtime.waitIdle(Patience), "the processes do not end");
    run.reportCost("spawn_exit", count, meter.cost());
    run.require(runtime.statistics().live == run.population(), "some are left");
}

void crowdPair(const Run &run)
{
    const qsizetype count = run.count(500'000);
    std::latch done(1);
    Runtime runtime(run.options());
    spawnParked(run, runtime, run.population());
    const Pid partner = runtime.spawn(echo);
    const Meter meter;
    runtime.spawn([&, partner](Context self) { return ping(self, partner, count, done); });
    done.wait();
    run.reportCost("pair", count, meter.cost());
}

void crowdScattered(const Run &run)
{
    const qsizetype count = run.count(500'000);
    Runtime runtime(run.options());
    QList<Pid> pids;
    pids.reserve(run.population());
    for (qsizetype left = run.population(); left > 0; --left)
        pids.append(runtime.spawn(echo));
    run.require(runtime.waitIdle(Patience), "the processes do not come to rest");
    // Each has its mailbox before the clock starts, as the processes of a program that has run for a while do.
    for (const Pid pid : pids)
        runtime.send(pid, words(0));
    run.require(runtime.waitIdle(Patience), "the processes do not come to rest");
    std::latch done(1);
    const Meter meter;
    runtime.spawn([&](Context self) { return askAround(self, pids, count, done); });
    done.wait();
    run.reportCost("scattered", count, meter.cost());
}

} // namespace orrery::bench
