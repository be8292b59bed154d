// SPDX-License-Identifier: MIT
#include "registry/namekey.h"

namespace orrery::detail {

/// Goes on behind the start, 16 bytes at a time; the last of them may be some that were mixed in before.
std::size_t NameKey::hashOfLong(std::size_t hashOfStart, const NameSeed &seed) const noexcept
{
    quint64 hash = hashOfStart;
    const uchar *from = m_text + StartBytes;
    const uchar *const last = m_text + m_bytes - 16;
    for (; from < last; from += 16)
        hash = mixed(load<quint64>(from) ^ seed[1], load<quint64>(from + 8) ^ hash);
    return std::size_t(mixed(load<quint64>(last) ^ seed[2], load<quint64>(last + 8) ^ hash));
}

} // namespace orrery::detail
