// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/export.h>

#include <QtCore/QMetaType>
#include <QtCore/QtGlobal>

#include <array>
#include <bit>
#include <chrono>

namespace orrery {

/// How late timers fired: counts of spans of time that grow with the lateness, from 1 µs to an hour, so that each is known
/// to an eighth of itself. Counts only grow, and the difference of two is the distribution of the time between
/// them. Lateness is the time from when a timer was due to when its message stood in the mailbox, on the runtime's clock; a
/// tick of 0.26 ms is part of it. A value; any thread may use its own.
class ORRERY_RUNTIME_EXPORT TimerLateness
{
public:
    static constexpr int Buckets = 240;

    /// Where such a lateness is counted; negative ones as none, the longest in the last.
    static constexpr int bucketOf(std::chrono::nanoseconds lateness) noexcept
    {
        const quint64 units = lateness.count() > 0 ? quint64(lateness.count()) >> UnitBits : 0;
        if (units < Steps)
            return int(units);
        const int exponent = int(std::bit_width(units)) - 1;
        const int bucket = ((exponent - StepBits) << StepBits) + int(units >> (exponent - StepBits));
        return bucket < Buckets ? bucket : Buckets - 1;
    }
    /// From this lateness on, and below that of the next bucket. `bucket` is from 0 to Buckets.
    static constexpr std::chrono::nanoseconds lowerBound(int bucket) noexcept
    {
        if (bucket < Steps)
            return std::chrono::nanoseconds(qint64(bucket) << UnitBits);
        const int exponent = (bucket >> StepBits) - 1;
        const qint64 units = (qint64(bucket & (Steps - 1)) + Steps) << exponent;
        return std::chrono::nanoseconds(units << UnitBits);
    }

    /// How many fired so late.
    quint64 count(int bucket) const { return m_counts[std::size_t(bucket)]; }
    void setCount(int bucket, quint64 count) { m_counts[std::size_t(bucket)] = count; }
    /// One more.
    void add(std::chrono::nanoseconds lateness) { ++m_counts[std::size_t(bucketOf(lateness))]; }
    /// How many fired at all.
    quint64 total() const noexcept;
    /// The lateness that this share of them, 0 to 1, did not exceed: 0.5 is the median, 1 the most. Rounded up to the
    /// bound of its bucket; 0 where none fired.
    std::chrono::nanoseconds percentile(double share) const noexcept;

    /// What was counted since `before`, an earlier one of the same runtime. Where it is not earlier, nothing was.
    TimerLateness since(const TimerLateness &before) const noexcept;

    friend bool operator==(const TimerLateness &a, const TimerLateness &b) noexcept { return a.m_counts == b.m_counts; }

private:
    static constexpr int UnitBits = 10; // about a microsecond
    static constexpr int StepBits = 3;  // so many of each power of two
    static constexpr int Steps = 1 << StepBits;

    std::array<quint64, std::size_t(Buckets)> m_counts{};
};

} // namespace orrery

Q_DECLARE_METATYPE(orrery::TimerLateness)
