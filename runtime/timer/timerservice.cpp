// SPDX-License-Identifier: MIT
#include "timer/timerservice.h"

#include "core/threadname.h"

#include <algorithm>
#include <limits>

namespace orrery::detail {

using std::chrono::nanoseconds;

namespace {

/// After so many of one tick the clock is looked at again, for their lateness.
constexpr int FiredWithoutTime = 32;

} // namespace

TimerService *TimerService::open(std::shared_ptr<Clock> clock, TimerSink *sink)
{
    auto *service = new TimerService(std::move(clock), sink);
    service->m_clock->attach(service);
    return service;
}

TimerService::TimerService(std::shared_ptr<Clock> clock, TimerSink *sink)
    : m_clock(std::move(clock)),
      m_scale(m_clock->isManual() ? TickScale::exact() : TickScale::machine()),
      m_sink(sink),
      m_wheel(m_scale),
      m_pool(this)
{
    m_thread = std::thread([this] { run(); });
    m_threadId = m_thread.get_id();
}

TimerService::~TimerService() = default;

void TimerService::close()
{
    m_clock->detach(this); // first: an advance in progress still needs the thread
    cancelAll(true);
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    m_thread.join();
    bool last = false;
    {
        const std::lock_guard lock(m_mutex);
        m_sink = nullptr;
        last = m_pool.size() == 0;
    }
    if (last)
        delete this;
}

void TimerService::recycle(Timer &timer) noexcept
{
    // The message's destructor may be anybody's code: not under the lock.
    timer.dropMessage();
    bool last = false;
    {
        const std::lock_guard lock(m_mutex);
        m_pool.free(&timer);
        last = !m_sink && m_pool.size() == 0;
    }
    if (last)
        delete this;
}

void TimerService::insert(TimerNode &node)
{
    node.order = ++m_lastOrder;
    wakeFor(m_wheel.insert(node));
}

void TimerService::tellSink(JournalEvent::Kind kind, const Timer &timer)
{
    if (m_sink)
        m_sink->timerNoted(kind, timer);
}

void TimerService::wakeFor(quint64 tick)
{
    if (m_sleepUntil != 0 && tick < m_sleepUntil) {
        m_sleepUntil = 0; // one wake-up is enough
        m_wake.notify_one();
    }
}

/// One more.
TimerRef TimerService::handleOn(Timer &timer) noexcept
{
    timer.retain();
    return TimerRef(&timer);
}

/// Counts a timer that is about to be its; false where it is closed.
bool TimerService::admit(TimerOwner &owner) noexcept
{
    const quint32 before = owner.count.load(std::memory_order_relaxed);
    if (before > 0) {
        // Whoever closes it now has to take the mutex, and finds this one too.
        if (owner.closed.load(std::memory_order_relaxed))
            return false;
        owner.count.store(before + 1, std::memory_order_relaxed);
        return true;
    }
    owner.count.store(1, std::memory_order_seq_cst);
    if (!owner.closed.load(std::memory_order_seq_cst))
        return true;
    owner.count.store(0, std::memory_order_release);
    return false;
}

TimerRef TimerService::arm(TimerOwner *owner, Shot &shot)
{
    const nanoseconds due = dueAfter(shot.delay);
    const std::lock_guard lock(m_mutex);
    m_pool.reserve();
    if (m_refusing || (owner && !admit(*owner)))
        return {};
    Timer &timer = *m_pool.allocate(std::move(shot.message), shot.target, shot.madeBy, std::move(shot.extra));
    timer.setDueTime(due);
    if (owner) {
        owner->pid = shot.target;
        timer.setOwner(*owner);
        if (owner->first) {
            timer.ownerNext = TimerPool::numberOf(owner->first);
            owner->first->ownerPrev = TimerPool::numberOf(&timer);
        }
        owner->first = &timer;
    }
    bump(m_pending, 1);
    insert(timer);
    note(JournalEvent::Kind::TimerArmed, timer);
    return TimerRef(&timer);
}

void TimerService::arm(Alarm &alarm, nanoseconds delay)
{
    const nanoseconds due = dueAfter(delay);
    const std::lock_guard lock(m_mutex);
    Q_ASSERT(!alarm.isLinked());
    alarm.rang.store(false, std::memory_order_relaxed);
    alarm.setDueTime(due);
    insert(alarm);
}

void TimerService::disarm(Alarm &alarm)
{
    const std::lock_guard lock(m_mutex);
    if (alarm.isLinked())
        m_wheel.remove(alarm);
}

bool TimerService::isQuiet() const
{
    const std::lock_guard lock(m_mutex);
    if (m_delivering)
        return false;
    const std::optional<quint64> next = const_cast<Wheel &>(m_wheel).nextEvent();
    return !next || *next > m_scale.passedTick(m_clock->now());
}

void TimerService::clockAdvanced()
{
    if (std::this_thread::get_id() == m_threadId)
        return; // a message's destructor, say: it cannot wait for itself
    std::unique_lock lock(m_mutex);
    m_sleepUntil = 0;
    m_wake.notify_one();
    const quint64 tick = m_scale.passedTick(m_clock->now());
    m_caughtUp.wait(lock, [&] {
        if (m_stopping)
            return true;
        const std::optional<quint64> next = m_wheel.nextEvent();
        return !m_delivering && (!next || *next > tick);
    });
}

/// What one sees of it from here on is its next firing.
void TimerService::goOnInRhythm(Timer &timer)
{
    TimerExtra &extra = *timer.extra();
    extra.firedDue = timer.dueTime();
    if (extra.atOnce == 0) [[likely]]
        timer.setDueTime(later(timer.dueTime(), extra.period));
    else if (--extra.atOnce == 0)
        timer.setDueTime(extra.resumeAt);
}

/// Whether it fired.
bool TimerService::deliver(Timer &timer)
{
    const TimerSink::Fired fired = m_sink->timerFired(timer);
    if (fired == TimerSink::Fired::Cancelled)
        return false;
    const bool delivered = fired == TimerSink::Fired::Delivered;
    const TimerExtra *const extra = timer.extra();
    if (!extra) [[likely]] {
        m_firedTimers.note(timer.order, timer.target(), timer.dueTime(), delivered);
        return true;
    }
    const nanoseconds due = timer.isRepeating() ? extra->firedDue : timer.dueTime();
    if (timer.isByName())
        m_firedTimers.noteNamed(timer.order, extra->targetName, due, delivered);
    else
        m_firedTimers.note(timer.order, timer.target(), due, delivered);
    return true;
}

void TimerService::showFired(std::unique_lock<LightMutex> &lock)
{
    lock.lock();
    m_firedTimers.show();
    lock.unlock();
}

void TimerService::deliver(std::vector<WheelNode *> &batch, std::unique_lock<LightMutex> &lock)
{
    m_delivering = true;
    for (WheelNode *node : batch) {
        auto *due = static_cast<TimerNode *>(node);
        if (due->kind == TimerNode::Kind::Message) {
            auto *timer = static_cast<Timer *>(due);
            if (timer->isRepeating()) {
                goOnInRhythm(*timer);
                timer->state.store(Timer::State::Firing, std::memory_order_release);
            } else {
                detach(*timer, Timer::State::Firing);
            }
        } else {
            auto *alarm = static_cast<Alarm *>(due);
            m_sink->alarmDue(alarm->sleeper);
            alarm->rang.store(true, std::memory_order_release);
        }
    }
    lock.unlock();
    quint64 fired = 0;
    int untilTime = FiredWithoutTime;
    for (WheelNode *node : batch) {
        auto *due = static_cast<TimerNode *>(node);
        if (due->kind == TimerNode::Kind::Message) {
            auto *timer = static_cast<Timer *>(due);
            fired += deliver(*timer) ? 1 : 0;
            if (!timer->isRepeating() || !rearm(*timer))
                timer->release();
            if (--untilTime == 0) {
                untilTime = FiredWithoutTime;
                m_firedTimers.setTime(m_clock->now());
                if (m_firedTimers.room() < FiredWithoutTime)
                    showFired(lock);
            }
        } else {
            m_sink->alarmRang(static_cast<Alarm *>(due)->sleeper);
        }
    }
    lock.lock();
    bump(m_fired, fired);
    m_delivering = false;
}

/// False where it was ended while it fired. Keeps its place in the order of arming.
bool TimerService::rearm(Timer &timer)
{
    const std::lock_guard lock(m_mutex);
    if (!timer.moveState(Timer::State::Firing, Timer::State::Armed))
        return false;
    if (m_scale.dueTick(timer.dueTime()) <= m_wheel.elapsed()) {
        // Shorter than a tick: several times in one, but not so often that the wheel does not get on.
        constexpr int MostAgain = 64;
        m_again = m_againTick == m_wheel.elapsed() ? m_again + 1 : 1;
        m_againTick = m_wheel.elapsed();
        if (m_again > MostAgain) {
            wakeFor(m_wheel.defer(timer));
            return true;
        }
    }
    wakeFor(m_wheel.insert(timer));
    return true;
}

void TimerService::sleepUntilDue(std::unique_lock<LightMutex> &lock)
{
    constexpr quint64 never = std::numeric_limits<quint64>::max();
    m_sleepUntil = m_wheel.nextEvent().value_or(never);
    const auto woken = [this] { return m_stopping || m_sleepUntil == 0; };
    if (m_clock->isManual() || m_sleepUntil == never) {
        m_wake.wait(lock, woken);
    } else {
        const nanoseconds span = m_scale.timeOf(m_sleepUntil) - m_clock->now();
        // A day at most: some condition variables overflow with the far future.
        m_wake.wait_for(lock, std::min<nanoseconds>(span, std::chrono::hours(24)), woken);
    }
    m_sleepUntil = 0;
}

void TimerService::run()
{
    nameThisThread("orrery-wheel");
    std::vector<WheelNode *> batch;
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        for (;;) {
            // One look at the clock says what is due, and when that stood in the mailboxes which was due before.
            const nanoseconds now = m_clock->now();
            if (m_firedTimers.isShowDue()) {
                m_firedTimers.setTime(now);
                m_firedTimers.show();
            }
            if (!m_wheel.take(m_scale.passedTick(now), batch))
                break;
            deliver(batch, lock);
        }
        m_caughtUp.notify_all();
        if (m_stopping)
            break;
        sleepUntilDue(lock);
    }
    m_caughtUp.notify_all();
}

} // namespace orrery::detail
