// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/exitreason.h>
#include <orrery/export.h>
#include <orrery/message.h>

#include <QtCore/QMetaType>
#include <QtCore/QString>

#include <utility>

namespace orrery {

/// What became of a Context::call. Tests as a bool; reason() says why there is no reply.
class CallResult
{
public:
    enum Reason : quint8 {
        Replied,     ///< reply() is the answer
        TimedOut,    ///< no answer in time; one that comes later is dropped
        NoProcess,   ///< no such process, or it is ending
        NoName,      ///< nobody holds the name
        MailboxFull, ///< the mailbox holds as many messages as it may
        Ended,       ///< it ended before it answered; exitReason() says how
        CallingSelf, ///< it would wait for itself
    };

    // Constructors, because GCC 12 destroys an aggregate twice that is a temporary of a co_await.
    CallResult(Reason reason) noexcept : m_reason(reason) {} // NOLINT: implicit, to be returned as it is
    explicit CallResult(Message reply) noexcept : m_reply(std::move(reply)), m_reason(Replied) {}
    /// Ended, with this reason.
    explicit CallResult(ExitReason reason) noexcept : m_exitReason(std::move(reason)), m_reason(Ended) {}

    explicit operator bool() const noexcept { return m_reason == Replied; }
    Reason reason() const noexcept { return m_reason; }
    /// Empty where there was none.
    const Message &reply() const noexcept { return m_reply; }
    /// Of the called process where it ended; Normal otherwise.
    const ExitReason &exitReason() const noexcept { return m_exitReason; }
    /// One English sentence, for logs.
    ORRERY_RUNTIME_EXPORT QString toString() const;

    friend bool operator==(const CallResult &a, Reason b) noexcept { return a.m_reason == b; }

private:
    Message m_reply;
    ExitReason m_exitReason;
    Reason m_reason;
};

} // namespace orrery

Q_DECLARE_METATYPE(orrery::CallResult::Reason)
