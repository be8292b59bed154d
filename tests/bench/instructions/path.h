// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/context.h>
#include <orrery/process.h>

#include <QtCore/QtGlobal>

#include <memory>

namespace orrery {
class ManualClock;
}

namespace orrery::bench {

/// What one run of a path is given.
struct Walk
{
    qsizetype operations; ///< how many of them; at most `most`
    qsizetype most; ///< what to prepare for, so that the preparation is the same however many are asked for
    std::shared_ptr<ManualClock> clock; ///< the runtime's
};

/// A way through the runtime that programs take all the time. Its instructions are counted as the difference of two
/// runs that differ in nothing but the number of operations.
struct Path
{
    const char *name;
    const char *what; ///< one operation
    qsizetype most;
    /// A process, alone with those it spawns in a runtime of one worker: who runs when is decided by them, not by
    /// threads. It checks what it has done and calls finish().
    Process (*walk)(Context self, const Walk &walk);
};

Process spawnExitPath(Context self, const Walk &walk);
Process sendReceivePath(Context self, const Walk &walk);
Process whereisPath(Context self, const Walk &walk);
Process armPath(Context self, const Walk &walk);
Process cancelPath(Context self, const Walk &walk);
Process firePath(Context self, const Walk &walk);

/// Ends the program, at once: what the end of timers, processes and the runtime takes is no part of any path.
[[noreturn]] void finish();
/// Ends the program with a message where the condition does not hold: a count of something that went wrong is
/// worse than none.
void require(bool condition, const char *what);

} // namespace orrery::bench
