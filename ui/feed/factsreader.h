// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/export.h>
#include <orrery/info.h>
#include <orrery/pid.h>
#include <orrery/timerfigures.h>

#include <QtCore/QList>

namespace orrery::ui {

/// Tells of what no frame holds, for who goes through very many processes, names or timers: some thousands at a time.
/// Any thread; each call takes as long as the runtime does.
class ORRERY_UI_EXPORT FactsReader
{
public:
    virtual ~FactsReader();

    /// Of those that are live, in the order asked for.
    virtual QList<ProcessInfo> processes(const QList<Pid> &pids) const = 0;
    /// In any order.
    virtual QList<NameInfo> names() const = 0;
    /// In any order.
    virtual QList<GroupInfo> groups() const = 0;
    /// In any order.
    virtual QList<TimerFigures> timerFigures() const = 0;
    /// Of these those that are still pending, in their order.
    virtual QList<TimerInfo> timers(const QList<TimerFigures> &wanted) const = 0;
    /// Whom the timer would reach now; null for nobody.
    virtual Pid reachedBy(const TimerInfo &timer) const = 0;
};

} // namespace orrery::ui
