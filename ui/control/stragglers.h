// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/info.h>

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <chrono>

namespace orrery::ui {

/// A process that is still there while all are to end.
struct Straggler
{
    Pid pid;
    QString label;
    QStringList names;
    State state = State::Waiting;
    qsizetype mailboxDepth = 0;
    qsizetype timersPending = 0;
    bool trapExit = false;
    /// How long it has not suspended; 0 where that is not worth telling.
    std::chrono::milliseconds notSuspendedFor{0};

    friend bool operator==(const Straggler &, const Straggler &) = default;
};

/// Who a shutdown stops, or still waits for.
struct Stragglers
{
    /// False where the control cannot tell; then all else is empty.
    bool isKnown = false;
    Phase phase = Phase::Running;
    qsizetype live = 0;
    qsizetype timersPending = 0;
    qsizetype names = 0;
    qsizetype supervisors = 0;
    /// Some of those that live: those that have not suspended for long, then the oldest. Ordered by pid.
    QList<Straggler> some;
};

} // namespace orrery::ui
