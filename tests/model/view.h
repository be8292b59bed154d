// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace orrery::modelcheck {

// All that can be seen of a system between two turns, as plain values. The model says what there ought to
// be, the runtime's snapshots say what there is.

/// States are bits: a model allows some, a runtime shows one.
enum StateBit : unsigned { Runnable = 1, Running = 2, Waiting = 4, Suspended = 8, Exiting = 16 };

struct ProcessView
{
    bool alive = false;
    unsigned state = 0;
    bool trapsExits = false;
    std::string label = {};
    std::vector<int> names = {}, groups = {};
    /// By pid.
    std::vector<int> links = {}, monitors = {}, monitoredBy = {};
    int depth = 0, capacity = 0, refused = 0, timers = 0;
    int sent = 0, received = 0;
};

struct TimerView
{
    int target = 0; ///< Nobody, where it is aimed at a name
    int name = -1;
    long remaining = 0, period = 0; ///< in milliseconds, rounded up
    std::string says = {};
    int madeBy = 0;

    friend auto operator<=>(const TimerView &, const TimerView &) = default;
};

/// Messages, replies among them; no signals.
struct Counts
{
    int sent = 0, received = 0, dropped = 0, discarded = 0;
    int timersFired = 0; ///< those that found nobody, or no room, too
};

struct View
{
    std::vector<ProcessView> processes; ///< all that there ever were
    std::vector<int> live;              ///< by pid
    std::vector<int> holders;           ///< of each of Names
    std::vector<std::vector<int>> members; ///< of each of Groups
    std::vector<TimerView> timers;      ///< sorted
    int spawned = 0, finished = 0;
    std::optional<Counts> counts = {}; ///< not expected to be anything, where it has none
    int callables = 0; ///< bodies whose callable was not destroyed yet
    std::string contradiction = {}; ///< what two snapshots tell in different ways
};

/// The first thing in which they differ; empty where they do not.
std::string difference(const View &expected, const View &seen);

} // namespace orrery::modelcheck
