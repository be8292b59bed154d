// SPDX-License-Identifier: MIT
#include <orrery/timerref.h>

#include "timer/timer.h"
#include "timer/timerservice.h"

#include <utility>

namespace orrery {

namespace detail {

TimerService &Timer::service() const noexcept
{
    return *TimerPool::serviceOf(this);
}

void Timer::release() noexcept
{
    if (references.fetch_sub(1, std::memory_order_acq_rel) == 1)
        service().recycle(*this);
}

bool Timer::claim(Pid receiver)
{
    return isRepeating() ? service().claimOne(*this, receiver) : moveState(State::Delivered, State::Done);
}

} // namespace detail

TimerRef::TimerRef(const TimerRef &other) noexcept : m_timer(other.m_timer)
{
    if (m_timer)
        m_timer->retain();
}

TimerRef::TimerRef(TimerRef &&other) noexcept : m_timer(std::exchange(other.m_timer, nullptr)) {}

TimerRef &TimerRef::operator=(const TimerRef &other) noexcept
{
    TimerRef copy(other);
    std::swap(m_timer, copy.m_timer);
    return *this;
}

TimerRef &TimerRef::operator=(TimerRef &&other) noexcept
{
    TimerRef taken(std::move(other));
    std::swap(m_timer, taken.m_timer);
    return *this;
}

TimerRef::~TimerRef()
{
    if (m_timer)
        m_timer->release();
}

bool TimerRef::cancel()
{
    return m_timer && m_timer->service().cancel(*m_timer);
}

bool TimerRef::fire()
{
    return m_timer && m_timer->service().fire(*m_timer);
}

bool TimerRef::rescheduleBy(std::chrono::nanoseconds delay)
{
    return m_timer && m_timer->service().reschedule(*m_timer, delay);
}

std::optional<std::chrono::milliseconds> TimerRef::remaining() const
{
    return m_timer ? m_timer->service().remaining(*m_timer) : std::nullopt;
}

bool TimerRef::isPending() const noexcept
{
    return m_timer && m_timer->isPending();
}

quint64 TimerRef::id() const noexcept
{
    return m_timer ? m_timer->order : 0;
}

} // namespace orrery
