// SPDX-License-Identifier: MIT
#pragma once

#include "registry/nameshards.h"

#include <orrery/pid.h>

#include <QtCore/QList>
#include <QtCore/QSet>
#include <QtCore/QString>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <optional>

namespace orrery::detail {

/// Who waits for a name to be registered: processes by their pids, threads by what they sleep on. Who waits is listed
/// first and looks at the registry then; who registers lists the name first and tells the waiters then. Both go through
/// the mutex of the name's shard in the registry, so that one of the two sees the other. It costs who registers one look
/// at a counter, as long as nobody waits for any name.
class NameWaiters
{
public:
    /// `shards` is a power of two.
    explicit NameWaiters(std::size_t shards) : m_shards(shards) {}

    /// A thread that waits for one name, from here on until it is destroyed.
    class Sleeper
    {
    public:
        Sleeper(NameWaiters &waiters, const QString &name);
        Sleeper(const Sleeper &) = delete;
        Sleeper &operator=(const Sleeper &) = delete;
        ~Sleeper();

        /// Until it is told, since the last time that it was: false at that time, never where that is empty.
        bool sleep(std::optional<std::chrono::steady_clock::time_point> until);

    private:
        friend class NameWaiters;
        void tell();

        NameWaiters &m_waiters;
        const QString m_name;
        std::mutex m_mutex; // guards m_told
        std::condition_variable m_changed;
        bool m_told = false;
    };

    void add(const QString &name, Pid process);
    void remove(const QString &name, Pid process) noexcept;

    /// For who has registered a name. Relaxed: a waiter counts itself before it takes the mutex of the name's shard in the
    /// registry, which who registers has taken after it, where the waiter did not find the name.
    bool any() const noexcept { return m_count.load(std::memory_order_relaxed) != 0; }
    /// Tells the threads that wait for it; gives the processes that do, to be woken.
    QList<Pid> tell(const QString &name) const;

    /// No name will be registered any more: no thread waits from now on.
    void close();
    bool isClosed() const noexcept { return m_closed.load(); }

private:
    struct Waiting
    {
        QString name;
        QSet<Pid> processes;
        QSet<Sleeper *> threads;
    };

    template <typename Change>
    void change(const QString &name, Change &&change);

    NameShards<Waiting> m_shards;
    std::atomic<qsizetype> m_count{0};
    std::atomic<bool> m_closed{false};
};

} // namespace orrery::detail
