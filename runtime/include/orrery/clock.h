// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/detail/duration.h>
#include <orrery/export.h>

#include <atomic>
#include <chrono>
#include <memory>
#include <mutex>
#include <vector>

namespace orrery {

namespace detail {
/// Told by a clock that moves by hand; implemented by the wheel thread.
class ORRERY_RUNTIME_EXPORT ClockListener
{
public:
    ClockListener() = default;
    ClockListener(const ClockListener &) = delete;
    ClockListener &operator=(const ClockListener &) = delete;
    virtual ~ClockListener();

    /// Returns when all that is due at the clock's new time stands in the mailboxes.
    virtual void clockAdvanced() = 0;
};
} // namespace detail

/// Where a runtime's timers, sleeps and time-outs take their time from. Without one in its
/// RuntimeOptions a runtime uses the machine's steady clock; ManualClock is for tests.
class ORRERY_RUNTIME_EXPORT Clock
{
public:
    Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;
    virtual ~Clock();

    /// The time since an origin of the clock's own; never goes back. Any thread; does not block.
    virtual std::chrono::nanoseconds now() const noexcept = 0;
    /// Whether it moves only by hand: then the wheel waits for word from the clock, to the
    /// nanosecond, instead of for the machine's time.
    virtual bool isManual() const noexcept { return false; }
    /// For runtimes: who is to be told when a manual clock moves. Both block while it moves.
    virtual void attach(detail::ClockListener *listener);
    virtual void detach(detail::ClockListener *listener);
};

/// A clock that stands still until it is told to move. It starts at 0 and may serve several
/// runtimes at once.
class ORRERY_RUNTIME_EXPORT ManualClock final : public Clock
{
public:
    ManualClock();
    ~ManualClock() override;

    std::chrono::nanoseconds now() const noexcept override;
    bool isManual() const noexcept override { return true; }
    void attach(detail::ClockListener *listener) override;
    void detach(detail::ClockListener *listener) override;

    /// Moves the time on and returns when all that fell due, in its order, stands in the
    /// mailboxes of every runtime on this clock. What processes arm in answer counts from the new
    /// time. Any duration; zero or less moves nothing but still waits for what is due already.
    /// Any thread, processes included; blocks for as long as the deliveries take.
    template <typename Rep, typename Period>
    void advance(std::chrono::duration<Rep, Period> by)
    {
        advanceBy(detail::toNanoseconds(by));
    }

private:
    void advanceBy(std::chrono::nanoseconds by);

    std::atomic<std::chrono::nanoseconds::rep> m_now{0};
    std::mutex m_mutex; // guards m_listeners, and held while they catch up
    std::vector<detail::ClockListener *> m_listeners;
};

} // namespace orrery
