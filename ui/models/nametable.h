// SPDX-License-Identifier: MIT
#pragma once

#include "models/namedtable.h"

#include <orrery/info.h>

#include <optional>

namespace orrery::ui {

/// What is known of one name that is shown.
struct NameRow
{
    NameInfo info;
    /// Empty where it has the name no more.
    std::optional<ProcessInfo> holder;

    const QString &key() const { return info.name; }
};

using NameTable = NamedTable<NameRow>;
using NameTablePtr = std::shared_ptr<const NameTable>;

} // namespace orrery::ui
