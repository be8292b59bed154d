// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QtGlobal>

#include <cstddef>
#include <new>

#ifdef Q_OS_UNIX
#include <sys/mman.h>
#endif

namespace orrery::ui {

/// Of vectors that are large for a moment: their memory goes back to the system at once, where malloc might keep as much as
/// they had for whatever comes next.
template <typename T>
struct PageAllocator
{
    using value_type = T;

    PageAllocator() = default;
    template <typename U>
    PageAllocator(const PageAllocator<U> &)
    {
    }

    T *allocate(std::size_t count)
    {
#ifdef Q_OS_UNIX
        if (isLarge(count)) {
            void *pages = mmap(nullptr, count * sizeof(T), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
            if (pages == MAP_FAILED)
                throw std::bad_alloc();
            return static_cast<T *>(pages);
        }
#endif
        return static_cast<T *>(::operator new(count * sizeof(T)));
    }
    void deallocate(T *memory, std::size_t count) noexcept
    {
#ifdef Q_OS_UNIX
        if (isLarge(count)) {
            munmap(memory, count * sizeof(T));
            return;
        }
#endif
        ::operator delete(memory);
    }

    friend bool operator==(const PageAllocator &, const PageAllocator &) { return true; }

private:
    static bool isLarge(std::size_t count) { return count >= std::size_t{256} * 1024 / sizeof(T); }
};

} // namespace orrery::ui
