// SPDX-License-Identifier: MIT
#pragma once

#include "models/namedbook.h"
#include "models/namefields.h"

namespace orrery::ui {

using NameBook = NamedBook<NameFields>;

} // namespace orrery::ui
