// SPDX-License-Identifier: MIT
#include "view.h"

#include "program.h"

#include <utility>

namespace orrery::modelcheck {

namespace {

std::string toText(int value)
{
    return std::to_string(value);
}

std::string toText(const std::string &value)
{
    return '"' + value + '"';
}

std::string toText(const TimerView &timer)
{
    const std::string at = timer.name < 0 ? processName(timer.target)
                                          : toText(std::string(Names[static_cast<std::size_t>(timer.name)]));
    return '(' + toText(timer.says) + " to " + at + " in " + std::to_string(timer.remaining) + " ms, every "
        + std::to_string(timer.period) + " ms, by " + std::to_string(timer.madeBy) + ')';
}

template <typename T>
std::string toText(const std::vector<T> &values)
{
    std::string text = "[";
    for (const T &value : values) {
        if (text.size() > 1)
            text += ", ";
        text += toText(value);
    }
    return text + ']';
}

/// Compares one thing after the other and keeps the first difference.
class Comparison
{
public:
    template <typename T>
    void of(const char *what, const T &expected, const T &seen)
    {
        if (m_found.empty() && expected != seen)
            m_found = m_subject + what + ": expected " + toText(expected) + ", seen " + toText(seen);
    }
    void subject(std::string text) { m_subject = std::move(text); }
    bool isOver() const noexcept { return !m_found.empty(); }
    std::string found() && { return std::move(m_found); }

private:
    std::string m_subject;
    std::string m_found;
};

std::string toState(unsigned bits)
{
    std::string text;
    const std::pair<StateBit, const char *> names[] = {
        {Runnable, "Runnable"}, {Running, "Running"},   {Waiting, "Waiting"},
        {Suspended, "Suspended"}, {Exiting, "Exiting"},
    };
    for (const auto &[bit, name] : names) {
        if (bits & bit)
            text += (text.empty() ? "" : " or ") + std::string(name);
    }
    return text;
}

void compare(Comparison &comparison, const ProcessView &expected, const ProcessView &seen)
{
    comparison.of("isAlive", int(expected.alive), int(seen.alive));
    if (!expected.alive)
        return;
    comparison.of("trapExit", int(expected.trapsExits), int(seen.trapsExits));
    comparison.of("label", expected.label, seen.label);
    comparison.of("names", expected.names, seen.names);
    comparison.of("groups", expected.groups, seen.groups);
    comparison.of("links", expected.links, seen.links);
    comparison.of("monitors", expected.monitors, seen.monitors);
    comparison.of("monitoredBy", expected.monitoredBy, seen.monitoredBy);
    comparison.of("mailboxDepth", expected.depth, seen.depth);
    comparison.of("mailboxCapacity", expected.capacity, seen.capacity);
    comparison.of("messagesRefused", expected.refused, seen.refused);
    comparison.of("timersPending", expected.timers, seen.timers);
    comparison.of("messagesSent", expected.sent, seen.sent);
    comparison.of("messagesReceived", expected.received, seen.received);
    if (!(expected.state & seen.state))
        comparison.of("state", toState(expected.state), toState(seen.state));
}

} // namespace

std::string difference(const View &expected, const View &seen)
{
    Comparison comparison;
    comparison.of("spawned", expected.spawned, seen.spawned);
    for (std::size_t i = 0; i < expected.processes.size() && i < seen.processes.size(); ++i) {
        compare(comparison, expected.processes[i], seen.processes[i]);
        if (comparison.isOver())
            return processName(static_cast<int>(i)) + ' ' + std::move(comparison).found();
    }
    comparison.of("processes()", expected.live, seen.live);
    comparison.of("finished", expected.finished, seen.finished);
    comparison.of("callables that are left", expected.callables, seen.callables);
    for (std::size_t i = 0; i < expected.holders.size(); ++i) {
        comparison.subject("name " + toText(std::string(Names[i])));
        comparison.of("", expected.holders[i], seen.holders[i]);
    }
    for (std::size_t i = 0; i < expected.members.size(); ++i) {
        comparison.subject("group " + toText(std::string(Groups[i])));
        comparison.of("", expected.members[i], seen.members[i]);
    }
    comparison.subject({});
    comparison.of("timers()", expected.timers, seen.timers);
    if (expected.counts && seen.counts) {
        comparison.of("messagesSent", expected.counts->sent, seen.counts->sent);
        comparison.of("messagesReceived", expected.counts->received, seen.counts->received);
        comparison.of("messagesDropped", expected.counts->dropped, seen.counts->dropped);
        comparison.of("messagesDiscarded", expected.counts->discarded, seen.counts->discarded);
        comparison.of("timersFired", expected.counts->timersFired, seen.counts->timersFired);
    }
    comparison.of("contradiction", expected.contradiction, seen.contradiction);
    return std::move(comparison).found();
}

} // namespace orrery::modelcheck
