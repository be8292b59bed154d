// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/info.h>
#include <orrery/restart.h>

#include <QtCore/QList>
#include <QtCore/QString>

namespace orrery::ui {

/// What goes with some processes when they end at somebody's hand, as far as it can be told before. Links, traps and
/// supervisors may change until then.
struct Foresight
{
    enum class Way : quint8 {
        Stop, ///< they are asked to end, with the reason Shutdown
        Kill,
    };

    enum class Cause : quint8 {
        Asked,      ///< one of those that are to be stopped or killed
        Linked,     ///< traps no exits, and is linked to one that ends
        Supervised, ///< a child of a supervisor that ends
    };

    struct Ending
    {
        /// Without its links and monitors.
        ProcessInfo info;
        Cause cause = Cause::Asked;
        /// Who takes it along; null where it is asked.
        Pid through;
        bool isSupervisor = false;
        /// Aimed at its pid, the next due first: MostTimers of them at most, and none once MostTimersInAll are listed.
        /// How many there are info.timersPending says, which was read a moment before.
        QList<TimerInfo> timers = {};
    };

    /// One that ends and has a supervisor that does not.
    struct Restarting
    {
        Pid pid;
        /// Permanent ones are started again; Transient ones where they are, or have to be, killed.
        Restart restart = Restart::Permanent;
        QString childId;
        Pid supervisor;
        /// Its names, or its label.
        QString supervisorKnownAs;
        Strategy strategy = Strategy::OneForOne;
        /// How many other children are stopped and started again along with it.
        qsizetype others = 0;
        /// The supervisor would make more restarts than it may within its window, and ends instead.
        bool isOneTooMany = false;
    };

    /// No more processes than this are looked at.
    static constexpr qsizetype MostFollowed = 10'000;
    static constexpr qsizetype MostTimers = 30;
    static constexpr qsizetype MostTimersInAll = 1000;

    Way way = Way::Stop;
    /// Those that are asked first, in the order given; then the others as they are come to.
    QList<Ending> endings;
    /// Linked to one that ends, but trap exits: they are told, and stay. Without links and monitors.
    QList<ProcessInfo> told;
    QList<Restarting> restarts;
    /// False where MostFollowed was reached: there may be more.
    bool isComplete = true;
};

} // namespace orrery::ui
