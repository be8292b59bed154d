// SPDX-License-Identifier: MIT
#include "bodies.h"

#include <stdexcept>

namespace orrery::soak {

namespace {

constexpr std::chrono::milliseconds Short{5};

/// What takes no wait.
void actAtOnce(Context self, World &world, Sender &sender, Random &random)
{
    Runtime &runtime = self.runtime();
    const Pid other = world.somebody(random);
    switch (random.below(12)) {
    case 0:
        runtime.link(self.pid(), other);
        break;
    case 1:
        runtime.unlink(self.pid(), other);
        break;
    case 2:
        runtime.monitor(self.pid(), other);
        break;
    case 3:
        runtime.demonitor(runtime.monitor(self.pid(), other));
        break;
    case 4:
        runtime.registerName(World::someName(random), self.pid());
        break;
    case 5:
        runtime.joinGroup(World::someGroup(random), self.pid());
        break;
    case 6:
        runtime.leaveGroup(World::someGroup(random), self.pid());
        break;
    case 7: {
        const std::chrono::milliseconds delay(random.below(500));
        const auto parcel = sender.parcel(Kind::OneShot);
        parcel->notBefore = std::chrono::steady_clock::now() + delay;
        add(tally().timersArmed);
        runtime.sendAfter(self.pid(), delay, Sender::wrap(parcel));
        break;
    }
    case 8: {
        const Worker child(world);
        if (random.oneIn(4))
            runtime.spawnLink(self.pid(), child);
        break;
    }
    case 9:
        if (random.oneIn(8))
            runtime.exit(other, ExitReason::custom(QStringLiteral("soak")));
        break;
    default:
        for (int left = random.below(8); left > 0 && world.hasRoom(); --left)
            sender.send(world.somebody(random), random.oneIn(16) ? Command::Act : Command::Nothing);
    }
}

Task<> act(Context self, World &world, Sender &sender, Receiver &receiver, Random &random)
{
    const CountedFrame frame;
    if (!world.goesOn()) // it is to come to rest
        co_return;
    const Pid other = world.somebody(random);
    switch (random.below(8)) {
    case 0: {
        Message request = sender.message(Kind::Call);
        const CallResult result = co_await self.call(other, std::move(request), Short);
        if (result)
            receiver.take(result.reply());
        break;
    }
    case 1: {
        const QString name = World::someName(random);
        co_await self.whenRegistered(name, Short);
        break;
    }
    case 2:
        co_await self.join(other, Short);
        break;
    case 3:
        co_await self.sleep(std::chrono::milliseconds(random.below(20)));
        break;
    case 4:
        co_await self.yield();
        break;
    default:
        break;
    }
    actAtOnce(self, world, sender, random);
}

} // namespace

Process Worker::run(Context self, World &world, bool busy)
{
    const CountedFrame frame;
    Random random = world.randomFor(self.pid().number());
    Sender sender(self.runtime());
    Receiver receiver;
    world.enter(self.pid());
    if (random.oneIn(4))
        self.runtime().setTrapExit(self.pid(), true);
    for (;;) {
        const std::chrono::milliseconds patience(busy ? 20 + random.below(100) : 500 + random.below(10'000));
        std::optional<Received> item = co_await self.receive(patience);
        if (!item) {
            co_await act(self, world, sender, receiver, random);
            continue;
        }
        if (const auto *exit = std::get_if<Exit>(&*item)) {
            // Also where its supervisor was killed: an orphan would keep the name from who comes after it.
            if (exit->reason == ExitReason::Shutdown || exit->reason == ExitReason::Killed)
                co_return;
            continue;
        }
        const auto *message = std::get_if<Message>(&*item);
        if (!message)
            continue;
        const ParcelPtr parcel = receiver.take(*message);
        if (message->isRequest())
            sender.reply(*message);
        if (!parcel)
            continue;
        if (parcel->command == Command::Throw)
            throw std::runtime_error("soak");
        if (parcel->command == Command::Return)
            co_return;
        if (parcel->command == Command::Act)
            co_await act(self, world, sender, receiver, random);
    }
}

Process witness(Context self, Witness &seen)
{
    const CountedFrame frame;
    Receiver receiver;
    self.runtime().setTrapExit(self.pid(), true);
    for (;;) {
        Received item = co_await self.receive();
        const auto *message = std::get_if<Message>(&item);
        const ParcelPtr parcel = message ? receiver.take(*message) : ParcelPtr();
        if (!parcel)
            continue;
        add(seen.received);
        if (parcel->command == Command::Return) {
            seen.returned = true;
            co_return;
        }
    }
}

} // namespace orrery::soak
