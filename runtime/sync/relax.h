// SPDX-License-Identifier: MIT
#pragma once

#include <thread>

#if defined(__x86_64__) || defined(__i386__)
#    include <emmintrin.h>
#endif

namespace orrery::detail {

/// Between two looks at what another thread is about to write.
inline void relax() noexcept
{
#if defined(__x86_64__) || defined(__i386__)
    _mm_pause();
#endif
}

/// After so many looks: whoever is waited for for long was preempted, perhaps by the one that looks.
inline void relaxOrYield(int looks) noexcept
{
    constexpr int Looks = 100;
    if (looks < Looks)
        relax();
    else
        std::this_thread::yield();
}

} // namespace orrery::detail
