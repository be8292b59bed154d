// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/pid.h>

#include <QtCore/QList>

#include <bit>
#include <cstddef>
#include <vector>

namespace orrery::detail {

/// The last pids that came into a shard of the process table and left it, in their order. Guarded by the shard's mutex.
class PidLog
{
public:
    /// At least so many, rounded up to a power of two.
    explicit PidLog(std::size_t capacity) : m_entries(std::bit_ceil(capacity)) {}

    void noteStarted(Pid pid) noexcept { put(pid.number() << 1); }
    void noteEnded(Pid pid) noexcept { put(pid.number() << 1 | 1); }

    /// How many were noted ever: from where a reader goes on.
    quint64 end() const noexcept { return m_end; }
    /// Appends what was noted from there on; false, and nothing, where some of it was overwritten.
    bool read(quint64 from, QList<Pid> &started, QList<Pid> &ended) const
    {
        if (m_end - from > m_entries.size())
            return false;
        for (quint64 at = from; at < m_end; ++at) {
            const quint64 entry = m_entries[at & (m_entries.size() - 1)];
            (entry & 1 ? ended : started).append(Pid(entry >> 1));
        }
        return true;
    }

private:
    void put(quint64 entry) noexcept { m_entries[m_end++ & (m_entries.size() - 1)] = entry; }

    std::vector<quint64> m_entries;
    quint64 m_end = 0;
};

} // namespace orrery::detail
