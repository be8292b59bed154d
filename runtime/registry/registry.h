// SPDX-License-Identifier: MIT
#pragma once

#include "process/processrecord.h"
#include "registry/nameshards.h"

#include <orrery/info.h>
#include <orrery/results.h>

#include <QtCore/QList>
#include <QtCore/QString>

#include <atomic>
#include <chrono>
#include <mutex>
#include <optional>
#include <shared_mutex>

namespace orrery::detail {

/// Name → process, in shards. An entry holds a reference on its record, so that a send by name needs no second look-up.
class Registry
{
public:
    explicit Registry(std::size_t shards) : m_shards(shards) {}

    /// Lists the name if it is free and `admit()` agrees, in one step: admit is called under the
    /// shard's mutex and may take the process table's and relations mutexes.
    template <typename Admit>
    RegisterResult add(const QString &name, ProcessRecord *record, Admit &&admit);

    std::optional<Pid> find(const QString &name) const;
    RecordRef findRecord(const QString &name) const;

    /// Takes the name from whoever holds it; the record it was taken from, to be told.
    template <typename Forget>
    RecordRef remove(const QString &name, Forget &&forget);
    /// Takes the name from this holder; false where another one has it meanwhile.
    bool release(const QString &name, Pid holder);

    qsizetype size() const noexcept { return m_size.load(std::memory_order_relaxed); }
    QList<NameInfo> names() const;

private:
    struct Entry
    {
        RecordRef record;
        Pid pid; // the record's: a look-up does not have to touch it
        qint64 sinceMs = 0; // since the epoch, UTC
    };
    static qint64 nowMs() noexcept
    {
        return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch())
            .count();
    }

    NameShards<Entry> m_shards;
    std::atomic<qsizetype> m_size{0};
};

template <typename Admit>
RegisterResult Registry::add(const QString &name, ProcessRecord *record, Admit &&admit)
{
    if (name.isEmpty())
        return RegisterResult::BadName;
    const NameKey key = NameKey::lookUp(name);
    auto &shard = m_shards.of(key);
    const std::unique_lock lock(shard.mutex);
    if (const auto found = shard.entries.constFind(key); found != shard.entries.cend())
        return {RegisterResult::NameTaken, found->pid};
    if (!admit())
        return RegisterResult::NoProcess;
    shard.entries.insert(key.kept(name), Entry{RecordRef::retain(record), record->pid, nowMs()});
    m_size.fetch_add(1, std::memory_order_relaxed);
    return {RegisterResult::Registered, record->pid};
}

template <typename Forget>
RecordRef Registry::remove(const QString &name, Forget &&forget)
{
    const NameKey key = NameKey::lookUp(name);
    auto &shard = m_shards.of(key);
    const std::unique_lock lock(shard.mutex);
    const auto found = shard.entries.find(key);
    if (found == shard.entries.end())
        return {};
    RecordRef holder = std::move(found->record);
    shard.entries.erase(found);
    m_size.fetch_sub(1, std::memory_order_relaxed);
    forget(*holder);
    return holder;
}

} // namespace orrery::detail
