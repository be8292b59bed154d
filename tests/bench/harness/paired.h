// SPDX-License-Identifier: MIT
#pragma once

#include "harness/run.h"

#include <functional>

namespace orrery::bench {

/// What something that comes and goes costs a load that goes on: slices without it and with it in turn, each with it
/// against the mean of its neighbours, so that a machine which is faster now than later does not count.
struct Paired
{
    /// How often the load has done its work so far.
    std::function<quint64()> counter;
    int slices = 25; ///< with it
    std::function<void()> begin, end;
    /// Lets one slice pass.
    std::function<void()> pass;

    /// Prints LOAD_cost, the median in percent of the load's rate, and the quartiles.
    void report(const Run &run, const QByteArray &load) const;

private:
    double ratePerSecond() const;
};

} // namespace orrery::bench
