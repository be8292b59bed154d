// SPDX-License-Identifier: MIT
#include "models/supervisionnode.h"

#include "models/format.h"
#include "models/lookup.h"

#include <QtCore/QSet>

namespace orrery::ui {

SupervisionModel::Builder::Builder(const Frame &frame) : m_frame(frame)
{
    for (const SupervisorInfo &info : frame.supervisors)
        m_supervisors.insert(info.pid, &info);
}

std::vector<SupervisionModel::Row> SupervisionModel::Builder::tops() const
{
    // By who lists them, not by what they say: the one may be told a moment before the other.
    QSet<Pid> children;
    for (const SupervisorInfo &info : m_frame.supervisors) {
        for (const ChildInfo &child : info.children)
            children.insert(child.pid);
    }
    std::vector<Row> rows;
    for (const SupervisorInfo &info : m_frame.supervisors) {
        if (children.contains(info.pid))
            continue;
        Row row;
        row.isTop = true;
        row.key = info.pid.toString();
        row.pid = info.pid;
        row.restarts = info.restarts;
        look(row);
        supervise(row, 0);
        rows.push_back(std::move(row));
    }
    return rows;
}

void SupervisionModel::Builder::look(Row &row) const
{
    const ProcessInfo *info = row.pid.isNull() ? nullptr : findProcess(m_frame, row.pid);
    if (!info)
        return;
    row.process = info->names.isEmpty() ? info->label : Format::list(info->names);
    row.state = info->state;
}

void SupervisionModel::Builder::supervise(Row &row, int level) const
{
    const SupervisorInfo *info = m_supervisors.value(row.pid);
    if (!info || level == MostLevels)
        return;
    row.strategy = info->strategy;
    row.mostRestarts = info->mostRestarts;
    row.restartsInWindow = info->restartsInWindow;
    row.window = info->window;
    row.allRestarts = info->restarts;
    row.childCount = info->children.size();
    QSet<QString> known;
    for (const ChildInfo &child : info->children) {
        if (known.size() >= MostChildren)
            break;
        if (known.contains(child.id))
            continue;
        known.insert(child.id);
        Row below;
        below.key = child.id;
        below.pid = child.pid;
        below.isWaiting = child.isWaiting;
        below.restart = child.restart;
        below.restarts = child.restarts;
        look(below);
        supervise(below, level + 1);
        row.children.push_back(std::move(below));
    }
}

} // namespace orrery::ui
