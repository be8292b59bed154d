// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cmath>
#include <concepts>
#include <cstdint>
#include <limits>
#include <type_traits>

namespace orrery::detail {

/// Any duration as nanoseconds, rounded up (a delay is never cut short) and clamped to what 64
/// bits hold, some 292 years; beyond that it is as good as never. NaN counts as zero.
template <typename Rep, typename Period>
constexpr std::chrono::nanoseconds toNanoseconds(std::chrono::duration<Rep, Period> duration) noexcept
{
    using Ratio = std::ratio_divide<Period, std::nano>;
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
    constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();

    if constexpr (std::floating_point<Rep>) {
        const long double count = static_cast<long double>(duration.count())
            * static_cast<long double>(Ratio::num) / static_cast<long double>(Ratio::den);
        if (count != count)
            return std::chrono::nanoseconds{0};
        if (count >= static_cast<long double>(most))
            return std::chrono::nanoseconds{most};
        if (count <= static_cast<long double>(least))
            return std::chrono::nanoseconds{least};
        return std::chrono::nanoseconds{static_cast<std::int64_t>(std::ceil(count))};
    } else {
        static_assert(std::integral<Rep>, "a duration counts in integers or floating point");
        const Rep raw = duration.count();
        std::int64_t count = 0;
        if constexpr (std::is_unsigned_v<Rep> && sizeof(Rep) >= sizeof(std::int64_t))
            count = raw > static_cast<Rep>(most) ? most : static_cast<std::int64_t>(raw);
        else
            count = static_cast<std::int64_t>(raw);

        const std::int64_t whole = count / Ratio::den; // towards zero
        const std::int64_t rest = count % Ratio::den;
        if (whole > most / Ratio::num)
            return std::chrono::nanoseconds{most};
        if (whole < least / Ratio::num)
            return std::chrono::nanoseconds{least};
        std::int64_t result = whole * Ratio::num;
        if constexpr (Ratio::den != 1) {
            // What is below one unit of den, in nanoseconds, rounded up. den and num of the
            // standard's ratios are small enough for the product.
            const std::int64_t scaled = rest * Ratio::num;
            const std::int64_t up = scaled > 0 ? (scaled + Ratio::den - 1) / Ratio::den : scaled / Ratio::den;
            if (up > 0 && result > most - up)
                return std::chrono::nanoseconds{most};
            if (up < 0 && result < least - up)
                return std::chrono::nanoseconds{least};
            result += up;
        }
        return std::chrono::nanoseconds{result};
    }
}

} // namespace orrery::detail
