// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace orrery::test {

/// Holds whoever passes, thread and all, until it is opened: a process at a gate is one that does
/// not suspend.
class Gate
{
public:
    /// Blocks until the gate is open.
    void pass()
    {
        std::unique_lock lock(m_mutex);
        ++m_arrived;
        m_changed.notify_all();
        m_changed.wait(lock, [this] { return m_open; });
    }
    void open()
    {
        const std::lock_guard lock(m_mutex);
        m_open = true;
        m_changed.notify_all();
    }
    void close()
    {
        const std::lock_guard lock(m_mutex);
        m_open = false;
    }
    /// False if fewer than `count` have come to the gate within the time.
    bool waitForArrivals(int count, std::chrono::seconds atMost)
    {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, atMost, [this, count] { return m_arrived >= count; });
    }

private:
    std::mutex m_mutex; // guards the two below
    std::condition_variable m_changed;
    int m_arrived = 0;
    bool m_open = false;
};

/// A number that goes up and can be waited for.
class Tally
{
public:
    void add(int count = 1)
    {
        const std::lock_guard lock(m_mutex);
        m_count += count;
        m_changed.notify_all();
    }
    int value() const
    {
        const std::lock_guard lock(m_mutex);
        return m_count;
    }
    /// False if it stays below `count` within the time.
    bool waitFor(int count, std::chrono::seconds atMost)
    {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, atMost, [this, count] { return m_count >= count; });
    }

private:
    mutable std::mutex m_mutex; // guards m_count
    std::condition_variable m_changed;
    int m_count = 0;
};

} // namespace orrery::test
