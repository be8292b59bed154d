// SPDX-License-Identifier: MIT
#pragma once

#include "models/roworder.h"

#include <orrery/info.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <vector>

namespace orrery::ui {

/// What is known of one timer that is shown.
struct TimerRow
{
    TimerInfo info;
    /// Whom it would reach now.
    Pid resolves;
    /// On the frames' clock. Kept from frame to frame: what is left is rounded up, and rows that are sorted by it must not
    /// change places because of that.
    std::chrono::nanoseconds due{0};
    /// It has fired, or was cancelled, since the order was made.
    bool isGone = false;

    quint64 key() const { return info.id; }
};

/// The pending timers of a sample as a window shows them. Never changed once handed out.
struct TimerTable
{
    RowOrder<quint64> order;
    /// Of all where there are few, else of those that are in sight. Ascending by id.
    std::vector<TimerRow> rows;

    /// Null where nothing is known of it.
    const TimerRow *find(quint64 id) const
    {
        const auto at = std::lower_bound(rows.begin(), rows.end(), id,
                                         [](const TimerRow &row, quint64 sought) { return row.info.id < sought; });
        return at != rows.end() && at->info.id == id ? &*at : nullptr;
    }
};

using TimerTablePtr = std::shared_ptr<const TimerTable>;

} // namespace orrery::ui
