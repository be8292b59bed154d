// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/info.h>

#include <chrono>
#include <memory>
#include <optional>
#include <tuple>
#include <vector>

namespace orrery::ui {

struct Frame;

/// What a tree of supervisors says of one place in it.
struct SupervisionFacts
{
    QString key; ///< among those of the same supervisor: the child's id; at the top the pid
    Pid pid;     ///< null while it does not run
    QString process;
    State state = State::Waiting;
    bool isTop = false;
    bool isWaiting = false;
    Restart restart = Restart::Permanent;
    quint64 restarts = 0;

    // Of a supervisor that runs.
    std::optional<Strategy> strategy;
    int mostRestarts = 0, restartsInWindow = 0;
    std::chrono::milliseconds window{0};
    quint64 allRestarts = 0;
    qsizetype childCount = 0;

    auto limit() const { return std::tie(mostRestarts, restartsInWindow, window, allRestarts); }
};

struct SupervisionRow
{
    SupervisionFacts facts;
    std::vector<SupervisionRow> children;
};

/// Supervisors and their children, in the order in which these are started. Never changed once handed out.
struct SupervisionTree
{
    /// Of one supervisor, at the top, and in all, no more are shown; of the rest the tree says how many they are.
    static constexpr qsizetype MostChildren = 2000;
    static constexpr qsizetype MostRows = 20'000;

    /// Those that are nobody's child, with all below them.
    std::vector<SupervisionRow> tops;
    qsizetype notShown = 0;
    /// When it was looked at, on the frames' clock.
    std::chrono::nanoseconds at{0};
};

using SupervisionTreePtr = std::shared_ptr<const SupervisionTree>;

/// Out of the lists of a frame, which have to be in order. Any thread.
SupervisionTreePtr supervisionTreeOf(const Frame &frame, std::chrono::nanoseconds lookedAt);

} // namespace orrery::ui
