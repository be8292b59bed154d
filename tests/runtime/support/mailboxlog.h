// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/qtmailbox.h>

#include <QtCore/QDeadlineTimer>
#include <QtCore/QEventLoop>
#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QThread>
#include <QtCore/QTimer>

#include <chrono>
#include <mutex>
#include <optional>

namespace orrery::test {

/// Runs an event loop, as a program does, until the condition holds; false where it does not within a minute.
template <typename Condition>
bool until(Condition condition)
{
    const QDeadlineTimer patience(std::chrono::minutes(1));
    QEventLoop loop;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &loop, [&] {
        if (condition() || patience.hasExpired())
            loop.quit();
    });
    timer.start(1);
    if (!condition())
        loop.exec();
    return condition();
}

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
