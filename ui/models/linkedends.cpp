// SPDX-License-Identifier: MIT
#include "models/linkedends.h"

#include "models/lookup.h"

#include <QtCore/QSet>

#include <algorithm>

namespace orrery::ui {

QList<Pid> linkedEnds(const Frame &frame, const QList<Pid> &pids)
{
    QSet<Pid> seen(pids.begin(), pids.end());
    QList<Pid> along;
    QList<Pid> toFollow = pids;
    while (!toFollow.isEmpty()) {
        const ProcessInfo *info = findProcess(frame, toFollow.takeLast());
        if (!info)
            continue;
        for (const Pid linked : info->links) {
            const ProcessInfo *other = findProcess(frame, linked);
            if (!other || other->trapExit || seen.contains(linked))
                continue;
            seen.insert(linked);
            along.append(linked);
            toFollow.append(linked);
        }
    }
    std::sort(along.begin(), along.end());
    return along;
}

} // namespace orrery::ui
