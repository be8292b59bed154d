// SPDX-License-Identifier: MIT
#include "registry/registry.h"

#include <QtCore/QDateTime>

namespace orrery::detail {

std::optional<Pid> Registry::find(const QString &name) const
{
    const NameKey key = NameKey::lookUp(name);
    const auto &shard = m_shards.of(key);
    const std::shared_lock lock(shard.mutex);
    const auto found = shard.entries.constFind(key);
    if (found == shard.entries.cend())
        return std::nullopt;
    return found->pid;
}

RecordRef Registry::findRecord(const QString &name) const
{
    const NameKey key = NameKey::lookUp(name);
    const auto &shard = m_shards.of(key);
    const std::shared_lock lock(shard.mutex);
    const auto found = shard.entries.constFind(key);
    return found == shard.entries.cend() ? RecordRef() : found->record;
}

bool Registry::release(const QString &name, Pid holder)
{
    Entry dropped; // its reference goes after the lock
    const NameKey key = NameKey::lookUp(name);
    auto &shard = m_shards.of(key);
    const std::unique_lock lock(shard.mutex);
    const auto found = shard.entries.find(key);
    if (found == shard.entries.end() || found->pid != holder)
        return false;
    dropped = std::move(*found);
    shard.entries.erase(found);
    m_size.fetch_sub(1, std::memory_order_relaxed);
    return true;
}

QList<NameInfo> Registry::names() const
{
    QList<NameInfo> result;
    result.reserve(size());
    for (const auto &shard : m_shards) {
        const std::shared_lock lock(shard.mutex);
        for (auto entry = shard.entries.cbegin(); entry != shard.entries.cend(); ++entry) {
            result.append(NameInfo{entry.key().text(), entry->pid,
                                   QDateTime::fromMSecsSinceEpoch(entry->sinceMs, Qt::UTC)});
        }
    }
    return result;
}

} // namespace orrery::detail
