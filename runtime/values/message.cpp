// SPDX-License-Identifier: MIT
#include "values/messageaccess.h"
#include "values/messagehead.h"

#include <QtCore/QDebug>
#include <QtCore/QStringDecoder>

#include <algorithm>
#include <optional>

namespace orrery {

Message::Message(const char *text) : m_bytes(text) {}
Message::Message(const QString &text) : m_bytes(text.toUtf8()) {}

Message Message::fromValue(QVariant value)
{
    Message message;
    message.m_extra = detail::SharedValue(Extra{std::move(value), true, {}});
    return message;
}

QVariant Message::value() const
{
    return m_extra ? m_extra->value : QVariant();
}

bool Message::hasValue() const noexcept
{
    return m_extra && m_extra->hasValue;
}

bool Message::isRequest() const noexcept
{
    return m_extra && m_extra->caller.serial != 0;
}

void detail::MessageAccess::setCaller(Message &message, CallId caller)
{
    message.m_extra = SharedValue(Message::Extra{message.value(), message.hasValue(), caller});
}

detail::CallId detail::MessageAccess::caller(const Message &message) noexcept
{
    return message.m_extra ? message.m_extra->caller : CallId{};
}

const QVariant *detail::MessageAccess::valueIn(const Message &message) noexcept
{
    return message.hasValue() ? &message.m_extra->value : nullptr;
}

bool operator==(const Message &a, const Message &b)
{
    return a.m_bytes == b.m_bytes && a.hasValue() == b.hasValue()
        && (a.m_extra.isSameAs(b.m_extra) || a.value() == b.value());
}

namespace {

constexpr QChar Ellipsis(0x2026);

QString shortened(QString text, qsizetype maxChars, bool moreFollows)
{
    if (text.size() <= maxChars && !moreFollows)
        return text;
    qsizetype keep = std::min(text.size(), maxChars - 1);
    if (keep > 0 && text.at(keep - 1).isHighSurrogate())
        --keep;
    text.truncate(keep);
    return text + Ellipsis;
}

/// The bytes as text, as far as maxChars needs; empty where they are none.
std::optional<QString> asText(QByteArrayView bytes, bool cut)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder(bytes);
    if (decoder.hasError())
        return std::nullopt;
    // A sequence that the cut went through stays inside the decoder; one that the message itself
    // breaks off is no text.
    if (!cut) {
        QStringDecoder whole(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString strict = whole(bytes);
        if (whole.hasError() || strict != text)
            return std::nullopt;
    }
    for (QChar &c : text) {
        if (c == QLatin1Char('\n') || c == QLatin1Char('\r') || c == QLatin1Char('\t'))
            c = QLatin1Char(' ');
        else if (c.category() == QChar::Other_Control)
            return std::nullopt;
    }
    return text;
}

} // namespace

QString Message::preview(int maxChars) const
{
    if (maxChars <= 0)
        return {};
    if (m_bytes.isEmpty() && hasValue()) {
        const QString text = m_extra->value.toString();
        const QString type = QString::fromLatin1(m_extra->value.typeName());
        return shortened(text.isEmpty() ? type : type + QLatin1Char(' ') + text.simplified(), maxChars, false);
    }
    // No more than what can be shown is looked at: a message may be large.
    const qsizetype looked = std::min<qsizetype>(m_bytes.size(), qsizetype(maxChars) * 4 + 4);
    return detail::previewOfBytes(QByteArrayView(m_bytes.constData(), looked), looked < m_bytes.size(), maxChars);
}

QString detail::previewOfBytes(QByteArrayView head, bool isCut, int maxChars)
{
    if (std::optional<QString> text = asText(head, isCut))
        return shortened(std::move(*text), maxChars, isCut);
    const QByteArray hex = QByteArray::fromRawData(head.data(), head.size()).toHex(' ');
    return shortened(QString::fromLatin1(hex), maxChars, isCut);
}

QDebug operator<<(QDebug debug, const Message &message)
{
    QDebugStateSaver saver(debug);
    debug.noquote() << message.preview();
    return debug;
}

} // namespace orrery
