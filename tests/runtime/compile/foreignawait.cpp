// SPDX-License-Identifier: MIT
// Compiles as it is, and must not with ORRERY_AWAIT_FOREIGN: only what the runtime can stop may be
// awaited in a process.
#include <orrery/orrery.h>

#include <coroutine>

orrery::Task<> task(orrery::Context self)
{
    co_await self.yield();
#if defined(ORRERY_AWAIT_FOREIGN)
    co_await std::suspend_never();
#endif
}

orrery::Process process(orrery::Context self)
{
    co_await task(self);
}
