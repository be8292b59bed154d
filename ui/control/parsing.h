// SPDX-License-Identifier: MIT
#pragma once

#include "control/control.h"

#include <orrery/export.h>

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <chrono>
#include <optional>
#include <utility>

namespace orrery::ui {

/// What a person typed, understood; or a translated sentence of what is wrong and what is allowed.
template <typename T>
class [[nodiscard]] Parsed
{
public:
    Parsed(T value) : m_value(std::move(value)) {} // NOLINT: implicit, to be returned as it is
    static Parsed failed(QString error)
    {
        Parsed result;
        result.m_error = std::move(error);
        return result;
    }

    explicit operator bool() const noexcept { return m_value.has_value(); }
    const T &value() const { return *m_value; }
    const T &operator*() const { return *m_value; }
    const T *operator->() const { return &*m_value; }
    /// Empty where it was understood.
    const QString &error() const noexcept { return m_error; }

private:
    Parsed() = default;

    std::optional<T> m_value;
    QString m_error;
};

/// How a typed message is to be read.
enum class MessageFormat : quint8 { Text, Hex, Json };

// White space around it does not count in any of these but a message's text. Any thread that may translate.

/// "<0.7>" or "0.7".
ORRERY_UI_EXPORT Parsed<Pid> parsePid(const QString &text);
/// A pid as above; anything else is a name.
ORRERY_UI_EXPORT Parsed<Target> parseTarget(const QString &text);
/// Pairs of hexadecimal digits, with or without white space between pairs: "de ad be ef"; none is no bytes.
ORRERY_UI_EXPORT Parsed<QByteArray> parseHex(const QString &text);
/// Text becomes its UTF-8; an empty message is a message. Of JSON, the compact form goes out.
ORRERY_UI_EXPORT Parsed<Message> parseMessage(const QString &text, MessageFormat format);
/// A number, with a fraction or not, and a unit of us, ms, s, min, h, d: "250 ms", "1.5 s"; several
/// of them add up: "1 h 30 min". A bare number is in milliseconds. What is longer than nanoseconds can
/// count (292 years) is the longest that they can.
ORRERY_UI_EXPORT Parsed<std::chrono::nanoseconds> parseDelay(const QString &text);

} // namespace orrery::ui
