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

/// What a process waits for. It lives in the coroutine's frame for as long as the wait lasts; the
/// worker asks it whether it is fulfilled before it resumes the coroutine, so that a spurious
/// wake-up costs a look and no resumption. Small, because a parked process is mostly this: what only some kinds
/// need stands in their own type.
struct Wait
{
    enum class Kind : quint8 { Receive, Match, Sleep, Yield, Join, Call, Name, Flag };

    Wait(ProcessRecord *owner, Kind what) noexcept : process(owner), kind(what) {}
    Wait(const Wait &) = delete;
    Wait &operator=(const Wait &) = delete;

    /// Of one that is `timed`.
    inline std::chrono::nanoseconds timeout() const noexcept;

    ProcessRecord *process;
    Envelope *found = nullptr; ///< Receive, Match: the message it is fulfilled by; still in the mailbox
    Kind kind;
    bool timed = false; ///< it is a TimedWait; all kinds are but Receive, Yield and Flag
    bool foreign = false; ///< awaited by another process than its Context is of
    bool fulfilled = false; ///< by what it waits for, or by its time-out; a yield, once it has a new turn
    bool inVain = false; ///< looked at in this turn, after the last request for one was acknowledged: it may park
    bool more = false;   ///< the last look ended before the end of what there was to look at
    bool closed = false; ///< the time is up: what is collected by now is looked at, and no more
};

struct TimedWait : Wait
{
    TimedWait(ProcessRecord *owner, Kind what, std::chrono::nanoseconds span) noexcept : Wait(owner, what), limit(span)
    {
        timed = true;
    }
    std::chrono::nanoseconds limit;
};

inline std::chrono::nanoseconds Wait::timeout() const noexcept
{
    return static_cast<const TimedWait *>(this)->limit;
}

struct MatchWait final : TimedWait
{
    /// Whether the message is the one waited for. Called between locks, on the process's worker.
    using Matches = bool (*)(void *predicate, const Received &item);

    /// Without a limit where that is null.
    MatchWait(ProcessRecord *owner, Matches function, void *object, const std::chrono::nanoseconds *span) noexcept
        : TimedWait(owner, Kind::Match, span ? *span : std::chrono::nanoseconds(0)), matches(function), predicate(object)
    {
        timed = span != nullptr;
    }
    Envelope *looked = nullptr; ///< up to and including here nothing matches
    Matches matches;
    void *predicate;
    std::exception_ptr failure; ///< what the predicate threw
};

struct JoinWait final : TimedWait
{
    JoinWait(ProcessRecord *owner, Pid pid, std::chrono::nanoseconds span) noexcept
        : TimedWait(owner, Kind::Join, span), target(pid)
    {
    }
    Pid target;
    bool listed = false; ///< stands in the target's list
    bool joined = false;
};

struct NameWait final : TimedWait
{
    NameWait(ProcessRecord *owner, QString what, std::chrono::nanoseconds span) noexcept
        : TimedWait(owner, Kind::Name, span), name(std::move(what))
    {
    }
    QString name;
    Pid holder;
    bool listed = false; ///< stands among those who wait for the name
};

/// A call in progress. Guarded by the caller's relations mutex from the sending until it is answered, by whoever
/// comes first: a reply, the end of the called process, the time-out.
struct CallWait final : TimedWait
{
    CallWait(ProcessRecord *owner, Pid pid, Message &&request, std::chrono::nanoseconds span) noexcept
        : TimedWait(owner, Kind::Call, span), target(pid), message(std::move(request)), byName(false)
    {
    }
    CallWait(ProcessRecord *owner, QString whom, Message &&request, std::chrono::nanoseconds span) noexcept
        : TimedWait(owner, Kind::Call, span), name(std::move(whom)), message(std::move(request)), byName(true)
    {
    }
    Pid target;   ///< null until the name is resolved
    QString name;
    Message message;
    const bool byName;
    quint64 serial = 0; ///< of the caller's calls; 0 until it is sent
    std::atomic<bool> answered{false};
    CallResult result = CallResult::TimedOut;
};

