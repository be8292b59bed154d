// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <new>

namespace orrery::detail {

/// Memory for what is made and gone all the time, mostly on different threads: records, coroutine frames, envelopes.
/// A thread takes from and gives back to lists of its own, without a lock, and exchanges them by the magazine, a
/// list of fixed length, with a depot that all threads share (Bonwick and Adams, "Magazines and Vmem", 2001). What a
/// depot does not have is cut from slabs. Blocks have no header; memory is kept for reuse and not given back.
///
/// Any thread, also while the thread or the program ends. Blocks are aligned as operator new's. More than
/// LargestPooled is passed on to operator new.
class Pool
{
public:
    static constexpr std::size_t LargestPooled = 512;

    /// Throws std::bad_alloc.
    static void *allocate(std::size_t bytes);
    /// `bytes` as it was asked for.
    static void free(void *block, std::size_t bytes) noexcept;
};

// A sanitizer has to see each block for itself: to it, memory that is reused at once hides what is wrong.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#    define ORRERY_PLAIN_MEMORY 1
#elif defined(__has_feature)
#    if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#        define ORRERY_PLAIN_MEMORY 1
#    endif
#endif

inline void *allocatePooled(std::size_t bytes)
{
#ifdef ORRERY_PLAIN_MEMORY
    return ::operator new(bytes);
#else
    return Pool::allocate(bytes);
#endif
}

inline void freePooled(void *block, std::size_t bytes) noexcept
{
#ifdef ORRERY_PLAIN_MEMORY
    ::operator delete(block, bytes);
#else
    Pool::free(block, bytes);
#endif
}

/// Base of what stands in pooled memory.
struct Pooled
{
    static void *operator new(std::size_t bytes) { return allocatePooled(bytes); }
    static void operator delete(void *block, std::size_t bytes) noexcept { freePooled(block, bytes); }
};

} // namespace orrery::detail
