// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QtGlobal>

#include <atomic>

namespace orrery::stress {

/// SplitMix64: small and fast, one per thread or process, each with a stream of its own.
class Random
{
public:
    explicit Random(quint64 seed) noexcept : m_state(seed) {}

    quint64 next() noexcept
    {
        quint64 z = (m_state += 0x9e3779b97f4a7c15u);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
        return z ^ (z >> 31);
    }
    /// From 0 to below `end`.
    int below(int end) noexcept { return static_cast<int>(next() % static_cast<quint64>(end)); }
    bool oneIn(int count) noexcept { return below(count) == 0; }

    /// From nothing to some microseconds, short ones as often as long ones: so that what races comes
    /// to meet at every point of the way.
    void pause() noexcept { spin(below(1 << below(13))); }
    /// The same up to some hundred microseconds: about as long as a worker takes to wake up.
    void lag() noexcept { spin(below(1 << below(20))); }

private:
    static void spin(int turns) noexcept
    {
        for (int left = turns; left > 0; --left)
            std::atomic_signal_fence(std::memory_order_seq_cst);
    }

    quint64 m_state;
};

} // namespace orrery::stress
