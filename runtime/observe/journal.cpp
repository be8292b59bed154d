// SPDX-License-Identifier: MIT
#include "observe/journal.h"

#include <algorithm>

namespace orrery::detail {

void Journal::setCapacity(qsizetype events)
{
    const std::size_t capacity = std::size_t(std::max<qsizetype>(events, 0));
    std::vector<JournalEvent> ring(capacity);
    const std::lock_guard lock(m_mutex);
    if (capacity == m_ring.size())
        return;
    const quint64 kept = std::min<quint64>(m_last + 1 - m_first, capacity);
    for (quint64 sequence = m_last + 1 - kept; sequence <= m_last; ++sequence)
        ring[std::size_t(sequence % capacity)] = std::move(m_ring[std::size_t(sequence % m_ring.size())]);
    m_first = m_last + 1 - kept;
    m_ring.swap(ring);
    m_on.store(capacity != 0, std::memory_order_relaxed);
}

qsizetype Journal::capacity() const
{
    const std::lock_guard lock(m_mutex);
    return qsizetype(m_ring.size());
}

void Journal::record(JournalEvent event)
{
    event.at = QDateTime::currentDateTimeUtc();
    const std::lock_guard lock(m_mutex);
    if (m_ring.empty())
        return;
    event.sequence = ++m_last;
    // What is overwritten is swapped out and destroyed after the lock.
    std::swap(m_ring[std::size_t(m_last % m_ring.size())], event);
    if (m_last - m_first >= m_ring.size())
        m_first = m_last + 1 - m_ring.size();
}

QList<JournalEvent> Journal::since(quint64 after) const
{
    QList<JournalEvent> events;
    const std::lock_guard lock(m_mutex);
    if (after >= m_last || m_ring.empty())
        return events;
    const quint64 from = std::max(after + 1, m_first);
    events.reserve(qsizetype(m_last + 1 - from));
    for (quint64 sequence = from; sequence <= m_last; ++sequence)
        events.append(m_ring[std::size_t(sequence % m_ring.size())]);
    return events;
}

} // namespace orrery::detail
