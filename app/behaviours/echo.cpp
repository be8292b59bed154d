// SPDX-License-Identifier: MIT
#include "behaviours/behaviours.h"
#include "behaviours/command.h"

#include <orrery/runtime.h>

namespace orrery::app {

namespace {

void repeat(Runtime &runtime, const Message &message, const QString &to)
{
    if (message.hasValue() && message.value().canConvert<Pid>())
        runtime.send(message.value().value<Pid>(), message);
    else if (!to.isEmpty())
        runtime.sendNamed(to, Message(QByteArray("echo: ") + message.bytes()));
}

} // namespace

Process echo(Context self, QString to)
{
    for (;;) {
        const Received item = co_await self.receive();
        if (says(item, "stop"))
            co_return;
        if (const Message *message = messageIn(item))
            repeat(self.runtime(), *message, to);
    }
}

} // namespace orrery::app
