// SPDX-License-Identifier: MIT
// Timers: for whom they are armed, and by whom.
#include "core/logging.h"
#include "core/runtimecore.h"

#include <memory>
#include <utility>

namespace orrery::detail {

TimerRef RuntimeCore::arm(TimerOwner *owner, TimerService::Shot &shot)
{
    const bool atOnce = shot.delay.count() <= 0;
    if (const ProcessRecord *maker = caller())
        shot.madeBy = maker->pid;
    TimerRef timer = timers->arm(owner, shot);
    // Where time stands still, what is due at once is due before anything that comes after.
    if (atOnce && options.clock && options.clock->isManual())
        timers->clockAdvanced();
    return timer;
}

/// Made, if need be, before the mark of its end, from which on the end knows of it; null after the mark.
ProcessRecord::Rare *RuntimeCore::rareOfLive(ProcessRecord &record)
{
    ProcessRecord::Rare *rare = record.rareIfAny();
    if (rare)
        return record.life.load(std::memory_order_acquire) == Life::Live ? rare : nullptr;
    const std::lock_guard lock(table.relations(record));
    return record.life.load(std::memory_order_relaxed) == Life::Live ? &record.rare() : nullptr;
}

TimerRef RuntimeCore::armTimer(Pid pid, std::chrono::nanoseconds delay, Message &&message, Firing firing)
{
    const Found target = find(pid, scheduler.currentWorker());
    ProcessRecord::Rare *owner = target.record ? rareOfLive(*target.record) : nullptr;
    if (!owner) {
        if (target.cache)
            target.cache->forget(pid);
        qCDebug(lcTimer) << "not armed for" << pid << "- no such process";
        return {};
    }
    std::unique_ptr<TimerExtra> extra;
    if (firing == Firing::Repeating) {
        if (delay.count() <= 0) {
            qCDebug(lcTimer) << "not armed for" << pid << "- a period of nothing";
            return {};
        }
        extra = std::make_unique<TimerExtra>();
        extra->period = delay;
    }
    TimerService::Shot shot{delay, message, pid, std::move(extra), {}};
    return arm(&owner->timers, shot);
}

TimerRef RuntimeCore::armTimer(const QString &name, std::chrono::nanoseconds delay, Message &&message, Firing firing)
{
    auto extra = std::make_unique<TimerExtra>();
    extra->targetName = name;
    if (firing == Firing::Repeating) {
        if (delay.count() <= 0) {
            qCDebug(lcTimer) << "not armed for" << name << "- a period of nothing";
            return {};
        }
        extra->period = delay;
    }
    TimerService::Shot shot{delay, message, Pid(), std::move(extra), {}};
    return arm(nullptr, shot);
}

} // namespace orrery::detail
