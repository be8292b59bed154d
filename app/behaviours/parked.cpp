// SPDX-License-Identifier: MIT
#include "behaviours/behaviours.h"
#include "behaviours/command.h"

namespace orrery::app {

Process parked(Context self)
{
    for (;;) {
        const Received item = co_await self.receive();
        if (says(item, "stop"))
            co_return;
    }
}

} // namespace orrery::app
