// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/detail/sharedvalue.h>
#include <orrery/export.h>

#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <QtCore/QVariant>

#include <utility>

class QDebug;

namespace orrery {

namespace detail {
struct MessageAccess;
}

/// What one process sends to another: bytes, and if wanted one QVariant beside them.
/// A value with implicitly shared contents: copying is cheap, and two threads may hold copies.
/// Its destructor may run the value's own destructor, on whichever thread drops it last, the wheel
/// thread included: that destructor must not wait for a runtime.
class ORRERY_RUNTIME_EXPORT Message
{
public:
    /// No bytes and no value.
    Message() noexcept = default;
    Message(QByteArray bytes) noexcept : m_bytes(std::move(bytes)) {} // NOLINT: implicit by contract
    Message(const char *text);          // NOLINT: implicit by contract; UTF-8, null is empty
    Message(const QString &text);       // NOLINT: implicit by contract; kept as UTF-8
    Message(const Message &other) = default;
    Message(Message &&other) noexcept = default;
    Message &operator=(const Message &other) = default;
    Message &operator=(Message &&other) noexcept = default;
    ~Message() = default;

    /// A message that carries a value and no bytes.
    static Message fromValue(QVariant value);
    template <typename T>
        requires(!std::is_same_v<std::remove_cvref_t<T>, QVariant>)
    static Message fromValue(T &&value)
    {
        return fromValue(QVariant::fromValue(std::forward<T>(value)));
    }

    const QByteArray &bytes() const noexcept { return m_bytes; }
    /// An invalid QVariant when there is none.
    QVariant value() const;
    bool hasValue() const noexcept;
    /// Whether it came by Context::call and may be answered with reply(). Copies may be too, by whichever
    /// process they were passed on to; the first answer counts.
    bool isRequest() const noexcept;

    /// What a person sees of it: the text on one line, bytes that are no text as hex, a value by
    /// its type and text. At most maxChars characters, the one-character ellipsis included;
    /// empty where maxChars is 0 or less.
    QString preview(int maxChars = 80) const;

    /// Same bytes and equal values; whether they ask for a reply does not count.
    friend ORRERY_RUNTIME_EXPORT bool operator==(const Message &a, const Message &b);

private:
    friend struct detail::MessageAccess;
    /// What few messages have.
    struct Extra;

    QByteArray m_bytes;
    detail::SharedValue<Extra> m_extra;
};

ORRERY_RUNTIME_EXPORT QDebug operator<<(QDebug debug, const Message &message);

} // namespace orrery

Q_DECLARE_METATYPE(orrery::Message)
