// SPDX-License-Identifier: MIT
#pragma once

#include "system/systemplan.h"

#include <QtCore/QString>

namespace orrery {
class Runtime;
}

namespace orrery::app {

/// Starts what a plan describes: processes and their groups, then supervisors with their trees, names,
/// links, messages and timers. Empty where all of it
/// started; else what went wrong, in a sentence, and everything it had started has been stopped
/// again. Any thread but the processes' own; takes as long as the spawning takes.
QString startSystem(Runtime &runtime, const SystemPlan &plan);

} // namespace orrery::app
