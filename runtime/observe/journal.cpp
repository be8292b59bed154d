// SPDX-License-Identifier: MIT
#include "observe/journal.h"

#include "observe/coarseclock.h"

#include <algorithm>
#include <thread>
#include <utility>

namespace orrery::detail {

/// Held for a few moves of pointers.
class Journal::PlaceLock
{
public:
    explicit PlaceLock(Place &place) noexcept : m_place(place)
    {
        while (m_place.taken.exchange(true, std::memory_order_acquire))
            std::this_thread::yield(); // whoever has it may have been preempted
    }
    PlaceLock(const PlaceLock &) = delete;
    PlaceLock &operator=(const PlaceLock &) = delete;
    ~PlaceLock() { m_place.taken.store(false, std::memory_order_release); }

private:
    Place &m_place;
};

/// Changes places with what it overwrites, for that to be destroyed without the lock; stays where it comes too late.
void Journal::put(Ring &ring, Entry &entry)
{
    Place &place = ring.of(entry.sequence);
    const PlaceLock lock(place);
    if (place.entry.sequence < entry.sequence)
        std::swap(place.entry, entry);
}

/// What stands in the place of that number: it, or of another one the number alone.
Journal::Entry Journal::entryOf(Ring &ring, quint64 sequence)
{
    Place &place = ring.of(sequence);
    const PlaceLock lock(place);
    if (place.entry.sequence == sequence)
        return place.entry;
    Entry other;
    other.sequence = place.entry.sequence;
    return other;
}

/// A ring of that size which is out of use, or a new one.
Journal::Ring *Journal::ringOf(std::size_t capacity)
{
    const Ring *used = m_ring.load(std::memory_order_relaxed);
    const auto spare = std::find_if(m_rings.begin(), m_rings.end(), [&](const std::unique_ptr<Ring> &ring) {
        return ring->places.size() == capacity && ring.get() != used;
    });
    if (spare != m_rings.end())
        return spare->get();
    return m_rings.emplace_back(std::make_unique<Ring>(capacity)).get();
}

void Journal::setCapacity(qsizetype events)
{
    const std::size_t capacity = std::size_t(std::max<qsizetype>(events, 0));
    const std::lock_guard lock(m_mutex);
    Ring *const before = m_ring.load(std::memory_order_relaxed);
    if (capacity == (before ? before->places.size() : 0))
        return;
    Ring *const after = capacity > 0 ? ringOf(capacity) : nullptr;
    m_ring.store(after, std::memory_order_seq_cst);
    m_changed = m_last.load(std::memory_order_seq_cst); // who draws a higher number sees the new ring
    if (!before || !after) {
        m_first = m_changed + 1;
        return;
    }
    const quint64 kept = std::min<quint64>({m_changed + 1 - m_first, before->places.size(), capacity});
    m_first = m_changed + 1 - kept;
    for (quint64 sequence = m_first; sequence <= m_changed; ++sequence) {
        Entry entry = entryOf(*before, sequence);
        if (entry.sequence == sequence)
            put(*after, entry);
    }
}

qsizetype Journal::capacity() const
{
    const Ring *ring = m_ring.load(std::memory_order_acquire);
    return ring ? qsizetype(ring->places.size()) : 0;
}

void Journal::record(JournalEvent::Kind kind, Pid pid, const QString &text, const ExitReason &reason)
{
    Entry entry{0, coarseMSecsSinceEpoch(), kind, pid, text, reason};
    // The number before the ring: see setCapacity().
    entry.sequence = m_last.fetch_add(1, std::memory_order_seq_cst) + 1;
    if (Ring *const ring = m_ring.load(std::memory_order_seq_cst))
        put(*ring, entry);
}

QList<JournalEvent> Journal::since(quint64 after) const
{
    QList<JournalEvent> events;
    const std::lock_guard lock(m_mutex);
    Ring *const ring = m_ring.load(std::memory_order_acquire);
    const quint64 last = m_last.load(std::memory_order_acquire);
    if (!ring || after >= last)
        return events;
    const quint64 size = ring->places.size();
    const quint64 from = std::max({after + 1, m_first, last >= size ? last + 1 - size : 1});
    events.reserve(qsizetype(last + 1 - std::min(from, last)));
    for (quint64 sequence = from; sequence <= last; ++sequence) {
        Entry entry = entryOf(*ring, sequence);
        if (entry.sequence < sequence && sequence > m_changed)
            break; // being written
        if (entry.sequence != sequence)
            continue; // overwritten meanwhile, or missed by a change of the capacity
        JournalEvent event;
        event.sequence = sequence;
        event.at = QDateTime::fromMSecsSinceEpoch(entry.at, Qt::UTC);
        event.kind = entry.kind;
        event.pid = entry.pid;
        event.text = std::move(entry.text);
        event.reason = std::move(entry.reason);
        events.append(std::move(event));
    }
    return events;
}

} // namespace orrery::detail
