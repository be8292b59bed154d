// SPDX-License-Identifier: MIT
#include "models/supervisiontree.h"

#include "feed/frame.h"
#include "models/format.h"
#include "models/lookup.h"

#include <QtCore/QHash>
#include <QtCore/QSet>

#include <algorithm>
#include <iterator>

namespace orrery::ui {

namespace {

/// Deeper than any tree that a person builds; a feed that says who supervises himself ends there.
constexpr int MostLevels = 64;

class Builder
{
public:
    Builder(const Frame &frame, std::chrono::nanoseconds lookedAt)
        : m_frame(frame), m_tree(std::make_shared<SupervisionTree>())
    {
        m_tree->at = lookedAt;
        for (const SupervisorInfo &info : frame.supervisors)
            m_supervisors.insert(info.pid, &info);
    }

    SupervisionTreePtr build();

private:
    void supervise(SupervisionRow &row, int level);
    void look(SupervisionFacts &facts) const;

    const Frame &m_frame;
    const std::shared_ptr<SupervisionTree> m_tree;
    QHash<Pid, const SupervisorInfo *> m_supervisors;
    qsizetype m_rows = 0;
};

SupervisionTreePtr Builder::build()
{
    // By who lists them, not by what they say: the one may be told a moment before the other.
    QSet<Pid> children;
    for (const SupervisorInfo &info : m_frame.supervisors) {
        for (const ChildInfo &child : info.children) {
            if (child.isSupervisor || m_supervisors.contains(child.pid))
                children.insert(child.pid);
        }
    }
    qsizetype tops = 0;
    for (const SupervisorInfo &info : m_frame.supervisors) {
        // One beyond those of a long list that were fetched is only known by what it says.
        if (children.contains(info.pid) || (!info.parent.isNull() && m_supervisors.contains(info.parent)))
            continue;
        ++tops;
        if (m_rows >= SupervisionTree::MostRows || std::ssize(m_tree->tops) >= SupervisionTree::MostChildren)
            continue;
        ++m_rows;
        SupervisionRow row;
        row.facts.isTop = true;
        row.facts.key = info.pid.toString();
        row.facts.pid = info.pid;
        row.facts.restarts = info.restarts;
        look(row.facts);
        supervise(row, 0);
        m_tree->tops.push_back(std::move(row));
    }
    qsizetype all = tops;
    for (const SupervisorInfo &info : m_frame.supervisors)
        all += std::max(info.childCount, info.children.size());
    m_tree->notShown = std::max<qsizetype>(0, all - m_rows);
    return m_tree;
}

void Builder::look(SupervisionFacts &facts) const
{
    const ProcessInfo *info = facts.pid.isNull() ? nullptr : findProcess(m_frame, facts.pid);
    if (!info)
        return;
    facts.process = info->names.isEmpty() ? info->label : Format::list(info->names);
    facts.state = info->state;
}

void Builder::supervise(SupervisionRow &row, int level)
{
    const SupervisorInfo *info = m_supervisors.value(row.facts.pid);
    if (!info || level == MostLevels)
        return;
    SupervisionFacts &facts = row.facts;
    facts.strategy = info->strategy;
    facts.mostRestarts = info->mostRestarts;
    facts.restartsInWindow = info->restartsInWindow;
    facts.window = info->window;
    facts.allRestarts = info->restarts;
    facts.childCount = std::max(info->childCount, info->children.size());
    QSet<QString> known;
    for (const ChildInfo &child : info->children) {
        if (known.size() >= SupervisionTree::MostChildren || m_rows >= SupervisionTree::MostRows)
            break;
        if (known.contains(child.id))
            continue;
        known.insert(child.id);
        ++m_rows;
        SupervisionRow &below = row.children.emplace_back();
        below.facts.key = child.id;
        below.facts.pid = child.pid;
        below.facts.isWaiting = child.isWaiting;
        below.facts.restart = child.restart;
        below.facts.restarts = child.restarts;
        look(below.facts);
        supervise(below, level + 1);
    }
}

} // namespace

SupervisionTreePtr supervisionTreeOf(const Frame &frame, std::chrono::nanoseconds lookedAt)
{
    return Builder(frame, lookedAt).build();
}

} // namespace orrery::ui
