// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/info.h>
#include <orrery/options.h>

#include <atomic>
#include <chrono>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace orrery::detail {

class ProcessRecord;
class RecordRef;
class RuntimeCore;

/// The end of a runtime as a state machine:
///
///     Running ──shutdown()──────────────────────► Killing ──all reaped──► Stopped
///        └─────shutdown(options)──► Grace ──grace over or all gone──► Killing ──or deadline──► Stopped
///
/// The first caller leads it through; any other gets nothing at once. From Grace or Killing on the
/// table takes no process, from Killing on the timer service takes no timer.
class ShutdownMachine
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    explicit ShutdownMachine(RuntimeCore &core) noexcept : m_core(core) {}
    ~ShutdownMachine();

    qsizetype stopAll();
    ShutdownReport stopGracefully(const ShutdownOptions &options);
    Phase phase() const noexcept { return m_phase.load(std::memory_order_acquire); }
    /// Whether a graceful shutdown is in its grace and knows for whom it waits: who is asked or killed from here on is
    /// one of those, who was before may have ended uncounted.
    bool countsEnds() const noexcept { return m_listed.load(std::memory_order_acquire) && phase() == Phase::Grace; }

    /// For the runtime's destructor: until nothing is live, however long it takes; says in the log
    /// for whom it waits.
    void waitUntilAllAreGone();

    // Told by the end of each process that a graceful shutdown waited for.
    void finishedInGrace() noexcept { m_finishedInGrace.fetch_add(1, std::memory_order_relaxed); }
    void killedAfterGrace() noexcept { m_killed.fetch_add(1, std::memory_order_relaxed); }
    void timersEnded(qsizetype count) noexcept { m_timersEnded.fetch_add(count, std::memory_order_relaxed); }

private:
    bool begin(Phase phase);
    void finish();
    std::vector<RecordRef> liveOnes() const;
    /// Whether it is its supervisor that will ask it to end.
    bool isSupervised(const ProcessRecord &record) const;
    // Both give how many were live.
    qsizetype signalAll();
    qsizetype killAll(bool afterGrace);
    bool wasKilledAfterGrace(ProcessRecord &record) const;
    /// Under a deterministic schedule: whether it gives the turns itself, or leaves them to who waits for
    /// the processes, so that turns come from the caller's threads alone.
    enum class Waiting : quint8 { GivesTurns, LeavesThem };
    ShutdownReport leadGrace(qsizetype live, const ShutdownOptions &options, TimePoint began, Waiting waiting);

    RuntimeCore &m_core;
    std::atomic<Phase> m_phase{Phase::Running};
    std::atomic<bool> m_listed{false}; // all that a graceful shutdown has to end
    std::atomic<qsizetype> m_finishedInGrace{0};
    std::atomic<qsizetype> m_killed{0};
    std::atomic<qsizetype> m_timersEnded{0};
    std::mutex m_threadMutex; // guards m_thread
    std::thread m_thread;     // leads a shutdown that one of the processes asked for
};

} // namespace orrery::detail
