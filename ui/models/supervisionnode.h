// SPDX-License-Identifier: MIT
// The rows of a SupervisionModel, as they are kept.
#pragma once

#include "models/supervisionmodel.h"

#include <deque>
#include <utility>

namespace orrery::ui {

struct SupervisionModel::Node
{
    quint64 id = 0;
    Node *parent = nullptr; ///< null for the root alone
    Row value;
    Pid childrenOf;         ///< the process whose children they are
    bool isMarked = false;
    std::chrono::nanoseconds markedUntil{0};
    /// Restarts of the last minute: when, and how many; so many in all.
    std::deque<std::pair<std::chrono::nanoseconds, quint64>> recent;
    quint64 recentRestarts = 0;
    int place = 0; ///< among its parent's children
    std::vector<std::unique_ptr<Node>> children;

    int row() const { return place; }
    /// Whether how many were lately is another number now.
    bool noteRestarts(quint64 more, std::chrono::nanoseconds now)
    {
        const quint64 before = recentRestarts;
        if (more > 0)
            recent.emplace_back(now, more);
        recentRestarts += more;
        while (!recent.empty() && recent.front().first + HeatSpan <= now) {
            recentRestarts -= recent.front().second;
            recent.pop_front();
        }
        return recentRestarts != before;
    }
    void renumber(std::size_t from)
    {
        for (; from < children.size(); ++from)
            children[from]->place = static_cast<int>(from);
    }
};

} // namespace orrery::ui
