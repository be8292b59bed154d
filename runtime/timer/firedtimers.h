// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/info.h>
#include <orrery/pid.h>
#include <orrery/timerlateness.h>

#include <QtCore/QList>
#include <QtCore/QString>

#include <array>
#include <atomic>
#include <chrono>
#include <memory>
#include <vector>

namespace orrery::detail {

/// How late the timers of one service fired, and which fired last. Written by the wheel thread alone, which notes
/// each firing where nobody looks and shows them with what it takes the service's mutex for anyway.
///
/// The last ones stand in a ring of twice as many as are shown: what is noted and not shown yet overwrites only what is
/// shown no more. Until the first firing it has no memory.
class FiredTimers
{
public:
    static constexpr quint64 Shown = 256;

    /// As it stands in the ring, and as it is handed out with what the ring knows by the place.
    struct Entry
    {
        quint64 id = 0;
        Pid target;
        std::chrono::nanoseconds due{0};
        std::chrono::nanoseconds lateness{0};
        bool delivered = false;
        bool named = false;
    };
    struct Seen
    {
        Entry entry;
        quint64 number = 0; ///< from 1
        QString name;
    };

    FiredTimers() noexcept = default;
    FiredTimers(const FiredTimers &) = delete;
    FiredTimers &operator=(const FiredTimers &) = delete;

    // --- on the wheel thread, the mutex held or not

    /// How many firings may be noted until the next show().
    quint64 room() const noexcept { return m_shown + Shown - m_noted; }
    /// Whether something is noted that is not shown yet.
    bool isShowDue() const noexcept { return m_shown != m_noted; }
    /// There has to be room.
    void note(quint64 id, Pid target, std::chrono::nanoseconds due, bool delivered)
    {
        if (!m_next) [[unlikely]]
            makeRing();
        Entry &entry = *m_next;
        entry.id = id;
        entry.target = target;
        entry.due = due;
        entry.delivered = delivered;
        entry.named = false;
        ++m_noted;
        m_next = after(m_next);
    }
    /// The same of one that is aimed at a name.
    void noteNamed(quint64 id, const QString &name, std::chrono::nanoseconds due, bool delivered);
    /// What was noted since the last call stood in the mailboxes by now.
    void setTime(std::chrono::nanoseconds now) noexcept
    {
        for (; m_untimed != m_next; m_untimed = after(m_untimed)) {
            const std::chrono::nanoseconds lateness = now - m_untimed->due;
            m_untimed->lateness = lateness;
            // Nobody else writes it: no read-modify-write.
            auto &count = m_counts[std::size_t(TimerLateness::bucketOf(lateness))];
            count.store(count.load(std::memory_order_relaxed) + 1, std::memory_order_relaxed);
        }
    }

    // --- under the service's mutex

    /// On the wheel thread. What is noted has its time.
    void show() noexcept { m_shown = m_noted; }
    /// Those after that number that are still kept, the oldest first.
    std::vector<Seen> since(quint64 after) const;

    // --- any thread

    /// For a person; `now` is of the service's clock.
    static QList<FiredTimer> told(const std::vector<Seen> &seen, std::chrono::nanoseconds now);
    /// Relaxed: counts that belong to no other state.
    TimerLateness lateness() const noexcept
    {
        TimerLateness result;
        for (int i = 0; i < TimerLateness::Buckets; ++i)
            result.setCount(i, m_counts[std::size_t(i)].load(std::memory_order_relaxed));
        return result;
    }

private:
    static constexpr quint64 Capacity = 2 * Shown;
    struct Ring
    {
        std::array<Entry, std::size_t(Capacity)> entries;
        std::array<QString, std::size_t(Capacity)> names; ///< of those that are named; of others what was
    };

    void makeRing();
    Entry *after(Entry *entry) const noexcept { return entry == m_last ? m_ring->entries.data() : entry + 1; }

    // The wheel thread's own, but for what is shown of the ring; that is guarded by the service's mutex.
    std::unique_ptr<Ring> m_ring;
    Entry *m_next = nullptr;    ///< to be noted; null before the first
    Entry *m_untimed = nullptr; ///< the oldest that has no time yet, or the next
    Entry *m_last = nullptr;    ///< of the ring's places
    quint64 m_noted = 0;
    quint64 m_shown = 0; ///< written under the mutex
    std::array<std::atomic<quint64>, std::size_t(TimerLateness::Buckets)> m_counts{};
};

} // namespace orrery::detail
