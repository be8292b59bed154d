// SPDX-License-Identifier: MIT
#include "harness/measure.h"
#include "harness/messages.h"
#include "harness/processes.h"
#include "workloads/armed.h"
#include "workloads/workloads.h"

#include <algorithm>

namespace orrery::bench {

using namespace std::chrono_literals;

namespace {

constexpr qsizetype Timers = 100'000;

/// Arms them all for itself, each telling when it is due, and notes how late each comes.
Process receiveTimers(Context self, std::vector<qint64> &lateness)
{
    const Stopwatch watch;
    for (const std::chrono::milliseconds delay : randomDelays(Timers, 1s, 3s, 9)) {
        const std::chrono::nanoseconds due = watch.elapsed() + delay;
        self.runtime().sendAfter(self.pid(), delay, words(static_cast<quint64>(due.count())));
    }
    lateness.reserve(Timers);
    while (lateness.size() < Timers) {
        const Received item = co_await self.receive();
        lateness.push_back(watch.elapsed().count() - static_cast<qint64>(firstWord(item)));
    }
}

void armAndCancel(const Run &run, Runtime &runtime, Pid target)
{
    std::vector<TimerRef> handles;
    for (const std::chrono::milliseconds delay : randomDelays(run.count(1'000'000), 10s, 60s, 7))
        handles.push_back(runtime.sendAfter(target, delay, payload()));
    for (TimerRef &handle : handles)
        run.require(handle.cancel(), "a timer cannot be cancelled");
}

void measure(const Run &run, bool afterCancels, const QByteArray &prefix)
{
    std::vector<qint64> lateness;
    std::latch done(1);
    Runtime runtime(run.options());
    const Pid target = runtime.spawn(parked);
    runtime.spawn([&](Context self) -> Process {
        if (afterCancels)
            armAndCancel(run, self.runtime(), target);
        const Pid receiver
            = self.runtime().spawn([&lateness](Context receiving) { return receiveTimers(receiving, lateness); });
        co_await self.join(receiver, Patience);
        done.count_down();
    });
    done.wait();
    run.require(lateness.size() == Timers, "not all have fired");
    std::sort(lateness.begin(), lateness.end());
    const auto early = std::lower_bound(lateness.begin(), lateness.end(), 0) - lateness.begin();
    run.report(prefix + "_p50", milliseconds(std::chrono::nanoseconds(quantile(lateness, 0.5))), "ms");
    run.report(prefix + "_p99", milliseconds(std::chrono::nanoseconds(quantile(lateness, 0.99))), "ms");
    run.report(prefix + "_max", milliseconds(std::chrono::nanoseconds(lateness.back())), "ms");
    run.report(prefix + "_fired_early", static_cast<double>(early), "timers");
}

} // namespace

void timersLate(const Run &run)
{
    measure(run, false, "late");
}

void timersLateAfterCancels(const Run &run)
{
    measure(run, true, "late_after_cancels");
}

} // namespace orrery::bench
