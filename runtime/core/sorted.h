// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>

namespace orrery::detail {

/// The list in rising order: what comes out of a hash has an order of its own in every run.
template <typename List>
List sorted(List list)
{
    std::sort(list.begin(), list.end());
    return list;
}

} // namespace orrery::detail
