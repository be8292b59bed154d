// SPDX-License-Identifier: MIT
#include "behaviours/behaviours.h"
#include "behaviours/command.h"
#include "behaviours/livelabel.h"

namespace orrery::app {

Process clerk(Context self, std::chrono::milliseconds pace)
{
    LiveLabel label(self);
    for (quint64 done = 0;;) {
        label.setText(QString::number(done));
        const Received item = co_await receiveShowing(self, label);
        if (says(item, "stop"))
            co_return;
        if (!messageIn(item))
            continue;
        co_await self.sleep(pace);
        ++done;
    }
}

} // namespace orrery::app
