// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/context.h>
#include <orrery/detail/frame.h>
#include <orrery/process.h>

#include <concepts>
#include <cstddef>
#include <functional>
#include <type_traits>
#include <utility>

namespace orrery::detail {

template <typename B>
concept ProcessBody = std::is_invocable_r_v<Process, std::decay_t<B> &, Context>
    && std::constructible_from<std::decay_t<B>, B>;

/// An allocation of its own for a callable, from where frames come from if its alignment allows.
template <typename Callable, bool Aligned = (alignof(Callable) > __STDCPP_DEFAULT_NEW_ALIGNMENT__)>
struct BodyCell
{
    static void *operator new(std::size_t bytes) { return allocateFrame(bytes); }
    static void operator delete(void *cell, std::size_t bytes) noexcept { freeFrame(cell, bytes); }

    Callable callable;
};

template <typename Callable>
struct BodyCell<Callable, true>
{
    Callable callable;
};

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
            static constexpr Operations function{
                [](void *object, Context self) -> Process {
                    return std::invoke(reinterpret_cast<Callable>(object), self);
                },
                [](void *) {}};
            m_callable = reinterpret_cast<void *>(static_cast<Callable>(callable));
            m_operations = &function;
        } else {
            using Cell = BodyCell<Callable>;
            static constexpr Operations owned{
                [](void *cell, Context self) -> Process { return std::invoke(static_cast<Cell *>(cell)->callable, self); },
                [](void *cell) { delete static_cast<Cell *>(cell); }};
            m_callable = new Cell{Callable(std::forward<B>(callable))};
            m_operations = &owned;
        }
    }

    Body(Body &&other) noexcept
        : m_callable(std::exchange(other.m_callable, nullptr)), m_operations(std::exchange(other.m_operations, nullptr))
    {
    }
    Body &operator=(Body &&other) noexcept
    {
        Body taken(std::move(other));
        std::swap(m_callable, taken.m_callable);
        std::swap(m_operations, taken.m_operations);
        return *this;
    }
    ~Body()
    {
        if (m_operations)
            m_operations->destroy(m_callable);
    }

    Process operator()(Context self) { return m_operations->invoke(m_callable, self); }

private:
    struct Operations
    {
        Process (*invoke)(void *, Context);
        void (*destroy)(void *);
    };

    void *m_callable = nullptr;
    const Operations *m_operations = nullptr;
};

} // namespace orrery::detail
