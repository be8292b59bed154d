// SPDX-License-Identifier: MIT
#include "registry/registry.h"

#include <QtCore/QDateTime>

namespace orrery::detail {

bool Registry::release(const QString &name, Pid holder)
{
    Entry dropped; // its reference goes after the lock
    const NameKey key = m_shards.key(name);
    auto &shard = m_shards.of(key);
    const std::unique_lock lock(shard.mutex);
    const auto found = shard.entries.constFind(key);
    if (found == shard.entries.cend() || found->pid != holder)
        return false;
    dropped = shard.entries.take(key);
    return true;
}

QList<NameInfo> Registry::names() const
{
    QList<NameInfo> result;
    result.reserve(size());
    for (const auto &shard : m_shards) {
        const std::shared_lock lock(shard.mutex);
        for (const Entry &entry : shard.entries)
            result.append(NameInfo{entry.name, entry.pid, QDateTime::fromMSecsSinceEpoch(entry.sinceMs, Qt::UTC)});
    }
    return result;
}

} // namespace orrery::detail
