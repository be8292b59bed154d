// SPDX-License-Identifier: MIT
#include "harness/measure.h"
#include "harness/messages.h"
#include "harness/processes.h"
#include "workloads/names.h"
#include "workloads/watching.h"
#include "workloads/workloads.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <vector>

namespace orrery::bench {

using namespace std::chrono_literals;

namespace {

constexpr auto Slice = 500ms; // two looks

/// How often something happened so far.
using Counter = std::function<quint64()>;

double ratePerSecond(const Counter &counter)
{
    const quint64 before = counter();
    const Stopwatch watch;
    letPass(Slice);
    return static_cast<double>(counter() - before) / watch.seconds();
}

/// What being watched costs of a load that goes on: slices unwatched and watched in turn, each watched one
/// against the mean of its neighbours, so that a machine which is faster now than later does not count.
void compare(const Run &run, const QByteArray &load, Runtime &runtime, const Counter &counter)
{
    std::vector<double> costs;
    std::chrono::nanoseconds looking{0};
    int looks = 0;
    ratePerSecond(counter); // to come up to speed
    double unwatched = ratePerSecond(counter);
    for (int i = run.isQuick() ? 5 : 25; i > 0; --i) {
        double watched = 0;
        {
            const Watching watching(runtime);
            watched = ratePerSecond(counter);
            looking += watching.cost();
            looks += watching.looks();
        }
        const double next = ratePerSecond(counter);
        costs.push_back(100 * (1 - watched / ((unwatched + next) / 2)));
        unwatched = next;
    }
    std::sort(costs.begin(), costs.end());
    run.report(load + "_cost", quantile(costs, 0.5), "%");
    run.report(load + "_cost_lower_quartile", quantile(costs, 0.25), "%");
    run.report(load + "_cost_upper_quartile", quantile(costs, 0.75), "%");
    run.report(load + "_look", milliseconds(looking) / looks, "ms_of_processor_time");
}

Process tell(Context self, Pid first)
{
    Pid partner = first;
    if (partner)
        self.runtime().send(partner, words(self.pid().number()));
    for (;;) {
        const Received item = co_await self.receive();
        partner = Pid(firstWord(item));
        self.runtime().send(partner, words(self.pid().number()));
    }
}

/// 10,000 processes that talk in pairs, all the time.
void watchPairs(const Run &run)
{
    Runtime runtime(run.options());
    for (int i = 0; i < 5000; ++i) {
        const Pid partner = runtime.spawn([](Context self) { return tell(self, Pid()); });
        runtime.spawn([partner](Context self) { return tell(self, partner); });
    }
    compare(run, "pairs", runtime, [&runtime] { return runtime.statistics().messagesReceived; });
}

/// 1,000 processes, each of which makes the next one and ends.
Process generation(Context self)
{
    self.runtime().spawn(generation);
    co_return;
}

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
