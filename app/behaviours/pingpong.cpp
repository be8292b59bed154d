// SPDX-License-Identifier: MIT
#include "behaviours/behaviours.h"
#include "behaviours/command.h"
#include "behaviours/guards.h"

namespace orrery::app {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Process partner(Context self, Pid opponent)
{
    for (;;) {
        const Received item = co_await self.receive();
        if (says(item, "stop"))
            co_return;
        if (says(item, "ping"))
            self.runtime().send(opponent, "pong");
    }
}

Pid spawnPartner(Context self)
{
    const Pid opponent = self.pid();
    return self.runtime().spawn([opponent](Context other) { return partner(other, opponent); },
                                SpawnOptions{.label = u"pong"_s, .name = {}});
}

} // namespace

Process pingPong(Context self, std::chrono::milliseconds interval)
{
    Runtime &runtime = self.runtime();
    Pid opponent = spawnPartner(self);
    KillOnExit guard(runtime, opponent);
    runtime.send(opponent, "ping");
    bool pausing = false;
    for (;;) {
        // Longer than any answer takes: where none comes, the partner is gone.
        const std::chrono::milliseconds patience = pausing ? interval : 2s;
        const std::optional<Received> item = co_await self.receive(patience);
        if (!item) {
            if (!pausing && !runtime.isAlive(opponent)) {
                opponent = spawnPartner(self);
                guard.watch(opponent);
            }
            pausing = false;
            runtime.send(opponent, "ping");
            continue;
        }
        if (says(*item, "stop"))
            co_return;
        if (says(*item, "pong"))
            pausing = true;
        else if (const Message *message = messageIn(*item))
            if (const auto wanted = numberAfter(*message, "interval"); wanted && *wanted >= 0)
                interval = std::chrono::milliseconds{*wanted};
    }
}

} // namespace orrery::app
