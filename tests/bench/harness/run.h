// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/options.h>

#include <QtCore/QByteArray>

#include <chrono>

namespace orrery::bench {

/// How long to wait for what must happen before a run counts as failed.
inline constexpr std::chrono::seconds Patience{300};

/// One run of one workload: how much of it is wanted, and where its figures go. Any thread.
class Run
{
public:
    /// `workload` is the name that its lines carry.
    Run(const char *workload, bool quick, int workers) noexcept
        : m_workload(workload), m_workers(workers), m_quick(quick)
    {
    }

    bool isQuick() const noexcept { return m_quick; }
    /// How many of something: as many as that, or a tenth in a quick run.
    qsizetype count(qsizetype whole) const noexcept { return m_quick ? whole / 10 : whole; }
    /// A runtime of the wanted number of workers.
    RuntimeOptions options() const;

    /// Prints `orrery WORKLOAD METRIC VALUE UNIT`.
    void report(const QByteArray &metric, double value, const char *unit) const;
    /// Ends the program with a message where the condition does not hold: a figure of something that went
    /// wrong is worse than none.
    void require(bool condition, const char *what) const;

private:
    const char *m_workload;
    int m_workers;
    bool m_quick;
};

} // namespace orrery::bench
