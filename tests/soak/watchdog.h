// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QtGlobal>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace orrery::soak {

/// What the program is at, for the watchdog: a text that lives for ever.
void nowAt(const char *what) noexcept;

/// Ends the program by abort() when nothing goes on for two minutes, and says what it was at.
class Watchdog
{
public:
    explicit Watchdog(quint64 seed);
    Watchdog(const Watchdog &) = delete;
    Watchdog &operator=(const Watchdog &) = delete;
    ~Watchdog();

private:
    void watch();

    const quint64 m_seed;
    std::mutex m_mutex; // guards m_done
    std::condition_variable m_changed;
    bool m_done = false;
    std::thread m_thread;
};

} // namespace orrery::soak
