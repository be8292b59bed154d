// SPDX-License-Identifier: MIT
#include "feed/feed.h"

namespace orrery::ui {

Feed::~Feed() = default;

} // namespace orrery::ui
