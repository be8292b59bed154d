// SPDX-License-Identifier: MIT
#include <orrery/clock.h>

#include <algorithm>

namespace orrery {

namespace detail {
ClockListener::~ClockListener() = default;
}

Clock::~Clock() = default;
void Clock::attach(detail::ClockListener *) {}
void Clock::detach(detail::ClockListener *) {}

ManualClock::ManualClock() = default;
ManualClock::~ManualClock() = default;

std::chrono::nanoseconds ManualClock::now() const noexcept
{
    return std::chrono::nanoseconds(m_now.load(std::memory_order_acquire));
}

void ManualClock::attach(detail::ClockListener *listener)
{
    const std::lock_guard lock(m_mutex);
    m_listeners.push_back(listener);
}

void ManualClock::detach(detail::ClockListener *listener)
{
    const std::lock_guard lock(m_mutex);
    std::erase(m_listeners, listener);
}

void ManualClock::advanceBy(std::chrono::nanoseconds by)
{
    const std::lock_guard lock(m_mutex);
    if (by.count() > 0) {
        const auto now = m_now.load(std::memory_order_relaxed);
        // What is as good as never, and so is due at the end of time, is not reached.
        const auto most = std::chrono::nanoseconds::max().count() - 1;
        m_now.store(by.count() > most - now ? most : now + by.count(), std::memory_order_release);
    }
    for (detail::ClockListener *listener : m_listeners)
        listener->clockAdvanced();
}

} // namespace orrery
