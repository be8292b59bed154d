// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/pid.h>

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

} // namespace orrery

Q_DECLARE_TYPEINFO(orrery::TimerFigures, Q_RELOCATABLE_TYPE);
