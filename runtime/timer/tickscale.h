// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QtGlobal>

#include <chrono>

namespace orrery::detail {

/// How long a tick of the wheel is, and the only place that converts. A due time is rounded up to
/// ticks and the present is rounded down, so that nothing is ever early; it is late by a tick at
/// most. A tick is a power of two of nanoseconds: shifts instead of divisions.
class TickScale
{
public:
    using Nanoseconds = std::chrono::nanoseconds;

    /// 2^18 ns, 0.26 ms, for time that passes by itself.
    static constexpr TickScale machine() noexcept { return TickScale(18); }
    /// 1 ns, for time that is moved by hand: exact.
    static constexpr TickScale exact() noexcept { return TickScale(0); }

    /// The first tick at which something due then may fire. Times before the origin count as 0.
    constexpr quint64 dueTick(Nanoseconds due) const noexcept
    {
        return dueTick(due.count() > 0 ? quint64(due.count()) : 0);
    }
    /// The same of nanoseconds as they are counted in a wheel.
    constexpr quint64 dueTick(quint64 due) const noexcept
    {
        return (due >> m_shift) + ((due & mask()) != 0 ? 1 : 0);
    }
    /// The last tick that has passed entirely.
    constexpr quint64 passedTick(Nanoseconds now) const noexcept
    {
        return now.count() > 0 ? quint64(now.count()) >> m_shift : 0;
    }
    /// When a tick is reached; clamped to what nanoseconds hold.
    constexpr Nanoseconds timeOf(quint64 tick) const noexcept
    {
        constexpr quint64 most = quint64(Nanoseconds::max().count());
        return Nanoseconds(tick > (most >> m_shift) ? Nanoseconds::rep(most) : Nanoseconds::rep(tick << m_shift));
    }

private:
    constexpr explicit TickScale(int shift) noexcept : m_shift(shift) {}
    constexpr quint64 mask() const noexcept { return (quint64(1) << m_shift) - 1; }

    int m_shift;
};

} // namespace orrery::detail
