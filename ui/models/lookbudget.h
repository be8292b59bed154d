// SPDX-License-Identifier: MIT
#pragma once

#include "feed/hostusage.h"

#include <QtCore/QtGlobal>

#include <chrono>
#include <utility>

namespace orrery::ui {

/// Of tables that are no longer, all is known of all rows, whether somebody looks at them or not.
inline constexpr qsizetype FewRows = 2000;

/// When a look at all rows of a long table may be taken: it costs what it costs, and the next one waits until that is no
/// more than a small part of a core. On the thread that looks.
class LookBudget
{
public:
    /// With the next table, whatever it costs.
    void want() { m_isWanted = true; }
    bool isDue(std::chrono::nanoseconds now) const { return m_isWanted || now >= m_next; }
    /// A table begins; gives up what the one before cost.
    void begin() { m_cost = {}; }
    /// It is finished, with a look or without.
    void end() { m_isWanted = false; }

    /// Looks, and pays for it.
    template <typename Look>
    auto spend(std::chrono::nanoseconds now, Look &&look)
    {
        const Payment payment(*this, now);
        return std::forward<Look>(look)();
    }

    /// Processor time of the look that the last table took; 0 where it took none.
    std::chrono::nanoseconds cost() const { return m_cost; }

private:
    /// One part of a core of so many.
    static constexpr int Share = 40;

    class Payment
    {
    public:
        Payment(LookBudget &budget, std::chrono::nanoseconds now) : m_budget(budget), m_now(now) {}
        Payment(const Payment &) = delete;
        Payment &operator=(const Payment &) = delete;
        ~Payment()
        {
            m_budget.m_cost = threadCpuTime() - m_before;
            m_budget.m_next = m_now + m_budget.m_cost * Share;
        }

    private:
        LookBudget &m_budget;
        const std::chrono::nanoseconds m_now;
        const std::chrono::nanoseconds m_before = threadCpuTime();
    };

    bool m_isWanted = false;
    std::chrono::nanoseconds m_next{0};
    std::chrono::nanoseconds m_cost{0};
};

} // namespace orrery::ui
