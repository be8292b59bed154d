// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <barrier>
#include <functional>
#include <thread>
#include <utility>
#include <vector>

namespace orrery::stress {

/// Threads that begin at the same moment, round after round.
class Crew
{
public:
    explicit Crew(int size) : m_start(size + 1), m_end(size + 1), m_jobs(static_cast<std::size_t>(size))
    {
        for (std::size_t i = 0; i < m_jobs.size(); ++i) {
            m_threads.emplace_back([this, i] {
                for (;;) {
                    m_start.arrive_and_wait();
                    if (!m_jobs[i])
                        return;
                    // Woken one after the other, they begin at the same moment all the same.
                    m_awake.fetch_add(1);
                    while (m_awake.load() < m_jobs.size())
                        std::this_thread::yield();
                    m_jobs[i]();
                    m_end.arrive_and_wait();
                }
            });
        }
    }
    Crew(const Crew &) = delete;
    Crew &operator=(const Crew &) = delete;
    ~Crew()
    {
        for (auto &job : m_jobs)
            job = nullptr;
        m_start.arrive_and_wait();
        for (std::thread &thread : m_threads)
            thread.join();
    }

    /// One job a thread; returns when all are done.
    void together(std::vector<std::function<void()>> jobs)
    {
        const auto nothing = [] {};
        for (std::size_t i = 0; i < m_jobs.size(); ++i)
            m_jobs[i] = i < jobs.size() ? std::move(jobs[i]) : nothing;
        m_awake = 0;
        m_start.arrive_and_wait();
        m_end.arrive_and_wait();
    }

private:
    std::barrier<> m_start;
    std::barrier<> m_end;
    std::atomic<std::size_t> m_awake{0};
    std::vector<std::function<void()>> m_jobs;
    std::vector<std::thread> m_threads;
};

} // namespace orrery::stress
