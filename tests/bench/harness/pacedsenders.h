// SPDX-License-Identifier: MIT
#pragma once

#include "harness/messages.h"
#include "harness/run.h"

#include <orrery/runtime.h>

#include <QtCore/QList>

#include <algorithm>
#include <atomic>
#include <latch>
#include <thread>
#include <vector>

namespace orrery::bench {

/// So many threads, each of which sends one message to each process; all of them live until they are let go. They take
/// turns, and wait from time to time until what they sent is received, so that what waits in between takes no memory
/// that would be measured as well.
class PacedSenders
{
public:
    PacedSenders(const Run &run, Runtime &runtime, const QList<Pid> &pids, int count)
    {
        for (int i = 0; i < count; ++i) {
            m_threads.emplace_back([&] {
                for (qsizetype first = 0; first < pids.size(); first += AtOnce) {
                    for (const Pid pid : pids.sliced(first, std::min(AtOnce, pids.size() - first)))
                        runtime.send(pid, words(0));
                    run.require(runtime.waitIdle(Patience), "the processes do not come to rest");
                }
                ++m_sent;
                m_sent.notify_one();
                m_letGo.wait();
            });
            m_sent.wait(i);
        }
    }
    PacedSenders(const PacedSenders &) = delete;
    PacedSenders &operator=(const PacedSenders &) = delete;
    ~PacedSenders()
    {
        m_letGo.count_down();
        for (std::thread &thread : m_threads)
            thread.join();
    }

private:
    static constexpr qsizetype AtOnce = 10'000;

    std::atomic<int> m_sent{0};
    std::latch m_letGo{1};
    std::vector<std::thread> m_threads;
};

} // namespace orrery::bench
