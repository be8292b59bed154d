// SPDX-License-Identifier: MIT
#include "behaviours/behaviours.h"
#include "behaviours/command.h"
#include "behaviours/livelabel.h"

#include <orrery/runtime.h>

#include <algorithm>
#include <thread>

namespace orrery::app {

namespace {

std::optional<std::chrono::milliseconds> blockingAsked(const Received &item, const BlockerSettings &settings)
{
    const Message *message = messageIn(item);
    if (!message)
        return {};
    if (says(item, "block"))
        return settings.block;
    const std::optional<qint64> asked = numberAfter(*message, "block");
    if (!asked || *asked < 0)
        return {};
    return std::min(std::chrono::milliseconds{*asked}, longestBlock);
}

} // namespace

Process blocker(Context self, BlockerSettings settings)
{
    LiveLabel label(self);
    TimerRef next = self.runtime().sendAfter(self.pid(), settings.pause, "block");
    for (quint64 times = 0;;) {
        label.setText(QString::number(times));
        const Received item = co_await receiveShowing(self, label);
        if (says(item, "stop"))
            co_return;
        const std::optional<std::chrono::milliseconds> span = blockingAsked(item, settings);
        if (!span)
            continue;
        next.cancel();
        std::this_thread::sleep_for(*span); // on purpose, and not self.sleep()
        ++times;
        next = self.runtime().sendAfter(self.pid(), settings.pause, "block");
    }
}

} // namespace orrery::app
