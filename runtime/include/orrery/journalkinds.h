// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/info.h>

#include <QtCore/QtGlobal>

#include <initializer_list>

namespace orrery {

/// A set of kinds of journal events.
class JournalKinds
{
public:
    using Kind = JournalEvent::Kind;

    /// None.
    constexpr JournalKinds() noexcept = default;
    constexpr JournalKinds(std::initializer_list<Kind> kinds) noexcept
    {
        for (const Kind kind : kinds)
            m_bits |= bit(kind);
    }
    /// Those too that are added one day.
    static constexpr JournalKinds all() noexcept { return JournalKinds(~quint32(0)); }

    constexpr bool contains(Kind kind) const noexcept { return (m_bits & bit(kind)) != 0; }
    constexpr JournalKinds with(JournalKinds other) const noexcept { return JournalKinds(m_bits | other.m_bits); }
    constexpr JournalKinds without(JournalKinds other) const noexcept { return JournalKinds(m_bits & ~other.m_bits); }

    friend constexpr bool operator==(JournalKinds a, JournalKinds b) noexcept { return a.m_bits == b.m_bits; }

private:
    explicit constexpr JournalKinds(quint32 bits) noexcept : m_bits(bits) {}
    static constexpr quint32 bit(Kind kind) noexcept { return quint32(1) << quint32(kind); }

    quint32 m_bits = 0;
};

} // namespace orrery
