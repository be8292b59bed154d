// SPDX-License-Identifier: MIT
#include "views/suggestedrecipient.h"

#include "views/pages.h"

namespace orrery::ui {

Recipient suggestedRecipient(const TablePage &page, const Pages &pages)
{
    if (const QString group = &page == pages.groups ? page.currentName() : QString(); !group.isEmpty())
        return Recipient::group(group);
    if (const QList<Pid> pids = page.livePids(); pids.size() > 1)
        return Recipient::selection(pids);
    if (const QStringList names = &page == pages.names ? page.names() : QStringList(); !names.isEmpty())
        return Recipient::target(names.first());
    const Pid pid = page.currentPid();
    return pid.isNull() ? Recipient() : Recipient::target(pid);
}

} // namespace orrery::ui
