// SPDX-License-Identifier: MIT
// What the pending timers are: all of them, in figures, or some in full. The mutex is given up between portions, so that
// nobody who arms one waits for who looks at a million.
#include "timer/timerservice.h"

#include "timer/timerpool_p.h"

#include <algorithm>

namespace orrery::detail {

using std::chrono::nanoseconds;

namespace {

std::chrono::milliseconds roundedUp(nanoseconds time)
{
    return std::chrono::ceil<std::chrono::milliseconds>(std::max(time, nanoseconds(0)));
}

struct Seen
{
    TimerInfo info;
    nanoseconds due;
    Message message;
};

Seen see(const Timer &timer)
{
    Seen one;
    if (timer.isByName())
        one.info.targetName = timer.extra()->targetName;
    else
        one.info.target = timer.target();
    if (timer.isRepeating())
        one.info.period = roundedUp(timer.extra()->period);
    one.info.id = timer.order;
    one.info.madeBy = timer.madeBy;
    one.due = timer.dueTime();
    one.message = timer.copyMessage();
    return one;
}

QList<TimerInfo> infosOf(std::vector<Seen> &seen, nanoseconds now)
{
    QList<TimerInfo> result;
    result.reserve(qsizetype(seen.size()));
    for (Seen &one : seen) {
        one.info.remaining = roundedUp(one.due - now);
        one.info.preview = one.message.preview();
        result.append(std::move(one.info));
    }
    return result;
}

TimerFigures figuresOf(const Timer &timer, nanoseconds now)
{
    TimerFigures figures;
    figures.id = timer.order;
    if (!timer.isByName())
        figures.target = timer.target();
    figures.madeBy = timer.madeBy;
    figures.remaining = timer.dueTime() - now;
    if (timer.isRepeating())
        figures.period = timer.extra()->period;
    figures.place = TimerPool::numberOf(&timer);
    return figures;
}

} // namespace

std::optional<std::chrono::milliseconds> TimerService::remaining(const Timer &timer) const
{
    nanoseconds due{0};
    {
        const std::lock_guard lock(m_mutex);
        if (!timer.isPending())
            return std::nullopt;
        due = timer.dueTime();
    }
    return roundedUp(due - m_clock->now());
}

std::chrono::milliseconds TimerService::remaining(const Alarm &alarm) const
{
    nanoseconds due{0};
    {
        const std::lock_guard lock(m_mutex);
        due = alarm.dueTime();
    }
    return roundedUp(due - m_clock->now());
}

QList<TimerInfo> TimerService::timers() const
{
    std::vector<Seen> seen;
    seen.reserve(std::size_t(pending()));
    for (quint32 chunk = 1; chunk != 0;) {
        const std::lock_guard lock(m_mutex);
        // Through a const service only reads: visitChunk is shared with cancelAll.
        chunk = const_cast<TimerPool &>(m_pool).visitChunk(chunk, [&](const Timer &timer) {
            if (timer.isPending())
                seen.push_back(see(timer));
        });
    }
    return infosOf(seen, m_clock->now());
}

QList<TimerFigures> TimerService::figures() const
{
    QList<TimerFigures> result;
    result.reserve(pending());
    const nanoseconds now = m_clock->now();
    for (quint32 chunk = 1; chunk != 0;)
        figures(chunk, now, result);
    return result;
}

void TimerService::figures(quint32 &from, nanoseconds now, QList<TimerFigures> &result) const
{
    const std::lock_guard lock(m_mutex);
    from = const_cast<TimerPool &>(m_pool).visitChunk(from, [&](const Timer &timer) {
        if (timer.isPending())
            result.append(figuresOf(timer, now));
    });
}

QList<TimerFigures> TimerService::figures(const QList<TimerFigures> &wanted, nanoseconds now) const
{
    QList<TimerFigures> result;
    result.reserve(wanted.size());
    forEachOf(wanted, [&](const Timer &timer) { result.append(figuresOf(timer, now)); });
    return result;
}

/// Calls visit(timer), under the mutex, for those of them that are still pending.
template <typename Visit>
void TimerService::forEachOf(const QList<TimerFigures> &wanted, Visit &&visit) const
{
    constexpr qsizetype Portion = 64;
    for (qsizetype from = 0; from < wanted.size(); from += Portion) {
        const std::lock_guard lock(m_mutex);
        for (qsizetype i = from; i < std::min(wanted.size(), from + Portion); ++i) {
            const Timer *timer = m_pool.find(wanted[i].place);
            // The place may be another one's by now.
            if (timer && timer->order == wanted[i].id && timer->isPending())
                visit(*timer);
        }
    }
}

QList<TimerInfo> TimerService::timers(const QList<TimerFigures> &wanted) const
{
    std::vector<Seen> seen;
    seen.reserve(std::size_t(wanted.size()));
    forEachOf(wanted, [&](const Timer &timer) { seen.push_back(see(timer)); });
    return infosOf(seen, m_clock->now());
}

QList<TimerInfo> TimerService::timersOf(const TimerOwner &owner, qsizetype most) const
{
    constexpr qsizetype Most = 1000;
    const auto wanted = std::size_t(std::clamp(most, qsizetype(0), Most));
    std::vector<Seen> seen;
    {
        const std::lock_guard lock(m_mutex);
        const Timer *timer = owner.first;
        for (; timer && seen.size() < wanted; timer = timer->ownerNext ? m_pool.at(timer->ownerNext) : nullptr) {
            if (timer->isPending())
                seen.push_back(see(*timer));
        }
    }
    return infosOf(seen, m_clock->now());
}

} // namespace orrery::detail
