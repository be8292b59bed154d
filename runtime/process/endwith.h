// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/exitreason.h>

namespace orrery::detail {

/// Thrown out of a body, it ends its process with this reason: by itself, as a return does.
struct EndWith
{
    ExitReason reason;
};

} // namespace orrery::detail
