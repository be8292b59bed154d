// SPDX-License-Identifier: MIT
// Names and groups: both are joined, left and released with their process in one step each.
#include "core/logging.h"
#include "core/runtimecore.h"
#include "core/sorted.h"

#include <utility>

namespace orrery::detail {

RegisterResult RuntimeCore::registerName(const QString &name, Pid pid)
{
    if (name.isEmpty())
        return RegisterResult::BadName;
    const RecordRef found = table.find(pid);
    if (!found) {
        qCDebug(lcRegistry).noquote() << "not registered:" << name << "for" << pid << "- no such process";
        const std::optional<Pid> holder = registry.find(name);
        if (!holder)
            return RegisterResult::NoProcess;
        noteNameRefused(name, pid, *holder);
        return {RegisterResult::NameTaken, *holder};
    }
    ProcessRecord &process = *found;
    const RegisterResult result = registry.add(name, process, [&](HeldName &held) {
        // Against its end, which takes the names under the same mutex as it marks the record.
        const std::lock_guard lock(table.relations(process));
        if (process.life.load(std::memory_order_relaxed) != Life::Live)
            return false;
        process.rare().names.append(held);
        return true;
    });
    if (result && journal.isOn())
        note(JournalEvent::Kind::Registered, pid, name);
    if (result) {
        tellRegistered(name);
        return result;
    }
    if (result == RegisterResult::NameTaken && pid != result.holder()) // who asks again for its own name has it
        noteNameRefused(name, pid, result.holder());
    qCDebug(lcRegistry).noquote() << "not registered:" << name << "for" << pid << "-" << result.toString();
    return result;
}

void RuntimeCore::noteNameRefused(const QString &name, Pid pid, Pid holder)
{
    using Kind = JournalEvent::Kind;
    if (!journal.wants(Kind::NameRefused))
        return;
    const Worker *const worker = scheduler.currentWorker();
    journal.recordWorded(worker ? worker->number : Journal::NoWorker,
                         {PlainEvent(CpuTicks::now(), Kind::NameRefused, pid, ExitReason::Kind::Normal), name, {}, 0, holder});
}

/// Takes it off its holder's list, in the step in which it leaves the registry.
void RuntimeCore::forgetName(HeldName &held)
{
    const std::lock_guard lock(table.relations(held.holder));
    held.holder.rare().names.remove(held);
}

bool RuntimeCore::unregisterName(const QString &name)
{
    const Pid holder = registry.remove(name, Pid(), [this](HeldName &held) { forgetName(held); });
    if (!holder)
        return false;
    if (journal.isOn())
        note(JournalEvent::Kind::Unregistered, holder, name);
    return true;
}

bool RuntimeCore::pollName(NameWait &wait)
{
    // Listed before it looks: who registers the name after this look finds it listed.
    if (!wait.listed)
        nameWaiters.add(wait.name, wait.process->pid);
    wait.listed = true;
    wait.holder = registry.find(wait.name).value_or(Pid());
    return bool(wait.holder);
}

void RuntimeCore::stopWaiting(NameWait &wait) noexcept
{
    nameWaiters.remove(wait.name, wait.process->pid);
}

void RuntimeCore::wakeWaiters(const QString &name)
{
    for (const Pid waiter : sorted(nameWaiters.tell(name))) {
        if (const RecordRef waiting = table.find(waiter))
            wake(*waiting);
    }
}

std::optional<Pid> RuntimeCore::whenRegistered(const QString &name, std::chrono::nanoseconds timeout)
{
    std::optional<Pid> holder = registry.find(name);
    if (holder || runsHere())
        return holder;
    NameWaiters::Sleeper sleeper(nameWaiters, name);
    waitUntil(timeout, [&](auto until) {
        do {
            holder = registry.find(name);
            if (holder || nameWaiters.isClosed())
                return true;
        } while (sleeper.sleep(until));
        return false;
    });
    return holder;
}

void nameForgotten(NameWait &wait) noexcept
{
    wait.process->core->stopWaiting(wait);
}

bool RuntimeCore::joinGroup(const QString &name, Pid pid)
{
    if (name.isEmpty())
        return false;
    const RecordRef found = table.find(pid);
    return found && groups.add(name, found.get(), [&](bool alreadyMember) {
        const std::lock_guard lock(table.relations(*found));
        if (found->life.load(std::memory_order_relaxed) != Life::Live)
            return false;
        if (!alreadyMember)
            found->rare().groups.append(name);
        return true;
    });
}

bool RuntimeCore::leaveGroup(const QString &name, Pid pid)
{
    return groups.remove(name, pid, [&](ProcessRecord &process) {
        const std::lock_guard lock(table.relations(process));
        process.rare().groups.removeOne(name);
    });
}

qsizetype RuntimeCore::sendGroup(const QString &name, const Message &message)
{
    qsizetype taken = 0;
    for (const RecordRef &member : groups.members(name))
        taken += deliver(*member, Message(message), scheduler.currentWorker()) ? 1 : 0;
    return taken;
}

qsizetype RuntimeCore::killGroup(const QString &name)
{
    qsizetype live = 0;
    for (const RecordRef &member : groups.members(name))
        live += requestStop(*member, ExitReason::Killed) ? 1 : 0;
    return live;
}

/// Of a process that ends: nobody adds to what it has. Each is shown as long as it is held.
void RuntimeCore::releaseNames(ProcessRecord &record)
{
    ProcessRecord::Rare *rare = record.rareIfAny();
    if (!rare)
        return;
    std::unique_lock lock(table.relations(record));
    while (const HeldName *held = rare->names.first()) {
        const QString name = held->name;
        lock.unlock();
        // Unless somebody else has taken it away meanwhile.
        const Pid released = registry.remove(name, record.pid, [this](HeldName &own) { forgetName(own); });
        if (released && journal.isOn())
            note(JournalEvent::Kind::Unregistered, record.pid, name);
        lock.lock();
    }
    while (!rare->groups.isEmpty()) {
        const QString group = rare->groups.constFirst();
        lock.unlock();
        groups.remove(group, record.pid, [](ProcessRecord &) {});
        lock.lock();
        rare->groups.removeOne(group);
    }
}

} // namespace orrery::detail
