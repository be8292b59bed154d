// SPDX-License-Identifier: MIT
#pragma once

#include "processes.h"

namespace orrery::test {

/// Answers every request with its own bytes, "re: " before them.
inline Process answering(Context self)
{
    for (;;) {
        Received item = co_await self.receive();
        if (const auto *message = std::get_if<Message>(&item))
            self.reply(*message, "re: " + message->bytes());
    }
}

/// A body that calls once and writes down what became of it.
class CallerOf
{
public:
    CallerOf(Pid target, Log<CallResult> &into, std::chrono::nanoseconds timeout = 1h)
        : m_target(target), m_into(&into), m_timeout(timeout)
    {
    }
    CallerOf(QString name, Log<CallResult> &into, std::chrono::nanoseconds timeout = 1h)
        : m_name(std::move(name)), m_into(&into), m_timeout(timeout)
    {
    }
    Process operator()(Context self) { return ask(self, m_target, m_name, m_into, m_timeout); }

private:
    static Process ask(Context self, Pid target, QString name, Log<CallResult> *into, std::chrono::nanoseconds timeout)
    {
        if (name.isEmpty()) {
            CallResult result = co_await self.call(target, "request", timeout);
            into->append(std::move(result));
        } else {
            CallResult result = co_await self.call(name, "request", timeout);
            into->append(std::move(result));
        }
    }

    Pid m_target;
    QString m_name;
    Log<CallResult> *m_into;
    std::chrono::nanoseconds m_timeout;
};

} // namespace orrery::test
