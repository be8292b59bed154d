// SPDX-License-Identifier: MIT
// The end of a process: one path, whatever ended it.
#include "core/logging.h"
#include "core/runtimecore.h"
#include "core/sorted.h"

#include <orrery/task.h>

#include <memory>
#include <utility>

namespace orrery::detail {

/// The innermost first, as a stack would unwind, and one after the other, so that a deep stack of
/// tasks needs no deep stack of calls. What stands in the frames may send, spawn and cancel.
void RuntimeCore::destroyFrames(ProcessRecord &record)
{
    Frame *frame = std::exchange(record.innermost, nullptr);
    while (record.inTask) {
        auto &task = *static_cast<TaskPromiseBase *>(frame);
        frame = task.caller;
        record.inTask = task.callerInTask;
        *task.holder = {};
        task.handle.destroy();
    }
    if (frame)
        frame->handle.destroy();
    record.wait = nullptr;
    record.body = Body();
}

void RuntimeCore::discardMailbox(ProcessRecord &record)
{
    Mailbox *mailbox = record.mailbox();
    if (!mailbox)
        return;
    // What a late sender puts in after this goes with the record.
    do {
        while (mailbox->first()) {
            const std::unique_ptr<Envelope> envelope(mailbox->removeFirst());
            if (envelope->claim(record.pid)) {
                mailbox->countRemoved();
                if (std::holds_alternative<Message>(envelope->item))
                    count(Count::Discarded);
            }
        }
    } while (mailbox->collect());
}

void RuntimeCore::tellJoiners(ProcessRecord &record)
{
    QSet<Pid> joiners;
    {
        const std::lock_guard lock(table.relations(record));
        record.life.store(Life::Reaped, std::memory_order_release);
        if (ProcessRecord::Rare *rare = record.rareIfAny())
            joiners.swap(rare->joiners);
    }
    if (joiners.isEmpty())
        return;
    for (const Pid joiner : sorted(joiners.values())) {
        if (const RecordRef waiting = table.find(joiner))
            wake(*waiting);
    }
}

/// Who it is, for a person: its pid, its label, its names.
QString RuntimeCore::describe(ProcessRecord &record)
{
    QString text = record.pid.toString();
    const ProcessRecord::Rare *const rare = record.rareIfAny();
    if (!rare)
        return text;
    const std::lock_guard lock(table.relations(record));
    if (!rare->label.isEmpty())
        text += QStringLiteral(" \"") + rare->label + u'"';
    if (rare->names.first())
        text += QStringLiteral(" (") + rare->names.toList().join(QStringLiteral(", ")) + u')';
    return text;
}

static ExitReason reasonOf(Stop stop, const ProcessRecord::Rare *rare)
{
    if (stop == Stop::Other)
        return rare->stopReason;
    return stop == Stop::Shutdown ? ExitReason::Shutdown : ExitReason::Killed;
}

void RuntimeCore::end(ProcessRecord &record, Worker &worker)
{
    const RecordRef keep = RecordRef::retain(&record);
    ExitReason reason;
    bool inGrace = false;
    bool killedAfterGrace = false;
    Stop stop = Stop::None;

    if (record.alarmSet)
        disarm(record);
    {
        // Marked: from here on nothing can be added to it.
        const std::lock_guard lock(table.relations(record));
        record.life.store(Life::Marked, std::memory_order_release);
        // Whichever came first: a body that had returned or thrown was not stopped any more.
        if (!record.started || record.wait)
            stop = record.stop.load(std::memory_order_relaxed);
        const ProcessRecord::Rare *rare = record.rareIfAny();
        if (rare && rare->failed)
            reason = rare->failure;
        else if (stop != Stop::None)
            reason = reasonOf(stop, rare);
        inGrace = stop == Stop::None && rare && rare->inGrace;
        killedAfterGrace = stop != Stop::None && rare && rare->killedAfterGrace;
    }
    if (record.isHeldUp())
        refuseInspections(record);
    if (reason == ExitReason::Crashed && lcProcess().isWarningEnabled()) // its names are still its
        qCWarning(lcProcess).noquote() << "process" << describe(record) << "crashed:" << reason.detail();

    destroyFrames(record);
    releaseNames(record);
    if (ProcessRecord::Rare *rare = record.rareIfAny()) {
        const qsizetype timersEnded = timers->closeOwner(rare->timers);
        if (timersEnded > 0 && shutdown.phase() != Phase::Running)
            shutdown.timersEnded(timersEnded);
    }
    std::optional<Ties> ties;
    {
        const std::lock_guard lock(table.relations(record));
        record.life.store(Life::Released, std::memory_order_release);
        // From here on who monitors it is told at once: whoever did before is told now.
        if (ProcessRecord::Rare *rare = record.rareIfAny())
            ties.emplace(std::exchange(rare->ties, {}));
    }
    if (ties) {
        tellTies(record, *ties, reason);
        if (const auto observer = std::exchange(record.rareIfAny()->observer, nullptr))
            observer->processEnded(reason);
    }

    discardMailbox(record);
    worker.endTurn();
    if (PlainEvents *ring = worker.events.load(std::memory_order_acquire)) { // pairs with Journal::setCapacity()
        if (Journal::hasWords(reason))
            note(JournalEvent::Kind::Exited, record.pid, {}, reason);
        else if (journal.wants(JournalEvent::Kind::Exited))
            Journal::record(*ring, worker.turnBegan.load(std::memory_order_relaxed), JournalEvent::Kind::Exited,
                            record.pid, reason.kind());
    } else if (record.dedicated) {
        note(JournalEvent::Kind::Exited, record.pid, {}, reason); // no ring is its thread's
    }
    if (inGrace)
        shutdown.finishedInGrace();
    if (killedAfterGrace)
        shutdown.killedAfterGrace();
    worker.counters.add(Count::Finished);
    table.remove(&record);
    tellJoiners(record);
    worker.counters.add(Count::Parked);
}

} // namespace orrery::detail
