// SPDX-License-Identifier: MIT
#include <orrery/timerlateness.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace orrery {

quint64 TimerLateness::total() const noexcept
{
    return std::accumulate(m_counts.begin(), m_counts.end(), quint64(0));
}

std::chrono::nanoseconds TimerLateness::percentile(double share) const noexcept
{
    const quint64 all = total();
    if (all == 0)
        return std::chrono::nanoseconds(0);
    // At least one: the least of them is that of no share at all.
    const double wanted = std::max(1.0, std::ceil(std::clamp(share, 0.0, 1.0) * double(all)));
    quint64 seen = 0;
    int bucket = 0;
    for (int last = 0; last < Buckets; ++last) {
        if (count(last) == 0)
            continue;
        bucket = last;
        seen += count(last);
        if (double(seen) >= wanted)
            break;
    }
    return lowerBound(bucket + 1);
}

TimerLateness TimerLateness::since(const TimerLateness &before) const noexcept
{
    TimerLateness result;
    for (std::size_t i = 0; i < m_counts.size(); ++i) {
        if (m_counts[i] < before.m_counts[i])
            return {};
        result.m_counts[i] = m_counts[i] - before.m_counts[i];
    }
    return result;
}

} // namespace orrery
