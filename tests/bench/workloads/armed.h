// SPDX-License-Identifier: MIT
#pragma once

#include "stress/support/random.h"

#include <QtCore/QtGlobal>

#include <chrono>
#include <vector>

namespace orrery::bench {

using Delays = std::vector<std::chrono::milliseconds>;

/// Whole milliseconds, both ends included.
inline Delays randomDelays(qsizetype count, std::chrono::milliseconds least, std::chrono::milliseconds most,
                           quint64 seed)
{
    stress::Random random(seed);
    Delays delays(static_cast<std::size_t>(count));
    for (std::chrono::milliseconds &delay : delays)
        delay = least + std::chrono::milliseconds(random.below(static_cast<int>((most - least).count()) + 1));
    return delays;
}

} // namespace orrery::bench
