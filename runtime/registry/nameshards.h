// SPDX-License-Identifier: MIT
#pragma once

#include "process/sharedmutex.h"

#include <QtCore/QHash>
#include <QtCore/QString>

#include <cstddef>
#include <memory>

namespace orrery::detail {

/// A hash of names in parts, each under a mutex of its own that look-ups share.
template <typename Entry>
class NameShards
{
public:
    struct alignas(64) Shard
    {
        mutable SharedMutex mutex;
        QHash<QString, Entry> entries;
    };

    /// `count` is a power of two.
    explicit NameShards(std::size_t count) : m_count(count), m_shards(new Shard[count]) {}

    // The upper bits: QHash itself uses the lower ones.
    Shard &of(const QString &name) noexcept { return m_shards[(qHash(name) >> 26) & (m_count - 1)]; }
    const Shard &of(const QString &name) const noexcept { return m_shards[(qHash(name) >> 26) & (m_count - 1)]; }
    const Shard *begin() const noexcept { return m_shards.get(); }
    const Shard *end() const noexcept { return m_shards.get() + m_count; }

private:
    const std::size_t m_count;
    const std::unique_ptr<Shard[]> m_shards;
};

} // namespace orrery::detail
