// SPDX-License-Identifier: MIT
#pragma once

#include "sync/threadlocal.h"

#include <QtCore/QtGlobal>

#include <array>
#include <atomic>
#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace orrery::detail {

/// What a runtime counts; what is counted all the time comes first, in one line of the cache.
enum class Count : quint8 {
    Spawned,
    Finished,
    Sent,
    Received,
    Discarded,
    Woken,
    Parked,
    DroppedNoProcess,
    DroppedNoName,
    DroppedMailboxFull,
    DroppedLateReply,
    Revoked,
    End_,
};

/// Counters that cost next to nothing to count and a walk to read: a cell per worker, which only
/// that worker writes, one for each process with a thread of its own, and a few that all other threads share by their id.
class Counters
{
public:
    class alignas(64) Cell
    {
    public:
        /// By the one thread that owns the cell. Release, so that who reads the count also sees
        /// what was counted before it (pairs with the acquire in sum()).
        void add(Count what, quint64 by = 1) noexcept
        {
            auto &value = m_values[std::size_t(what)];
            value.store(value.load(std::memory_order_relaxed) + by, std::memory_order_release);
        }
        /// By any thread.
        void addShared(Count what, quint64 by = 1) noexcept
        {
            m_values[std::size_t(what)].fetch_add(by, std::memory_order_acq_rel);
        }

    private:
        friend class Counters;
        std::array<std::atomic<quint64>, std::size_t(Count::End_)> m_values{};
    };

    explicit Counters(int workers) : m_workers(workers), m_cells(new Cell[std::size_t(workers) + SharedCells]) {}
    Counters(const Counters &) = delete;
    Counters &operator=(const Counters &) = delete;
    ~Counters()
    {
        for (Lent *lent = m_lent.load(std::memory_order_relaxed); lent;)
            delete std::exchange(lent, lent->next);
    }

    Cell &ofWorker(int index) noexcept { return m_cells[std::size_t(index)]; }
    Cell &ofThisThread() noexcept { return m_cells[std::size_t(m_workers) + placeOfThisThread()]; }
    /// A cell for one thread alone, until it is given back. What was counted in it stays there, so that no sum misses it
    /// or has it twice: there are as many as were ever lent at a time.
    Cell &lend()
    {
        const std::lock_guard lock(m_mutex);
        if (m_free.empty()) {
            auto lent = std::make_unique<Lent>();
            m_free.reserve(m_lentCount + 1); // so that giving back needs no memory
            ++m_lentCount;
            lent->next = m_lent.load(std::memory_order_relaxed);
            m_lent.store(lent.get(), std::memory_order_release); // pairs with the acquire in sum()
            return lent.release()->cell;
        }
        Cell &cell = *m_free.back();
        m_free.pop_back();
        return cell;
    }
    void giveBack(Cell &cell) noexcept
    {
        const std::lock_guard lock(m_mutex);
        m_free.push_back(&cell);
    }
    quint64 sum(Count what) const noexcept
    {
        quint64 total = 0;
        for (const Lent *lent = m_lent.load(std::memory_order_acquire); lent; lent = lent->next)
            total += lent->cell.m_values[std::size_t(what)].load(std::memory_order_acquire);
        for (std::size_t index = 0; index < std::size_t(m_workers) + SharedCells; ++index)
            total += m_cells[index].m_values[std::size_t(what)].load(std::memory_order_acquire);
        return total;
    }

private:
    static constexpr std::size_t SharedCells = 8;

    /// Which of the shared cells this thread counts into: hashed once, as the wheel thread counts each message it delivers.
    static std::size_t placeOfThisThread() noexcept
    {
        ORRERY_FAST_THREAD_LOCAL static std::size_t place = SharedCells;
        if (place == SharedCells) [[unlikely]] {
            const std::size_t hash = std::hash<std::thread::id>()(std::this_thread::get_id());
            place = (hash ^ (hash >> 12)) % SharedCells;
        }
        return place;
    }

    struct Lent
    {
        Cell cell;
        Lent *next = nullptr;
    };

    int m_workers;
    std::unique_ptr<Cell[]> m_cells;
    std::atomic<Lent *> m_lent{nullptr}; // only grows, under the mutex
    std::mutex m_mutex; // guards the two below; a leaf
    std::size_t m_lentCount = 0;
    std::vector<Cell *> m_free; ///< given back
};

} // namespace orrery::detail
