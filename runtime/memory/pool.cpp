// SPDX-License-Identifier: MIT
#include "memory/pool.h"

#include "memory/slabs.h"
#include "sync/threadlocal.h"

#include <QtCore/QtGlobal>

#include <array>
#include <atomic>
#include <cstddef>
#include <mutex>
#include <utility>

namespace orrery::detail {

namespace {

constexpr std::size_t Step = 16;
constexpr std::size_t Smallest = 32; // what a free block holds
constexpr std::size_t Classes = Pool::LargestPooled / Step + 1;
constexpr quint32 MagazineBlocks = 64;

std::size_t classOf(std::size_t bytes) noexcept
{
    return ((bytes < Smallest ? Smallest : bytes) + Step - 1) / Step;
}

/// A block that is free. The first one of a magazine in the depot holds what is known of the magazine.
struct FreeBlock
{
    FreeBlock *next;
    FreeBlock *nextMagazine;
    quint64 blocks;
};
static_assert(sizeof(FreeBlock) <= Smallest);

struct Magazine
{
    FreeBlock *first = nullptr;
    quint32 blocks = 0;

    void push(void *block) noexcept
    {
        auto *free = static_cast<FreeBlock *>(block);
        free->next = first;
        first = free;
        ++blocks;
    }
    void *pop() noexcept
    {
        --blocks;
        return std::exchange(first, first->next);
    }
};

/// Never touched so far: blocks are cut off it one by one, so that no page is touched before its time. Not neighbours one
/// after the other, but each second or fourth: what is made together stands on cache lines of its own, so that workers
/// that share processes out among them do not share their lines.
class Span
{
public:
    Span() = default;
    Span(std::byte *memory, std::size_t bytes) noexcept : m_begin(memory), m_end(memory + bytes), m_next(memory) {}

    /// Always of the same size. Null where nothing is left.
    void *cut(std::size_t bytes) noexcept
    {
        if (std::size_t(m_end - m_next) < bytes && !nextRow(bytes))
            return nullptr;
        void *const block = m_next;
        const std::size_t step = bytes * rowsOf(bytes);
        m_next = std::size_t(m_end - m_next) < step ? m_end : m_next + step;
        return block;
    }

private:
    static constexpr std::size_t Line = 64;

    static std::size_t rowsOf(std::size_t bytes) noexcept { return bytes >= Line ? 2 : 4; }

    bool nextRow(std::size_t bytes) noexcept
    {
        if (m_row + 1 >= rowsOf(bytes) || !m_begin)
            return false;
        ++m_row;
        m_next = m_begin + m_row * bytes;
        return std::size_t(m_end - m_next) >= bytes;
    }

    std::byte *m_begin = nullptr;
    std::byte *m_end = nullptr;
    std::byte *m_next = nullptr;
    std::size_t m_row = 0;
};

/// What all threads share of one size. Never destroyed: threads may end after all else.
class Depot
{
public:
    void put(Magazine &&magazine) noexcept
    {
        if (!magazine.first)
            return;
        magazine.first->blocks = magazine.blocks;
        const std::lock_guard lock(m_mutex);
        magazine.first->nextMagazine = m_magazines.load(std::memory_order_relaxed);
        m_magazines.store(magazine.first, std::memory_order_relaxed);
        magazine = {};
    }
    Magazine take() noexcept
    {
        if (!m_magazines.load(std::memory_order_relaxed))
            return {}; // no lock only to look
        const std::lock_guard lock(m_mutex);
        FreeBlock *first = m_magazines.load(std::memory_order_relaxed);
        if (!first)
            return {};
        m_magazines.store(first->nextMagazine, std::memory_order_relaxed);
        return {first, quint32(first->blocks)};
    }

private:
    std::mutex m_mutex; // guards the list
    std::atomic<FreeBlock *> m_magazines{nullptr};
};

constinit std::array<Depot, Classes> depots;

/// One thread's share of one size. Two magazines, so that a thread that takes and gives back around the end of one does
/// not go to the depot each time.
struct Bin
{
    Magazine current;
    Magazine other;
    Span span;
};

struct ThreadBins
{
    std::array<Bin, Classes> bins;

    ~ThreadBins()
    {
        for (std::size_t index = 0; index < Classes; ++index) {
            Bin &bin = bins[index];
            // In magazines of the usual length: a longer one would never be exchanged by who takes it, since it is
            // exchanged when it reaches that, and would keep from all others whatever is given back to it.
            while (void *block = index ? bin.span.cut(index * Step) : nullptr) {
                if (bin.current.blocks == MagazineBlocks)
                    depots[index].put(std::exchange(bin.current, {}));
                bin.current.push(block);
            }
            depots[index].put(std::move(bin.current));
            depots[index].put(std::move(bin.other));
        }
    }
};

ORRERY_FAST_THREAD_LOCAL ThreadBins *t_bins = nullptr;
ORRERY_FAST_THREAD_LOCAL bool t_ended = false;

/// Makes the thread's bins, and gives them back when it ends.
struct ThreadGuard
{
    ThreadGuard() { t_bins = new ThreadBins; }
    ThreadGuard(const ThreadGuard &) = delete;
    ThreadGuard &operator=(const ThreadGuard &) = delete;
    ~ThreadGuard()
    {
        t_ended = true;
        delete std::exchange(t_bins, nullptr);
    }
};

/// Null once the thread's own objects are gone.
Q_NEVER_INLINE ThreadBins *makeBins()
{
    if (t_ended)
        return nullptr;
    thread_local ThreadGuard guard;
    Q_UNUSED(guard)
    return t_bins;
}

Q_NEVER_INLINE void *refill(Bin &bin, std::size_t index)
{
    if (bin.other.first) {
        std::swap(bin.current, bin.other);
        return bin.current.pop();
    }
    bin.current = depots[index].take(); // what was used before first: its pages are there
    if (bin.current.first)
        return bin.current.pop();
    if (void *block = bin.span.cut(index * Step))
        return block;
    std::byte *fresh = Slabs::shared().takeSpan();
    bin.span = Span(fresh, Slabs::SpanBytes);
    return bin.span.cut(index * Step);
}

/// Where the thread has no bins, yet or any more.
Q_NEVER_INLINE void *allocateFirst(std::size_t index)
{
    if (ThreadBins *bins = makeBins())
        return refill(bins->bins[index], index);
    ThreadBins passing; // of a thread that is ending
    return refill(passing.bins[index], index);
}

Q_NEVER_INLINE void exchangeFull(Bin &bin, std::size_t index) noexcept
{
    std::swap(bin.current, bin.other);
    depots[index].put(std::exchange(bin.current, {}));
}

} // namespace

void *Pool::allocate(std::size_t bytes)
{
    if (bytes > LargestPooled)
        return ::operator new(bytes);
    const std::size_t index = classOf(bytes);
    ThreadBins *const bins = t_bins;
    if (!bins)
        return allocateFirst(index);
    Bin &bin = bins->bins[index];
    return bin.current.first ? bin.current.pop() : refill(bin, index);
}

void Pool::free(void *block, std::size_t bytes) noexcept
{
    if (bytes > LargestPooled) {
        ::operator delete(block, bytes);
        return;
    }
    const std::size_t index = classOf(bytes);
    ThreadBins *bins = t_bins;
    if (!bins) {
        Magazine single;
        single.push(block);
        depots[index].put(std::move(single)); // no bins are made only to give back
        return;
    }
    Bin &bin = bins->bins[index];
    if (bin.current.blocks == MagazineBlocks)
        exchangeFull(bin, index);
    bin.current.push(block);
}

} // namespace orrery::detail
