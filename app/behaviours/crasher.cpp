// SPDX-License-Identifier: MIT
#include "behaviours/behaviours.h"
#include "behaviours/command.h"

#include <stdexcept>
#include <string>

namespace orrery::app {

Task<> crashSometime(Context self, qint64 after)
{
    for (qint64 seen = 1;; ++seen) {
        const Received item = co_await self.receive();
        if (says(item, "stop"))
            co_return;
        if (says(item, "crash"))
            throw std::runtime_error("was told to crash");
        if (after > 0 && seen >= after)
            throw std::runtime_error("message " + std::to_string(seen) + " was one too many");
    }
}

Process crasher(Context self, qint64 after)
{
    co_await crashSometime(self, after);
}

} // namespace orrery::app
