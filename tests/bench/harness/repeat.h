// SPDX-License-Identifier: MIT
#pragma once

#include "harness/measure.h"
#include "harness/run.h"

#include <algorithm>

namespace orrery::bench {

/// Does something again until a population, be it small, has made enough of operations to be measured; reports
/// the cost of one. `once` gives what it took to do as many operations as the population has members.
template <typename Once>
void reportRepeated(const Run &run, const QByteArray &metric, Once &&once)
{
    const qsizetype times = std::max<qsizetype>(1, run.count(200'000) / run.population());
    Cost all;
    for (qsizetype left = times; left > 0; --left)
        all += once();
    run.reportCost(metric, times * run.population(), all);
}

} // namespace orrery::bench
