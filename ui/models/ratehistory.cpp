// SPDX-License-Identifier: MIT
#include "models/ratehistory.h"

#include <algorithm>

namespace orrery::ui {

using std::chrono::nanoseconds;
using std::chrono::seconds;

namespace {

double growth(quint64 before, quint64 now)
{
    return now > before ? static_cast<double>(now - before) : 0;
}

double toSeconds(nanoseconds time)
{
    return std::chrono::duration<double>(time).count();
}

} // namespace

RateHistory::Course &RateHistory::used(Pid pid)
{
    const auto at = std::find_if(m_courses.begin(), m_courses.end(), [pid](const Course &each) { return each.pid == pid; });
    if (at != m_courses.end()) {
        m_courses.splice(m_courses.begin(), m_courses, at);
    } else {
        m_courses.emplace_front().pid = pid;
        if (m_courses.size() > MostProcesses)
            m_courses.pop_back();
    }
    return m_courses.front();
}

const RateHistory::Course *RateHistory::find(Pid pid) const
{
    const auto at = std::find_if(m_courses.begin(), m_courses.end(), [pid](const Course &each) { return each.pid == pid; });
    return at == m_courses.end() ? nullptr : &*at;
}

void RateHistory::note(const ProcessInfo &info, nanoseconds at)
{
    Course &course = used(info.pid);
    const bool isFirst = course.at == nanoseconds{0};
    if (!isFirst && at <= course.at)
        return;
    if (!isFirst) {
        const double span = toSeconds(at - course.at);
        const Rates rates{growth(course.received, info.messagesReceived) / span,
                          growth(course.sent, info.messagesSent) / span,
                          std::max(0.0, toSeconds(info.cpuTime - course.cpu)) / span};
        course.latest = rates;
        fill(course, rates, at);
    }
    course.at = at;
    course.received = info.messagesReceived;
    course.sent = info.messagesSent;
    course.cpu = info.cpuTime;
}

/// What was done since the last time goes to the seconds in which it may have been done.
void RateHistory::fill(Course &course, const Rates &rates, nanoseconds until)
{
    nanoseconds from = std::max(course.at, until - seconds(Seconds));
    while (from < until) {
        const qint64 second = std::chrono::floor<seconds>(from).count();
        const nanoseconds to = std::min<nanoseconds>(until, seconds(second + 1));
        if (course.seconds.empty() || second > course.last) {
            // One that was skipped as too old leaves no gap: all behind it is too old as well.
            if (!course.seconds.empty() && second > course.last + 1)
                course.seconds.clear();
            course.seconds.emplace_back();
            course.last = second;
        }
        const double part = toSeconds(to - from);
        Second &newest = course.seconds.back();
        newest.done.received += rates.received * part;
        newest.done.sent += rates.sent * part;
        newest.done.cpu += rates.cpu * part;
        newest.covered += part;
        from = to;
    }
    while (course.seconds.size() > std::size_t(Seconds))
        course.seconds.pop_front();
}

std::optional<RateHistory::Rates> RateHistory::latest(Pid pid) const
{
    const Course *course = find(pid);
    return course ? course->latest : std::nullopt;
}

QList<RateHistory::Rates> RateHistory::course(Pid pid) const
{
    QList<Rates> result;
    if (const Course *course = find(pid)) {
        result.reserve(static_cast<qsizetype>(course->seconds.size()));
        for (const Second &each : course->seconds)
            result.append({each.done.received / each.covered, each.done.sent / each.covered, each.done.cpu / each.covered});
    }
    return result;
}

} // namespace orrery::ui
