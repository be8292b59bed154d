// SPDX-License-Identifier: MIT
#pragma once

#include "models/grouptable.h"
#include "models/nametable.h"
#include "models/processtable.h"
#include "models/supervisiontree.h"
#include "models/timertable.h"

#include <orrery/info.h>

#include <QtCore/QDateTime>
#include <QtCore/QList>
#include <QtCore/QMetaType>

#include <chrono>
#include <memory>

namespace orrery::ui {

/// What one sample of a runtime saw: plain values, shared and never changed once handed out. It
/// could as well have come over a socket or out of a file; nothing in it refers to a Runtime.
struct Frame
{
    /// Grows by one with each frame of a feed.
    quint64 number = 0;
    /// Steady time of the sample, for rates: the difference of two counters by the difference of
    /// two of these.
    std::chrono::nanoseconds takenAt{0};
    QDateTime wallTime;
    Phase phase = Phase::Running;
    Statistics statistics;
    /// Ordered by pid. All of them; but where there is a table, only those that are in sight or were asked for, and all
    /// where there are few.
    QList<ProcessInfo> processes;
    /// All processes as the window shows them; null of a feed that hands out complete frames instead.
    ProcessTablePtr table;
    /// The same of names, groups and timers; null where nobody looks at them and there are many.
    NameTablePtr nameTable;
    GroupTablePtr groupTable;
    TimerTablePtr timerTable;
    /// What supervisors and their children are to a window; null of a large one that nobody looks at.
    SupervisionTreePtr supervisionTree;
    /// The frame before once more, but for what is in sight of it, and in which order: nothing else has changed.
    bool isRearranged = false;
    /// Whether these lists were taken at all: long ones are only while somebody looks at them.
    bool hasNames = true, hasGroups = true, hasTimers = true;
    /// Whether the runtime keeps a journal: without one no events are told, whatever happens.
    bool hasJournal = true;
    /// Ordered by name.
    QList<NameInfo> names;
    /// Those that have members, ordered by name.
    QList<GroupInfo> groups;
    /// Ordered by id, which is the order of arming.
    QList<TimerInfo> timers;
    /// Where there are too many: those that are aimed at the one process that was asked about, the first of them.
    Pid timersOf;
    QList<TimerInfo> aimedTimers;
    /// The last timers that fired, oldest first.
    QList<FiredTimer> firedTimers;
    /// Ordered by pid; where there is a table, of each the first SupervisionTree::MostChildren children.
    QList<SupervisorInfo> supervisors;
    /// What the journal gained since the frame before, oldest first.
    QList<JournalEvent> events;
    /// How many more it gained that were overwritten before they were read.
    quint64 eventsDropped = 0;
    /// The messages that were refused since the frame before, oldest first; of the first frame, those that are kept.
    QList<DeadLetter> deadLetters;
    /// How many more were, and made room for others before they were read.
    quint64 lettersDropped = 0;
    /// What taking this sample cost: its processor time, and the share of one core that sampling used
    /// of late, 0 to 1.
    std::chrono::nanoseconds cost{0};
    double costShare = 0;
    /// Resident memory of the process that hosts the runtime; 0 where it is not known.
    qint64 residentBytes = 0;
};

using FramePtr = std::shared_ptr<const Frame>;

} // namespace orrery::ui

Q_DECLARE_METATYPE(orrery::ui::FramePtr)
