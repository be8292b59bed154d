// SPDX-License-Identifier: MIT
// What a mailbox keeps for every thread that has ever sent into it: each sending thread has a lane in it.
#include "harness/measure.h"
#include "harness/messages.h"
#include "harness/processes.h"
#include "workloads/workloads.h"

#include <thread>
#include <vector>

namespace orrery::bench {

namespace {

/// So many threads that send once to each, and all live until they are let go.
class Senders
{
public:
    Senders(Runtime &runtime, const QList<Pid> &pids, int count) : m_sent(count)
    {
        for (int i = 0; i < count; ++i) {
            m_threads.emplace_back([&] {
                for (const Pid pid : pids)
                    runtime.send(pid, words(0));
                m_sent.count_down();
                m_letGo.wait();
            });
        }
        m_sent.wait();
    }
    Senders(const Senders &) = delete;
    Senders &operator=(const Senders &) = delete;
    ~Senders()
    {
        m_letGo.count_down();
        for (std::thread &thread : m_threads)
            thread.join();
    }

private:
    std::latch m_sent;
    std::latch m_letGo{1};
    std::vector<std::thread> m_threads;
};

void measure(const Run &run, int threads)
{
    const qsizetype count = run.count(50'000);
    const QByteArray suffix = "_" + QByteArray::number(threads);
    Runtime runtime(run.options());
    const double before = residentBytes();
    QList<Pid> pids;
    for (qsizetype left = count; left > 0; --left)
        pids.append(runtime.spawn(echo));
    const Senders senders(runtime, pids, threads);
    run.require(runtime.waitIdle(Patience), "the processes do not come to rest");
    run.report("memory" + suffix, (residentBytes() - before) / static_cast<double>(count), "bytes/process");

    const qsizetype roundTrips = run.count(500'000);
    std::latch done(1);
    const Meter meter;
    runtime.spawn([&](Context self) { return ping(self, pids.front(), roundTrips, done); });
    done.wait();
    run.reportCost("round_trip" + suffix, roundTrips, meter.cost());
}

} // namespace

void lanes(const Run &run)
{
    for (const int threads : {1, 4, 16, 64})
        measure(run, threads);
}

} // namespace orrery::bench
