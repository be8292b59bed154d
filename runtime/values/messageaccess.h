// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/message.h>
#include <orrery/pid.h>

#include <QtCore/QVariant>

namespace orrery {

namespace detail {

/// Which call of which process of which runtime a message is the request of; serial 0 is none.
struct CallId
{
    quint64 runtime = 0;
    Pid caller;
    quint64 serial = 0;
};

/// The runtime's way to what a Message does not show.
struct MessageAccess
{
    /// Makes it the request of this call.
    static void setCaller(Message &message, CallId caller);
    static CallId caller(const Message &message) noexcept;
    /// No value, no request.
    static bool isBytesAlone(const Message &message) noexcept { return !message.m_extra; }
    /// In place: a copy might run a constructor and a destructor of the user's. Null where it has none.
    static const QVariant *valueIn(const Message &message) noexcept;
};

} // namespace detail

struct Message::Extra
{
    QVariant value;
    bool hasValue = false;
    detail::CallId caller;
};

} // namespace orrery
