// SPDX-License-Identifier: MIT
#pragma once

#include "system/systemplan.h"

#include <orrery/pid.h>

#include <QtCore/QString>

namespace orrery {
class Runtime;
}

namespace orrery::app {

struct StartedTree
{
    Pid supervisor;  ///< the top; null where it was refused
    QString problem; ///< empty where all of the tree has started
};

/// Starts a supervisor of the plan with all that is under it, and waits until each of its processes has taken its first
/// step. Whenever one of them starts, again too, it joins its groups, gets its further names and its links, and finds its
/// messages in its mailbox. Where there is a problem the top may still live.
StartedTree startTree(Runtime &runtime, const SystemPlan &plan, const PlannedSupervisor &planned);

} // namespace orrery::app
