// SPDX-License-Identifier: MIT
#pragma once

#include "random.h"

#include <orrery/orrery.h>

#include <QtCore/QString>

#include <atomic>
#include <chrono>
#include <initializer_list>
#include <memory>
#include <thread>

namespace orrery::stress {

/// How long to wait for what must happen.
inline constexpr std::chrono::seconds Patience{60};

/// One scenario's run: how long it goes on, what it draws its randomness from, and where it says
/// that something is wrong. Any thread may call `progress`, `randomFor` and `fail`.
class Run
{
public:
    Run(const char *scenario, quint64 seed, int workers, std::chrono::milliseconds time);
    Run(const Run &) = delete;
    Run &operator=(const Run &) = delete;

    const char *scenario() const noexcept { return m_scenario; }
    quint64 seed() const noexcept { return m_seed; }
    int workers() const noexcept { return m_workers; }
    quint64 rounds() const noexcept { return m_rounds.load(std::memory_order_relaxed); }
    quint64 steps() const noexcept { return m_steps.load(std::memory_order_relaxed); }

    /// True until the time is over, and at least once; each call begins a round.
    bool goesOn();
    /// Tells the watchdog that it gets on, within a long round.
    void progress() noexcept { m_steps.fetch_add(1, std::memory_order_relaxed); }
    /// Its own for every number and every round.
    Random randomFor(quint64 stream) const noexcept;

    /// A runtime of the wanted number of workers.
    RuntimeOptions options(std::shared_ptr<Clock> clock = {}) const;

    /// Prints what is wrong, with the scenario, the round and the seed, and ends the program.
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
    /// discarded with its receiver (or revoked, at most so many), no name and no timer remains.
    void expectNothingLeft(Runtime &runtime, quint64 revokedAtMost = 0) const;

private:
    const char *m_scenario;
    quint64 m_seed;
    int m_workers;
    std::chrono::steady_clock::time_point m_end;
    std::atomic<quint64> m_rounds{0};
    std::atomic<quint64> m_steps{0};
};

struct Scenario
{
    const char *name;
    void (*run)(Run &run);
};

/// The main function of a stress program: --seconds, --seed, --workers, --scenario.
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
