// SPDX-License-Identifier: MIT
#include "timer/timerpool.h"

#include "memory/pool.h"

#include <memory>
#include <new>

namespace orrery::detail {

TimerPool::~TimerPool()
{
    Q_ASSERT(m_size == 0);
    for (Chunk *chunk : m_chunks) {
        if (chunk)
            destroyChunk(chunk);
    }
}

void TimerPool::makeChunk()
{
    static_assert(sizeof(Chunk) <= Chunk::Bytes);
    constexpr std::size_t MostChunks = std::size_t(1) << 24;
    if (m_numbers.empty()) {
        if (m_chunks.size() == MostChunks)
            throw std::bad_alloc();
        if (m_numbers.capacity() < m_chunks.size())
            m_numbers.reserve(2 * m_chunks.size()); // room for all of them: giving one back must not fail
        m_chunks.push_back(nullptr);
        m_numbers.push_back(quint32(m_chunks.size() - 1));
    }
#ifdef ORRERY_PLAIN_MEMORY
    void *memory = ::operator new(Chunk::Bytes, std::align_val_t(Chunk::Bytes));
#else
    void *memory = Slabs::shared().takeSpan();
#endif
    auto *chunk = new (memory) Chunk;
    chunk->service = m_service;
    chunk->number = m_numbers.back();
    m_numbers.pop_back();
    m_chunks[chunk->number] = chunk;
    m_open = chunk;
}

void TimerPool::destroyChunk(Chunk *chunk) noexcept
{
    if (chunk->prev)
        chunk->prev->next = chunk->next;
    else if (m_open == chunk)
        m_open = chunk->next;
    if (chunk->next)
        chunk->next->prev = chunk->prev;
    m_chunks[chunk->number] = nullptr;
    m_numbers.push_back(chunk->number);
    chunk->~Chunk();
#ifdef ORRERY_PLAIN_MEMORY
    ::operator delete(chunk, Chunk::Bytes, std::align_val_t(Chunk::Bytes));
#else
    Slabs::shared().giveSpan(reinterpret_cast<std::byte *>(chunk));
#endif
}

void TimerPool::free(Timer *timer) noexcept
{
    Chunk *chunk = chunkOf(timer);
    chunk->live[chunk->placeOf(timer)] = false;
    std::destroy_at(timer);
    chunk->free = new (static_cast<void *>(timer)) Chunk::Free{chunk->free};
    if (chunk->used-- == Chunk::Capacity) { // was full
        chunk->prev = nullptr;
        chunk->next = m_open;
        if (m_open)
            m_open->prev = chunk;
        m_open = chunk;
    }
    --m_size;
    if (chunk->used == 0) {
        if (m_spare)
            destroyChunk(m_spare);
        m_spare = chunk;
    }
}

} // namespace orrery::detail
