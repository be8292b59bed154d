// SPDX-License-Identifier: MIT
#include "harness/measure.h"
#include "harness/pacedsenders.h"
#include "harness/processes.h"
#include "workloads/workloads.h"

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

    // None of them ends before the memory is taken: what a mailbox keeps for a thread that lives is the figure.
    double after = 0;
    {
        const PacedSenders senders(run, runtime, pids, Senders);
        after = residentBytes();
    }
    run.require(runtime.statistics().messagesReceived == static_cast<quint64>(count) * Senders, "not all was received");
    run.report("rss_delta_after_16_senders", (after - before) / static_cast<double>(count), "bytes/process");
}

} // namespace orrery::bench
