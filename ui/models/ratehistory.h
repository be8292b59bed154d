// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/export.h>
#include <orrery/info.h>

#include <QtCore/QList>

#include <chrono>
#include <deque>
#include <list>
#include <optional>

namespace orrery::ui {

/// How much single processes did, second by second, over the last minutes: of those that were looked at lately. Of the time
/// in which nobody looked it has the mean, as counters go on.
class ORRERY_UI_EXPORT RateHistory
{
public:
    /// Over which rates are kept, one for each second.
    static constexpr qsizetype Seconds = 300;
    /// Of how many processes.
    static constexpr std::size_t MostProcesses = 32;

    /// A second; the CPU's is a share of one core.
    struct Rates
    {
        double received = 0, sent = 0, cpu = 0;
    };

    /// `at` is on the frames' clock; what is not after the last time changes nothing.
    void note(const ProcessInfo &info, std::chrono::nanoseconds at);
    /// Between the last two times; empty before the second.
    std::optional<Rates> latest(Pid pid) const;
    /// The last seconds, the newest at the end, at most so many as are kept.
    QList<Rates> course(Pid pid) const;
    void clear() { m_courses.clear(); }

private:
    /// What was done within one second, as far as that is over.
    struct Second
    {
        Rates done;
        double covered = 0; // seconds
    };
    struct Course
    {
        Pid pid;
        std::chrono::nanoseconds at{0};
        quint64 received = 0, sent = 0;
        std::chrono::nanoseconds cpu{0};
        std::optional<Rates> latest;
        qint64 last = 0; // which second of the clock is the newest
        std::deque<Second> seconds;
    };

    Course &used(Pid pid);
    const Course *find(Pid pid) const;
    static void fill(Course &course, const Rates &rates, std::chrono::nanoseconds until);

    std::list<Course> m_courses; // the last used first
};

} // namespace orrery::ui
