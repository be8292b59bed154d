// SPDX-License-Identifier: MIT
#pragma once

#include "harness/run.h"

namespace orrery::bench {

void windowSampler(const Run &run);
void windowFirstTable(const Run &run);
void windowIdle(const Run &run);
void windowMillion(const Run &run);
void windowThroughput(const Run &run);
void windowProgram(const Run &run);
void windowProgramIdle(const Run &run);

} // namespace orrery::bench
