// SPDX-License-Identifier: MIT
#include "behaviours/behaviours.h"
#include "behaviours/command.h"

#include <orrery/runtime.h>

namespace orrery::app {

Process ticker(Context self, TickerSettings settings)
{
    Runtime &runtime = self.runtime();
    quint64 ticks = 0;
    TimerRef next = runtime.sendAfter(self.pid(), settings.period, "tick");
    for (;;) {
        const Received item = co_await self.receive();
        const Message *message = messageIn(item);
        if (!message)
            continue;
        if (says(item, "stop"))
            co_return;
        if (says(item, "pause")) {
            next.cancel();
            continue;
        }
        if (const auto period = numberAfter(*message, "period"); period && *period > 0)
            settings.period = std::chrono::milliseconds{*period};
        else if (says(item, "tick")) {
            ++ticks;
            if (!settings.to.isEmpty())
                runtime.sendNamed(settings.to, Message(settings.say + u' ' + QString::number(ticks)));
        } else if (!says(item, "resume")) {
            continue;
        }
        next.cancel(); // a tick or a resume that somebody sent must not make two timers of one
        next = runtime.sendAfter(self.pid(), settings.period, "tick");
    }
}

} // namespace orrery::app
