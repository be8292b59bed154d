// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/received.h>

#include <QtCore/QByteArray>

#include <optional>

namespace orrery::app {

/// The message in what was received, or null where it is none.
inline const Message *messageIn(const Received &item)
{
    return std::get_if<Message>(&item);
}

/// Whether it is a message that says exactly this, white space around it aside.
inline bool says(const Received &item, const char *word)
{
    const Message *message = messageIn(item);
    return message && message->bytes().trimmed() == word;
}

/// The number in a message like "add 5", or nothing where it is another message.
inline std::optional<qint64> numberAfter(const Message &message, const QByteArray &word)
{
    const QByteArray text = message.bytes().simplified();
    if (!text.startsWith(word + ' '))
        return {};
    bool ok = false;
    const qint64 number = text.mid(word.size() + 1).toLongLong(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

} // namespace orrery::app
