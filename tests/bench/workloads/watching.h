// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/runtime.h>

#include <atomic>
#include <chrono>
#include <thread>

namespace orrery::bench {

/// A thread that looks at a runtime four times a second, at all that its snapshots give and with the journal on,
/// as a window does; from its construction to its destruction.
class Watching
{
public:
    explicit Watching(Runtime &runtime);
    Watching(const Watching &) = delete;
    Watching &operator=(const Watching &) = delete;
    ~Watching();

    /// How many looks it took since its construction, and the processor time of all of them.
    int looks() const noexcept { return m_looks; }
    std::chrono::nanoseconds cost() const noexcept { return std::chrono::nanoseconds(m_cost); }

private:
    void run();
    quint64 look(quint64 sequence);

    Runtime &m_runtime;
    std::atomic<bool> m_quit = false;
    std::atomic<int> m_looks = 0;
    std::atomic<std::chrono::nanoseconds::rep> m_cost = 0;
    std::thread m_thread; // last: it uses all of the above
};

} // namespace orrery::bench
