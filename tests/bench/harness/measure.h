// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QtGlobal>

#include <chrono>
#include <vector>

namespace orrery::bench {

/// Runs from its construction on.
class Stopwatch
{
public:
    std::chrono::nanoseconds elapsed() const noexcept { return std::chrono::steady_clock::now() - m_start; }
    double seconds() const noexcept { return std::chrono::duration<double>(elapsed()).count(); }

private:
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

/// What something took: the time until it was done, and the processor time of the whole program meanwhile.
struct Cost
{
    std::chrono::nanoseconds wall{0};
    std::chrono::nanoseconds processor{0};

    double seconds() const noexcept { return std::chrono::duration<double>(wall).count(); }
    Cost &operator+=(const Cost &other) noexcept
    {
        wall += other.wall;
        processor += other.processor;
        return *this;
    }
};

/// Lets a span pass that is itself the measure: of turns given in it, of processor time used in it, of the pace of
/// probes. Nothing is waited for with it.
void letPass(std::chrono::nanoseconds span);

/// Resident memory of this program, in bytes.
double residentBytes();

/// Processor time that this program, or the calling thread, has used so far.
std::chrono::nanoseconds processorTime() noexcept;
std::chrono::nanoseconds threadProcessorTime() noexcept;

/// A stopwatch for both.
class Meter
{
public:
    Cost cost() const noexcept { return {m_watch.elapsed(), processorTime() - m_used}; }

private:
    std::chrono::nanoseconds m_used = processorTime();
    Stopwatch m_watch;
};

inline double milliseconds(std::chrono::nanoseconds time)
{
    return std::chrono::duration<double, std::milli>(time).count();
}

/// The value below which that share of them lies; they must be sorted, and some.
template <typename T>
T quantile(const std::vector<T> &sorted, double share)
{
    const auto last = sorted.size() - 1;
    return sorted[static_cast<std::size_t>(share * static_cast<double>(last) + 0.5)];
}

} // namespace orrery::bench
