// SPDX-License-Identifier: MIT
#include "harness/measure.h"
#include "harness/messages.h"
#include "harness/processes.h"
#include "workloads/workloads.h"

#include <vector>

namespace orrery::bench {

namespace {

/// Is told its successor by its first message; passes the token on until it has made its hops.
Process station(Context self, std::latch &done)
{
    const Received first = co_await self.receive();
    const Pid next(firstWord(first));
    for (;;) {
        const Received token = co_await self.receive();
        const quint64 hopsLeft = firstWord(token);
        if (hopsLeft == 0)
            done.count_down();
        else
            self.runtime().send(next, words(hopsLeft - 1));
    }
}

} // namespace

void ring(const Run &run)
{
    constexpr std::size_t Stations = 1000;
    const qsizetype hops = run.count(1'000'000);
    std::latch done(1);
    Runtime runtime(run.options());
    std::vector<Pid> stations;
    for (std::size_t i = 0; i < Stations; ++i)
        stations.push_back(runtime.spawn([&done](Context self) { return station(self, done); }));
    for (std::size_t i = 0; i < Stations; ++i)
        runtime.send(stations[i], words(stations[(i + 1) % Stations].number()));
    run.require(runtime.waitIdle(Patience), "the stations do not come to rest");

    const Meter meter;
    runtime.send(stations.front(), words(static_cast<quint64>(hops)));
    done.wait();
    run.reportRate("rate", hops, meter.cost(), "hops/s");
}

} // namespace orrery::bench
