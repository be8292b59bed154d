// SPDX-License-Identifier: MIT
#pragma once

#include "models/groupfields.h"
#include "models/namedbook.h"

namespace orrery::ui {

using GroupBook = NamedBook<GroupFields>;

} // namespace orrery::ui
