// SPDX-License-Identifier: MIT
#pragma once

#include "observe/plainevents.h"

#include <QtCore/QString>

#include <algorithm>
#include <mutex>
#include <utility>
#include <vector>

namespace orrery::detail {

struct WordedEvent
{
    PlainEvent event;
    QString text;
    ExitReason reason;
    quint64 timer = 0;
    Pid holder = {};
};

/// The last so many events that have words, or whose threads have no ring of their own, since they were read. Any
/// thread.
class WordedEvents
{
public:
    /// Newer than all before, at the earliest at these ticks. Returns when it was.
    quint64 put(quint64 ticks, WordedEvent &&event)
    {
        WordedEvent overwritten; // destroyed without the lock
        const std::lock_guard lock(m_mutex);
        if (m_capacity == 0)
            return ticks;
        m_last = std::max(ticks, m_last + 1);
        event.event.ticks = m_last;
        if (m_events.size() < m_capacity) {
            m_events.push_back(std::move(event));
        } else {
            overwritten = std::exchange(m_events[m_oldest], std::move(event));
            m_oldest = (m_oldest + 1) % m_capacity;
            ++m_lost;
        }
        return m_last;
    }

    struct Taken
    {
        std::vector<WordedEvent> events; ///< the oldest first
        quint64 lost = 0;                ///< overwritten before these
    };
    Taken take()
    {
        Taken taken;
        std::size_t oldest = 0;
        {
            const std::lock_guard lock(m_mutex);
            taken.events.swap(m_events);
            taken.lost = std::exchange(m_lost, 0);
            oldest = std::exchange(m_oldest, 0);
        }
        std::rotate(taken.events.begin(), taken.events.begin() + qsizetype(oldest), taken.events.end());
        return taken;
    }

    /// After a take(): what came since goes with it. 0 takes none.
    void setCapacity(std::size_t capacity)
    {
        std::vector<WordedEvent> forgotten;
        const std::lock_guard lock(m_mutex);
        forgotten.swap(m_events);
        m_lost += forgotten.size();
        m_oldest = 0;
        m_capacity = capacity;
    }

private:
    std::mutex m_mutex; // guards the rest
    std::vector<WordedEvent> m_events;
    std::size_t m_oldest = 0;
    std::size_t m_capacity = 0;
    quint64 m_last = 0; ///< ticks of the newest
    quint64 m_lost = 0;
};

} // namespace orrery::detail
