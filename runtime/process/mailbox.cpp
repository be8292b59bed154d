// SPDX-License-Identifier: MIT
#include "process/mailbox.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <limits>
#include <new>
#include <utility>

namespace orrery::detail {

namespace {

/// Chains are linked by `next` and in order of arrival.
Envelope *merged(Envelope *a, Envelope *b) noexcept
{
    Envelope *first = nullptr;
    Envelope **place = &first;
    while (a && b) {
        Envelope *&earlier = a->arrival < b->arrival ? a : b;
        *place = earlier;
        place = &earlier->next;
        earlier = earlier->next;
    }
    *place = a ? a : b;
    return first;
}

/// Merges runs as a binary counter adds: each chain meets one of about its size, so that what came
/// through k lanes costs log k steps a message (a natural merge sort, bottom up).
class RunMerger
{
public:
    void add(Envelope *run) noexcept
    {
        std::size_t level = 0;
        for (; level < m_levels; ++level) {
            if (!m_chains[level])
                break;
            if (level + 1 == m_chains.size()) {
                m_chains[level] = merged(m_chains[level], run);
                return;
            }
            run = merged(m_chains[level], run);
            m_chains[level] = nullptr;
        }
        m_chains[level] = run;
        m_levels = std::max(m_levels, level + 1);
    }
    Envelope *result() noexcept
    {
        Envelope *all = nullptr;
        for (std::size_t level = 0; level < m_levels; ++level)
            all = merged(m_chains[level], all);
        return all;
    }

private:
    std::size_t m_levels = 0; ///< in use; what is above was never written
    std::array<Envelope *, 16> m_chains;
};

} // namespace

/// An output iterator's other end: chains what the queue hands out into runs of rising numbers, which
/// are its lanes.
struct Mailbox::Pass
{
    struct Place
    {
        Pass *pass;
        const Place &operator=(Envelope *envelope) const noexcept
        {
            pass->add(envelope);
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

        Pass *pass;
        Place operator*() const noexcept { return {pass}; }
        Iterator &operator++() noexcept { return *this; }
        Iterator operator++(int) noexcept { return *this; }
    };

    void add(Envelope *envelope) noexcept
    {
        takenOver(envelope);
        envelope->next = nullptr;
        ++count;
        highest = std::max(highest, envelope->arrival);
        if (last && last->arrival < envelope->arrival) {
            last->next = envelope;
        } else {
            if (run)
                runs.add(run);
            run = envelope;
        }
        last = envelope;
    }
    Envelope *result() noexcept
    {
        if (run)
            runs.add(std::exchange(run, nullptr));
        return runs.result();
    }

    RunMerger runs;
    Envelope *run = nullptr;
    Envelope *last = nullptr;
    quint64 count = 0;
    quint64 highest = 0;
};

Mailbox::~Mailbox()
{
    while (collect()) {
        while (Envelope *envelope = m_first) {
            remove(envelope);
            delete envelope;
        }
    }
    while (Envelope *envelope = m_first) {
        remove(envelope);
        delete envelope;
    }
}

qsizetype Mailbox::depth() const noexcept
{
    constexpr int MostTries = 8;
    quint64 arrived = 0;
    quint64 removed = m_removed.load(std::memory_order_acquire);
    // Where two looks at what was removed agree, the number of arrivals between them belongs to it.
    for (int tries = 0; tries < MostTries; ++tries) {
        arrived = m_arrivals.load(std::memory_order_acquire);
        const quint64 before = std::exchange(removed, m_removed.load(std::memory_order_acquire));
        if (before == removed)
            break;
    }
    // Too busy for that: rather too few, as what was removed was read last, than more than there ever were.
    return std::max<qsizetype>(0, qsizetype(arrived - removed));
}

quint64 Mailbox::reserve() noexcept
{
    if (m_capacity != 0) {
        // Not added first and taken back: that would refuse others for a moment while there is room.
        quint32 waiting = m_messages.load(std::memory_order_relaxed);
        do {
            if (waiting >= m_capacity)
                return 0;
            // Acquires what made the room, for depth(): who sees the number drawn below sees the removal.
        } while (!m_messages.compare_exchange_weak(waiting, waiting + 1, std::memory_order_acquire,
                                                   std::memory_order_relaxed));
    }
    return drawNumber();
}

void Mailbox::countRemoved(quint32 messages) noexcept
{
    m_removed.fetch_add(messages, std::memory_order_relaxed);
    if (m_capacity != 0)
        m_messages.fetch_sub(messages, std::memory_order_release);
}

void Mailbox::countRemoved(const Envelope &envelope) noexcept
{
    if (std::holds_alternative<Message>(envelope.item))
        countRemoved(1);
    else
        m_removed.fetch_add(1, std::memory_order_relaxed);
}

void Mailbox::put(Envelope *envelope)
{
    handedOver(envelope);
    if (!m_queue.enqueue(envelope))
        throw std::bad_alloc();
}

/// One pass over the queue's producers; what it found, in order.
Envelope *Mailbox::takeAll()
{
    Pass pass;
    m_queue.try_dequeue_bulk(Pass::Iterator{&pass}, std::numeric_limits<std::size_t>::max());
    m_taken += pass.count;
    m_highest = std::max(m_highest, pass.highest);
    return pass.result();
}

/// Where one is on its way: it, or one that was put in meanwhile, or none.
Envelope *Mailbox::takeOne()
{
    Envelope *envelope = nullptr;
    if (!m_queue.try_dequeue(envelope))
        return nullptr;
    takenOver(envelope);
    envelope->next = nullptr;
    ++m_taken;
    m_highest = std::max(m_highest, envelope->arrival);
    return envelope;
}

bool Mailbox::collect()
{
    // All that were drawn were taken: there is nothing in the queue. Whoever draws from here on asks for a turn
    // after this one's acknowledge(), and a look costs one load.
    const quint64 drawn = m_arrivals.load(std::memory_order_relaxed);
    if (drawn == m_taken && !m_held)
        return false;
    Envelope *chain = drawn == m_taken + 1 && !m_held ? takeOne() : merged(std::exchange(m_held, nullptr), takeAll());
    if (!chain)
        return false;
    if (m_taken < m_highest) { // a gap
        const quint64 seen = m_highest;
        Envelope *more = takeAll();
        // Before what was seen: belongs to it. After: held back.
        Envelope *before = nullptr;
        Envelope **end = &before;
        while (more && more->arrival < seen) {
            *end = more;
            end = &more->next;
            more = more->next;
        }
        *end = nullptr;
        m_held = more;
        chain = merged(chain, before);
    }
    append(chain);
    return true;
}

void Mailbox::append(Envelope *chain) noexcept
{
    while (chain) {
        Envelope *envelope = chain;
        chain = chain->next;
        envelope->next = nullptr;
        envelope->prev = m_last;
        if (m_last)
            m_last->next = envelope;
        else
            m_first = envelope;
        m_last = envelope;
    }
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
