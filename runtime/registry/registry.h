// SPDX-License-Identifier: MIT
#pragma once

#include "observe/coarseclock.h"
#include "process/processrecord.h"
#include "registry/nameshards.h"

#include <orrery/info.h>
#include <orrery/results.h>

#include <QtCore/QList>
#include <QtCore/QString>

#include <mutex>
#include <optional>
#include <shared_mutex>
#include <utility>

namespace orrery::detail {

/// Name → process, in shards. An entry holds a reference on its record, so that a send by name needs no second look-up.
class Registry
{
public:
    explicit Registry(std::size_t shards) : m_shards(shards) {}

    /// Lists the name if it is free and `admit()` agrees, in one step: admit is called under the
    /// shard's mutex and may take the process table's and relations mutexes.
    template <typename Admit>
    RegisterResult add(const QString &name, RecordRef record, Admit &&admit);

    // In line: what a look-up costs is not much more than calls would.
    std::optional<Pid> find(const QString &name) const;
    RecordRef findRecord(const QString &name) const;

    /// Takes the name from whoever holds it; the record it was taken from, to be told.
    template <typename Forget>
    RecordRef remove(const QString &name, Forget &&forget);
    /// Takes the name from this holder; false where another one has it meanwhile.
    bool release(const QString &name, Pid holder);

    qsizetype size() const { return m_shards.size(); }
    QList<NameInfo> names() const;

private:
    struct Entry
    {
        Pid pid; // the record's: a look-up does not have to touch it
        RecordRef record;
        qint64 sinceMs = 0; // since the epoch, UTC
        QString name;
    };

    NameShards<Entry> m_shards;
};

template <typename Admit>
RegisterResult Registry::add(const QString &name, RecordRef record, Admit &&admit)
{
    if (name.isEmpty())
        return RegisterResult::BadName;
    const NameKey key = m_shards.key(name);
    auto &shard = m_shards.of(key);
    const std::unique_lock lock(shard.mutex);
    Entry &entry = shard.entries[key]; // one search finds the place or the holder
    if (entry.pid)
        return {RegisterResult::NameTaken, entry.pid};
    struct Place
    {
        ~Place()
        {
            if (entries)
                entries->remove(key);
        }
        QHash<NameKey, Entry> *entries;
        const NameKey &key;
    } place{&shard.entries, key};
    if (!admit())
        return RegisterResult::NoProcess;
    place.entries = nullptr;
    entry.pid = record->pid;
    entry.record = std::move(record);
    entry.sinceMs = coarseMSecsSinceEpoch();
    entry.name = name;
    return {RegisterResult::Registered, entry.pid};
}

inline std::optional<Pid> Registry::find(const QString &name) const
{
    const NameKey key = m_shards.key(name);
    const auto &shard = m_shards.of(key);
    Pid pid;
    {
        const std::shared_lock lock(shard.mutex);
        const auto found = shard.entries.constFind(key);
        if (found != shard.entries.cend())
            pid = found->pid;
    }
    // Made of a register: an optional that is filled under the lock is put together in memory.
    return pid ? std::optional(pid) : std::nullopt;
}

inline RecordRef Registry::findRecord(const QString &name) const
{
    const NameKey key = m_shards.key(name);
    const auto &shard = m_shards.of(key);
    const std::shared_lock lock(shard.mutex);
    const auto found = shard.entries.constFind(key);
    return found == shard.entries.cend() ? RecordRef() : found->record;
}

template <typename Forget>
RecordRef Registry::remove(const QString &name, Forget &&forget)
{
    Entry taken; // its name goes after the lock
    const NameKey key = m_shards.key(name);
    auto &shard = m_shards.of(key);
    const std::unique_lock lock(shard.mutex);
    taken = shard.entries.take(key); // erase() would look for the entry behind it, through all that is free
    if (taken.record)
        forget(*taken.record);
    return std::move(taken.record);
}

} // namespace orrery::detail
