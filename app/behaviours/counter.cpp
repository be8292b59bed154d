// SPDX-License-Identifier: MIT
#include "behaviours/behaviours.h"
#include "behaviours/command.h"
#include "behaviours/livelabel.h"

#include <orrery/runtime.h>

#include <QtCore/QtNumeric>

namespace orrery::app {

namespace {

qint64 added(qint64 count, qint64 more)
{
    qint64 sum = 0;
    return qAddOverflow(count, more, &sum) ? count : sum;
}

} // namespace

Process counter(Context self, QString to)
{
    LiveLabel label(self);
    qint64 count = 0;
    for (;;) {
        label.setText(QString::number(count));
        const Received item = co_await receiveShowing(self, label);
        const Message *message = messageIn(item);
        if (!message)
            continue;
        if (says(item, "stop"))
            co_return;
        if (says(item, "reset"))
            count = 0;
        else if (says(item, "report"))
            self.runtime().sendNamed(to, Message(QByteArray("count ") + QByteArray::number(count)));
        else
            count = added(count, numberAfter(*message, "add").value_or(1));
    }
}

} // namespace orrery::app
