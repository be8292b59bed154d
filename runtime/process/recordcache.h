// SPDX-License-Identifier: MIT
#pragma once

#include "process/processtable.h"

#include <array>
#include <cstddef>
#include <utility>

namespace orrery::detail {

/// What one worker looked up last in the process table, by pid, so that the next message to the same process takes
/// neither the shard's lock nor a reference: the cache holds one. Direct mapped. For that worker's thread alone.
///
/// A record stays in memory as long as it is in here, also after its end: who finds one that has ended forgets it, and
/// a worker that goes to sleep forgets all.
class alignas(64) RecordCache
{
public:
    RecordCache() = default;
    RecordCache(const RecordCache &) = delete;
    RecordCache &operator=(const RecordCache &) = delete;
    ~RecordCache() { clear(); }

    /// Null where it is not there. Holds until something else is looked up, forgotten or destroyed on this thread.
    ProcessRecord *find(Pid pid) const noexcept
    {
        ProcessRecord *record = m_places[placeOf(pid)];
        return record && record->pid == pid ? record : nullptr;
    }
    /// In the place of another one, whose end that may be.
    void keep(const RecordRef &record)
    {
        m_used = true;
        RecordRef::adopt(std::exchange(m_places[placeOf(record->pid)], RecordRef::retain(record.get()).leak()));
    }
    void forget(Pid pid)
    {
        if (find(pid))
            RecordRef::adopt(std::exchange(m_places[placeOf(pid)], nullptr));
    }
    void clear()
    {
        // What is destroyed with the last message of a record may look up something: so it is looked again.
        while (std::exchange(m_used, false)) {
            for (ProcessRecord *&place : m_places)
                RecordRef::adopt(std::exchange(place, nullptr));
        }
    }

private:
    static constexpr std::size_t Places = 1024;

    static std::size_t placeOf(Pid pid) noexcept { return std::size_t(pid.number() % Places); }

    std::array<ProcessRecord *, Places> m_places{};
    bool m_used = false;
};

} // namespace orrery::detail
