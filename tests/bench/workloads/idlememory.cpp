// SPDX-License-Identifier: MIT
#include "harness/measure.h"
#include "harness/messages.h"
#include "harness/processes.h"
#include "workloads/workloads.h"

#include <algorithm>
#include <thread>
#include <vector>

namespace orrery::bench {

void idleMemory(const Run &run)
{
    const qsizetype count = run.count(1'000'000);
    Runtime runtime(run.options());
    const double before = residentBytes();
    const Meter meter;
    spawnParked(run, runtime, count);
    run.reportRate("spawn_rate", count, meter.cost(), "processes/s");
    run.report("rss_delta", (residentBytes() - before) / static_cast<double>(count), "bytes/process");
}

void idleMemoryAfterSenders(const Run &run)
{
    constexpr int Senders = 16;
    const qsizetype count = run.count(200'000);
    Runtime runtime(run.options());
    const double before = residentBytes();
    spawnParked(run, runtime, count);
    const QList<Pid> pids = runtime.processes();

    // They take turns, and wait from time to time until what they sent is received, so that what waits in between is
    // not measured as well. None of them ends before the memory is taken: what a mailbox keeps for a thread that lives
    // is the figure.
    constexpr qsizetype AtOnce = 10'000;
    std::latch measured(1);
    std::vector<std::thread> senders;
    bool rested = true;
    for (int i = 0; i < Senders; ++i) {
        std::latch sent(1);
        senders.emplace_back([&] {
            for (qsizetype first = 0; first < count; first += AtOnce) {
                for (const Pid pid : pids.sliced(first, std::min(AtOnce, count - first)))
                    runtime.send(pid, payload());
                rested = rested && runtime.waitIdle(Patience);
            }
            sent.count_down();
            measured.wait();
        });
        sent.wait();
    }
    const double after = residentBytes();
    measured.count_down();
    for (std::thread &sender : senders)
        sender.join();
    run.require(rested, "the processes do not come to rest");
    run.require(runtime.statistics().messagesReceived == static_cast<quint64>(count) * Senders, "not all was received");
    run.report("rss_delta_after_16_senders", (after - before) / static_cast<double>(count), "bytes/process");
}

} // namespace orrery::bench
