// SPDX-License-Identifier: MIT
#pragma once

#include "models/tablequery.h"

#include <orrery/pid.h>

#include <QtCore/QList>
#include <QtCore/QString>

namespace orrery::ui {

/// What of a runtime somebody looks at: what a feed need not fetch, it need not hand out. All of it at the start.
struct Interest
{
    template <typename Key>
    struct Table
    {
        TableQuery query;
        TableView<Key> view;
        /// A table that is not is made only where it is short.
        bool isInSight = true;
    };

    Table<Pid> processes;
    Table<QString> names, groups;
    Table<quint64> timers;
    /// Whose timers are wanted though there are too many to tell of all; null for nobody.
    Pid timersOf;
    /// Whether the whole lists are wanted, as by who completes a name; short ones are handed out all the same.
    bool allNames = true, allGroups = true;
    /// Whether who supervises and is supervised is looked at one by one.
    bool supervision = true;
};

} // namespace orrery::ui
