// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/export.h>
#include <orrery/info.h>
#include <orrery/pid.h>

#include <QtCore/QList>

#include <chrono>
#include <memory>

namespace orrery {

class Runtime;

/// What of a process is numbers: read without its lock and without an allocation, so that a million of them are looked
/// through in a fraction of a second. See Runtime::processFigures.
struct ProcessFigures
{
    Pid pid;
    State state = State::Waiting;
    /// As ProcessInfo::worker.
    int worker = -1;
    /// Whether it may have a label, names, groups, links or monitors; of one without, Runtime::info tells nothing more but
    /// whether it traps exits and has a thread of its own.
    bool hasMore = false;
    /// Since the epoch.
    std::chrono::nanoseconds startedAt{0};
    // As in ProcessInfo.
    qsizetype mailboxDepth = 0, mailboxCapacity = 0, timersPending = 0;
    quint64 messagesReceived = 0, messagesSent = 0, messagesRefused = 0;
    std::chrono::nanoseconds cpuTime{0};
    Pid supervisor;
    quint64 restarts = 0;
};

/// Who has come and who has gone: for a view of all processes that is kept up to date at a cost in proportion to what
/// changed, not to how many there are.
///
///     orrery::ProcessWatch watch(runtime);
///     auto changes = watch.changes(); // the first time: all
///     …
///     changes = watch.changes();      // since then
///
/// While there is one, each part of the process table keeps its last spawns and ends, a megabyte in all; without one,
/// that costs nothing. Any number may watch one runtime.
class ORRERY_RUNTIME_EXPORT ProcessWatch
{
public:
    struct Changes
    {
        /// More has changed than is kept, or did before the last call, or this is the first one: `started` has all that are live, and who is not in it
        /// is gone.
        bool all = false;
        /// Ascending by pid. Who came and went between two calls is in neither.
        QList<Pid> started, ended;
    };

    /// The runtime has to outlive it.
    explicit ProcessWatch(Runtime &runtime);
    ~ProcessWatch();
    ProcessWatch(const ProcessWatch &) = delete;
    ProcessWatch &operator=(const ProcessWatch &) = delete;

    /// Since the call before. Any thread, one at a time; does not block but for moments.
    Changes changes();

private:
    class Private;
    const std::unique_ptr<Private> d;
};

} // namespace orrery

Q_DECLARE_TYPEINFO(orrery::ProcessFigures, Q_RELOCATABLE_TYPE);
