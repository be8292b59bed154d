// SPDX-License-Identifier: MIT
#pragma once

#include "feed/frame.h"

#include <orrery/export.h>

namespace orrery::ui {

/// The same frame where its processes, names, groups, timers and supervisors stand in the order that Frame promises; a
/// copy that is put in order where a feed broke the promise, of twins the first. Null for null.
ORRERY_UI_EXPORT FramePtr inOrder(const FramePtr &frame);

} // namespace orrery::ui
