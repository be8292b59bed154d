// SPDX-License-Identifier: MIT
#pragma once

// All of Orrery's runtime.
#include <orrery/callresult.h>
#include <orrery/clock.h>
#include <orrery/context.h>
#include <orrery/exitreason.h>
#include <orrery/info.h>
#include <orrery/journalkinds.h>
#include <orrery/match.h>
#include <orrery/message.h>
#include <orrery/options.h>
#include <orrery/pid.h>
#include <orrery/process.h>
#include <orrery/processwatch.h>
#include <orrery/qtmailbox.h>
#include <orrery/received.h>
#include <orrery/restart.h>
#include <orrery/results.h>
#include <orrery/runtime.h>
#include <orrery/supervisor.h>
#include <orrery/task.h>
#include <orrery/timerfigures.h>
#include <orrery/timerlateness.h>
#include <orrery/timerref.h>
