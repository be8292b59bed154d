// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QtGlobal>

#include <vector>

namespace orrery::detail {

class Timer;
class TimerService;

/// Where timers live: chunks of them, found from a timer by its address, so that a million cost no
/// malloc each, a snapshot can go chunk by chunk, and the memory of cancelled ones goes back as
/// soon as a chunk is empty (one empty chunk is kept). Each place has a number as well, half as long
/// as an address. Guarded by the service's mutex.
class TimerPool
{
public:
    explicit TimerPool(TimerService *service) : m_service(service), m_chunks{nullptr} {}
    TimerPool(const TimerPool &) = delete;
    TimerPool &operator=(const TimerPool &) = delete;
    ~TimerPool();

    /// Sees to it that there is room for one more. Throws std::bad_alloc.
    void reserve()
    {
        if (!m_open)
            makeChunk();
    }
    /// A timer made of these, in the room that there is.
    template <typename... Parts>
    Timer *allocate(Parts &&...parts) noexcept;
    void free(Timer *timer) noexcept;
    /// Whose pool it is of.
    static TimerService *serviceOf(const Timer *timer) noexcept;
    /// Its number, which is never 0, and back.
    static quint32 numberOf(const Timer *timer) noexcept;
    Timer *at(quint32 number) const noexcept;
    /// The same of a number that may be of one that was given back meanwhile: then null, or another one.
    Timer *find(quint32 number) const noexcept;
    /// How many are allocated.
    qsizetype size() const noexcept { return m_size; }

    /// Calls visit(Timer &) for the allocated ones of the first chunk whose number is at least `from`; gives the
    /// number to go on with, or 0 at the end. Chunks are numbered from 1, and keep theirs whatever comes and goes.
    template <typename Visit>
    quint32 visitChunk(quint32 from, Visit &&visit);

private:
    struct Chunk;

    void makeChunk();
    void destroyChunk(Chunk *chunk) noexcept;
    static Chunk *chunkOf(const Timer *timer) noexcept;

    TimerService *const m_service;
    std::vector<Chunk *> m_chunks;  // by number; null is free
    std::vector<quint32> m_numbers; // the free ones
    Chunk *m_open = nullptr;        // list of those with room
    Chunk *m_spare = nullptr;       // an empty one, kept; it is in the list too
    qsizetype m_size = 0;
};

} // namespace orrery::detail

#include "timer/timerpool_p.h"
