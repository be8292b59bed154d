// SPDX-License-Identifier: MIT
#include "watchdog.h"

#include "tally.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace orrery::soak {

namespace {

constexpr std::chrono::seconds Patience{120};

std::atomic<const char *> at = "the beginning";

} // namespace

void nowAt(const char *what) noexcept
{
    at = what;
    add(tally().steps);
}

Watchdog::Watchdog(quint64 seed) : m_seed(seed), m_thread([this] { watch(); }) {}

Watchdog::~Watchdog()
{
    {
        const std::lock_guard lock(m_mutex);
        m_done = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void Watchdog::watch()
{
    quint64 last = 0;
    std::unique_lock lock(m_mutex);
    while (!m_changed.wait_for(lock, Patience, [this] { return m_done; })) {
        const quint64 now = tally().steps.load();
        if (now == last) {
            std::fprintf(stderr, "orrery_soak: nothing goes on for %lld s; it waits for: %s (seed %llu)\n",
                         static_cast<long long>(Patience.count()), at.load(), static_cast<unsigned long long>(m_seed));
            std::fflush(stderr);
            std::abort();
        }
        last = now;
    }
}

} // namespace orrery::soak
