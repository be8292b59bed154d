// SPDX-License-Identifier: MIT
// How timers end other than by firing: cancelled, revoked from a mailbox, with their target, with the runtime.
#include "timer/timerservice.h"

#include <utility>

namespace orrery::detail {

void TimerService::leaveOwner(Timer &timer) noexcept
{
    TimerOwner *owner = std::exchange(timer.owner, nullptr);
    if (!owner)
        return;
    if (timer.ownerPrev)
        timer.ownerPrev->ownerNext = timer.ownerNext;
    else
        owner->first = timer.ownerNext;
    if (timer.ownerNext)
        timer.ownerNext->ownerPrev = timer.ownerPrev;
    timer.ownerNext = timer.ownerPrev = nullptr;
    // The last touch: with none left the owner may go.
    owner->count.store(owner->count.load(std::memory_order_relaxed) - 1, std::memory_order_seq_cst);
}

/// A timer that is pending no more; the wheel has let go of it. The wheel's reference is the caller's from
/// here on.
void TimerService::detach(Timer &timer, Timer::State to)
{
    leaveOwner(timer);
    timer.state.store(to, std::memory_order_release);
    bump(m_pending, -1);
    if (to != Timer::State::Firing)
        bump(m_cancelled, 1u);
}

/// A pending timer's way out of everything. What is left is the wheel's reference, and the message, to be
/// dropped after the lock even where handles keep the timer itself; nothing where the wheel thread is about to
/// deliver it: there it keeps both.
TimerService::Ended TimerService::end(Timer &timer, Timer::State to)
{
    const bool firing = timer.state.load(std::memory_order_relaxed) == Timer::State::Firing;
    if (!firing)
        m_wheel.remove(timer);
    detach(timer, timer.isRepeating() ? to : Timer::State::Cancelled);
    if (firing)
        return {};
    return {&timer, std::move(timer.message)};
}

bool TimerService::cancel(Timer &timer)
{
    Ended ended; // its message is destroyed after the lock
    {
        const std::lock_guard lock(m_mutex);
        if (timer.isPending()) {
            ended = end(timer, Timer::State::Cancelled);
            if (timer.isRepeating()) {
                const QHash<Pid, quint32> waiting = std::exchange(timer.extra->waiting, {});
                for (auto one = waiting.cbegin(); m_sink && one != waiting.cend(); ++one)
                    m_sink->timerRevoked(one.key(), one.value());
            }
        } else if (timer.isRepeating()) {
            return false;
        } else if (timer.moveState(Timer::State::Firing, Timer::State::Cancelled)) {
            bump(m_cancelled, 1u); // the wheel thread finds out
        } else if (timer.moveState(Timer::State::Delivered, Timer::State::Cancelled)) {
            bump(m_cancelled, 1u);
            if (m_sink)
                m_sink->timerRevoked(timer.target, 1);
        } else {
            return false;
        }
    }
    if (ended.timer)
        ended.timer->release(); // the wheel's reference; the caller holds one of its own
    return true;
}

bool TimerService::noteDelivery(Timer &timer, Pid receiver)
{
    const std::lock_guard lock(m_mutex);
    if (timer.state.load(std::memory_order_relaxed) != Timer::State::Firing)
        return false;
    ++timer.extra->waiting[receiver];
    return true;
}

bool TimerService::claimOne(Timer &timer, Pid receiver)
{
    const std::lock_guard lock(m_mutex);
    const auto found = timer.extra->waiting.find(receiver);
    if (found == timer.extra->waiting.end())
        return false;
    if (--*found == 0)
        timer.extra->waiting.erase(found);
    return true;
}

qsizetype TimerService::closeOwner(TimerOwner &owner)
{
    owner.closed.store(true, std::memory_order_seq_cst);
    if (owner.count.load(std::memory_order_seq_cst) == 0)
        return 0;
    std::vector<Ended> ended;
    {
        const std::lock_guard lock(m_mutex);
        ended.reserve(owner.count.load(std::memory_order_relaxed));
        while (Timer *timer = owner.first)
            ended.push_back(end(*timer, Timer::State::Done));
    }
    for (const Ended &one : ended) {
        if (one.timer)
            one.timer->release();
    }
    return qsizetype(ended.size());
}

qsizetype TimerService::cancelAll(bool refuse)
{
    {
        const std::lock_guard lock(m_mutex);
        m_refusing = m_refusing || refuse;
    }
    qsizetype count = 0;
    std::vector<Ended> ended;
    for (quint64 chunk = 1; chunk != 0;) {
        {
            const std::lock_guard lock(m_mutex);
            chunk = m_pool.visitChunk(chunk, [&](Timer &timer) {
                if (timer.isPending())
                    ended.push_back(end(timer, Timer::State::Done));
            });
        }
        count += qsizetype(ended.size());
        for (const Ended &one : ended) {
            if (one.timer)
                one.timer->release();
        }
        ended.clear();
    }
    return count;
}

} // namespace orrery::detail
