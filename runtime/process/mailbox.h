// SPDX-License-Identifier: MIT
#pragma once

#include "memory/pool.h"
#include "process/envelope.h"
#include "process/moodycamel.h"

#include <QtCore/QtGlobal>

#include <atomic>
#include <cstddef>
#include <limits>

namespace orrery::detail {

/// Small everything, and no producers of threads: a mailbox takes as much after messages of a thousand threads as after
/// those of one.
struct MailboxTraits : moodycamel::ConcurrentQueueDefaultTraits
{
    static const std::size_t BLOCK_SIZE = 8;
    static const std::size_t EXPLICIT_INITIAL_INDEX_SIZE = 2;
    static const std::size_t INITIAL_IMPLICIT_PRODUCER_HASH_SIZE = 0;
};

/// The queue of one process: any thread puts in, the worker that runs the process takes out.
///
/// A message that finds nothing else on its way lies in the *slot*, for one compare-and-swap and no memory: so it is where
/// processes answer each other. All others go through the concurrentqueue, which is made with the first of them.
///
/// The queue keeps order per producer only. With a producer for each sending thread, a sender that moves to another
/// worker between two sends could be overtaken by itself, and each thread that ever sent would cost the mailbox memory
/// for good. So all senders share one producer, the *lane*, and take turns at it, under a mutex that is held for as
/// long as it takes to put one pointer in. That gives one order of arrival, whoever the senders are. The receiver
/// takes no part in it: it never waits for a sender, and no sender for it. A sender that is preempted in its step keeps
/// other senders to this one mailbox waiting, asleep, and nobody else.
///
/// What lies in the slot is older than all in the lane. It is only filled where as many were collected from the lane as
/// were put in, which who has put one in knows of its own; and collect() takes no more from the lane than was in it
/// before it looked into the slot.
class Mailbox : public Pooled
{
public:
    /// Of so many messages; 0 is no bound. Signals are not bounded and take no room.
    explicit Mailbox(quint32 capacity);
    Mailbox(const Mailbox &) = delete;
    Mailbox &operator=(const Mailbox &) = delete;
    /// Destroys what is left, without a count.
    ~Mailbox();

    /// How many wait, revoked ones not counted. May be one less for as long as one is moved from the slot; in a bounded
    /// mailbox counted before it is put in, and never beyond the capacity and the signals.
    qsizetype depth() const noexcept;
    bool isBounded() const noexcept { return m_capacity != 0; }

    /// Any thread: a message, into a mailbox without a bound.
    void put(Envelope *envelope);
    /// Any thread: a signal, which is never refused.
    void putSignal(Envelope *envelope);
    /// Any thread: room for a message, which counts from here on where there is a bound; false where it is full. To be
    /// followed by putReserved() or giveBack().
    bool reserve();
    void putReserved(Envelope *envelope);
    void giveBack() noexcept
    {
        if (isBounded())
            countRemoved();
    }
    /// Any thread: so many messages less wait. For what is revoked; that may be before it is put in.
    void countRemoved(quint32 messages = 1) noexcept;

    // From here on: for the receiver alone, on its worker.

    /// Moves what has arrived to the receiver's list, or at least so many of it; whether anything had. Who takes them
    /// out one by one has them in its cache if it does not collect a million at once.
    bool collect(quint64 most = std::numeric_limits<quint64>::max())
    {
        Lane *const lane = m_lane.load(std::memory_order_acquire);
        if (!lane && !m_slot.load(std::memory_order_seq_cst)) // see ProcessRecord::requestTurnForMessage()
            return false;
        return collectFrom(lane, most);
    }
    Envelope *first() const noexcept { return m_first; }
    /// How many messages were received; any thread may read it.
    quint64 received() const noexcept { return m_received.load(std::memory_order_relaxed); }
    void countReceived(const Envelope &envelope) noexcept
    {
        auto &count = std::holds_alternative<Message>(envelope.item) ? m_received : m_receivedSignals;
        // Release: pairs with the acquire of who admits a message to the room it made.
        count.store(count.load(std::memory_order_relaxed) + 1, std::memory_order_release);
    }
    /// Unlinks what comes after that one, or the first where that is null; the caller's from then on.
    Envelope *removeAfter(Envelope *before) noexcept
    {
        Envelope *&place = before ? before->next : m_first;
        Envelope *envelope = place;
        place = envelope->next;
        if (!place)
            m_last = before;
        return envelope;
    }
    Envelope *removeFirst() noexcept { return removeAfter(nullptr); }

private:
    using Queue = moodycamel::ConcurrentQueue<Envelope *, MailboxTraits>;
    struct Collector;

    struct Lane;

    /// Whether it lies in the slot now.
    bool tryPutInSlot(Envelope *envelope) noexcept;
    Lane &lane();
    Lane &makeLane();
    quint64 arrived() const noexcept;
    void append(Envelope *envelope) noexcept;
    bool collectFrom(Lane *lane, quint64 most);
    void collectFromLane(Lane &lane, quint64 waiting);
    quint64 removed() const noexcept
    {
        return m_received.load(std::memory_order_acquire) + m_receivedSignals.load(std::memory_order_acquire)
            + m_withdrawn.load(std::memory_order_acquire);
    }

    // Written by senders; of the slot the receiver takes out.
    std::atomic<Envelope *> m_slot{nullptr};
    std::atomic<Lane *> m_lane{nullptr}; ///< made on demand; stays
    std::atomic<quint64> m_withdrawn{0}; ///< by any thread
    const quint32 m_capacity;

    // Written by the receiver.
    std::atomic<quint64> m_received{0};
    std::atomic<quint64> m_receivedSignals{0};
    std::atomic<quint64> m_fromSlot{0};
    std::atomic<quint64> m_collected{0}; ///< from the lane
    Envelope *m_first = nullptr;
    Envelope *m_last = nullptr;
};

} // namespace orrery::detail
