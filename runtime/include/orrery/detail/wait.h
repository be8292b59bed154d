// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/callresult.h>
#include <orrery/detail/frame.h>
#include <orrery/pid.h>
#include <orrery/received.h>

#include <QtCore/QString>

#include <atomic>
#include <chrono>
#include <concepts>
#include <coroutine>
#include <exception>
#include <functional>
#include <optional>
#include <type_traits>
#include <utility>

namespace orrery::detail {

class ProcessRecord;
struct Envelope;

/// A call in progress, in the caller's frame. Guarded by the caller's relations mutex from the sending
/// until it is answered, by whoever comes first: a reply, the end of the called process, the time-out.
struct Call
{
    Call(Pid pid, Message &&request) noexcept : target(pid), message(std::move(request)), byName(false) {}
    Call(QString whom, Message &&request) noexcept
        : name(std::move(whom)), message(std::move(request)), byName(true)
    {
    }
    Call(const Call &) = delete;
    Call &operator=(const Call &) = delete;

    Pid target;   ///< null until the name is resolved
    QString name;
    Message message;
    const bool byName;
    quint64 serial = 0; ///< of the caller's calls; 0 until it is sent
    std::atomic<bool> answered{false};
    CallResult result = CallResult::TimedOut;
};

/// What a process waits for. It lives in the coroutine's frame for as long as the wait lasts; the
/// worker asks it whether it is fulfilled before it resumes the coroutine, so that a spurious
/// wake-up costs a look and no resumption.
struct Wait
{
    enum class Kind : quint8 { Receive, Match, Sleep, Yield, Join, Call };

    /// Whether the message is the one waited for. Called between locks, on the process's worker.
    using Matches = bool (*)(void *predicate, const Received &item);

    Wait(ProcessRecord *owner, Kind what) noexcept : process(owner), kind(what) {}
    Wait(const Wait &) = delete;
    Wait &operator=(const Wait &) = delete;

    ProcessRecord *process;
    Envelope *found = nullptr;    ///< the message it is fulfilled by; still in the mailbox
    Envelope *looked = nullptr;   ///< Match: up to and including here nothing matches
    Matches matches = nullptr;
    void *predicate = nullptr;
    Pid target;                   ///< Join
    Call *call = nullptr;         ///< Call
    std::chrono::nanoseconds timeout{0};
    std::exception_ptr failure;   ///< what the predicate threw
    Kind kind;
    bool timed = false;
    bool expired = false;
    bool more = false;   ///< the last look ended before the end of what there was to look at
    bool closed = false; ///< the time is up: what is collected by now is looked at, and no more
    bool listed = false; ///< Join: stands in the target's list
    bool joined = false;
};

// All of them for the awaiting process alone, on its worker. None blocks.
ORRERY_RUNTIME_EXPORT bool waitReady(Wait &wait, Frame &frame);
ORRERY_RUNTIME_EXPORT void waitSuspend(Wait &wait, Frame &frame) noexcept;
ORRERY_RUNTIME_EXPORT Received takeReceived(Wait &wait);
ORRERY_RUNTIME_EXPORT std::optional<Received> takeReceivedIfAny(Wait &wait);
ORRERY_RUNTIME_EXPORT void joinForgotten(Wait &wait) noexcept;
ORRERY_RUNTIME_EXPORT void callForgotten(Wait &wait) noexcept;
ORRERY_RUNTIME_EXPORT CallResult takeCallResult(Wait &wait);

/// Makes awaiters of the waits. They are made by Context and consumed by one co_await.
class [[nodiscard]] Awaiter
{
public:
    Awaiter(const Awaiter &) = delete;
    Awaiter &operator=(const Awaiter &) = delete;

    bool await_ready() { return waitReady(m_wait, *m_frame); }
    void await_suspend(std::coroutine_handle<>) noexcept { waitSuspend(m_wait, *m_frame); }

    /// Called by the promise's await_transform: which coroutine awaits.
    void enter(Frame &frame) noexcept { m_frame = &frame; }

protected:
    Awaiter(ProcessRecord *process, Wait::Kind kind) noexcept : m_wait(process, kind) {}
    ~Awaiter() = default;

