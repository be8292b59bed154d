// SPDX-License-Identifier: MIT
#include "registry/groups.h"

#include <algorithm>

namespace orrery::detail {

std::vector<RecordRef> Groups::members(const QString &group) const
{
    std::vector<RecordRef> records;
    const NameKey key = m_shards.key(group);
    const auto &shard = m_shards.of(key);
    const std::shared_lock lock(shard.mutex);
    const auto found = shard.entries.constFind(key);
    if (found == shard.entries.cend())
        return records;
    records.reserve(found->members.size());
    for (const auto &member : found->members)
        records.push_back(member.second);
    return records;
}

QList<GroupInfo> Groups::groups() const
{
    QList<GroupInfo> result;
    for (const auto &shard : m_shards) {
        const std::shared_lock lock(shard.mutex);
        for (const Group &entry : shard.entries) {
            GroupInfo group{entry.name, {}};
            group.members.reserve(qsizetype(entry.members.size()));
            for (const auto &member : entry.members)
                group.members.append(member.first);
            result.append(std::move(group));
        }
    }
    std::sort(result.begin(), result.end(), [](const GroupInfo &a, const GroupInfo &b) { return a.name < b.name; });
    return result;
}

} // namespace orrery::detail
