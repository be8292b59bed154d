// SPDX-License-Identifier: MIT
#pragma once

#include "timer/wheel.h"

#include <orrery/message.h>
#include <orrery/pid.h>

#include <QtCore/QHash>
#include <QtCore/QString>

#include <atomic>
#include <chrono>
#include <memory>

namespace orrery::detail {

class Timer;
class TimerService;

/// What stands in a wheel of a TimerService.
struct TimerNode : WheelNode
{
    enum class Kind : quint8 { Message, Alarm };

    explicit TimerNode(Kind what) noexcept : kind(what) {}

    /// Exact, on the service's clock. Written under the service's mutex; of a one-shot timer once.
    std::chrono::nanoseconds dueTime{0};
    Kind kind;
};

/// The pending timers aimed at one process, which end with it. Guarded by the service's mutex; the
/// count may be read without it. An owner closes by setting `closed` and then looking at the count, a timer is armed by
/// counting it and then looking at `closed`, all of it seq_cst: so who has none, as most, closes without the mutex.
struct TimerOwner
{
    Timer *first = nullptr;
    std::atomic<quint32> count{0};
    std::atomic<bool> closed{false};
};

/// What few timers have.
struct TimerExtra
{
    QString targetName;                 ///< of one aimed at a name
    std::chrono::nanoseconds period{0}; ///< of a repeating one
    /// Of a repeating one: how many of its messages wait in whose mailbox, still revocable. Guarded by
    /// the service's mutex.
    QHash<Pid, quint32> waiting;
};

/// One sendAfter or sendEvery. Counted references: the wheel's while it is armed, one per handle, and the
/// envelope's while its message waits in a mailbox. Lives in the service's pool.
///
/// A repeating one is Armed or Firing, and stays in its owner's list, until it is cancelled or its owner
/// ends; which of its messages may still be revoked stands in its TimerExtra.
class Timer final : public TimerNode
{
public:
    enum class State : quint8 {
        Armed,     ///< in the wheel
        Firing,    ///< taken out, on its way to the mailbox
        Delivered, ///< its message stands in the mailbox, still revocable
        Done,      ///< received or dropped; a repeating one: ended by another hand than cancel()
        Cancelled, ///< a one-shot timer: by whatever hand
    };

    Timer() noexcept : TimerNode(Kind::Message) {}

    bool moveState(State from, State to) noexcept
    {
        return state.compare_exchange_strong(from, to, std::memory_order_acq_rel, std::memory_order_acquire);
    }
    void retain() noexcept { references.fetch_add(1, std::memory_order_relaxed); }
    /// Gives it back to the pool with the last reference. Takes the service's mutex then, and
    /// destroys the message: never under a lock.
    void release() noexcept;
    /// For the receiver: whether its message may be received. Decides against cancel().
    bool claim(Pid receiver);

    bool isRepeating() const noexcept { return extra && extra->period.count() > 0; }
    /// Aimed at a name.
    bool isByName() const noexcept { return extra && !extra->targetName.isEmpty(); }
    /// Still to fire.
    bool isPending() const noexcept
    {
        const State now = state.load(std::memory_order_acquire);
        return now == State::Armed || (now == State::Firing && isRepeating());
    }

    TimerService &service() const noexcept;

    // These first: they fit into what the base leaves of a word.
    std::atomic<State> state{State::Armed};
    std::atomic<quint32> references{1};

    // Guarded by the service's mutex.
    TimerOwner *owner = nullptr;
    Timer *ownerNext = nullptr;
    Timer *ownerPrev = nullptr;

    Pid target; ///< null where it is aimed at a name
    Pid madeBy;
    std::unique_ptr<TimerExtra> extra; ///< set before it is armed, if at all
    Message message;
};

/// A process's own wake-up for sleeps and time-outs; one at a time. Not a timer that is counted.
class Alarm final : public TimerNode
{
public:
    explicit Alarm(void *who) noexcept : TimerNode(Kind::Alarm), sleeper(who) {}

    void *const sleeper;
    std::atomic<bool> rang{false}; ///< written under the service's mutex
};

} // namespace orrery::detail
