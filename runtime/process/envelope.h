// SPDX-License-Identifier: MIT
#pragma once

#include "timer/timer.h"

#include <orrery/received.h>

#include <utility>

namespace orrery::detail {

/// What travels through a mailbox.
struct Envelope
{
    Envelope(Received &&what, quint64 number, Timer *from) : item(std::move(what)), arrival(number), timer(from) {}
    Envelope(const Envelope &) = delete;
    Envelope &operator=(const Envelope &) = delete;
    ~Envelope()
    {
        if (timer) {
            timer->claim(); // discarded with its receiver: nothing to revoke any more
            timer->release();
        }
    }

    Received item;
    /// Its arrival number; see Mailbox.
    quint64 arrival;
    /// The timer it came from, which may still revoke it; one reference is the envelope's.
    Timer *timer;
    // The receiver's own list.
    Envelope *next = nullptr;
    Envelope *prev = nullptr;
};

} // namespace orrery::detail
