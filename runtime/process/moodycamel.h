// SPDX-License-Identifier: MIT
#pragma once

// The one place that includes the queue, so that its warnings and its needs stay here.

#if defined(__GNUC__)
#    pragma GCC diagnostic push
#    pragma GCC diagnostic ignored "-Wconversion"
#    pragma GCC diagnostic ignored "-Wshadow"
#endif
#include <concurrentqueue.h>
#if defined(__GNUC__)
#    pragma GCC diagnostic pop
#endif

#ifdef ORRERY_THREAD_SANITIZER
#    include <sanitizer/tsan_interface.h>
#endif

namespace orrery::detail {

// The queue synchronises with stand-alone fences, which ThreadSanitizer does not model: tell it
// what the fences establish for each element, so that what we do with elements stays checked.
inline void handedOver([[maybe_unused]] void *element) noexcept
{
#ifdef ORRERY_THREAD_SANITIZER
    __tsan_release(element);
#endif
}
inline void takenOver([[maybe_unused]] void *element) noexcept
{
#ifdef ORRERY_THREAD_SANITIZER
    __tsan_acquire(element);
#endif
}

} // namespace orrery::detail
