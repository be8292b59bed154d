// SPDX-License-Identifier: MIT
// Whether a mailbox keeps anything for every thread that has ever sent into it.
#include "harness/measure.h"
#include "harness/pacedsenders.h"
#include "harness/processes.h"
#include "workloads/workloads.h"

namespace orrery::bench {

template <int Threads>
void lanes(const Run &run)
{
    const qsizetype count = run.count(500'000);
    const QByteArray suffix = "_" + QByteArray::number(Threads);
    Runtime runtime(run.options());
    const double before = residentBytes();
    QList<Pid> pids;
    for (qsizetype left = count; left > 0; --left)
        pids.append(runtime.spawn(echo));
    const PacedSenders senders(run, runtime, pids, Threads);
    run.report("memory" + suffix, (residentBytes() - before) / static_cast<double>(count), "bytes/process");

    const qsizetype roundTrips = run.count(500'000);
    std::latch done(1);
    const Meter meter;
    runtime.spawn([&](Context self) { return ping(self, pids.front(), roundTrips, done); });
    done.wait();
    run.reportCost("round_trip" + suffix, roundTrips, meter.cost());
}

template void lanes<1>(const Run &);
template void lanes<4>(const Run &);
template void lanes<16>(const Run &);
template void lanes<64>(const Run &);

} // namespace orrery::bench
