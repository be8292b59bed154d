// SPDX-License-Identifier: MIT
#pragma once

#include "views/tablepage.h"

namespace orrery::ui {

class FrameFlow;

/// The pages of the window, each over its model. They belong to whoever shows them.
struct Pages
{
    explicit Pages(FrameFlow &flow);

    TablePage *processes;
    TablePage *names;
    TablePage *timers;
    TablePage *groups;
    TablePage *journal;

    /// As their tabs stand.
    QList<TablePage *> all() const { return {processes, names, timers, groups, journal}; }
};

} // namespace orrery::ui
