// SPDX-License-Identifier: MIT
#include "behaviours/behaviours.h"
#include "behaviours/command.h"
#include "behaviours/livelabel.h"

#include <orrery/runtime.h>

#include <QtCore/QLoggingCategory>

namespace orrery::app {

// Silent unless asked for (QT_LOGGING_RULES="orrery.logger.info=true").
Q_LOGGING_CATEGORY(lcLogger, "orrery.logger", QtWarningMsg)

namespace {

QString write(const Message &message)
{
    const QString line = message.preview(120);
    qCInfo(lcLogger).noquote() << line;
    return line;
}

} // namespace

Process logger(Context self)
{
    self.runtime().setTrapExit(self.pid(), true);
    LiveLabel label(self);
    for (;;) {
        const Received item = co_await receiveShowing(self, label);
        if (std::holds_alternative<Exit>(item))
            break;
        const Message *message = messageIn(item);
        if (!message)
            continue;
        if (says(item, "stop"))
            co_return;
        if (says(item, "clear"))
            label.setText({});
        else
            label.setText(write(*message));
    }
    // Whatever stands behind the signal was on its way before anyone could know.
    for (;;) {
        const std::optional<Received> rest = co_await self.receive(std::chrono::milliseconds{0});
        if (!rest)
            co_return;
        if (const Message *message = messageIn(*rest))
            write(*message);
    }
}

} // namespace orrery::app
