// SPDX-License-Identifier: MIT
#pragma once

#include "models/roworder.h"

#include <orrery/info.h>

#include <QtCore/QString>

#include <algorithm>
#include <memory>
#include <optional>
#include <vector>

namespace orrery::ui {

/// What is known of one name that is shown.
struct NameRow
{
    NameInfo info;
    /// Empty where it has the name no more.
    std::optional<ProcessInfo> holder;

    const QString &key() const { return info.name; }
};

/// The names of a sample as a window shows them. Never changed once handed out.
struct NameTable
{
    RowOrder<QString> order;
    /// Of all where there are few, else of those that are in sight. Ascending by name.
    std::vector<NameRow> rows;

    /// Null where nothing is known of it.
    const NameRow *find(const QString &name) const
    {
        const auto at = std::lower_bound(rows.begin(), rows.end(), name,
                                         [](const NameRow &row, const QString &sought) { return row.info.name < sought; });
        return at != rows.end() && at->info.name == name ? &*at : nullptr;
    }
};

using NameTablePtr = std::shared_ptr<const NameTable>;

} // namespace orrery::ui
