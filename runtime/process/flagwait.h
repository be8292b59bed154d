// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/detail/wait.h>

#include <atomic>

namespace orrery::detail {

/// For what is no message: until somebody sets the flag, and wakes the process after that.
struct FlagWait final : Wait
{
    FlagWait(ProcessRecord *owner, const std::atomic<bool> &awaited) noexcept : Wait(owner, Kind::Flag), flag(awaited) {}
    const std::atomic<bool> &flag;
};

class FlagAwaiter final : public Awaiter<FlagWait>
{
public:
    FlagAwaiter(ProcessRecord *process, const std::atomic<bool> &flag) noexcept : Awaiter(process, flag) {}
    void await_resume() noexcept {}
};

} // namespace orrery::detail
