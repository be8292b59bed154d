// SPDX-License-Identifier: MIT
#pragma once

#include "memory/pool.h"
#include "timer/timer.h"

#include <orrery/received.h>

#include <QtCore/QByteArrayView>

#include <array>
#include <cstring>
#include <memory>
#include <utility>

namespace orrery::detail {

/// What travels through a mailbox.
///
/// Where much waits already, the bytes of a short message stand in the envelope itself until it arrives, compacted: what
/// waits for long is cold when it is received, and its bytes would come from another thread's heap. So do those of a timer.
struct Envelope : Pooled
{
    explicit Envelope(Received &&what) : item(std::move(what)) {}
    explicit Envelope(Message &&message) noexcept : item(std::in_place_type<Message>, std::move(message)) {}
    /// Compacted from the first; at most KeptMessage::ShortBytes, and not none.
    explicit Envelope(QByteArrayView bytes) noexcept : m_bytes(), m_compacted(quintptr(bytes.size()))
    {
        std::memcpy(m_bytes, bytes.data(), std::size_t(bytes.size()));
    }
    Envelope(const Envelope &) = delete;
    Envelope &operator=(const Envelope &) = delete;
    ~Envelope()
    {
        if (timer)
            claim(Pid()); // discarded with its receiver: nothing to revoke any more
        std::destroy_at(&item);
    }

    /// For the sender, before it puts it in: short bytes and nothing else are kept in less memory. Nothing may touch the
    /// item then until it has arrived.
    void compact() noexcept
    {
        Message *const message = m_compacted != 0 ? nullptr : std::get_if<Message>(&item);
        const KeptMessage::Tag size = message ? KeptMessage::tagOf(*message) : KeptMessage::Whole;
        if (size == KeptMessage::Whole)
            return;
        std::array<char, KeptMessage::ShortBytes> bytes;
        std::memcpy(bytes.data(), message->bytes().constData(), size);
        std::destroy_at(&item);
        std::memcpy(m_bytes, bytes.data(), size);
        m_compacted = size;
    }
    /// For the receiver, once it is out of the queue, and before anything else.
    void arrive()
    {
        if (m_compacted != 0)
            std::construct_at(&item, std::in_place_type<Message>, QByteArray(m_bytes, qsizetype(m_compacted)));
        next = nullptr;
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

    union {
        Received item;
        char m_bytes[KeptMessage::ShortBytes]; ///< of one that is compacted
    };
    /// The timer it came from, which may still revoke it; one reference is the envelope's.
    Timer *timer = nullptr;
    union {
        quintptr m_compacted = 0; ///< until it has arrived: the size of what is, or 0
        Envelope *next;           ///< from then on: in the receiver's own list
    };
};

} // namespace orrery::detail
