// SPDX-License-Identifier: MIT
#include "feed/feed.h"

namespace orrery::ui {

Feed::~Feed() = default;

void Feed::setInterest(const Interest &, bool) {}

void Feed::setTimerEvents(bool) {}

std::shared_ptr<const FactsReader> Feed::reader() const
{
    return {};
}

} // namespace orrery::ui
