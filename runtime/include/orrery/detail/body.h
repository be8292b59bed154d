// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/context.h>
#include <orrery/process.h>

#include <concepts>
#include <functional>
#include <type_traits>
#include <utility>

namespace orrery::detail {

template <typename B>
concept ProcessBody = std::is_invocable_r_v<Process, std::decay_t<B> &, Context>
    && std::constructible_from<std::decay_t<B>, B>;

/// The callable of a process, owned: a coroutine lambda's captures live in the lambda, so it has to
/// stay where it is until the coroutine is gone. Move-only; a moved Body leaves the callable itself
/// in place. No allocation for a function.
class Body
{
public:
    Body() noexcept = default;

    template <typename B>
        requires(!std::same_as<std::remove_cvref_t<B>, Body> && ProcessBody<B>)
    explicit Body(B &&callable)
    {
        using Callable = std::decay_t<B>;
        if constexpr (std::is_pointer_v<Callable> && std::is_function_v<std::remove_pointer_t<Callable>>) {
            static_assert(sizeof(Callable) == sizeof(void *));
            m_callable = reinterpret_cast<void *>(static_cast<Callable>(callable));
            m_invoke = [](void *function, Context self) -> Process {
                return std::invoke(reinterpret_cast<Callable>(function), self);
            };
        } else {
            m_callable = new Callable(std::forward<B>(callable));
            m_invoke = [](void *object, Context self) -> Process {
                return std::invoke(*static_cast<Callable *>(object), self);
            };
            m_destroy = [](void *object) { delete static_cast<Callable *>(object); };
        }
    }

    Body(Body &&other) noexcept
        : m_callable(std::exchange(other.m_callable, nullptr)),
          m_invoke(std::exchange(other.m_invoke, nullptr)),
          m_destroy(std::exchange(other.m_destroy, nullptr))
    {
    }
    Body &operator=(Body &&other) noexcept
    {
        Body taken(std::move(other));
        std::swap(m_callable, taken.m_callable);
        std::swap(m_invoke, taken.m_invoke);
        std::swap(m_destroy, taken.m_destroy);
        return *this;
    }
    ~Body()
    {
        if (m_destroy)
            m_destroy(m_callable);
    }

    Process operator()(Context self) { return m_invoke(m_callable, self); }

private:
    void *m_callable = nullptr;
    Process (*m_invoke)(void *, Context) = nullptr;
    void (*m_destroy)(void *) = nullptr;
};

} // namespace orrery::detail
