// SPDX-License-Identifier: MIT
// How timers end other than by firing: cancelled, revoked from a mailbox, with their target, with the runtime.
#include "timer/timerservice.h"

#include <utility>

namespace orrery::detail {

void TimerService::leaveOwner(Timer &timer) noexcept
{
    TimerOwner *owner = timer.takeOwner();
    if (!owner)
        return;
    Timer *next = timer.ownerNext ? m_pool.at(timer.ownerNext) : nullptr;
    if (timer.ownerPrev)
        m_pool.at(timer.ownerPrev)->ownerNext = timer.ownerNext;
    else
        owner->first = next;
    if (next)
        next->ownerPrev = timer.ownerPrev;
    timer.ownerNext = timer.ownerPrev = 0;
    // The last touch: with none left the owner may go. Pairs with the load in closeOwner().
    owner->count.store(owner->count.load(std::memory_order_relaxed) - 1, std::memory_order_release);
}

void TimerService::countCancelled(const Timer &timer)
{
    bump(m_cancelled, 1u);
    note(JournalEvent::Kind::TimerCancelled, timer);
}

/// A timer that is pending no more; the wheel has let go of it. The wheel's reference is the caller's from
/// here on.
void TimerService::detach(Timer &timer, Timer::State to)
{
    leaveOwner(timer);
    timer.state.store(to, std::memory_order_release);
    bump(m_pending, -1);
    if (to != Timer::State::Firing)
        countCancelled(timer);
}

/// A pending timer's way out of everything. What is left is for drop(), after the lock; null where the wheel thread is
/// about to deliver it: it keeps both the wheel's reference and the message then.
Timer *TimerService::end(Timer &timer, Timer::State to)
{
    timer.prefetchMessage();
    const bool firing = timer.state.load(std::memory_order_relaxed) == Timer::State::Firing;
    if (!firing)
        m_wheel.remove(timer);
    detach(timer, timer.isRepeating() ? to : Timer::State::Cancelled);
    return firing ? nullptr : &timer;
}

/// The message goes even where handles keep the timer itself: nobody else looks at it any more.
void TimerService::drop(Timer *ended) noexcept
{
    if (!ended)
        return;
    ended->dropMessage();
    ended->release(); // the wheel's
}

bool TimerService::cancel(Timer &timer)
{
    Timer *ended = nullptr;
    {
        const std::lock_guard lock(m_mutex);
        if (timer.isPending()) {
            ended = end(timer, Timer::State::Cancelled);
            if (timer.isRepeating()) {
                const QHash<Pid, quint32> waiting = std::exchange(timer.extra()->waiting, {});
                for (auto one = waiting.cbegin(); m_sink && one != waiting.cend(); ++one)
                    m_sink->timerRevoked(one.key(), one.value());
            }
        } else if (timer.isRepeating()) {
            return false;
        } else if (timer.moveState(Timer::State::Firing, Timer::State::Cancelled)) {
            countCancelled(timer); // the wheel thread finds out
        } else if (timer.moveState(Timer::State::Delivered, Timer::State::Cancelled)) {
            countCancelled(timer);
            if (m_sink)
                m_sink->timerRevoked(timer.target(), 1);
        } else {
            return false;
        }
    }
    drop(ended);
    return true;
}

bool TimerService::noteDelivery(Timer &timer, Pid receiver)
{
    const std::lock_guard lock(m_mutex);
    if (timer.state.load(std::memory_order_relaxed) != Timer::State::Firing)
        return false;
    ++timer.extra()->waiting[receiver];
    return true;
}

bool TimerService::claimOne(Timer &timer, Pid receiver)
{
    const std::lock_guard lock(m_mutex);
    QHash<Pid, quint32> &waiting = timer.extra()->waiting;
    const auto found = waiting.find(receiver);
    if (found == waiting.end())
        return false;
    if (--*found == 0)
        waiting.erase(found);
    return true;
}

qsizetype TimerService::closeOwner(TimerOwner &owner)
{
    owner.closed.store(true, std::memory_order_seq_cst);
    if (owner.count.load(std::memory_order_seq_cst) == 0)
        return 0;
    std::vector<Timer *> ended;
    {
        const std::lock_guard lock(m_mutex);
        ended.reserve(owner.count.load(std::memory_order_relaxed));
        while (Timer *timer = owner.first)
            ended.push_back(end(*timer, Timer::State::Done));
    }
    for (Timer *one : ended)
        drop(one);
    return qsizetype(ended.size());
}

qsizetype TimerService::cancelAll(bool refuse)
{
    {
        const std::lock_guard lock(m_mutex);
        m_refusing = m_refusing || refuse;
    }
    qsizetype count = 0;
    std::vector<Timer *> ended;
    for (quint32 chunk = 1; chunk != 0;) {
        {
            const std::lock_guard lock(m_mutex);
            chunk = m_pool.visitChunk(chunk, [&](Timer &timer) {
                if (timer.isPending())
                    ended.push_back(end(timer, Timer::State::Done));
            });
        }
        count += qsizetype(ended.size());
        for (Timer *one : ended)
            drop(one);
        ended.clear();
    }
    return count;
}

} // namespace orrery::detail
