// SPDX-License-Identifier: MIT
#include "schedule/seededqueue.h"

namespace orrery::detail {

void SeededQueue::push(Runnable *runnable)
{
    const std::lock_guard lock(m_mutex);
    m_runnable.push_back(runnable);
    m_size.store(m_runnable.size(), std::memory_order_relaxed);
}

Runnable *SeededQueue::take()
{
    const std::lock_guard lock(m_mutex);
    if (m_runnable.empty())
        return nullptr;
    Runnable *&place = m_runnable[std::size_t(draw() % m_runnable.size())];
    Runnable *chosen = place;
    place = m_runnable.back();
    m_runnable.pop_back();
    m_size.store(m_runnable.size(), std::memory_order_relaxed);
    return chosen;
}

/// SplitMix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number generators", 2014).
quint64 SeededQueue::draw() noexcept
{
    m_state += 0x9e3779b97f4a7c15u;
    quint64 mixed = m_state;
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9u;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebu;
    return mixed ^ (mixed >> 31);
}

} // namespace orrery::detail
