// SPDX-License-Identifier: MIT
#include "harness/loads.h"
#include "harness/measure.h"
#include "harness/paired.h"
#include "harness/processes.h"
#include "workloads/names.h"
#include "workloads/watching.h"
#include "workloads/workloads.h"

#include <atomic>
#include <functional>
#include <optional>
#include <utility>

namespace orrery::bench {

using namespace std::chrono_literals;

namespace {

constexpr auto Slice = 500ms; // two looks

/// What being watched costs a load that goes on.
void compare(const Run &run, const QByteArray &load, Runtime &runtime, std::function<quint64()> counter)
{
    std::chrono::nanoseconds looking{0};
    int looks = 0;
    std::optional<Watching> watching;
    Paired paired;
    paired.counter = std::move(counter);
    paired.slices = run.isQuick() ? 5 : 25;
    paired.begin = [&] { watching.emplace(runtime); };
    paired.end = [&] {
        looking += watching->cost();
        looks += watching->looks();
        watching.reset();
    };
    paired.pass = [] { letPass(Slice); };
    paired.report(run, load);
    run.report(load + "_look", milliseconds(looking) / looks, "ms_of_processor_time");
}

/// 10,000 processes that talk in pairs, all the time.
void watchPairs(const Run &run)
{
    Runtime runtime(run.options());
    spawnTalkingPairs(runtime, 5000);
    compare(run, "pairs", runtime, [&runtime] { return runtime.statistics().messagesReceived; });
}

/// 1,000 processes, each of which makes the next one and ends.
void watchGenerations(const Run &run)
{
    Runtime runtime(run.options());
    for (int i = 0; i < 1000; ++i)
        runtime.spawn(generation);
    compare(run, "spawn_exit", runtime, [&runtime] { return runtime.statistics().finished; });
}

/// 10,000 names of as many processes, which two of them look up all the time.
void watchLookups(const Run &run)
{
    const QStringList names = shuffledNames(0, 10'000, 1);
    Runtime runtime(run.options());
    for (const QString &name : names)
        runtime.spawn(parked, {.name = name});
    struct alignas(64) Count
    {
        std::atomic<quint64> value = 0;
    };
    Count counts[2];
    for (Count &count : counts) {
        runtime.spawn([&names, &count](Context self) -> Process {
            for (;;) {
                for (const QString &name : names)
                    count.value.fetch_add(self.runtime().whereis(name).has_value(), std::memory_order_relaxed);
                co_await self.yield();
            }
        });
    }
    compare(run, "whereis", runtime, [&counts] { return counts[0].value + counts[1].value; });
    runtime.shutdown();
}

} // namespace

void observer(const Run &run)
{
    watchPairs(run);
    watchGenerations(run);
    watchLookups(run);
}

} // namespace orrery::bench
