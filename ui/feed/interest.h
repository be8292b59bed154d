// SPDX-License-Identifier: MIT
#pragma once

#include "models/processquery.h"

namespace orrery::ui {

/// What of a runtime somebody looks at: what a feed need not fetch, it need not hand out. All of it at the start.
struct Interest
{
    ProcessQuery processes;
    ProcessView inSight;
    /// The whole lists of these; where they are short a feed hands them out all the same.
    bool names = true, groups = true, timers = true;
};

} // namespace orrery::ui
