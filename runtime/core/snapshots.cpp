// SPDX-License-Identifier: MIT
// What a runtime tells of itself. Only reads.
#include "core/runtimecore.h"
#include "core/sorted.h"

#include <QtCore/QDateTime>

#include <algorithm>
#include <iterator>

namespace orrery::detail {

namespace {

State stateOf(const ProcessRecord &record, const Worker *worker)
{
    if (record.life.load(std::memory_order_acquire) != Life::Live)
        return State::Exiting;
    if (worker && worker->running.load(std::memory_order_relaxed) == &record)
        return State::Running;
    if (record.isSuspended())
        return State::Suspended;
    return record.isScheduled() ? State::Runnable : State::Waiting;
}

} // namespace

ProcessInfo RuntimeCore::infoOf(ProcessRecord &record)
{
    ProcessInfo info;
    info.pid = record.pid;
    info.startedAt = QDateTime::fromMSecsSinceEpoch(
        std::chrono::duration_cast<std::chrono::milliseconds>(record.startedAt).count(), Qt::UTC);
    info.messagesSent = record.sent.load(std::memory_order_relaxed);
    info.trapExit = record.trapExit.load(std::memory_order_relaxed);
    info.cpuTime = scheduler.ticks.toTime(record.cpuTicks.load(std::memory_order_relaxed));
    info.dedicatedThread = record.dedicated;
    const Worker *worker = record.worker.load(std::memory_order_relaxed); // it ran on last
    if (worker)
        info.worker = worker->number;
    if (const Mailbox *mailbox = record.mailbox()) {
        info.mailboxDepth = mailbox->depth();
        info.messagesReceived = mailbox->received();
    }
    if (const ProcessRecord::Rare *rare = record.rareIfAny()) {
        info.mailboxCapacity = qsizetype(rare->mailboxCapacity);
        info.timersPending = qsizetype(rare->timers.count.load(std::memory_order_relaxed));
        const std::lock_guard lock(table.relations(record));
        info.label = rare->label;
        info.names = rare->names.toList();
        // One by one: a list that shared its array would be changed in place once the copy is gone,
        // with only Qt's relaxed count between the two threads.
        info.groups = QStringList(rare->groups.cbegin(), rare->groups.cend());
        info.links = sorted(rare->ties.links.values());
        info.monitors = sorted(rare->ties.monitors.values());
        for (const MonitorRef &ref : rare->ties.monitoredBy.keys())
            info.monitoredBy.append(ref.watcher());
        info.supervisor = rare->supervisor.watcher();
        info.restarts = rare->restarts;
        info.messagesReceived += rare->replies.load(std::memory_order_relaxed);
        info.messagesRefused = rare->refused.load(std::memory_order_relaxed);
    }
    std::sort(info.monitoredBy.begin(), info.monitoredBy.end());
    info.state = stateOf(record, worker);
    return info;
}

/// Only reads what is atomic, as its caller may have nothing but the mutex of the table's shard.
ProcessFigures RuntimeCore::figuresOf(const ProcessRecord &record) const
{
    ProcessFigures figures;
    figures.pid = record.pid;
    figures.startedAt = record.startedAt;
    figures.messagesSent = record.sent.load(std::memory_order_relaxed);
    figures.cpuTime = scheduler.ticks.toTime(record.cpuTicks.load(std::memory_order_relaxed));
    const Worker *worker = record.worker.load(std::memory_order_relaxed);
    if (worker)
        figures.worker = worker->number;
    if (const Mailbox *mailbox = record.mailbox()) {
        figures.mailboxDepth = mailbox->depth();
        figures.messagesReceived = mailbox->received();
    }
    if (const ProcessRecord::Rare *rare = record.rareIfAny()) {
        figures.hasMore = true;
        figures.mailboxCapacity = qsizetype(rare->mailboxCapacity);
        figures.timersPending = qsizetype(rare->timers.count.load(std::memory_order_relaxed));
        figures.messagesReceived += rare->replies.load(std::memory_order_relaxed);
        figures.messagesRefused = rare->refused.load(std::memory_order_relaxed);
        figures.supervisor = rare->supervisor.watcher();
        figures.restarts = rare->restarts;
    }
    figures.state = stateOf(record, worker);
    return figures;
}

QList<ProcessFigures> RuntimeCore::processFigures(const QList<Pid> &pids) const
{
    std::vector<ProcessFigures> all(std::size_t(pids.size()));
    table.withEach(pids, [&](const ProcessRecord &record, qsizetype index) {
        all[std::size_t(index)] = figuresOf(record);
    });
    QList<ProcessFigures> live;
    live.reserve(pids.size());
    std::copy_if(all.cbegin(), all.cend(), std::back_inserter(live),
                 [](const ProcessFigures &each) { return !each.pid.isNull(); });
    return live;
}

QList<ProcessInfo> RuntimeCore::processInfos(const QList<Pid> &pids)
{
    std::vector<RecordRef> records(std::size_t(pids.size()));
    table.withEach(pids, [&](ProcessRecord &record, qsizetype index) {
        records[std::size_t(index)] = RecordRef::retain(&record);
    });
    QList<ProcessInfo> infos;
    infos.reserve(pids.size());
    for (const RecordRef &record : records) {
        if (record)
            infos.append(infoOf(*record));
    }
    return infos;
}

QList<ProcessInfo> RuntimeCore::processInfos()
{
    std::vector<RecordRef> records = table.all();
    std::sort(records.begin(), records.end(), [](const RecordRef &a, const RecordRef &b) { return a->pid < b->pid; });
    QList<ProcessInfo> infos;
    infos.reserve(qsizetype(records.size()));
    for (const RecordRef &record : records)
        infos.append(infoOf(*record));
    return infos;
}

QList<TimerInfo> RuntimeCore::timersOf(Pid pid, qsizetype most) const
{
    const RecordRef record = table.find(pid);
    const ProcessRecord::Rare *rare = record ? record->rareIfAny() : nullptr;
    return rare ? timers->timersOf(rare->timers, most) : QList<TimerInfo>();
}

Statistics RuntimeCore::statistics() const
{
    Statistics result;
    // Finished before spawned, received before sent: a difference is never negative.
    result.finished = counters.sum(Count::Finished);
    result.spawned = counters.sum(Count::Spawned);
    result.messagesReceived = counters.sum(Count::Received);
    result.messagesDiscarded = counters.sum(Count::Discarded);
    result.messagesRevoked = counters.sum(Count::Revoked);
    result.messagesSent = counters.sum(Count::Sent);
    // A timer's may be revoked just before it is counted as sent.
    result.messagesWaiting = std::max<qsizetype>(0, qsizetype(result.messagesSent - result.messagesReceived
                                                              - result.messagesDiscarded - result.messagesRevoked));
    result.droppedNoProcess = counters.sum(Count::DroppedNoProcess);
    result.droppedNoName = counters.sum(Count::DroppedNoName);
    result.droppedMailboxFull = counters.sum(Count::DroppedMailboxFull);
    result.droppedLateReplies = counters.sum(Count::DroppedLateReply);
    result.messagesDropped
        = result.droppedNoProcess + result.droppedNoName + result.droppedMailboxFull + result.droppedLateReplies;
    result.journalOverwritten = journal.overwritten();
    result.live = qsizetype(result.spawned - result.finished);
    result.timersFired = timers->fired();
    result.timersCancelled = timers->cancelled();
    result.timersPending = timers->pending();
    result.timerLateness = timers->lateness();
    result.names = registry.size();
    result.groups = groups.size();
    const std::chrono::nanoseconds uptime = std::chrono::steady_clock::now() - began;
    result.workers = scheduler.statistics(uptime);
    result.dedicatedThreads = dedicated.count();
    result.longRunning = watchdog.longRunning();
    result.uptime = std::chrono::duration_cast<std::chrono::milliseconds>(uptime);
    return result;
}

bool RuntimeCore::isIdle() const
{
    // Both counts only grow, and a turn is asked for before it ends: where the ends read first
    // equal the requests read after, nothing was under way in between. (The counting of Mattern,
    // "Algorithms for distributed termination detection", 1987.)
    const auto nothingRuns = [this] {
        const quint64 parked = counters.sum(Count::Parked);
        return parked == counters.sum(Count::Woken) ? std::optional(parked) : std::nullopt;
    };
    const std::optional<quint64> before = nothingRuns();
    const TimerService *realTime = m_realTime.load(std::memory_order_acquire);
    if (!before || !timers->isQuiet() || (realTime && !realTime->isQuiet()))
        return false;
    // Unchanged: so nothing ran while the timers were quiet either.
    return nothingRuns() == before;
}

} // namespace orrery::detail
