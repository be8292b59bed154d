// SPDX-License-Identifier: MIT
#pragma once

#include "harness/run.h"
#include "workloads/names.h"

#include <orrery/orrery.h>

#include <QtCore/QStringList>

#include <benchmark/benchmark.h>

#include <chrono>
#include <memory>
#include <vector>

namespace orrery::bench {

/// How many there are of each, beside what a benchmark does. One that is asked what its cost depends on varies one of
/// them.
struct Population
{
    qsizetype processes = 0; ///< parked
    qsizetype names = 0; ///< all held by one process
    qsizetype timers = 0; ///< due in ten minutes to an hour
    bool operator==(const Population &) const = default;
};

/// A runtime of one worker that so many live in.
class World
{
public:
    explicit World(const Population &population);

    /// The last one is kept: a benchmark is called several times with the same argument.
    static World &of(const Population &population);

    /// Has a process of this body, on the worker; returns once it has ended.
    template <typename Body>
    void run(const Body &body)
    {
        waitFor(runtime.spawn(body));
    }

    Runtime runtime;
    Pid holder; ///< of the names, and the target of the timers; parked
    QStringList names; ///< in shuffled order

private:
    void waitFor(Pid process);

    std::vector<TimerRef> m_timers;
};

/// A thousand to a million, by tens.
inline void upToAMillion(benchmark::internal::Benchmark *benchmark)
{
    benchmark->RangeMultiplier(10)->Range(1'000, 1'000'000);
}

} // namespace orrery::bench
