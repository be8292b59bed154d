// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QtGlobal>

#include <chrono>

#if defined(__linux__)
#    include <time.h>
#endif

namespace orrery::detail {

/// Milliseconds since the epoch, to some milliseconds (the system's last tick): a quarter of what the exact time costs.
inline qint64 coarseMSecsSinceEpoch() noexcept
{
#if defined(__linux__)
    timespec now{};
    clock_gettime(CLOCK_REALTIME_COARSE, &now);
    return qint64(now.tv_sec) * 1000 + now.tv_nsec / 1'000'000;
#else
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
#endif
}

} // namespace orrery::detail
