// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <chrono>

namespace orrery::ui {

/// When a sample may ask who has come and gone: it costs what changed, and where more changed than is kept, a listing
/// of all. What is in sight is sampled meanwhile in any case. On the thread that samples; has no clock of its own.
///
/// Listings and samples together take one part of a core in `Share`. A listing of all is followed by another one at
/// once, and by what changed since soon after, as otherwise so much changed until it is paid for that all had to be
/// listed again, and so on. Where that happens all the same, it is not tried again for a while.
class ListingPace
{
public:
    static constexpr int Share = 40;
    static constexpr std::chrono::seconds LongestPause{10};
    static constexpr std::chrono::seconds BetweenTries{60};
    /// From the second listing of all until what changed is asked for.
    static constexpr std::chrono::milliseconds Soon{400};

    /// With the next sample, whatever it costs.
    void want() { m_next = {}; }
    bool isDue(std::chrono::nanoseconds now) const { return now >= m_next; }
    /// A listing was made, of all or of what changed.
    void listed(std::chrono::nanoseconds now, bool all, std::chrono::nanoseconds cost)
    {
        m_listedAt = now;
        m_paidAt = std::max(m_paidAt, now) + cost * Share;
        if (!all) {
            m_paidAt = now + cost * Share; // what it took to get here was a try's
            m_next = m_paidAt;
        } else if (now >= m_nextTry) {
            m_nextTry = now + BetweenTries;
            m_isSecond = true;
            m_next = now;
            return;
        } else {
            m_next = m_isSecond ? now + Soon : m_paidAt;
        }
        m_isSecond = false;
        m_next = std::min(m_next, m_listedAt + LongestPause);
    }
    /// What a sample took besides.
    void sampled(std::chrono::nanoseconds cost)
    {
        m_paidAt += cost * Share;
        m_next = std::min(m_next + cost * Share, m_listedAt + LongestPause);
    }

private:
    std::chrono::nanoseconds m_next{0};
    std::chrono::nanoseconds m_listedAt{0};
    std::chrono::nanoseconds m_paidAt{0};
    std::chrono::nanoseconds m_nextTry{0};
    bool m_isSecond = false; // of a try comes next
};

} // namespace orrery::ui
