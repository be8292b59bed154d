// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/orrery.h>

#include <algorithm>
#include <chrono>
#include <vector>

namespace orrery::test {

/// The rules of restarting, told once more and as plainly as can be: a list, and loops over it. Between two operations
/// everybody has done what he has to do, and no child takes time to stop.
class SupervisorModel
{
public:
    using Time = std::chrono::nanoseconds;

    struct Child
    {
        QString id;
        Restart restart = Restart::Permanent;
        bool running = true;
        bool waiting = false;
        bool held = false;   ///< stopped on request
        bool started = true; ///< once at least
        quint64 restarts = 0;
        Time due{0};
        Time lastStart{0};
        Time delay{0};
    };

    SupervisorModel(Strategy strategy, int most, Time window, BackOff backOff)
        : m_strategy(strategy), m_most(most), m_window(window), m_backOff(backOff)
    {
    }

    bool alive() const { return m_alive; }
    quint64 restarts() const { return m_total; }
    int restartsInWindow() const
    {
        return int(std::count_if(m_times.begin(), m_times.end(), [&](Time at) { return at >= m_now - m_window; }));
    }
    const std::vector<Child> &children() const { return m_children; }

    void add(const QString &id, Restart restart)
    {
        Child child;
        child.id = id;
        child.restart = restart;
        child.lastStart = m_now;
        if (grouped() && m_now < m_groupDue) { // behind the others, it waits with them
            child.running = false;
            child.waiting = true;
            child.due = m_groupDue;
            child.started = false;
        } else {
            m_groupStart = m_now;
        }
        m_children.push_back(child);
    }

    void end(const QString &id, const ExitReason &reason)
    {
        Child &child = of(id);
        child.running = false;
        const bool again = child.restart == Restart::Permanent
            || (child.restart == Restart::Transient && reason != ExitReason::Normal && reason != ExitReason::Shutdown);
        if (!again) {
            if (child.restart == Restart::Temporary || m_strategy == Strategy::Pool)
                forget(id);
            return;
        }
        ++m_total;
        m_times.push_back(m_now);
        if (restartsInWindow() > m_most) {
            m_alive = false;
            return;
        }
        if (!grouped()) {
            child.delay = nextDelay(child.delay, child.lastStart);
            schedule(child, m_now + child.delay);
        } else {
            m_groupDelay = nextDelay(m_groupDelay, m_groupStart);
            m_groupDue = std::max(m_groupDue, m_now + m_groupDelay);
            restartGroup(id);
        }
        startDue();
    }

    void advance(Time by)
    {
        m_now += by;
        startDue();
    }

    void stop(const QString &id)
    {
        Child &child = of(id);
        child.running = child.waiting = false;
        child.held = true;
        if (child.restart == Restart::Temporary || m_strategy == Strategy::Pool)
            forget(id);
    }

    void remove(const QString &id) { forget(id); }

    void restart(const QString &id)
    {
        Child &child = of(id);
        child.held = false;
        child.running = false;
        schedule(child, grouped() ? m_groupDue : m_now);
        startDue();
    }

private:
    bool grouped() const { return m_strategy == Strategy::OneForAll || m_strategy == Strategy::RestForOne; }
    Child &of(const QString &id)
    {
        return *std::find_if(m_children.begin(), m_children.end(), [&](const Child &child) { return child.id == id; });
    }
    void forget(const QString &id)
    {
        std::erase_if(m_children, [&](const Child &child) { return child.id == id; });
    }
    void schedule(Child &child, Time due)
    {
        child.waiting = true;
        child.due = due;
    }
    Time nextDelay(Time last, Time lastStart) const
    {
        const Time first = m_backOff.first;
        if (first <= Time(0))
            return Time(0);
        if (last == Time(0) || m_now - lastStart >= m_backOff.quiet)
            return first;
        const auto longer = Time(Time::rep(double(last.count()) * std::max(m_backOff.factor, 1.0)));
        return std::min(longer, std::max(first, Time(m_backOff.most)));
    }
    void restartGroup(const QString &failed)
    {
        bool within = m_strategy == Strategy::OneForAll;
        std::vector<QString> gone;
        for (Child &child : m_children) {
            within = within || child.id == failed;
            if (!within)
                continue;
            if (child.running && child.restart == Restart::Temporary)
                gone.push_back(child.id);
            else if (!child.held)
                schedule(child, m_groupDue);
            child.running = false;
        }
        for (const QString &id : gone)
            forget(id);
    }
    void startDue()
    {
        for (Child &child : m_children) {
            if (!child.waiting || child.due > m_now)
                continue;
            child.waiting = false;
            child.running = true;
            child.lastStart = m_groupStart = m_now;
            if (child.started)
                ++child.restarts;
            child.started = true;
        }
    }

    const Strategy m_strategy;
    const int m_most;
    const Time m_window;
    const BackOff m_backOff;
    Time m_now{0};
    Time m_groupDue{0};
    Time m_groupStart{0};
    Time m_groupDelay{0};
    quint64 m_total = 0;
    std::vector<Time> m_times;
    std::vector<Child> m_children;
    bool m_alive = true;
};

} // namespace orrery::test
