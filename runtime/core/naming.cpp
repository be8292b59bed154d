// SPDX-License-Identifier: MIT
// Names and groups: both are joined, left and released with their process in one step each.
#include "core/runtimecore.h"

#include <utility>

namespace orrery::detail {

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

/// Of a process that ends: nobody adds to what it has.
void RuntimeCore::releaseNames(ProcessRecord &record)
{
    QStringList names;
    QStringList joined;
    {
        ProcessRecord::Rare *rare = record.rareIfAny();
        if (!rare)
            return;
        const std::lock_guard lock(table.relations(record));
        // Copies: they are shown as long as they are held.
        names = QStringList(rare->names.cbegin(), rare->names.cend());
        joined = QStringList(rare->groups.cbegin(), rare->groups.cend());
    }
    for (const QString &name : std::as_const(names)) {
        if (registry.release(name, record.pid))
            note(JournalEvent::Kind::Unregistered, record.pid, name);
    }
    for (const QString &name : std::as_const(joined))
        groups.remove(name, record.pid, [](ProcessRecord &) {});
    if (!names.isEmpty() || !joined.isEmpty()) {
        const std::lock_guard lock(table.relations(record));
        record.rareIfAny()->names.clear();
        record.rareIfAny()->groups.clear();
    }
}

} // namespace orrery::detail
