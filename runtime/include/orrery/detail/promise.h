// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/detail/frame.h>
#include <orrery/detail/wait.h>

#include <coroutine>
#include <cstddef>

namespace orrery {

template <typename T>
class Task;

namespace detail {

template <typename T>
class TaskAwaiter;

/// What is awaited of a Context's awaiter, which itself stays where the co_await expression made it.
/// A value, because GCC 12 copies what await_transform returns by reference.
template <typename A>
class [[nodiscard]] Awaiting
{
public:
    explicit Awaiting(A &awaiter) noexcept : m_awaiter(&awaiter) {}
    bool await_ready() { return m_awaiter->await_ready(); }
    void await_suspend(std::coroutine_handle<> suspended) noexcept { m_awaiter->await_suspend(suspended); }
    decltype(auto) await_resume() { return m_awaiter->await_resume(); }

private:
    A *m_awaiter;
};

/// What a Process and a Task have in common as coroutines: where their frames come from and what
/// may be awaited in them.
class Promise : public Frame
{
public:
    static void *operator new(std::size_t bytes) { return allocateFrame(bytes); }
    static void operator delete(void *frame, std::size_t bytes) noexcept { freeFrame(frame, bytes); }

    std::suspend_always initial_suspend() const noexcept { return {}; }

    // Only a Context's own calls and a Task can be awaited; anything else has no overload here.
    template <ContextAwaiter A>
    Awaiting<std::remove_reference_t<A>> await_transform(A &&awaiter) noexcept
    {
        awaiter.enter(*this);
        return Awaiting<std::remove_reference_t<A>>(awaiter);
    }
    template <typename T>
    TaskAwaiter<T> await_transform(Task<T> &&task) noexcept;
};

} // namespace detail
} // namespace orrery
