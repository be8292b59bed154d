// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QHashFunctions>
#include <QtCore/QString>
#include <QtCore/QtEndian>

#include <array>
#include <cstddef>
#include <cstring>

namespace orrery::detail {

/// What hashes of names are mixed with, so that nobody can choose names that meet in one place: Qt's seed of this
/// process, as for every QHash, in as many words as a hash takes.
class NameSeed
{
public:
    NameSeed() noexcept : NameSeed(quint64(std::size_t(QHashSeed::globalSeed()))) {}
    explicit NameSeed(quint64 seed) noexcept
        : m_words{seed ^ 0xa0761d6478bd642fU, (seed * 0x9e3779b97f4a7c15U) ^ 0xe7037ed1a0b428dbU,
                  ((seed << 32) | (seed >> 32)) ^ 0x8ebc6af09c88c6e3U}
    {
    }
    quint64 operator[](std::size_t index) const noexcept { return m_words[index]; }

private:
    std::array<quint64, 3> m_words;
};

/// A name's hash, its beginning, which of most names is all of it, and where the rest of it is. Whoever keeps a key
/// keeps the name as well: the key touches no reference count, which threads that look up the same string would fight
/// for.
class NameKey
{
public:
    NameKey(const QString &name, const NameSeed &seed) noexcept
        : m_text(reinterpret_cast<const uchar *>(name.constData())), m_bytes(std::size_t(name.size()) * sizeof(QChar))
    {
        m_start = startOf(m_text, m_bytes);
        // The multiply and fold of wyhash (Wang Yi, public domain), on which rapidhash is built as well.
        m_hash = std::size_t(mixed(m_start[0] ^ seed[0], m_start[1] ^ seed[1]) ^ mixed(m_start[2] ^ seed[2], m_bytes ^ seed[1]));
        if (m_bytes > StartBytes)
            m_hash = hashOfLong(m_hash, seed);
    }

    std::size_t hash() const noexcept { return m_hash; }

    friend bool operator==(const NameKey &a, const NameKey &b) noexcept
    {
        return a.m_hash == b.m_hash && a.m_bytes == b.m_bytes
            && ((a.m_start[0] ^ b.m_start[0]) | (a.m_start[1] ^ b.m_start[1]) | (a.m_start[2] ^ b.m_start[2])) == 0
            && (a.m_bytes <= StartBytes || std::memcmp(a.m_text, b.m_text, a.m_bytes) == 0);
    }
    friend std::size_t qHash(const NameKey &key, std::size_t seed = 0) noexcept { return key.m_hash ^ seed; }

private:
    using Start = std::array<quint64, 3>;
    static constexpr std::size_t StartBytes = sizeof(Start);

    /// Of any address; the first byte is the lowest.
    template <typename Word>
    static quint64 load(const uchar *from) noexcept
    {
        return qFromLittleEndian<Word>(from);
    }
    /// The last `bytes` of 8 that end there, 1 to 8 of them.
    static quint64 loadLast(const uchar *end, std::size_t bytes) noexcept
    {
        return load<quint64>(end - 8) >> (64 - 8 * bytes);
    }
    /// The first words of it, filled up with zeroes. Reads nothing beyond it.
    static Start startOf(const uchar *text, std::size_t bytes) noexcept
    {
        if (bytes > 16)
            return {load<quint64>(text), load<quint64>(text + 8),
                    bytes >= StartBytes ? load<quint64>(text + 16) : loadLast(text + bytes, bytes - 16)};
        if (bytes > 8)
            return {load<quint64>(text), loadLast(text + bytes, bytes - 8), 0};
        if (bytes == 8)
            return {load<quint64>(text), 0, 0};
        if (bytes >= 4) // 4 or 6: the two halves overlap, or are the same
            return {load<quint32>(text) | load<quint32>(text + bytes - 4) << (8 * (bytes - 4)), 0, 0};
        return {bytes > 0 ? load<quint16>(text) : 0, 0, 0};
    }
    /// Both halves of the product, folded into one.
    static quint64 mixed(quint64 a, quint64 b) noexcept
    {
#if defined(__SIZEOF_INT128__)
        __extension__ using Product = unsigned __int128;
        const Product product = Product(a) * b;
        return quint64(product) ^ quint64(product >> 64);
#else
        const quint64 low = (a & 0xffffffffU) * (b & 0xffffffffU);
        const quint64 cross = (a >> 32) * (b & 0xffffffffU) + (low >> 32);
        const quint64 other = (a & 0xffffffffU) * (b >> 32) + (cross & 0xffffffffU);
        return ((other << 32) | (low & 0xffffffffU)) ^ ((a >> 32) * (b >> 32) + (cross >> 32) + (other >> 32));
#endif
    }
    std::size_t hashOfLong(std::size_t hashOfStart, const NameSeed &seed) const noexcept;

    Start m_start;
    const uchar *m_text;
    std::size_t m_bytes;
    std::size_t m_hash;
};

} // namespace orrery::detail

Q_DECLARE_TYPEINFO(orrery::detail::NameKey, Q_RELOCATABLE_TYPE);
