// SPDX-License-Identifier: MIT
#pragma once

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

    detail::Timer *m_timer = nullptr;
};

} // namespace orrery

Q_DECLARE_METATYPE(orrery::TimerRef)
