// SPDX-License-Identifier: MIT
#pragma once

#include "harness/run.h"

#include <QtCore/QByteArray>

#include <chrono>
#include <functional>

namespace orrery::bench {

/// Lets the event loop run.
void runFor(std::chrono::milliseconds span);

/// Lets it run until something holds; gives how long that took, in milliseconds. `what` is told where it never does.
double until(const Run &run, const QByteArray &what, const std::function<bool()> &holds);

/// As a turn of the event loop's own, so that it is timed.
void act(const std::function<void()> &what);

} // namespace orrery::bench
