// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <map>
#include <set>

namespace orrery::bench {

/// Those threads of this program that began after this was made: what a window does beside the GUI thread, whichever of
/// its threads does it.
class OtherThreads
{
public:
    OtherThreads();

    /// Processor time that they have used so far, those that have ended meanwhile included as they were seen last.
    std::chrono::nanoseconds used();

private:
    std::set<int> m_before;
    std::map<int, std::chrono::nanoseconds> m_used;
};

} // namespace orrery::bench
