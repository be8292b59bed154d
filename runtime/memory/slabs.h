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

    /// SpanBytes, aligned to as many, zeroed or not. Throws std::bad_alloc.
    std::byte *takeSpan();
    /// For the next one who asks.
    void giveSpan(std::byte *span) noexcept;

    /// The one of the program.
    static Slabs &shared() noexcept;

private:
    static constexpr std::size_t HugePage = std::size_t(2) * 1024 * 1024;

    struct FreeSpan
    {
        FreeSpan *next;
    };

    void grow();

    std::mutex m_mutex; // guards all
    FreeSpan *m_free = nullptr;
    std::byte *m_next = nullptr;
    std::byte *m_end = nullptr;
    std::size_t m_total = 0;
};

} // namespace orrery::detail
