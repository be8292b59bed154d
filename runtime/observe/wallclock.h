// SPDX-License-Identifier: MIT
#pragma once

#include "observe/cputicks.h"

#include <algorithm>
#include <chrono>

namespace orrery::detail {

/// The system's time, for one thread that asks often and knows the ticks of just now: looks at the system's clock a few
/// times a millisecond at most, and reckons from there. Exact to a microsecond; where the clock is set meanwhile, to a
/// millisecond.
class WallClock
{
public:
    /// Since the epoch.
    std::chrono::nanoseconds at(quint64 ticks) noexcept
    {
        const quint64 passed = ticks - m_ticks;
        if (m_perTick > 0 && passed < Span)
            return m_time + std::chrono::nanoseconds(qint64(double(passed) * m_perTick));
        return look(ticks);
    }

private:
    static constexpr quint64 Span = CpuTicks::FewestPerMillisecond;

    std::chrono::nanoseconds look(quint64 ticks) noexcept
    {
        const std::chrono::nanoseconds now = std::chrono::system_clock::now().time_since_epoch();
        const quint64 passed = ticks - m_ticks;
        const bool isFirst = m_time.count() == 0;
        if (!isFirst && passed < Span)
            return now; // too near to measure by
        m_perTick = isFirst ? 0 : std::clamp(double((now - m_time).count()) / double(passed), 0.0, 1.0);
        m_ticks = ticks;
        m_time = now;
        return now;
    }

    quint64 m_ticks = 0; ///< of the last look, and its time
    std::chrono::nanoseconds m_time{0};
    double m_perTick = 0; ///< in nanoseconds; 0 is not known yet
};

} // namespace orrery::detail
