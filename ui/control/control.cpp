// SPDX-License-Identifier: MIT
#include "control/control.h"

namespace orrery::ui {

Control::~Control() = default;

} // namespace orrery::ui
