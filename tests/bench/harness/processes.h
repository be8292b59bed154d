// SPDX-License-Identifier: MIT
#pragma once

#include "harness/messages.h"
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

/// Answers whoever the message names.
inline Process echo(Context self)
{
    for (;;) {
        const Received item = co_await self.receive();
        self.runtime().send(Pid(firstWord(item)), payload());
    }
}

/// So many round trips with an echo, which is killed then.
inline Process ping(Context self, Pid echo, qsizetype roundTrips, std::latch &done)
{
    for (qsizetype i = 0; i < roundTrips; ++i) {
        self.runtime().send(echo, words(self.pid().number(), static_cast<quint64>(i)));
        co_await self.receive();
    }
    self.runtime().kill(echo);
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
