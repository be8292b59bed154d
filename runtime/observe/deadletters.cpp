// SPDX-License-Identifier: MIT
#include "observe/deadletters.h"

#include "observe/coarseclock.h"

#include <QtCore/QDateTime>

#include <algorithm>
#include <mutex>
#include <thread>
#include <utility>

namespace orrery::detail {

/// Made by whoever is first. Null where there are to be none.
DeadLetters::Slot *DeadLetters::slots()
{
    Slot *made = m_slots.load(std::memory_order_acquire); // pairs with the release of who made them
    if (made || m_capacity == 0)
        return made;
    auto fresh = std::make_unique<Slot[]>(m_capacity);
    if (m_slots.compare_exchange_strong(made, fresh.get(), std::memory_order_acq_rel, std::memory_order_acquire))
        return fresh.release();
    return made; // somebody else was first
}

void DeadLetters::add(const LostMessage &lost)
{
    Slot *const all = slots();
    if (!all)
        return;
    const MessageHead head(lost.message);
    // Of its own: the sender may change what it has while this is read.
    QString name = lost.targetName ? QString(lost.targetName->constData(), lost.targetName->size()) : QString();
    const qint64 now = coarseMSecsSinceEpoch();
    // Relaxed: what a letter says goes by its slot's mutex.
    const quint64 sequence = m_last.fetch_add(1, std::memory_order_relaxed) + 1;
    Slot &slot = slotOf(sequence, all);
    const std::lock_guard lock(slot.mutex);
    if (slot.sequence > sequence)
        return; // a whole ring has come meanwhile
    slot.sequence = sequence;
    slot.at = now;
    slot.reason = lost.reason;
    slot.target = lost.target;
    slot.sender = lost.sender;
    slot.timer = lost.timer;
    slot.targetName.swap(name); // the old one goes after the lock
    head.copyTo(slot.head);
}

QList<DeadLetter> DeadLetters::since(quint64 after) const
{
    QList<DeadLetter> letters;
    Slot *const all = m_slots.load(std::memory_order_acquire); // pairs with slots()
    if (!all)
        return letters;
    const quint64 last = m_last.load(std::memory_order_relaxed); // as in add()
    const quint64 first = std::max(after, last > m_capacity ? last - m_capacity : 0) + 1;
    if (first == 0 || first > last)
        return letters;
    letters.reserve(qsizetype(last - first + 1));
    for (quint64 sequence = first; sequence <= last; ++sequence) {
        Slot &slot = slotOf(sequence, all);
        DeadLetter letter;
        MessageHead head;
        qint64 at = 0;
        for (;;) {
            {
                const std::lock_guard lock(slot.mutex);
                letter.sequence = slot.sequence;
                if (slot.sequence == sequence) {
                    at = slot.at;
                    letter.reason = slot.reason;
                    letter.target = slot.target;
                    letter.sender = slot.sender;
                    letter.timer = slot.timer;
                    letter.targetName = slot.targetName;
                    slot.head.copyTo(head);
                }
            }
            if (letter.sequence >= sequence)
                break;
            std::this_thread::yield(); // it has its number and is being written
        }
        if (letter.sequence != sequence)
            continue; // overwritten meanwhile
        letter.at = QDateTime::fromMSecsSinceEpoch(at, Qt::UTC);
        letter.preview = head.preview();
        letters.append(std::move(letter));
    }
    return letters;
}

} // namespace orrery::detail
