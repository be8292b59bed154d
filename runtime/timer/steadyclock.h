// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/clock.h>

namespace orrery::detail {

/// The machine's steady clock, from the moment this is made.
class SteadyClock final : public Clock
{
public:
    std::chrono::nanoseconds now() const noexcept override { return std::chrono::steady_clock::now() - m_origin; }

private:
    const std::chrono::steady_clock::time_point m_origin = std::chrono::steady_clock::now();
};

} // namespace orrery::detail
