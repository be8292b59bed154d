// SPDX-License-Identifier: MIT
#pragma once

#include "sync/readerplaces.h"

#include <QtCore/QtGlobal>

#include <atomic>

namespace orrery::detail {

/// A shared mutex of two words: free of contention, each call is one read-modify-write in line, where a pthread_rwlock
/// takes a call and two. Who has to wait spins for a moment, as what is done under it is short, and then sleeps.
///
/// Writers are not starved: a writer claims the mutex as soon as no other one has it, and from then on no reader gets
/// in; it waits only for those that are in. Look-ups of one hot process would otherwise keep spawns and reapings of its
/// shard waiting without end, as they do with glibc's std::shared_mutex. No thread may lock it twice.
///
/// One that is read many times without a writer in between becomes *biased*: readers then say in their threads' own
/// places that they are in, and write nothing in common. The next writer takes the bias away, for some microseconds.
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
        m_reads.store(0, std::memory_order_relaxed);
        if (m_biased.load(std::memory_order_relaxed)) // set by a reader that was in, so before this one was
            unbias();
    }
    void unlock() noexcept
    {
        // Release: pairs with the acquire of whoever locks it next.
        if ((m_state.fetch_sub(Claimed, std::memory_order_release) & Waiting) != 0)
            wakeWaiting();
    }
    void lock_shared() noexcept
    {
        if (!m_biased.load(std::memory_order_relaxed) || !enterBiased())
            lockSharedUnbiased();
    }
    void unlock_shared() noexcept
    {
        ReaderPlace *const place = ReaderPlaces::own();
        if (place && place->held.load(std::memory_order_relaxed) == this)
            place->held.store(nullptr, std::memory_order_release); // pairs with the acquire in ReaderPlaces::await()
        else
            unlockSharedUnbiased();
    }

private:
    static constexpr quint32 Claimed = 1U << 31;  ///< a writer has it, or waits for the readers that are in
    static constexpr quint32 Waiting = 1U << 30;  ///< somebody sleeps until it is not claimed
    static constexpr quint32 Draining = 1U << 29; ///< the writer that claimed it sleeps until no reader is in
    static constexpr quint32 Readers = Draining - 1; ///< how many are in, or have yet to see that they are not

    /// Without a writer in between.
    static constexpr quint16 ReadsUntilBiased = 4096;

    bool enterBiased() noexcept
    {
        ReaderPlace *const place = ReaderPlaces::own();
        if (!place || place->held.load(std::memory_order_relaxed)) // it reads under another one
            return false;
        place->held.store(this, std::memory_order_relaxed);
        ReaderPlaces::settle();
        // Acquire: pairs with the release of who set it, who was in after the last writer.
        if (m_biased.load(std::memory_order_acquire))
            return true;
        place->held.store(nullptr, std::memory_order_release);
        return false;
    }
    void lockSharedUnbiased() noexcept
    {
        // Acquire: pairs with the release in unlock().
        if ((m_state.fetch_add(1, std::memory_order_acquire) & Claimed) != 0)
            lockSharedSlow();
        // A guess where several count at once.
        const auto reads = quint16(m_reads.load(std::memory_order_relaxed) + 1);
        if (reads < ReadsUntilBiased)
            m_reads.store(reads, std::memory_order_relaxed);
        else
            bias();
    }
    void unlockSharedUnbiased() noexcept
    {
        // Release: pairs with the acquire of the writer that sees the last reader gone.
        if ((m_state.fetch_sub(1, std::memory_order_release) & (Draining | Readers)) == (Draining | 1))
            wakeDraining();
    }
    void bias() noexcept;
    void unbias() noexcept;
    void lockSlow() noexcept;
    void lockSharedSlow() noexcept;
    void waitUnclaimed() noexcept;
    void waitDrained() noexcept;
    void wakeWaiting() noexcept;
    void wakeDraining() noexcept;

    std::atomic<quint32> m_state{0};
    std::atomic<quint16> m_reads{0};     ///< since the last writer, up to the bias
    std::atomic<bool> m_biased{false};   ///< set under it shared, taken back under it alone
};

} // namespace orrery::detail
