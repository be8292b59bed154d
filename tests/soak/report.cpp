// SPDX-License-Identifier: MIT
#include "report.h"

#include "machine.h"
#include "tally.h"

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace orrery::soak {

namespace {

quint64 s_seed = 0;
quint64 s_broken = 0;

constexpr qint64 MiB = 1024 * 1024;

qint64 median(std::vector<qint64> values)
{
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

quint64 sum(const std::array<Count, Kinds> &counts)
{
    quint64 result = 0;
    for (const Count &count : counts)
        result += count.load();
    return result;
}

/// What is freed stays resident for a while there; what is leaked, AddressSanitizer tells at the end.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool IsSanitized = true;
#else
constexpr bool IsSanitized = false;
#endif

void checkGrowthOf(const char *what, const std::vector<qint64> &bytes)
{
    constexpr std::size_t WarmUp = 3;
    constexpr std::size_t Fewest = 9;
    if (bytes.size() < WarmUp + Fewest)
        return;
    const auto begin = bytes.begin() + WarmUp;
    const auto third = std::ptrdiff_t((bytes.size() - WarmUp) / 3);
    const qint64 first = median({begin, begin + third});
    const qint64 last = median({bytes.end() - third, bytes.end()});
    std::printf("  %s, first and last third: %.1f MiB, %.1f MiB\n", what, double(first) / MiB, double(last) / MiB);
    // A tenth and 16 MiB: what pools keep depends on how much lived at once.
    if (last > first + first / 10 + 16 * MiB)
        broken(u"%1 bytes have grown from %2 to %3, medians of the first and the last third of %4 eras"_s
                   .arg(QLatin1StringView(what))
                   .arg(first)
                   .arg(last)
                   .arg(bytes.size()));
}

void row(const char *name, const QString &value)
{
    std::printf("  %-34s %s\n", name, qUtf8Printable(value));
}

} // namespace

void setSeedOfReport(quint64 seed) noexcept
{
    s_seed = seed;
}

void broken(const QString &what)
{
    ++s_broken;
    std::printf("BROKEN: %s (seed %llu)\n", qUtf8Printable(what), static_cast<unsigned long long>(s_seed));
    std::fflush(stdout);
}

quint64 brokenCount() noexcept
{
    return s_broken;
}

void printFigures(std::chrono::milliseconds since, quint64 era, const Statistics &now)
{
    std::printf("%6.1f s  era %llu: %lld live, %llu spawned, %llu sent, %llu dropped, %lld timers, %lld names, "
                "%lld of own thread, %lld parcels, %lld MiB, %d threads\n",
                double(since.count()) / 1000, static_cast<unsigned long long>(era), static_cast<long long>(now.live),
                static_cast<unsigned long long>(now.spawned), static_cast<unsigned long long>(now.messagesSent),
                static_cast<unsigned long long>(now.messagesDropped), static_cast<long long>(now.timersPending),
                static_cast<long long>(now.names), static_cast<long long>(now.dedicatedThreads),
                static_cast<long long>(tally().parcels.load()), static_cast<long long>(residentBytes() / MiB),
                threadCount());
    std::fflush(stdout);
}

void printTable(const Totals &totals, std::chrono::milliseconds took)
{
    std::printf("\n");
    row("eras", u"%1 in %2 s"_s.arg(totals.eras).arg(double(took.count()) / 1000, 0, 'f', 1));
    row("shutdowns", u"%1 plain, %2 graceful, %3 from inside, %4 by destructor"_s.arg(totals.shutdowns[0])
                         .arg(totals.shutdowns[1])
                         .arg(totals.shutdowns[2])
                         .arg(totals.shutdowns[3]));
    row("spawned, finished", u"%1, %2"_s.arg(totals.spawned).arg(totals.finished));
    row("ended", u"%1 normal, %2 killed, %3 shutdown, %4 crashed, %5 custom, %6 untold"_s.arg(totals.ended[0])
                     .arg(totals.ended[1])
                     .arg(totals.ended[2])
                     .arg(totals.ended[3])
                     .arg(totals.ended[5])
                     .arg(totals.endedUntold));
    row("restarts, trees planted again", u"%1, %2"_s.arg(totals.restarts).arg(totals.replanted));
    row("messages sent, received", u"%1, %2"_s.arg(totals.sent).arg(totals.received));
    row("discarded, revoked", u"%1, %2"_s.arg(totals.discarded).arg(totals.revoked));
    row("refused", u"%1 no process, %2 no name, %3 mailbox full, %4 late replies"_s.arg(totals.noProcess)
                       .arg(totals.noName)
                       .arg(totals.mailboxFull)
                       .arg(totals.lateReplies));
    row("by the senders: accepted, received", u"%1, %2"_s.arg(sum(tally().accepted)).arg(sum(tally().received)));
    row("timers armed, fired, cancelled", u"%1, %2, %3"_s.arg(tally().timersArmed.load())
                                              .arg(totals.fired)
                                              .arg(totals.cancelled));
    row("requests to supervisors", QString::number(tally().requests.load()));
    row("peak resident", u"%1 MiB"_s.arg(peakResidentBytes() / MiB));
    row("threads at first, at last", u"%1, %2"_s.arg(totals.threadsAtFirst).arg(totals.threadsAtLast));
    row("broken invariants", QString::number(s_broken));
    std::fflush(stdout);
}

void checkGrowth(const Totals &totals)
{
    if (IsSanitized)
        return;
    checkGrowthOf("resident", totals.resident);
    checkGrowthOf("allocated", totals.allocated);
}

} // namespace orrery::soak
