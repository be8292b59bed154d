// SPDX-License-Identifier: MIT
#pragma once

#include "process/pidkey.h"
#include "process/pidlog.h"
#include "process/processrecord.h"
#include "sync/lightmutex.h"
#include "sync/sharedmutex.h"

#include <QtCore/QHash>
#include <QtCore/QList>

#include <algorithm>
#include <bit>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <shared_mutex>
#include <utility>
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
    /// The same for each of many that is listed, in any order, one shard after the other. `use(ProcessRecord &, index)`
    /// is told which of them it is.
    template <typename Use>
    void withEach(const QList<Pid> &pids, Use &&use) const;
    qsizetype size() const;
    /// Takes it out, tells who waits for it, and drops the table's reference.
    void remove(ProcessRecord *record);

    /// Takes no more from now on.
    void close();
    // One shard after the other.
    std::vector<RecordRef> all() const;
    QList<Pid> pids() const;

    /// From the first call until the last closeLog() each shard keeps who came and who left last.
    void openLog();
    void closeLog();
    /// Where a reader of the logs stands, one place a shard; nowhere before its first reading.
    struct LogPlaces
    {
        std::vector<quint64> shards;
        quint64 round = 0; ///< of the logs that they are places in
    };
    /// Appends what was noted since. False where some of that was overwritten, or at the first: then `started` has all
    /// that are listed. Where so many come and go that it is overwritten from one reading to the next, the logs are put
    /// aside, as they cost each who comes and goes, until fewer do: `spawned` is how many ever came.
    bool readLog(LogPlaces &places, quint64 spawned, QList<Pid> &started, QList<Pid> &ended);

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
        std::unique_ptr<PidLog> log; ///< while somebody reads it
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
    bool readOn(LogPlaces &places, QList<Pid> &started, QList<Pid> &ended) const;
    void putLogsAside();
    void takeLogsUp();

    std::mutex m_readersMutex; // guards what follows, and the coming and going of logs
    int m_logReaders = 0;
    std::vector<std::unique_ptr<PidLog>> m_idleLogs; // put aside, by shard; empty otherwise
    quint64 m_logRound = 1;                          // grows whenever they are put aside or taken up
    quint64 m_spawnedBefore = 0;                     // until the last reading
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

template <typename Use>
void ProcessTable::withEach(const QList<Pid> &pids, Use &&use) const
{
    // So many at once that those who spawn are not kept waiting, and that memory has the time to answer.
    constexpr qsizetype MostAtOnce = 4096;
    std::vector<std::vector<qsizetype>> parts(m_shards.size());
    std::vector<std::pair<ProcessRecord *, qsizetype>> found;
    for (qsizetype from = 0; from < pids.size(); from += MostAtOnce) {
        for (std::vector<qsizetype> &part : parts)
            part.clear();
        for (qsizetype index = from; index < std::min(pids.size(), from + MostAtOnce); ++index)
            parts[pids[index].number() & m_mask].push_back(index);
        for (std::size_t number = 0; number < parts.size(); ++number) {
            if (parts[number].empty())
                continue;
            const Shard &shard = m_shards[number];
            found.clear();
            const std::shared_lock lock(shard.mutex);
            for (const qsizetype index : parts[number]) {
                if (ProcessRecord *record = shard.entries.value(keyOf(pids[index]), nullptr)) {
                    __builtin_prefetch(record);
                    found.emplace_back(record, index);
                }
            }
            for (const auto &[record, index] : found)
                use(*record, index);
        }
    }
}

} // namespace orrery::detail
