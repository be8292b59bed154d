// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/received.h>

#include <QtCore/QByteArray>

#include <utility>

/// Ready predicates for Context::receiveMatching. They are classes with constructors, so they may
/// be written inside the co_await expression under every compiler:
///
///     auto item = co_await self.receiveMatching(orrery::match::bytes("pong"), 1s);
namespace orrery::match {

/// A message, whatever it says.
class AnyMessage
{
public:
    AnyMessage() noexcept {}
    bool operator()(const Received &item) const noexcept { return std::holds_alternative<Message>(item); }
};

/// A message with exactly these bytes.
class Bytes
{
public:
    explicit Bytes(QByteArray bytes) noexcept : m_bytes(std::move(bytes)) {}
    bool operator()(const Received &item) const noexcept
    {
        const auto *message = std::get_if<Message>(&item);
        return message && message->bytes() == m_bytes;
    }

private:
    QByteArray m_bytes;
};

/// A message whose bytes begin with these.
class StartsWith
{
public:
    explicit StartsWith(QByteArray prefix) noexcept : m_prefix(std::move(prefix)) {}
    bool operator()(const Received &item) const noexcept
    {
        const auto *message = std::get_if<Message>(&item);
        return message && message->bytes().startsWith(m_prefix);
    }

private:
    QByteArray m_prefix;
};

/// An exit signal from this process; from any where it is null.
class ExitFrom
{
public:
    explicit ExitFrom(Pid from = {}) noexcept : m_from(from) {}
    bool operator()(const Received &item) const noexcept
    {
        const auto *exit = std::get_if<Exit>(&item);
        return exit && (m_from.isNull() || exit->from == m_from);
    }

private:
    Pid m_from;
};

/// The end of a monitored process, by the reference that monitor() gave.
class DownOf
{
public:
    explicit DownOf(MonitorRef ref) noexcept : m_ref(ref) {}
    bool operator()(const Received &item) const noexcept
    {
        const auto *down = std::get_if<Down>(&item);
        return down && down->ref == m_ref;
    }

private:
    MonitorRef m_ref;
};

inline AnyMessage anyMessage() noexcept { return {}; }
inline Bytes bytes(QByteArray value) noexcept { return Bytes(std::move(value)); }
inline StartsWith startsWith(QByteArray prefix) noexcept { return StartsWith(std::move(prefix)); }
inline ExitFrom exitFrom(Pid from = {}) noexcept { return ExitFrom(from); }
inline DownOf downOf(MonitorRef ref) noexcept { return DownOf(ref); }

} // namespace orrery::match
