// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/export.h>
#include <orrery/pid.h>

#include <QtCore/QList>
#include <QtCore/QtGlobal>

#include <chrono>

namespace orrery {

/// What of a pending timer is numbers: read without its message, so that a million of them are looked through in a
/// fraction of a second. See Runtime::timerFigures.
struct TimerFigures
{
    /// As TimerInfo::id.
    quint64 id = 0;
    /// Null where it is aimed at a name.
    Pid target;
    /// As TimerInfo::madeBy.
    Pid madeBy;
    /// Until it fires; 0 or less where it is due. Of one that never will, some hundreds of years.
    std::chrono::nanoseconds remaining{0};
    /// 0 for a one-shot timer.
    std::chrono::nanoseconds period{0};
    /// Where it is found again: for Runtime::timers(of these), and nothing else.
    quint32 place = 0;
};

namespace detail {
class TimerService;
}
class Runtime;

/// The pending timers of a runtime, portion by portion: nobody has to hold the figures of a million of them at a time.
/// What remains of each is as of the moment when the listing was made.
///
///     orrery::TimerListing listing(runtime);
///     while (const auto portion = listing.next(); !portion.isEmpty()) …
///
/// The runtime has to outlive it. Any thread, one at a time; does not block but for moments.
class ORRERY_RUNTIME_EXPORT TimerListing
{
public:
    explicit TimerListing(const Runtime &runtime);

    /// Some thousands at most, in no order; none after the last ones. Who is armed meanwhile may be among them.
    QList<TimerFigures> next();
    /// Of these, those that are still pending, in their order; only their id and place are looked at.
    QList<TimerFigures> figures(const QList<TimerFigures> &wanted) const;

private:
    const detail::TimerService &m_service;
    const std::chrono::nanoseconds m_now;
    quint32 m_next = 1; // chunk; 0 after the last
};

} // namespace orrery

Q_DECLARE_TYPEINFO(orrery::TimerFigures, Q_RELOCATABLE_TYPE);
