// SPDX-License-Identifier: MIT
#include "process/mailbox.h"

#include "sync/lightmutex.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <memory>
#include <mutex>
#include <new>
#include <utility>

namespace orrery::detail {

/// From here on messages that are put in are kept in less memory.
constexpr quint64 MuchWaiting = 32;

/// Of senders only; what they write is theirs, but for the queue.
struct Mailbox::Lane : Pooled
{
    Lane() : queue(0), producer(queue)
    {
        if (!producer.valid())
            throw std::bad_alloc();
    }
    void countArrival() noexcept
    {
        // Release: see reserve().
        arrived.store(arrived.load(std::memory_order_relaxed) + 1, std::memory_order_release);
    }
    /// Under the mutex.
    void enqueue(Envelope *envelope, Mailbox &mailbox)
    {
        handedOver(envelope);
        if (!queue.enqueue(producer, envelope)) {
            mailbox.countRemoved();
            throw std::bad_alloc();
        }
        // Release: pairs with the acquire in collect(), which takes out as many.
        put.store(put.load(std::memory_order_relaxed) + 1, std::memory_order_release);
    }

    LightMutex mutex;
    // Written under it.
    std::atomic<quint64> arrived{0}; ///< counted before they are put in
    std::atomic<quint64> put{0};     ///< counted after
    quint64 signalsArrived = 0;

    Queue queue;
    moodycamel::ProducerToken producer;
};

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
        mailbox->append(envelope);
        return *this;
    }
};

Mailbox::Mailbox(quint32 capacity) : m_capacity(capacity) {}

Mailbox::~Mailbox()
{
    while (collect()) {
        while (m_first)
            delete removeFirst();
    }
    while (m_first)
        delete removeFirst();
    delete m_lane.load(std::memory_order_relaxed);
}

Mailbox::Lane &Mailbox::lane()
{
    Lane *const existing = m_lane.load(std::memory_order_acquire);
    return existing ? *existing : makeLane();
}

Mailbox::Lane &Mailbox::makeLane()
{
    auto made = std::make_unique<Lane>();
    Lane *first = nullptr;
    if (m_lane.compare_exchange_strong(first, made.get(), std::memory_order_acq_rel, std::memory_order_acquire))
        return *made.release();
    return *first;
}

quint64 Mailbox::arrived() const noexcept
{
    const Lane *const lane = m_lane.load(std::memory_order_acquire);
    return (lane ? lane->arrived.load(std::memory_order_acquire) : 0) + m_fromSlot.load(std::memory_order_acquire)
        + (m_slot.load(std::memory_order_acquire) ? 1 : 0);
}

qsizetype Mailbox::depth() const noexcept
{
    constexpr int MostTries = 8;
    quint64 arrived = 0;
    quint64 gone = removed();
    // Where two looks at what was removed agree, the number of arrivals between them belongs to it.
    for (int tries = 0; tries < MostTries; ++tries) {
        arrived = this->arrived();
        const quint64 before = std::exchange(gone, removed());
        if (before == gone)
            break;
    }
    // Too busy for that: rather too few, as what was removed was read last, than more than there ever were.
    return std::max<qsizetype>(0, qsizetype(arrived - gone));
}

bool Mailbox::tryPutInSlot(Envelope *envelope) noexcept
{
    if (m_slot.load(std::memory_order_relaxed))
        return false;
    if (const Lane *const lane = m_lane.load(std::memory_order_acquire)) {
        // Acquire: pairs with the release in collectFromLane(). A sender knows of all it has put in itself; so these are
        // in the receiver's list where the numbers agree.
        if (lane->put.load(std::memory_order_relaxed) != m_collected.load(std::memory_order_acquire))
            return false;
    }
    handedOver(envelope);
    Envelope *none = nullptr;
    // Release: pairs with the acquire in collectFrom().
    return m_slot.compare_exchange_strong(none, envelope, std::memory_order_release, std::memory_order_relaxed);
}

void Mailbox::put(Envelope *envelope)
{
    if (m_capacity == 0 && tryPutInSlot(envelope))
        return;
    Lane &lane = this->lane();
    // Guesses, both of them.
    if (lane.put.load(std::memory_order_relaxed) - m_collected.load(std::memory_order_relaxed) >= MuchWaiting)
        envelope->compact();
    const std::lock_guard lock(lane.mutex);
    lane.countArrival();
    lane.enqueue(envelope, *this);
}

void Mailbox::putSignal(Envelope *envelope)
{
    if (m_capacity == 0 && tryPutInSlot(envelope))
        return;
    Lane &lane = this->lane();
    const std::lock_guard lock(lane.mutex);
    lane.countArrival();
    ++lane.signalsArrived;
    lane.enqueue(envelope, *this);
}

bool Mailbox::reserve()
{
    if (m_capacity == 0)
        return true; // counted when it is put in
    Lane &lane = this->lane();
    const std::lock_guard lock(lane.mutex);
    const quint64 arrived = lane.arrived.load(std::memory_order_relaxed);
    // Acquires what made the room, for depth(): who sees the number stored below sees the removal.
    const quint64 gone = m_received.load(std::memory_order_acquire) + m_withdrawn.load(std::memory_order_acquire);
    if (qint64(arrived - lane.signalsArrived - gone) >= qint64(m_capacity))
        return false;
    lane.countArrival();
    return true;
}

void Mailbox::putReserved(Envelope *envelope)
{
    if (m_capacity == 0)
        return put(envelope);
    Lane &lane = this->lane();
    const std::lock_guard lock(lane.mutex);
    lane.enqueue(envelope, *this);
}

void Mailbox::countRemoved(quint32 messages) noexcept
{
    m_withdrawn.fetch_add(messages, std::memory_order_release);
}

void Mailbox::append(Envelope *envelope) noexcept
{
    takenOver(envelope);
    envelope->arrive();
    (m_last ? m_last->next : m_first) = envelope;
    m_last = envelope;
}

bool Mailbox::collectFrom(Lane *lane, quint64 most)
{
    // Before it looks into the slot: see the class. seq_cst: see ProcessRecord::requestTurnForMessage().
    const quint64 put = lane ? lane->put.load(std::memory_order_seq_cst) : 0;
    const quint64 waiting = std::min(put - m_collected.load(std::memory_order_relaxed), most);
    Envelope *const alone = m_slot.load(std::memory_order_seq_cst);
    if (alone) {
        append(alone);
        // Nobody else takes out, and nobody puts in where something is: no read-modify-write. Release: pairs with the
        // acquire in arrived().
        m_slot.store(nullptr, std::memory_order_relaxed);
        m_fromSlot.store(m_fromSlot.load(std::memory_order_relaxed) + 1, std::memory_order_release);
    }
    if (waiting > 0)
        collectFromLane(*lane, waiting);
    return alone || waiting > 0;
}

/// As many as were put in when it was looked.
void Mailbox::collectFromLane(Lane &lane, quint64 waiting)
{
    quint64 collected = 0;
    Envelope *envelope = nullptr;
    if (waiting == 1 && lane.queue.try_dequeue_from_producer(lane.producer, envelope)) {
        append(envelope);
        collected = 1;
    } else {
        collected = lane.queue.try_dequeue_bulk_from_producer(lane.producer, Collector{this}, std::size_t(waiting));
    }
    Q_ASSERT(collected == waiting);
    // Release: pairs with the acquire in tryPutInSlot().
    m_collected.store(m_collected.load(std::memory_order_relaxed) + collected, std::memory_order_release);
}

} // namespace orrery::detail
