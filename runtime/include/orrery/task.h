// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/detail/promise.h>

#include <coroutine>
#include <exception>
#include <stdexcept>
#include <type_traits>
#include <utility>
#include <variant>

namespace orrery {

namespace detail {

/// Hands the worker back to the coroutine that awaited the task.
struct ReturnToCaller
{
    bool await_ready() const noexcept { return false; }
    template <typename P>
    void await_suspend(std::coroutine_handle<P> ended) const noexcept
    {
        ended.promise().returnToCaller();
    }
    void await_resume() const noexcept {}
};

class TaskPromiseBase : public Promise
{
public:
    void returnToCaller() const noexcept
    {
        execution->innermost = caller;
        execution->inTask = callerInTask;
        execution->transfer = true;
    }

    Frame *caller = nullptr;   ///< the coroutine that awaits this one
    bool callerInTask = false; ///< which is of a task itself
    /// Where the caller holds this frame, to be cleared when a stop destroys the frame first.
    std::coroutine_handle<> *holder = nullptr;

    ReturnToCaller final_suspend() const noexcept { return {}; }
};

template <typename T>
class TaskPromise final : public TaskPromiseBase
{
public:
    Task<T> get_return_object() noexcept;
    template <typename U = T>
        requires std::convertible_to<U &&, T>
    void return_value(U &&value)
    {
        m_result.template emplace<1>(std::forward<U>(value));
    }
    void unhandled_exception() noexcept { m_result.template emplace<2>(std::current_exception()); }

    T take()
    {
        if (m_result.index() == 2)
            std::rethrow_exception(std::get<2>(m_result));
        return std::move(std::get<1>(m_result));
    }

private:
    std::variant<std::monostate, T, std::exception_ptr> m_result;
};

template <typename T>
class TaskPromise<T &> final : public TaskPromiseBase
{
public:
    Task<T &> get_return_object() noexcept;
    void return_value(T &value) noexcept { m_value = std::addressof(value); }
    void unhandled_exception() noexcept { m_failure = std::current_exception(); }

    T &take()
    {
        if (m_failure)
            std::rethrow_exception(m_failure);
        return *m_value;
    }

private:
    T *m_value = nullptr;
    std::exception_ptr m_failure;
};

template <>
class TaskPromise<void> final : public TaskPromiseBase
{
public:
    Task<void> get_return_object() noexcept;
    void return_void() const noexcept {}
    void unhandled_exception() noexcept { m_failure = std::current_exception(); }

    void take()
    {
        if (m_failure)
            std::rethrow_exception(m_failure);
    }

private:
    std::exception_ptr m_failure;
};

} // namespace detail

/// A sub-coroutine of a process: the part of a body that has a name of its own.
///
///     orrery::Task<int> ask(orrery::Context self, orrery::Pid server);
///     const int answer = co_await ask(self, server);
///
/// It starts when it is awaited and runs as part of the process that awaits it, on that
/// process's worker. Its result or its exception passes to who awaits; a stop of the process
/// destroys the whole stack of them, the innermost first. A task that is never awaited never
/// runs. Move-only; awaited once: a second time throws std::logic_error.
template <typename T = void>
class [[nodiscard]] Task
{
public:
    using promise_type = detail::TaskPromise<T>;
    using Handle = std::coroutine_handle<promise_type>;

    Task(Task &&other) noexcept : m_handle(std::exchange(other.m_handle, {})) {}
    Task &operator=(Task &&other) noexcept
    {
        std::swap(m_handle, other.m_handle);
        return *this;
    }
    ~Task()
    {
        if (m_handle)
            m_handle.destroy();
    }

private:
    friend promise_type;
    friend class detail::TaskAwaiter<T>;
    explicit Task(Handle handle) noexcept : m_handle(handle) {}

    Handle m_handle;
};

namespace detail {

template <typename T>
class [[nodiscard]] TaskAwaiter
{
public:
    TaskAwaiter(Task<T> &&task, Frame &caller) noexcept : m_caller(&caller), m_held(task.m_handle), m_task(task.m_handle)
    {
        task.m_handle = {};
    }
    TaskAwaiter(const TaskAwaiter &) = delete;
    TaskAwaiter &operator=(const TaskAwaiter &) = delete;
    ~TaskAwaiter()
    {
        if (m_held)
            m_held.destroy();
    }

    bool await_ready() const
    {
        if (!m_task)
            throw std::logic_error("orrery: a Task was awaited that was moved from or awaited before");
        return false;
    }
    void await_suspend(std::coroutine_handle<>) noexcept
    {
        TaskPromiseBase &callee = m_task.promise();
        callee.execution = m_caller->execution;
        callee.caller = m_caller;
        callee.callerInTask = std::exchange(m_caller->execution->inTask, true);
        callee.holder = &m_held;
        m_caller->execution->innermost = &callee;
        m_caller->execution->transfer = true;
    }
    T await_resume() { return m_task.promise().take(); }

private:
    Frame *m_caller;
    std::coroutine_handle<> m_held; // cleared by whoever destroys the frame before this does
    typename Task<T>::Handle m_task;
};

template <typename T>
Task<T> TaskPromise<T>::get_return_object() noexcept
{
    const auto own = std::coroutine_handle<TaskPromise>::from_promise(*this);
    this->handle = own;
    return Task<T>(own);
}

template <typename T>
Task<T &> TaskPromise<T &>::get_return_object() noexcept
{
    const auto own = std::coroutine_handle<TaskPromise>::from_promise(*this);
    this->handle = own;
    return Task<T &>(own);
}

inline Task<void> TaskPromise<void>::get_return_object() noexcept
{
    const auto own = std::coroutine_handle<TaskPromise>::from_promise(*this);
    handle = own;
    return Task<void>(own);
}

template <typename T>
TaskAwaiter<T> Promise::await_transform(Task<T> &&task) noexcept
{
    return TaskAwaiter<T>(std::move(task), *this);
}

} // namespace detail
} // namespace orrery
