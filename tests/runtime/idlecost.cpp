// SPDX-License-Identifier: MIT
// What a runtime costs that has nothing to do: 1,000 parked processes and 1,000 far timers. Measures the
// processor time of this program against the clock on the wall, prints it, and fails above 1 % of a core.
#include <orrery/orrery.h>

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtCore/QEventLoop>
#include <QtCore/QTimer>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>

using namespace orrery;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr int Count = 1000;
constexpr double MostPercent = 1.0;

Process parked(Context self)
{
    for (;;)
        co_await self.receive();
}

std::chrono::nanoseconds processorTime()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOption({u"seconds"_s, u"How long to watch."_s, u"N"_s, u"5"_s});
    parser.addHelpOption();
    parser.process(application);
    const int seconds = std::max(1, parser.value(u"seconds"_s).toInt());

    Runtime runtime;
    for (int i = 0; i < Count; ++i) {
        const Pid pid = runtime.spawn(parked);
        runtime.sendAfter(pid, 1h + std::chrono::milliseconds(i * 137), "far");
    }
    if (!runtime.waitIdle(30s)) {
        std::fprintf(stderr, "idlecost: the processes did not park within 30 s\n");
        return 1;
    }

    // The wait costs nothing itself: the event loop sleeps until its one timer.
    const auto processorBefore = processorTime();
    const auto wallBefore = std::chrono::steady_clock::now();
    QEventLoop loop;
    QTimer::singleShot(seconds * 1000, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
    const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - wallBefore;
    const std::chrono::duration<double> processor = processorTime() - processorBefore;

    const Statistics statistics = runtime.statistics();
    if (statistics.live != Count || statistics.timersPending != Count) {
        std::fprintf(stderr, "idlecost: %lld processes and %lld timers instead of %d each\n",
                     static_cast<long long>(statistics.live), static_cast<long long>(statistics.timersPending), Count);
        return 1;
    }
    const double percent = 100 * processor.count() / wall.count();
    std::printf("idle with %d processes and %d timers: %.3f ms of processor time in %.2f s, %.4f %% of a core\n", Count,
                Count, processor.count() * 1000, wall.count(), percent);
    return percent < MostPercent ? 0 : 1;
}
