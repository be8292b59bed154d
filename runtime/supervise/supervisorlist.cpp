// SPDX-License-Identifier: MIT
#include "supervise/supervisorlist.h"

#include <algorithm>
#include <utility>

namespace orrery::detail {

SupervisorBoard::SupervisorBoard(const SupervisorSpec &spec, Pid parent) : m_window(toNanoseconds(spec.window))
{
    m_info.parent = parent;
    m_info.strategy = spec.strategy;
    m_info.mostRestarts = std::max(0, spec.mostRestarts);
    m_info.window = spec.window;
}

void SupervisorBoard::setPid(Pid pid)
{
    const std::lock_guard lock(m_mutex);
    m_info.pid = pid;
}

void SupervisorBoard::show(quint64 place, const ChildInfo &child)
{
    const std::lock_guard lock(m_mutex);
    m_children.insert_or_assign(place, child);
}

void SupervisorBoard::remove(quint64 place)
{
    const std::lock_guard lock(m_mutex);
    m_children.erase(place);
}

std::size_t SupervisorBoard::addRestart(Instant now)
{
    const std::lock_guard lock(m_mutex);
    ++m_info.restarts;
    m_window.add(now);
    return m_window.count(now);
}

SupervisorInfo SupervisorBoard::info(Instant now, qsizetype mostChildren) const
{
    const std::lock_guard lock(m_mutex);
    SupervisorInfo info = m_info;
    info.restartsInWindow = int(m_window.count(now));
    info.childCount = qsizetype(m_children.size());
    const qsizetype shown = std::clamp(mostChildren, qsizetype(0), info.childCount);
    info.children.reserve(shown);
    for (auto child = m_children.cbegin(); info.children.size() < shown; ++child)
        info.children.append(child->second);
    return info;
}

SupervisorList::Entry::Entry(SupervisorList &list, std::shared_ptr<SupervisorBoard> board)
    : m_list(list), m_board(std::move(board))
{
    const std::lock_guard lock(m_list.m_mutex);
    m_list.m_entries.emplace(m_board.get(), Pid());
}

SupervisorList::Entry::~Entry()
{
    std::shared_ptr<SupervisorBoard> dropped; // after the lock
    const std::lock_guard lock(m_list.m_mutex);
    const auto entry = m_list.m_entries.find(m_board.get());
    if (const auto listed = m_list.m_boards.find(entry->second); listed != m_list.m_boards.end()) {
        dropped = std::move(listed->second);
        m_list.m_boards.erase(listed);
    }
    m_list.m_entries.erase(entry);
}

void SupervisorList::add(Pid pid, const std::shared_ptr<SupervisorBoard> &board)
{
    const std::lock_guard lock(m_mutex);
    const auto entry = m_entries.find(board.get());
    if (entry == m_entries.end() || entry->second)
        return;
    board->setPid(pid);
    entry->second = pid;
    m_boards.emplace(pid, board);
}

bool SupervisorList::contains(Pid pid) const
{
    const std::lock_guard lock(m_mutex);
    return m_boards.contains(pid);
}

std::vector<Pid> SupervisorList::pids() const
{
    std::vector<Pid> pids;
    const std::lock_guard lock(m_mutex);
    for (const auto &board : m_boards)
        pids.push_back(board.first);
    return pids;
}

QList<SupervisorInfo> SupervisorList::infos(Instant now, qsizetype mostChildren) const
{
    std::vector<std::shared_ptr<SupervisorBoard>> boards;
    {
        const std::lock_guard lock(m_mutex);
        for (const auto &board : m_boards)
            boards.push_back(board.second);
    }
    QList<SupervisorInfo> infos;
    infos.reserve(qsizetype(boards.size()));
    for (const auto &board : boards)
        infos.append(board->info(now, mostChildren));
    return infos;
}

} // namespace orrery::detail
