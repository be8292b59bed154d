// SPDX-License-Identifier: MIT
#include "window/otherthreads.h"

#include <QtCore/QDir>

#include <ctime>

namespace orrery::bench {

namespace {

std::set<int> threads()
{
    std::set<int> result;
    for (const QString &each : QDir(QStringLiteral("/proc/self/task")).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        result.insert(each.toInt());
    return result;
}

/// The clock of any thread of this program, as Linux numbers them: pthread_getcpuclockid() asks for a handle, which
/// nobody has here.
clockid_t clockOf(int thread)
{
    constexpr unsigned perThread = 4;
    constexpr unsigned scheduled = 2;
    return static_cast<clockid_t>((~static_cast<unsigned>(thread) << 3) | perThread | scheduled);
}

} // namespace

OtherThreads::OtherThreads() : m_before(threads()) {}

std::chrono::nanoseconds OtherThreads::used()
{
    for (const int thread : threads()) {
        timespec time{};
        if (!m_before.contains(thread) && clock_gettime(clockOf(thread), &time) == 0)
            m_used[thread] = std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
    }
    std::chrono::nanoseconds sum{0};
    for (const auto &[thread, used] : m_used)
        sum += used;
    return sum;
}

} // namespace orrery::bench
