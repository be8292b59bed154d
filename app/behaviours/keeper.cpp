// SPDX-License-Identifier: MIT
#include "behaviours/behaviours.h"
#include "behaviours/command.h"
#include "behaviours/guards.h"
#include "behaviours/livelabel.h"

namespace orrery::app {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr char childEnded[] = "the kept process ended";

Process kept(Context self, Pid owner, qint64 after)
{
    const SendOnExit farewell(self.runtime(), owner, childEnded);
    co_await crashSometime(self, after);
}

Pid spawnKept(Context self, const KeeperSettings &settings)
{
    const Pid owner = self.pid();
    const qint64 after = settings.after;
    return self.runtime().spawn([owner, after](Context child) { return kept(child, owner, after); },
                                SpawnOptions{.label = u"crasher, kept alive"_s, .name = settings.child});
}

/// Returns once the child is gone: false where the keeper itself is to end.
Task<bool> watch(Context self, Pid child, LiveLabel &label)
{
    for (;;) {
        const Received item = co_await receiveShowing(self, label);
        const Message *message = messageIn(item);
        if (says(item, "stop"))
            co_return false;
        if (!says(item, childEnded)) {
            if (message)
                self.runtime().send(child, *message);
            continue;
        }
        // Its frame is gone, but its name may not be free yet.
        const bool gone = co_await self.join(child, 10s);
        if (gone)
            co_return true;
    }
}

} // namespace

Process keeper(Context self, KeeperSettings settings)
{
    LiveLabel label(self);
    KillOnExit guard(self.runtime(), Pid());
    for (qint64 starts = 0;;) {
        const Pid child = spawnKept(self, settings);
        guard.watch(child);
        if (child) {
            ++starts;
            label.setText(starts == 1 ? u"started once"_s : u"started %1 times"_s.arg(starts));
            const bool again = co_await watch(self, child, label);
            if (!again)
                co_return;
        } else {
            label.setText(u"waiting for the name %1"_s.arg(settings.child));
            label.show();
        }
        co_await self.sleep(settings.pause);
    }
}

} // namespace orrery::app
