// SPDX-License-Identifier: MIT
#pragma once

#include "process/sharedmutex.h"

#include <QtCore/QHash>
#include <QtCore/QString>

#include <cstddef>
#include <cstring>
#include <memory>
#include <utility>

namespace orrery::detail {

/// A name and its hash, which is computed once for the shard and the place in it.
class NameKey
{
public:
    /// To look up: points into the name, and touches no reference count, which threads that look up the same string
    /// would fight for.
    static NameKey lookUp(const QString &name)
    {
        return NameKey(QString::fromRawData(name.constData(), name.size()), qHash(name));
    }
    /// The same, to be kept: shares the text of the name that it was made of.
    NameKey kept(const QString &name) const { return NameKey(name, m_hash); }

    const QString &text() const noexcept { return m_text; }
    std::size_t hash() const noexcept { return m_hash; }

    friend bool operator==(const NameKey &a, const NameKey &b) noexcept
    {
        return a.m_hash == b.m_hash && a.m_text.size() == b.m_text.size()
            && std::memcmp(a.m_text.constData(), b.m_text.constData(), std::size_t(a.m_text.size()) * sizeof(QChar)) == 0;
    }
    friend std::size_t qHash(const NameKey &key, std::size_t seed = 0) noexcept { return key.m_hash ^ seed; }

private:
    NameKey(QString text, std::size_t hash) noexcept : m_text(std::move(text)), m_hash(hash) {}

    QString m_text;
    std::size_t m_hash;
};

/// A hash of names in parts, each under a mutex of its own that look-ups share.
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
    explicit NameShards(std::size_t count) : m_count(count), m_shards(new Shard[count]) {}

    // The upper bits: QHash itself uses the lower ones.
    Shard &of(const NameKey &key) noexcept { return m_shards[(key.hash() >> 26) & (m_count - 1)]; }
    const Shard &of(const NameKey &key) const noexcept { return m_shards[(key.hash() >> 26) & (m_count - 1)]; }
    const Shard *begin() const noexcept { return m_shards.get(); }
    const Shard *end() const noexcept { return m_shards.get() + m_count; }

private:
    const std::size_t m_count;
    const std::unique_ptr<Shard[]> m_shards;
};

} // namespace orrery::detail
