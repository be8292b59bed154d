// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/info.h>

#include <QtCore/QList>

#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

namespace orrery::ui {

/// Tells of those that are live, in the order asked for.
using ProcessLookup = std::function<QList<ProcessInfo>(const QList<Pid> &pids)>;

/// Looks processes up for whoever wants to know something of them, some thousands at a time: `use` is called with the
/// tag and what is known, null for one that is gone.
template <typename Tag, typename Use>
class ProcessQuestions
{
public:
    ProcessQuestions(const ProcessLookup &lookup, Use use) : m_lookup(lookup), m_use(std::move(use)) {}

    void ask(Pid pid, Tag tag)
    {
        m_asked.emplace_back(pid, tag);
        if (m_asked.size() >= Portion)
            answer();
    }
    /// Those that are left.
    void answer()
    {
        std::stable_sort(m_asked.begin(), m_asked.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
        QList<Pid> pids;
        for (const auto &[pid, tag] : m_asked) {
            if (pids.isEmpty() || pids.constLast() != pid)
                pids.append(pid);
        }
        const QList<ProcessInfo> infos = m_lookup(pids);
        auto info = infos.cbegin();
        for (const auto &[pid, tag] : m_asked) {
            while (info != infos.cend() && info->pid < pid)
                ++info;
            m_use(pid, tag, info != infos.cend() && info->pid == pid ? &*info : nullptr);
        }
        m_asked.clear();
    }

private:
    static constexpr std::size_t Portion = 4096;

    const ProcessLookup &m_lookup;
    Use m_use;
    std::vector<std::pair<Pid, Tag>> m_asked;
};

} // namespace orrery::ui
