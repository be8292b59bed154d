// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/info.h>

#include <QtCore/QtGlobal>

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <memory>
#include <vector>

namespace orrery::detail {

/// What happened, but for words that only some events have: two numbers.
struct PlainEvent
{
    PlainEvent() noexcept = default;
    PlainEvent(quint64 when, quint64 meaning) noexcept : ticks(when), what(meaning) {}
    PlainEvent(quint64 when, JournalEvent::Kind kind, Pid pid, ExitReason::Kind reason) noexcept
        : ticks(when), what(pid.number() << 8 | quint64(kind) << 4 | quint64(reason))
    {
    }

    PlainEvent(quint64 when, JournalEvent::Kind kind, Pid pid, DeadLetter::Reason refusal) noexcept
        : ticks(when), what(pid.number() << 8 | quint64(kind) << 4 | quint64(refusal))
    {
    }

    JournalEvent::Kind kind() const noexcept { return JournalEvent::Kind(what >> 4 & 15); }
    ExitReason::Kind reason() const noexcept { return ExitReason::Kind(what & 15); }
    /// Of a dead letter, in the place of a reason.
    DeadLetter::Reason refusal() const noexcept { return DeadLetter::Reason(what & 15); }
    quint64 pid() const noexcept { return what >> 8; }

    quint64 ticks = 0; ///< when; see CpuTicks
    quint64 what = 0;
};

/// The last so many events of one thread, in a ring that nobody locks: to write one is four plain stores. What a reader
/// is too slow for is overwritten, and counted.
class alignas(64) PlainEvents
{
public:
    /// Keeps at least so many while they are read.
    explicit PlainEvents(std::size_t capacity)
        : m_size(capacity + capacity / 16 + 2),
          m_words(new quint64[2 * (m_size + Ahead)]),
          m_next(m_words.get()),
          m_end(m_next + 2 * m_size)
    {
    }
    PlainEvents(const PlainEvents &) = delete;
    PlainEvents &operator=(const PlainEvents &) = delete;

    /// By the one thread that writes. Newer than all before, at the earliest at these ticks.
    void put(PlainEvent event) noexcept
    {
        m_last = std::max(event.ticks, m_last + 1);
        quint64 *const words = m_next;
        // Each word releases the count that says which place is written next: pairs with the acquire in take(). Who has
        // read any of it sees in the count that the place is not to be trusted.
        std::atomic_ref(words[0]).store(m_last, std::memory_order_release);
        std::atomic_ref(words[1]).store(event.what, std::memory_order_release);
        m_written.store(m_written.load(std::memory_order_relaxed) + 1, std::memory_order_release); // pairs with take()
        m_next = words + 2 == m_end ? m_words.get() : words + 2;
#if defined(__GNUC__)
        __builtin_prefetch(words + 2 * Ahead, 1); // it was written a whole ring ago
#endif
    }
    /// By the one thread that writes: ticks of its newest event, whichever ring that is in.
    quint64 last() const noexcept { return m_last; }
    void setLast(quint64 ticks) noexcept { m_last = ticks; }

    /// By one reader at a time: adds what came since the last call and not after `until`, the oldest first. Gives how
    /// many were overwritten before.
    quint64 take(quint64 until, std::vector<PlainEvent> &events)
    {
        const std::size_t had = events.size();
        const quint64 before = m_read;
        const quint64 end = m_written.load(std::memory_order_acquire);
        m_read = std::max(m_read, oldest(end));
        const quint64 first = m_read;
        std::size_t slot = std::size_t(first % m_size);
        for (; m_read < end; ++m_read) {
            const quint64 ticks = word(2 * slot).load(std::memory_order_acquire);
            const quint64 what = word(2 * slot + 1).load(std::memory_order_acquire);
            if (ticks > until)
                break;
            events.emplace_back(ticks, what);
            slot = slot + 1 == m_size ? 0 : slot + 1;
        }
        const quint64 valid = oldest(m_written.load(std::memory_order_acquire));
        const quint64 torn = std::min(std::max(valid, first), m_read) - first;
        events.erase(events.begin() + qsizetype(had), events.begin() + qsizetype(had + torn));
        return first + torn - before;
    }
    /// By one reader at a time: forgets what was not taken.
    void skip() noexcept { m_read = m_written.load(std::memory_order_acquire); }

private:
    static constexpr std::size_t Ahead = 4; ///< places in a line of the cache

    /// The number of the oldest that stands where the next is not being written now.
    quint64 oldest(quint64 written) const noexcept { return written < m_size ? 0 : written + 1 - m_size; }
    std::atomic_ref<quint64> word(std::size_t index) const noexcept { return std::atomic_ref(m_words[index]); }

    const std::size_t m_size;
    const std::unique_ptr<quint64[]> m_words; // not cleared, so that memory is taken as it is used
    quint64 *m_next;                          // the writer's
    quint64 *const m_end;
    quint64 m_last = 0; // the writer's
    std::atomic<quint64> m_written{0};
    alignas(64) quint64 m_read = 0; // the reader's
};

} // namespace orrery::detail
