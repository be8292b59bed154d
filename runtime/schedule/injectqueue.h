// SPDX-License-Identifier: MIT
#pragma once

#include "schedule/runnable.h"
#include "sync/lightmutex.h"

#include <QtCore/QtGlobal>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstddef>
#include <memory>
#include <mutex>
#include <utility>

namespace orrery::detail {

/// The queue that all workers share: what threads outside of the workers make runnable, and what
/// a full run queue spills. First in, first out. A list of pages of pointers, so that who takes many holds the mutex for
/// one copy and touches none of what is queued.
class InjectQueue
{
public:
    /// What is handed out at once, at most.
    static constexpr std::size_t PageSize = 125; // a page is a kibibyte in all

    InjectQueue() = default;
    InjectQueue(const InjectQueue &) = delete;
    InjectQueue &operator=(const InjectQueue &) = delete;
    ~InjectQueue()
    {
        while (m_first)
            delete std::exchange(m_first, m_first->next);
    }

    void push(Runnable *runnable) { push(&runnable, 1); }

    void push(Runnable *const *runnables, std::size_t count)
    {
        const std::lock_guard lock(m_mutex);
        for (std::size_t done = 0; done < count;) {
            if (!m_last || m_last->end == PageSize)
                addPage();
            const std::size_t fit = std::min(count - done, PageSize - m_last->end);
            std::copy_n(runnables + done, fit, m_last->places.begin() + std::ptrdiff_t(m_last->end));
            m_last->end += fit;
            done += fit;
        }
        m_size.store(m_size.load(std::memory_order_relaxed) + qsizetype(count), std::memory_order_seq_cst);
    }

    /// Hands up to `most` to take(Runnable *), oldest first, without the lock. May be fewer, but none only where there
    /// was none.
    template <typename Take>
    void pop(qsizetype most, Take &&take)
    {
        if (size() == 0)
            return;
        std::array<Runnable *, PageSize> taken;
        std::size_t count = 0;
        std::unique_ptr<Page> emptied; // goes after the lock
        {
            const std::lock_guard lock(m_mutex);
            if (!m_first)
                return;
            count = std::min(std::size_t(most), m_first->end - m_first->begin);
            std::copy_n(m_first->places.begin() + std::ptrdiff_t(m_first->begin), count, taken.begin());
            m_first->begin += count;
            if (m_first->begin == m_first->end)
                emptied = removePage();
            m_size.store(m_size.load(std::memory_order_relaxed) - qsizetype(count), std::memory_order_seq_cst);
        }
        for (std::size_t index = 0; index < count; ++index)
            take(taken[index]);
    }

    /// Any thread.
    qsizetype size() const noexcept { return m_size.load(std::memory_order_seq_cst); }

private:
    struct Page
    {
        Page *next = nullptr;
        std::size_t begin = 0;
        std::size_t end = 0;
        std::array<Runnable *, PageSize> places; // from begin to end
    };

    void addPage()
    {
        Page *page = m_spare ? m_spare.release() : new Page;
        if (m_last)
            m_last->next = page;
        else
            m_first = page;
        m_last = page;
    }
    /// The first one, which is empty. One is kept, so that a short queue takes no memory each time.
    std::unique_ptr<Page> removePage()
    {
        std::unique_ptr<Page> page(m_first);
        m_first = page->next;
        if (!m_first)
            m_last = nullptr;
        page->next = nullptr;
        page->begin = page->end = 0;
        std::swap(page, m_spare);
        return page;
    }

    LightMutex m_mutex; // guards the pages
    Page *m_first = nullptr;
    Page *m_last = nullptr;
    std::unique_ptr<Page> m_spare;
    std::atomic<qsizetype> m_size{0}; // written under the mutex
};

} // namespace orrery::detail
