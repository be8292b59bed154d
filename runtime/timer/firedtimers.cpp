// SPDX-License-Identifier: MIT
#include "timer/firedtimers.h"

#include <QtCore/QDateTime>

#include <algorithm>

namespace orrery::detail {

Q_NEVER_INLINE void FiredTimers::makeRing()
{
    m_ring = std::make_unique<Ring>();
    m_next = m_untimed = m_ring->entries.data();
    m_last = m_next + Capacity - 1;
}

Q_NEVER_INLINE void FiredTimers::noteNamed(quint64 id, const QString &name, std::chrono::nanoseconds due, bool delivered)
{
    if (!m_next)
        makeRing();
    Entry *const entry = m_next;
    note(id, Pid(), due, delivered);
    entry->named = true;
    m_ring->names[std::size_t(entry - m_ring->entries.data())] = name;
}

std::vector<FiredTimers::Seen> FiredTimers::since(quint64 after) const
{
    std::vector<Seen> seen;
    const quint64 oldest = m_shown > Shown ? m_shown - Shown : 0;
    const quint64 first = std::max(after, oldest);
    if (first < m_shown)
        seen.reserve(std::size_t(m_shown - first));
    for (quint64 number = first; number < m_shown; ++number) {
        const auto place = std::size_t(number % Capacity);
        const Entry &entry = m_ring->entries[place];
        seen.push_back({entry, number + 1, entry.named ? m_ring->names[place] : QString()});
    }
    return seen;
}

QList<FiredTimer> FiredTimers::told(const std::vector<Seen> &seen, std::chrono::nanoseconds now)
{
    QList<FiredTimer> result;
    result.reserve(qsizetype(seen.size()));
    const QDateTime wallNow = QDateTime::currentDateTimeUtc();
    for (const Seen &one : seen) {
        FiredTimer &fired = result.emplace_back();
        fired.sequence = one.number;
        fired.id = one.entry.id;
        fired.target = one.entry.target;
        fired.targetName = one.name;
        const auto ago = std::chrono::duration_cast<std::chrono::milliseconds>(now - one.entry.due);
        fired.dueAt = wallNow.addMSecs(-ago.count());
        fired.lateness = std::max(one.entry.lateness, std::chrono::nanoseconds(0));
        fired.delivered = one.entry.delivered;
    }
    return result;
}

} // namespace orrery::detail
