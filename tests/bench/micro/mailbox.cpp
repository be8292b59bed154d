// SPDX-License-Identifier: MIT
#include "harness/messages.h"
#include "micro/world.h"

namespace orrery::bench {

namespace {

/// Answers whoever the message names.
Process echo(Context self)
{
    for (;;) {
        const Received item = co_await self.receive();
        self.runtime().send(Pid(firstWord(item)), payload());
    }
}

/// A message that is there already when it is asked for.
void sendToItself(benchmark::State &state)
{
    World::of({}).run([&state](Context self) -> Process {
        while (state.KeepRunning()) {
            self.runtime().send(self.pid(), payload());
            co_await self.receive();
        }
    });
}
BENCHMARK(sendToItself)->UseRealTime();

/// Two messages, each to a process that waits for it; beside so many that are parked.
void roundTrip(benchmark::State &state)
{
    World::of({.processes = state.range(0)}).run([&state](Context self) -> Process {
        const Pid partner = self.runtime().spawn(echo);
        while (state.KeepRunning()) {
            self.runtime().send(partner, words(self.pid().number()));
            co_await self.receive();
        }
        self.runtime().kill(partner);
        co_await self.join(partner, Patience);
    });
}
BENCHMARK(roundTrip)->Apply(upToAMillion)->UseRealTime();

/// One message to each of so many that are parked, which receive it. The first to each makes its mailbox.
void sendToEachOf(benchmark::State &state)
{
    World &world = World::of({.processes = state.range(0)});
    const QList<Pid> all = world.runtime.processes();
    world.run([&state, &all](Context self) -> Process {
        constexpr int AtATime = 100;
        qsizetype next = 0;
        while (state.KeepRunningBatch(AtATime)) {
            for (int left = AtATime; left > 0; --left) {
                self.runtime().send(all[next], payload());
                next = next + 1 < all.size() ? next + 1 : 0;
            }
            co_await self.yield();
        }
    });
}
BENCHMARK(sendToEachOf)->Apply(upToAMillion)->UseRealTime();

} // namespace

} // namespace orrery::bench
