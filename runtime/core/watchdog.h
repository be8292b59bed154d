// SPDX-License-Identifier: MIT
#pragma once

#include "schedule/worker.h"

#include <orrery/info.h>

#include <QtCore/QList>

#include <chrono>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace orrery::detail {

class ProcessRecord;
class RecordRef;
class RuntimeCore;

/// Who has not suspended for long. A turn does nothing for it: when it began stands in its worker, and whose it is is
/// looked for in the table only once it has lasted too long.
///
/// Who asks for the statistics looks for himself. The journal and the log are told by a thread, which sleeps until the
/// oldest turn in progress would be too long, and for as long as all workers sleep. Processes with threads of their own
/// may block: they are shown, and nobody is told.
class Watchdog
{
public:
    /// Of a turn that lasts `after`; never where that is 0.
    Watchdog(RuntimeCore &core, std::chrono::milliseconds after);
    Watchdog(const Watchdog &) = delete;
    Watchdog &operator=(const Watchdog &) = delete;

    void start();
    /// Joins the thread; the scheduler has been stopped.
    void join();

    /// The longest first. Any thread.
    QList<LongRunning> longRunning() const;

private:
    /// A turn in progress.
    struct Stay
    {
        const Runnable *runnable;
        quint64 began;
        std::chrono::nanoseconds lasted;
    };
    /// Whose it was, so that it is looked for once.
    struct Known
    {
        quint64 began = 0;
        Pid pid;
    };

    std::optional<Stay> stayOn(const Worker &worker) const;
    /// Null where the turn has ended meanwhile.
    RecordRef recordOf(int worker, const Stay &stay) const;
    LongRunning describe(ProcessRecord &record, const Stay &stay) const;
    void run();
    std::chrono::nanoseconds look();

    RuntimeCore &m_core;
    const std::chrono::nanoseconds m_after;
    std::thread m_thread;
    std::vector<quint64> m_noted; ///< by worker: the stay that was told; the thread's
    mutable std::mutex m_mutex; // guards the next; a leaf
    mutable std::vector<Known> m_known; ///< by worker
};

} // namespace orrery::detail
