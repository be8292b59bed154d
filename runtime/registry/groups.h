// SPDX-License-Identifier: MIT
#pragma once

#include "process/processrecord.h"
#include "registry/nameshards.h"

#include <orrery/info.h>

#include <QtCore/QList>
#include <QtCore/QString>

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
    qsizetype size() const { return m_shards.size(); }
    /// Ordered by name.
    QList<GroupInfo> groups() const;

private:
    struct Group
    {
        QString name;
        std::map<Pid, RecordRef> members;
    };

    NameShards<Group> m_shards;
};

template <typename Admit>
bool Groups::add(const QString &group, ProcessRecord *record, Admit &&admit)
{
    const NameKey key = m_shards.key(group);
    auto &shard = m_shards.of(key);
    const std::unique_lock lock(shard.mutex);
    const auto found = shard.entries.find(key);
    const bool alreadyMember = found != shard.entries.end() && found->members.contains(record->pid);
    if (!admit(alreadyMember))
        return false;
    if (found == shard.entries.end()) {
        Group made{group, {}};
        made.members.emplace(record->pid, RecordRef::retain(record));
        shard.entries.insert(key, std::move(made));
    } else if (!alreadyMember) {
        found->members.emplace(record->pid, RecordRef::retain(record));
    }
    return true;
}

template <typename Forget>
bool Groups::remove(const QString &group, Pid pid, Forget &&forget)
{
    RecordRef dropped; // its reference, and the name of a group that goes, go after the lock
    Group empty;
    const NameKey key = m_shards.key(group);
    auto &shard = m_shards.of(key);
    const std::unique_lock lock(shard.mutex);
    const auto found = shard.entries.find(key);
    if (found == shard.entries.end())
        return false;
    const auto member = found->members.find(pid);
    if (member == found->members.end())
        return false;
    dropped = std::move(member->second);
    forget(*dropped);
    found->members.erase(member);
    if (found->members.empty())
        empty = shard.entries.take(key);
    return true;
}

} // namespace orrery::detail
