// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/qtmailbox.h>

#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QThread>

#include <mutex>
#include <optional>

namespace orrery::test {

/// Writes down what a QtMailbox emits, in the thread where it does. Read it there, or when that has ended; the count in any.
class MailboxLog
{
public:
    explicit MailboxLog(QtMailbox &mailbox)
    {
        const auto take = [this, &mailbox](Received item) {
            inItsThread = inItsThread && QThread::currentThread() == mailbox.thread() && ends.isEmpty();
            const std::lock_guard lock(m_mutex);
            items.append(std::move(item));
        };
        QObject::connect(&mailbox, &QtMailbox::messageReceived, &mailbox, [take](const Message &message) { take(message); });
        QObject::connect(&mailbox, &QtMailbox::exitReceived, &mailbox, [take](const Exit &signal) { take(signal); });
        QObject::connect(&mailbox, &QtMailbox::downReceived, &mailbox, [take](const Down &signal) { take(signal); });
        QObject::connect(&mailbox, &QtMailbox::ended, &mailbox, [this](const ExitReason &reason) { ends.append(reason); });
    }
    MailboxLog(const MailboxLog &) = delete;
    MailboxLog &operator=(const MailboxLog &) = delete;

    qsizetype count() const
    {
        const std::lock_guard lock(m_mutex);
        return items.size();
    }

    QList<Received> items;
    QList<ExitReason> ends;
    bool inItsThread = true; ///< all of them, and none after the end

private:
    mutable std::mutex m_mutex; // guards the items from count()
};

} // namespace orrery::test
