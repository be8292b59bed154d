// SPDX-License-Identifier: MIT
#pragma once

#include "supervise/restartrules.h"

#include <orrery/info.h>

#include <QtCore/QList>

#include <map>
#include <memory>
#include <mutex>
#include <vector>

namespace orrery::detail {

/// What a supervisor shows of itself. It writes, on whichever worker it runs; anybody reads.
class SupervisorBoard
{
public:
    SupervisorBoard(const SupervisorSpec &spec, Pid parent);

    void setPid(Pid pid);
    /// A child, by the place it has in their order.
    void show(quint64 place, const ChildInfo &child);
    void remove(quint64 place);
    /// Gives how many there are in the window now, this one included.
    std::size_t addRestart(Instant now);
    SupervisorInfo info(Instant now, qsizetype mostChildren) const;

private:
    mutable std::mutex m_mutex; // guards the rest
    SupervisorInfo m_info;      // but for the children
    std::map<quint64, ChildInfo> m_children;
    RestartWindow m_window;
};

/// The supervisors of a runtime. Any thread.
class SupervisorList
{
public:
    /// A supervisor's place in the list, from the making of its body to the end of that.
    class Entry
    {
    public:
        Entry(SupervisorList &list, std::shared_ptr<SupervisorBoard> board);
        Entry(const Entry &) = delete;
        Entry &operator=(const Entry &) = delete;
        ~Entry();

        SupervisorBoard &board() noexcept { return *m_board; }

    private:
        SupervisorList &m_list;
        const std::shared_ptr<SupervisorBoard> m_board;
    };

    /// Listed from here on, unless its entry has gone meanwhile. Twice is once.
    void add(Pid pid, const std::shared_ptr<SupervisorBoard> &board);
    bool contains(Pid pid) const;
    /// In order.
    std::vector<Pid> pids() const;
    QList<SupervisorInfo> infos(Instant now, qsizetype mostChildren) const;

private:
    mutable std::mutex m_mutex; // guards the two
    std::map<Pid, std::shared_ptr<SupervisorBoard>> m_boards;
    std::map<const SupervisorBoard *, Pid> m_entries; ///< null until it is listed
};

} // namespace orrery::detail
