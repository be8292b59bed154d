// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QLoggingCategory>

namespace orrery::detail {

// One category a subsystem that has something to say. Warnings are on; what is said for debugging is off until somebody
// asks for it, by QT_LOGGING_RULES="orrery.*.debug=true" for example. The handler of messages may be anybody's: none is
// logged under a lock.

Q_DECLARE_LOGGING_CATEGORY(lcProcess)    // orrery.process: each crash, as a warning
Q_DECLARE_LOGGING_CATEGORY(lcShutdown)   // orrery.shutdown: who is waited for, as warnings; how it went
Q_DECLARE_LOGGING_CATEGORY(lcDeadLetter) // orrery.deadletter: each message that is refused
Q_DECLARE_LOGGING_CATEGORY(lcRegistry)   // orrery.registry: names that are refused
Q_DECLARE_LOGGING_CATEGORY(lcTimer)      // orrery.timer: timers that are not armed, and why
Q_DECLARE_LOGGING_CATEGORY(lcScheduler)  // orrery.scheduler: how many workers there are
Q_DECLARE_LOGGING_CATEGORY(lcJournal)    // orrery.journal: what was overwritten before it was read
Q_DECLARE_LOGGING_CATEGORY(lcRuntime)    // orrery.runtime: what a runtime is asked that it cannot do
Q_DECLARE_LOGGING_CATEGORY(lcWatchdog)   // orrery.watchdog: who has not suspended for long

} // namespace orrery::detail
