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

    /// Any thread.
    std::chrono::nanoseconds toTime(quint64 ticks) const noexcept
    {
        const quint64 counted = now() - m_ticks;
        const auto passed = std::chrono::nanoseconds(std::chrono::steady_clock::now() - m_time);
        if (counted == 0)
            return std::chrono::nanoseconds(0);
        return std::chrono::nanoseconds(qint64(double(ticks) * double(passed.count()) / double(counted)));
    }

private:
    const quint64 m_ticks;
    const std::chrono::steady_clock::time_point m_time;
};

} // namespace orrery::detail
