// SPDX-License-Identifier: MIT
#include "observe/journal.h"

#include "core/logging.h"
#include "observe/journalreading.h"

#include <iterator>
#include <utility>

namespace orrery::detail {

namespace {

ExitReason withoutWords(ExitReason::Kind kind)
{
    switch (kind) {
    case ExitReason::Kind::Killed:
        return ExitReason::Killed;
    case ExitReason::Kind::Shutdown:
        return ExitReason::Shutdown;
    case ExitReason::Kind::NoProcess:
        return ExitReason::NoProcess;
    default:
        return ExitReason::Normal;
    }
}

} // namespace

Journal::Journal(std::vector<Place *> places)
    : m_places(std::move(places)), m_laneCount(m_places.size() + 1), m_lanes(new Lane[m_laneCount])
{
}

void Journal::recordWorded(int worker, WordedEvent &&event)
{
    const quint64 ticks = event.event.ticks;
    if (worker == NoWorker) {
        m_lanes[m_laneCount - 1].worded.put(ticks, std::move(event));
        return;
    }
    const std::size_t index = std::size_t(worker);
    PlainEvents *const ring = m_places[index]->load(std::memory_order_acquire); // pairs with setCapacity()
    const quint64 at = m_lanes[index].worded.put(ring ? std::max(ticks, ring->last() + 1) : ticks, std::move(event));
    if (ring)
        ring->setLast(at);
}

/// A ring of that size which is out of use, or a new one.
PlainEvents *Journal::ringOf(Lane &lane, std::size_t capacity)
{
    for (const auto &[size, ring] : lane.rings) {
        if (size == capacity)
            return ring.get();
    }
    return lane.rings.emplace_back(capacity, std::make_unique<PlainEvents>(capacity)).second.get();
}

void Journal::setCapacity(qsizetype events)
{
    const qsizetype capacity = std::max<qsizetype>(events, 0);
    const std::lock_guard lock(m_mutex);
    const qsizetype before = m_capacity.load(std::memory_order_relaxed);
    if (capacity == before)
        return;
    if (before > 0)
        read();
    if (capacity == 0) {
        m_on.store(false, std::memory_order_relaxed);
        say({});
    }
    for (std::size_t index = 0; index < m_laneCount; ++index) {
        Lane &lane = m_lanes[index];
        if (index < m_places.size()) {
            PlainEvents *const ring = capacity > 0 ? ringOf(lane, std::size_t(capacity)) : nullptr;
            m_places[index]->store(ring, std::memory_order_release); // pairs with the acquire of who writes
        }
        lane.worded.setCapacity(std::size_t(capacity));
        if (capacity == 0 || before == 0) { // forgets what was on its way when it was switched off
            lane.worded.take();
            lane.pending.clear();
            for (const auto &[size, ring] : lane.rings)
                ring->skip();
        }
    }
    m_capacity.store(capacity, std::memory_order_relaxed);
    while (m_kept.size() > std::size_t(capacity))
        m_kept.pop_front();
    if (capacity == 0) {
        m_kept.shrink_to_fit();
    } else {
        m_on.store(true, std::memory_order_relaxed);
        say(m_kinds);
    }
}

/// Under the mutex.
void Journal::say(JournalKinds wanted)
{
    m_wanted.store(wanted, std::memory_order_relaxed);
    using Kind = JournalEvent::Kind;
    if (m_timersPlace)
        m_timersPlace->store(wanted.contains(Kind::TimerArmed) || wanted.contains(Kind::TimerCancelled),
                             std::memory_order_relaxed);
}

void Journal::setTimersPlace(std::atomic<bool> *isWatched)
{
    const std::lock_guard lock(m_mutex);
    m_timersPlace = isWatched;
    say(m_wanted.load(std::memory_order_relaxed));
}

void Journal::setKinds(JournalKinds kinds)
{
    const std::lock_guard lock(m_mutex);
    m_kinds = kinds;
    if (isOn())
        say(kinds);
}

JournalKinds Journal::kinds() const
{
    const std::lock_guard lock(m_mutex);
    return m_kinds;
}

/// Under the mutex.
void Journal::read()
{
    JournalReading reading;
    for (std::size_t index = 0; index < m_laneCount; ++index) {
        Lane &lane = m_lanes[index];
        for (const auto &[size, ring] : lane.rings)
            reading.add(*ring);
        reading.add(lane.worded, lane.pending);
    }
    reading.takeAll();
    const std::size_t capacity = std::size_t(m_capacity.load(std::memory_order_relaxed));
    const std::vector<JournalReading::Event> events = reading.inOrder(capacity);
    m_last += reading.lost();
    m_overwritten.store(m_overwritten.load(std::memory_order_relaxed) + reading.lost(), std::memory_order_relaxed);

    const quint64 nowTicks = CpuTicks::now();
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const std::size_t kept = std::min(m_kept.size(), capacity - events.size());
    m_kept.erase(m_kept.begin(), m_kept.begin() + qsizetype(m_kept.size() - kept));
    qint64 at = -1;
    QDateTime time;
    for (const JournalReading::Event &event : events) {
        const PlainEvent plain = event.plain;
        const auto ago = m_ticks.toTime(nowTicks - std::min(plain.ticks, nowTicks));
        if (const qint64 then = now - std::chrono::duration_cast<std::chrono::milliseconds>(ago).count(); then != at) {
            at = then;
            time = QDateTime::fromMSecsSinceEpoch(at, Qt::UTC);
        }
        JournalEvent &made = m_kept.emplace_back();
        made.sequence = ++m_last;
        made.at = time;
        made.kind = plain.kind();
        made.pid = Pid(plain.pid());
        if (event.words) {
            made.text = std::move(event.words->text);
            made.reason = std::move(event.words->reason);
            made.timer = event.words->timer;
            made.holder = event.words->holder;
        } else if (made.kind != JournalEvent::Kind::DeadLetter) {
            made.reason = withoutWords(plain.reason());
        }
        if (made.kind == JournalEvent::Kind::DeadLetter)
            made.refusal = plain.refusal();
    }
}

QList<JournalEvent> Journal::since(quint64 after)
{
    const quint64 before = overwritten();
    QList<JournalEvent> events;
    readSince(after, events);
    // Not under the mutex: who handles messages may be anybody.
    if (const quint64 lost = overwritten() - before; lost > 0)
        qCDebug(lcJournal) << lost << "events made room for others before anybody read them";
    return events;
}

void Journal::readSince(quint64 after, QList<JournalEvent> &events)
{
    const std::lock_guard lock(m_mutex);
    if (m_capacity.load(std::memory_order_relaxed) > 0)
        read();
    const auto first = std::upper_bound(m_kept.cbegin(), m_kept.cend(), after,
                                        [](quint64 number, const JournalEvent &event) { return number < event.sequence; });
    events.reserve(m_kept.cend() - first);
    std::copy(first, m_kept.cend(), std::back_inserter(events));
}

} // namespace orrery::detail
