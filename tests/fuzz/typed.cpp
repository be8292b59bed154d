// SPDX-License-Identifier: MIT
// What a person types into the fields of a dialogue: a pid, a target, bytes in hexadecimal, a delay. The first byte says
// which.
#include "property.h"

#include "control/parsing.h"

using namespace orrery;
using namespace orrery::ui;

namespace {

/// It was understood, or the message says what is wrong and, but for nothing at all, quotes it.
template <typename T>
void check(const Parsed<T> &parsed, const QString &text)
{
    if (parsed) {
        ORRERY_HOLDS(parsed.error().isEmpty(), parsed.error());
        return;
    }
    ORRERY_HOLDS(!parsed.error().trimmed().isEmpty(), text);
    ORRERY_HOLDS(text.trimmed().isEmpty() || fuzz::quotesSome(parsed.error(), text), parsed.error());
}

void checkHex(const QString &text)
{
    const Parsed<QByteArray> bytes = parseHex(text);
    check(bytes, text);
    if (bytes) {
        // Only digits and spaces make bytes, and they say the same again.
        const QString digits = QString::fromLatin1(bytes->toHex());
        QString typed = text.toLower();
        typed.removeIf([](QChar c) { return c.isSpace(); });
        ORRERY_HOLDS(digits == typed, typed);
        const Parsed<Message> message = parseMessage(text, MessageFormat::Hex);
        ORRERY_HOLDS(message && message->bytes() == *bytes, text);
        return;
    }
    static const QRegularExpression place(QStringLiteral("at character (\\d+)"));
    const QRegularExpressionMatch match = place.match(bytes.error());
    const qsizetype at = match.captured(1).toLongLong();
    ORRERY_HOLDS(match.hasMatch() && at >= 1 && at <= text.size(), bytes.error());
}

void checkPid(const QString &text)
{
    const Parsed<Pid> pid = parsePid(text);
    check(pid, text);
    if (pid) {
        ORRERY_HOLDS(!pid->isNull() && *parsePid(pid->toString()) == *pid, text);
    }
}

void checkDelay(const QString &text)
{
    const Parsed<std::chrono::nanoseconds> delay = parseDelay(text);
    check(delay, text);
    ORRERY_HOLDS(!delay || delay->count() >= 0, text);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    switch (data[0]) {
    case 'h':
        checkHex(text);
        break;
    case 'p':
        checkPid(text);
        break;
    case 't':
        check(parseTarget(text), text);
        break;
    case 'd':
        checkDelay(text);
        break;
    default:
        ORRERY_HOLDS(parseMessage(text, MessageFormat::Text)->bytes() == text.toUtf8(), text);
        checkHex(text);
        checkPid(text);
        checkDelay(text);
        check(parseTarget(text), text);
    }
    return 0;
}
