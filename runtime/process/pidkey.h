// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QtGlobal>

#include <cstddef>

namespace orrery::detail {

/// A pid in its shard: which of that shard's pids it is, counted up from the first.
///
/// Pids are given out one after the other, and processes that were spawned together are mostly looked up, and end,
/// together. So the hash keeps eight neighbours in one run of places, which is one or two cache lines of the table, and
/// spreads the runs by Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4), which puts numbers that
/// follow each other as far apart as there is room for. Keeping all neighbours together would be faster still, until
/// new pids come around to where a crowd of old ones stands.
class PidKey
{
public:
    explicit constexpr PidKey(quint64 number) noexcept : m_number(number) {}

    friend constexpr bool operator==(PidKey, PidKey) noexcept = default;
    // No seed: pids are nobody's to choose.
    friend constexpr std::size_t qHash(PidKey key, std::size_t = 0) noexcept
    {
        constexpr quint64 Near = 8;
        const quint64 run = (key.m_number / Near) * 0x9e3779b97f4a7c15u >> 32;
        return std::size_t(run * Near + key.m_number % Near);
    }

private:
    quint64 m_number;
};

} // namespace orrery::detail
