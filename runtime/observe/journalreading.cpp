// SPDX-License-Identifier: MIT
#include "observe/journalreading.h"

#include "observe/cputicks.h"

#include <QtCore/QHash>

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

namespace orrery::detail {

namespace {

using Event = JournalReading::Event;

bool isOlder(const Event &a, const Event &b) noexcept
{
    return a.plain.ticks < b.plain.ticks;
}

/// The counters of two cores need not agree to the last tick: puts the exits of processes that are spawned only after them
/// right behind that.
void exitAfterSpawn(std::vector<Event> &events)
{
    QHash<quint64, quint64> late; // ticks by pid, of who was spawned after one of a higher or the same pid had ended
    quint64 highestEnded = 0;
    for (const Event &event : events) {
        if (event.plain.kind() == JournalEvent::Kind::Exited)
            highestEnded = std::max(highestEnded, event.plain.pid());
        else if (event.plain.kind() == JournalEvent::Kind::Spawned && event.plain.pid() <= highestEnded)
            late.insert(event.plain.pid(), event.plain.ticks);
    }
    if (late.isEmpty())
        return;
    bool moved = false;
    for (Event &event : events) {
        if (event.plain.kind() != JournalEvent::Kind::Exited)
            continue;
        const quint64 spawned = late.value(event.plain.pid(), 0);
        if (spawned < event.plain.ticks)
            continue;
        event.plain.ticks = spawned + 1;
        moved = true;
    }
    if (moved)
        std::stable_sort(events.begin(), events.end(), isOlder);
}

} // namespace

void JournalReading::lose(Source &source, quint64 overwritten)
{
    if (overwritten == 0)
        return;
    m_lost += overwritten + source.events.size();
    source.events.clear();
    source.lossy = true;
}

void JournalReading::takePlain(Source &source, quint64 until)
{
    m_taken.clear();
    lose(source, source.ring->take(until, m_taken));
    source.events.insert(source.events.end(), m_taken.begin(), m_taken.end());
}

void JournalReading::takeWorded(Source &source, quint64 until)
{
    std::vector<WordedEvent> waiting = std::move(*source.pending);
    source.pending->clear();
    WordedEvents::Taken taken = source.worded->take();
    if (taken.lost > 0) {
        lose(source, taken.lost + waiting.size());
        waiting.clear();
    }
    waiting.insert(waiting.end(), std::make_move_iterator(taken.events.begin()),
                   std::make_move_iterator(taken.events.end()));
    for (WordedEvent &event : waiting) {
        if (event.event.ticks > until) {
            source.pending->push_back(std::move(event));
        } else {
            m_words.push_back(std::move(event));
            source.events.emplace_back(m_words.back().event, &m_words.back());
        }
    }
}

/// Whether there was anything.
bool JournalReading::take(Source &source, quint64 until)
{
    const std::size_t had = source.events.size();
    if (source.ring)
        takePlain(source, until);
    else
        takeWorded(source, until);
    return source.events.size() != had;
}

void JournalReading::takeAll()
{
    for (Source &source : m_sources)
        take(source, std::numeric_limits<quint64>::max());
    const quint64 until = CpuTicks::now();
    // A writer that was about to write has one event of that time, hardly ever more.
    bool more = true;
    for (std::size_t looks = 0; more && looks <= m_sources.size(); ++looks) {
        more = false;
        for (Source &source : m_sources)
            more = take(source, until) || more;
    }
}

std::vector<Event> JournalReading::inOrder(std::size_t most)
{
    // From here back nothing is missing.
    quint64 from = 0;
    for (const Source &source : m_sources) {
        if (source.lossy && !source.events.empty())
            from = std::max(from, source.events.front().plain.ticks);
    }
    std::vector<Event> all;
    std::vector<Event> next;
    for (Source &source : m_sources) {
        const auto first = std::lower_bound(source.events.begin(), source.events.end(), from,
                                            [](const Event &event, quint64 ticks) { return event.plain.ticks < ticks; });
        const auto enough = source.events.end() - std::min<qsizetype>(source.events.end() - first, qsizetype(most));
        m_lost += quint64(enough - source.events.begin());
        if (all.empty()) {
            all.assign(enough, source.events.end());
            continue;
        }
        next.clear();
        next.reserve(all.size() + std::size_t(source.events.end() - enough));
        std::merge(all.begin(), all.end(), enough, source.events.end(), std::back_inserter(next), isOlder);
        all.swap(next);
        if (all.size() > most) {
            m_lost += all.size() - most;
            all.erase(all.begin(), all.end() - qsizetype(most));
        }
    }
    exitAfterSpawn(all);
    return all;
}

} // namespace orrery::detail
