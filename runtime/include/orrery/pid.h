// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/export.h>

#include <QtCore/QHashFunctions>
#include <QtCore/QMetaType>
#include <QtCore/QString>
#include <QtCore/QStringView>

#include <compare>

class QDebug;

namespace orrery {

/// Names a process of one Runtime. A value: copy it, keep it, send it; it stays valid as a
/// name after its process has ended. Pids of a runtime only grow and are never used again.
class ORRERY_RUNTIME_EXPORT Pid
{
public:
    /// The null pid, which no process ever has.
    constexpr Pid() noexcept = default;
    /// The pid with this number; 0 is the null pid. For tools that keep pids as numbers.
    constexpr explicit Pid(quint64 number) noexcept : m_number(number) {}

    constexpr bool isNull() const noexcept { return m_number == 0; }
    constexpr explicit operator bool() const noexcept { return m_number != 0; }
    constexpr quint64 number() const noexcept { return m_number; }

    /// "<0.42>".
    QString toString() const;
    /// Reads what toString() writes, white space around it allowed; null for anything else.
    static Pid fromString(QStringView text) noexcept;

    friend constexpr bool operator==(Pid, Pid) noexcept = default;
    friend constexpr auto operator<=>(Pid, Pid) noexcept = default;
    friend size_t qHash(Pid pid, size_t seed = 0) noexcept { return ::qHash(pid.m_number, seed); }

private:
    quint64 m_number = 0;
};

ORRERY_RUNTIME_EXPORT QDebug operator<<(QDebug debug, Pid pid);

} // namespace orrery

template <>
struct std::hash<orrery::Pid>
{
    std::size_t operator()(orrery::Pid pid) const noexcept { return qHash(pid); }
};

Q_DECLARE_TYPEINFO(orrery::Pid, Q_PRIMITIVE_TYPE);
Q_DECLARE_METATYPE(orrery::Pid)
