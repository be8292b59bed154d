// SPDX-License-Identifier: MIT
#pragma once

#include "harness/measure.h"

#include <orrery/options.h>

#include <QtCore/QByteArray>

#include <chrono>

namespace orrery::bench {

/// How long to wait for what must happen before a run counts as failed.
inline constexpr std::chrono::seconds Patience{300};

/// What is asked of a run.
struct Wanted
{
    int workers = 0;
    /// A tenth of the work.
    bool quick = false;
    /// With each rate what one operation costs.
    bool costs = false;
    /// Of how many others there are, where that is the question.
    qsizetype population = 10'000;
};

/// One run of one workload: how much of it is wanted, and where its figures go. Any thread.
class Run
{
public:
    /// `workload` is the name that its lines carry.
    Run(const char *workload, const Wanted &wanted) noexcept : m_workload(workload), m_wanted(wanted) {}

    bool isQuick() const noexcept { return m_wanted.quick; }
    /// How many of something: as many as that, or a tenth in a quick run.
    qsizetype count(qsizetype whole) const noexcept { return m_wanted.quick ? whole / 10 : whole; }
    qsizetype population() const noexcept { return m_wanted.population; }
    /// A runtime of the wanted number of workers.
    RuntimeOptions options() const;

    /// Prints `orrery WORKLOAD METRIC VALUE UNIT`.
    void report(const QByteArray &metric, double value, const char *unit) const;
    /// The same of so many operations a second; and their costs, where those are wanted.
    void reportRate(const QByteArray &metric, qsizetype operations, const Cost &cost, const char *unit) const;
    /// The same of the time that all of them took.
    void reportTime(const QByteArray &metric, qsizetype operations, const Cost &cost) const;
    /// Prints METRIC_wall and METRIC_cpu, the nanoseconds of one operation.
    void reportCost(const QByteArray &metric, qsizetype operations, const Cost &cost) const;
    /// Ends the program with a message where the condition does not hold: a figure of something that went
    /// wrong is worse than none.
    void require(bool condition, const char *what) const;

private:
    const char *m_workload;
    Wanted m_wanted;
};

} // namespace orrery::bench
