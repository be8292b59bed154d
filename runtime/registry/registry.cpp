// SPDX-License-Identifier: MIT
#include "registry/registry.h"

#include <QtCore/QDateTime>

namespace orrery::detail {

QList<NameInfo> Registry::names() const
{
    QList<NameInfo> result;
    result.reserve(size());
    for (const auto &shard : m_shards) {
        const std::shared_lock lock(shard.mutex);
        for (const Entry &entry : shard.entries)
            result.append(NameInfo{entry.held->name, entry.pid, QDateTime::fromMSecsSinceEpoch(entry.held->sinceMs, Qt::UTC)});
    }
    return result;
}

} // namespace orrery::detail
