// SPDX-License-Identifier: MIT
#include "behaviours/behaviours.h"
#include "behaviours/command.h"
#include "behaviours/guards.h"
#include "behaviours/livelabel.h"

#include <orrery/runtime.h>

namespace orrery::app {

using namespace Qt::StringLiterals;

namespace {

Pid spawnKept(Context self, const KeeperSettings &settings)
{
    const qint64 after = settings.after;
    return self.runtime().spawn([after](Context child) { return crasher(child, after); },
                                SpawnOptions{.label = u"crasher, kept alive"_s, .name = settings.child});
}

/// Returns once the child is gone, and its name is free: false where the keeper itself is to end.
Task<bool> watch(Context self, Pid child, LiveLabel &label)
{
    const MonitorRef monitor = self.runtime().monitor(self.pid(), child);
    for (;;) {
        const Received item = co_await receiveShowing(self, label);
        if (const Down *down = std::get_if<Down>(&item); down && down->ref == monitor)
            co_return true;
        if (says(item, "stop"))
            co_return false;
        if (const Message *message = messageIn(item))
            self.runtime().send(child, *message);
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
