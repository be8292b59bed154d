// SPDX-License-Identifier: MIT
#include "sync/readerplaces.h"

#include "sync/relax.h"

#include <mutex>
#include <new>
#include <utility>

#if defined(__linux__)
#    include <linux/membarrier.h>
#    include <sys/syscall.h>
#    include <unistd.h>
#endif

namespace orrery::detail {

namespace {

#if defined(__linux__) && defined(SYS_membarrier)
bool membarrier(int command) noexcept
{
    return syscall(SYS_membarrier, command, 0, 0) == 0;
}
#endif

} // namespace

/// Leaves the thread's place to the next one. Places are never given back: a writer may be looking at them.
struct ReaderPlaces::Guard
{
    Guard() noexcept = default;
    Guard(const Guard &) = delete;
    Guard &operator=(const Guard &) = delete;
    ~Guard()
    {
        t_ended = true;
        // Release: pairs with the acquire of who takes it next.
        std::exchange(t_own, nullptr)->taken.store(false, std::memory_order_release);
    }
};

void ReaderPlaces::make() noexcept
{
    if (t_own || t_ended)
        return;
    ReaderPlace *place = s_first.load(std::memory_order_acquire);
    for (; place; place = place->next) {
        bool taken = false;
        if (place->taken.compare_exchange_strong(taken, true, std::memory_order_acquire, std::memory_order_relaxed))
            break;
    }
    if (!place) {
        place = new (std::nothrow) ReaderPlace;
        if (!place)
            return; // it reads the slow way
        place->next = s_first.load(std::memory_order_relaxed);
        // Release: who finds it finds what it is.
        while (!s_first.compare_exchange_weak(place->next, place, std::memory_order_seq_cst,
                                              std::memory_order_relaxed)) {
        }
    }
    t_own = place;
    thread_local const Guard guard;
    static_cast<void>(guard);
}

void ReaderPlaces::prepare() noexcept
{
#if defined(__linux__) && defined(SYS_membarrier)
    static const bool interrupts = membarrier(MEMBARRIER_CMD_REGISTER_PRIVATE_EXPEDITED);
    if (interrupts)
        s_interrupts.store(true, std::memory_order_relaxed);
#endif
}

void ReaderPlaces::await(const void *mutex) noexcept
{
    // Pairs with settle(): from here on each reader has seen what was written before, or its place is seen below.
    std::atomic_thread_fence(std::memory_order_seq_cst);
#if defined(__linux__) && defined(SYS_membarrier)
    if (s_interrupts.load(std::memory_order_relaxed))
        membarrier(MEMBARRIER_CMD_PRIVATE_EXPEDITED); // does not fail once it is registered
#endif
    for (const ReaderPlace *place = s_first.load(std::memory_order_seq_cst); place; place = place->next) {
        // Acquire: pairs with the release of who leaves.
        for (int looks = 0; place->held.load(std::memory_order_acquire) == mutex; ++looks)
            relaxOrYield(looks);
    }
}

} // namespace orrery::detail
