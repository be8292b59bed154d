// SPDX-License-Identifier: MIT
#pragma once

#include "harness/messages.h"

#include <orrery/orrery.h>

namespace orrery::bench {

/// Of a pair that talks all the time: one waits for the other, which is told of it and begins.
inline Process talk(Context self, Pid first)
{
    Pid partner = first;
    if (partner)
        self.runtime().send(partner, words(self.pid().number()));
    for (;;) {
        const Received item = co_await self.receive();
        partner = Pid(firstWord(item));
        self.runtime().send(partner, words(self.pid().number()));
    }
}

inline void spawnTalkingPairs(Runtime &runtime, int pairs)
{
    for (int i = 0; i < pairs; ++i) {
        const Pid partner = runtime.spawn([](Context self) { return talk(self, Pid()); });
        runtime.spawn([partner](Context self) { return talk(self, partner); });
    }
}

/// Makes the next one, and ends.
inline Process generation(Context self)
{
    self.runtime().spawn(generation);
    co_return;
}

} // namespace orrery::bench
