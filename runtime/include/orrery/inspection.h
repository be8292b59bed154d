// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/exitreason.h>
#include <orrery/pid.h>

#include <QtCore/QList>
#include <QtCore/QMetaType>
#include <QtCore/QString>

#include <chrono>
#include <optional>

namespace orrery {

/// What waits in a mailbox, as a person sees it.
struct MailboxItem
{
    enum class Kind : quint8 {
        Message,
        Request, ///< a message that came by Context::call
        Exit,
        Down,
    };

    Kind kind = Kind::Message;
    /// As DeadLetter::preview; empty for signals.
    QString preview;
    /// Of a request who waits for the answer, of a signal whose end or call it tells, of a timer's message who armed it;
    /// null where that is a thread outside of processes. Who sent any other message is not kept.
    Pid sender;
    /// Of signals.
    ExitReason reason;
    /// The timer whose message it is, as TimerInfo::id; 0 where it was sent.
    quint64 timer = 0;
};

/// What a process awaits.
struct WaitInfo
{
    enum class Kind : quint8 {
        Nothing,         ///< it has not begun; or it runs, as one does that inspects itself
        Message,         ///< whatever comes next
        MatchingMessage, ///< one that its predicate accepts
        Time,            ///< a sleep
        ProcessEnd,
        Reply,
        Name,            ///< that somebody registers it
        Turn,            ///< a yield
        Other,           ///< something of the library's own
    };

    Kind kind = Kind::Nothing;
    /// Of ProcessEnd whose, of Reply from whom.
    Pid pid;
    /// Of Name, and of a Reply that was asked for by name.
    QString name;
    /// Until the time-out, or of Time until its end, rounded up; empty where there is none.
    std::optional<std::chrono::milliseconds> remaining;
};

/// What Runtime::inspect() found.
struct Inspection
{
    enum class Result : quint8 {
        Done,
        NoProcess,
        DoesNotSuspend, ///< it came to no co_await in the time given
    };

    Result result = Result::NoProcess;
    // The rest is of Done.
    WaitInfo wait;
    /// The first that wait, in the order in which they are going to be received.
    QList<MailboxItem> mailbox;
};

} // namespace orrery

Q_DECLARE_METATYPE(orrery::Inspection)
