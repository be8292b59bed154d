// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QtGlobal>

#include <atomic>

namespace orrery::detail {

/// A shared mutex of one word: free of contention, each call is one read-modify-write in line, where a pthread_rwlock
/// takes a call and two. Who has to wait spins for a moment, as what is done under it is short, and then sleeps.
///
/// Writers are not starved: a writer claims the mutex as soon as no other one has it, and from then on no reader gets
/// in; it waits only for those that are in. Look-ups of one hot process would otherwise keep spawns and reapings of its
/// shard waiting without end, as they do with glibc's std::shared_mutex. No thread may lock it twice.
class SharedMutex
{
public:
    SharedMutex() noexcept = default;
    SharedMutex(const SharedMutex &) = delete;
    SharedMutex &operator=(const SharedMutex &) = delete;

    void lock() noexcept
    {
        quint32 expected = 0;
        // Acquire: pairs with the release in unlock() and in unlock_shared().
        if (!m_state.compare_exchange_strong(expected, Claimed, std::memory_order_acquire, std::memory_order_relaxed))
            lockSlow();
    }
    void unlock() noexcept
    {
        // Release: pairs with the acquire of whoever locks it next.
        if ((m_state.fetch_sub(Claimed, std::memory_order_release) & Waiting) != 0)
            wakeWaiting();
    }
    void lock_shared() noexcept
    {
        // Acquire: pairs with the release in unlock().
        if ((m_state.fetch_add(1, std::memory_order_acquire) & Claimed) != 0)
            lockSharedSlow();
    }
    void unlock_shared() noexcept
    {
        // Release: pairs with the acquire of the writer that sees the last reader gone.
        if ((m_state.fetch_sub(1, std::memory_order_release) & (Draining | Readers)) == (Draining | 1))
            wakeDraining();
    }

private:
    static constexpr quint32 Claimed = 1U << 31;  ///< a writer has it, or waits for the readers that are in
    static constexpr quint32 Waiting = 1U << 30;  ///< somebody sleeps until it is not claimed
    static constexpr quint32 Draining = 1U << 29; ///< the writer that claimed it sleeps until no reader is in
    static constexpr quint32 Readers = Draining - 1; ///< how many are in, or have yet to see that they are not

    void lockSlow() noexcept;
    void lockSharedSlow() noexcept;
    void waitUnclaimed() noexcept;
    void waitDrained() noexcept;
    void wakeWaiting() noexcept;
    void wakeDraining() noexcept;

    std::atomic<quint32> m_state{0};
};

} // namespace orrery::detail
