// SPDX-License-Identifier: MIT
#pragma once

#include "sync/threadlocal.h"

#include <atomic>

namespace orrery::detail {

/// Where a thread says which shared mutex it reads under. Written by that thread alone, read by writers.
struct alignas(64) ReaderPlace
{
    std::atomic<const void *> held{nullptr};
    std::atomic<bool> taken{true};
    ReaderPlace *next = nullptr; // set before anybody else sees it
};

/// The places of all threads, so that who reads under a mutex writes nothing that another reader touches. After BRAVO,
/// "Biased Locking for Reader-Writer Locks" (Dice, Kogan, 2019). That a place is seen before its thread looks whether it
/// may read would take a fence each time; where the system can have all threads of the program pass one when a writer
/// asks for it (membarrier(2)), the reader needs none.
class ReaderPlaces
{
public:
    /// This thread's; null before it called make(), or when it is ending.
    static ReaderPlace *own() noexcept { return t_own; }
    static void make() noexcept;

    /// Between what this thread writes into its place and what it reads then.
    static void settle() noexcept
    {
        if (s_interrupts.load(std::memory_order_relaxed))
            std::atomic_signal_fence(std::memory_order_seq_cst); // await() does the rest
        else
            std::atomic_thread_fence(std::memory_order_seq_cst);
    }
    /// Before anybody is let in by way of a place.
    static void prepare() noexcept;
    /// Returns once nobody is in that entered before all saw what this thread wrote last.
    static void await(const void *mutex) noexcept;

private:
    struct Guard;

    ORRERY_FAST_THREAD_LOCAL static constinit inline ReaderPlace *t_own = nullptr;
    ORRERY_FAST_THREAD_LOCAL static constinit inline bool t_ended = false;
    static constinit inline std::atomic<bool> s_interrupts{false};
    static constinit inline std::atomic<ReaderPlace *> s_first{nullptr};
};

} // namespace orrery::detail
