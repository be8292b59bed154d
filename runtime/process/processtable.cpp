// SPDX-License-Identifier: MIT
#include "process/processtable.h"

#include <algorithm>
#include <utility>

namespace orrery::detail {

namespace {

/// Of who came and who went, what the logs of all shards hold.
constexpr std::size_t LoggedInAll = 1 << 17;

template <typename Lock, typename Done>
bool waitUntil(std::condition_variable_any &condition, Lock &lock,
               std::optional<std::chrono::steady_clock::time_point> deadline, Done done)
{
    if (deadline && *deadline <= std::chrono::steady_clock::now())
        return done(); // no system call only to look
    if (deadline)
        return condition.wait_until(lock, *deadline, done);
    condition.wait(lock, done);
    return true;
}

} // namespace

ProcessTable::ProcessTable(std::size_t shards) : m_mask(shards - 1), m_shift(std::countr_zero(shards)), m_shards(shards), m_relations(shards) {}

ProcessTable::~ProcessTable()
{
    for (Shard &shard : m_shards)
        Q_ASSERT(shard.entries.isEmpty());
}

bool ProcessTable::insert(ProcessRecord *record)
{
    Shard &shard = shardOf(record->pid);
    const std::unique_lock lock(shard.mutex);
    if (shard.closed)
        return false;
    record->retain();
    shard.entries.insert(keyOf(record->pid), record);
    if (shard.log)
        shard.log->noteStarted(record->pid);
    return true;
}

RecordRef ProcessTable::find(Pid pid) const
{
    const Shard &shard = shardOf(pid);
    const std::shared_lock lock(shard.mutex);
    return RecordRef::retain(shard.entries.value(keyOf(pid), nullptr));
}

RecordRef ProcessTable::findRecord(const ProcessRecord *record) const
{
    for (const Shard &shard : m_shards) {
        const std::shared_lock lock(shard.mutex);
        const auto found = std::find(shard.entries.cbegin(), shard.entries.cend(), record);
        if (found != shard.entries.cend())
            return RecordRef::retain(*found);
    }
    return {};
}

bool ProcessTable::contains(Pid pid) const
{
    const Shard &shard = shardOf(pid);
    const std::shared_lock lock(shard.mutex);
    return shard.entries.contains(keyOf(pid));
}

qsizetype ProcessTable::size() const
{
    qsizetype size = 0;
    for (const Shard &shard : m_shards) {
        const std::shared_lock lock(shard.mutex);
        size += shard.entries.size();
    }
    return size;
}

void ProcessTable::remove(ProcessRecord *record)
{
    Shard &shard = shardOf(record->pid);
    {
        const std::unique_lock lock(shard.mutex);
        shard.entries.remove(keyOf(record->pid));
        if (shard.log)
            shard.log->noteEnded(record->pid);
        if (shard.joiners > 0 || (shard.drainers > 0 && shard.entries.isEmpty()))
            shard.gone.notify_all();
    }
    record->release();
}

void ProcessTable::close()
{
    for (Shard &shard : m_shards) {
        const std::unique_lock lock(shard.mutex);
        shard.closed = true;
    }
}

std::vector<RecordRef> ProcessTable::all() const
{
    std::vector<RecordRef> records;
    records.reserve(std::size_t(size()));
    for (const Shard &shard : m_shards) {
        const std::shared_lock lock(shard.mutex);
        for (ProcessRecord *record : shard.entries)
            records.push_back(RecordRef::retain(record));
    }
    return records;
}

void ProcessTable::openLog()
{
    const std::lock_guard readers(m_readersMutex);
    if (m_logReaders++ > 0)
        return;
    for (Shard &shard : m_shards) {
        auto log = std::make_unique<PidLog>(std::max<std::size_t>(LoggedInAll / m_shards.size(), 64));
        const std::unique_lock lock(shard.mutex);
        shard.log = std::move(log);
    }
}

void ProcessTable::closeLog()
{
    const std::lock_guard readers(m_readersMutex);
    if (--m_logReaders > 0)
        return;
    putLogsAside();
    m_idleLogs.clear();
}

void ProcessTable::putLogsAside()
{
    m_idleLogs.resize(m_shards.size());
    for (std::size_t number = 0; number < m_shards.size(); ++number) {
        const std::unique_lock lock(m_shards[number].mutex);
        if (m_shards[number].log)
            m_idleLogs[number] = std::move(m_shards[number].log);
    }
    ++m_logRound;
}

void ProcessTable::takeLogsUp()
{
    for (std::size_t number = 0; number < m_shards.size(); ++number) {
        const std::unique_lock lock(m_shards[number].mutex);
        m_shards[number].log = std::move(m_idleLogs[number]);
    }
    m_idleLogs.clear();
    ++m_logRound;
}

bool ProcessTable::readOn(LogPlaces &places, QList<Pid> &started, QList<Pid> &ended) const
{
    if (places.round != m_logRound || !m_idleLogs.empty())
        return false;
    for (std::size_t number = 0; number < m_shards.size(); ++number) {
        const std::shared_lock lock(m_shards[number].mutex);
        const PidLog &log = *m_shards[number].log;
        if (!log.read(places.shards[number], started, ended))
            return false;
        places.shards[number] = log.end();
    }
    return true;
}

bool ProcessTable::readLog(LogPlaces &places, quint64 spawned, QList<Pid> &started, QList<Pid> &ended)
{
    const std::lock_guard readers(m_readersMutex);
    const quint64 came = spawned - std::exchange(m_spawnedBefore, spawned);
    if (readOn(places, started, ended))
        return true;
    // Places in the present logs, of which some was overwritten: there is no use in them. They are of use again where
    // much less comes, and as much goes, than they hold.
    if (m_idleLogs.empty() && places.round == m_logRound)
        putLogsAside();
    else if (!m_idleLogs.empty() && came < LoggedInAll / 8)
        takeLogsUp();
    const bool areKept = m_idleLogs.empty();
    places.shards.resize(m_shards.size());
    places.round = areKept ? m_logRound : 0;
    started.clear();
    ended.clear();
    started.reserve(size());
    for (std::size_t number = 0; number < m_shards.size(); ++number) {
        const std::shared_lock lock(m_shards[number].mutex);
        if (areKept)
            places.shards[number] = m_shards[number].log->end();
        for (const ProcessRecord *record : m_shards[number].entries)
            started.append(record->pid);
    }
    return false;
}

QList<Pid> ProcessTable::pids() const
{
    QList<Pid> pids;
    pids.reserve(size());
    for (const Shard &shard : m_shards) {
        const std::shared_lock lock(shard.mutex);
        for (const ProcessRecord *record : shard.entries)
            pids.append(record->pid);
    }
    return pids;
}

bool ProcessTable::waitGone(Pid pid, std::optional<TimePoint> deadline)
{
    Shard &shard = shardOf(pid);
    std::unique_lock lock(shard.mutex);
    ++shard.joiners;
    const bool gone =
        waitUntil(shard.gone, lock, deadline, [&] { return !shard.entries.contains(keyOf(pid)); });
    --shard.joiners;
    return gone;
}

bool ProcessTable::waitEmpty(std::optional<TimePoint> deadline)
{
    for (Shard &shard : m_shards) {
        std::unique_lock lock(shard.mutex);
        ++shard.drainers;
        const bool empty = waitUntil(shard.gone, lock, deadline, [&] { return shard.entries.isEmpty(); });
        --shard.drainers;
        if (!empty)
            return false;
    }
    return true;
}

} // namespace orrery::detail
