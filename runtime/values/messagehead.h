// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/message.h>

#include <QtCore/QByteArrayView>
#include <QtCore/QString>

#include <array>

namespace orrery::detail {

/// What Message::preview() says of these bytes, the first of a message; `isCut` where it has more.
QString previewOfBytes(QByteArrayView head, bool isCut, int maxChars);

/// As much of a message as its preview needs, without a share in it: however large the message is, it is small, and
/// whatever the message's value is, its destructor runs nothing of the user's.
class MessageHead
{
public:
    static constexpr int Chars = 80;
    static constexpr int MostBytes = 4 * Chars + 4;

    MessageHead() noexcept = default;
    /// Runs nothing of the user's: of values of the user's types it takes the type's name alone.
    explicit MessageHead(const Message &message);

    /// Copies what is in use.
    void copyTo(MessageHead &other) const noexcept;
    QString preview() const;

private:
    void take(QByteArrayView bytes, bool isCut) noexcept;
    void takeValue(const QVariant &value);

    quint16 m_size = 0;
    bool m_isCut = false;
    std::array<char, MostBytes> m_bytes;
};

} // namespace orrery::detail
