// SPDX-License-Identifier: MIT
#pragma once

#include "process/envelope.h"
#include "process/moodycamel.h"

#include <QtCore/QtGlobal>

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

/// Counts the migrations of processes between workers: of all runtimes together, since processes of
/// one may send to those of another.
inline std::atomic<quint64> migrationClock{0};

/// The queue of one process: any thread puts in, the worker that runs the process takes out.
///
/// The queue keeps order per producing thread only, so a sender that moves to another worker
/// between two sends could be overtaken by itself. Against that every migration draws a number from
/// the migration clock, and every envelope carries its sender's last one, its stamp.
/// - collect() reads the clock and then takes all that the queue holds, in one pass over its
///   producers. A stamp not above the clock's reading means that the sender's migration, and so all
///   it sent before, happened before the pass: it is in this pass or an earlier one.
/// - A stamp above the reading means that the sender moved during the pass, which may have missed
///   earlier messages: another pass, which begins after, has them.
/// - A sender's stamps grow, and its messages of one stamp are in order as they came through one
///   thread: a stable sort of the batch by stamp puts every sender's messages in order.
/// The price is a comparison per message, and the sort where senders have moved.
class Mailbox
{
public:
    Mailbox() : m_queue(0) {}
    Mailbox(const Mailbox &) = delete;
    Mailbox &operator=(const Mailbox &) = delete;
    /// Destroys what is left, without a count.
    ~Mailbox();

    /// How many wait, revoked ones not counted. Counted by the sender before it puts in, so it may
    /// run ahead of what can be taken out.
    std::atomic<qsizetype> depth{0};

    /// Any thread: counts one more, unless there are `capacity` already (0 is no bound).
    bool reserve(qsizetype capacity) noexcept
    {
        if (capacity <= 0) {
            depth.fetch_add(1, std::memory_order_relaxed);
            return true;
        }
        // Not added first and taken back: that would refuse others for a moment while there is room.
        qsizetype now = depth.load(std::memory_order_relaxed);
        while (now < capacity) {
            if (depth.compare_exchange_weak(now, now + 1, std::memory_order_relaxed))
                return true;
        }
        return false;
    }
    /// Any thread; what was reserved.
    void put(Envelope *envelope);

    // From here on: for the receiver alone, on its worker.

    /// Moves what has arrived to the receiver's list; whether anything had.
    bool collect();
    Envelope *first() const noexcept { return m_first; }
    /// Unlinks it; the caller's from then on.
    void remove(Envelope *envelope) noexcept;

private:
    struct Batch;

    void append(Envelope *envelope) noexcept;

    Envelope *m_first = nullptr;
    Envelope *m_last = nullptr;
    moodycamel::ConcurrentQueue<Envelope *, MailboxTraits> m_queue;
};

} // namespace orrery::detail
