// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QtGlobal>

#include <atomic>
#include <chrono>

namespace orrery::detail {

/// The processor's own counter, which a turn can read for a fifth of what a clock costs. For shares and sums of
/// time that people look at, not for deadlines.
class CpuTicks
{
public:
    /// No processor counts slower than a thousand times in a microsecond; most count two to four times as fast. What
    /// took fewer ticks than these was shorter than a millisecond.
    static constexpr quint64 FewestPerMillisecond = 1'000'000;

    static quint64 now() noexcept
    {
#if defined(__x86_64__)
        return __builtin_ia32_rdtsc();
#else
        return quint64(std::chrono::steady_clock::now().time_since_epoch().count());
#endif
    }

    /// Measures from here on how fast it counts.
    CpuTicks() noexcept : m_ticks(now()), m_time(std::chrono::steady_clock::now()) {}

    /// Any thread. What was once told stays, so that a sum of ticks never seems to shrink, but in the first second.
    std::chrono::nanoseconds toTime(quint64 ticks) const noexcept
    {
        double perTick = m_nanosecondsPerTick.load(std::memory_order_relaxed);
        if (perTick == 0)
            perTick = measure();
        return std::chrono::nanoseconds(qint64(double(ticks) * perTick));
    }

private:
    /// Kept once enough time has passed for it to be exact.
    double measure() const noexcept
    {
        const quint64 counted = now() - m_ticks;
        const std::chrono::nanoseconds passed = std::chrono::steady_clock::now() - m_time;
        const double perTick = counted > 0 ? double(passed.count()) / double(counted) : 0;
        if (passed >= std::chrono::seconds(1)) {
            double expected = 0;
            if (!m_nanosecondsPerTick.compare_exchange_strong(expected, perTick, std::memory_order_relaxed))
                return expected;
        }
        return perTick;
    }

    const quint64 m_ticks;
    const std::chrono::steady_clock::time_point m_time;
    mutable std::atomic<double> m_nanosecondsPerTick{0}; ///< 0 is not known yet
};

} // namespace orrery::detail
