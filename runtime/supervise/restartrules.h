// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/detail/duration.h>
#include <orrery/supervisor.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <deque>
#include <limits>

namespace orrery::detail {

/// A point in a runtime's time, as its clock counts.
using Instant = std::chrono::nanoseconds;

/// As late as can be, where the sum is beyond it.
inline Instant later(Instant from, std::chrono::nanoseconds by) noexcept
{
    return by > Instant::max() - from ? Instant::max() : from + by;
}

/// The restarts of the last so much time, its both ends included.
class RestartWindow
{
public:
    explicit RestartWindow(std::chrono::nanoseconds span) noexcept : m_span(span) {}

    void add(Instant now)
    {
        forget(now);
        m_restarts.push_back(now);
    }
    std::size_t count(Instant now) const
    {
        const auto counts = [&](Instant at) { return now - at <= m_span; };
        return std::size_t(std::count_if(m_restarts.begin(), m_restarts.end(), counts));
    }

private:
    void forget(Instant now)
    {
        while (!m_restarts.empty() && now - m_restarts.front() > m_span)
            m_restarts.pop_front();
    }

    std::chrono::nanoseconds m_span;
    std::deque<Instant> m_restarts; // the oldest first
};

/// How long to wait before the next restart.
class BackOffProgress
{
public:
    void started(Instant now) noexcept { m_lastStart = now; }

    std::chrono::nanoseconds next(Instant now, const BackOff &rule) noexcept
    {
        const std::chrono::nanoseconds first = toNanoseconds(rule.first);
        const std::chrono::nanoseconds most = std::max(first, toNanoseconds(rule.most));
        if (first.count() <= 0)
            return std::chrono::nanoseconds(0);
        if (m_delay.count() == 0 || now - m_lastStart >= toNanoseconds(rule.quiet)) {
            m_delay = first;
        } else {
            const double longer = double(m_delay.count()) * std::max(1.0, rule.factor);
            m_delay = longer >= double(most.count()) ? most : std::chrono::nanoseconds(qint64(longer));
        }
        return m_delay;
    }

private:
    Instant m_lastStart{0};
    std::chrono::nanoseconds m_delay{0}; ///< the last one
};

} // namespace orrery::detail
