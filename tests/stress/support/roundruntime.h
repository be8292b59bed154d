// SPDX-License-Identifier: MIT
#pragma once

#include "run.h"

#include <optional>

namespace orrery::stress {

/// The runtime of a scenario whose rounds are short: the same one for some rounds, then another with other
/// options. Each has to leave nothing behind. Which options a round has does not depend on the rounds before.
class RoundRuntime
{
public:
    enum class Time { Real, ByHand };

    explicit RoundRuntime(const Run &run, Run::Mailboxes mailboxes = Run::Mailboxes::Unbounded, Time time = Time::Real)
        : m_run(run), m_mailboxes(mailboxes), m_time(time)
    {
    }
    RoundRuntime(const RoundRuntime &) = delete;
    RoundRuntime &operator=(const RoundRuntime &) = delete;
    ~RoundRuntime() { finish(); }

    /// At the beginning of each round.
    Runtime &forThisRound()
    {
        const quint64 block = m_run.round() / RoundsOfOne;
        if (!m_runtime || block != m_block) {
            finish();
            m_block = block;
            if (m_time == Time::ByHand)
                m_clock = std::make_shared<ManualClock>();
            m_runtime.emplace(m_run.optionsFor(block, m_mailboxes, m_clock));
        }
        return *m_runtime;
    }
    /// Of the runtime of this round, where the time moves by hand.
    ManualClock &clock() const { return *m_clock; }
    /// So many messages, at most, were revoked: they count as sent and as neither received nor discarded.
    void revoked(quint64 atMost) { m_revoked += atMost; }

private:
    static constexpr quint64 RoundsOfOne = 32;

    void finish()
    {
        if (m_runtime)
            m_run.expectNothingLeft(*m_runtime, m_revoked);
        m_runtime.reset();
        m_revoked = 0;
    }

    const Run &m_run;
    const Run::Mailboxes m_mailboxes;
    const Time m_time;
    std::shared_ptr<ManualClock> m_clock;
    std::optional<Runtime> m_runtime;
    quint64 m_block = 0;
    quint64 m_revoked = 0;
};

} // namespace orrery::stress
