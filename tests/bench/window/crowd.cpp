// SPDX-License-Identifier: MIT
#include "window/crowd.h"

#include "harness/processes.h"

#include <chrono>

namespace orrery::bench {

using namespace std::chrono_literals;

namespace {

constexpr int SpawnsEachMillisecond = 50;

Process brief(Context)
{
    co_return;
}

/// So many spawns a millisecond; caught up with where it was late.
Process churner(Context self, std::atomic<quint64> &spawned)
{
    const auto began = std::chrono::steady_clock::now();
    quint64 done = 0;
    for (;;) {
        const auto due = quint64((std::chrono::steady_clock::now() - began) / 1ms) * SpawnsEachMillisecond;
        for (; done < due; ++done)
            self.runtime().spawn(brief);
        spawned.store(done, std::memory_order_relaxed);
        co_await self.sleep(1ms);
    }
}

} // namespace

Crowd::Crowd(const Run &run, qsizetype count) : m_runtime(run.options())
{
    spawnParked(run, m_runtime, count);
    const QList<Pid> pids = m_runtime.processes();
    for (qsizetype i = 0; i < count; ++i)
        m_runtime.sendAfter(pids[i], 1h + std::chrono::milliseconds(i), "later");
    for (qsizetype i = 0; i < count / 10; ++i)
        m_runtime.registerName(QStringLiteral("name %1").arg(i), pids[i * 10]);
    for (qsizetype i = 0; i < Held; ++i) {
        m_runtime.suspend(pids[i]);
        m_runtime.send(pids[i], "x");
    }
}

void Crowd::churn()
{
    m_runtime.spawn([this](Context self) { return churner(self, m_spawned); });
}

} // namespace orrery::bench
