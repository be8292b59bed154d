// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/clock.h>

#include <QtCore/QString>
#include <QtCore/QtGlobal>

#include <chrono>
#include <memory>

namespace orrery {

// Aggregates, for designated initialisers. Under GCC 12 name such a value before a co_await
// expression that uses it: an aggregate that is a temporary there is destroyed twice.

struct RuntimeOptions
{
    /// Worker threads; 0 is one per core. At most 1024; a negative number counts as 0.
    int workers = 0;
    /// Messages a mailbox holds before it refuses more; 0 is no bound.
    qsizetype mailboxCapacity = 0;
    /// The time of timers, sleeps and time-outs; null is the machine's steady clock.
    std::shared_ptr<Clock> clock = {};
    /// As Runtime::setJournalCapacity, from the first spawn on.
    qsizetype journalCapacity = 0;
};

struct SpawnOptions
{
    /// For people: what the process is. Need not be unique.
    QString label = {};
    /// Registered before its first step; where it is taken nothing is spawned.
    QString name = {};
};

struct ShutdownOptions
{
    /// How long those who trap exits may take to finish. Negative counts as 0.
    std::chrono::milliseconds grace = std::chrono::seconds{5};
    /// From the call: whoever has not suspended by then is reported and not waited for.
    std::chrono::milliseconds deadline = std::chrono::seconds{10};
};

} // namespace orrery
