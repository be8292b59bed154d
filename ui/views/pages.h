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
    TablePage *supervision;
    TablePage *journal;
    TablePage *deadLetters;

    /// As their tabs stand.
    QList<TablePage *> all() const { return {processes, names, timers, groups, supervision, journal, deadLetters}; }
};

} // namespace orrery::ui
