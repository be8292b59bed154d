// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/timerlateness.h>

#include <array>
#include <chrono>
#include <cstddef>

namespace orrery::ui {

/// How late timers fired in the last minute, of counts that only grow: keeps what they were every five seconds.
class RecentLateness
{
public:
    /// Counts as they were at that time, which is after that of the call before.
    void append(std::chrono::nanoseconds time, const TimerLateness &lateness)
    {
        m_now = lateness;
        if (m_size > 0 && time - at(m_size - 1).time < Step)
            return;
        if (m_size == Kept)
            m_first = (m_first + 1) % Kept;
        else
            ++m_size;
        at(m_size - 1) = {time, lateness};
    }
    void clear()
    {
        m_first = m_size = 0;
        m_now = {};
    }
    /// Of the last minute, and up to five seconds more; of less where less is known.
    TimerLateness recent() const { return m_size == 0 ? TimerLateness() : m_now.since(at(0).lateness); }

private:
    static constexpr std::chrono::seconds Step{5};
    static constexpr std::size_t Kept = 13; // the first is 12 steps before the last
    struct Known
    {
        std::chrono::nanoseconds time{0};
        TimerLateness lateness;
    };

    Known &at(std::size_t i) { return m_known[(m_first + i) % Kept]; }
    const Known &at(std::size_t i) const { return m_known[(m_first + i) % Kept]; }

    std::array<Known, Kept> m_known;
    std::size_t m_first = 0;
    std::size_t m_size = 0;
    TimerLateness m_now;
};

} // namespace orrery::ui
