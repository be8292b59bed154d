// SPDX-License-Identifier: MIT
#pragma once

#include "models/roworder.h"

#include <orrery/info.h>

#include <QtCore/QMetaType>

#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace orrery::ui {

/// What is known of one process that is shown.
struct ProcessRow
{
    static constexpr double NotKnown = -1;

    /// Of one that has ended, what was known last. Of one that was never looked at, only the pid.
    ProcessInfo info;
    bool isKnown = true;
    bool ended = false;
    std::optional<ExitReason> reason;        // of one that has ended, where it was told
    bool refusing = false;                   // messages, of late
    std::chrono::milliseconds longRunning{0}; // since it last suspended; 0 where that is not long
    double received = NotKnown, sent = NotKnown, cpu = NotKnown;
    std::chrono::seconds uptime{0};
    qint64 startedAt = 0; // milliseconds since the epoch

    /// What its rates are reckoned from next.
    struct Counters
    {
        std::chrono::nanoseconds at{0};
        quint64 received = 0, sent = 0, refused = 0;
        std::chrono::nanoseconds cpu{0};
    } counters;
    std::chrono::nanoseconds endedAt{0};

    Pid key() const { return info.pid; }
};

/// The processes of a sample as a window shows them: in which order they stand, and what is known of those that are on
/// the screen or were asked for; of all, where there are few. Never changed once handed out.
struct ProcessTable
{
    RowOrder<Pid> order;
    /// Ascending by pid.
    std::vector<ProcessRow> rows;
    int live = 0;
    /// Those that have ended and are shown for a while.
    int ended = 0;

    /// Whether it is among those that live, hidden by a filter or not.
    bool isLive(Pid pid) const
    {
        const ProcessRow *row = find(pid);
        return order.contains(pid) && (!row || !row->ended);
    }
    /// Null where nothing is known of it.
    const ProcessRow *find(Pid pid) const
    {
        const auto at = std::lower_bound(rows.begin(), rows.end(), pid,
                                         [](const ProcessRow &row, Pid sought) { return row.info.pid < sought; });
        return at != rows.end() && at->info.pid == pid ? &*at : nullptr;
    }
};

using ProcessTablePtr = std::shared_ptr<const ProcessTable>;

} // namespace orrery::ui
