// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QtGlobal>

#include <array>
#include <atomic>
#include <cstddef>
#include <functional>
#include <memory>
#include <thread>

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
    End_,
};

/// Counters that cost next to nothing to count and a walk to read: a cell per worker, which only
/// that worker writes, and a few that all other threads share by their id.
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

    Cell &ofWorker(int index) noexcept { return m_cells[std::size_t(index)]; }
    Cell &ofThisThread() noexcept
    {
        const std::size_t hash = std::hash<std::thread::id>()(std::this_thread::get_id());
        return m_cells[std::size_t(m_workers) + (hash ^ (hash >> 12)) % SharedCells];
    }
    quint64 sum(Count what) const noexcept
    {
        quint64 total = 0;
        for (std::size_t index = 0; index < std::size_t(m_workers) + SharedCells; ++index)
            total += m_cells[index].m_values[std::size_t(what)].load(std::memory_order_acquire);
        return total;
    }

private:
    static constexpr std::size_t SharedCells = 8;

    int m_workers;
    std::unique_ptr<Cell[]> m_cells;
};

} // namespace orrery::detail
