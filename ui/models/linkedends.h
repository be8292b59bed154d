// SPDX-License-Identifier: MIT
#pragma once

#include "feed/frame.h"

#include <orrery/export.h>

namespace orrery::ui {

/// Who ends along with these processes, if they end other than normally: whoever is linked to one of them and
/// traps no exits, and so on from there. Ascending; without the given ones.
ORRERY_UI_EXPORT QList<Pid> linkedEnds(const Frame &frame, const QList<Pid> &pids);

} // namespace orrery::ui
