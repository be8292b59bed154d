// SPDX-License-Identifier: MIT
#pragma once

#include "timer/keptmessage.h"
#include "timer/wheel.h"

#include <orrery/message.h>
#include <orrery/pid.h>

#include <QtCore/QHash>
#include <QtCore/QString>

#include <atomic>
#include <chrono>
#include <memory>
#include <utility>

namespace orrery::detail {

class Timer;
class TimerService;

/// What stands in a wheel of a TimerService.
struct TimerNode : WheelNode
{
    enum class Kind : quint8 { Message, Alarm };

    explicit TimerNode(Kind what) noexcept : kind(what) {}

    /// On the service's clock. Under the service's mutex; of a one-shot timer that is not pending it stays.
    std::chrono::nanoseconds dueTime() const noexcept { return std::chrono::nanoseconds(qint64(due)); }
    /// What is due before the clock's origin is due at it.
    void setDueTime(std::chrono::nanoseconds time) noexcept { due = time.count() > 0 ? quint64(time.count()) : 0; }

    Kind kind;
};

/// The pending timers aimed at one process, which end with it. Guarded by the service's mutex; the
/// count may be read without it. An owner closes by setting `closed` and then looking at the count, a timer is armed by
/// counting it and then looking at `closed`, all of it seq_cst where it is the first: so who has none, as most, closes
/// without the mutex, and who has some takes it.
struct TimerOwner
{
    Timer *first = nullptr;
    Pid pid; ///< set with each timer
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
    TimerOwner *owner = nullptr; ///< guarded by the service's mutex
    /// Of a repeating one, guarded by the service's mutex: how often it was asked to fire beyond its rhythm and has not yet;
    /// when it goes on in it.
    quint32 atOnce = 0;
    std::chrono::nanoseconds resumeAt{0};
    std::chrono::nanoseconds firedDue{0}; ///< of a repeating one that fires: when it was due. The wheel thread's own
    Pid target;                  ///< null where it is aimed at a name; once delivered, who held it
};

/// One sendAfter or sendEvery. Counted references: the wheel's while it is armed, one per handle, and the
/// envelope's while its message waits in a mailbox. Lives in the service's pool, a million of them: so its links are
/// the pool's numbers, and one word tells whom it is for, in the form that is needed.
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

    /// With two references: the wheel's and a handle's. It is nobody's yet.
    Timer(Message &&what, Pid target, Pid maker, std::unique_ptr<TimerExtra> rest) noexcept
        : TimerNode(Kind::Message), m_hasExtra(rest != nullptr), m_messageTag(KeptMessage::tagOf(what) & KeptMessage::Whole), madeBy(maker),
          m_message(std::move(what), m_messageTag)
    {
        if (rest) {
            rest->target = target;
            m_aim.extra = rest.release();
        } else {
            m_aim.pid = target.number();
        }
    }
    ~Timer()
    {
        if (m_hasExtra)
            delete m_aim.extra;
        m_message.destroy(m_messageTag);
    }

    bool moveState(State from, State to) noexcept
    {
        return state.compare_exchange_strong(from, to, std::memory_order_acq_rel, std::memory_order_acquire);
    }
    void retain() noexcept { references.fetch_add(1, std::memory_order_relaxed); }
    /// Gives it back to the pool with the last reference. Takes the service's mutex then, and
    /// destroys the message: never under a lock.
    void release() noexcept;
    /// Of a message of few bytes these, empty of any other one.
    QByteArrayView shortMessage() const noexcept { return m_message.shortBytes(m_messageTag); }
    Message copyMessage() const { return m_message.copy(m_messageTag); }
    /// At most once.
    Message takeMessage() { return m_message.take(m_messageTag); }
    /// After it it has none. Runs what may be anybody's code: never under a lock.
    void dropMessage() noexcept { m_message.drop(m_messageTag); }
    void prefetchMessage() const noexcept { m_message.prefetch(m_messageTag); }
    /// For the receiver: whether its message may be received. Decides against cancel().
    bool claim(Pid receiver);

    bool isRepeating() const noexcept { return m_hasExtra && m_aim.extra->period.count() > 0; }
    /// Aimed at a name.
    bool isByName() const noexcept { return m_hasExtra && !m_aim.extra->targetName.isEmpty(); }
    /// Null where it has none; the same for good.
    TimerExtra *extra() const noexcept { return m_hasExtra ? m_aim.extra : nullptr; }

    /// Whom it is aimed at. While it is pending, under the service's mutex.
    Pid target() const noexcept
    {
        if (m_hasExtra)
            return m_aim.extra->target;
        return m_isOwned ? m_aim.owner->pid : Pid(m_aim.pid);
    }
    /// Whoever held the name when it fired: by this pid a cancel finds it.
    void setTarget(Pid found) noexcept
    {
        if (m_hasExtra)
            m_aim.extra->target = found;
    }
    /// Under the service's mutex. Its list is the service's to keep.
    void setOwner(TimerOwner &owner) noexcept
    {
        m_isOwned = true;
        (m_hasExtra ? m_aim.extra->owner : m_aim.owner) = &owner;
    }
    /// Under the service's mutex: gives whose it was, or null, and makes it nobody's.
    TimerOwner *takeOwner() noexcept
    {
        if (!std::exchange(m_isOwned, false))
            return nullptr;
        if (m_hasExtra)
            return std::exchange(m_aim.extra->owner, nullptr);
        TimerOwner *owner = m_aim.owner;
        m_aim.pid = owner->pid.number();
        return owner;
    }
    /// Still to fire.
    bool isPending() const noexcept
    {
        const State now = state.load(std::memory_order_acquire);
        return now == State::Armed || (now == State::Firing && isRepeating());
    }

    TimerService &service() const noexcept;

    // These first: they fit into what the base leaves of a word.
    std::atomic<State> state{State::Armed};

private:
    bool m_isOwned = false; // guarded by the service's mutex
    // Never written again: one byte.
    const bool m_hasExtra : 1;
    const KeptMessage::Tag m_messageTag : 6;

public:
    std::atomic<quint32> references{2};

private:
    union {
        quint64 pid;
        TimerOwner *owner; // guarded by the service's mutex
        TimerExtra *extra;
    } m_aim{};

public:
    // Its neighbours' numbers in the pool, or 0; guarded by the service's mutex.
    quint32 ownerNext = 0;
    quint32 ownerPrev = 0;

    const Pid madeBy;

private:
    KeptMessage m_message;
};

static_assert(sizeof(void *) != 8 || sizeof(Timer) == 96);

/// A process's own wake-up for sleeps and time-outs; one at a time. Not a timer that is counted.
class Alarm final : public TimerNode
{
public:
    explicit Alarm(void *who) noexcept : TimerNode(Kind::Alarm), sleeper(who) {}

    void *const sleeper;
    std::atomic<bool> rang{false}; ///< written under the service's mutex
};

} // namespace orrery::detail
