// SPDX-License-Identifier: MIT
#include "feed/hostusage.h"

#include <QtCore/QByteArray>
#include <QtCore/QFile>
#include <QtCore/QList>

#ifdef Q_OS_UNIX
#    include <time.h>
#    include <unistd.h>
#endif

namespace orrery::ui {

std::chrono::nanoseconds threadCpuTime() noexcept
{
#if defined(Q_OS_UNIX) && defined(CLOCK_THREAD_CPUTIME_ID)
    timespec now{};
    if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now) == 0)
        return std::chrono::seconds{now.tv_sec} + std::chrono::nanoseconds{now.tv_nsec};
#endif
    return std::chrono::nanoseconds{0};
}

qint64 residentBytes()
{
#ifdef Q_OS_LINUX
    QFile file(QStringLiteral("/proc/self/statm"));
    if (file.open(QIODevice::ReadOnly)) {
        const QList<QByteArray> pages = file.readAll().split(' '); // total, resident, …
        static const qint64 pageSize = sysconf(_SC_PAGESIZE);
        if (pages.size() > 1)
            return pages.at(1).toLongLong() * pageSize;
    }
#endif
    return 0;
}

} // namespace orrery::ui
