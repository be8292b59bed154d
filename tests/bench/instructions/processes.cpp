// SPDX-License-Identifier: MIT
#include "harness/messages.h"
#include "instructions/path.h"

#include <orrery/orrery.h>

#include <algorithm>

namespace orrery::bench {

namespace {

Process nothing(Context)
{
    co_return;
}

/// Answers whoever the message names.
Process echo(Context self)
{
    for (;;) {
        const Received item = co_await self.receive();
        self.runtime().send(Pid(firstWord(item)), payload());
    }
}

} // namespace

Process spawnExitPath(Context self, const Walk &walk)
{
    // So few at a time that all find room in the worker's queue, and most memory is that of some who have ended.
    constexpr qsizetype AtATime = 100;
    for (qsizetype left = walk.operations; left > 0; left -= AtATime) {
        for (qsizetype i = std::min(left, AtATime); i > 0; --i)
            self.runtime().spawn(nothing);
        co_await self.yield();
    }
    while (qsizetype(self.runtime().statistics().finished) < walk.operations)
        co_await self.yield();
    finish();
}

Process sendReceivePath(Context self, const Walk &walk)
{
    const Pid partner = self.runtime().spawn(echo);
    // One goes there and one comes back.
    for (qsizetype left = walk.operations / 2; left > 0; --left) {
        self.runtime().send(partner, words(self.pid().number()));
        const Received answer = co_await self.receive();
        require(std::holds_alternative<Message>(answer), "what came is no message");
    }
    finish();
}

} // namespace orrery::bench
