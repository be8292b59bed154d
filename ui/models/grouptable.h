// SPDX-License-Identifier: MIT
#pragma once

#include "models/namedtable.h"

#include <orrery/info.h>

#include <QtCore/QStringList>

namespace orrery::ui {

/// What is known of one group that is shown.
struct GroupRow
{
    /// So many members are named in a tool tip, and so many in a cell; the others are counted.
    static constexpr qsizetype Told = 30;
    static constexpr qsizetype Named = 8;

    GroupInfo info;
    /// What its first members are known by, "<0.7> logger", in the order of their pids.
    QStringList members;

    const QString &key() const { return info.name; }
    QStringList named() const { return members.first(std::min(members.size(), Named)); }
};

using GroupTable = NamedTable<GroupRow>;
using GroupTablePtr = std::shared_ptr<const GroupTable>;

} // namespace orrery::ui
