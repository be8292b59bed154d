// SPDX-License-Identifier: MIT
#include "sync/sharedmutex.h"

#include "sync/relax.h"

namespace orrery::detail {

// Nobody sleeps on a bit that is not set: who sleeps has set it, and sleeps only as long as the word is what it was
// with it. Who takes the reason away then sees the bit, clears it and wakes all. Where it clears one that somebody has
// set anew meanwhile, that one is woken as well, or finds the word changed, and looks again.

namespace {

/// As long as some of what is done under the mutex takes. Whoever holds it longer was preempted.
constexpr int Spins = 40;

} // namespace

/// By a reader that is in.
Q_NEVER_INLINE void SharedMutex::bias() noexcept
{
    ReaderPlaces::make(); // each thread that reads comes by here once
    if (m_biased.load(std::memory_order_relaxed))
        return;
    ReaderPlaces::prepare();
    m_biased.store(true, std::memory_order_release); // pairs with the acquire in enterBiased()
}

/// By the writer that is in.
Q_NEVER_INLINE void SharedMutex::unbias() noexcept
{
    m_biased.store(false, std::memory_order_seq_cst);
    ReaderPlaces::await(this);
}

void SharedMutex::lockSlow() noexcept
{
    for (;;) {
        // Acquire: pairs with the release in the unlock() of the writer before.
        if ((m_state.fetch_or(Claimed, std::memory_order_acquire) & Claimed) == 0)
            return waitDrained();
        waitUnclaimed();
    }
}

/// With the reader counted already, in vain.
void SharedMutex::lockSharedSlow() noexcept
{
    do {
        unlockSharedUnbiased(); // the writer may have been waiting for it to be gone
        waitUnclaimed();
        // Acquire: pairs with the release in unlock().
    } while ((m_state.fetch_add(1, std::memory_order_acquire) & Claimed) != 0);
}

/// It may be claimed again by the time this returns.
void SharedMutex::waitUnclaimed() noexcept
{
    for (int spin = 0; spin < Spins; ++spin) {
        if ((m_state.load(std::memory_order_relaxed) & Claimed) == 0)
            return;
        relax();
    }
    quint32 state = m_state.load(std::memory_order_relaxed);
    while ((state & Claimed) != 0) {
        if ((state & Waiting) != 0 || m_state.compare_exchange_weak(state, state | Waiting, std::memory_order_relaxed)) {
            m_state.wait(state | Waiting, std::memory_order_relaxed);
            state = m_state.load(std::memory_order_relaxed);
        }
    }
}

/// Of the writer that has claimed it.
void SharedMutex::waitDrained() noexcept
{
    // Acquire: each pairs with the release in the last reader's unlock_shared().
    for (int spin = 0; spin < Spins; ++spin) {
        if ((m_state.load(std::memory_order_acquire) & Readers) == 0)
            return;
        relax();
    }
    quint32 state = m_state.load(std::memory_order_acquire);
    while ((state & Readers) != 0) {
        if ((state & Draining) != 0
            || m_state.compare_exchange_weak(state, state | Draining, std::memory_order_acquire)) {
            m_state.wait(state | Draining, std::memory_order_relaxed);
            state = m_state.load(std::memory_order_acquire);
        }
    }
}

void SharedMutex::wakeWaiting() noexcept
{
    m_state.fetch_and(~Waiting); // before it is looked whether anybody sleeps
    m_state.notify_all();
}

void SharedMutex::wakeDraining() noexcept
{
    m_state.fetch_and(~Draining); // as above
    m_state.notify_all();         // those that wait for the writer sleep on the same word
}

} // namespace orrery::detail
