// SPDX-License-Identifier: MIT
#include "harness/paired.h"

#include "harness/measure.h"

#include <algorithm>
#include <vector>

namespace orrery::bench {

double Paired::ratePerSecond() const
{
    const quint64 before = counter();
    const Stopwatch watch;
    pass();
    return static_cast<double>(counter() - before) / watch.seconds();
}

void Paired::report(const Run &run, const QByteArray &load) const
{
    std::vector<double> costs, rates;
    ratePerSecond(); // to come up to speed
    double without = ratePerSecond();
    for (int i = 0; i < slices; ++i) {
        rates.push_back(without);
        begin();
        const double with = ratePerSecond();
        end();
        const double next = ratePerSecond();
        costs.push_back(100 * (1 - with / ((without + next) / 2)));
        without = next;
    }
    std::sort(costs.begin(), costs.end());
    std::sort(rates.begin(), rates.end());
    run.report(load + "_rate", quantile(rates, 0.5), "1/s");
    run.report(load + "_cost", quantile(costs, 0.5), "%");
    run.report(load + "_cost_lower_quartile", quantile(costs, 0.25), "%");
    run.report(load + "_cost_upper_quartile", quantile(costs, 0.75), "%");
}

} // namespace orrery::bench
