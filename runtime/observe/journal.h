// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/info.h>

#include <QtCore/QList>

#include <atomic>
#include <mutex>
#include <vector>

namespace orrery::detail {

/// The last so many events of a runtime, in a ring. Switched off, as at the start, an event costs
/// one relaxed load. Any thread.
class Journal
{
public:
    bool isOn() const noexcept { return m_on.load(std::memory_order_relaxed); }
    /// Keeps the newest of what it has; 0 switches it off and forgets all.
    void setCapacity(qsizetype events);
    qsizetype capacity() const;
    /// Numbers and times the event. Call it where isOn().
    void record(JournalEvent event);
    QList<JournalEvent> since(quint64 after) const;

private:
    std::atomic<bool> m_on{false};
    mutable std::mutex m_mutex; // guards the rest
    std::vector<JournalEvent> m_ring;
    quint64 m_last = 0;  // sequence of the newest; it stands at m_last % size
    quint64 m_first = 1; // sequence of the oldest kept
};

} // namespace orrery::detail
