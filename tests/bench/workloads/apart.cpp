// SPDX-License-Identifier: MIT
// Every worker has a process that does the same as the others', each with what is its own: what they share is the
// runtime. With as many cores as workers an operation would take a share of the time that one alone takes; what it
// takes more than that is what the workers wait for each other.
#include "harness/measure.h"
#include "harness/processes.h"
#include "workloads/names.h"
#include "workloads/workloads.h"

#include <atomic>
#include <functional>

namespace orrery::bench {

using namespace std::chrono_literals;

namespace {

/// What one of them does, by its number, and how often; it counts the latch down.
using Job = std::function<Process(Context self, int number, qsizetype times, std::latch &done)>;

/// So many operations, shared out among one process a worker.
void reportTogether(const Run &run, const QByteArray &metric, qsizetype operations, const Job &job)
{
    Runtime runtime(run.options());
    const auto workers = static_cast<int>(runtime.statistics().workers.size());
    const qsizetype each = operations / workers;
    std::latch done(workers);
    const Meter meter;
    for (int number = 0; number < workers; ++number)
        runtime.spawn([&, number](Context self) { return job(self, number, each, done); });
    done.wait();
    run.require(runtime.waitIdle(Patience), "the processes do not end");
    run.reportCost(metric, each * workers, meter.cost());
}

/// A loop that shares nothing at all: what the machine itself gives to several.
Process compute(Context, int number, qsizetype times, std::latch &done)
{
    quint64 state = static_cast<quint64>(number) + 1;
    for (qsizetype left = times; left > 0; --left) {
        for (int round = 0; round < 32; ++round)
            state ^= (state << 13) ^ (state >> 7) ^ (state << 17);
        // The compiler is to believe that somebody looks at it.
        asm volatile("" : "+r"(state));
    }
    done.count_down();
    co_return;
}

/// What any number that all share costs at least, as the last pid given is one.
std::atomic<quint64> sharedNumber = 0;

Process count(Context, int, qsizetype times, std::latch &done)
{
    for (qsizetype left = times; left > 0; --left)
        sharedNumber.fetch_add(1, std::memory_order_relaxed); // pairs with nothing: only its cost counts
    done.count_down();
    co_return;
}

Process converse(Context self, int, qsizetype times, std::latch &done)
{
    const Pid partner = self.runtime().spawn(echo);
    return ping(self, partner, times, done);
}

Process spawnSome(Context self, int, qsizetype times, std::latch &done)
{
    for (qsizetype i = 1; i <= times; ++i) {
        self.runtime().spawn([](Context) -> Process { co_return; });
        if (i % 64 == 0)
            co_await self.yield();
    }
    done.count_down();
}

Process sendToOne(Context self, int, qsizetype times, std::latch &done)
{
    const Pid own = self.runtime().spawn(parked);
    for (qsizetype i = 1; i <= times; ++i) {
        self.runtime().send(own, payload());
        if (i % 64 == 0)
            co_await self.yield();
    }
    self.runtime().kill(own);
    done.count_down();
}

Process armAndCancel(Context self, int, qsizetype times, std::latch &done)
{
    for (qsizetype left = times; left > 0; --left)
        self.runtime().sendAfter(self.pid(), 30s, payload()).cancel();
    done.count_down();
    co_return;
}

constexpr int NamesEach = 100;

Process lookUp(Context self, int number, qsizetype times, std::latch &done)
{
    const QStringList names = shuffledNames(number * NamesEach, NamesEach, static_cast<quint64>(number));
    for (const QString &name : names)
        self.runtime().registerName(name, self.pid());
    for (qsizetype i = 0; i < times; ++i)
        self.runtime().whereis(names.at(i % NamesEach));
    done.count_down();
    co_return;
}

Process registerAndUnregister(Context self, int number, qsizetype times, std::latch &done)
{
    const QStringList names = shuffledNames(number * NamesEach, NamesEach, static_cast<quint64>(number));
    for (qsizetype i = 0; i < times; ++i) {
        self.runtime().registerName(names.at(i % NamesEach), self.pid());
        self.runtime().unregisterName(names.at(i % NamesEach));
    }
    done.count_down();
    co_return;
}

} // namespace

void apart(const Run &run)
{
    reportTogether(run, "compute", run.count(10'000'000), compute);
    reportTogether(run, "shared_number", run.count(50'000'000), count);
    reportTogether(run, "round_trip", run.count(2'000'000), converse);
    reportTogether(run, "send", run.count(5'000'000), sendToOne);
    reportTogether(run, "spawn_exit", run.count(2'000'000), spawnSome);
    reportTogether(run, "whereis", run.count(10'000'000), lookUp);
    reportTogether(run, "register_unregister", run.count(3'000'000), registerAndUnregister);
    reportTogether(run, "arm_cancel", run.count(5'000'000), armAndCancel);
}

} // namespace orrery::bench
