// SPDX-License-Identifier: MIT
#pragma once

#include "harness/run.h"

namespace orrery::bench {

void spawnExit(const Run &run);
void idleMemory(const Run &run);
void idleMemoryAfterSenders(const Run &run);
void pingPong(const Run &run);
void fanIn(const Run &run);
void ring(const Run &run);
void skynet(const Run &run);
void whereis(const Run &run);
void registerUnregister(const Run &run);
void sendNamed(const Run &run);
void nameReap(const Run &run);
void timers(const Run &run);
void timersLate(const Run &run);
void timersLateAfterCancels(const Run &run);
void timersIdle(const Run &run);
void shutdown(const Run &run);
void fairness(const Run &run);
void observer(const Run &run);
void apart(const Run &run);
template <int Threads>
void lanes(const Run &run);
void crowd(const Run &run);
void crowdSpawnExit(const Run &run);
void crowdPair(const Run &run);
void crowdScattered(const Run &run);
void crowdNames(const Run &run);
void crowdReap(const Run &run);
void crowdTimers(const Run &run);
void crowdFire(const Run &run);
void coldMemory(const Run &run);

} // namespace orrery::bench
