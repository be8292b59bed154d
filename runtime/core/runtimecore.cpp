// SPDX-License-Identifier: MIT
#include "core/runtimecore.h"

#include "core/logging.h"
#include "timer/steadyclock.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <thread>

namespace orrery::detail {

namespace {

int workerCount(const RuntimeOptions &options)
{
    if (options.scheduleSeed)
        return 1;
    if (options.workers > 0)
        return std::min(options.workers, 1024);
    return std::max(1, int(std::thread::hardware_concurrency()));
}

std::shared_ptr<Clock> clockOf(const RuntimeOptions &options)
{
    return options.clock ? options.clock : std::make_shared<SteadyClock>();
}

std::size_t shardCount(const RuntimeOptions &options)
{
    constexpr unsigned Most = 4096;
    return options.shards > 0 ? std::bit_ceil(std::min(unsigned(options.shards), Most)) : 64;
}

quint64 nextNumber() noexcept
{
    static std::atomic<quint64> last{0};
    return last.fetch_add(1, std::memory_order_relaxed) + 1;
}

/// What a mailbox knows as its capacity.
quint32 bound(qsizetype capacity)
{
    return quint32(std::clamp<qsizetype>(capacity, 0, std::numeric_limits<quint32>::max()));
}

/// Empty where the timeout is as good as never.
std::optional<std::chrono::steady_clock::time_point> deadlineAfter(std::chrono::nanoseconds timeout)
{
    const auto now = std::chrono::steady_clock::now();
    if (timeout > std::chrono::hours(24 * 365 * 100))
        return std::nullopt;
    return now + std::max(timeout, std::chrono::nanoseconds(0));
}

std::vector<Journal::Place *> placesOf(Scheduler &scheduler)
{
    std::vector<Journal::Place *> places;
    for (int index = 0; index < scheduler.workerCount(); ++index)
        places.push_back(&scheduler.worker(index).events);
    return places;
}

} // namespace

RuntimeCore::RuntimeCore(Runtime *facadeOfThis, RuntimeOptions chosen)
    : facade(facadeOfThis),
      number(nextNumber()),
      options(std::move(chosen)),
      counters(workerCount(options)),
      table(shardCount(options)),
      registry(shardCount(options)),
      nameWaiters(shardCount(options)),
      groups(shardCount(options)),
      scheduler(workerCount(options), options.scheduleSeed, *this, counters),
      dedicated(*this, scheduler.ticks, counters),
      journal(placesOf(scheduler)),
      deadLetters(options.deadLetterCapacity),
      timers(TimerService::open(clockOf(options), this)),
      shutdown(*this),
      watchdog(*this, options.longRunningAfter),
      m_caches(scheduler.isDriven() ? 0 : std::size_t(scheduler.workerCount()))
{
    journal.setTimersPlace(&timers->isWatched);
    journal.setKinds(options.journalKinds);
    journal.setCapacity(options.journalCapacity);
    try {
        scheduler.start();
        qCDebug(lcScheduler) << "runtime" << number << "runs on" << scheduler.workerCount() << "workers";
        watchdog.start();
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
    dedicated.waitUntilAllAreGone();
    scheduler.stop();
    watchdog.join();
    m_caches.clear();
    timers->close();
    if (TimerService *service = m_realTime.load(std::memory_order_relaxed))
        service->close();
}

ProcessRecord *RuntimeCore::caller() const noexcept
{
    const Worker *worker = Worker::current();
    ProcessRecord *process = worker ? runningOn(*worker) : nullptr;
    return process && process->core == this ? process : nullptr;
}

bool RuntimeCore::runsHere() const noexcept
{
    // Also a process that drives another runtime now.
    for (const Worker *worker = Worker::current(); worker; worker = worker->below) {
        const ProcessRecord *process = runningOn(*worker);
        if (process && process->core == this)
            return true;
    }
    return false;
}

void RuntimeCore::note(JournalEvent::Kind kind, Pid pid, const QString &text, const ExitReason &reason)
{
    if (!journal.wants(kind))
        return;
    const Worker *worker = scheduler.currentWorker();
    journal.recordWorded(worker ? worker->number : Journal::NoWorker,
                         {PlainEvent(CpuTicks::now(), kind, pid, reason.kind()), text, reason});
}

void RuntimeCore::noteSpawned(const Spawning &spawning, Pid pid, const SpawnOptions &spawnOptions)
{
    if (!spawning.worker || !spawnOptions.label.isEmpty() || !spawnOptions.name.isEmpty()) {
        // Now: the name may have been given up after the spawn began.
        note(JournalEvent::Kind::Spawned, pid, spawnOptions.label);
        if (!spawnOptions.name.isEmpty())
            note(JournalEvent::Kind::Registered, pid, spawnOptions.name);
    } else if (PlainEvents *ring = spawning.worker->events.load(std::memory_order_acquire)) {
        // Pairs with the release in Journal::setCapacity().
        if (journal.wants(JournalEvent::Kind::Spawned))
            Journal::record(*ring, spawning.ticks, JournalEvent::Kind::Spawned, pid, ExitReason::Kind::Normal);
    }
}

void RuntimeCore::giveThread(ProcessRecord &record)
{
    if (scheduler.isDriven())
        return;
    record.rare().thread = dedicated.start(&record, record.pid.number());
    record.dedicated = true;
}

RecordRef RuntimeCore::makeRecord(Body &&body, const SpawnOptions &spawnOptions, const Spawning &spawning)
{
    const std::chrono::nanoseconds now = spawning.worker
        ? spawning.worker->wallClock.at(spawning.ticks)
        : std::chrono::nanoseconds(std::chrono::system_clock::now().time_since_epoch());
    const Pid pid(m_lastPid.fetch_add(1, std::memory_order_relaxed) + 1);
    const quint32 capacity = bound(spawnOptions.mailboxCapacity.value_or(options.mailboxCapacity));
    RecordRef record = RecordRef::adopt(new ProcessRecord(this, pid, now, std::move(body)));
    if (capacity > 0)
        record->rare().mailboxCapacity = capacity;
    if (!spawnOptions.label.isEmpty())
        record->rare().label = spawnOptions.label;
    if (spawnOptions.dedicatedThread)
        giveThread(*record);
    return record;
}

/// Lists it, linked to the parent, whom its end must not escape from here on.
bool RuntimeCore::linkToParent(ProcessRecord &record, Pid parent)
{
    const RecordRef found = table.find(parent);
    if (!found)
        return false;
    const std::lock_guard lock(table.relations(*found));
    if (found->life.load(std::memory_order_relaxed) != Life::Live)
        return false;
    record.rare().ties.links.insert(parent); // nobody knows it yet
    if (!table.insert(&record))
        return false;
    Ties &ties = found->rare().ties;
    ties.links.insert(record.pid);
    if (const MonitorRef monitor = record.rare().supervisor; !monitor.isNull())
        ties.monitors.insert(monitor.number(), record.pid);
    return true;
}

/// Lists it under its pid and its name, in one step, and queues it.
RegisterResult RuntimeCore::tryStart(RecordRef &record, const SpawnOptions &spawnOptions, const Spawning &spawning,
                                     std::optional<Pid> parent)
{
    ProcessRecord &process = *record;
    RegisterResult result = RegisterResult::Registered;
    process.requestTurn(); // its first; so nobody else queues it
    const auto insert = [&] { return parent ? linkToParent(process, *parent) : table.insert(&process); };
    if (spawnOptions.name.isEmpty()) {
        if (!insert())
            result = RegisterResult::NoProcess;
    } else {
        result = registry.add(spawnOptions.name, process, [&](HeldName &held) {
            HeldNames &names = process.rare().names; // nobody knows it yet
            names.append(held);
            if (insert())
                return true;
            names.remove(held);
            return false;
        });
    }
    if (!result)
        return result;
    count(spawning.worker, Count::Spawned);
    count(spawning.worker, Count::Woken);
    noteSpawned(spawning, process.pid, spawnOptions);
    submit(process, spawning.worker);
    if (!spawnOptions.name.isEmpty())
        tellRegistered(spawnOptions.name);
    return result;
}

Pid RuntimeCore::spawn(Body &&body, const SpawnOptions &spawnOptions, std::optional<Pid> parent)
{
    const Spawning spawning{scheduler.currentWorker()};
    RecordRef record = makeRecord(std::move(body), spawnOptions, spawning);
    const RegisterResult result = tryStart(record, spawnOptions, spawning, parent);
    if (result == RegisterResult::NameTaken) [[unlikely]]
        noteSpawnRefused(spawnOptions.name, result.holder());
    return result ? record->pid : Pid();
}

void RuntimeCore::noteSpawnRefused(const QString &name, Pid holder)
{
    const ProcessRecord *const spawner = caller();
    noteNameRefused(name, spawner ? spawner->pid : Pid(), holder);
}

Pid RuntimeCore::spawnObserved(Body &&body, const SpawnOptions &spawnOptions, std::shared_ptr<ProcessObserver> observer)
{
    const Spawning spawning{scheduler.currentWorker()};
    RecordRef record = makeRecord(std::move(body), spawnOptions, spawning);
    record->trapExit.store(true, std::memory_order_relaxed); // nobody knows it yet
    record->rare().observer = observer;
    observer->processMade(record.get());
    const RegisterResult result = tryStart(record, spawnOptions, spawning);
    if (result)
        return record->pid;
    observer->processMade(nullptr);
    if (result == RegisterResult::NameTaken)
        noteSpawnRefused(spawnOptions.name, result.holder());
    return {};
}

RuntimeCore::Child RuntimeCore::spawnChild(Body &&body, const SpawnOptions &spawnOptions, ProcessRecord &supervisor,
                                           quint64 restarts)
{
    const Spawning spawning{scheduler.currentWorker()};
    MonitorRef monitor;
    {
        const std::lock_guard lock(table.relations(supervisor));
        monitor = MonitorRef(supervisor.pid, ++supervisor.rare().ties.lastMonitor);
    }
    RecordRef record = makeRecord(std::move(body), spawnOptions, spawning);
    record->rare().supervisor = monitor; // nobody knows it yet
    record->rare().restarts = restarts;
    record->rare().ties.monitoredBy.insert(monitor, false);
    const RegisterResult result = tryStart(record, spawnOptions, spawning, supervisor.pid);
    if (result == RegisterResult::NameTaken)
        noteNameRefused(spawnOptions.name, supervisor.pid, result.holder());
    return {result, result ? record->pid : Pid(), monitor};
}

Pid RuntimeCore::whereisOrSpawn(const QString &name, Body &&body)
{
    if (name.isEmpty())
        return {};
    if (const std::optional<Pid> holder = registry.find(name))
        return *holder;
    const SpawnOptions named{.name = name};
    const Spawning spawning{scheduler.currentWorker()};
    RecordRef record = makeRecord(std::move(body), named, spawning);
    const RegisterResult result = tryStart(record, named, spawning);
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

bool RuntimeCore::isAlive(Pid pid) const
{
    const RecordRef record = table.find(pid);
    return record && record->life.load(std::memory_order_acquire) < Life::Released;
}

bool RuntimeCore::join(Pid pid, std::chrono::nanoseconds timeout)
{
    if (runsHere())
        return false;
    const auto deadline = deadlineAfter(timeout);
    if (!scheduler.isDriven())
        return table.waitGone(pid, deadline);
    return drive(deadline, [&](auto slice) { return table.waitGone(pid, slice); });
}

bool RuntimeCore::waitEmpty(std::optional<ProcessTable::TimePoint> deadline)
{
    if (!scheduler.isDriven())
        return table.waitEmpty(deadline);
    return drive(deadline, [&](auto slice) { return table.waitEmpty(slice); });
}

bool RuntimeCore::waitUntil(std::chrono::nanoseconds timeout, const WaitsUntil &done)
{
    const auto deadline = deadlineAfter(timeout);
    return scheduler.isDriven() ? drive(deadline, done) : done(deadline);
}

/// Under a deterministic schedule: gives turns until `done(slice)`, which may wait for as long as its slice.
template <typename Done>
bool RuntimeCore::drive(std::optional<ProcessTable::TimePoint> deadline, Done &&done)
{
    for (;;) {
        const auto now = std::chrono::steady_clock::now();
        const bool late = deadline && now >= *deadline;
        // With nothing to run somebody else may bring something to run.
        if (done(late || step() ? now : now + std::chrono::milliseconds(1)))
            return true;
        if (late)
            return false;
    }
}

Pid RuntimeCore::step()
{
    Pid chosen;
    if (scheduler.isDriven() && !runsHere()) {
        scheduler.driveOne([&](Runnable &runnable) { chosen = static_cast<ProcessRecord &>(runnable).pid; });
    }
    return chosen;
}

bool RuntimeCore::waitIdle(std::chrono::nanoseconds timeout)
{
    if (runsHere())
        return false;
    const auto deadline = deadlineAfter(timeout);
    auto pause = std::chrono::microseconds(20);
    while (!isIdle()) {
        if (deadline && std::chrono::steady_clock::now() >= *deadline)
            return false;
        if (step())
            continue;
        std::this_thread::sleep_for(pause);
        pause = std::min<std::chrono::microseconds>(pause * 2, std::chrono::milliseconds(1));
    }
    return true;
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

std::chrono::nanoseconds RuntimeCore::now() const noexcept
{
    return options.clock ? options.clock->now() : std::chrono::steady_clock::now().time_since_epoch();
}

TimerService &RuntimeCore::timeOf(Wait::Kind kind)
{
    return kind == Wait::Kind::Join ? realTime() : *timers;
}

} // namespace orrery::detail
