// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/detail/duration.h>
#include <orrery/detail/wait.h>
#include <orrery/export.h>
#include <orrery/pid.h>
#include <orrery/received.h>
#include <orrery/task.h>

#include <chrono>
#include <concepts>
#include <type_traits>
#include <utility>

namespace orrery {

class ChildResult;
class Runtime;
struct ChildSpec;

namespace detail {
template <typename P>
concept ReceivedPredicate = std::predicate<std::decay_t<P> &, const Received &>
    || std::predicate<std::decay_t<P> &, Received &>;
}

/// A process's view of itself, handed to its body. Cheap to copy; it belongs to its process and is
/// used by that process alone (its tasks included), and not after its end. Awaiting another
/// process's Context throws std::logic_error in the process that tries.
///
/// Every co_await here is a point where the process may be stopped, whether or not it would have
/// waited; stopping destroys its frames, so destructors run. None of them blocks a thread. After
/// one the process may be on another thread: hold no lock and no thread_local across it.
///
/// GCC 12 destroys a capturing lambda twice that is written inside a co_await expression. Give
/// predicates a name first, capture by reference, or use the ready ones in <orrery/match.h>.
class ORRERY_RUNTIME_EXPORT Context
{
public:
    /// This process. Any thread, as long as the process lives.
    Pid pid() const noexcept;
    /// The runtime it lives in. Any thread, as long as the process lives.
    Runtime &runtime() const noexcept;

    /// co_await gives the next Received, in arrival order: what was sent after something else had been
    /// sent comes after it, whoever the senders are.
    detail::ReceiveAwaiter receive() const noexcept { return detail::ReceiveAwaiter(m_process); }

    /// co_await gives std::optional<Received>, empty at the time-out. Zero or less polls.
    template <typename Rep, typename Period>
    detail::TimedReceiveAwaiter receive(std::chrono::duration<Rep, Period> timeout) const noexcept
    {
        return detail::TimedReceiveAwaiter(m_process, detail::toNanoseconds(timeout));
    }

    /// co_await gives the first Received that the predicate (const Received & → bool) accepts; the
    /// others stay where they are. What the predicate throws, the co_await throws.
    template <detail::ReceivedPredicate P>
    detail::MatchAwaiter<std::decay_t<P>, false> receiveMatching(P &&predicate) const
    {
        return detail::MatchAwaiter<std::decay_t<P>, false>(m_process, std::forward<P>(predicate));
    }

    /// The same, std::optional<Received>, empty at the time-out. Zero or less polls.
    template <detail::ReceivedPredicate P, typename Rep, typename Period>
    detail::MatchAwaiter<std::decay_t<P>, true> receiveMatching(P &&predicate,
                                                                std::chrono::duration<Rep, Period> timeout) const
    {
        const std::chrono::nanoseconds limit = detail::toNanoseconds(timeout);
        return detail::MatchAwaiter<std::decay_t<P>, true>(m_process, std::forward<P>(predicate), &limit);
    }

    /// co_await returns once the duration has passed, never early. Zero or less is a yield.
    template <typename Rep, typename Period>
    detail::SleepAwaiter sleep(std::chrono::duration<Rep, Period> duration) const noexcept
    {
        return detail::SleepAwaiter(m_process, detail::toNanoseconds(duration));
    }

    /// co_await returns after the others that are runnable now had their turn.
    detail::YieldAwaiter yield() const noexcept { return detail::YieldAwaiter(m_process); }

    /// co_await gives true once that process is gone and reaped, at once where it never was; false
    /// at the time-out. On real time, a manual clock notwithstanding.
    template <typename Rep, typename Period>
    detail::JoinAwaiter join(Pid pid, std::chrono::duration<Rep, Period> timeout) const noexcept
    {
        return detail::JoinAwaiter(m_process, pid, detail::toNanoseconds(timeout));
    }

    /// co_await gives, as std::optional<Pid>, who holds the name, at once where somebody does; empty at the
    /// time-out. Between the end of a supervised child and its next start nobody holds the child's name: who
    /// asks to wait gets the next one.
    template <typename Rep, typename Period>
    detail::NameAwaiter whenRegistered(QString name, std::chrono::duration<Rep, Period> timeout) const
    {
        return detail::NameAwaiter(m_process, std::move(name), detail::toNanoseconds(timeout));
    }

    /// Sends a request and waits for its answer; co_await gives a CallResult. Who receives it sees an ordinary
    /// Message and answers with reply(). The answer comes past the mailbox: what waits there stays, and none
    /// of it delays the answer. An answer that comes later is dropped, never taken for another call's.
    template <typename Rep, typename Period>
    detail::CallAwaiter call(Pid pid, Message message, std::chrono::duration<Rep, Period> timeout) const
    {
        return detail::CallAwaiter(m_process, pid, std::move(message), detail::toNanoseconds(timeout));
    }
    /// The same to whoever holds the name now.
    template <typename Rep, typename Period>
    detail::CallAwaiter call(const QString &name, Message message, std::chrono::duration<Rep, Period> timeout) const
    {
        return detail::CallAwaiter(m_process, name, std::move(message), detail::toNanoseconds(timeout));
    }

    /// Answers a message that came by call(), whoever it was sent to. True if the caller gets it; see
    /// Runtime::reply.
    bool reply(const Message &request, Message answer) const;

    // As the Runtime's of the same names, but co_await waits for what becomes of it. Under GCC 12 name the
    // ChildSpec before.
    Task<ChildResult> startChild(Pid supervisor, const ChildSpec &child,
                                 std::chrono::milliseconds timeout = std::chrono::seconds{10}) const;
    Task<ChildResult> startChild(Pid pool, std::chrono::milliseconds timeout = std::chrono::seconds{10}) const;
    Task<ChildResult> stopChild(Pid supervisor, const QString &id,
                                std::chrono::milliseconds timeout = std::chrono::seconds{10}) const;
    Task<ChildResult> restartChild(Pid supervisor, const QString &id,
                                   std::chrono::milliseconds timeout = std::chrono::seconds{10}) const;
    Task<ChildResult> removeChild(Pid supervisor, const QString &id,
                                  std::chrono::milliseconds timeout = std::chrono::seconds{10}) const;
    Task<ChildResult> resizePool(Pid pool, qsizetype children,
                                 std::chrono::milliseconds timeout = std::chrono::seconds{10}) const;

private:
    friend class detail::ProcessRecord;
    explicit Context(detail::ProcessRecord *process) noexcept : m_process(process) {}

    detail::ProcessRecord *m_process;
};

} // namespace orrery
