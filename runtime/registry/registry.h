// SPDX-License-Identifier: MIT
#pragma once

#include "observe/coarseclock.h"
#include "process/processrecord.h"
#include "registry/heldname.h"
#include "registry/nameshards.h"

#include <orrery/info.h>
#include <orrery/results.h>

#include <QtCore/QList>
#include <QtCore/QString>

#include <memory>
#include <mutex>
#include <optional>
#include <shared_mutex>

namespace orrery::detail {

/// Name → process, in shards.
class Registry
{
public:
    explicit Registry(std::size_t shards) : m_shards(shards) {}

    /// Lists the name if it is free and `admit(HeldName &)` agrees, in one step: admit is called under the
    /// shard's mutex and may take the process table's and relations mutexes.
    template <typename Admit>
    RegisterResult add(const QString &name, ProcessRecord &holder, Admit &&admit);

    // In line: what a look-up costs is not much more than calls would.
    std::optional<Pid> find(const QString &name) const;
    RecordRef findRecord(const QString &name) const;

    /// Takes the name from whoever holds it, or from that holder only where one is given. In the same step
    /// forget(HeldName &) takes it off the holder's list. Null where there is nothing to take.
    template <typename Forget>
    Pid remove(const QString &name, Pid holder, Forget &&forget);

    qsizetype size() const { return m_shards.size(); }
    QList<NameInfo> names() const;

private:
    struct Entry
    {
        Pid pid; // the holder's: a look-up touches nothing else
        HeldName *held = nullptr;
    };

    NameShards<Entry> m_shards;
};

template <typename Admit>
RegisterResult Registry::add(const QString &name, ProcessRecord &holder, Admit &&admit)
{
    if (name.isEmpty())
        return RegisterResult::BadName;
    const NameKey key = m_shards.key(name);
    auto &shard = m_shards.of(key);
    std::unique_ptr<HeldName> held; // what is refused goes after the lock
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
    held = std::make_unique<HeldName>(name, holder, coarseMSecsSinceEpoch());
    if (!admit(*held))
        return RegisterResult::NoProcess;
    place.entries = nullptr;
    entry.pid = holder.pid;
    entry.held = held.release();
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
    return found == shard.entries.cend() ? RecordRef() : RecordRef::retain(&found->held->holder);
}

template <typename Forget>
Pid Registry::remove(const QString &name, Pid holder, Forget &&forget)
{
    std::unique_ptr<HeldName> taken; // goes after the lock
    const NameKey key = m_shards.key(name);
    auto &shard = m_shards.of(key);
    const std::unique_lock lock(shard.mutex);
    const auto found = shard.entries.constFind(key);
    if (found == shard.entries.cend() || (holder && found->pid != holder))
        return {};
    const Entry entry = *found;
    shard.entries.remove(key); // erase() would look for the entry behind it, through all that is free
    taken.reset(entry.held);
    forget(*taken);
    return entry.pid;
}

} // namespace orrery::detail
