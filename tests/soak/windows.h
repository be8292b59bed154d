// SPDX-License-Identifier: MIT
#pragma once

#include "world.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace orrery::soak {

/// A thread with QtMailboxes, which it makes and destroys; half of what it has outlives the runtime.
class Windows
{
public:
    Windows(World &world, Runtime &runtime);
    Windows(const Windows &) = delete;
    Windows &operator=(const Windows &) = delete;
    ~Windows();

    /// Once the runtime is gone: the last ones go, and the thread.
    void finish();
    /// Those that outlived their runtime and did not say so. After finish().
    int silent() const noexcept { return m_silent; }

private:
    struct Window;
    void run(Runtime &runtime);

    World &m_world;
    std::vector<std::unique_ptr<Window>> m_windows;
    int m_silent = 0;
    std::mutex m_mutex; // guards m_gone
    std::condition_variable m_changed;
    bool m_gone = false;
    std::thread m_thread;
};

} // namespace orrery::soak
