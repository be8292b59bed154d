// SPDX-License-Identifier: MIT
#pragma once

#include "random.h"

#include <concepts>
#include <type_traits>
#include <utility>

// How a thread of a round goes over what it shares with the others.
namespace orrery::stress {

/// Something is done to each of a range in its order, or with each number below a count, and a random pause comes
/// after each. `each` takes the item, or the item and the Random that the pauses are drawn from as well.
template <typename Range, typename Each>
void walk(Range &&range, Random random, Each each)
{
    const auto step = [&](auto &item) {
        if constexpr (std::invocable<Each &, decltype(item), Random &>)
            each(item, random);
        else
            each(item);
        random.pause();
    };
    using Number = std::remove_cvref_t<Range>;
    if constexpr (std::integral<Number>) {
        for (Number number = 0; number < range; ++number)
            step(std::as_const(number));
    } else {
        for (auto &item : range)
            step(item);
    }
}

/// The same after a random lag: those who begin together come to meet anywhere on their ways, not at each step.
template <typename Range, typename Each>
void walkLate(Range &&range, Random random, Each each)
{
    random.lag();
    walk(range, random, each);
}

} // namespace orrery::stress
