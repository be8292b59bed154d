// SPDX-License-Identifier: MIT
#include "timer/timerpool.h"

#include <memory>
#include <new>

namespace orrery::detail {

TimerPool::~TimerPool()
{
    Q_ASSERT(m_size == 0);
    while (!m_chunks.empty())
        destroyChunk(m_chunks.begin()->second);
}

TimerPool::Chunk *TimerPool::chunkOf(Timer *timer) noexcept
{
    return reinterpret_cast<Chunk *>(reinterpret_cast<quintptr>(timer) & ~quintptr(Chunk::Bytes - 1));
}

TimerPool::Chunk *TimerPool::makeChunk()
{
    static_assert(sizeof(Chunk) <= Chunk::Bytes);
    void *memory = ::operator new(Chunk::Bytes, std::align_val_t(Chunk::Bytes));
    auto *chunk = new (memory) Chunk;
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
    ::operator delete(chunk, Chunk::Bytes, std::align_val_t(Chunk::Bytes));
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
    auto *timer = new (static_cast<void *>(slot)) Timer(m_service);
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
