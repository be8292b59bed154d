// SPDX-License-Identifier: MIT
#include "harness/run.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace orrery::bench {

RuntimeOptions Run::options() const
{
    return {.workers = m_wanted.workers};
}

void Run::report(const QByteArray &metric, double value, const char *unit) const
{
    const int decimals = std::abs(value) >= 1000 || value == std::floor(value) ? 0 : 4;
    std::printf("orrery %s %s %.*f %s\n", m_workload, metric.constData(), decimals, value, unit);
    std::fflush(stdout);
}

void Run::reportRate(const QByteArray &metric, qsizetype operations, const Cost &cost, const char *unit) const
{
    report(metric, static_cast<double>(operations) / cost.seconds(), unit);
    if (m_wanted.costs)
        reportCost(metric, operations, cost);
}

void Run::reportTime(const QByteArray &metric, qsizetype operations, const Cost &cost) const
{
    report(metric, cost.seconds(), "s");
    if (m_wanted.costs)
        reportCost(metric, operations, cost);
}

void Run::reportCost(const QByteArray &metric, qsizetype operations, const Cost &cost) const
{
    const auto each = [operations](std::chrono::nanoseconds all) {
        return static_cast<double>(all.count()) / static_cast<double>(operations);
    };
    report(metric + "_wall", each(cost.wall), "ns/operation");
    report(metric + "_cpu", each(cost.processor), "ns/operation");
}

void Run::require(bool condition, const char *what) const
{
    if (condition)
        return;
    std::fprintf(stderr, "%s: %s\n", m_workload, what);
    std::exit(1);
}

} // namespace orrery::bench
