// SPDX-License-Identifier: MIT
#pragma once

#include <functional>

namespace orrery::ui {

/// Runs this on a thread that the GUI never waits for. Only the end of the application object does, so that nothing of
/// it is still at work while the program's statics go: what is begun here ends before ~QCoreApplication returns. The
/// work is destroyed on that thread too. Any thread; does not block.
void runElsewhere(std::function<void()> work);

} // namespace orrery::ui
