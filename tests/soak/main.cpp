// SPDX-License-Identifier: MIT
#include "era.h"
#include "machine.h"
#include "watchdog.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLoggingCategory>

#include <algorithm>
#include <csignal>
#include <cstdio>

using namespace orrery::soak;

namespace {

volatile std::sig_atomic_t s_stopped = 0;

void stop(int)
{
    s_stopped = 1;
}

} // namespace

int main(int argc, char **argv)
{
    keepNoFreeMemory();
    const QCoreApplication application(argc, argv);
    const std::optional<Options> options = readOptions(application);
    if (!options)
        return 2;
    std::signal(SIGTERM, stop);
    std::signal(SIGINT, stop);
    // Bodies throw by the thousand here.
    QLoggingCategory::setFilterRules(QStringLiteral("orrery.process.warning=false"));
    std::printf("seed %llu: %d processes for %.0f s\n", static_cast<unsigned long long>(options->seed),
                options->processes, double(options->length.count()) / 1000);
    std::fflush(stdout);
    setSeedOfReport(options->seed);

    using Steady = std::chrono::steady_clock;
    const auto began = Steady::now();
    const auto end = began + options->length;
    const auto passed = [&] { return std::chrono::duration_cast<std::chrono::milliseconds>(Steady::now() - began); };
    Totals totals;
    {
        const Watchdog watchdog(options->seed);
        Random random(options->seed);
        // Three eras at least, however short the time; a long run has some of up to a minute.
        const int longest = int(std::min<qint64>(options->length.count() / 4, 60'000));
        while (Steady::now() < end && !s_stopped) {
            const int most = random.oneIn(6) ? longest : std::min(longest, 10'000);
            const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Steady::now());
            const std::chrono::milliseconds length(most / 2 + random.below(most / 2 + 1));
            Era(*options, random.next(), totals).run(std::min(length, left), began, [] { return s_stopped != 0; });
        }
    }
    printTable(totals, passed());
    checkGrowth(totals);
    if (s_stopped)
        std::printf("ended early by a signal\n");
    std::printf("%s: seed %llu\n", brokenCount() ? "FAILED" : "ok", static_cast<unsigned long long>(options->seed));
    return brokenCount() ? 1 : 0;
}
