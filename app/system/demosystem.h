// SPDX-License-Identifier: MIT
#pragma once

#include "system/systemplan.h"

namespace orrery::app {

/// The system that the program shows where nobody names another: an orrery of tickers, a year of
/// which takes ten seconds, in groups, with a logger, a counter, players, a crasher and its keeper, a shower, an
/// observatory that it is too fast for, a tower under supervisors, a blocker and a crowd. Lively to watch and cheap to run.
SystemPlan demoSystem();

} // namespace orrery::app
