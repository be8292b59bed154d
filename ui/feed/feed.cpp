// SPDX-License-Identifier: MIT
#include "feed/feed.h"

namespace orrery::ui {

Feed::~Feed() = default;

void Feed::setInterest(const Interest &, bool) {}

void Feed::setTimerEvents(bool) {}

Feed::ProcessReader Feed::processReader() const
{
    return {};
}

} // namespace orrery::ui
