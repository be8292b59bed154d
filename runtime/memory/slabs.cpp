// SPDX-License-Identifier: MIT
#include "memory/slabs.h"

#include <algorithm>
#include <new>
#include <utility>

#if defined(__linux__)
#    include <sys/mman.h>
#endif

namespace orrery::detail {

Slabs &Slabs::shared() noexcept
{
    static constinit Slabs slabs; // never destroyed: threads may end after all else
    return slabs;
}

void Slabs::giveSpan(std::byte *span) noexcept
{
    const std::lock_guard lock(m_mutex);
    m_free = new (span) FreeSpan{m_free};
}

std::byte *Slabs::takeSpan()
{
    const std::lock_guard lock(m_mutex);
    if (m_free)
        return reinterpret_cast<std::byte *>(std::exchange(m_free, m_free->next));
    if (m_next == m_end)
        grow();
    std::byte *span = m_next;
    m_next += SpanBytes;
    return span;
}

void Slabs::grow()
{
    // As much again as there is, in powers of two, from 64 KiB to a few huge pages.
    const std::size_t bytes = std::clamp(m_total, 4 * SpanBytes, 4 * HugePage);
    const bool huge = bytes >= HugePage;
    // Kept to the end of the program: who still holds a block then may hold it.
    auto *slab = static_cast<std::byte *>(::operator new(bytes, std::align_val_t(huge ? HugePage : SpanBytes)));
#if defined(__linux__) && defined(MADV_HUGEPAGE)
    if (huge)
        madvise(slab, bytes, MADV_HUGEPAGE); // a wish; where it is not granted, it works as well
#endif
    m_next = slab;
    m_end = slab + bytes;
    m_total += bytes;
}

} // namespace orrery::detail
