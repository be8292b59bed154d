// SPDX-License-Identifier: MIT
#pragma once

#include "behaviours/options.h"

#include <orrery/supervisor.h>

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <chrono>
#include <memory>
#include <optional>

namespace orrery::app {

struct PlannedProcess
{
    QString behaviour;
    QString label;
    QString name; ///< empty for none; of more than one process they are "name-1", "name-2" …
    int count = 1;
    std::optional<qsizetype> mailboxCapacity = {}; ///< empty for the runtime's
    QStringList groups = {};                       ///< that each of them joins
    OptionValues options = {};
    QList<QByteArray> messages = {}; ///< that each of them finds in its mailbox, one after the other
};

struct PlannedSupervisor;

/// A child of a supervisor: a process, or a supervisor where that is there.
struct PlannedChild
{
    QString id;
    PlannedProcess process = {};
    std::shared_ptr<const PlannedSupervisor> supervisor = {};
    Restart restart = Restart::Permanent;
    std::optional<std::chrono::milliseconds> grace = {}; ///< as ChildSpec::grace
};

/// A supervisor with all that is under it; in the terms of SupervisorSpec.
struct PlannedSupervisor
{
    QString label;
    QString name; ///< empty for none
    Strategy strategy = Strategy::OneForOne;
    int mostRestarts = 3;
    std::chrono::milliseconds window = std::chrono::seconds{5};
    BackOff backOff = {};
    int poolSize = 0;
    QList<PlannedChild> children = {};
};

/// One more name for a process that has one.
struct PlannedName
{
    QString name;
    QString process; ///< a name that the plan gives
};

/// Between two processes that have names.
struct PlannedLink
{
    QString process; ///< a name that the plan gives
    QString with;    ///< another one
};

struct PlannedTimer
{
    QString to; ///< a name; it is looked up when the timer fires
    std::chrono::milliseconds after{0}; ///< the period where it repeats
    QString message;
    bool repeats = false;
};

/// What a runtime is started with. A value; startSystem() makes processes of it.
struct SystemPlan
{
    QString title; ///< for people
    QList<PlannedProcess> processes;
    QList<PlannedSupervisor> supervisors = {}; ///< the tops of trees
    QList<PlannedName> names;
    QList<PlannedLink> links = {};
    QList<PlannedTimer> timers;
};

} // namespace orrery::app
