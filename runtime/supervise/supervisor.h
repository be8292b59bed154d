// SPDX-License-Identifier: MIT
#pragma once

#include "supervise/childrequest.h"
#include "supervise/restartrules.h"
#include "supervise/supervisorlist.h"

#include <orrery/context.h>
#include <orrery/exitreason.h>
#include <orrery/received.h>
#include <orrery/results.h>
#include <orrery/supervisor.h>

#include <QtCore/QHash>

#include <array>
#include <initializer_list>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace orrery::detail {

class ProcessRecord;
class RuntimeCore;

/// What a supervisor knows of its children and does about them. Its coroutine takes what is received to it, and asks
/// it to go on; it waits for nothing itself.
///
/// Each child is in one phase, and wanted in one state; what has to be done next follows from these:
///
///     Resting ─► Ready ─► Starting ─► Running ─► Leaving ─► Stopping ─► Resting, or forgotten
///        └─► Delayed ─┘  (supervisors only)  └─── ended by itself ──────────┘
///
/// Starting at the first time, stopping at the end, and both always under OneForAll and RestForOne go in order: one
/// is stopped when those after it are gone, and none is started before all that have to be stopped are gone.
///
/// supervisor.cpp has what it receives, children.cpp how children start and stop, requests.cpp what it is asked.
class Supervisor
{
public:
    /// In the first turn of its process.
    Supervisor(RuntimeCore &core, std::shared_ptr<SupervisorBoard> board, std::shared_ptr<const SupervisorSpec> spec,
               Pid parent);

    /// Does what can be done now. False once it has come to its end.
    bool goOn();
    /// How long it may wait for the next message; empty where nothing else is due.
    std::optional<std::chrono::nanoseconds> untilDue() const;
    void take(const Received &item);
    /// Of its end.
    const ExitReason &reason() const noexcept { return m_reason; }

private:
    enum class Phase : quint8 {
        Resting,  ///< does not run, and is not to
        Delayed,  ///< is started when it is due, or when who holds its name has gone
        Ready,    ///< is started when its turn has come
        Starting, ///< a supervisor that has not started its children yet
        Running,
        Leaving,  ///< is told to stop when its turn has come
        Stopping, ///< was told; killed when it is due
    };
    static constexpr std::size_t Phases = 7;
    /// What it is to become once it does not run.
    enum class Wanted : quint8 { Up, Down, Gone };

    struct Ask
    {
        ChildRequest::Kind kind;
        Message request;
    };
    static constexpr Instant Never = Instant::max();
    struct Child
    {
        quint64 place = 0; ///< in the order of starting
        std::shared_ptr<const ChildSpec> spec;
        QString id;
        QString name;
        Phase phase = Phase::Resting;
        Wanted wanted = Wanted::Up;
        bool held = false;    ///< stopped on request: others that are started again leave it so
        bool started = false; ///< at least once
        Pid pid;
        MonitorRef monitor;
        Instant due = Never;
        quint64 restarts = 0;
        ExitReason lastEnd;
        BackOffProgress backOff; ///< where each has its own
        std::vector<Ask> asks;   ///< not answered yet
    };

    // --- supervisor.cpp
    void ended(Child &child, const ExitReason &reason);
    void settleEnd(Child &child, Phase phase, const ExitReason &reason);
    void failed(Child &child);
    void restartGroup(Child &child);
    void beginEnd(const ExitReason &reason);
    bool isGrouped() const noexcept;
    bool goesInOrder() const noexcept;

    // --- children.cpp
    Child &add(std::shared_ptr<const ChildSpec> spec);
    Child &addToPool();
    void setPhase(Child &child, Phase phase, Instant due = Never);
    void toStart(Child &child, Instant due);
    /// Once it does not run: what it is wanted to be. The child may be gone after it.
    void settle(Child &child);
    void forget(Child &child);
    void show(const Child &child);
    void handleDue();
    void stopLeaving();
    void startReady();
    void stop(Child &child);
    bool start(Child &child);
    RegisterResult tryStart(Child &child);
    bool awaitEnd(Child &child, Pid holder);
    void endAwaited(Pid holder);
    void notStarted(Child &child, const ChildResult &why);
    std::vector<Message> take(Child &child, std::initializer_list<ChildRequest::Kind> kinds);
    void answerAll(const std::vector<Message> &requests, const ChildResult &result);
    void answerStarts(Child &child, const ChildResult &result);
    std::set<quint64> &in(Phase phase) noexcept { return m_places[std::size_t(phase)]; }
    const std::set<quint64> &in(Phase phase) const noexcept { return m_places[std::size_t(phase)]; }
    /// When one is started that nothing but its group keeps waiting.
    Instant startOfGroup() const noexcept { return isGrouped() ? m_groupDue : Instant(0); }

    // --- requests.cpp
    void handle(const ChildRequest &request, const Message &message);
    void startNew(const ChildRequest &request, const Message &message);
    void stopOne(Child &child, ChildRequest::Kind kind, const Message &message);
    void restartOne(Child &child, const Message &message);
    void resize(qsizetype size);
    void dismiss(Child &child);

    RuntimeCore &m_core;
    ProcessRecord &m_record;
    const std::shared_ptr<SupervisorBoard> m_board;
    const std::shared_ptr<const SupervisorSpec> m_spec;
    const Pid m_parent;
    std::shared_ptr<const ChildSpec> m_template; // of a Pool, once it has children

    std::map<quint64, Child> m_children; // by place
    std::array<std::set<quint64>, Phases> m_places;
    std::set<std::pair<Instant, quint64>> m_due; // the due times of those that have one
    QHash<QString, quint64> m_ids;
    QHash<Pid, quint64> m_pids; // of those that run
    QMultiHash<Pid, quint64> m_awaited; // who holds a child's name and is ending, and which child
    quint64 m_lastPlace = 0;
    Instant m_now{0};
    Instant m_groupDue{0};
    BackOffProgress m_groupBackOff;
    bool m_initial = true; // not all were started for the first time yet
    bool m_ending = false;
    bool m_more = false; // there is more to be done at once
    ExitReason m_reason;
};

} // namespace orrery::detail
