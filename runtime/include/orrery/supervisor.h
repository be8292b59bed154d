// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/context.h>
#include <orrery/export.h>
#include <orrery/pid.h>
#include <orrery/process.h>
#include <orrery/restart.h>

#include <QtCore/QList>
#include <QtCore/QMetaType>
#include <QtCore/QString>

#include <chrono>
#include <concepts>
#include <functional>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

namespace orrery {

struct SupervisorSpec;

/// What a child runs: a callable from Context to Process that can be copied, or the specification of
/// a supervisor of its own. Each start runs a copy of the callable, so that what it captures by value
/// is as it was at first; the copy is made on a worker. Copying a ChildBody itself shares it.
class ORRERY_RUNTIME_EXPORT ChildBody
{
public:
    using Callable = std::function<Process(Context)>;

    /// None; no child can be made of it.
    ChildBody() noexcept = default;
    template <typename B>
        requires(!std::same_as<std::remove_cvref_t<B>, ChildBody> && !std::same_as<std::remove_cvref_t<B>, SupervisorSpec>
                 && std::is_invocable_r_v<Process, std::decay_t<B> &, Context> && std::copy_constructible<std::decay_t<B>>)
    ChildBody(B &&callable) // NOLINT: implicit, to be written as the callable itself
        : m_callable(std::make_shared<const Callable>(std::forward<B>(callable)))
    {
    }
    ChildBody(SupervisorSpec spec); // NOLINT: implicit, to be written as the specification itself

    bool isNull() const noexcept { return !m_callable && !m_supervisor; }
    bool isSupervisor() const noexcept { return m_supervisor != nullptr; }
    /// Null where it is none.
    const std::shared_ptr<const Callable> &callable() const noexcept { return m_callable; }
    const std::shared_ptr<const SupervisorSpec> &supervisor() const noexcept { return m_supervisor; }

private:
    std::shared_ptr<const Callable> m_callable;
    std::shared_ptr<const SupervisorSpec> m_supervisor;
};

// Aggregates, for designated initialisers. Under GCC 12 name such a value before a co_await
// expression that uses it: an aggregate that is a temporary there is destroyed twice.

/// How long a supervisor waits before it starts a child again. It goes on with all else meanwhile.
struct BackOff
{
    /// Before the first restart; 0 or less starts every one at once.
    std::chrono::milliseconds first{0};
    /// Each further one waits so much longer; less than 1 counts as 1.
    double factor = 2;
    /// But never longer than this.
    std::chrono::milliseconds most = std::chrono::seconds{30};
    /// Begins with `first` again for who has run for so long since its last start. OneForAll and
    /// RestForOne count for all of their children together.
    std::chrono::milliseconds quiet = std::chrono::seconds{10};
};

/// One child of a supervisor.
struct ChildSpec
{
    /// A grace that never ends.
    static constexpr std::chrono::milliseconds Endless = std::chrono::milliseconds::max();

    /// Unique among its supervisor's children; not empty.
    QString id = {};
    ChildBody body = {};
    /// Registered at each start, before the first step. Where somebody else has taken it the start has
    /// failed, which counts as another restart; who is ending already is waited for.
    QString name = {};
    /// As SpawnOptions::label; empty is the id.
    QString label = {};
    Restart restart = Restart::Permanent;
    /// To be stopped it gets an exit signal Shutdown, and is killed after this time; 0 or less kills it
    /// at once. Empty is 5 s, and Endless for a supervisor.
    std::optional<std::chrono::milliseconds> grace = {};
    /// As SpawnOptions::mailboxCapacity; none for a supervisor.
    std::optional<qsizetype> mailboxCapacity = {};
};

/// A supervisor: its children, in the order in which they are started; they are stopped in the reverse.
struct ORRERY_RUNTIME_EXPORT SupervisorSpec
{
    Strategy strategy = Strategy::OneForOne;
    /// So many restarts within the window are made; one more ends the supervisor, with the reason Shutdown and
    /// after its children, and so is its own supervisor's to deal with. Negative counts as 0.
    int mostRestarts = 3;
    std::chrono::milliseconds window = std::chrono::seconds{5};
    BackOff backOff = {};
    /// Of a Pool: one, the template. Its children have the ids (and names, if it has one) "worker.1", "worker.2" and so
    /// on, where the template's is "worker".
    QList<ChildSpec> children = {};
    /// How many children a Pool starts with.
    int poolSize = 0;

    /// One English sentence where it is no valid specification (an id that is empty or there twice, a child without a
    /// body, a Pool without exactly one), those of its children that are supervisors included; empty where it is one.
    QString problem() const;
};

/// What became of a request to a supervisor. Tests as a bool; reason() says why not.
class ChildResult
{
public:
    enum Reason : quint8 {
        Done,
        NoSupervisor,  ///< no such supervisor, or it is ending
        NoChild,       ///< it has no child with this id
        IdTaken,       ///< it has a child with this id already; pid() if it runs
        NameTaken,     ///< another process, pid(), holds the child's name: it could not be started
        BadChild,      ///< a specification without id or body, or a body that could not be copied
        WrongStrategy, ///< it is a Pool, or it is none
        Overruled,     ///< another request for the same child came in between, or its end before it had started
        TimedOut,      ///< not done in time; it may still be
        Asked,         ///< from inside a process a Runtime's call does not wait; Context's do
    };

    // A constructor, because GCC 12 destroys an aggregate twice that is a temporary of a co_await.
    ChildResult(Reason reason = NoSupervisor, Pid pid = {}) noexcept // NOLINT: implicit, to be returned as it is
        : m_pid(pid), m_reason(reason)
    {
    }

    explicit operator bool() const noexcept { return m_reason == Done; }
    Reason reason() const noexcept { return m_reason; }
    /// Of Done: the child that was started, or the one that was stopped, null where none ran.
    Pid pid() const noexcept { return m_pid; }
    /// One English sentence, for logs.
    ORRERY_RUNTIME_EXPORT QString toString() const;

    friend bool operator==(const ChildResult &a, const ChildResult &b) noexcept = default;
    friend bool operator==(const ChildResult &a, Reason b) noexcept { return a.m_reason == b; }

private:
    Pid m_pid;
    Reason m_reason;
};

} // namespace orrery

Q_DECLARE_METATYPE(orrery::ChildResult)
