// SPDX-License-Identifier: MIT
#pragma once

#include "mutation.h"
#include "program.h"

namespace orrery::modelcheck {

/// A smaller program in which the runtime differs from the model as well, though perhaps in another way: as
/// little as can be reached by leaving out one thing after the other.
Program shrink(Program failing, Mutation mutation = Mutation::None);

} // namespace orrery::modelcheck
