// SPDX-License-Identifier: MIT
#include "harness/measure.h"
#include "harness/processes.h"
#include "stress/support/crew.h"
#include "workloads/names.h"
#include "workloads/workloads.h"

#include <functional>
#include <vector>

namespace orrery::bench {

namespace {

constexpr int Names = 10'000;

/// What it takes until as many threads have gone through the same job, each with its number.
Cost together(int threads, const std::function<void(int thread)> &job)
{
    stress::Crew crew(threads);
    std::vector<std::function<void()>> jobs;
    for (int i = 0; i < threads; ++i)
        jobs.emplace_back([&job, i] { job(i); });
    const Meter meter;
    crew.together(std::move(jobs));
    return meter.cost();
}

QByteArray metricOf(int threads)
{
    return QByteArray::number(threads) + "_threads";
}

} // namespace

void whereis(const Run &run)
{
    Runtime runtime(run.options());
    for (const QString &name : shuffledNames(0, Names, 1))
        runtime.spawn(parked, {.name = name});
    run.require(runtime.waitIdle(Patience) && runtime.statistics().names == Names, "not all have their name");

    const QStringList lists[] = {shuffledNames(0, Names, 2), shuffledNames(0, Names, 3)};
    const qsizetype times = run.count(1000);
    for (const int threads : {1, 2}) {
        const Cost cost = together(threads, [&](int thread) {
            for (qsizetype left = times; left > 0; --left) {
                for (const QString &name : lists[thread])
                    run.require(runtime.whereis(name).has_value(), "a name has no holder");
            }
        });
        run.reportRate(metricOf(threads), threads * times * Names, cost, "lookups/s");
    }
}

void registerUnregister(const Run &run)
{
    Runtime runtime(run.options());
    const Pid holders[] = {runtime.spawn(parked), runtime.spawn(parked)};
    run.require(runtime.waitIdle(Patience), "the holders do not come to rest");

    const QStringList lists[] = {shuffledNames(0, Names, 2), shuffledNames(Names, Names, 3)};
    const qsizetype times = run.count(100);
    for (const int threads : {1, 2}) {
        const Cost cost = together(threads, [&](int thread) {
            for (qsizetype left = times; left > 0; --left) {
                for (const QString &name : lists[thread]) {
                    run.require(bool(runtime.registerName(name, holders[thread])), "a name is taken");
                    run.require(runtime.unregisterName(name), "a name is gone");
                }
            }
        });
        run.reportRate(metricOf(threads), threads * times * Names, cost, "pairs/s");
    }
}

} // namespace orrery::bench
