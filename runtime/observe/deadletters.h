// SPDX-License-Identifier: MIT
#pragma once

#include "sync/lightmutex.h"
#include "values/messagehead.h"

#include <orrery/info.h>

#include <QtCore/QList>
#include <QtCore/QString>

#include <atomic>
#include <memory>

namespace orrery::detail {

/// A message that nobody is going to receive.
struct LostMessage
{
    DeadLetter::Reason reason;
    const Message &message;
    Pid target;
    const QString *targetName = nullptr; ///< null where it is no name
    Pid sender = {};
    quint64 timer = 0;
};

/// The last so many dead letters, in a ring of slots of a fixed size. Who adds one takes a number, which says which slot
/// is its, and fills that under the slot's own lock: any number of threads that are refused at once meet at the number
/// only, and who is preempted keeps nobody but a reader waiting. Until the first letter it has no memory.
class DeadLetters
{
public:
    explicit DeadLetters(qsizetype capacity) noexcept : m_capacity(quint64(capacity > 0 ? capacity : 0)) {}
    DeadLetters(const DeadLetters &) = delete;
    DeadLetters &operator=(const DeadLetters &) = delete;
    ~DeadLetters() { delete[] m_slots.load(std::memory_order_relaxed); }

    /// Any thread. Keeps no share in the message or the name.
    void add(const LostMessage &lost);
    /// Any thread. Waits for those who have a number and have not filled their slot yet.
    QList<DeadLetter> since(quint64 after) const;

private:
    struct alignas(64) Slot
    {
        LightMutex mutex;     // guards the rest; a leaf
        quint64 sequence = 0; ///< 0 is an empty slot
        qint64 at = 0;        ///< in milliseconds since the epoch
        DeadLetter::Reason reason = {};
        Pid target;
        Pid sender;
        quint64 timer = 0;
        QString targetName; ///< shared with readers alone
        MessageHead head;
    };

    Slot *slots();
    Slot &slotOf(quint64 sequence, Slot *slots) const noexcept { return slots[sequence % m_capacity]; }

    const quint64 m_capacity;
    std::atomic<Slot *> m_slots{nullptr};
    /// A line of its own: all who are refused write it.
    alignas(64) std::atomic<quint64> m_last{0};
};

} // namespace orrery::detail
