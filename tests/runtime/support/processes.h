// SPDX-License-Identifier: MIT
#pragma once

#include "gate.h"
#include "log.h"

#include <orrery/orrery.h>

#include <QtTest/QTest>

#include <chrono>
#include <memory>
#include <optional>

// What the tests of the runtime have in common.
namespace orrery::test {

using namespace std::chrono_literals;

/// How long to wait for what must happen. Only a test that fails takes so long.
inline constexpr std::chrono::seconds Patience{60};
inline constexpr std::chrono::milliseconds PatienceMs = Patience;

#if defined(ORRERY_THREAD_SANITIZER) || defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool Sanitized = true;
#elif defined(__has_feature)
#    if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
inline constexpr bool Sanitized = true;
#    else
inline constexpr bool Sanitized = false;
#    endif
#else
inline constexpr bool Sanitized = false;
#endif

/// Receives for ever and forgets.
inline Process parked(Context self)
{
    for (;;)
        co_await self.receive();
}

/// Sleeps for ever: what it is sent stays in its mailbox.
inline Process asleep(Context self)
{
    co_await self.sleep(std::chrono::years::max());
}

/// Ends at the first message.
inline Process untilMessage(Context self)
{
    co_await self.receive();
}

/// Ends at once.
inline Process brief(Context)
{
    co_return;
}

/// The bytes of a message; empty for an Exit or a Down.
inline QByteArray textOf(const Received &item)
{
    const auto *message = std::get_if<Message>(&item);
    return message ? message->bytes() : QByteArray();
}

/// A body that lets its mailbox fill until it is told "read", then writes down the bytes of all
/// that is there and ends.
class ReaderOf
{
public:
    explicit ReaderOf(Log<QByteArray> &into) noexcept : m_into(&into) {}
    Process operator()(Context self) { return read(self, m_into); }

private:
    static Process read(Context self, Log<QByteArray> *into)
    {
        co_await self.receiveMatching(match::bytes("read"));
        for (;;) {
            std::optional<Received> item = co_await self.receive(0s);
            if (!item)
                break;
            into->append(textOf(*item));
        }
    }

    Log<QByteArray> *m_into;
};

/// A body that writes down all that it receives, until it is stopped. It traps exits.
class TrapperOf
{
public:
    explicit TrapperOf(Log<Received> &into) noexcept : m_into(&into) {}
    Process operator()(Context self) { return writeDown(self, m_into); }

private:
    static Process writeDown(Context self, Log<Received> *into)
    {
        self.runtime().setTrapExit(self.pid(), true);
        for (;;) {
            Received item = co_await self.receive();
            into->append(std::move(item));
        }
    }

    Log<Received> *m_into;
};

/// Of what was written down: the signals of one kind, Exit or Down, in their order.
template <typename Signal>
std::vector<Signal> only(const Log<Received> &log)
{
    std::vector<Signal> found;
    for (const Received &item : log.values()) {
        if (const auto *signal = std::get_if<Signal>(&item))
            found.push_back(*signal);
    }
    return found;
}

/// A runtime whose time moves by hand.
struct ManualTime
{
    explicit ManualTime(int workers = 2, qsizetype mailboxCapacity = 0)
        : runtime(RuntimeOptions{.workers = workers, .mailboxCapacity = mailboxCapacity, .clock = clock})
    {
    }

    /// Moves the time and lets everybody finish what they do about it.
    template <typename Duration>
    bool advanceAndSettle(Duration by)
    {
        clock->advance(by);
        return runtime.waitIdle(Patience);
    }

    std::shared_ptr<ManualClock> clock = std::make_shared<ManualClock>();
    Runtime runtime;
};

/// How that process ended, as the journal tells; the journal must have been switched on before.
inline std::optional<ExitReason> endOf(const Runtime &runtime, Pid pid)
{
    const QList<JournalEvent> events = runtime.journal();
    for (const JournalEvent &event : events) {
        if (event.kind == JournalEvent::Kind::Exited && event.pid == pid)
            return event.reason;
    }
    return std::nullopt;
}

/// Waits for the end and for the journal's word of it; nothing where either does not come.
inline std::optional<ExitReason> endOfJoined(Runtime &runtime, Pid pid)
{
    if (!runtime.join(pid, Patience))
        return std::nullopt;
    const bool told = QTest::qWaitFor([&] { return endOf(runtime, pid).has_value(); }, int(PatienceMs.count()));
    return told ? endOf(runtime, pid) : std::nullopt;
}

inline qsizetype depthOf(const Runtime &runtime, Pid pid)
{
    const std::optional<ProcessInfo> info = runtime.info(pid);
    return info ? info->mailboxDepth : -1;
}

} // namespace orrery::test

// For QCOMPARE to say what it saw.
namespace orrery {
inline char *toString(Pid pid)
{
    return QTest::toString(pid.toString());
}
inline char *toString(const ExitReason &reason)
{
    return QTest::toString(reason.toString() + QLatin1Char(' ') + reason.detail());
}
inline char *toString(SendResult result)
{
    return QTest::toString(result.toString());
}
inline char *toString(RegisterResult result)
{
    return QTest::toString(result.toString());
}
inline char *toString(const Message &message)
{
    return QTest::toString(message.preview());
}
inline char *toString(const Exit &exit)
{
    return QTest::toString(QStringLiteral("Exit of %1: %2").arg(exit.from.toString(), exit.reason.toString()));
}
inline char *toString(const Down &down)
{
    return QTest::toString(QStringLiteral("Down of %1: %2").arg(down.pid.toString(), down.reason.toString()));
}
inline char *toString(const Received &item)
{
    return std::visit([](const auto &one) { return toString(one); }, item);
}
inline char *toString(const CallResult &result)
{
    return QTest::toString(result.toString());
}
} // namespace orrery
