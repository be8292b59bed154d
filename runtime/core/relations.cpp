// SPDX-License-Identifier: MIT
// Links and monitors. Each is one entry on either side, made and taken away under the relations mutexes of both
// processes; whoever takes an entry away decides what becomes of its signal.
#include "core/runtimecore.h"
#include "core/sorted.h"

namespace orrery::detail {

namespace {

bool isLive(const ProcessRecord &record) noexcept
{
    return record.life.load(std::memory_order_relaxed) == Life::Live;
}

} // namespace

bool RuntimeCore::link(Pid a, Pid b)
{
    if (a == b)
        return false;
    const RecordRef one = table.find(a);
    const RecordRef other = table.find(b);
    if (!one || !other)
        return false;
    const PairLock lock(table, *one, *other);
    if (!isLive(*one) || !isLive(*other))
        return false;
    one->rare().ties.links.insert(b);
    other->rare().ties.links.insert(a);
    return true;
}

void RuntimeCore::unlink(Pid a, Pid b)
{
    const RecordRef one = table.find(a);
    const RecordRef other = table.find(b);
    if (!one || !other)
        return; // who has left the table has told, and forgot, all whom it was linked to
    const auto forget = [](ProcessRecord &record, Pid peer) {
        if (ProcessRecord::Rare *rare = record.rareIfAny())
            rare->ties.links.remove(peer);
    };
    const PairLock lock(table, *one, *other);
    forget(*one, b);
    forget(*other, a);
}

MonitorRef RuntimeCore::monitor(Pid watcher, Pid target)
{
    const RecordRef who = table.find(watcher);
    if (!who)
        return {};
    const RecordRef whom = table.find(target);
    MonitorRef ref;
    {
        const PairLock lock(table, *who, whom ? *whom : *who);
        if (!isLive(*who))
            return {};
        Ties &ties = who->rare().ties;
        ref = MonitorRef(watcher, ++ties.lastMonitor);
        const Life life = whom ? whom->life.load(std::memory_order_relaxed) : Life::Reaped;
        if (life < Life::Released) {
            // A marked one takes nothing on any more, but its names still stand: who is told of its end may
            // take them, so the answer waits until they are gone.
            ties.monitors.insert(ref.number(), target);
            whom->rare().ties.monitoredBy.insert(ref, life == Life::Marked);
            return ref;
        }
        putSignal(*who, Down(ref, target, ExitReason::NoProcess));
    }
    wake(*who);
    return ref;
}

bool RuntimeCore::demonitor(MonitorRef ref)
{
    const RecordRef who = table.find(ref.watcher());
    if (!who)
        return false;
    Pid target;
    {
        const std::lock_guard lock(table.relations(*who));
        ProcessRecord::Rare *rare = who->rareIfAny();
        if (!rare)
            return false;
        target = rare->ties.monitors.take(ref.number()); // decides: who tells looks here
    }
    if (!target)
        return false;
    if (const RecordRef whom = table.find(target)) {
        const std::lock_guard lock(table.relations(*whom));
        if (ProcessRecord::Rare *rare = whom->rareIfAny())
            rare->ties.monitoredBy.remove(ref);
    }
    return true;
}

/// The end of a process, told to all it was tied to: its links, its monitors, its callers.
void RuntimeCore::tellTies(ProcessRecord &record, Ties &ties, const ExitReason &reason)
{
    for (const Pid pid : sorted(ties.links.values())) {
        const RecordRef linked = table.find(pid);
        if (!linked)
            continue;
        signalExit(*linked, reason, record.pid, [&] { // unless it was unlinked meanwhile
            ProcessRecord::Rare *rare = linked->rareIfAny();
            return rare && rare->ties.links.remove(record.pid);
        });
    }
    for (auto own = ties.monitors.cbegin(); own != ties.monitors.cend(); ++own) {
        if (const RecordRef whom = table.find(own.value())) {
            const std::lock_guard lock(table.relations(*whom));
            if (ProcessRecord::Rare *rare = whom->rareIfAny())
                rare->ties.monitoredBy.remove(MonitorRef(record.pid, own.key()));
        }
    }
    for (const MonitorRef &ref : sorted(ties.monitoredBy.keys())) {
        const RecordRef watcher = table.find(ref.watcher());
        if (!watcher)
            continue;
        {
            const std::lock_guard lock(table.relations(*watcher));
            ProcessRecord::Rare *rare = watcher->rareIfAny();
            if (!isLive(*watcher) || !rare || rare->ties.monitors.remove(ref.number()) == 0)
                continue;
            const bool late = ties.monitoredBy.value(ref);
            putSignal(*watcher, Down(ref, record.pid, late ? ExitReason::NoProcess : reason));
        }
        wake(*watcher);
    }
    for (const Pid caller : sorted(ties.callers.keys()))
        answer(CallId{number, caller, ties.callers.value(caller)}, CallResult(reason));
}

} // namespace orrery::detail
