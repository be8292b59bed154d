// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/detail/duration.h>
#include <orrery/export.h>

#include <QtCore/QMetaType>

#include <chrono>
#include <optional>

namespace orrery {

namespace detail {
class Timer;
class TimerService;
}

/// A handle on one timer. Copies share it; it may outlive its runtime, after which nothing is
/// pending. Every call: any thread, does not wait for deliveries, safe on a default handle.
class ORRERY_RUNTIME_EXPORT TimerRef
{
public:
    /// A handle on no timer: not pending, cancels nothing.
    TimerRef() noexcept = default;
    TimerRef(const TimerRef &other) noexcept;
    TimerRef(TimerRef &&other) noexcept;
    TimerRef &operator=(const TimerRef &other) noexcept;
    TimerRef &operator=(TimerRef &&other) noexcept;
    ~TimerRef();

    /// True only if this call kept the message from ever being received: one that has fired but
    /// still waits in the mailbox is revoked too. False if it was received, dropped or cancelled
    /// before. Of a repeating timer it ends all that is to come, and revokes those that wait in the
    /// mailbox; false where it had ended before.
    bool cancel();

    /// Makes it due now, instead of later: the wheel thread delivers it as it does any other, and under a ManualClock it
    /// stands in the mailbox when the call returns. A timer that fires once is done with that. One that repeats fires
    /// once more, now, and goes on in its rhythm, as often as it is asked. False, and nothing happens, where it is not
    /// pending any more.
    bool fire();

    /// Makes it due at the time of this call + delay, at once for 0 or less, as it is with Runtime::sendAfter(); the period
    /// of one that repeats stays as it is, and counts from there. It keeps its id and its place among those due at
    /// the same tick. False, and nothing changes, where it is not pending any more.
    template <typename Rep, typename Period>
    bool reschedule(std::chrono::duration<Rep, Period> delay)
    {
        return rescheduleBy(detail::toNanoseconds(delay));
    }

    /// Until it is due, rounded up to milliseconds, never negative; empty once fired or cancelled. Of a
    /// repeating timer until it is due next.
    std::optional<std::chrono::milliseconds> remaining() const;

    /// Armed, neither fired nor cancelled. A repeating timer stays so until it is cancelled.
    bool isPending() const noexcept;

    /// A number that no other timer of its runtime ever has; 0 for a default handle. The same as
    /// TimerInfo::id.
    quint64 id() const noexcept;

    friend bool operator==(const TimerRef &a, const TimerRef &b) noexcept { return a.m_timer == b.m_timer; }

private:
    friend class detail::TimerService;
    explicit TimerRef(detail::Timer *adopted) noexcept : m_timer(adopted) {}
    bool rescheduleBy(std::chrono::nanoseconds delay);

    detail::Timer *m_timer = nullptr;
};

} // namespace orrery

Q_DECLARE_METATYPE(orrery::TimerRef)
