// SPDX-License-Identifier: MIT
#pragma once

#include "observe/plainevents.h"
#include "observe/wordedevents.h"

#include <QtCore/QtGlobal>

#include <deque>
#include <vector>

namespace orrery::detail {

/// One reading of all the rings of a journal: takes what they have, and puts it into one order. By one thread.
///
/// The rings are looked at one after the other while events are written, so a look may miss an event and still find one
/// that came after it, in a ring it comes to later. So it looks again until a look finds nothing more of the time before the
/// second one: then all that came before what it has is there. What is newer stays for the next reading.
class JournalReading
{
public:
    struct Event
    {
        Event(PlainEvent event, WordedEvent *worded = nullptr) noexcept : plain(event), words(worded) {}

        PlainEvent plain;
        WordedEvent *words; ///< lives as long as the reading
    };

    void add(PlainEvents &ring) { m_sources.push_back({.ring = &ring}); }
    /// What is too new is left in `pending`, the oldest first.
    void add(WordedEvents &ring, std::vector<WordedEvent> &pending)
    {
        m_sources.push_back({.worded = &ring, .pending = &pending});
    }

    void takeAll();
    /// The newest of them that nothing is missing between, at most so many.
    std::vector<Event> inOrder(std::size_t most);
    /// How many there were before the first that inOrder() gave and after all earlier readings.
    quint64 lost() const noexcept { return m_lost; }

private:
    struct Source
    {
        PlainEvents *ring = nullptr;
        WordedEvents *worded = nullptr;
        std::vector<WordedEvent> *pending = nullptr;
        std::vector<Event> events = {}; ///< taken so far, the oldest first
        bool lossy = false;             ///< some before these were overwritten
    };

    bool take(Source &source, quint64 until);
    void takePlain(Source &source, quint64 until);
    void takeWorded(Source &source, quint64 until);
    void lose(Source &source, quint64 overwritten);

    std::vector<Source> m_sources;
    std::deque<WordedEvent> m_words;
    std::vector<PlainEvent> m_taken; ///< of one source
    quint64 m_lost = 0;
};

} // namespace orrery::detail
