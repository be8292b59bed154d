// SPDX-License-Identifier: MIT
#pragma once

#include "process/processrecord.h"
#include "registry/nameshards.h"

#include <orrery/info.h>

#include <QtCore/QList>
#include <QtCore/QString>

#include <atomic>
#include <map>
#include <mutex>
#include <shared_mutex>
#include <vector>

namespace orrery::detail {

/// Group → its members, in shards. A group is there as long as it has members, each of which it holds a
/// reference on, ordered by pid.
class Groups
{
public:
    explicit Groups(std::size_t shards) : m_shards(shards) {}

    /// Puts it in if `admit(alreadyMember)` agrees, in one step: admit is called under the shard's mutex and may take
    /// the relations mutexes. Gives what admit said.
    template <typename Admit>
    bool add(const QString &group, ProcessRecord *record, Admit &&admit);
    /// Takes it out; `forget(ProcessRecord &)` is called in the same step. False if it was no member.
    template <typename Forget>
    bool remove(const QString &group, Pid pid, Forget &&forget);

    std::vector<RecordRef> members(const QString &group) const;
    qsizetype size() const noexcept { return m_size.load(std::memory_order_relaxed); }
    /// Ordered by name.
    QList<GroupInfo> groups() const;

private:
    using Members = std::map<Pid, RecordRef>;

    NameShards<Members> m_shards;
    std::atomic<qsizetype> m_size{0};
};

template <typename Admit>
bool Groups::add(const QString &group, ProcessRecord *record, Admit &&admit)
{
    const NameKey key = NameKey::lookUp(group);
    auto &shard = m_shards.of(key);
    const std::unique_lock lock(shard.mutex);
    const auto found = shard.entries.find(key);
    const bool alreadyMember = found != shard.entries.end() && found->contains(record->pid);
    if (!admit(alreadyMember))
        return false;
    if (found == shard.entries.end()) {
        shard.entries[key.kept(group)].emplace(record->pid, RecordRef::retain(record));
        m_size.fetch_add(1, std::memory_order_relaxed);
    } else if (!alreadyMember) {
        found->emplace(record->pid, RecordRef::retain(record));
    }
    return true;
}

template <typename Forget>
bool Groups::remove(const QString &group, Pid pid, Forget &&forget)
{
    RecordRef dropped; // its reference goes after the lock
    const NameKey key = NameKey::lookUp(group);
    auto &shard = m_shards.of(key);
    const std::unique_lock lock(shard.mutex);
    const auto found = shard.entries.find(key);
    if (found == shard.entries.end())
        return false;
    const auto member = found->find(pid);
    if (member == found->end())
        return false;
    dropped = std::move(member->second);
    forget(*dropped);
    found->erase(member);
    if (found->empty()) {
        shard.entries.erase(found);
        m_size.fetch_sub(1, std::memory_order_relaxed);
    }
    return true;
}

} // namespace orrery::detail
