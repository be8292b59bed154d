// SPDX-License-Identifier: MIT
#pragma once

#include "harness/run.h"

#include <orrery/orrery.h>

#include <latch>

namespace orrery::bench {

/// Waits for messages, and drops them.
inline Process parked(Context self)
{
    for (;;)
        co_await self.receive();
}

/// Takes so many messages, then says that it is done.
inline Process sink(Context self, qsizetype messages, std::latch &done)
{
    for (qsizetype left = messages; left > 0; --left)
        co_await self.receive();
    done.count_down();
}

/// So many parked processes, spawned by one process; returns once all are parked and that one is gone.
inline void spawnParked(const Run &run, Runtime &runtime, qsizetype count)
{
    runtime.spawn([count](Context self) -> Process {
        for (qsizetype left = count; left > 0; --left)
            self.runtime().spawn(parked);
        co_return;
    });
    run.require(runtime.waitIdle(Patience), "the processes do not come to rest");
    run.require(runtime.statistics().live == count, "not as many processes as were spawned");
}

} // namespace orrery::bench
