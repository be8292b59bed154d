// SPDX-License-Identifier: MIT
#pragma once

#include "supervise/supervisorlist.h"

#include <orrery/detail/body.h>
#include <orrery/supervisor.h>

#include <memory>

namespace orrery::detail {

class RuntimeCore;

/// A supervisor that is still to be spawned. Whoever has done it lists the board under its pid.
struct SupervisorStart
{
    Body body;
    std::shared_ptr<SupervisorBoard> board;
};

/// `parent` is null for the top of a tree.
SupervisorStart prepareSupervisor(RuntimeCore &core, std::shared_ptr<const SupervisorSpec> spec, Pid parent);

} // namespace orrery::detail
