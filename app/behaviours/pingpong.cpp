// SPDX-License-Identifier: MIT
#include "behaviours/behaviours.h"
#include "behaviours/command.h"
#include "behaviours/guards.h"

namespace orrery::app {

using namespace Qt::StringLiterals;

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
    return self.runtime().spawnLink(opponent, [opponent](Context other) { return partner(other, opponent); },
                                    SpawnOptions{.label = u"pong"_s, .name = {}});
}

} // namespace

Process pingPong(Context self, std::chrono::milliseconds interval)
{
    Runtime &runtime = self.runtime();
    runtime.setTrapExit(self.pid(), true);
    Pid opponent = spawnPartner(self);
    KillOnExit guard(runtime, opponent); // a normal end would not pass through the link
    runtime.send(opponent, "ping");
    bool pausing = false;
    for (;;) {
        std::optional<Received> item;
        if (pausing)
            item = co_await self.receive(interval);
        else
            item = co_await self.receive();
        if (!item) {
            pausing = false;
            runtime.send(opponent, "ping");
        } else if (const Exit *exit = std::get_if<Exit>(&*item)) {
            if (exit->from != opponent)
                co_return; // asked to end
            opponent = spawnPartner(self);
            if (!opponent)
                co_return; // shutting down
            guard.watch(opponent);
            pausing = false;
            runtime.send(opponent, "ping");
        } else if (says(*item, "stop")) {
            co_return;
        } else if (says(*item, "pong")) {
            pausing = true;
        } else if (const Message *message = messageIn(*item)) {
            if (const auto wanted = numberAfter(*message, "interval"); wanted && *wanted >= 0)
                interval = std::chrono::milliseconds{*wanted};
        }
    }
}

} // namespace orrery::app
