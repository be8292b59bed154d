// SPDX-License-Identifier: MIT
#pragma once

#include "control/foresight.h"
#include "control/stragglers.h"

namespace orrery {
class Runtime;
}

namespace orrery::ui {

// What a Control tells of a runtime of this program: called by RuntimeControl on a thread of its own. They only
// look, one process after the other, and wait for none.

QList<Pid> livingOf(Runtime &runtime, const QList<Pid> &pids);
QList<ProcessInfo> infosOf(Runtime &runtime, const QList<Pid> &pids);
Foresight foreseen(Runtime &runtime, const QList<Pid> &pids, Foresight::Way way = Foresight::Way::Stop);
/// At most so many of them.
Stragglers stragglersOf(Runtime &runtime, int most);

} // namespace orrery::ui
