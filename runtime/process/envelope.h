// SPDX-License-Identifier: MIT
#pragma once

#include "memory/pool.h"
#include "timer/timer.h"

#include <orrery/received.h>

#include <utility>

namespace orrery::detail {

/// What travels through a mailbox.
struct Envelope : Pooled
{
    explicit Envelope(Received &&what) : item(std::move(what)) {}
    explicit Envelope(Message &&message) noexcept : item(std::in_place_type<Message>, std::move(message)) {}
    Envelope(const Envelope &) = delete;
    Envelope &operator=(const Envelope &) = delete;
    ~Envelope()
    {
        if (timer)
            claim(Pid()); // discarded with its receiver: nothing to revoke any more
    }

    /// Its message, of one that has no timer any more; the envelope goes. What the message was moved from has nothing
    /// left to destroy, so that nobody has to ask what it is.
    static Received opened(Envelope *envelope, Message &message) noexcept
    {
        Q_ASSERT(!envelope->timer);
        Received received(std::in_place_type<Message>, std::move(message));
        operator delete(envelope, sizeof(Envelope));
        return received;
    }

    bool isRevoked() const noexcept
    {
        return timer && timer->state.load(std::memory_order_acquire) == Timer::State::Cancelled;
    }
    /// Decides against a cancel: from true on its message counts as received. For the receiver, once.
    bool claim(Pid receiver)
    {
        if (!timer)
            return true;
        const bool claimed = timer->claim(receiver);
        std::exchange(timer, nullptr)->release();
        return claimed;
    }

    Received item;
    /// The timer it came from, which may still revoke it; one reference is the envelope's.
    Timer *timer = nullptr;
    Envelope *next = nullptr; ///< in the receiver's own list
};

} // namespace orrery::detail
