// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <utility>

namespace orrery::test {

/// Counts its destructions: a capture that lives and dies with a callable, or a local of a frame.
/// Moved-from ones don't count, so that what is counted is the end of the thing itself.
class Counted
{
public:
    explicit Counted(std::atomic<int> &ended) noexcept : m_ended(&ended) {}
    Counted(Counted &&other) noexcept : m_ended(other.m_ended) { other.m_ended = nullptr; }
    Counted(const Counted &) = delete;
    Counted &operator=(const Counted &) = delete;
    Counted &operator=(Counted &&) = delete;
    ~Counted()
    {
        if (m_ended)
            ++*m_ended;
    }

private:
    std::atomic<int> *m_ended;
};

/// Calls what it was given when its scope ends, however it ends.
template <typename Function>
class AtEnd
{
public:
    explicit AtEnd(Function function) : m_function(std::move(function)) {}
    AtEnd(const AtEnd &) = delete;
    AtEnd &operator=(const AtEnd &) = delete;
    ~AtEnd() { m_function(); }

private:
    Function m_function;
};

} // namespace orrery::test
