// SPDX-License-Identifier: MIT
#include "reality.h"

#include <algorithm>
#include <utility>

namespace orrery::modelcheck {

namespace {

/// Where a list has something that no program ever made.
constexpr int Unknown = 99;

template <std::size_t Size>
int indexOf(const std::array<const char *, Size> &all, const QString &name)
{
    for (std::size_t i = 0; i < Size; ++i) {
        if (name == QLatin1StringView(all[i]))
            return static_cast<int>(i);
    }
    return Unknown;
}

template <std::size_t Size>
std::vector<int> indexesOf(const std::array<const char *, Size> &all, const QStringList &names)
{
    std::vector<int> indexes;
    for (const QString &name : names)
        indexes.push_back(indexOf(all, name));
    std::sort(indexes.begin(), indexes.end()); // their order is open
    return indexes;
}

unsigned bitOf(State state)
{
    switch (state) {
    case State::Runnable:
        return Runnable;
    case State::Running:
        return Running;
    case State::Waiting:
        return Waiting;
    case State::Suspended:
        return Suspended;
    case State::Exiting:
        return Exiting;
    }
    return 0;
}

} // namespace

ShutdownReport Reality::gracefulShutdown(const Operation &operation)
{
    ShutdownOptions options;
    options.grace = std::chrono::duration_cast<std::chrono::milliseconds>(timeOf(operation));
    options.deadline = std::chrono::minutes(5);
    const ShutdownReport report = m_world.runtime->shutdown(options);
    takeOutcomes();
    takeEnds();
    return report;
}

int Reality::finish()
{
    m_world.close();
    return m_world.callables;
}

std::vector<std::string> Reality::takeOutcomes()
{
    return std::exchange(m_world.outcomes, {});
}

std::vector<End> Reality::takeEnds()
{
    std::vector<End> ends;
    for (const JournalEvent &event : m_world.runtime->journal(m_journalRead)) {
        m_journalRead = event.sequence;
        if (event.kind == JournalEvent::Kind::Exited)
            ends.push_back({m_world.numberOf(event.pid), toReason(event.reason)});
    }
    return ends;
}

std::vector<int> Reality::numbersOf(const QList<Pid> &pids) const
{
    std::vector<int> numbers;
    for (const Pid pid : pids)
        numbers.push_back(m_world.numberOf(pid));
    return numbers;
}

ProcessView Reality::viewOf(Pid pid) const
{
    ProcessView view;
    view.alive = m_world.runtime->isAlive(pid);
    const std::optional<ProcessInfo> info = m_world.runtime->info(pid);
    if (info.has_value() != view.alive)
        view.label = "info() and isAlive() disagree";
    if (!info)
        return view;
    view.state = bitOf(info->state);
    view.trapsExits = info->trapExit;
    view.label = info->label.toStdString();
    view.names = indexesOf(Names, info->names);
    view.groups = indexesOf(Groups, info->groups);
    view.links = numbersOf(info->links);
    view.monitors = numbersOf(info->monitors);
    view.monitoredBy = numbersOf(info->monitoredBy);
    view.depth = static_cast<int>(info->mailboxDepth);
    view.capacity = static_cast<int>(info->mailboxCapacity);
    view.refused = static_cast<int>(info->messagesRefused);
    view.timers = static_cast<int>(info->timersPending);
    view.sent = static_cast<int>(info->messagesSent);
    view.received = static_cast<int>(info->messagesReceived);
    return view;
}

View Reality::view() const
{
    const Runtime &runtime = *m_world.runtime;
    View view;
    for (const Pid pid : m_world.pids)
        view.processes.push_back(viewOf(pid));
    view.live = numbersOf(runtime.processes());
    std::sort(view.live.begin(), view.live.end());

    int held = 0;
    for (const char *name : Names) {
        const std::optional<Pid> holder = runtime.whereis(QString::fromLatin1(name));
        view.holders.push_back(holder ? m_world.numberOf(*holder) : Nobody);
        held += holder ? 1 : 0;
    }
    int inhabited = 0;
    for (const char *group : Groups) {
        view.members.push_back(numbersOf(runtime.groupMembers(QString::fromLatin1(group))));
        inhabited += view.members.back().empty() ? 0 : 1;
    }
    for (const TimerInfo &timer : runtime.timers()) {
        view.timers.push_back({m_world.numberOf(timer.target),
                               timer.target ? -1 : indexOf(Names, timer.targetName),
                               static_cast<long>(timer.remaining.count()), static_cast<long>(timer.period.count()),
                               timer.preview.toStdString(), m_world.numberOf(timer.madeBy)});
    }
    std::sort(view.timers.begin(), view.timers.end());

    const Statistics statistics = runtime.statistics();
    view.spawned = static_cast<int>(statistics.spawned);
    view.finished = static_cast<int>(statistics.finished);
    view.counts = Counts{static_cast<int>(statistics.messagesSent), static_cast<int>(statistics.messagesReceived),
                         static_cast<int>(statistics.messagesDropped), static_cast<int>(statistics.messagesDiscarded),
                         static_cast<int>(statistics.timersFired)};
    view.callables = m_world.callables;
    const bool agree = statistics.names == held && runtime.names().size() == held && statistics.groups == inhabited
        && runtime.groups().size() == inhabited
        && statistics.timersPending == static_cast<qsizetype>(view.timers.size())
        && statistics.live == static_cast<qsizetype>(view.live.size());
    if (!agree)
        view.contradiction = "statistics(), names(), groups(), timers() and processes() do not tell the same";
    return view;
}

} // namespace orrery::modelcheck
