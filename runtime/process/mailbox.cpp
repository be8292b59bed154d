// SPDX-License-Identifier: MIT
#include "process/mailbox.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <new>
#include <vector>

namespace orrery::detail {

/// An output iterator that chains what the queue hands out.
struct Mailbox::Batch
{
    struct Place
    {
        Batch *batch;
        const Place &operator=(Envelope *envelope) const noexcept
        {
            takenOver(envelope);
            envelope->next = nullptr;
            if (batch->last)
                batch->last->next = envelope;
            else
                batch->first = envelope;
            batch->sorted = batch->sorted && envelope->stamp >= batch->highest;
            batch->highest = std::max(batch->highest, envelope->stamp);
            batch->last = envelope;
            ++batch->count;
            return *this;
        }
    };
    struct Iterator
    {
        using iterator_category = std::output_iterator_tag;
        using value_type = void;
        using difference_type = std::ptrdiff_t;
        using pointer = void;
        using reference = void;

        Batch *batch;
        Place operator*() const noexcept { return {batch}; }
        Iterator &operator++() noexcept { return *this; }
        Iterator operator++(int) noexcept { return *this; }
    };

    Envelope *first = nullptr;
    Envelope *last = nullptr;
    std::size_t count = 0;
    quint64 highest = 0;
    bool sorted = true;
};

Mailbox::~Mailbox()
{
    collect();
    while (Envelope *envelope = m_first) {
        remove(envelope);
        delete envelope;
    }
}

void Mailbox::put(Envelope *envelope)
{
    handedOver(envelope);
    if (!m_queue.enqueue(envelope))
        throw std::bad_alloc();
}

bool Mailbox::collect()
{
    Batch batch;
    quint64 reading = 0;
    do {
        // Acquire: pairs with the release of the migration that drew the number, so that all that
        // was sent before the migration is in the queue for the pass that follows.
        reading = migrationClock.load(std::memory_order_acquire);
        m_queue.try_dequeue_bulk(Batch::Iterator{&batch}, std::numeric_limits<std::size_t>::max());
    } while (batch.highest > reading);
    if (batch.count == 0)
        return false;

    if (batch.sorted) {
        for (Envelope *envelope = batch.first; envelope;) {
            Envelope *next = envelope->next;
            append(envelope);
            envelope = next;
        }
        return true;
    }
    std::vector<Envelope *> envelopes;
    envelopes.reserve(batch.count);
    for (Envelope *envelope = batch.first; envelope; envelope = envelope->next)
        envelopes.push_back(envelope);
    std::stable_sort(envelopes.begin(), envelopes.end(),
                     [](const Envelope *a, const Envelope *b) { return a->stamp < b->stamp; });
    for (Envelope *envelope : envelopes)
        append(envelope);
    return true;
}

void Mailbox::append(Envelope *envelope) noexcept
{
    envelope->next = nullptr;
    envelope->prev = m_last;
    if (m_last)
        m_last->next = envelope;
    else
        m_first = envelope;
    m_last = envelope;
}

void Mailbox::remove(Envelope *envelope) noexcept
{
    if (envelope->prev)
        envelope->prev->next = envelope->next;
    else
        m_first = envelope->next;
    if (envelope->next)
        envelope->next->prev = envelope->prev;
    else
        m_last = envelope->prev;
}

} // namespace orrery::detail
