// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/detail/promise.h>

#include <coroutine>
#include <exception>
#include <utility>

namespace orrery {

/// The coroutine type of a process: a body is any callable that takes a Context and returns one.
///
///     orrery::Process echo(orrery::Context self) { for (;;) co_await self.receive(); }
///
/// Holds a coroutine that was not started yet; Runtime::spawn starts it. Dropped unstarted, it
/// destroys its frame. Move-only.
class [[nodiscard]] Process
{
public:
    class promise_type;
    using Handle = std::coroutine_handle<promise_type>;

    Process() noexcept = default;
    Process(Process &&other) noexcept : m_handle(std::exchange(other.m_handle, {})) {}
    Process &operator=(Process &&other) noexcept
    {
        std::swap(m_handle, other.m_handle);
        return *this;
    }
    ~Process()
    {
        if (m_handle)
            m_handle.destroy();
    }

    /// For the runtime: gives the coroutine away. Null where there is none.
    Handle release() noexcept { return std::exchange(m_handle, {}); }

private:
    explicit Process(Handle handle) noexcept : m_handle(handle) {}

    Handle m_handle;
};

class Process::promise_type final : public detail::Promise
{
public:
    Process get_return_object() noexcept
    {
        const Handle own = Handle::from_promise(*this);
        handle = own;
        return Process(own);
    }
    // Suspended at its end, so that the worker destroys it, outside of every lock.
    std::suspend_always final_suspend() const noexcept { return {}; }
    void return_void() const noexcept {}
    void unhandled_exception() noexcept { detail::bodyFailed(*execution, std::current_exception()); }
};

} // namespace orrery
