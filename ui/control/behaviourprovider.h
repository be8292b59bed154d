// SPDX-License-Identifier: MIT
#pragma once

#include "control/control.h"

#include <orrery/export.h>

namespace orrery {
class Runtime;
}

namespace orrery::ui {

/// The kinds of processes that a host lets a person spawn. The host implements it and hands it to
/// its RuntimeControl.
class ORRERY_UI_EXPORT BehaviourProvider
{
public:
    BehaviourProvider() = default;
    BehaviourProvider(const BehaviourProvider &) = delete;
    BehaviourProvider &operator=(const BehaviourProvider &) = delete;
    virtual ~BehaviourProvider();

    /// With texts in the present language. GUI thread.
    virtual QList<Behaviour> behaviours() const = 0;

    /// Spawns what was asked for and says what came of it: `pid` is the process (the first one of
    /// several), `count` how many there are. Called on another thread than the GUI's, one call at a
    /// time; may take as long as spawning takes.
    virtual Outcome spawn(Runtime &runtime, const SpawnRequest &request) = 0;
};

} // namespace orrery::ui
