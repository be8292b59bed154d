// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <mutex>

namespace orrery::detail {

/// Large pieces of memory, cut into spans from front to back. Grows with what is asked for: a program with a few
/// processes takes little, one with a million is given pieces that the system may back by huge pages, where the first
/// touch of a page is what costs most. Any thread.
class Slabs
{
public:
    static constexpr std::size_t SpanBytes = std::size_t(16) * 1024;

    /// SpanBytes, aligned to a cache line at least, zeroed or not. Throws std::bad_alloc.
    std::byte *takeSpan();

private:
    static constexpr std::size_t HugePage = std::size_t(2) * 1024 * 1024;

    void grow();

    std::mutex m_mutex; // guards all
    std::byte *m_next = nullptr;
    std::byte *m_end = nullptr;
    std::size_t m_total = 0;
};

} // namespace orrery::detail
