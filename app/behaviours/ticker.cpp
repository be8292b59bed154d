// SPDX-License-Identifier: MIT
#include "behaviours/behaviours.h"
#include "behaviours/command.h"

#include <orrery/runtime.h>

namespace orrery::app {

Process ticker(Context self, TickerSettings settings)
{
    Runtime &runtime = self.runtime();
    quint64 ticks = 0;
    TimerRef beat = runtime.sendEvery(self.pid(), settings.period, "tick");
    for (;;) {
        const Received item = co_await self.receive();
        const Message *message = messageIn(item);
        if (!message)
            continue;
        if (says(item, "stop"))
            co_return;
        if (says(item, "tick")) {
            ++ticks;
            if (!settings.to.isEmpty())
                runtime.sendNamed(settings.to, Message(settings.say + u' ' + QString::number(ticks)));
            continue;
        }
        const std::optional<qint64> period = numberAfter(*message, "period");
        const bool goesOn = says(item, "resume") || (period && *period > 0);
        if (!goesOn && !says(item, "pause"))
            continue;
        beat.cancel();
        if (period && *period > 0)
            settings.period = std::chrono::milliseconds{*period};
        if (goesOn)
            beat = runtime.sendEvery(self.pid(), settings.period, "tick");
    }
}

} // namespace orrery::app
