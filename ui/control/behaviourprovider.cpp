// SPDX-License-Identifier: MIT
#include "control/behaviourprovider.h"

namespace orrery::ui {

BehaviourProvider::~BehaviourProvider() = default;

} // namespace orrery::ui
