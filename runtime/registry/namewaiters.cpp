// SPDX-License-Identifier: MIT
#include "registry/namewaiters.h"

#include <shared_mutex>
#include <utility>

namespace orrery::detail {

NameWaiters::Sleeper::Sleeper(NameWaiters &waiters, const QString &name) : m_waiters(waiters), m_name(name)
{
    m_waiters.change(m_name, [this](Waiting &waiting) { waiting.threads.insert(this); });
    m_waiters.m_count.fetch_add(1, std::memory_order_relaxed); // see any()
}

NameWaiters::Sleeper::~Sleeper()
{
    m_waiters.m_count.fetch_sub(1, std::memory_order_relaxed);
    m_waiters.change(m_name, [this](Waiting &waiting) { waiting.threads.remove(this); });
}

bool NameWaiters::Sleeper::sleep(std::optional<std::chrono::steady_clock::time_point> until)
{
    std::unique_lock lock(m_mutex);
    const auto told = [this] { return m_told; };
    if (until)
        m_changed.wait_until(lock, *until, told);
    else
        m_changed.wait(lock, told);
    return std::exchange(m_told, false);
}

void NameWaiters::Sleeper::tell()
{
    const std::lock_guard lock(m_mutex);
    m_told = true;
    m_changed.notify_all(); // under the mutex: who is told may go, and take this along
}

void NameWaiters::add(const QString &name, Pid process)
{
    change(name, [process](Waiting &waiting) { waiting.processes.insert(process); });
    m_count.fetch_add(1, std::memory_order_relaxed); // see any()
}

void NameWaiters::remove(const QString &name, Pid process) noexcept
{
    m_count.fetch_sub(1, std::memory_order_relaxed);
    change(name, [process](Waiting &waiting) { waiting.processes.remove(process); });
}

QList<Pid> NameWaiters::tell(const QString &name) const
{
    const NameKey key = m_shards.key(name);
    const auto &shard = m_shards.of(key);
    const std::shared_lock lock(shard.mutex);
    const auto found = shard.entries.constFind(key);
    if (found == shard.entries.cend())
        return {};
    for (Sleeper *sleeper : found->threads)
        sleeper->tell();
    return found->processes.values();
}

void NameWaiters::close()
{
    m_closed.store(true);
    // Whoever is listed after this has looked at its shard sees that it is closed.
    for (const auto &shard : m_shards) {
        const std::shared_lock lock(shard.mutex);
        for (const Waiting &waiting : shard.entries) {
            for (Sleeper *sleeper : waiting.threads)
                sleeper->tell();
        }
    }
}

/// Changes who waits for the name; of a name that nobody waits for nothing is kept.
template <typename Change>
void NameWaiters::change(const QString &name, Change &&change)
{
    const NameKey key = m_shards.key(name);
    auto &shard = m_shards.of(key);
    const std::unique_lock lock(shard.mutex);
    auto found = shard.entries.find(key);
    if (found == shard.entries.end())
        found = shard.entries.insert(key, Waiting{name, {}, {}});
    change(*found);
    if (found->processes.isEmpty() && found->threads.isEmpty())
        shard.entries.remove(key); // erase() would look for the entry behind it, through all that is free
}

} // namespace orrery::detail
