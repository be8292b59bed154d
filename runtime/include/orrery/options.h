// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/clock.h>
#include <orrery/journalkinds.h>

#include <QtCore/QString>
#include <QtCore/QtGlobal>

#include <chrono>
#include <memory>
#include <optional>

namespace orrery {

// Aggregates, for designated initialisers. Under GCC 12 name such a value before a co_await
// expression that uses it: an aggregate that is a temporary there is destroyed twice.

struct RuntimeOptions
{
    /// Worker threads; 0 is one per core. At most 1024; a negative number counts as 0.
    int workers = 0;
    /// Messages a mailbox holds before it refuses more; 0 or less is no bound. Signals (Exit, Down) and
    /// replies are never refused and take no room.
    qsizetype mailboxCapacity = 0;
    /// The time of timers, sleeps and time-outs; null is the machine's steady clock.
    std::shared_ptr<Clock> clock = {};
    /// As Runtime::setJournalCapacity, from the first spawn on.
    qsizetype journalCapacity = 0;
    /// As Runtime::setJournalKinds, from the first spawn on.
    JournalKinds journalKinds = JournalKinds::all();
    /// How many dead letters are kept for Runtime::deadLetters; 0 or less keeps none, and they are counted all the same.
    qsizetype deadLetterCapacity = 1000;
    /// How many parts the process table, the names and the groups are split into, each with a lock of its
    /// own; rounded up to a power of two, at most 4096; 0 is 64. Few make threads collide: for tests.
    int shards = 0;
    /// A deterministic schedule, for tests: there are no workers; processes run on whichever thread
    /// waits for them (Runtime::step, waitIdle, join, shutdown), one await at a time, and this seed
    /// decides who of the runnable ones is next. With a ManualClock the same calls and the same seed
    /// give the same run, but for what stays on real time and runs out there: the time-out of
    /// Context::join, grace and deadline (for which a body that does not suspend is waited). Empty is the
    /// usual, parallel schedule.
    std::optional<quint64> scheduleSeed = {};
    /// A process that has not suspended for longer keeps a worker from the others, and mostly waits for something in a way
    /// that the runtime does not know: it stands in Statistics::longRunning, and is noted in the journal and in the log
    /// (category orrery.watchdog), once for each time. 0 or less looks for none. On real time. Processes with a thread of
    /// their own stand in the statistics alone, and so do all under a scheduleSeed.
    std::chrono::milliseconds longRunningAfter = std::chrono::seconds{1};
};

struct SpawnOptions
{
    /// For people: what the process is. Need not be unique.
    QString label = {};
    /// Registered before its first step; where it is taken nothing is spawned.
    QString name = {};
    /// As RuntimeOptions::mailboxCapacity, for this process; empty is the runtime's.
    std::optional<qsizetype> mailboxCapacity = {};
    /// For a body that blocks (synchronous input and output, a library that waits): it gets its turns on a thread of its
    /// own, never on a worker, so that it keeps nobody waiting. All else is the same: it receives, links, is found by
    /// name, and is stopped at its next co_await, not in what blocks it. The thread starts with it, runs its destructors,
    /// and goes with it; it is the same one after each co_await, so thread_local and objects that belong to a thread are
    /// safe there. Where the system has no more threads, the spawn throws std::system_error. Under
    /// RuntimeOptions::scheduleSeed it is given its turns like any other.
    bool dedicatedThread = false;
};

struct ShutdownOptions
{
    /// How long those who trap exits may take to finish. Negative counts as 0.
    std::chrono::milliseconds grace = std::chrono::seconds{5};
    /// From the call: whoever has not suspended by then is reported and not waited for.
    std::chrono::milliseconds deadline = std::chrono::seconds{10};
};

} // namespace orrery
