// SPDX-License-Identifier: MIT
#include "core/logging.h"

namespace orrery::detail {

Q_LOGGING_CATEGORY(lcProcess, "orrery.process")
Q_LOGGING_CATEGORY(lcRuntime, "orrery.runtime")
Q_LOGGING_CATEGORY(lcWatchdog, "orrery.watchdog")

} // namespace orrery::detail
