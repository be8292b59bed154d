// SPDX-License-Identifier: MIT
#pragma once

#include <shared_mutex>

#if defined(__GLIBC__)
#    include <pthread.h>
#endif

namespace orrery::detail {

#if defined(__GLIBC__)

/// A shared mutex whose writers are not starved. glibc's default, which std::shared_mutex is, lets
/// readers in for as long as readers overlap: look-ups of one hot process would keep spawns and
/// reapings of its shard waiting without end. No thread may lock it twice.
class SharedMutex
{
public:
    SharedMutex() noexcept
    {
        pthread_rwlockattr_t attributes;
        pthread_rwlockattr_init(&attributes);
        pthread_rwlockattr_setkind_np(&attributes, PTHREAD_RWLOCK_PREFER_WRITER_NONRECURSIVE_NP);
        pthread_rwlock_init(&m_lock, &attributes);
        pthread_rwlockattr_destroy(&attributes);
    }
    SharedMutex(const SharedMutex &) = delete;
    SharedMutex &operator=(const SharedMutex &) = delete;
    ~SharedMutex() { pthread_rwlock_destroy(&m_lock); }

    void lock() noexcept { pthread_rwlock_wrlock(&m_lock); }
    void unlock() noexcept { pthread_rwlock_unlock(&m_lock); }
    void lock_shared() noexcept
    {
        // EAGAIN: as many readers as it can count; one of them will be gone soon.
        while (pthread_rwlock_rdlock(&m_lock) != 0) { }
    }
    void unlock_shared() noexcept { pthread_rwlock_unlock(&m_lock); }

private:
    pthread_rwlock_t m_lock;
};

#else

using SharedMutex = std::shared_mutex;

#endif

} // namespace orrery::detail
