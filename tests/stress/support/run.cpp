// SPDX-License-Identifier: MIT
#include "run.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtCore/QLoggingCategory>
#include <QtCore/QRandomGenerator>
#include <QtCore/QStringList>

#include <algorithm>
#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;

namespace orrery::stress {

namespace {

/// Ends the program when a scenario gets nowhere: a deadlock or a lost wake-up.
class Watchdog
{
public:
    explicit Watchdog(const Run &run) : m_run(run), m_thread([this] { watch(); }) {}
    Watchdog(const Watchdog &) = delete;
    Watchdog &operator=(const Watchdog &) = delete;
    ~Watchdog()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_done = true;
        }
        m_changed.notify_all();
        m_thread.join();
    }

private:
    void watch()
    {
        quint64 last = 0;
        std::unique_lock lock(m_mutex);
        for (;;) {
            if (m_changed.wait_for(lock, Patience, [this] { return m_done; }))
                return;
            const quint64 now = m_run.rounds() + m_run.steps();
            if (now == last) {
                std::fprintf(stderr, "%s: no progress for %lld s in round %llu (--seed %llu --workers %d)\n",
                             m_run.scenario(), static_cast<long long>(Patience.count()),
                             static_cast<unsigned long long>(m_run.rounds()),
                             static_cast<unsigned long long>(m_run.seed()), m_run.workers());
                std::fflush(stderr);
                std::abort();
            }
            last = now;
        }
    }

    const Run &m_run;
    std::mutex m_mutex; // guards m_done
    std::condition_variable m_changed;
    bool m_done = false;
    std::thread m_thread;
};

quint64 hashOf(const char *text)
{
    quint64 hash = 1469598103934665603u;
    for (; *text; ++text)
        hash = (hash ^ static_cast<unsigned char>(*text)) * 1099511628211u;
    return hash;
}

} // namespace

Run::Run(const char *scenario, quint64 seed, int workers, std::chrono::milliseconds time)
    : m_scenario(scenario), m_seed(seed), m_workers(workers), m_end(std::chrono::steady_clock::now() + time)
{
}

bool Run::goesOn()
{
    if (m_rounds.load(std::memory_order_relaxed) > 0 && std::chrono::steady_clock::now() >= m_end)
        return false;
    m_rounds.fetch_add(1, std::memory_order_relaxed);
    return true;
}

Random Run::randomFor(quint64 stream) const noexcept
{
    Random mixed(m_seed ^ hashOf(m_scenario) ^ (rounds() << 20));
    return Random(mixed.next() ^ (stream * 0xd1342543de82ef95u));
}

RuntimeOptions Run::options(std::shared_ptr<Clock> clock) const
{
    return {.workers = m_workers, .mailboxCapacity = 0, .clock = std::move(clock)};
}

void Run::fail(const char *expression, const char *file, int line, const QString &seen) const
{
    std::fprintf(stderr, "%s: FAILED in round %llu (--seed %llu --workers %d)\n  %s:%d: %s\n", m_scenario,
                 static_cast<unsigned long long>(rounds()), static_cast<unsigned long long>(m_seed), m_workers, file,
                 line, expression);
    if (!seen.isEmpty())
        std::fprintf(stderr, "  seen: %s\n", qUtf8Printable(seen));
    std::fflush(stderr);
    std::abort();
}

void Run::expectNothingLeft(Runtime &runtime, quint64 revokedAtMost) const
{
    runtime.shutdown();
    EXPECT(*this, runtime.processes().isEmpty());
    EXPECT(*this, runtime.names().isEmpty());
    EXPECT(*this, runtime.timers().isEmpty());
    const Statistics statistics = runtime.statistics();
    EXPECT_SEEN(*this, statistics.spawned == statistics.finished,
                u"spawned %1, finished %2"_s.arg(statistics.spawned).arg(statistics.finished));
    EXPECT(*this, statistics.live == 0);
    EXPECT(*this, statistics.names == 0);
    EXPECT(*this, statistics.timersPending == 0);
    // What a late sender put in goes with the record, which its worker may be about to let go of.
    Statistics last = statistics;
    const bool accountedFor = eventually([&] {
        last = runtime.statistics();
        const quint64 gone = last.messagesReceived + last.messagesDiscarded;
        return last.messagesSent >= gone && last.messagesSent - gone <= revokedAtMost;
    });
    EXPECT_SEEN(*this, accountedFor,
                u"sent %1, received %2, discarded %3, revoked at most %4"_s.arg(last.messagesSent)
                    .arg(last.messagesReceived)
                    .arg(last.messagesDiscarded)
                    .arg(revokedAtMost));
}

int runScenarios(int argc, char *argv[], std::initializer_list<Scenario> scenarios)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Races, over and over. Ends with 0, or at the first thing that is wrong."_s);
    parser.addHelpOption();
    parser.addOptions({
        {u"seconds"_s, u"How long in all, shared by the scenarios."_s, u"N"_s, u"8"_s},
        {u"seed"_s, u"Repeats the random choices of a run; another one each time by default."_s, u"S"_s},
        {u"workers"_s, u"Worker threads of each runtime."_s, u"N"_s, u"4"_s},
        {u"scenario"_s, u"Only this one; may be given several times."_s, u"NAME"_s},
        {u"list"_s, u"Lists the scenarios and ends."_s},
    });
    parser.process(application);
    if (parser.isSet(u"list"_s)) {
        for (const Scenario &scenario : scenarios)
            std::printf("%s\n", scenario.name);
        return 0;
    }

    bool secondsRead = false;
    bool workersRead = false;
    bool seedRead = true;
    const double seconds = parser.value(u"seconds"_s).toDouble(&secondsRead);
    const int workers = parser.value(u"workers"_s).toInt(&workersRead);
    quint64 seed = QRandomGenerator::global()->generate64();
    if (parser.isSet(u"seed"_s))
        seed = parser.value(u"seed"_s).toULongLong(&seedRead);
    const QStringList wanted = parser.values(u"scenario"_s);
    std::vector<Scenario> chosen;
    for (const Scenario &scenario : scenarios) {
        if (wanted.isEmpty() || wanted.contains(QLatin1StringView(scenario.name)))
            chosen.push_back(scenario);
    }
    const bool numbersRead = secondsRead && seconds >= 0 && seconds < 1e6 && workersRead && workers > 0 && seedRead;
    if (!numbersRead || chosen.empty()) {
        std::fprintf(stderr, "%s: the number of seconds, of workers, the seed or the scenario is wrong; see --help\n",
                     argv[0]);
        return 2;
    }

    // Crashes are part of what is tried; their warnings would drown the rest.
    QLoggingCategory::setFilterRules(u"orrery.*.warning=false"_s);
    std::printf("seed %llu, %d workers\n", static_cast<unsigned long long>(seed), workers);
    const double milliseconds = 1000 * seconds / static_cast<double>(chosen.size());
    const auto each = std::chrono::milliseconds(static_cast<qint64>(milliseconds));
    for (const Scenario &scenario : chosen) {
        std::fflush(stdout);
        Run run(scenario.name, seed, workers, each);
        {
            const Watchdog watchdog(run);
            scenario.run(run);
        }
        std::printf("%-32s %8llu rounds\n", scenario.name, static_cast<unsigned long long>(run.rounds()));
    }
    return 0;
}

} // namespace orrery::stress
