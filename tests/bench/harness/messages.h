// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/message.h>
#include <orrery/received.h>

#include <QtCore/QByteArray>

#include <cstring>
#include <variant>

namespace orrery::bench {

// Every message of the suite is 16 fresh bytes, as those of its peers are.

inline Message payload()
{
    return QByteArray("0123456789abcdef", 16);
}

inline Message words(quint64 first, quint64 second = 0)
{
    QByteArray bytes(16, Qt::Uninitialized);
    std::memcpy(bytes.data(), &first, 8);
    std::memcpy(bytes.data() + 8, &second, 8);
    return bytes;
}

/// The first of the two words of a message; 0 of one that has none.
inline quint64 firstWord(const Received &item)
{
    quint64 word = 0;
    const QByteArray &bytes = std::get<Message>(item).bytes();
    if (bytes.size() >= 8)
        std::memcpy(&word, bytes.constData(), 8);
    return word;
}

} // namespace orrery::bench