// All of them for the awaiting process alone, on its worker. None blocks.
ORRERY_RUNTIME_EXPORT void enterWait(Wait &wait, Frame &frame) noexcept;
ORRERY_RUNTIME_EXPORT bool waitReady(Wait &wait);
ORRERY_RUNTIME_EXPORT void waitSuspend(Wait &wait) noexcept;
ORRERY_RUNTIME_EXPORT Received takeReceived(Wait &wait);
ORRERY_RUNTIME_EXPORT std::optional<Received> takeReceivedIfAny(Wait &wait);
ORRERY_RUNTIME_EXPORT void joinForgotten(JoinWait &wait) noexcept;
ORRERY_RUNTIME_EXPORT void nameForgotten(NameWait &wait) noexcept;
ORRERY_RUNTIME_EXPORT void callForgotten(CallWait &wait) noexcept;
ORRERY_RUNTIME_EXPORT CallResult takeCallResult(CallWait &wait);

class AwaiterBase
{
};

/// Makes awaiters of the waits. They are made by Context and consumed by one co_await.
template <typename W>
class [[nodiscard]] Awaiter : public AwaiterBase
{
public:
    Awaiter(const Awaiter &) = delete;
    Awaiter &operator=(const Awaiter &) = delete;

    bool await_ready() { return waitReady(m_wait); }
    void await_suspend(std::coroutine_handle<>) noexcept { waitSuspend(m_wait); }

    /// Called by the promise's await_transform: which coroutine awaits.
    void enter(Frame &frame) noexcept { enterWait(m_wait, frame); }

protected:
    template <typename... A>
    explicit Awaiter(A &&...arguments) : m_wait(std::forward<A>(arguments)...)
    {
    }
    ~Awaiter() = default;

    W m_wait;
};

class ReceiveAwaiter final : public Awaiter<Wait>
{
public:
    explicit ReceiveAwaiter(ProcessRecord *process) noexcept : Awaiter(process, Wait::Kind::Receive) {}
    Received await_resume() { return takeReceived(m_wait); }
};

class TimedReceiveAwaiter final : public Awaiter<TimedWait>
{
public:
    TimedReceiveAwaiter(ProcessRecord *process, std::chrono::nanoseconds timeout) noexcept
        : Awaiter(process, Wait::Kind::Receive, timeout)
    {
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
class MatchAwaiter final : public Awaiter<MatchWait>
{
public:
    template <typename P>
    MatchAwaiter(ProcessRecord *process, P &&predicate, const std::chrono::nanoseconds *timeout = nullptr)
        : Awaiter(process, &callPredicate<Predicate>, nullptr, timeout), m_predicate(std::forward<P>(predicate))
    {
        m_wait.predicate = std::addressof(m_predicate);
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

class SleepAwaiter final : public Awaiter<TimedWait>
{
public:
    SleepAwaiter(ProcessRecord *process, std::chrono::nanoseconds duration) noexcept
        : Awaiter(process, Wait::Kind::Sleep, duration)
    {
    }
    void await_resume() noexcept {}
};

class YieldAwaiter final : public Awaiter<Wait>
{
public:
    explicit YieldAwaiter(ProcessRecord *process) noexcept : Awaiter(process, Wait::Kind::Yield) {}
    void await_resume() noexcept {}
};

class JoinAwaiter final : public Awaiter<JoinWait>
{
public:
    JoinAwaiter(ProcessRecord *process, Pid target, std::chrono::nanoseconds timeout) noexcept
        : Awaiter(process, target, timeout)
    {
    }
    ~JoinAwaiter()
    {
        if (m_wait.listed)
            joinForgotten(m_wait);
    }
    bool await_resume() noexcept { return m_wait.joined; }
};

class NameAwaiter final : public Awaiter<NameWait>
{
public:
    NameAwaiter(ProcessRecord *process, QString name, std::chrono::nanoseconds timeout) noexcept
        : Awaiter(process, std::move(name), timeout)
    {
    }
    ~NameAwaiter()
    {
        if (m_wait.listed)
            nameForgotten(m_wait);
    }
    std::optional<Pid> await_resume() noexcept
    {
        return m_wait.holder ? std::optional(m_wait.holder) : std::nullopt;
    }
};

class CallAwaiter final : public Awaiter<CallWait>
{
public:
    /// `target` is a Pid or a name.
    template <typename Target>
    CallAwaiter(ProcessRecord *process, Target target, Message &&message, std::chrono::nanoseconds timeout)
        : Awaiter(process, std::move(target), std::move(message), timeout)
    {
    }
    ~CallAwaiter()
    {
        if (m_wait.serial != 0)
            callForgotten(m_wait);
    }
    CallResult await_resume() { return takeCallResult(m_wait); }
};

template <typename T>
concept ContextAwaiter = std::derived_from<std::remove_cvref_t<T>, AwaiterBase>;

} // namespace orrery::detail
