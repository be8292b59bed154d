// SPDX-License-Identifier: MIT
#include <orrery/callresult.h>
#include <orrery/results.h>

namespace orrery {

QString SendResult::toString() const
{
    switch (m_reason) {
    case Delivered:
        return QStringLiteral("delivered");
    case NoProcess:
        return QStringLiteral("there is no such process");
    case NoName:
        return QStringLiteral("nobody holds that name");
    case MailboxFull:
        return QStringLiteral("the mailbox is full");
    }
    return {};
}

QString RegisterResult::toString() const
{
    switch (m_reason) {
    case Registered:
        return QStringLiteral("registered");
    case NameTaken:
        return QStringLiteral("the name is held by %1").arg(m_holder.toString());
    case NoProcess:
        return QStringLiteral("there is no such process");
    case BadName:
        return QStringLiteral("a name must not be empty");
    }
    return {};
}

QString CallResult::toString() const
{
    switch (m_reason) {
    case Replied:
        return QStringLiteral("replied");
    case TimedOut:
        return QStringLiteral("no reply in time");
    case NoProcess:
        return QStringLiteral("there is no such process");
    case NoName:
        return QStringLiteral("nobody holds that name");
    case MailboxFull:
        return QStringLiteral("the mailbox is full");
    case Ended:
        return QStringLiteral("the process ended before it replied: %1").arg(m_exitReason.toString());
    case CallingSelf:
        return QStringLiteral("a process cannot call itself");
    }
    return {};
}

} // namespace orrery
