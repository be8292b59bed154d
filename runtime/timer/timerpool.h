// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QtGlobal>

#include <map>

namespace orrery::detail {

class Timer;
class TimerService;

/// Where timers live: chunks of them, found from a timer by its address, so that a million cost no
/// malloc each, a snapshot can go chunk by chunk, and the memory of cancelled ones goes back as
/// soon as a chunk is empty (one empty chunk is kept). Guarded by the service's mutex.
class TimerPool
{
public:
    explicit TimerPool(TimerService *service) noexcept : m_service(service) {}
    TimerPool(const TimerPool &) = delete;
    TimerPool &operator=(const TimerPool &) = delete;
    ~TimerPool();

    /// A timer with one reference, armed by nobody yet.
    Timer *allocate();
    void free(Timer *timer) noexcept;
    /// Whose pool it is of.
    static TimerService *serviceOf(const Timer *timer) noexcept;
    /// How many are allocated.
    qsizetype size() const noexcept { return m_size; }

    /// Calls visit(Timer &) for the allocated ones of the first chunk whose serial number is at
    /// least `from`; gives the serial number to go on with, or 0 at the end. Serials begin at 1.
    template <typename Visit>
    quint64 visitChunk(quint64 from, Visit &&visit);

private:
    struct Chunk;

    Chunk *makeChunk();
    void destroyChunk(Chunk *chunk) noexcept;
    static Chunk *chunkOf(const Timer *timer) noexcept;

    TimerService *m_service;
    std::map<quint64, Chunk *> m_chunks; // by serial: a snapshot's place survives what comes and goes
    Chunk *m_open = nullptr;             // list of those with room
    Chunk *m_spare = nullptr;            // an empty one, kept; it is in the list too
    quint64 m_lastSerial = 0;
    qsizetype m_size = 0;
};

} // namespace orrery::detail

#include "timer/timerpool_p.h"
