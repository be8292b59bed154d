// SPDX-License-Identifier: MIT
#include "core/logging.h"

namespace orrery::detail {

Q_LOGGING_CATEGORY(lcProcess, "orrery.process", QtWarningMsg)
Q_LOGGING_CATEGORY(lcShutdown, "orrery.shutdown", QtWarningMsg)
Q_LOGGING_CATEGORY(lcDeadLetter, "orrery.deadletter", QtWarningMsg)
Q_LOGGING_CATEGORY(lcRegistry, "orrery.registry", QtWarningMsg)
Q_LOGGING_CATEGORY(lcTimer, "orrery.timer", QtWarningMsg)
Q_LOGGING_CATEGORY(lcScheduler, "orrery.scheduler", QtWarningMsg)
Q_LOGGING_CATEGORY(lcJournal, "orrery.journal", QtWarningMsg)
Q_LOGGING_CATEGORY(lcRuntime, "orrery.runtime", QtWarningMsg)
Q_LOGGING_CATEGORY(lcWatchdog, "orrery.watchdog", QtWarningMsg)

} // namespace orrery::detail
