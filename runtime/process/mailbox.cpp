// SPDX-License-Identifier: MIT
#include "process/mailbox.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <limits>
#include <mutex>
#include <new>
#include <utility>

namespace orrery::detail {

/// An output iterator that puts what the queue hands out at the end of the receiver's list.
struct Mailbox::Collector
{
    using iterator_category = std::output_iterator_tag;
    using value_type = void;
    using difference_type = std::ptrdiff_t;
    using pointer = void;
    using reference = void;

    Mailbox *mailbox;

    Collector &operator*() noexcept { return *this; }
    Collector &operator++() noexcept { return *this; }
    Collector operator++(int) noexcept { return *this; }
    Collector &operator=(Envelope *envelope) noexcept
    {
        takenOver(envelope);
        envelope->next = nullptr;
        (mailbox->m_last ? mailbox->m_last->next : mailbox->m_first) = envelope;
        mailbox->m_last = envelope;
        return *this;
    }
};

Mailbox::Mailbox(quint32 capacity) : m_capacity(capacity), m_queue(0), m_producer(m_queue)
{
    if (!m_producer.valid())
        throw std::bad_alloc();
}

Mailbox::~Mailbox()
{
    collect();
    while (m_first)
        delete removeFirst();
}

qsizetype Mailbox::depth() const noexcept
{
    constexpr int MostTries = 8;
    quint64 arrived = 0;
    quint64 gone = removed();
    // Where two looks at what was removed agree, the number of arrivals between them belongs to it.
    for (int tries = 0; tries < MostTries; ++tries) {
        arrived = m_arrived.load(std::memory_order_acquire);
        const quint64 before = std::exchange(gone, removed());
        if (before == gone)
            break;
    }
    // Too busy for that: rather too few, as what was removed was read last, than more than there ever were.
    return std::max<qsizetype>(0, qsizetype(arrived - gone));
}

/// Under the mutex.
void Mailbox::enqueue(Envelope *envelope)
{
    handedOver(envelope);
    if (!m_queue.enqueue(m_producer, envelope)) {
        countRemoved();
        throw std::bad_alloc();
    }
    m_put.store(m_put.load(std::memory_order_relaxed) + 1, std::memory_order_relaxed);
}

void Mailbox::put(Envelope *envelope)
{
    const std::lock_guard lock(m_lane);
    countArrival();
    enqueue(envelope);
}

void Mailbox::putSignal(Envelope *envelope)
{
    const std::lock_guard lock(m_lane);
    countArrival();
    ++m_signals;
    enqueue(envelope);
}

bool Mailbox::reserve() noexcept
{
    const std::lock_guard lock(m_lane);
    if (m_capacity != 0) {
        const quint64 arrived = m_arrived.load(std::memory_order_relaxed);
        // Acquires what made the room, for depth(): who sees the number stored below sees the removal.
        const quint64 gone = m_received.load(std::memory_order_acquire) + m_withdrawn.load(std::memory_order_acquire);
        if (qint64(arrived - m_signals - gone) >= qint64(m_capacity))
            return false;
    }
    countArrival();
    return true;
}

void Mailbox::putReserved(Envelope *envelope)
{
    const std::lock_guard lock(m_lane);
    enqueue(envelope);
}

void Mailbox::countRemoved(quint32 messages) noexcept
{
    m_withdrawn.fetch_add(messages, std::memory_order_release);
}

bool Mailbox::collect()
{
    // As many were put in as were collected: there is nothing in the queue. Whoever puts in from here on asks for a
    // turn after this one's acknowledge(), and a look costs one load.
    const quint64 waiting = m_put.load(std::memory_order_seq_cst) - m_collected; // see requestTurnForMessage()
    if (waiting == 0)
        return false;
    if (waiting == 1) { // as it mostly is
        Envelope *envelope = nullptr;
        if (!m_queue.try_dequeue_from_producer(m_producer, envelope))
            return false;
        Collector{this} = envelope;
        ++m_collected;
        return true;
    }
    const std::size_t count = m_queue.try_dequeue_bulk_from_producer(m_producer, Collector{this},
                                                                     std::numeric_limits<std::size_t>::max());
    m_collected += count;
    return count > 0;
}

} // namespace orrery::detail
