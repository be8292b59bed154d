// SPDX-License-Identifier: MIT
#pragma once

#include "observe/cputicks.h"
#include "observe/plainevents.h"
#include "observe/wordedevents.h"

#include <orrery/info.h>
#include <orrery/journalkinds.h>

#include <QtCore/QList>
#include <QtCore/QString>

#include <algorithm>
#include <atomic>
#include <deque>
#include <memory>
#include <mutex>
#include <vector>

namespace orrery::detail {

/// The last so many events of a runtime. Switched off, as at the start, an event costs one load. Switched on, each worker
/// writes into a lane of its own, with no lock unless the event has words; other threads share one. An event gets its
/// number when somebody reads: then what the lanes hold is put into one order and moved to what is kept for all readers.
///
/// The order is that of the processor's counter, and one more: a process is spawned before it exits. What happened before a
/// call of since() is in its answer, and whatever happened before something in an answer comes before it.
class Journal
{
public:
    /// Where a worker finds its ring, next to what it uses all the time; null while the journal is off.
    using Place = std::atomic<PlainEvents *>;

    explicit Journal(std::vector<Place *> places);
    Journal(const Journal &) = delete;
    Journal &operator=(const Journal &) = delete;

    bool isOn() const noexcept { return m_on.load(std::memory_order_relaxed); }
    /// Whether it is on and records this kind.
    bool wants(JournalEvent::Kind kind) const noexcept
    {
        return m_wanted.load(std::memory_order_relaxed).contains(kind);
    }
    void setKinds(JournalKinds kinds);
    JournalKinds kinds() const;
    /// Where to say, from here on, whether it wants to know of timers that are armed or cancelled.
    void setTimersPlace(std::atomic<bool> *isWatched);
    /// How many events made room for others before anybody read them, as of the last reading.
    quint64 overwritten() const noexcept { return m_overwritten.load(std::memory_order_relaxed); }
    /// Keeps the newest of what it has; 0 switches it off and forgets all.
    void setCapacity(qsizetype events);
    qsizetype capacity() const noexcept { return m_capacity.load(std::memory_order_relaxed); }

    /// What happens on a worker, at these ticks of just now. On its own thread, where there is a ring in its place.
    static void record(PlainEvents &ring, quint64 ticks, JournalEvent::Kind kind, Pid pid, ExitReason::Kind reason) noexcept
    {
        ring.put({ticks, kind, pid, reason});
    }
    static bool hasWords(const ExitReason &reason) noexcept
    {
        return reason.kind() == ExitReason::Kind::Crashed || reason.kind() == ExitReason::Kind::Custom;
    }
    static constexpr int NoWorker = -1;
    /// The same with words, or on another thread. Call it where the kind is wanted.
    void recordWorded(int worker, WordedEvent &&event);
    /// Numbers what happened until now. Any thread.
    QList<JournalEvent> since(quint64 after);

private:
    /// The events of one worker, which alone writes them; or of all other threads.
    struct alignas(64) Lane
    {
        WordedEvents worded;
        // Guarded by the journal's mutex.
        std::vector<WordedEvent> pending; ///< taken out of `worded`, and too new for the last reading
        // All that there ever were: who is about to write may still have one that is out of use.
        std::vector<std::pair<std::size_t, std::unique_ptr<PlainEvents>>> rings; ///< by capacity
    };

    static PlainEvents *ringOf(Lane &lane, std::size_t capacity);
    void read();
    void readSince(quint64 after, QList<JournalEvent> &events);
    void say(JournalKinds wanted);

    // Hardly ever written.
    alignas(64) std::atomic<bool> m_on{false};
    std::atomic<JournalKinds> m_wanted{JournalKinds()}; ///< none while it is off; written under the mutex
    const std::vector<Place *> m_places; ///< by worker
    const std::size_t m_laneCount;       ///< the workers', and one
    const std::unique_ptr<Lane[]> m_lanes;
    std::atomic<qsizetype> m_capacity{0};    ///< written under the mutex
    std::atomic<quint64> m_overwritten{0};   ///< written under the mutex

    alignas(64) mutable std::mutex m_mutex; // guards the rest; taken by who reads or changes the capacity
    const CpuTicks m_ticks;
    JournalKinds m_kinds = JournalKinds::all();
    std::atomic<bool> *m_timersPlace = nullptr;
    quint64 m_last = 0; ///< sequence of the newest that has a number
    std::deque<JournalEvent> m_kept;
};

} // namespace orrery::detail
