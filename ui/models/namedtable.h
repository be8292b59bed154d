// SPDX-License-Identifier: MIT
#pragma once

#include "models/roworder.h"

#include <QtCore/QString>

#include <algorithm>
#include <memory>
#include <vector>

namespace orrery::ui {

/// What goes by a name, in a sample, as a window shows it: names, groups. A row has a `key()`, its name. Never changed
/// once handed out.
template <typename Row>
struct NamedTable
{
    RowOrder<QString> order;
    /// Of all where there are few, else of those that are in sight. Ascending by name.
    std::vector<Row> rows;

    /// Null where nothing is known of it.
    const Row *find(const QString &name) const
    {
        const auto at = std::lower_bound(rows.begin(), rows.end(), name,
                                         [](const Row &row, const QString &sought) { return row.key() < sought; });
        return at != rows.end() && at->key() == name ? &*at : nullptr;
    }
};

} // namespace orrery::ui
