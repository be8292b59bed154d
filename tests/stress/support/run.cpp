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
            const quint64 now = m_run.round() + m_run.steps();
            if (now == last) {
                std::fprintf(stderr, "%s: no progress for %lld s\n  to repeat it: %s\n", m_run.scenario(),
                             static_cast<long long>(Patience.count()), qUtf8Printable(m_run.replay()));
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

Run::Run(const char *scenario, quint64 seed, int workers, const Extent &extent)
    : m_scenario(scenario),
      m_seed(seed),
      m_workers(workers),
      m_extent(extent),
      m_end(std::chrono::steady_clock::now() + extent.time),
      m_round(extent.firstRound - 1)
{
}

bool Run::goesOn()
{
    const quint64 done = rounds();
    if (m_extent.rounds) {
        if (done >= *m_extent.rounds)
            return false;
    } else if (done > 0 && m_races >= m_extent.races && std::chrono::steady_clock::now() >= m_end) {
        return false;
    }
    m_round.fetch_add(1, std::memory_order_relaxed);
    return true;
}

void Run::raced(quint64 count, std::optional<quint64> wonByFirst)
{
    m_races += count;
    if (wonByFirst)
        m_wonByFirst = m_wonByFirst.value_or(0) + *wonByFirst;
}

Random Run::randomFor(quint64 stream, quint64 round) const noexcept
{
    Random mixed(m_seed ^ hashOf(m_scenario) ^ (round << 20));
    return Random(mixed.next() ^ (stream * 0xd1342543de82ef95u));
}

RuntimeOptions Run::optionsFor(quint64 round, Mailboxes mailboxes, std::shared_ptr<Clock> clock) const
{
    constexpr int shards[] = {1, 1, 2, 0};
    Random random = randomFor(~quint64(0), round);
    return {.workers = m_workers,
            .mailboxCapacity = mailboxes == Mailboxes::Tight ? random.below(4) : 0,
            .clock = std::move(clock),
            .shards = shards[random.below(4)]};
}

QString Run::replay() const
{
    return u"%1 --seed %2 --scenario %3 --workers %4 --first-round %5 --seconds 60"_s
        .arg(QCoreApplication::applicationFilePath(), QString::number(m_seed), QLatin1StringView(m_scenario))
        .arg(m_workers)
        .arg(round());
}

void Run::fail(const char *expression, const char *file, int line, const QString &seen) const
{
    std::fprintf(stderr, "%s: FAILED in round %llu of seed %llu\n  %s:%d: %s\n", m_scenario,
                 static_cast<unsigned long long>(round()), static_cast<unsigned long long>(m_seed), file, line,
                 expression);
    if (!seen.isEmpty())
        std::fprintf(stderr, "  seen: %s\n", qUtf8Printable(seen));
    std::fprintf(stderr, "  to repeat it: %s\n", qUtf8Printable(replay()));
    std::fflush(stderr);
    std::abort();
}

void Run::expectNothingLeft(Runtime &runtime, quint64 revokedAtMost) const
{
    runtime.shutdown();
    EXPECT(*this, runtime.processes().isEmpty());
    EXPECT(*this, runtime.names().isEmpty());
    EXPECT(*this, runtime.groups().isEmpty());
    EXPECT(*this, runtime.timers().isEmpty());
    const Statistics statistics = runtime.statistics();
    EXPECT_SEEN(*this, statistics.spawned == statistics.finished,
                u"spawned %1, finished %2"_s.arg(statistics.spawned).arg(statistics.finished));
    EXPECT(*this, statistics.live == 0);
    EXPECT(*this, statistics.names == 0);
    EXPECT(*this, statistics.groups == 0);
    EXPECT(*this, statistics.timersPending == 0);
    // What a late sender put in goes with the record, which its worker may be about to let go of.
    Statistics last = statistics;
    const bool accountedFor = eventually([&] {
        last = runtime.statistics();
        const quint64 gone = last.messagesReceived + last.messagesDiscarded;
        return last.messagesSent == gone + last.messagesRevoked && last.messagesRevoked <= revokedAtMost;
    });
    EXPECT_SEEN(*this, accountedFor,
                u"sent %1, received %2, discarded %3, revoked %4 of at most %5"_s.arg(last.messagesSent)
                    .arg(last.messagesReceived)
                    .arg(last.messagesDiscarded)
                    .arg(last.messagesRevoked)
                    .arg(revokedAtMost));
}

namespace {

/// The options of the command line; nothing where one of them is not understood.
struct Options
{
    double seconds = 0;
    quint64 races = 0;
    std::optional<quint64> rounds;
    quint64 firstRound = 1;
    quint64 seed = 0;
    int workers = 0;
};

template <typename T>
bool read(const QCommandLineParser &parser, const QString &name, T &into)
{
    bool understood = true;
    if (parser.isSet(name))
        into = static_cast<T>(parser.value(name).toULongLong(&understood));
    return understood;
}

std::optional<Options> optionsOf(const QCommandLineParser &parser)
{
    Options options;
    bool secondsRead = false;
    bool workersRead = false;
    options.seconds = parser.value(u"seconds"_s).toDouble(&secondsRead);
    options.workers = parser.value(u"workers"_s).toInt(&workersRead);
    options.seed = QRandomGenerator::global()->generate64();
    quint64 rounds = 0;
    const bool understood = secondsRead && options.seconds >= 0 && options.seconds < 1e6 && workersRead
        && options.workers > 0 && read(parser, u"seed"_s, options.seed) && read(parser, u"races"_s, options.races)
        && read(parser, u"rounds"_s, rounds) && read(parser, u"first-round"_s, options.firstRound)
        && options.firstRound > 0;
    if (!understood)
        return std::nullopt;
    if (parser.isSet(u"rounds"_s))
        options.rounds = rounds;
    return options;
}

} // namespace

int runScenarios(int argc, char *argv[], std::initializer_list<Scenario> scenarios)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Races, over and over. Ends with 0, or at the first thing that is wrong."_s);
    parser.addHelpOption();
    parser.addOptions({
        {u"seconds"_s, u"How long at least, shared by the scenarios."_s, u"N"_s, u"8"_s},
        {u"races"_s, u"How many races at least, shared by the scenarios that are such."_s, u"N"_s},
        {u"rounds"_s, u"How many rounds of each scenario, instead."_s, u"N"_s},
        {u"first-round"_s, u"The number of the first round: with the seed, it repeats a round."_s, u"R"_s},
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

    const std::optional<Options> options = optionsOf(parser);
    const QStringList wanted = parser.values(u"scenario"_s);
    std::vector<Scenario> chosen;
    quint64 racing = 0;
    for (const Scenario &scenario : scenarios) {
        if (!wanted.isEmpty() && !wanted.contains(QLatin1StringView(scenario.name)))
            continue;
        chosen.push_back(scenario);
        racing += scenario.kind == Scenario::Races ? 1 : 0;
    }
    if (!options || chosen.empty()) {
        std::fprintf(stderr, "%s: an option's number or the scenario is wrong; see --help\n", argv[0]);
        return 2;
    }

    // Crashes are part of what is tried; their warnings would drown the rest.
    QLoggingCategory::setFilterRules(u"orrery.*.warning=false"_s);
    std::printf("seed %llu, %d workers\n", static_cast<unsigned long long>(options->seed), options->workers);
    Extent extent;
    extent.time = std::chrono::milliseconds(qint64(1000 * options->seconds / double(chosen.size())));
    extent.rounds = options->rounds;
    extent.firstRound = options->firstRound;
    quint64 races = 0;
    for (const Scenario &scenario : chosen) {
        std::fflush(stdout);
        extent.races = scenario.kind == Scenario::Races ? (options->races + racing - 1) / racing : 0;
        Run run(scenario.name, options->seed, options->workers, extent);
        {
            const Watchdog watchdog(run);
            scenario.run(run);
        }
        races += run.races();
        std::printf("%-32s %8llu rounds", scenario.name, static_cast<unsigned long long>(run.rounds()));
        if (scenario.kind == Scenario::Races)
            std::printf(" %9llu races", static_cast<unsigned long long>(run.races()));
        if (const std::optional<double> share = run.wonByFirst())
            std::printf(", %2.0f %% won by the first", 100 * *share);
        std::printf("\n");
    }
    std::printf("%llu races\n", static_cast<unsigned long long>(races));
    if (!options->rounds && races < options->races) {
        std::fprintf(stderr, "%s: %llu races were asked for\n", argv[0],
                     static_cast<unsigned long long>(options->races));
        return 1;
    }
    return 0;
}

} // namespace orrery::stress
