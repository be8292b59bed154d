// SPDX-License-Identifier: MIT
// Timers, and the clock that is moved by hand.
#include "model.h"

#include <algorithm>

namespace orrery::modelcheck {

std::string Model::arm(int actor, const Operation &operation)
{
    const bool named = operation.kind == Kind::SendAfterNamed || operation.kind == Kind::SendEveryNamed;
    const bool repeats = operation.kind == Kind::SendEvery || operation.kind == Kind::SendEveryNamed;
    auto &slot = m_timerSlots[static_cast<std::size_t>(operation.slot)];
    slot.reset();
    const int target = resolve(actor, operation.target);
    if (m_closed || (!named && !isLive(target)) || (repeats && operation.time <= 0))
        return "not pending";

    Timer timer{named ? Nobody : target, named ? operation.name : -1, m_now + operation.time,
                repeats ? operation.time : 0, messageOf(operation), actor, true};
    if (named && isWrong(Mutation::NameIsResolvedWhenArmed)) {
        timer.target = holderOf(operation.name).value_or(Nobody);
        timer.name = timer.target == Nobody ? operation.name : -1;
    }
    slot = m_timers.size();
    m_timers.push_back(timer);
    fireWhatIsDue(); // one without a delay, at once
    return m_timers[*slot].pending ? "pending" : "not pending";
}

void Model::advance(long by)
{
    m_now += std::max(0L, by);
    fireWhatIsDue();
}

/// By the time at which they are due, then in the order in which they were armed.
void Model::fireWhatIsDue()
{
    const long reached = m_now + (isWrong(Mutation::TimersFireEarly) ? 1 : 0);
    for (;;) {
        std::optional<std::size_t> next;
        for (std::size_t i = 0; i < m_timers.size(); ++i) {
            const Timer &timer = m_timers[i];
            if (!timer.pending || timer.due > reached)
                continue;
            const bool sooner = !next || timer.due < m_timers[*next].due;
            const bool equal = next && timer.due == m_timers[*next].due;
            if ((sooner && !(next && isWrong(Mutation::TimersFireAsArmed)))
                || (equal && isWrong(Mutation::EqualTimersFireInReverse)))
                next = i;
        }
        if (!next)
            return;
        fire(*next, reached);
    }
}

void Model::fire(std::size_t index, long reached)
{
    Timer &timer = m_timers[index];
    ++m_counts.timersFired;
    if (timer.period == 0)
        timer.pending = false;
    else
        timer.due = (isWrong(Mutation::PeriodsDrift) ? m_now : timer.due) + timer.period;
    while (timer.period != 0 && isWrong(Mutation::MissedPeriodsAreLost) && timer.due <= reached)
        timer.due += timer.period;
    Item item{.says = timer.says, .timer = static_cast<int>(index)};
    const std::string sent =
        timer.name < 0 ? send(timer.target, std::move(item)) : sendNamed(timer.name, std::move(item));
    if (sent != "Delivered" && isWrong(Mutation::RefusedOnceRepeatsNoMore))
        timer.pending = false;
}

/// True if it kept a message from being received: one to come, or, of a timer that fires once, the one that
/// still waits in a mailbox. Those of a repeating timer that wait are taken back as well.
Outcome Model::cancel(int slot)
{
    const auto &index = m_timerSlots[static_cast<std::size_t>(slot)];
    if (!index)
        return {"false"};
    Timer &timer = m_timers[*index];
    const bool wasPending = timer.pending;
    timer.pending = false;
    // A repeating one that ended before, by a shutdown, takes nothing back any more.
    if (isWrong(Mutation::CancelDoesNotRevoke) || (timer.period != 0 && !wasPending))
        return {wasPending ? "true" : "false"};

    bool revoked = false;
    bool ofTheEnding = false; // its mailbox is about to be discarded: both answers are true in their way
    for (Process &process : m_processes) {
        const auto taken = std::erase_if(process.mailbox,
                                         [&](const Item &item) { return item.timer == static_cast<int>(*index); });
        revoked = revoked || taken > 0;
        ofTheEnding = ofTheEnding || (taken > 0 && process.marked);
    }
    const bool did = wasPending || (revoked && !isWrong(Mutation::CancelOfTheFiredSaysNo));
    return {did ? "true" : "false", ofTheEnding && !wasPending ? "false" : ""};
}

std::string Model::lookAtTimer(int slot) const
{
    const auto &index = m_timerSlots[static_cast<std::size_t>(slot)];
    if (!index || !m_timers[*index].pending)
        return "over";
    return "in " + std::to_string((m_timers[*index].due - m_now + 3) / 4) + " ms";
}

} // namespace orrery::modelcheck
