// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

namespace orrery {
class Runtime;
}

namespace orrery::ui {

/// A reference that keeps nothing alive, to a runtime that somebody else owns.
std::shared_ptr<Runtime> borrowed(Runtime &runtime) noexcept;
/// Whether it is such a one.
bool isBorrowed(const std::shared_ptr<Runtime> &runtime) noexcept;

/// A reference whose last copy can be dropped on any thread without waiting. The end of a runtime takes as
/// long as its processes let it, and who drops the last reference waits for it; here that is a
/// thread of its own, see runElsewhere(). Gives borrowed and null ones back as they are.
std::shared_ptr<Runtime> releasedElsewhere(std::shared_ptr<Runtime> runtime);

} // namespace orrery::ui
