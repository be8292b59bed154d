// SPDX-License-Identifier: MIT
#include "harness/measure.h"
#include "harness/messages.h"
#include "harness/processes.h"
#include "workloads/workloads.h"

#include <algorithm>
#include <atomic>
#include <vector>

namespace orrery::bench {

using namespace std::chrono_literals;

namespace {

/// Computes for a while, again and again, with an await between.
Process alwaysBusy(Context self, const std::atomic<bool> &stop)
{
    while (!stop.load(std::memory_order_relaxed)) {
        const Stopwatch work;
        while (work.elapsed() < 20us) { }
        co_await self.yield();
    }
}

/// Each message tells when it was sent.
Process receiveProbes(Context self, const Stopwatch &watch, std::vector<qint64> &waits, std::latch &done)
{
    while (waits.size() < waits.capacity()) {
        const Received item = co_await self.receive();
        waits.push_back(watch.elapsed().count() - static_cast<qint64>(firstWord(item)));
    }
    done.count_down();
}

void latencyUnderLoad(const Run &run)
{
    const auto probes = static_cast<std::size_t>(run.count(3000));
    std::atomic<bool> stop = false;
    std::vector<qint64> waits;
    waits.reserve(probes);
    const Stopwatch watch;
    std::latch done(1);
    Runtime runtime(run.options());
    const qsizetype busy = 4 * runtime.statistics().workers.size();
    for (qsizetype i = 0; i < busy; ++i)
        runtime.spawn([&stop](Context self) { return alwaysBusy(self, stop); });
    const Pid probed = runtime.spawn([&](Context self) { return receiveProbes(self, watch, waits, done); });
    for (std::size_t i = 0; i < probes; ++i) {
        letPass(2ms);
        runtime.send(probed, words(static_cast<quint64>(watch.elapsed().count())));
    }
    done.wait();
    stop = true;
    std::sort(waits.begin(), waits.end());
    run.report("message_under_load_p50", milliseconds(std::chrono::nanoseconds(quantile(waits, 0.5))), "ms");
    run.report("message_under_load_p99", milliseconds(std::chrono::nanoseconds(quantile(waits, 0.99))), "ms");
    run.report("message_under_load_max", milliseconds(std::chrono::nanoseconds(waits.back())), "ms");
}

/// What one of many that are always ready has seen.
struct Turns
{
    qint64 count = 0;
    std::chrono::nanoseconds longestWait{0};
};

Process alwaysReady(Context self, std::latch &started, const std::atomic<bool> &begin, const std::atomic<bool> &stop,
                    Turns &turns)
{
    started.count_down();
    while (!begin.load(std::memory_order_relaxed))
        co_await self.yield();
    for (;;) {
        const Stopwatch wait;
        co_await self.yield();
        if (stop.load(std::memory_order_relaxed))
            co_return; // while the others end as well a wait is of another kind
        turns.longestWait = std::max(turns.longestWait, wait.elapsed());
        ++turns.count;
    }
}

void sharesOfMany(const Run &run)
{
    const qsizetype count = run.count(100'000);
    std::atomic<bool> begin = false;
    std::atomic<bool> stop = false;
    std::vector<Turns> turns(static_cast<std::size_t>(count));
    std::latch started(count);
    {
        Runtime runtime(run.options());
        for (Turns &own : turns)
            runtime.spawn([&](Context self) { return alwaysReady(self, started, begin, stop, own); });
        started.wait();
        begin = true;
        letPass(5s);
        stop = true;
        run.require(runtime.waitIdle(Patience), "the processes do not end");
    }
    qint64 all = 0;
    for (const Turns &own : turns)
        all += own.count;
    const auto [fewest, most] = std::minmax_element(
        turns.begin(), turns.end(), [](const Turns &a, const Turns &b) { return a.count < b.count; });
    const auto longest = std::max_element(turns.begin(), turns.end(), [](const Turns &a, const Turns &b) {
        return a.longestWait < b.longestWait;
    });
    const double mean = static_cast<double>(all) / static_cast<double>(count);
    run.report("ready_wait_mean", 5000 / mean, "ms");
    run.report("ready_wait_max", milliseconds(longest->longestWait), "ms");
    run.report("ready_fewest_turns", static_cast<double>(fewest->count) / mean, "of_mean");
    run.report("ready_most_turns", static_cast<double>(most->count) / mean, "of_mean");
}

} // namespace

void fairness(const Run &run)
{
    latencyUnderLoad(run);
    sharesOfMany(run);
}

} // namespace orrery::bench
