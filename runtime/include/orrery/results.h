// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/export.h>
#include <orrery/pid.h>

#include <QtCore/QMetaType>
#include <QtCore/QString>

namespace orrery {

/// What became of a send. Tests as a bool; reason() says why not. May be ignored: a send for
/// effect is the rule in this field.
class SendResult
{
public:
    enum Reason : quint8 {
        Delivered,   ///< it stands in the mailbox
        NoProcess,   ///< no such process, or it is ending
        NoName,      ///< nobody holds the name
        MailboxFull, ///< the mailbox holds as many messages as it may
    };

    constexpr SendResult(Reason reason) noexcept : m_reason(reason) {} // NOLINT: implicit, to be returned as it is

    constexpr explicit operator bool() const noexcept { return m_reason == Delivered; }
    constexpr Reason reason() const noexcept { return m_reason; }
    /// One English sentence, for logs.
    ORRERY_RUNTIME_EXPORT QString toString() const;

    friend constexpr bool operator==(SendResult a, SendResult b) noexcept { return a.m_reason == b.m_reason; }
    friend constexpr bool operator==(SendResult a, Reason b) noexcept { return a.m_reason == b; }

private:
    Reason m_reason;
};

/// What became of a registerName. Tests as a bool; reason() says why not.
class RegisterResult
{
public:
    enum Reason : quint8 {
        Registered,
        NameTaken, ///< holder() has it
        NoProcess, ///< no such process, or it is ending
        BadName,   ///< empty
    };

    constexpr RegisterResult(Reason reason, Pid holder = {}) noexcept // NOLINT: implicit, to be returned as it is
        : m_holder(holder), m_reason(reason)
    {
    }

    constexpr explicit operator bool() const noexcept { return m_reason == Registered; }
    constexpr Reason reason() const noexcept { return m_reason; }
    /// Who holds the name: the process just registered, or the one that had it before; null for
    /// the other reasons.
    constexpr Pid holder() const noexcept { return m_holder; }
    /// One English sentence, for logs.
    ORRERY_RUNTIME_EXPORT QString toString() const;

    friend constexpr bool operator==(RegisterResult a, RegisterResult b) noexcept = default;
    friend constexpr bool operator==(RegisterResult a, Reason b) noexcept { return a.m_reason == b; }

private:
    Pid m_holder;
    Reason m_reason;
};

} // namespace orrery

Q_DECLARE_METATYPE(orrery::SendResult::Reason)
Q_DECLARE_METATYPE(orrery::RegisterResult::Reason)
