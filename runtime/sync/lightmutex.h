// SPDX-License-Identifier: MIT
#pragma once

#include "sync/relax.h"

#include <QtCore/QtGlobal>

#include <atomic>

namespace orrery::detail {

/// A mutex of four bytes whose uncontended way is inline: one compare-and-swap and one exchange. For steps of some
/// nanoseconds. Who finds it taken looks a few more times and then sleeps, so that a holder that was preempted costs
/// the others no processor. After the second mutex of Drepper, "Futexes Are Tricky" (2011).
class LightMutex
{
public:
    LightMutex() noexcept = default;
    LightMutex(const LightMutex &) = delete;
    LightMutex &operator=(const LightMutex &) = delete;

    void lock() noexcept
    {
        if (!try_lock())
            lockContended();
    }
    bool try_lock() noexcept
    {
        quint32 expected = Free;
        // Acquire: pairs with the release of unlock().
        return m_state.compare_exchange_strong(expected, Taken, std::memory_order_acquire, std::memory_order_relaxed);
    }
    void unlock() noexcept
    {
        if (m_state.exchange(Free, std::memory_order_release) == Contended)
            m_state.notify_one();
    }

private:
    enum : quint32 { Free, Taken, Contended };

    Q_NEVER_INLINE void lockContended() noexcept
    {
        // Each look takes the line away from who works under it: so the later, the fewer, and who comes by meanwhile
        // takes several turns while the lines are in its cache.
        constexpr int MostPauses = 128;
        constexpr int LongLooks = 6;
        for (int pauses = 8, looks = 0; looks < LongLooks; pauses < MostPauses ? pauses *= 2 : ++looks) {
            for (int pause = 0; pause < pauses; ++pause)
                relax();
            if (m_state.load(std::memory_order_relaxed) == Free && try_lock())
                return;
        }
        // From here on it is marked as contended, also by who gets it: others may sleep as well.
        while (m_state.exchange(Contended, std::memory_order_acquire) != Free)
            m_state.wait(Contended, std::memory_order_relaxed);
    }

    std::atomic<quint32> m_state{Free};
};

} // namespace orrery::detail
