// SPDX-License-Identifier: MIT
#include "timer/timerpool.h"

#include "memory/pool.h"

#include <memory>
#include <new>

namespace orrery::detail {

TimerPool::~TimerPool()
{
    Q_ASSERT(m_size == 0);
    while (!m_chunks.empty())
        destroyChunk(m_chunks.begin()->second);
}

TimerService *TimerPool::serviceOf(const Timer *timer) noexcept
{
    return chunkOf(timer)->service;
}

TimerPool::Chunk *TimerPool::chunkOf(const Timer *timer) noexcept
{
    return reinterpret_cast<Chunk *>(reinterpret_cast<quintptr>(timer) & ~quintptr(Chunk::Bytes - 1));
}

TimerPool::Chunk *TimerPool::makeChunk()
{
    static_assert(sizeof(Chunk) <= Chunk::Bytes);
#ifdef ORRERY_PLAIN_MEMORY
    void *memory = ::operator new(Chunk::Bytes, std::align_val_t(Chunk::Bytes));
#else
    void *memory = Slabs::shared().takeSpan();
#endif
    auto *chunk = new (memory) Chunk;
    chunk->service = m_service;
    for (std::size_t index = Chunk::Capacity; index-- > 0;) {
        chunk->slots[index].nextFree = chunk->free;
        chunk->free = &chunk->slots[index];
    }
    chunk->serial = ++m_lastSerial;
    m_chunks.emplace(chunk->serial, chunk);
    chunk->next = m_open;
    if (m_open)
        m_open->prev = chunk;
    m_open = chunk;
    return chunk;
}

void TimerPool::destroyChunk(Chunk *chunk) noexcept
{
    if (chunk->prev)
        chunk->prev->next = chunk->next;
    else if (m_open == chunk)
        m_open = chunk->next;
    if (chunk->next)
        chunk->next->prev = chunk->prev;
    m_chunks.erase(chunk->serial);
    chunk->~Chunk();
#ifdef ORRERY_PLAIN_MEMORY
    ::operator delete(chunk, Chunk::Bytes, std::align_val_t(Chunk::Bytes));
#else
    Slabs::shared().giveSpan(reinterpret_cast<std::byte *>(chunk));
#endif
}

Timer *TimerPool::allocate()
{
    Chunk *chunk = m_open ? m_open : makeChunk();
    Chunk::Slot *slot = chunk->free;
    chunk->free = slot->nextFree;
    if (!chunk->free) { // full: leaves the list
        m_open = chunk->next;
        if (m_open)
            m_open->prev = nullptr;
        chunk->next = nullptr;
    }
    if (chunk == m_spare)
        m_spare = nullptr;
    ++chunk->used;
    ++m_size;
    auto *timer = new (static_cast<void *>(slot)) Timer;
    chunk->live[chunk->indexOf(timer)] = true;
    return timer;
}

void TimerPool::free(Timer *timer) noexcept
{
    Chunk *chunk = chunkOf(timer);
    chunk->live[chunk->indexOf(timer)] = false;
    std::destroy_at(timer);
    auto *slot = reinterpret_cast<Chunk::Slot *>(timer);
    const bool wasFull = !chunk->free;
    slot->nextFree = chunk->free;
    chunk->free = slot;
    --chunk->used;
    --m_size;
    if (wasFull) {
        chunk->prev = nullptr;
        chunk->next = m_open;
        if (m_open)
            m_open->prev = chunk;
        m_open = chunk;
    }
    if (chunk->used == 0) {
        if (m_spare)
            destroyChunk(m_spare);
        m_spare = chunk;
    }
}

} // namespace orrery::detail
