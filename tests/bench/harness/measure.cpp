// SPDX-License-Identifier: MIT
#include "harness/measure.h"

#include <QtCore/QByteArrayList>
#include <QtCore/QFile>

#include <ctime>
#include <thread>
#include <unistd.h>

namespace orrery::bench {

namespace {

std::chrono::nanoseconds clockTime(clockid_t clock) noexcept
{
    timespec time{};
    clock_gettime(clock, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

} // namespace

void letPass(std::chrono::nanoseconds span)
{
    std::this_thread::sleep_for(span);
}

double residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no /proc/self/statm to read");
    return file.readAll().split(' ').at(1).toDouble() * static_cast<double>(sysconf(_SC_PAGESIZE));
}

std::chrono::nanoseconds processorTime() noexcept
{
    return clockTime(CLOCK_PROCESS_CPUTIME_ID);
}

std::chrono::nanoseconds threadProcessorTime() noexcept
{
    return clockTime(CLOCK_THREAD_CPUTIME_ID);
}

} // namespace orrery::bench
