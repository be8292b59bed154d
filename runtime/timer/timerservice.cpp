// SPDX-License-Identifier: MIT
#include "timer/timerservice.h"

#include "core/threadname.h"

#include <algorithm>
#include <limits>

namespace orrery::detail {

using std::chrono::nanoseconds;

namespace {

void bump(auto &counter, auto by) // single writer at a time: the mutex is held
{
    counter.store(counter.load(std::memory_order_relaxed) + by, std::memory_order_relaxed);
}

std::chrono::milliseconds roundedUp(nanoseconds span)
{
    return span.count() > 0 ? std::chrono::ceil<std::chrono::milliseconds>(span) : std::chrono::milliseconds(0);
}

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
      m_pool(this)
{
    m_thread = std::thread([this] { run(); });
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
    timer.message = Message();
    bool last = false;
    {
        const std::lock_guard lock(m_mutex);
        m_pool.free(&timer);
        last = !m_sink && m_pool.size() == 0;
    }
    if (last)
        delete this;
}

void TimerService::insert(TimerNode &node, nanoseconds delay)
{
    const nanoseconds now = m_clock->now();
    const nanoseconds left = nanoseconds::max() - now;
    quint64 tick = 0;
    if (delay.count() <= 0) {
        // At once: the tick that has passed already, not the next one.
        node.dueTime = now;
        tick = m_scale.passedTick(now);
    } else {
        node.dueTime = delay > left ? nanoseconds::max() : now + delay;
        tick = m_scale.dueTick(node.dueTime);
    }
    node.due = tick;
    node.order = ++m_lastOrder;
    m_wheel.insert(node);
    if (m_sleepUntil != 0 && tick < m_sleepUntil) {
        m_sleepUntil = 0; // one wake-up is enough
        m_wake.notify_one();
    }
}

TimerRef TimerService::handleOn(Timer &timer) noexcept
{
    timer.retain();
    return TimerRef(&timer);
}

TimerRef TimerService::arm(TimerOwner *owner, Shot shot)
{
    const std::lock_guard lock(m_mutex);
    if (m_refusing || (owner && owner->closed))
        return {};
    Timer &timer = *m_pool.allocate();
    timer.target = shot.target;
    timer.targetName = std::move(shot.targetName);
    timer.madeBy = shot.madeBy;
    timer.message = std::move(shot.message);
    timer.owner = owner;
    if (owner) {
        timer.ownerNext = owner->first;
        if (owner->first)
            owner->first->ownerPrev = &timer;
        owner->first = &timer;
        bump(owner->count, 1u);
    }
    bump(m_pending, 1);
    insert(timer, shot.delay);
    return handleOn(timer);
}

/// Takes an armed timer off its owner's list; the wheel has let go of it. The wheel's reference is
/// the caller's from here on.
void TimerService::detachArmed(Timer &timer, Timer::State to)
{
    if (TimerOwner *owner = timer.owner) {
        if (timer.ownerPrev)
            timer.ownerPrev->ownerNext = timer.ownerNext;
        else
            owner->first = timer.ownerNext;
        if (timer.ownerNext)
            timer.ownerNext->ownerPrev = timer.ownerPrev;
        bump(owner->count, quint32(-1));
        timer.owner = nullptr;
        timer.ownerNext = timer.ownerPrev = nullptr;
    }
    timer.state.store(to, std::memory_order_release);
    bump(m_pending, -1);
    if (to == Timer::State::Cancelled)
        bump(m_cancelled, 1u);
}

bool TimerService::cancel(Timer &timer)
{
    Ended ended; // its message is destroyed after the lock
    {
        const std::lock_guard lock(m_mutex);
        if (timer.state.load(std::memory_order_acquire) == Timer::State::Armed) {
            ended = endArmed(timer);
        } else if (timer.moveState(Timer::State::Firing, Timer::State::Cancelled)) {
            bump(m_cancelled, 1u);
            return true; // the wheel thread finds out
        } else if (timer.moveState(Timer::State::Delivered, Timer::State::Cancelled)) {
            bump(m_cancelled, 1u);
            if (m_sink)
                m_sink->timerRevoked(timer);
            return true;
        } else {
            return false;
        }
    }
    timer.release(); // the wheel's reference; the caller holds one of its own
    return true;
}

std::optional<std::chrono::milliseconds> TimerService::remaining(const Timer &timer) const
{
    // dueTime was written before the handle came to be and never changes.
    if (timer.state.load(std::memory_order_acquire) != Timer::State::Armed)
        return std::nullopt;
    return roundedUp(timer.dueTime - m_clock->now());
}

void TimerService::arm(Alarm &alarm, nanoseconds delay)
{
    const std::lock_guard lock(m_mutex);
    Q_ASSERT(!alarm.isLinked());
    alarm.rang.store(false, std::memory_order_relaxed);
    insert(alarm, delay);
}

void TimerService::disarm(Alarm &alarm)
{
    const std::lock_guard lock(m_mutex);
    if (alarm.isLinked())
        m_wheel.remove(alarm);
}

/// An armed timer's way out of everything: what is left is the wheel's reference, and the message,
/// to be dropped after the lock even where handles keep the timer itself.
TimerService::Ended TimerService::endArmed(Timer &timer)
{
    m_wheel.remove(timer);
    detachArmed(timer, Timer::State::Cancelled);
    return {&timer, std::move(timer.message)};
}

qsizetype TimerService::closeOwner(TimerOwner &owner)
{
    std::vector<Ended> ended;
    {
        const std::lock_guard lock(m_mutex);
        owner.closed = true;
        ended.reserve(owner.count.load(std::memory_order_relaxed));
        while (Timer *timer = owner.first)
            ended.push_back(endArmed(*timer));
    }
    for (const Ended &one : ended)
        one.timer->release();
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
                if (timer.state.load(std::memory_order_relaxed) == Timer::State::Armed)
                    ended.push_back(endArmed(timer));
            });
        }
        count += qsizetype(ended.size());
        for (const Ended &one : ended)
            one.timer->release();
        ended.clear();
    }
    return count;
}

