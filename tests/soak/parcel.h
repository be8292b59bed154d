// SPDX-License-Identifier: MIT
#pragma once

#include "tally.h"

#include <orrery/orrery.h>

#include <QtCore/QHash>
#include <QtCore/QMetaType>

#include <chrono>
#include <memory>

namespace orrery::soak {

/// What its receiver is to do.
enum class Command : quint8 { Nothing, Throw, Return, Act };

/// The value that each message carries; its destruction is counted.
struct Parcel
{
    Kind kind = Kind::Plain;
    Command command = Command::Nothing;
    quint64 sender = 0, number = 0;
    std::chrono::steady_clock::time_point notBefore{};
    /// Of a timer that fires once: cancel() gave true; it was received. One of the two.
    mutable std::atomic<bool> revoked = false, taken = false;
    CountedParcel counted;
};
using ParcelPtr = std::shared_ptr<const Parcel>;

} // namespace orrery::soak

Q_DECLARE_METATYPE(orrery::soak::ParcelPtr)

namespace orrery::soak {

/// Sends, and counts what became of it. Of one thread or process alone: its numbers grow.
class Sender
{
public:
    explicit Sender(Runtime &runtime) noexcept : m_runtime(runtime), m_id(nextId()) {}

    SendResult send(Pid to, Command command = Command::Nothing, Kind kind = Kind::Plain)
    {
        return noted(m_runtime.send(to, message(kind, command)), kind);
    }
    SendResult sendNamed(const QString &name, Kind kind = Kind::Plain)
    {
        return noted(m_runtime.sendNamed(name, message(kind)), kind);
    }
    void sendGroup(const QString &name)
    {
        add(tally().accepted[std::size_t(Kind::Group)], quint64(m_runtime.sendGroup(name, message(Kind::Group))));
    }
    void reply(const Message &request)
    {
        if (m_runtime.reply(request, message(Kind::Reply)))
            add(tally().accepted[std::size_t(Kind::Reply)]);
    }
    Message message(Kind kind, Command command = Command::Nothing) { return wrap(parcel(kind, command)); }
    std::shared_ptr<Parcel> parcel(Kind kind, Command command = Command::Nothing)
    {
        add(tally().created[std::size_t(kind)]);
        const auto made = std::make_shared<Parcel>();
        made->kind = kind;
        made->command = command;
        made->sender = m_id;
        made->number = ++m_number;
        return made;
    }
    static Message wrap(ParcelPtr parcel) { return Message::fromValue(QVariant::fromValue(std::move(parcel))); }

private:
    static quint64 nextId() noexcept
    {
        static Count last = 0;
        return last.fetch_add(1, std::memory_order_relaxed) + 1;
    }
    static SendResult noted(SendResult result, Kind kind) noexcept
    {
        if (result)
            add(tally().accepted[std::size_t(kind)]);
        else
            add(tally().refused[std::size_t(result.reason())]);
        return result;
    }

    Runtime &m_runtime;
    const quint64 m_id;
    quint64 m_number = 0;
};

/// Of one receiver: counts what it gets, and sees that each sender's numbers grow.
class Receiver
{
public:
    /// Null where it carries none.
    ParcelPtr take(const Message &message)
    {
        ParcelPtr parcel = message.value().value<ParcelPtr>();
        add(tally().steps);
        if (!parcel)
            return parcel;
        add(tally().received[std::size_t(parcel->kind)]);
        switch (parcel->kind) {
        case Kind::OneShot:
            if (std::chrono::steady_clock::now() < parcel->notBefore)
                add(tally().early);
            parcel->taken = true;
            if (parcel->revoked)
                add(tally().revived);
            break;
        case Kind::Repeating:
        case Kind::Reply: // past the mailbox
            break;
        default:
            if (m_last.size() >= Most)
                m_last.clear();
            quint64 &last = m_last[parcel->sender];
            if (parcel->number <= last)
                add(tally().outOfOrder);
            last = parcel->number;
        }
        return parcel;
    }

private:
    /// Of how many senders it remembers the last number, so that ten thousand receivers stay small.
    static constexpr qsizetype Most = 64;
    QHash<quint64, quint64> m_last;
};

} // namespace orrery::soak
