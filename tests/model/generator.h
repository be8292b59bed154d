// SPDX-License-Identifier: MIT
#pragma once

#include "program.h"

namespace orrery::modelcheck {

/// The program of this seed: the same on every machine.
Program generate(quint64 seed);

} // namespace orrery::modelcheck
