// SPDX-License-Identifier: MIT
// Timers that are pending, from outside: found, fired, given another time.
#include "timer/timerservice.h"

#include <QtCore/QHash>

namespace orrery::detail {

using std::chrono::nanoseconds;

TimerRef TimerService::find(quint64 id) const
{
    TimerRef found;
    for (quint32 chunk = 1; chunk != 0 && found.id() == 0;) {
        const std::lock_guard lock(m_mutex);
        chunk = const_cast<TimerPool &>(m_pool).visitChunk(chunk, [&](Timer &timer) {
            if (timer.order == id && timer.isPending())
                found = handleOn(timer);
        });
    }
    return found;
}

QList<TimerRef> TimerService::find(const QList<quint64> &ids) const
{
    QList<TimerRef> found(ids.size());
    if (ids.size() <= 1) {
        if (!ids.isEmpty())
            found.first() = find(ids.first());
        return found;
    }
    QMultiHash<quint64, qsizetype> places;
    places.reserve(ids.size());
    for (qsizetype i = 0; i < ids.size(); ++i)
        places.insert(ids.at(i), i);
    for (quint32 chunk = 1; chunk != 0;) {
        const std::lock_guard lock(m_mutex);
        chunk = const_cast<TimerPool &>(m_pool).visitChunk(chunk, [&](Timer &timer) {
            if (!timer.isPending())
                return;
            for (auto [place, end] = places.equal_range(timer.order); place != end; ++place)
                found[*place] = handleOn(timer);
        });
    }
    return found;
}

QList<FiredTimer> TimerService::firedTimers(quint64 after) const
{
    std::vector<FiredTimers::Seen> seen;
    {
        const std::lock_guard lock(m_mutex);
        seen = m_firedTimers.since(after);
    }
    return FiredTimers::told(seen, m_clock->now());
}

/// Of one that is pending, under the mutex.
void TimerService::move(Timer &timer, nanoseconds due)
{
    const bool armed = timer.state.load(std::memory_order_relaxed) == Timer::State::Armed;
    if (armed)
        m_wheel.remove(timer);
    timer.setDueTime(due);
    if (armed) // one that fires just now, and repeats, goes into the wheel after that
        wakeFor(m_wheel.insert(timer));
}

bool TimerService::fire(Timer &timer)
{
    const nanoseconds due = dueAfter(nanoseconds(0));
    {
        const std::lock_guard lock(m_mutex);
        if (!timer.isPending())
            return false;
        if (timer.isRepeating() && timer.extra()->atOnce++ == 0)
            timer.extra()->resumeAt = timer.dueTime();
        move(timer, due);
    }
    if (m_clock->isManual()) // nobody sleeps until it is due: what is due is done now
        clockAdvanced();
    return true;
}

bool TimerService::reschedule(Timer &timer, nanoseconds delay)
{
    const nanoseconds due = dueAfter(delay);
    {
        const std::lock_guard lock(m_mutex);
        if (!timer.isPending())
            return false;
        // One that was asked to fire, and has not yet, still does.
        if (timer.isRepeating() && timer.extra()->atOnce > 0)
            timer.extra()->resumeAt = due;
        else
            move(timer, due);
    }
    if (delay.count() <= 0 && m_clock->isManual())
        clockAdvanced();
    return true;
}

} // namespace orrery::detail
