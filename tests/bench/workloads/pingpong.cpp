// SPDX-License-Identifier: MIT
#include "harness/measure.h"
#include "harness/messages.h"
#include "harness/processes.h"
#include "workloads/workloads.h"

namespace orrery::bench {

namespace {

/// Answers whoever the message names.
Process echo(Context self)
{
    for (;;) {
        const Received item = co_await self.receive();
        self.runtime().send(Pid(firstWord(item)), payload());
    }
}

Process ping(Context self, Pid echo, qsizetype roundTrips, std::latch &done)
{
    for (qsizetype i = 0; i < roundTrips; ++i) {
        self.runtime().send(echo, words(self.pid().number(), static_cast<quint64>(i)));
        co_await self.receive();
    }
    self.runtime().kill(echo);
    done.count_down();
}

/// Seconds until so many pairs have had their round trips.
double pairs(const Run &run, int count, qsizetype roundTrips)
{
    std::latch done(count);
    Runtime runtime(run.options());
    const Stopwatch watch;
    for (int i = 0; i < count; ++i) {
        const Pid partner = runtime.spawn(echo);
        runtime.spawn([partner, roundTrips, &done](Context self) { return ping(self, partner, roundTrips, done); });
    }
    done.wait();
    return watch.seconds();
}

} // namespace

void pingPong(const Run &run)
{
    const qsizetype single = run.count(1'000'000);
    run.report("one_pair", static_cast<double>(single) / pairs(run, 1, single), "roundtrips/s");
    const qsizetype each = run.count(250'000);
    run.report("eight_pairs", 2.0 * 8.0 * static_cast<double>(each) / pairs(run, 8, each), "messages/s");
}

} // namespace orrery::bench
