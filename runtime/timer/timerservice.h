// SPDX-License-Identifier: MIT
#pragma once

#include "sync/lightmutex.h"
#include "timer/firedtimers.h"
#include "timer/tickscale.h"
#include "timer/timer.h"
#include "timer/timerpool.h"
#include "timer/wheel.h"

#include <orrery/clock.h>
#include <orrery/info.h>
#include <orrery/timerfigures.h>
#include <orrery/timerref.h>

#include <QtCore/QList>

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace orrery::detail {

/// What the service calls when something is due. The facade implements it; the service knows
/// neither processes nor mailboxes.
class TimerSink
{
public:
    virtual ~TimerSink() = default;

    /// Cancelled where it was so meanwhile: moveState(Firing, …) failed, or of a repeating one
    /// TimerService::noteDelivery().
    enum class Fired : quint8 { Delivered, InVain, Cancelled };
    /// On the wheel thread, no lock held: deliver the timer's message. The state is Firing.
    virtual Fired timerFired(Timer &timer) = 0;
    /// Under the service's mutex: keep the sleeper until alarmRang has been called for it.
    virtual void alarmDue(void *sleeper) = 0;
    /// On the wheel thread, no lock held.
    virtual void alarmRang(void *sleeper) = 0;
    /// Under the service's mutex: so many delivered messages of the timer were revoked.
    virtual void timerRevoked(Pid receiver, quint32 messages) = 0;
    /// Under the service's mutex, where TimerService::isWatched is set: it was armed or cancelled.
    virtual void timerNoted(JournalEvent::Kind kind, const Timer &timer) = 0;
};

/// Owns a wheel, the one lock that guards it and the one thread that sleeps until something is
/// due. Outlives its runtime for as long as there are handles on its timers.
///
/// Every public call: any thread; holds the mutex for a bounded time and calls no user code under
/// it. The mutex guards the wheel, the pool, every TimerOwner, and the fields of timers so marked.
class TimerService final : public ClockListener
{
public:
    /// Starts the thread. The sink has to live until close() has returned.
    static TimerService *open(std::shared_ptr<Clock> clock, TimerSink *sink);
    /// Cancels what is left and joins the thread. After it nothing can be armed; the service
    /// deletes itself with the last handle. Not from the wheel thread.
    void close();

    struct Shot
    {
        std::chrono::nanoseconds delay{0};
        Message &message; ///< taken, but not where it is refused
        Pid target;
        std::unique_ptr<TimerExtra> extra;
        Pid madeBy;
    };
    /// Arms a timer; `owner` is null for one aimed at a name. A default handle where the owner or
    /// the service is closed.
    TimerRef arm(TimerOwner *owner, Shot &shot);
    bool cancel(Timer &timer);
    /// As TimerRef::fire() and TimerRef::reschedule().
    bool fire(Timer &timer);
    bool reschedule(Timer &timer, std::chrono::nanoseconds delay);
    /// Of a repeating timer that fires: one more of its messages is about to stand in this mailbox. False
    /// where it was cancelled meanwhile.
    bool noteDelivery(Timer &timer, Pid receiver);
    /// Of a repeating timer: what Timer::claim() decides.
    bool claimOne(Timer &timer, Pid receiver);
    std::optional<std::chrono::milliseconds> remaining(const Timer &timer) const;

    /// The alarm must not be armed.
    void arm(Alarm &alarm, std::chrono::nanoseconds delay);
    /// After it the alarm is not in the wheel; an alarmRang() for it may still come.
    void disarm(Alarm &alarm);
    /// Until it rings, rounded up; 0 where it has.
    std::chrono::milliseconds remaining(const Alarm &alarm) const;

    /// The owner's end: cancels its timers and takes no more. Gives how many.
    qsizetype closeOwner(TimerOwner &owner);
    /// Cancels every timer; where `refuse`, takes no more. Alarms stay. Gives how many.
    qsizetype cancelAll(bool refuse);

    qsizetype pending() const noexcept { return m_pending.load(std::memory_order_relaxed); }
    quint64 fired() const noexcept { return m_fired.load(std::memory_order_relaxed); }
    quint64 cancelled() const noexcept { return m_cancelled.load(std::memory_order_relaxed); }
    QList<TimerInfo> timers() const;
    QList<TimerFigures> figures() const;
    /// What remains is told as of `now`, by the clock. Of the first chunk whose number is at least `from`, which becomes
    /// the number to go on with, or 0 at the end.
    void figures(quint32 &from, std::chrono::nanoseconds now, QList<TimerFigures> &result) const;
    QList<TimerFigures> figures(const QList<TimerFigures> &wanted, std::chrono::nanoseconds now) const;
    std::chrono::nanoseconds clockNow() const { return m_clock->now(); }
    /// Those of them that are still pending.
    QList<TimerInfo> timers(const QList<TimerFigures> &wanted) const;
    /// Of one owner, the last armed first, at most so many.
    QList<TimerInfo> timersOf(const TimerOwner &owner, qsizetype most) const;
    TimerRef find(quint64 id) const;
    /// Each in its place.
    QList<TimerRef> find(const QList<quint64> &ids) const;
    QList<FiredTimer> firedTimers(quint64 after) const;
    TimerLateness lateness() const noexcept { return m_firedTimers.lateness(); }
    /// Whether nothing is due and nothing is on its way.
    bool isQuiet() const;

    void clockAdvanced() override;

    /// Whether the sink wants to know of each timer that is armed or cancelled. Any thread sets it; relaxed, as it comes
    /// to be known sooner or later.
    std::atomic<bool> isWatched{false};

    // For Timer.
    void recycle(Timer &timer) noexcept;

private:
    template <typename Visit>
    void forEachOf(const QList<TimerFigures> &wanted, Visit &&visit) const;
    /// A single writer at a time: the mutex is held.
    template <typename T, typename By>
    static void bump(std::atomic<T> &counter, By by) noexcept
    {
        counter.store(counter.load(std::memory_order_relaxed) + T(by), std::memory_order_relaxed);
    }

    TimerService(std::shared_ptr<Clock> clock, TimerSink *sink);
    ~TimerService() override;

    void run();
    void deliver(std::vector<WheelNode *> &batch, std::unique_lock<LightMutex> &lock);
    bool deliver(Timer &timer);
    void showFired(std::unique_lock<LightMutex> &lock);
    static void goOnInRhythm(Timer &timer);
    void sleepUntilDue(std::unique_lock<LightMutex> &lock);
    /// Clamped to what nanoseconds hold.
    static std::chrono::nanoseconds later(std::chrono::nanoseconds time, std::chrono::nanoseconds by) noexcept
    {
        using std::chrono::nanoseconds;
        return by > nanoseconds::max() - time ? nanoseconds::max() : time + by;
    }
    /// Not under the mutex: a clock may be anybody's, and takes its time.
    Q_ALWAYS_INLINE std::chrono::nanoseconds dueAfter(std::chrono::nanoseconds delay) const noexcept
    {
        const std::chrono::nanoseconds now = m_clock->now();
        if (delay.count() > 0)
            return later(now, delay);
        return m_scale.timeOf(m_scale.passedTick(now)); // at once: the tick that has passed already, not the next one
    }
    void insert(TimerNode &node);
    void move(Timer &timer, std::chrono::nanoseconds due);
    void note(JournalEvent::Kind kind, const Timer &timer)
    {
        if (isWatched.load(std::memory_order_relaxed)) [[unlikely]]
            tellSink(kind, timer);
    }
    Q_NEVER_INLINE void tellSink(JournalEvent::Kind kind, const Timer &timer);
    void wakeFor(quint64 tick);

    static bool admit(TimerOwner &owner) noexcept;
    void leaveOwner(Timer &timer) noexcept;
    void countCancelled(const Timer &timer);
    void detach(Timer &timer, Timer::State to);
    Timer *end(Timer &timer, Timer::State to);
    static void drop(Timer *ended) noexcept;
    bool rearm(Timer &timer);
    static TimerRef handleOn(Timer &timer) noexcept;

    const std::shared_ptr<Clock> m_clock;
    const TickScale m_scale;

    mutable LightMutex m_mutex;
    std::condition_variable_any m_wake;     // the thread: something is due earlier, or stop
    std::condition_variable_any m_caughtUp; // clockAdvanced()
    TimerSink *m_sink;                  // null once closed
    Wheel m_wheel;
    TimerPool m_pool;
    quint64 m_lastOrder = 0;
    quint64 m_againTick = 0; // when repeating timers were due again at once,
    int m_again = 0;         // and how often that was
    quint64 m_sleepUntil = 0; // tick; 0 while the thread is awake
    bool m_delivering = false;
    bool m_refusing = false;
    bool m_stopping = false;
    FiredTimers m_firedTimers; // says itself what of it the mutex guards

    // Written under the mutex, read without it.
    std::atomic<qsizetype> m_pending{0};
    std::atomic<quint64> m_fired{0};
    std::atomic<quint64> m_cancelled{0};

    std::thread m_thread;
    std::thread::id m_threadId; // of that, also once it is joined
};

} // namespace orrery::detail
