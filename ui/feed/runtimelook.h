// SPDX-License-Identifier: MIT
#pragma once

#include "feed/frame.h"
#include "feed/interest.h"
#include "feed/listingpace.h"
#include "models/groupbook.h"
#include "models/namebook.h"
#include "models/processbook.h"
#include "models/timerbook.h"

#include <orrery/processwatch.h>

#include <chrono>
#include <memory>

namespace orrery {
class Runtime;
}

namespace orrery::ui {

/// What a sampling thread knows of the runtime that it watches: its processes, names and timers from sample to sample, as
/// far as somebody looks at them. That thread's alone.
class RuntimeLook
{
public:
    explicit RuntimeLook(std::shared_ptr<Runtime> runtime);
    ~RuntimeLook();
    RuntimeLook(const RuntimeLook &) = delete;
    RuntimeLook &operator=(const RuntimeLook &) = delete;

    Runtime &runtime() const { return *m_runtime; }

    /// Statistics and lists; before the journal is read.
    void takeLists(const Interest &interest, Frame &frame);
    /// The processes, of whose ends the frame's events tell.
    void takeProcesses(const Interest &interest, Frame &frame);
    /// A finished frame; the last one is what is rearranged.
    void keep(const FramePtr &frame) { m_last = frame; }
    bool hasLast() const { return m_last != nullptr; }
    /// Whether the last frame still has the order of before, as what is asked for takes one more look.
    bool wantsAgain() const { return m_processes.wantsAgain(); }
    /// The last frame, for what is in sight now.
    FramePtr rearrange(const Interest &interest);

    /// All that is sorted or filtered is looked at anew with the next frame, whatever that costs.
    void lookAgain();
    /// Processor time of what the last frame looked at beyond what is in each; the account of all looks and the pace of
    /// listings see to it that this is seldom.
    std::chrono::nanoseconds lookCost() const;

private:
    class Source;

    void arrangeNames(const Interest &interest, std::chrono::nanoseconds now, Frame &frame);
    void arrangeGroups(const Interest &interest, std::chrono::nanoseconds now, Frame &frame);
    void arrangeTimers(const Interest &interest, std::chrono::nanoseconds now, Frame &frame);
    bool isLong() const { return m_last && m_last->table && m_last->table->live > FewRows; }
    std::chrono::nanoseconds looksCost() const;
    void takeSupervisors(const Interest &interest, Frame &frame);
    void lookAtSupervisors(std::chrono::nanoseconds now);
    void look(const Interest &interest, const Frame &frame);
    static void fill(Frame &frame);
    template <typename Info>
    NamedSource<Info> named(qsizetype count, QList<Info> (Runtime::*list)() const) const;

    const std::shared_ptr<Runtime> m_runtime;
    const std::unique_ptr<Source> m_source;
    ProcessWatch m_watch; // gone before the runtime
    ProcessWatch::Changes m_changes;
    const std::shared_ptr<const LookAccount> m_account = std::make_shared<LookAccount>(); // of all looks at long tables
    ProcessBook m_processes{m_account};
    NameBook m_names{m_account};
    GroupBook m_groups{m_account};
    TimerBook m_timers{m_account};
    LookBudget m_supervision{m_account};
    QList<SupervisorInfo> m_supervisors; // as of the last look at them
    std::chrono::nanoseconds m_supervisorsAt{0};
    bool m_isTreeDue = false;            // since the last one they were looked at
    FramePtr m_last;
    ListingPace m_listing;
    bool m_lists = false;                    // who came and went is asked for with this frame
    std::chrono::nanoseconds m_cpuBefore{0}; // the frame
    std::chrono::nanoseconds m_listCost{0};  // of that, where there are many
};

} // namespace orrery::ui