QList<TimerInfo> TimerService::timers() const
{
    struct Seen
    {
        TimerInfo info;
        nanoseconds due;
        Message message;
    };
    std::vector<Seen> seen;
    seen.reserve(std::size_t(pending()));
    for (quint64 chunk = 1; chunk != 0;) {
        const std::lock_guard lock(m_mutex);
        // Through a const service only reads: visitChunk is shared with cancelAll.
        chunk = const_cast<TimerPool &>(m_pool).visitChunk(chunk, [&](const Timer &timer) {
            if (timer.state.load(std::memory_order_relaxed) != Timer::State::Armed)
                return;
            Seen &one = seen.emplace_back();
            one.info.target = timer.target;
            if (timer.targetName)
                one.info.targetName = *timer.targetName;
            one.info.id = timer.order;
            one.info.madeBy = timer.madeBy;
            one.due = timer.dueTime;
            one.message = timer.message;
        });
    }
    QList<TimerInfo> result;
    result.reserve(qsizetype(seen.size()));
    const nanoseconds now = m_clock->now();
    for (Seen &one : seen) {
        one.info.remaining = roundedUp(one.due - now);
        one.info.preview = one.message.preview();
        result.append(std::move(one.info));
    }
    return result;
}

TimerRef TimerService::find(quint64 id) const
{
    TimerRef found;
    for (quint64 chunk = 1; chunk != 0 && found.id() == 0;) {
        const std::lock_guard lock(m_mutex);
        chunk = const_cast<TimerPool &>(m_pool).visitChunk(chunk, [&](Timer &timer) {
            if (timer.order == id && timer.state.load(std::memory_order_relaxed) == Timer::State::Armed)
                found = handleOn(timer);
        });
    }
    return found;
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

void TimerService::deliver(std::vector<WheelNode *> &batch, std::unique_lock<std::mutex> &lock)
{
    m_delivering = true;
    for (WheelNode *node : batch) {
        auto *due = static_cast<TimerNode *>(node);
        if (due->kind == TimerNode::Kind::Message) {
            detachArmed(*static_cast<Timer *>(due), Timer::State::Firing);
        } else {
            auto *alarm = static_cast<Alarm *>(due);
            m_sink->alarmDue(alarm->sleeper);
            alarm->rang.store(true, std::memory_order_release);
        }
    }
    lock.unlock();
    quint64 fired = 0;
    for (WheelNode *node : batch) {
        auto *due = static_cast<TimerNode *>(node);
        if (due->kind == TimerNode::Kind::Message) {
            auto *timer = static_cast<Timer *>(due);
            fired += m_sink->timerFired(*timer) ? 1 : 0;
            timer->release();
        } else {
            m_sink->alarmRang(static_cast<Alarm *>(due)->sleeper);
        }
    }
    lock.lock();
    bump(m_fired, fired);
    m_delivering = false;
}

void TimerService::sleepUntilDue(std::unique_lock<std::mutex> &lock)
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
        while (m_wheel.take(m_scale.passedTick(m_clock->now()), batch))
            deliver(batch, lock);
        m_caughtUp.notify_all();
        if (m_stopping)
            break;
        sleepUntilDue(lock);
    }
    m_caughtUp.notify_all();
}

} // namespace orrery::detail