    void setTimeout(std::chrono::nanoseconds timeout) noexcept
    {
        m_wait.timed = true;
        m_wait.timeout = timeout;
    }

    Wait m_wait;

private:
    Frame *m_frame = nullptr;
};

class ReceiveAwaiter final : public Awaiter
{
public:
    explicit ReceiveAwaiter(ProcessRecord *process) noexcept : Awaiter(process, Wait::Kind::Receive) {}
    Received await_resume() { return takeReceived(m_wait); }
};

class TimedReceiveAwaiter final : public Awaiter
{
public:
    TimedReceiveAwaiter(ProcessRecord *process, std::chrono::nanoseconds timeout) noexcept
        : Awaiter(process, Wait::Kind::Receive)
    {
        setTimeout(timeout);
    }
    std::optional<Received> await_resume() { return takeReceivedIfAny(m_wait); }
};

template <typename Predicate>
bool callPredicate(void *predicate, const Received &item)
{
    auto &function = *static_cast<Predicate *>(predicate);
    if constexpr (std::predicate<Predicate &, const Received &>)
        return static_cast<bool>(std::invoke(function, item));
    else // a predicate that asks for Received &; it still must not change what it sees
        return static_cast<bool>(std::invoke(function, const_cast<Received &>(item)));
}

template <typename Predicate, bool Timed>
class MatchAwaiter final : public Awaiter
{
public:
    template <typename P>
    MatchAwaiter(ProcessRecord *process, P &&predicate)
        : Awaiter(process, Wait::Kind::Match), m_predicate(std::forward<P>(predicate))
    {
        m_wait.matches = &callPredicate<Predicate>;
        m_wait.predicate = std::addressof(m_predicate);
    }
    template <typename P>
    MatchAwaiter(ProcessRecord *process, P &&predicate, std::chrono::nanoseconds timeout)
        : MatchAwaiter(process, std::forward<P>(predicate))
    {
        setTimeout(timeout);
    }
    ~MatchAwaiter() = default;

    auto await_resume()
    {
        if constexpr (Timed)
            return takeReceivedIfAny(m_wait);
        else
            return takeReceived(m_wait);
    }

private:
    Predicate m_predicate;
};

class SleepAwaiter final : public Awaiter
{
public:
    SleepAwaiter(ProcessRecord *process, std::chrono::nanoseconds duration) noexcept
        : Awaiter(process, Wait::Kind::Sleep)
    {
        setTimeout(duration);
    }
    void await_resume() noexcept {}
};

class YieldAwaiter final : public Awaiter
{
public:
    explicit YieldAwaiter(ProcessRecord *process) noexcept : Awaiter(process, Wait::Kind::Yield) {}
    void await_resume() noexcept {}
};

class JoinAwaiter final : public Awaiter
{
public:
    JoinAwaiter(ProcessRecord *process, Pid target, std::chrono::nanoseconds timeout) noexcept
        : Awaiter(process, Wait::Kind::Join)
    {
        m_wait.target = target;
        setTimeout(timeout);
    }
    ~JoinAwaiter()
    {
        if (m_wait.listed)
            joinForgotten(m_wait);
    }
    bool await_resume() noexcept { return m_wait.joined; }
};

class CallAwaiter final : public Awaiter
{
public:
    /// `target` is a Pid or a name.
    template <typename Target>
    CallAwaiter(ProcessRecord *process, Target target, Message &&message, std::chrono::nanoseconds timeout)
        : Awaiter(process, Wait::Kind::Call), m_call(std::move(target), std::move(message))
    {
        m_wait.call = &m_call;
        setTimeout(timeout);
    }
    ~CallAwaiter()
    {
        if (m_call.serial != 0)
            callForgotten(m_wait);
    }
    CallResult await_resume() { return takeCallResult(m_wait); }

private:
    Call m_call;
};

template <typename T>
concept ContextAwaiter = std::derived_from<std::remove_cvref_t<T>, Awaiter>;

} // namespace orrery::detail
