// SPDX-License-Identifier: MIT
// The rows of a SupervisionModel, as a frame has them and as they are kept.
#pragma once

#include "models/supervisionmodel.h"

#include <QtCore/QHash>

#include <deque>
#include <tuple>
#include <utility>

namespace orrery::ui {

struct SupervisionModel::Row
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
    std::vector<Row> children;

    auto limit() const { return std::tie(mostRestarts, restartsInWindow, window, allRestarts); }
};

struct SupervisionModel::Node
{
    quint64 id = 0;
    Node *parent = nullptr; ///< null for the root alone
    Row value;               ///< without its children
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

/// Makes the tree out of the frame's list.
class SupervisionModel::Builder
{
public:
    explicit Builder(const Frame &frame);

    /// Those that are nobody's child in this frame, with all below them.
    std::vector<Row> tops() const;

private:
    /// Deeper than any tree that a person builds; a feed that says who supervises himself ends there.
    static constexpr int MostLevels = 64;

    void supervise(Row &row, int level) const;
    void look(Row &row) const;

    const Frame &m_frame;
    QHash<Pid, const SupervisorInfo *> m_supervisors;
};

} // namespace orrery::ui
