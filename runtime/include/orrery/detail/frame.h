// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/export.h>

#include <coroutine>
#include <cstddef>
#include <exception>

namespace orrery::detail {

struct Execution;
struct Wait;

/// What the promises of Process and Task share: a link in the stack of coroutines that one
/// process is made of. The innermost one is the one to resume.
struct Frame
{
    Frame() noexcept = default;
    Frame(const Frame &) = delete;
    Frame &operator=(const Frame &) = delete;

    std::coroutine_handle<> handle;
    Execution *execution = nullptr; ///< of the process it runs for, once started
};

/// The part of a process that its coroutines touch. Only the worker that runs it does.
struct Execution
{
    Frame *innermost = nullptr; ///< resumed next
    Wait *wait = nullptr;       ///< what it is suspended at; null while it runs or transfers
    /// Set by a coroutine that suspended only to hand over to another one of the same process: the
    /// worker then resumes `innermost` at once. A loop instead of symmetric transfer, which is no
    /// tail call under GCC at -O0, -O1 and under the sanitizers.
    bool transfer = false;
    bool inTask = false; ///< innermost is of a task, not the process's own
};

/// Where frames and bodies come from: memory that is reused, aligned as operator new's. Any thread.
ORRERY_RUNTIME_EXPORT void *allocateFrame(std::size_t bytes);
ORRERY_RUNTIME_EXPORT void freeFrame(void *frame, std::size_t bytes) noexcept;

/// An exception left the body of the process: keeps what the exit reason will tell of it.
ORRERY_RUNTIME_EXPORT void bodyFailed(Execution &execution, std::exception_ptr exception) noexcept;

} // namespace orrery::detail
