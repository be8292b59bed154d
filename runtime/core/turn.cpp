// SPDX-License-Identifier: MIT
// One turn of a process on a worker.
#include "core/runtimecore.h"

#include <utility>

namespace orrery::detail {

namespace {

/// Awaits that a process may complete in one turn, and how long the turn may last where they take
/// long; that is looked at every so many.
constexpr int AwaitsPerTurn = 256;
constexpr int AwaitsPerLook = 8;
constexpr auto LongestTurn = std::chrono::milliseconds(1);

/// Books the turn; before the record is given away.
void endTurnOf(ProcessRecord &record, Worker &worker) noexcept
{
    const quint64 took = worker.endTurn();
    record.cpuTicks.store(record.cpuTicks.load(std::memory_order_relaxed) + took, std::memory_order_relaxed);
    worker.running.store(nullptr, std::memory_order_relaxed);
}

bool spendBudget(Worker &worker) noexcept
{
    if (worker.budget <= 0)
        return false;
    --worker.budget;
    if (worker.budget % AwaitsPerLook == 0) {
        const quint64 ticks = CpuTicks::now() - worker.turnBegan.load(std::memory_order_relaxed);
        if (ticks > CpuTicks::FewestPerMillisecond && worker.ticks.toTime(ticks) >= LongestTurn)
            worker.budget = 0;
    }
    return true;
}

/// Asked again once a wait is fulfilled: a stop or a suspension that was told before a message was sent takes effect
/// before the message is received.
bool mayGoOn(const ProcessRecord &record) noexcept
{
    return !record.stopRequested() && !record.isHeldUp();
}

bool isYield(const Wait &wait) noexcept
{
    return wait.kind == Wait::Kind::Yield || (wait.kind == Wait::Kind::Sleep && wait.timeout().count() <= 0);
}

} // namespace

void enterWait(Wait &wait, Frame &frame) noexcept
{
    wait.foreign = frame.execution != wait.process;
}

bool waitReady(Wait &wait)
{
    ProcessRecord &record = *wait.process;
    if (wait.foreign)
        throw std::logic_error("orrery: a process awaited the Context of another one");
    // Every co_await is a point where a stop and a suspension take effect, and where the share of the turn
    // ends.
    if (record.stopRequested() || isYield(wait))
        return false;
    if (wait.kind == Wait::Kind::Call)
        record.core->beginCall(static_cast<CallWait &>(wait));
    if (!record.isHeldUp() && spendBudget(*record.worker.load(std::memory_order_relaxed))) {
        record.acknowledge();
        if (!record.core->poll(wait))
            wait.inVain = mayGoOn(record); // what was acknowledged may have been a stop, or an inspection
        else if (mayGoOn(record))
            return true;
    }
    record.core->setAlarm(record, wait); // its time-out counts from here, whatever keeps its turn from coming
    return false;
}

void waitSuspend(Wait &wait) noexcept
{
    // Only noted: the worker acts on it once the coroutine is suspended entirely.
    wait.process->wait = &wait;
}

/// Calls the body, which gives the coroutine. False where there is none to run.
bool RuntimeCore::startBody(ProcessRecord &record)
{
    record.started = true;
    Process process;
    try {
        process = record.body(record.context());
    } catch (...) {
        bodyFailed(record, std::current_exception());
        return false;
    }
    const Process::Handle handle = process.release();
    if (!handle)
        return false;
    Process::promise_type &promise = handle.promise();
    promise.execution = &record;
    record.innermost = &promise;
    return true;
}

void RuntimeCore::setAlarm(ProcessRecord &record, const Wait &wait)
{
    if (!wait.timed || wait.timeout().count() <= 0 || record.alarmSet)
        return;
    ProcessRecord::Rare &rare = record.rare();
    if (!rare.alarm)
        rare.alarm = std::make_unique<Alarm>(&record);
    TimerService &service = timeOf(wait.kind); // may have to be made, and fail
    record.alarmSet = true;
    service.arm(*rare.alarm, wait.timeout());
}

void RuntimeCore::runTurn(Runnable *runnable, Worker &worker)
{
    auto &record = static_cast<ProcessRecord &>(*runnable);
    record.worker.store(&worker, std::memory_order_relaxed);
    // Under a deterministic schedule each await is a turn of its own: any order can come about there.
    worker.budget = scheduler.isDriven() ? 0 : AwaitsPerTurn;

    for (;;) {
        if (record.wait && std::exchange(record.wait->inVain, false)) {
            if (parkOrGoOn(record, worker, !record.wait->more))
                break;
        }
        record.acknowledge();
        if (record.stopRequested()) {
            end(record, worker);
            break;
        }
        if (record.isHeldUp()) {
            answerInspections(record);
            if (record.isSuspended()) {
                if (parkOrGoOn(record, worker, true))
                    break;
                continue;
            }
        }
        if (!record.started) {
            if (!startBody(record)) {
                end(record, worker);
                break;
            }
        } else if (record.wait && !poll(*record.wait)) {
            setAlarm(record, *record.wait);
            record.wait->inVain = true;
            continue;
        } else if (record.wait && !mayGoOn(record)) {
            continue; // what it was fulfilled by stays for when it goes on
        }
        if (record.alarmSet)
            disarm(record);
        record.wait = nullptr;
        do {
            record.transfer = false;
            record.innermost->handle.resume();
        } while (record.transfer);

        if (!record.wait) { // at its final suspension
            end(record, worker);
            break;
        }
        if (record.wait->inVain)
            continue;
        if (isYield(*record.wait) || worker.budget <= 0) {
            // In a new turn a yield is fulfilled.
            if (isYield(*record.wait))
                record.wait->fulfilled = true;
            endTurnOf(record, worker);
            requeue(record, worker);
            break;
        }
    }
}

bool RuntimeCore::runDedicatedTurn(Runnable *runnable, Worker &worker)
{
    const RecordRef record = RecordRef::retain(static_cast<ProcessRecord *>(runnable));
    worker.giveTurn(runnable, *this);
    return record->life.load(std::memory_order_relaxed) != Life::Reaped; // by this thread, if it is
}

void RuntimeCore::requeue(ProcessRecord &record, Worker &worker)
{
    if (record.dedicated)
        record.rareIfAny()->thread->submit();
    else
        scheduler.requeue(&record, worker);
}

void RuntimeCore::beforeSleep(Worker &worker)
{
    m_caches[std::size_t(worker.number)].clear();
}

/// True where the turn is over: it is parked, or queued behind the others.
bool RuntimeCore::parkOrGoOn(ProcessRecord &record, Worker &worker, bool mayPark)
{
    endTurnOf(record, worker);
    if (mayPark && record.park()) {
        // From here on the record may be on another worker, or gone.
        worker.counters.add(Count::Parked);
        return true;
    }
    // Something came meanwhile. Looking again is work as well, and has its share.
    if (!spendBudget(worker)) {
        requeue(record, worker);
        return true;
    }
    worker.running.store(&record, std::memory_order_release); // see Worker::turnBegan
    return false;
}

} // namespace orrery::detail
