// SPDX-License-Identifier: MIT
#pragma once

#include "timer/wheel.h"

#include <orrery/message.h>
#include <orrery/pid.h>

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

    std::chrono::nanoseconds dueTime{0}; ///< exact, on the service's clock
    Kind kind;
};

/// The pending timers aimed at one process, which end with it. Guarded by the service's mutex; the
/// count may be read without it.
struct TimerOwner
{
    Timer *first = nullptr;
    std::atomic<quint32> count{0};
    bool closed = false;
};

/// One sendAfter. Counted references: the wheel's while it is armed, one per handle, and the
/// envelope's while its message waits in a mailbox. Lives in the service's pool.
class Timer final : public TimerNode
{
public:
    enum class State : quint8 {
        Armed,     ///< in the wheel
        Firing,    ///< taken out, on its way to the mailbox
        Delivered, ///< its message stands in the mailbox, still revocable
        Done,      ///< received or dropped
        Cancelled,
    };

    explicit Timer(TimerService *its) noexcept : TimerNode(Kind::Message), service(its) {}

    bool moveState(State from, State to) noexcept
    {
        return state.compare_exchange_strong(from, to, std::memory_order_acq_rel, std::memory_order_acquire);
    }
    void retain() noexcept { references.fetch_add(1, std::memory_order_relaxed); }
    /// Gives it back to the pool with the last reference. Takes the service's mutex then, and
    /// destroys the message: never under a lock.
    void release() noexcept;
    /// For the receiver: whether its message may be received. Decides against cancel().
    bool claim() noexcept { return moveState(State::Delivered, State::Done); }

    TimerService *const service;
    std::atomic<quint32> references{1};
    std::atomic<State> state{State::Armed};

    // Guarded by the service's mutex.
    TimerOwner *owner = nullptr;
    Timer *ownerNext = nullptr;
    Timer *ownerPrev = nullptr;

    Pid target; ///< null where it is aimed at a name
    Pid madeBy;
    std::unique_ptr<QString> targetName;
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
