// SPDX-License-Identifier: MIT
#pragma once

#include "memory/slabs.h"
#include "timer/timer.h"
#include "timer/timerpool.h"

#include <array>
#include <bitset>
#include <cstddef>

namespace orrery::detail {

/// Aligned to its size, so that a timer's address gives its chunk.
struct TimerPool::Chunk
{
    static constexpr std::size_t Bytes = Slabs::SpanBytes;
    static constexpr std::size_t HeaderBytes = 128;
    static constexpr std::size_t Capacity = (Bytes - HeaderBytes) / sizeof(Timer);

    union Slot {
        Slot() noexcept {}
        ~Slot() {}
        Slot *nextFree;
        Timer timer;
    };

    TimerService *service = nullptr;
    quint64 serial = 0;
    Chunk *next = nullptr; // among the open ones
    Chunk *prev = nullptr;
    Slot *free = nullptr;
    quint32 used = 0;
    std::bitset<Capacity> live;
    std::array<Slot, Capacity> slots;

    std::size_t indexOf(const Timer *timer) const noexcept
    {
        return std::size_t(reinterpret_cast<const Slot *>(timer) - slots.data());
    }
};

template <typename Visit>
quint64 TimerPool::visitChunk(quint64 from, Visit &&visit)
{
    const auto found = m_chunks.lower_bound(from);
    if (found == m_chunks.end())
        return 0;
    Chunk &chunk = *found->second;
    for (std::size_t index = 0; index < Chunk::Capacity; ++index) {
        if (chunk.live[index])
            visit(chunk.slots[index].timer);
    }
    return found->first + 1;
}

} // namespace orrery::detail
