// SPDX-License-Identifier: MIT
// One turn of a process on a worker.
#include "core/runtimecore.h"

namespace orrery::detail {

namespace {

/// Awaits that a process may complete in one turn, and how long the turn may last where they take
/// long; that is looked at every so many.
constexpr int AwaitsPerTurn = 256;
constexpr int AwaitsPerLook = 8;
constexpr auto LongestTurn = std::chrono::milliseconds(1);

/// Marks this thread as running the process.
class Running
{
public:
    explicit Running(ProcessRecord &record) noexcept : m_record(record), m_here(record)
    {
        record.running.store(true, std::memory_order_relaxed);
    }
    Running(const Running &) = delete;
    Running &operator=(const Running &) = delete;
    ~Running() = default;

    /// Books the turn; before the record is given away.
    void endTurn(Worker &worker) noexcept
    {
        const quint64 took = worker.endTurn();
        m_record.cpuTicks.store(m_record.cpuTicks.load(std::memory_order_relaxed) + took, std::memory_order_relaxed);
        m_record.running.store(false, std::memory_order_relaxed);
    }

    void resumeTurn() noexcept { m_record.running.store(true, std::memory_order_relaxed); }

private:
    ProcessRecord &m_record;
    RunningProcess m_here;
};

bool spendBudget(Worker &worker) noexcept
{
    if (worker.budget <= 0)
        return false;
    --worker.budget;
    if (worker.budget % AwaitsPerLook == 0) {
        const quint64 ticks = CpuTicks::now() - worker.turnBegan.load(std::memory_order_relaxed);
        if (ticks > CpuTicks::FewestPerMillisecond && worker.owner.ticks.toTime(ticks) >= LongestTurn)
            worker.budget = 0;
    }
    return true;
}

/// Asked again once a wait is fulfilled: a stop or a suspension that was told before a message was sent takes effect
/// before the message is received.
bool mayGoOn(const ProcessRecord &record) noexcept
{
    return !record.stopRequested() && !record.isSuspended();
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
    if (!record.isSuspended() && spendBudget(*record.worker.load(std::memory_order_relaxed)) && record.core->poll(wait)
        && mayGoOn(record))
        return true;
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
    Running running(record);

    for (;;) {
        record.acknowledge();
        if (record.stopRequested()) {
            end(record, worker);
            break;
        }
        if (record.isSuspended()) {
            running.endTurn(worker);
            if (record.park()) {
                worker.counters.add(Count::Parked);
                break;
            }
            if (!spendBudget(worker)) {
                scheduler.requeue(&record, worker);
                break;
            }
            running.resumeTurn();
            continue;
        }
        if (!record.started) {
            if (!startBody(record)) {
                end(record, worker);
                break;
            }
        } else if (record.wait && !poll(*record.wait)) {
            setAlarm(record, *record.wait);
            const bool more = record.wait->more;
            running.endTurn(worker);
            if (!more && record.park()) {
                // From here on the record may be on another worker, or gone.
                worker.counters.add(Count::Parked);
                break;
            }
            // Something came meanwhile. Looking again is work as well, and has its share.
            if (!spendBudget(worker)) {
                scheduler.requeue(&record, worker);
                break;
            }
            running.resumeTurn();
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
        if (isYield(*record.wait) || worker.budget <= 0) {
            // In a new turn a yield is fulfilled.
            if (isYield(*record.wait))
                record.wait->fulfilled = true;
            running.endTurn(worker);
            scheduler.requeue(&record, worker);
            break;
        }
    }
}

} // namespace orrery::detail
