// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/info.h>

#include <QtCore/QString>

#include <array>
#include <chrono>
#include <vector>

namespace orrery::soak {

/// Of all eras; of the main thread.
struct Totals
{
    quint64 eras = 0, spawned = 0, finished = 0;
    /// By ExitReason::Kind, as the journal tells; what it has overwritten is not in it.
    std::array<quint64, 6> ended{};
    quint64 endedUntold = 0, restarts = 0, replanted = 0;
    quint64 sent = 0, received = 0, discarded = 0, revoked = 0;
    quint64 noProcess = 0, noName = 0, mailboxFull = 0, lateReplies = 0;
    quint64 fired = 0, cancelled = 0;
    std::array<quint64, 4> shutdowns{};
    int threadsAtFirst = 0, threadsAtLast = 0;
    /// At the end of each era.
    std::vector<qint64> resident, allocated;
};

/// A broken invariant: said at once, and counted.
void broken(const QString &what);
quint64 brokenCount() noexcept;
void setSeedOfReport(quint64 seed) noexcept;

/// One line about a runtime as it is.
void printFigures(std::chrono::milliseconds since, quint64 era, const Statistics &now);
void printTable(const Totals &totals, std::chrono::milliseconds took);
/// Whether the program has grown from its first eras to its last.
void checkGrowth(const Totals &totals);

} // namespace orrery::soak
