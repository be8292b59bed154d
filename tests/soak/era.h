// SPDX-License-Identifier: MIT
#pragma once

#include "options.h"
#include "report.h"
#include "world.h"

#include <deque>
#include <functional>

namespace orrery::soak {

struct Witness;
class Forest;

/// One runtime, from its making to its end, under chaos; at the end nothing may be left of it.
class Era
{
public:
    Era(const Options &options, quint64 seed, Totals &totals) : m_options(options), m_seed(seed), m_totals(totals) {}

    /// For so long, or until it is told to stop; `since` is when the program began.
    void run(std::chrono::milliseconds length, std::chrono::steady_clock::time_point since,
             const std::function<bool()> &stopped);

private:
    /// The counts of the tally at the beginning; what counts is the difference.
    struct Before
    {
        std::array<quint64, Kinds> created{}, accepted{}, received{};
        quint64 requests = 0, planted = 0, outOfOrder = 0, early = 0, revived = 0;
    };
    static Before countsNow();

    void readJournal(Runtime &runtime);
    void let(Runtime &runtime, World &world, Forest &forest, std::deque<Witness> &witnesses,
             std::chrono::milliseconds length, std::chrono::steady_clock::time_point since,
             const std::function<bool()> &stopped);
    void checkWitnesses(Runtime &runtime, std::deque<Witness> &witnesses, Sender &sender);
    void checkSupervision(Runtime &runtime);
    void shutDown(Runtime &runtime, int how);
    void checkNothingLeft(Runtime &runtime, const Before &before, bool exact);
    void checkMessages(const Statistics &last, const Before &before, bool exact);
    void checkNothingLeaked(const Before &before, int threadsBefore);

    const Options m_options;
    const quint64 m_seed;
    Totals &m_totals;
    quint64 m_journalRead = 0;
    quint64 m_exited = 0, m_restarted = 0, m_restartedSupervisors = 0;
};

} // namespace orrery::soak
