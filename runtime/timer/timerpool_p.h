// SPDX-License-Identifier: MIT
#pragma once

#include "memory/slabs.h"
#include "timer/timer.h"
#include "timer/timerpool.h"

#include <bitset>
#include <cstddef>
#include <new>
#include <utility>

namespace orrery::detail {

/// Aligned to its size, so that a timer's address gives its chunk.
struct TimerPool::Chunk
{
    static constexpr std::size_t Bytes = Slabs::SpanBytes;
    static constexpr std::size_t HeaderBytes = 128;
    static constexpr std::size_t Capacity = (Bytes - HeaderBytes) / sizeof(Timer);

    /// What stands in a place that was given back.
    struct Free
    {
        Free *next;
    };

    TimerService *service = nullptr;
    Chunk *next = nullptr; // among the open ones
    Chunk *prev = nullptr;
    Free *free = nullptr;
    quint32 number = 0;
    quint32 used = 0;
    quint32 touched = 0; ///< so many places from the front on were in use ever; the others are as they came
    std::bitset<Capacity> live;
    // No third of a timer, and so not its message, stands on both sides of a cache line.
    alignas(32) std::byte places[Capacity][sizeof(Timer)];

    Timer *at(std::size_t place) noexcept { return std::launder(reinterpret_cast<Timer *>(places[place])); }
    std::size_t placeOf(const void *timer) const noexcept
    {
        return std::size_t(static_cast<const std::byte *>(timer) - places[0]) / sizeof(Timer);
    }
};

// A number is that of the chunk, and in its lowest byte that of the place.
inline TimerPool::Chunk *TimerPool::chunkOf(const Timer *timer) noexcept
{
    return reinterpret_cast<Chunk *>(reinterpret_cast<quintptr>(timer) & ~quintptr(Chunk::Bytes - 1));
}

inline TimerService *TimerPool::serviceOf(const Timer *timer) noexcept
{
    return chunkOf(timer)->service;
}

inline quint32 TimerPool::numberOf(const Timer *timer) noexcept
{
    static_assert(Chunk::Capacity <= 256);
    const Chunk *chunk = chunkOf(timer);
    return (chunk->number << 8) | quint32(chunk->placeOf(timer));
}

inline Timer *TimerPool::at(quint32 number) const noexcept
{
    return m_chunks[number >> 8]->at(number & 0xff);
}

inline Timer *TimerPool::find(quint32 number) const noexcept
{
    const std::size_t place = number & 0xff;
    if ((number >> 8) >= m_chunks.size() || place >= Chunk::Capacity)
        return nullptr;
    Chunk *chunk = m_chunks[number >> 8];
    return chunk && place < chunk->touched && chunk->live[place] ? chunk->at(place) : nullptr;
}

template <typename... Parts>
Timer *TimerPool::allocate(Parts &&...parts) noexcept
{
    Chunk *chunk = m_open;
    void *place = chunk->free;
    if (place)
        chunk->free = chunk->free->next;
    else
        place = chunk->places[chunk->touched++];
    if (++chunk->used == Chunk::Capacity) { // full: leaves the list
        m_open = chunk->next;
        if (m_open)
            m_open->prev = nullptr;
        chunk->next = nullptr;
    }
    if (chunk == m_spare)
        m_spare = nullptr;
    ++m_size;
    chunk->live[chunk->placeOf(place)] = true;
    return new (place) Timer(std::forward<Parts>(parts)...);
}

template <typename Visit>
quint32 TimerPool::visitChunk(quint32 from, Visit &&visit)
{
    while (from < m_chunks.size() && !m_chunks[from])
        ++from;
    if (from >= m_chunks.size())
        return 0;
    Chunk &chunk = *m_chunks[from];
    for (std::size_t place = 0; place < chunk.touched; ++place) {
        if (chunk.live[place])
            visit(*chunk.at(place));
    }
    return from + 1;
}

} // namespace orrery::detail
