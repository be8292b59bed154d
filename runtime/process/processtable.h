// SPDX-License-Identifier: MIT
#pragma once

#include "process/pidkey.h"
#include "process/processrecord.h"
#include "sync/lightmutex.h"
#include "sync/sharedmutex.h"

#include <QtCore/QHash>

#include <bit>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <optional>
#include <shared_mutex>
#include <vector>

namespace orrery::detail {

/// Pid → record, in shards of a QHash each. A shard's mutex guards its entries and whether it is
/// closed, and nothing else: look-ups share it, and no call out is made under it. The table holds a
/// reference on each record it lists.
class ProcessTable
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    /// `shards` is a power of two.
    explicit ProcessTable(std::size_t shards);
    ~ProcessTable();
    ProcessTable(const ProcessTable &) = delete;
    ProcessTable &operator=(const ProcessTable &) = delete;

    /// False, and nothing listed, once closed. Decided under the lock that closes.
    bool insert(ProcessRecord *record);
    RecordRef find(Pid pid) const;
    /// The same by its place in memory, which may be another's by now: looks at all.
    RecordRef findRecord(const ProcessRecord *record) const;
    bool contains(Pid pid) const;
    /// Calls use(ProcessRecord &) if it is listed, under the shard's mutex: for what must not end up
    /// with the last reference, and calls nothing out.
    template <typename Use>
    void with(Pid pid, Use &&use) const;
    qsizetype size() const;
    /// Takes it out, tells who waits for it, and drops the table's reference.
    void remove(ProcessRecord *record);

    /// Takes no more from now on.
    void close();
    /// One shard after the other.
    std::vector<RecordRef> all() const;

    /// Waits until it is gone; false at the deadline, never where that is empty.
    bool waitGone(Pid pid, std::optional<TimePoint> deadline);
    /// Waits until all are gone, which only a closed table can promise.
    bool waitEmpty(std::optional<TimePoint> deadline);

    /// Guards the fields of a record so marked. Many records share one mutex: hold two by a PairLock only.
    LightMutex &relations(const ProcessRecord &record) noexcept
    {
        return m_relations[record.pid.number() & m_mask].mutex;
    }

private:
    struct alignas(64) Shard
    {
        // What look-ups, spawns and reapings want is on one line.
        mutable SharedMutex mutex;
        bool closed = false;
        QHash<PidKey, ProcessRecord *> entries;
        int joiners = 0;        ///< threads in waitGone()
        int drainers = 0;       ///< threads in waitEmpty()
        std::condition_variable_any gone;
    };
    struct alignas(64) Relations
    {
        LightMutex mutex;
    };

    Shard &shardOf(Pid pid) noexcept { return m_shards[pid.number() & m_mask]; }
    const Shard &shardOf(Pid pid) const noexcept { return m_shards[pid.number() & m_mask]; }

    PidKey keyOf(Pid pid) const noexcept { return PidKey(pid.number() >> m_shift); }

    const quint64 m_mask;
    const int m_shift; ///< what of a pid's number says its shard
    // As many relations as shards.
    std::vector<Shard> m_shards;
    std::vector<Relations> m_relations;
};

/// Both relations mutexes of two records, which may be the same one.
class PairLock
{
public:
    PairLock(ProcessTable &table, const ProcessRecord &a, const ProcessRecord &b)
        : m_first(table.relations(a), std::defer_lock), m_second(table.relations(b), std::defer_lock)
    {
        if (m_first.mutex() == m_second.mutex()) {
            m_first.lock();
            return;
        }
        if (std::less<>()(m_second.mutex(), m_first.mutex()))
            m_first.swap(m_second);
        m_first.lock();
        m_second.lock();
    }

private:
    std::unique_lock<LightMutex> m_first;
    std::unique_lock<LightMutex> m_second;
};

template <typename Use>
void ProcessTable::with(Pid pid, Use &&use) const
{
    const Shard &shard = shardOf(pid);
    const std::shared_lock lock(shard.mutex);
    if (ProcessRecord *record = shard.entries.value(keyOf(pid), nullptr))
        use(*record);
}

} // namespace orrery::detail
