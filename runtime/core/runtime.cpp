// SPDX-License-Identifier: MIT
#include <orrery/runtime.h>

#include "core/runtimecore.h"

namespace orrery {

Pid Context::pid() const noexcept
{
    return m_process->pid;
}

Runtime &Context::runtime() const noexcept
{
    return *m_process->core->facade;
}

bool Context::reply(const Message &request, Message answer) const
{
    return m_process->core->reply(request, std::move(answer));
}

Runtime::Runtime(RuntimeOptions options) : d(std::make_unique<detail::RuntimeCore>(this, std::move(options))) {}

Runtime::~Runtime()
{
    if (d->runsHere()) {
        const detail::ProcessRecord *process = d->caller();
        qFatal("orrery: the Runtime was destroyed from inside its own process %s, which it would have to wait for",
               process ? qUtf8Printable(process->pid.toString()) : "");
    }
    d->shutdown.stopAll();
    d->shutdown.waitUntilAllAreGone();
}

Pid Runtime::spawnBody(detail::Body &&body, const SpawnOptions &options)
{
    return d->spawn(std::move(body), options);
}

Pid Runtime::spawnLinkBody(Pid parent, detail::Body &&body, const SpawnOptions &options)
{
    return d->spawn(std::move(body), options, parent);
}

Pid Runtime::whereisOrSpawnBody(const QString &name, detail::Body &&body)
{
    return d->whereisOrSpawn(name, std::move(body));
}

SendResult Runtime::send(Pid pid, Message message)
{
    return d->send(pid, std::move(message));
}

bool Runtime::kill(Pid pid)
{
    return d->kill(pid);
}

bool Runtime::exit(Pid pid, ExitReason reason)
{
    return d->exit(pid, reason);
}

bool Runtime::reply(const Message &request, Message answer)
{
    return d->reply(request, std::move(answer));
}

bool Runtime::isAlive(Pid pid) const
{
    return d->isAlive(pid);
}

bool Runtime::joinFor(Pid pid, std::chrono::nanoseconds timeout)
{
    return d->join(pid, timeout);
}

bool Runtime::waitIdleFor(std::chrono::nanoseconds timeout)
{
    return d->waitIdle(timeout);
}

void Runtime::setTrapExit(Pid pid, bool trap)
{
    d->setTrapExit(pid, trap);
}

bool Runtime::setLabel(Pid pid, const QString &label)
{
    return d->setLabel(pid, label);
}

bool Runtime::suspend(Pid pid)
{
    return d->suspend(pid);
}

bool Runtime::resume(Pid pid)
{
    return d->resume(pid);
}

Pid Runtime::step()
{
    return d->step();
}

bool Runtime::link(Pid a, Pid b)
{
    return d->link(a, b);
}

void Runtime::unlink(Pid a, Pid b)
{
    d->unlink(a, b);
}

MonitorRef Runtime::monitor(Pid watcher, Pid target)
{
    return d->monitor(watcher, target);
}

bool Runtime::demonitor(MonitorRef ref)
{
    return d->demonitor(ref);
}

bool Runtime::joinGroup(const QString &name, Pid pid)
{
    return d->joinGroup(name, pid);
}

bool Runtime::leaveGroup(const QString &name, Pid pid)
{
    return d->leaveGroup(name, pid);
}

QList<Pid> Runtime::groupMembers(const QString &name) const
{
    QList<Pid> pids;
    for (const detail::RecordRef &member : d->groups.members(name))
        pids.append(member->pid);
    return pids;
}

qsizetype Runtime::sendGroup(const QString &name, Message message)
{
    return d->sendGroup(name, message);
}

qsizetype Runtime::killGroup(const QString &name)
{
    return d->killGroup(name);
}

RegisterResult Runtime::registerName(const QString &name, Pid pid)
{
    return d->registerName(name, pid);
}

std::optional<Pid> Runtime::whereis(const QString &name) const
{
    return d->registry.find(name);
}

std::optional<Pid> Runtime::whenRegisteredFor(const QString &name, std::chrono::nanoseconds timeout)
{
    return d->whenRegistered(name, timeout);
}

bool Runtime::unregisterName(const QString &name)
{
    return d->unregisterName(name);
}

SendResult Runtime::sendNamed(const QString &name, Message message)
{
    return d->sendNamed(name, std::move(message));
}

TimerRef Runtime::armTimer(Pid pid, std::chrono::nanoseconds delay, Message message)
{
    return d->armTimer(pid, delay, std::move(message), detail::RuntimeCore::Firing::Once);
}

TimerRef Runtime::armTimer(const QString &name, std::chrono::nanoseconds delay, Message message)
{
    return d->armTimer(name, delay, std::move(message), detail::RuntimeCore::Firing::Once);
}

TimerRef Runtime::armRepeating(Pid pid, std::chrono::nanoseconds period, Message message)
{
    return d->armTimer(pid, period, std::move(message), detail::RuntimeCore::Firing::Repeating);
}

TimerRef Runtime::armRepeating(const QString &name, std::chrono::nanoseconds period, Message message)
{
    return d->armTimer(name, period, std::move(message), detail::RuntimeCore::Firing::Repeating);
}

TimerRef Runtime::findTimer(quint64 id) const
{
    return d->timers->find(id);
}

QList<TimerRef> Runtime::findTimers(const QList<quint64> &ids) const
{
    return d->timers->find(ids);
}

bool Runtime::fireTimer(quint64 id)
{
    return d->timers->find(id).fire();
}

qsizetype Runtime::shutdown()
{
    return d->shutdown.stopAll();
}

ShutdownReport Runtime::shutdown(ShutdownOptions options)
{
    return d->shutdown.stopGracefully(options);
}

Phase Runtime::phase() const noexcept
{
    return d->shutdown.phase();
}

QList<Pid> Runtime::processes() const
{
    QList<Pid> pids = d->table.pids();
    std::sort(pids.begin(), pids.end());
    return pids;
}

std::optional<ProcessInfo> Runtime::info(Pid pid) const
{
    const detail::RecordRef record = d->table.find(pid);
    if (!record)
        return std::nullopt;
    return d->infoOf(*record);
}

QList<ProcessInfo> Runtime::processInfos() const
{
    return d->processInfos();
}

QList<ProcessInfo> Runtime::processInfos(const QList<Pid> &pids) const
{
    return d->processInfos(pids);
}

QList<ProcessFigures> Runtime::processFigures(const QList<Pid> &pids) const
{
    return d->processFigures(pids);
}

Inspection Runtime::inspect(Pid pid, qsizetype mostItems, std::chrono::milliseconds patience) const
{
    return d->inspect(pid, mostItems, detail::toNanoseconds(patience));
}

QList<NameInfo> Runtime::names() const
{
    return d->registry.names();
}

QList<GroupInfo> Runtime::groups() const
{
    return d->groups.groups();
}

QList<TimerFigures> Runtime::timerFigures() const
{
    return d->timers->figures();
}

TimerListing::TimerListing(const Runtime &runtime)
    : m_service(*runtime.d->timers), m_now(runtime.d->timers->clockNow())
{
}

QList<TimerFigures> TimerListing::next()
{
    QList<TimerFigures> portion;
    while (m_next != 0 && portion.isEmpty())
        m_service.figures(m_next, m_now, portion);
    return portion;
}

QList<TimerFigures> TimerListing::figures(const QList<TimerFigures> &wanted) const
{
    return m_service.figures(wanted, m_now);
}

QList<TimerInfo> Runtime::timers(const QList<TimerFigures> &wanted) const
{
    return d->timers->timers(wanted);
}

QList<TimerInfo> Runtime::timers() const
{
    return d->timers->timers();
}

QList<FiredTimer> Runtime::firedTimers(quint64 after) const
{
    return d->timers->firedTimers(after);
}

QList<TimerInfo> Runtime::timersOf(Pid pid, qsizetype most) const
{
    return d->timersOf(pid, most);
}

QList<SupervisorInfo> Runtime::supervisors(qsizetype mostChildren) const
{
    return d->supervisors.infos(d->now(), mostChildren);
}

Statistics Runtime::statistics() const
{
    return d->statistics();
}

void Runtime::setJournalCapacity(qsizetype events)
{
    d->journal.setCapacity(events);
}

qsizetype Runtime::journalCapacity() const
{
    return d->journal.capacity();
}

void Runtime::setJournalKinds(JournalKinds kinds)
{
    d->journal.setKinds(kinds);
}

JournalKinds Runtime::journalKinds() const
{
    return d->journal.kinds();
}

QList<JournalEvent> Runtime::journal(quint64 after) const
{
    return d->journal.since(after);
}

QList<DeadLetter> Runtime::deadLetters(quint64 after) const
{
    return d->deadLetters.since(after);
}

} // namespace orrery
