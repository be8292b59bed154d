// SPDX-License-Identifier: MIT
#include "harness/messages.h"
#include "instructions/path.h"
#include "stress/support/random.h"

#include <orrery/orrery.h>

#include <algorithm>
#include <chrono>
#include <utility>
#include <vector>

namespace orrery::bench {

namespace {

using std::chrono::nanoseconds;

/// A tick is a nanosecond under a clock that is moved by hand, and 2^18 of them else: these delays have as many ticks
/// as 10 to 60 s have there, so that timers take the same ways through the wheel. No two are equal.
std::vector<nanoseconds> delays(qsizetype count)
{
    constexpr int Tick = 1 << 18;
    constexpr int Least = int(10'000'000'000 / Tick);
    constexpr int Most = int(60'000'000'000 / Tick);
    stress::Random random(7);
    std::vector<nanoseconds> result;
    const qsizetype step = (Most - Least) / count;
    for (qsizetype i = 0; i < count; ++i)
        result.emplace_back(Least + i * step);
    for (qsizetype i = count - 1; i > 0; --i)
        std::swap(result[static_cast<std::size_t>(i)], result[static_cast<std::size_t>(random.below(int(i) + 1))]);
    return result;
}

Process parked(Context self)
{
    for (;;)
        co_await self.receive();
}

std::vector<TimerRef> arm(Runtime &runtime, Pid target, const std::vector<nanoseconds> &delays, qsizetype count)
{
    std::vector<TimerRef> timers;
    timers.reserve(delays.size());
    for (qsizetype i = 0; i < count; ++i)
        timers.push_back(runtime.sendAfter(target, delays[static_cast<std::size_t>(i)], payload()));
    return timers;
}

} // namespace

Process armPath(Context self, const Walk &walk)
{
    Runtime &runtime = self.runtime();
    const Pid target = runtime.spawn(parked);
    co_await self.yield();
    const std::vector<nanoseconds> when = delays(walk.most);
    const std::vector<TimerRef> timers = arm(runtime, target, when, walk.operations);
    require(runtime.statistics().timersPending == walk.operations, "not all timers are armed");
    finish();
}

Process cancelPath(Context self, const Walk &walk)
{
    Runtime &runtime = self.runtime();
    const Pid target = runtime.spawn(parked);
    co_await self.yield();
    std::vector<TimerRef> timers = arm(runtime, target, delays(walk.most), walk.most);
    for (qsizetype i = 0; i < walk.operations; ++i)
        require(timers[static_cast<std::size_t>(i)].cancel(), "a timer cannot be cancelled");
    require(runtime.statistics().timersPending == walk.most - walk.operations, "not as many timers are left");
    finish();
}

Process firePath(Context self, const Walk &walk)
{
    Runtime &runtime = self.runtime();
    const Pid target = runtime.spawn(parked);
    co_await self.yield();
    std::vector<nanoseconds> when = delays(walk.most);
    const std::vector<TimerRef> timers = arm(runtime, target, when, walk.most);
    std::sort(when.begin(), when.end());
    // The only worker waits in here for the wheel: nothing is received meanwhile.
    walk.clock->advance(when[static_cast<std::size_t>(walk.operations) - 1]);
    require(runtime.info(target)->mailboxDepth == walk.operations, "not as many timers have fired");
    finish();
}

} // namespace orrery::bench
