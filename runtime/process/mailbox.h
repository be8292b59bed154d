// SPDX-License-Identifier: MIT
#pragma once

#include "memory/pool.h"
#include "process/envelope.h"
#include "process/moodycamel.h"

#include <QtCore/QtGlobal>

#include <algorithm>
#include <atomic>
#include <cstddef>

namespace orrery::detail {

/// Small everything: a mailbox that never got a message from many threads stays near 200 bytes.
struct MailboxTraits : moodycamel::ConcurrentQueueDefaultTraits
{
    static const std::size_t BLOCK_SIZE = 8;
    static const std::size_t EXPLICIT_INITIAL_INDEX_SIZE = 2;
    static const std::size_t IMPLICIT_INITIAL_INDEX_SIZE = 2;
    static const std::size_t INITIAL_IMPLICIT_PRODUCER_HASH_SIZE = 2;
};

/// The queue of one process: any thread puts in, the worker that runs the process takes out.
///
/// The queue keeps order per producing thread only, so a sender that moves to another worker
/// between two sends could be overtaken by itself. Against that every message draws an arrival number
/// from its mailbox, with the very addition that counts the depth. A send that comes after another
/// one has the higher number. Nobody ever waits for a number, so a sender that is preempted between
/// drawing it and putting its message in stalls no one:
/// - collect() takes all that the queue holds, in one pass over its producers, and merges it by number.
/// - A pass may miss a message and still find one that was sent after it, in a lane it comes to later.
///   That leaves a gap in the numbers; then a second pass, which begins after the later message was
///   seen, has all that was sent before it. What else the second pass finds is held back for the
///   next call, since its own forerunners may have been missed.
/// - A gap that remains belongs to a send that was still going on: it came before none of these.
class Mailbox : public Pooled
{
public:
    /// Of so many messages; 0 is no bound. Signals are not bounded and take no room.
    explicit Mailbox(quint32 capacity) : m_capacity(capacity), m_queue(0) {}
    Mailbox(const Mailbox &) = delete;
    Mailbox &operator=(const Mailbox &) = delete;
    /// Destroys what is left, without a count.
    ~Mailbox();

    /// How many wait, revoked ones not counted. Counted by the sender before it puts in, so it may
    /// run ahead of what can be taken out; never beyond the capacity and the signals.
    qsizetype depth() const noexcept;

    /// Any thread: draws an arrival number for a message, or gives 0 where it is full.
    quint64 reserve() noexcept;
    /// Any thread: the same for a signal, which is never refused.
    quint64 reserveForSignal() noexcept { return drawNumber(); }
    /// Any thread: what was reserved.
    void put(Envelope *envelope);
    /// Any thread: so many messages less wait. For what is revoked, or reserved and then not put in.
    void countRemoved(quint32 messages = 1) noexcept;
    /// Any thread: this one was taken out.
    void countRemoved(const Envelope &envelope) noexcept;

    // From here on: for the receiver alone, on its worker.

    /// Moves what has arrived to the receiver's list; whether anything had.
    bool collect();
    /// Whether the last collect() left something that the next one will give.
    bool holdsBack() const noexcept { return m_held != nullptr; }
    Envelope *first() const noexcept { return m_first; }
    /// How many messages were received; any thread may read it.
    quint64 received() const noexcept { return m_received.load(std::memory_order_relaxed); }
    void countReceived() noexcept { m_received.store(received() + 1, std::memory_order_relaxed); }
    /// Unlinks it; the caller's from then on.
    void remove(Envelope *envelope) noexcept;

private:
    struct Pass;

    quint64 drawNumber() noexcept { return m_arrivals.fetch_add(1, std::memory_order_release) + 1; }
    Envelope *takeAll();
    Envelope *takeOne();
    void append(Envelope *chain) noexcept;

    std::atomic<quint64> m_arrivals{0};
    std::atomic<quint64> m_removed{0};
    const quint32 m_capacity;
    std::atomic<quint32> m_messages{0}; ///< that wait; counted where there is a bound
    // The receiver's own.
    std::atomic<quint64> m_received{0};
    Envelope *m_first = nullptr;
    Envelope *m_last = nullptr;
    Envelope *m_held = nullptr; ///< a chain in order of arrival
    quint64 m_taken = 0;        ///< out of the queue, ever
    quint64 m_highest = 0;      ///< arrival number, of these
    moodycamel::ConcurrentQueue<Envelope *, MailboxTraits> m_queue;
};

} // namespace orrery::detail
