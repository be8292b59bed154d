// SPDX-License-Identifier: MIT
#include "core/runtimecore.h"

#include "timer/steadyclock.h"

#include <algorithm>
#include <thread>

namespace orrery::detail {

namespace {

int workerCount(const RuntimeOptions &options)
{
    if (options.workers > 0)
        return std::min(options.workers, 1024);
    return std::max(1, int(std::thread::hardware_concurrency()));
}

std::shared_ptr<Clock> clockOf(const RuntimeOptions &options)
{
    return options.clock ? options.clock : std::make_shared<SteadyClock>();
}

/// Empty where the timeout is as good as never.
std::optional<std::chrono::steady_clock::time_point> deadlineAfter(std::chrono::nanoseconds timeout)
{
    const auto now = std::chrono::steady_clock::now();
    if (timeout > std::chrono::hours(24 * 365 * 100))
        return std::nullopt;
    return now + std::max(timeout, std::chrono::nanoseconds(0));
}

} // namespace

RuntimeCore::RuntimeCore(Runtime *facadeOfThis, RuntimeOptions chosen)
    : facade(facadeOfThis),
      options(std::move(chosen)),
      counters(workerCount(options)),
      scheduler(workerCount(options), *this, counters),
      timers(TimerService::open(clockOf(options), this)),
      shutdown(*this)
{
    journal.setCapacity(options.journalCapacity);
    try {
        scheduler.start();
    } catch (...) { // the system has no more threads
        scheduler.stop();
        timers->close();
        throw;
    }
}

RuntimeCore::~RuntimeCore()
{
    // The table is empty by now. Workers may still be in the last lines of a turn; the wheel may
    // still hold references on records that it was about to wake.
    scheduler.stop();
    timers->close();
    if (TimerService *service = m_realTime.load(std::memory_order_relaxed))
        service->close();
}

ProcessRecord *RuntimeCore::caller() const noexcept
{
    ProcessRecord *process = currentProcess();
    return process && process->core == this ? process : nullptr;
}

void RuntimeCore::count(Count what)
{
    if (Worker *worker = scheduler.currentWorker())
        worker->counters.add(what);
    else
        counters.ofThisThread().addShared(what);
}

void RuntimeCore::note(JournalEvent::Kind kind, Pid pid, const QString &text, const ExitReason &reason)
{
    if (!journal.isOn())
        return;
    JournalEvent event;
    event.kind = kind;
    event.pid = pid;
    event.text = text;
    event.reason = reason;
    journal.record(std::move(event));
}

RecordRef RuntimeCore::makeRecord(Body &&body, const SpawnOptions &spawnOptions)
{
    const Pid pid(m_lastPid.fetch_add(1, std::memory_order_relaxed) + 1);
    RecordRef record = RecordRef::adopt(new ProcessRecord(this, pid, std::move(body)));
    if (!spawnOptions.label.isEmpty())
        record->rare().label = spawnOptions.label;
    return record;
}

/// Lists it under its pid and its name, in one step, and queues it.
RegisterResult RuntimeCore::tryStart(RecordRef &record, const SpawnOptions &spawnOptions)
{
    ProcessRecord &process = *record;
    RegisterResult result = RegisterResult::Registered;
    process.requestTurn(); // its first; so nobody else queues it
    if (spawnOptions.name.isEmpty()) {
        if (!table.insert(&process))
            result = RegisterResult::NoProcess;
    } else {
        result = registry.add(spawnOptions.name, &process, [&] {
            process.rare().names.append(spawnOptions.name); // nobody knows it yet
            return table.insert(&process);
        });
    }
    if (!result)
        return result;
    count(Count::Spawned);
    count(Count::Woken);
    note(JournalEvent::Kind::Spawned, process.pid, spawnOptions.label);
    if (!spawnOptions.name.isEmpty())
        note(JournalEvent::Kind::Registered, process.pid, spawnOptions.name);
    scheduler.submit(&process);
    return result;
}

Pid RuntimeCore::spawn(Body &&body, const SpawnOptions &spawnOptions)
{
    RecordRef record = makeRecord(std::move(body), spawnOptions);
    return tryStart(record, spawnOptions) ? record->pid : Pid();
}

Pid RuntimeCore::whereisOrSpawn(const QString &name, Body &&body)
{
    if (name.isEmpty())
        return {};
    if (const std::optional<Pid> holder = registry.find(name))
        return *holder;
    const SpawnOptions named{.label = {}, .name = name};
    RecordRef record = makeRecord(std::move(body), named);
    const RegisterResult result = tryStart(record, named);
    return result.reason() == RegisterResult::NoProcess ? Pid() : result.holder();
}

bool RuntimeCore::setLabel(Pid pid, const QString &label)
{
    const RecordRef record = table.find(pid);
    if (!record)
        return false;
    const std::lock_guard lock(table.relations(*record));
    if (record->life.load(std::memory_order_relaxed) != Life::Live)
        return false;
    record->rare().label = label;
    return true;
}

void RuntimeCore::setTrapExit(Pid pid, bool trap)
{
    const RecordRef record = table.find(pid);
    if (!record)
        return;
    const std::lock_guard lock(table.relations(*record));
    record->trapExit.store(trap, std::memory_order_relaxed);
}

bool RuntimeCore::isAlive(Pid pid) const
{
    const RecordRef record = table.find(pid);
    return record && record->life.load(std::memory_order_acquire) < Life::Released;
}

bool RuntimeCore::join(Pid pid, std::chrono::nanoseconds timeout)
{
    if (caller())
        return false;
    return table.waitGone(pid, deadlineAfter(timeout));
}

bool RuntimeCore::waitIdle(std::chrono::nanoseconds timeout)
{
    if (caller())
        return false;
    const auto deadline = deadlineAfter(timeout);
    auto pause = std::chrono::microseconds(20);
    while (!isIdle()) {
        if (deadline && std::chrono::steady_clock::now() >= *deadline)
            return false;
        std::this_thread::sleep_for(pause);
        pause = std::min<std::chrono::microseconds>(pause * 2, std::chrono::milliseconds(1));
    }
    return true;
}

RegisterResult RuntimeCore::registerName(const QString &name, Pid pid)
{
    if (name.isEmpty())
        return RegisterResult::BadName;
    const RecordRef found = table.find(pid);
    if (!found) {
        const std::optional<Pid> holder = registry.find(name);
        return holder ? RegisterResult(RegisterResult::NameTaken, *holder) : RegisterResult::NoProcess;
    }
    const RegisterResult result = registry.add(name, found.get(), [&] {
        // Against its end, which takes the names under the same mutex as it marks the record.
        const std::lock_guard lock(table.relations(*found));
        if (found->life.load(std::memory_order_relaxed) != Life::Live)
            return false;
        found->rare().names.append(name);
        return true;
    });
    if (result)
        note(JournalEvent::Kind::Registered, pid, name);
    return result;
}

bool RuntimeCore::unregisterName(const QString &name)
{
    const RecordRef holder = registry.remove(name, [&](ProcessRecord &process) {
        const std::lock_guard lock(table.relations(process));
        process.rare().names.removeOne(name);
    });
    if (!holder)
        return false;
    note(JournalEvent::Kind::Unregistered, holder->pid, name);
    return true;
}

TimerRef RuntimeCore::armTimer(Pid pid, std::chrono::nanoseconds delay, Message &&message)
{
    const RecordRef target = table.find(pid);
    if (!target || target->life.load(std::memory_order_acquire) != Life::Live)
        return {};
    const ProcessRecord *maker = caller();
    return timers->arm(&target->timers,
                       {delay, std::move(message), pid, nullptr, maker ? maker->pid : Pid()});
}

TimerRef RuntimeCore::armTimer(const QString &name, std::chrono::nanoseconds delay, Message &&message)
{
    const ProcessRecord *maker = caller();
    return timers->arm(nullptr,
                       {delay, std::move(message), Pid(), std::make_unique<QString>(name), maker ? maker->pid : Pid()});
}

TimerService &RuntimeCore::realTime()
{
    if (!options.clock || !options.clock->isManual())
        return *timers;
    if (TimerService *existing = m_realTime.load(std::memory_order_acquire))
        return *existing;
    const std::lock_guard lock(m_realTimeMutex);
    TimerService *service = m_realTime.load(std::memory_order_relaxed);
    if (!service) {
        service = TimerService::open(std::make_shared<SteadyClock>(), this);
        m_realTime.store(service, std::memory_order_release);
    }
    return *service;
}

TimerService &RuntimeCore::timeOf(Wait::Kind kind)
{
    return kind == Wait::Kind::Join ? realTime() : *timers;
}

} // namespace orrery::detail
