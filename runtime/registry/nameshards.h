// SPDX-License-Identifier: MIT
#pragma once

#include "registry/namekey.h"
#include "sync/sharedmutex.h"

#include <QtCore/QHash>
#include <QtCore/QString>

#include <cstddef>
#include <memory>
#include <shared_mutex>

namespace orrery::detail {

/// A hash of names in parts, each under a mutex of its own that look-ups share. An entry has the name that its key is of.
template <typename Entry>
class NameShards
{
public:
    struct alignas(64) Shard
    {
        mutable SharedMutex mutex;
        QHash<NameKey, Entry> entries;
    };

    /// `count` is a power of two.
    explicit NameShards(std::size_t count) : m_mask(count - 1), m_shards(new Shard[count]) {}

    NameKey key(const QString &name) const noexcept { return NameKey(name, m_seed); }
    // The upper bits: QHash itself uses the lower ones.
    Shard &of(const NameKey &key) noexcept { return m_shards[(key.hash() >> 26) & m_mask]; }
    const Shard &of(const NameKey &key) const noexcept { return m_shards[(key.hash() >> 26) & m_mask]; }
    const Shard *begin() const noexcept { return m_shards.get(); }
    const Shard *end() const noexcept { return m_shards.get() + m_mask + 1; }

    /// One shard after the other.
    qsizetype size() const
    {
        qsizetype size = 0;
        for (const Shard &shard : *this) {
            const std::shared_lock lock(shard.mutex);
            size += shard.entries.size();
        }
        return size;
    }

private:
    const NameSeed m_seed;
    const std::size_t m_mask;
    const std::unique_ptr<Shard[]> m_shards;
};

} // namespace orrery::detail
