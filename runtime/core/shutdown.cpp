// SPDX-License-Identifier: MIT
#include "core/shutdown.h"

#include "core/logging.h"
#include "core/runtimecore.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace orrery::detail {

using Clock = std::chrono::steady_clock;

ShutdownMachine::~ShutdownMachine()
{
    const std::lock_guard lock(m_threadMutex);
    if (m_thread.joinable())
        m_thread.join();
}

bool ShutdownMachine::begin(Phase phase)
{
    Phase expected = Phase::Running;
    if (!m_phase.compare_exchange_strong(expected, phase, std::memory_order_acq_rel))
        return false;
    m_core.note(JournalEvent::Kind::ShutdownBegan, {});
    // Closed under the locks that a spawn takes: one that came before is listed and will be
    // stopped, one that comes after is refused.
    m_core.table.close();
    return true;
}

void ShutdownMachine::finish()
{
    m_phase.store(Phase::Stopped, std::memory_order_release);
    m_core.nameWaiters.close(); // nobody registers any name now
    m_core.note(JournalEvent::Kind::ShutdownEnded, {});
}

/// Those that are live, before anything is done to any of them: what ends in between, by whatever
/// hand, ends in the course of the shutdown too.
std::vector<RecordRef> ShutdownMachine::liveOnes() const
{
    std::vector<RecordRef> records = m_core.table.all();
    std::erase_if(records, [](const RecordRef &record) {
        return record->life.load(std::memory_order_acquire) != Life::Live;
    });
    if (m_core.scheduler.isDriven())
        std::sort(records.begin(), records.end(),
                  [](const RecordRef &a, const RecordRef &b) { return a->pid < b->pid; });
    return records;
}

qsizetype ShutdownMachine::killAll(bool afterGrace)
{
    const std::vector<RecordRef> live = liveOnes();
    m_core.killAll(live, afterGrace);
    m_timersEnded.fetch_add(m_core.timers->cancelAll(true), std::memory_order_relaxed);
    return qsizetype(live.size());
}

qsizetype ShutdownMachine::stopAll()
{
    if (!begin(Phase::Killing))
        return 0;
    const qsizetype live = killAll(false);
    if (m_core.runsHere()) {
        // It cannot wait for itself; the last of them to go leaves nothing to do but the phase.
        const std::lock_guard lock(m_threadMutex);
        m_thread = std::thread([this] {
            m_core.table.waitEmpty(std::nullopt);
            finish();
        });
        return live;
    }
    m_core.waitEmpty(std::nullopt);
    finish();
    qCDebug(lcShutdown) << live << "processes were stopped";
    return live;
}

bool ShutdownMachine::isSupervised(const ProcessRecord &record) const
{
    const ProcessRecord::Rare *rare = record.rareIfAny();
    if (!rare || rare->supervisor.isNull())
        return false;
    const RecordRef supervisor = m_core.table.find(rare->supervisor.watcher());
    return supervisor && supervisor->life.load(std::memory_order_acquire) == Life::Live && !supervisor->stopRequested()
        && supervisor->trapExit.load(std::memory_order_relaxed);
}

/// Asks all to end, but for the children of supervisors, which ask them; gives how many were live.
qsizetype ShutdownMachine::signalAll()
{
    std::vector<RecordRef> live = liveOnes();
    m_listed.store(true, std::memory_order_release); // pairs with the acquire in countsEnds()
    const std::vector<Pid> supervisors = m_core.supervisors.pids();
    std::stable_partition(live.begin(), live.end(), [&](const RecordRef &record) {
        return std::binary_search(supervisors.begin(), supervisors.end(), record->pid);
    });
    const ProcessRecord *caller = m_core.caller();
    for (const RecordRef &record : live) {
        {
            const std::lock_guard lock(m_core.table.relations(*record));
            if (record->life.load(std::memory_order_relaxed) == Life::Live
                && record->trapExit.load(std::memory_order_relaxed)) {
                record->rare().inGrace = true;
            }
        }
        if (!isSupervised(*record))
            m_core.signalExit(*record, ExitReason::Shutdown, caller ? caller->pid : Pid());
    }
    return qsizetype(live.size());
}

