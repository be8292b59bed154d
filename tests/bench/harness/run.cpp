// SPDX-License-Identifier: MIT
#include "harness/run.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace orrery::bench {

RuntimeOptions Run::options() const
{
    return {.workers = m_workers};
}

void Run::report(const QByteArray &metric, double value, const char *unit) const
{
    const int decimals = std::abs(value) >= 1000 || value == std::floor(value) ? 0 : 4;
    std::printf("orrery %s %s %.*f %s\n", m_workload, metric.constData(), decimals, value, unit);
    std::fflush(stdout);
}

void Run::require(bool condition, const char *what) const
{
    if (condition)
        return;
    std::fprintf(stderr, "%s: %s\n", m_workload, what);
    std::exit(1);
}

} // namespace orrery::bench
