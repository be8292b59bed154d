// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/info.h>

#include <QtCore/QList>
#include <QtCore/QString>

#include <atomic>
#include <memory>
#include <mutex>
#include <vector>

namespace orrery::detail {

/// The last so many events of a runtime, in a ring. Switched off, as at the start, an event costs one load; switched on,
/// a number from a common counter and the lock of its own place, which only a reader or who has gone once around the
/// ring meanwhile wants too. Any thread.
class Journal
{
public:
    bool isOn() const noexcept { return m_ring.load(std::memory_order_relaxed) != nullptr; }
    /// Keeps the newest of what it has; 0 switches it off and forgets all.
    void setCapacity(qsizetype events);
    qsizetype capacity() const;
    /// Numbers and times the event. Call it where isOn().
    void record(JournalEvent::Kind kind, Pid pid, const QString &text, const ExitReason &reason);
    /// Ends before an event that is being written just now, so that none is passed over.
    QList<JournalEvent> since(quint64 after) const;

private:
    struct Entry
    {
        quint64 sequence = 0; ///< 0 is none
        qint64 at = 0;
        JournalEvent::Kind kind = JournalEvent::Kind::Spawned;
        Pid pid;
        QString text;
        ExitReason reason;
    };
    struct Place
    {
        std::atomic<bool> taken{false}; ///< guards the entry
        Entry entry;
    };
    struct Ring
    {
        explicit Ring(std::size_t size) : places(size) {}
        Place &of(quint64 sequence) noexcept { return places[std::size_t(sequence % places.size())]; }
        std::vector<Place> places;
    };
    class PlaceLock;

    Ring *ringOf(std::size_t capacity);
    static void put(Ring &ring, Entry &entry);
    static Entry entryOf(Ring &ring, quint64 sequence);

    std::atomic<Ring *> m_ring{nullptr};
    std::atomic<quint64> m_last{0}; ///< sequence of the newest
    mutable std::mutex m_mutex;     // guards the rest; taken by who reads or changes the capacity
    quint64 m_first = 1;            // sequence of the oldest that may be kept
    quint64 m_changed = 0;          // m_last when the capacity was changed: who wrote then may have missed it
    // All that there ever were: one that records may still have a ring that is out of use.
    std::vector<std::unique_ptr<Ring>> m_rings;
};

} // namespace orrery::detail
