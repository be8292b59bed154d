// SPDX-License-Identifier: MIT
#pragma once

#include "feed/hostusage.h"

#include <QtCore/QtGlobal>

#include <chrono>
#include <functional>
#include <memory>
#include <utility>

namespace orrery::ui {

/// Of tables that are no longer, all is known of all rows, whether somebody looks at them or not.
inline constexpr qsizetype FewRows = 2000;

/// Who looks at all rows of long tables on one thread: together they take no more than a small part of a core, which
/// they divide evenly. On the thread that looks.
class LookAccount
{
public:
    /// `cpuTime` tells how much processor time the thread has used so far.
    explicit LookAccount(std::function<std::chrono::nanoseconds()> cpuTime = threadCpuTime)
        : m_cpuTime(std::move(cpuTime))
    {
    }

    std::chrono::nanoseconds cpuTime() const { return m_cpuTime(); }
    /// Of the tables that are looked at, each holds one.
    using Part = std::shared_ptr<const void>;
    Part part() const { return m_parts; }
    /// How long a table waits that was looked at for so long, with those that look meanwhile.
    std::chrono::nanoseconds pauseAfter(std::chrono::nanoseconds cost) const
    {
        return cost * Share * (m_parts.use_count() - 1);
    }

    /// One part of a core of so many: with what each sample takes besides, sampling stays below a twentieth.
    static constexpr int Share = 50;

private:
    const std::function<std::chrono::nanoseconds()> m_cpuTime;
    const std::shared_ptr<const bool> m_parts = std::make_shared<const bool>();
};

/// When a look at all rows of a long table may be taken: it costs what it costs, and the next one waits until the
/// account bears it. On the thread that looks.
class LookBudget
{
public:
    explicit LookBudget(std::shared_ptr<const LookAccount> account) : m_account(std::move(account)) {}

    const std::shared_ptr<const LookAccount> &account() const { return m_account; }

    /// With the next table, whatever it costs.
    void want() { m_isWanted = true; }
    /// Who asks looks time and again: with the others that do, until a table is finished for which it did not ask.
    bool isDue(std::chrono::nanoseconds now)
    {
        takePart();
        return m_isWanted || now >= m_lookedAt + m_account->pauseAfter(m_lastCost);
    }
    /// A table begins; gives up what the one before cost.
    void begin()
    {
        m_cost = {};
        m_looks = false;
    }
    /// It is finished, with a look or without.
    void end()
    {
        m_isWanted = false;
        if (!m_looks)
            m_part.reset();
    }

    /// Looks, and pays for it.
    template <typename Look>
    auto spend(std::chrono::nanoseconds now, Look &&look)
    {
        takePart();
        const Payment payment(*this, now);
        return std::forward<Look>(look)();
    }

    /// What the look, if it was paid for, brings with it later.
    template <typename Work>
    void add(Work &&work)
    {
        const std::chrono::nanoseconds before = m_account->cpuTime();
        std::forward<Work>(work)();
        if (m_cost == std::chrono::nanoseconds{0})
            return;
        m_cost += m_account->cpuTime() - before;
        m_lastCost = m_cost;
    }

    /// Processor time of the look that the last table took; 0 where it took none.
    std::chrono::nanoseconds cost() const { return m_cost; }

private:
    class Payment
    {
    public:
        Payment(LookBudget &budget, std::chrono::nanoseconds now) : m_budget(budget), m_now(now) {}
        Payment(const Payment &) = delete;
        Payment &operator=(const Payment &) = delete;
        ~Payment()
        {
            m_budget.m_cost = m_budget.m_lastCost = m_budget.m_account->cpuTime() - m_before;
            m_budget.m_lookedAt = m_now;
        }

    private:
        LookBudget &m_budget;
        const std::chrono::nanoseconds m_now;
        const std::chrono::nanoseconds m_before = m_budget.m_account->cpuTime();
    };

    void takePart()
    {
        m_looks = true;
        if (!m_part)
            m_part = m_account->part();
    }

    std::shared_ptr<const LookAccount> m_account;
    LookAccount::Part m_part; // while it looks
    bool m_looks = false;     // for the table that is being made
    bool m_isWanted = false;
    std::chrono::nanoseconds m_lookedAt{0};
    std::chrono::nanoseconds m_lastCost{0};
    std::chrono::nanoseconds m_cost{0};
};

} // namespace orrery::ui
