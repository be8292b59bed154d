// SPDX-License-Identifier: MIT
#pragma once

#include "random.h"

#include <orrery/orrery.h>

#include <QtCore/QString>

#include <atomic>
#include <chrono>
#include <initializer_list>
#include <memory>
#include <optional>
#include <thread>

namespace orrery::stress {

/// How long to wait for what must happen.
inline constexpr std::chrono::seconds Patience{60};

/// How long a scenario goes on: for a time, and until it has run so many races; or for so many rounds.
struct Extent
{
    std::chrono::milliseconds time{0};
    quint64 races = 0;
    std::optional<quint64> rounds = {};
    /// Where a round's random choices are to be those of a later one: to repeat what failed there.
    quint64 firstRound = 1;
};

/// One scenario's run: how long it goes on, what it draws its randomness from, and where it says
/// that something is wrong. Any thread may call `progress`, `randomFor` and `fail`.
class Run
{
public:
    Run(const char *scenario, quint64 seed, int workers, const Extent &extent);
    Run(const Run &) = delete;
    Run &operator=(const Run &) = delete;

    const char *scenario() const noexcept { return m_scenario; }
    quint64 seed() const noexcept { return m_seed; }
    int workers() const noexcept { return m_workers; }
    /// The number of the round, from 1.
    quint64 round() const noexcept { return m_round.load(std::memory_order_relaxed); }
    quint64 rounds() const noexcept { return round() + 1 - m_extent.firstRound; }
    quint64 steps() const noexcept { return m_steps.load(std::memory_order_relaxed); }
    quint64 races() const noexcept { return m_races; }
    /// Of the races, the share that went to the first of the two that the scenario is named after.
    std::optional<double> wonByFirst() const noexcept
    {
        return m_wonByFirst ? std::optional(double(*m_wonByFirst) / double(m_races)) : std::nullopt;
    }

    /// True as long as the scenario goes on, and at least once; each call begins a round.
    bool goesOn();
    /// Two operations were let loose on each other so many times in this round, and so often, where it can be told,
    /// the first of the two was the first. By the scenario's own thread.
    void raced(quint64 count, std::optional<quint64> wonByFirst = {});
    /// Tells the watchdog that it gets on, within a long round.
    void progress() noexcept { m_steps.fetch_add(1, std::memory_order_relaxed); }
    /// Its own for every number and every round.
    Random randomFor(quint64 stream) const noexcept { return randomFor(stream, round()); }
    /// That of another round.
    Random randomFor(quint64 stream, quint64 round) const noexcept;

    enum class Mailboxes {
        Unbounded,
        Tight, ///< in most rounds they hold one message, or two, or three
    };
    /// Of a runtime for this round: with the wanted number of workers, and a table of one part or two in most
    /// rounds, so that all meet at the same locks.
    RuntimeOptions options(Mailboxes mailboxes = Mailboxes::Unbounded, std::shared_ptr<Clock> clock = {}) const
    {
        return optionsFor(round(), mailboxes, std::move(clock));
    }
    /// That of another round.
    RuntimeOptions optionsFor(quint64 round, Mailboxes mailboxes, std::shared_ptr<Clock> clock) const;

    /// Prints what is wrong, and the command that repeats the round, and ends the program.
    [[noreturn]] void fail(const char *expression, const char *file, int line, const QString &seen = {}) const;

    /// False if it does not become true within the patience. For what another thread is about to do.
    template <typename Condition>
    static bool eventually(Condition condition)
    {
        const auto deadline = std::chrono::steady_clock::now() + Patience;
        while (!condition()) {
            if (std::chrono::steady_clock::now() > deadline)
                return false;
            std::this_thread::yield();
        }
        return true;
    }

    /// Shuts the runtime down, if nobody has yet, and checks that nothing is left of it: every
    /// process that was spawned has finished, every message that was accepted was received or
    /// discarded with its receiver (or revoked, at most so many), no name, no group and no timer remains.
    void expectNothingLeft(Runtime &runtime, quint64 revokedAtMost = 0) const;

    /// What repeats this round and those after it.
    QString replay() const;

private:
    const char *m_scenario;
    quint64 m_seed;
    int m_workers;
    Extent m_extent;
    std::chrono::steady_clock::time_point m_end;
    std::atomic<quint64> m_round;
    std::atomic<quint64> m_steps{0};
    quint64 m_races = 0;
    std::optional<quint64> m_wonByFirst;
};

struct Scenario
{
    enum Kind {
        Races,  ///< of two operations, counted
        Mixture ///< of many, which goes on for its time
    };

    const char *name;
    void (*run)(Run &run);
    Kind kind = Races;
};

/// The main function of a stress program; --help says with which options.
int runScenarios(int argc, char *argv[], std::initializer_list<Scenario> scenarios);

} // namespace orrery::stress

#define EXPECT(run, condition) \
    do { \
        if (!(condition)) \
            (run).fail(#condition, __FILE__, __LINE__); \
    } while (false)

/// With what was seen, a QString.
#define EXPECT_SEEN(run, condition, seen) \
    do { \
        if (!(condition)) \
            (run).fail(#condition, __FILE__, __LINE__, (seen)); \
    } while (false)
