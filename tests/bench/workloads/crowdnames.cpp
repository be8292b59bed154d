// SPDX-License-Identifier: MIT
// What an operation on a name costs where so many names are there already.
#include "harness/measure.h"
#include "harness/processes.h"
#include "harness/repeat.h"
#include "workloads/names.h"
#include "workloads/workloads.h"

#include <vector>

namespace orrery::bench {

namespace {

/// One process a name.
std::vector<Pid> spawnNamed(const Run &run, Runtime &runtime, const QStringList &names)
{
    std::vector<Pid> pids;
    pids.reserve(static_cast<std::size_t>(names.size()));
    for (const QString &name : names)
        pids.push_back(runtime.spawn(parked, {.name = name}));
    run.require(runtime.waitIdle(Patience) && runtime.statistics().names == names.size(), "not all have their name");
    return pids;
}

} // namespace

void crowdNames(const Run &run)
{
    Runtime runtime(run.options());
    const std::vector<Pid> pids = spawnNamed(run, runtime, shuffledNames(0, run.population(), 1));

    const qsizetype lookups = run.count(2'000'000);
    const QStringList names = shuffledNames(0, run.population(), 2);
    const Meter looking;
    for (qsizetype i = 0, next = 0; i < lookups; ++i) {
        run.require(runtime.whereis(names.at(next)).has_value(), "a name has no holder");
        next = next + 1 < names.size() ? next + 1 : 0;
    }
    run.reportCost("whereis", lookups, looking.cost());

    // New names, in numbers that never make the table larger than it is.
    const qsizetype pairs = run.count(500'000);
    const QStringList others = shuffledNames(static_cast<int>(run.population()), 1000, 3);
    const Meter registering;
    for (qsizetype i = 0; i < pairs; ++i) {
        const QString &name = others.at(i % others.size());
        run.require(bool(runtime.registerName(name, pids.front())), "a name is taken");
        run.require(runtime.unregisterName(name), "a name is gone");
    }
    run.reportCost("register_unregister", pairs, registering.cost());
}

void crowdReap(const Run &run)
{
    const QStringList names = shuffledNames(0, run.population(), 1);
    reportRepeated(run, "name_reap", [&] {
        Runtime runtime(run.options());
        const std::vector<Pid> pids = spawnNamed(run, runtime, names);
        const Meter meter;
        for (const Pid pid : pids)
            runtime.kill(pid);
        run.require(runtime.waitIdle(Patience), "the processes do not end");
        const Cost cost = meter.cost();
        run.require(runtime.statistics().names == 0, "some names are left");
        return cost;
    });
}

} // namespace orrery::bench