bool ShutdownMachine::wasKilledAfterGrace(ProcessRecord &record) const
{
    const std::lock_guard lock(m_core.table.relations(record));
    const ProcessRecord::Rare *rare = record.rareIfAny();
    return rare && rare->killedAfterGrace;
}

ShutdownReport ShutdownMachine::leadGrace(qsizetype live, const ShutdownOptions &options, TimePoint began, Waiting waiting)
{
    const auto waitEmpty = [&](TimePoint until) {
        return waiting == Waiting::GivesTurns ? m_core.waitEmpty(until) : m_core.table.waitEmpty(until);
    };
    const auto after = [began](std::chrono::milliseconds span) {
        constexpr std::chrono::milliseconds most = std::chrono::hours(24 * 365 * 100);
        return began + std::clamp(span, std::chrono::milliseconds(0), most);
    };
    const TimePoint deadline = after(options.deadline);

    waitEmpty(std::min(after(options.grace), deadline));
    const TimePoint graceEnded = Clock::now();
    m_phase.store(Phase::Killing, std::memory_order_release);
    killAll(true);

    // Past the deadline those that have suspended may still queue for their reaping: as long as some
    // go they are waited for. Whoever is left when none goes holds a worker, or waits for one held.
    constexpr auto Patience = std::chrono::milliseconds(100);
    bool empty = waitEmpty(std::max(deadline, Clock::now() + Patience));
    for (qsizetype left = m_core.table.size(); !empty;) {
        empty = waitEmpty(Clock::now() + Patience);
        const qsizetype before = std::exchange(left, m_core.table.size());
        if (left >= before)
            break;
    }

    ShutdownReport report;
    // Before those are listed that are still there: who goes in between is in neither number, and never in both.
    report.finishedInGrace = m_finishedInGrace.load(std::memory_order_relaxed);
    report.killed = m_killed.load(std::memory_order_relaxed);
    if (!empty) {
        for (const RecordRef &record : m_core.table.all()) {
            report.stuck.append(record->pid);
            // One that was on its way out before all this was not counted as live.
            if (wasKilledAfterGrace(*record))
                --live;
        }
        std::sort(report.stuck.begin(), report.stuck.end());
    }
    report.stopped = live;
    report.timersCancelled = m_timersEnded.load(std::memory_order_relaxed);
    report.elapsed = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - began);
    report.graceElapsed = std::chrono::duration_cast<std::chrono::milliseconds>(graceEnded - began);
    finish();
    qCDebug(lcShutdown) << report.stopped << "processes ended," << report.finishedInGrace << "by themselves in their grace,"
                        << report.killed << "killed after it, in" << report.elapsed.count() << "ms";
    for (const Pid pid : std::as_const(report.stuck))
        qCWarning(lcShutdown) << "process" << pid << "had not suspended by the deadline";
    return report;
}

ShutdownReport ShutdownMachine::stopGracefully(const ShutdownOptions &options)
{
    const TimePoint began = Clock::now();
    if (!begin(Phase::Grace))
        return {};
    const qsizetype live = signalAll();
    if (!m_core.runsHere())
        return leadGrace(live, options, began, Waiting::GivesTurns);

    const std::lock_guard lock(m_threadMutex);
    m_thread = std::thread([this, live, options, began] { leadGrace(live, options, began, Waiting::LeavesThem); });
    ShutdownReport report;
    report.stopped = live;
    return report;
}

void ShutdownMachine::waitUntilAllAreGone()
{
    constexpr auto Patience = std::chrono::seconds(5);
    while (!m_core.waitEmpty(Clock::now() + Patience)) {
        for (const RecordRef &record : m_core.table.all()) {
            qCWarning(lcShutdown).noquote() << "waiting for process" << m_core.describe(*record)
                                            << "which has not suspended";
        }
    }
    // Also for a shutdown that another thread leads.
    const std::lock_guard lock(m_threadMutex);
    if (m_thread.joinable())
        m_thread.join();
}

} // namespace orrery::detail
