// SPDX-License-Identifier: MIT
#pragma once

#include "mutation.h"
#include "program.h"

#include <optional>
#include <string>

namespace orrery::modelcheck {

/// Where the runtime does something else than the model, in words; the first such place. Empty where it does
/// not. Into the trace goes what both agreed on, line by line.
std::optional<std::string> compare(const Program &program, Mutation mutation = Mutation::None,
                                   std::string *trace = nullptr);

} // namespace orrery::modelcheck
